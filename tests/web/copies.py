"""What every process of a run needs at first, built once and copied: the site's database and the samples' data folder.

The first process that needs it builds it, while the others wait for its lock. The copy is a file on SQLite and a
template on PostgreSQL.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.environment import SERVER_OF_TESTS, SHARED

DATABASE = "fairwater.sqlite3"


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
    shutil.copytree(kept, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns(f"{DATABASE}*", "*.part"))
    copy_database(kept / DATABASE, copy / DATABASE)


def copy_database(kept: Path, copy: Path) -> None:
    with closing(sqlite3.connect(kept)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


class Samples:
    """The database and the snapshots of the two sample organisations, as they are before the first test."""

    def __init__(self, folder: Path, let_go: Callable[[], None]) -> None:
        self.folder, self.there = folder, (folder / "snapshots").is_dir()
        self.let_go = let_go
        """To be called as soon as this process has its own: until then every other one waits."""
        self.database, self.template = folder / DATABASE, "fairwater_samples"

    def begin_with(self, settings: Any) -> None:
        """Let the test database that Django makes next begin as the copy; its migrations then find all done."""
        from django.db.backends.signals import connection_created

        if not self.there:
            return
        if SERVER_OF_TESTS in os.environ:
            settings.DATABASES["default"].setdefault("TEST", {})["TEMPLATE"] = self.template
        else:
            connection_created.connect(self._fill)

    def _fill(self, connection: Any, **_: Any) -> None:
        from django.db.backends.signals import connection_created

        connection_created.disconnect(self._fill)
        assert connection.is_in_memory_db()
        with closing(sqlite3.connect(self.database)) as kept:
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
