"""Starting on one machine: a data folder, a secret key, the web server and the worker as child processes.

The web server reads the code in while the other process prepares the database, and answers when that is done. The process
that looks after both needs nothing of Django.
"""

from __future__ import annotations

import gc
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

MOST_STARTS = 4
PREPARED = "FAIRWATER_PREPARED"
"""Names the file that is there once the database is prepared; not set where nobody prepares it beside the web server."""
LONGEST = 1_800
"""Seconds that it may take."""


def serve() -> None:
    """Start everything, say where it is, and look after it until stopped. Ends the process with a sentence where it cannot."""
    port = _port(os.environ.get("PORT", "8000"))
    if is_taken(port):
        sys.exit(f"Port {port} is in use. Stop what uses it, or choose another: PORT=8001 make run")
    folder = prepare()
    own = f"{os.getpid()}-{secrets.token_hex(4)}"
    prepared = folder / f"prepared-{own}"
    os.environ[PREPARED] = str(prepared)
    python = [sys.executable, "-m"]
    commands = {
        "web server": [
            *python, "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
            "--workers", "1", "--blocking-threads", "4", "--log-level", "warning", "fairwater_web.wsgi:application",
        ],
        "worker": [*python, "fairwater_web", "prepare", "--then-work-as", f"serve-{own}"],
    }  # fmt: skip
    try:
        with _stopping():
            _look_after(Processes(commands), port, prepared)
    finally:
        prepared.unlink(missing_ok=True)


def _look_after(processes: Processes, port: int, prepared: Path) -> None:
    try:
        if not (processes.wait_until(prepared.is_file, LONGEST) and processes.wait_until(lambda: is_taken(port), 60)):
            sys.exit("Fairwater did not start. The lines above say why.")
        lines = [
            f"Fairwater is at http://localhost:{port}   (stop with Ctrl+C)",
            "",
            prepared.read_text(encoding="utf-8"),
        ]
        print("\n".join(lines), flush=True)
        ended = processes.stay()
        sys.exit(f"The {ended} ended by itself, more than once. Start again; if it stays, see the lines above.")
    except KeyboardInterrupt:
        pass
    finally:
        processes.stop()


@contextmanager
def _stopping() -> Iterator[None]:
    """Let a request to end reach the end of the block, which ends the child processes too."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _port(given: str) -> int:
    if not given.isdecimal() or not 0 < int(given) < 65536:
        sys.exit(f"PORT={given} is not a port. Give a number from 1 to 65535, such as PORT=8001.")
    return int(given)


def say_prepared(lines: Iterable[str]) -> None:
    """Say that the database is prepared, with what the user should read then, to who started this process to prepare it."""
    if path := os.environ.get(PREPARED):
        part = Path(f"{path}.part")
        part.write_text("\n".join(lines), encoding="utf-8")
        part.replace(path)


def wait_until_prepared() -> None:
    """Wait until the database is prepared, where a process beside this one prepares it; from then on end with one's parent.

    A web server that is killed cannot end its own process that answers, which would hold the port for ever.
    """
    path, parent = os.environ.get(PREPARED), os.getppid()
    if path:
        threading.Thread(target=_end_with, args=[parent], daemon=True).start()
    while path and not Path(path).is_file():
        time.sleep(0.02)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)


def read_in(*, pages: bool = True) -> None:
    """Read in the application. None of it ever becomes garbage, so no search for garbage looks at it, now or later."""
    gc.disable()
    import django

    django.setup()
    if pages:
        import_module("fairwater_web.urls")
    gc.freeze()
    gc.enable()


def prepare() -> Path:
    """Keep all that is written to its owner alone; return the data folder, made with a secret key where none is set."""
    os.umask(0o077)
    folder = Path(os.environ.get("FAIRWATER_DATA", "var")).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "secret-key"
    if not os.environ.get("FAIRWATER_SECRET_KEY") and not key.is_file():
        with os.fdopen(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(secrets.token_urlsafe(48))
    return folder


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

    def wait_until(self, done: Callable[[], bool], seconds: float) -> bool:
        """Wait until something is so; False when a process ended or the time is over."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and self.ended() is None:
            if done():
                return True
            time.sleep(0.05)
        return False

    def ended(self) -> str | None:
        """Return the name of a process that has ended, or None."""
        return next((name for name, process in self.running.items() if process.poll() is not None), None)

    def stay(self) -> str:
        """Wait until one ends once too often; return its name."""
        while (ended := self.ended()) is None or self.starts[ended] < MOST_STARTS:
            if ended is not None:
                self._start(ended)
            time.sleep(0.5)
        return ended

    def stop(self) -> None:
        """End all of them, politely first."""
        for process in self.running.values():
            process.terminate()
        for process in self.running.values():
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
