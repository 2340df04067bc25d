"""Starting on one machine: a data folder, a secret key, the web server and the worker as child processes."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

MOST_STARTS = 4


def prepare() -> None:
    """Keep all that is written to its owner alone; make the data folder and, where none is set, a secret key."""
    os.umask(0o077)
    folder = Path(os.environ.get("FAIRWATER_DATA", "var")).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "secret-key"
    if not os.environ.get("FAIRWATER_SECRET_KEY") and not key.is_file():
        with os.fdopen(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(secrets.token_urlsafe(48))


def is_taken(port: int) -> bool:
    """Say whether something on this machine already listens on the port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Processes:
    """Child processes that live and end together; one that ends by itself is started again, a few times."""

    def __init__(self, commands: Mapping[str, list[str]]) -> None:
        self.commands = commands
        self.starts = dict.fromkeys(commands, 0)
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        for name in commands:
            self._start(name)

    def _start(self, name: str) -> None:
        self.running[name] = subprocess.Popen(self.commands[name])  # noqa: S603
        self.starts[name] += 1

    def wait_until_served(self, port: int, seconds: float) -> bool:
        """Wait until the port answers; False when a process ended or the time is over."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and self.ended() is None:
            if is_taken(port):
                return True
            time.sleep(0.05)
        return False

    def ended(self) -> str | None:
        """Return the name of a process that has ended, or None."""
        return next((name for name, process in self.running.items() if process.poll() is not None), None)

    def stay(self, before_restart: Callable[[str], object]) -> str | None:
        """Wait until the user stops everything, or one ends once too often; return that one's name."""
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        try:
            while (ended := self.ended()) is None or self.starts[ended] < MOST_STARTS:
                if ended is not None:
                    before_restart(ended)
                    self._start(ended)
                time.sleep(0.5)
            return ended
        except KeyboardInterrupt:
            return None
        finally:
            self.stop()

    def stop(self) -> None:
        """End all of them, politely first."""
        for process in self.running.values():
            process.terminate()
        for process in self.running.values():
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
