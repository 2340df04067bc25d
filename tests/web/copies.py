"""What every process of a run needs at first, built once and copied: the site's database, empty and with the samples.

The first process that needs it builds it, while the others wait for its lock. The copy is a file on SQLite and a
template on PostgreSQL.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests import postgresql
from tests.environment import SERVER_OF_TESTS, SHARED

ROOT = Path(__file__).parents[2]
DATABASE = "fairwater.sqlite3"
EMPTY = "fairwater_migrated"
"""The database of PostgreSQL whose tables are there and hold nothing."""


@contextmanager
def one_at_a_time(name: str) -> Iterator[Path]:
    """Yield a folder of all processes of this run, in which this one is alone until it is done."""
    folder = Path(os.environ[SHARED], name)
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder


def copy_data(kept: Path, copy: Path) -> None:
    """Copy a data folder with its SQLite database, which a server may have open."""
    shutil.copytree(
        kept, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns(f"{DATABASE}*", "*.part", "prepared-*")
    )
    copy_database(kept / DATABASE, copy / DATABASE)


def copy_database(kept: Path, copy: Path) -> None:
    with closing(sqlite3.connect(kept)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def empty_file() -> Path:
    """Return a database of SQLite whose tables are there and hold nothing."""
    with one_at_a_time("empty") as shared:
        made = shared / DATABASE
        if not made.exists():
            new = shared / "new"
            new.mkdir()
            _migrate({"FAIRWATER_DATA": str(new)})
            copy_database(new / DATABASE, made)
        return made


def empty_template() -> str:
    """Return the name of the same on the tests' PostgreSQL server."""
    server = postgresql.Server(Path(os.environ[SERVER_OF_TESTS]))
    with one_at_a_time("empty-template") as shared:
        if not (shared / EMPTY).exists():
            server.administer(f"CREATE DATABASE {EMPTY} OWNER {postgresql.ROLE}")
            _migrate({"FAIRWATER_DATABASE": server.address(EMPTY)})
            (shared / EMPTY).touch()
    return EMPTY


def _migrate(changed: dict[str, str]) -> None:
    kept = {name: value for name, value in os.environ.items() if name != "FAIRWATER_DATABASE"}
    environment = kept | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")])} | changed
    command = [sys.executable, "-m", "fairwater_web", "migrate", "-v", "0"]
    ran = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


class Samples:
    """The database and the snapshots of the two sample organisations, as they are before the first test."""

    def __init__(self, folder: Path, let_go: Callable[[], None]) -> None:
        self.folder, self.there = folder, (folder / "snapshots").is_dir()
        self.let_go = let_go
        """To be called as soon as this process has its own: until then every other one waits."""
        self.database, self.template = folder / DATABASE, "fairwater_samples"

    def begin_with(self, settings: Any) -> None:
        """Let the test database that Django makes next begin as a copy; its migrations then find all done."""
        from django.db.backends.signals import connection_created

        if SERVER_OF_TESTS in os.environ:
            template = self.template if self.there else empty_template()
            settings.DATABASES["default"].setdefault("TEST", {})["TEMPLATE"] = template
        else:
            connection_created.connect(self._fill)

    def _fill(self, connection: Any, **_: Any) -> None:
        from django.db.backends.signals import connection_created

        connection_created.disconnect(self._fill)
        assert connection.is_in_memory_db()
        with closing(sqlite3.connect(self.database if self.there else empty_file())) as kept:
            kept.backup(connection.connection)

    def put_data(self, data: Path) -> None:
        shutil.copytree(self.folder / "snapshots", data / "snapshots")

    def keep(self, connection: Any, data: Path) -> None:
        """Keep the database behind the connection and the data folder for the processes that come after."""
        if SERVER_OF_TESTS in os.environ:
            made = connection.settings_dict["NAME"]
            connection.close()
            with connection._nodb_cursor() as cursor:
                cursor.execute(f'CREATE DATABASE "{self.template}" TEMPLATE "{made}"')
        else:
            with closing(sqlite3.connect(self.database)) as kept:
                connection.connection.backup(kept)
        shutil.copytree(data / "snapshots", self.folder / "snapshots")
