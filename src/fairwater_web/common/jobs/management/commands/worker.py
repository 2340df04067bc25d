"""Do long work until stopped."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from fairwater_web.common.jobs.worker import LEASE, Worker


class Command(BaseCommand):
    """`python -m fairwater_web worker`; several may run, also on several machines."""

    help = "Do long work (audits, imports, proofs, mail) until stopped. Start as many as there are processors to spare."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the options."""
        own = f"{socket.gethostname()[:30]}-{os.getpid()}-{secrets.token_hex(4)}"
        parser.add_argument("--name", default=own, help="a name that no other worker has (default: made up)")
        parser.add_argument(
            "--lease", type=float, default=LEASE, help="seconds until a silent worker is taken for dead"
        )
        parser.add_argument("--interval", type=float, default=0.5, help="seconds between looks for work")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work; SIGTERM and Ctrl+C let the work in hand stop at its next progress report."""
        logging.getLogger("fairwater.worker").setLevel("INFO")
        worker = Worker(options["name"], lease=options["lease"], interval=options["interval"])
        signal.signal(signal.SIGTERM, worker.stop)
        signal.signal(signal.SIGINT, worker.stop)
        worker.run()
