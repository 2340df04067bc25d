"""An installation of its own for a test: a data folder, a database, processes. On PostgreSQL it may change rows, no tables."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tests import postgresql
from tests.environment import SERVER_OF_TESTS
from tests.web.copies import DATABASE, ROOT, copy_database, empty_file, empty_template

APPLICATION = "fairwater_application"


class Installation:
    """A database and a data folder; what runs there may, on PostgreSQL, change rows but no tables."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.server = folder, None
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.web.slow.settings",
            "FAIRWATER_DATA": str(folder),
            "FAIRWATER_PLAIN_COOKIES": "1",  # what asks here is no browser, and sends no secure cookie over http
        }
        self.environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "src")])
        if SERVER_OF_TESTS not in os.environ:
            copy_database(empty_file(), folder / DATABASE)
            return
        self.server = postgresql.Server(Path(os.environ[SERVER_OF_TESTS]))
        self.name = f"worker_{os.getpid()}_{time.monotonic_ns()}"
        self.server.administer(f"CREATE DATABASE {self.name} OWNER {postgresql.ROLE} TEMPLATE {empty_template()}")
        role = f"{APPLICATION}_{os.getpid()}"
        self.server.administer(
            f"DO $$ BEGIN CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB PASSWORD 'a'; "
            "EXCEPTION WHEN duplicate_object THEN NULL; END $$",
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
            f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}",
            database=self.name,
        )
        self.environment["FAIRWATER_DATABASE"] = self.server.address(self.name, role, "a")

    def python(self, *words: str) -> str:
        ran = subprocess.run([sys.executable, *words], env=self.environment, cwd=ROOT, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def ask(self, *asked: tuple[str, list[object]]) -> None:
        self.python(
            "-c",
            "import django; django.setup()\n"
            "from fairwater_web.common.jobs.actions import ask\n"
            f"for n, (kind, arguments) in enumerate({list(asked)!r}):\n"
            "    ask(kind, arguments, key=f'{kind} {n}')",
        )

    def start(self, *words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "fairwater_web", "worker", "--lease", "3", "--interval", "0.1", *words]
        return subprocess.Popen(command, env=self.environment, cwd=ROOT, stderr=subprocess.PIPE, text=True)

    def jobs(self) -> list[tuple[object, ...]]:
        question = "SELECT state, tries, done FROM jobs_job ORDER BY id"
        if self.server is not None:
            return self.server.administer(question, database=self.name)
        with sqlite3.connect(self.folder / "fairwater.sqlite3", timeout=20) as connection:
            return connection.execute(question).fetchall()

    def wait(self, holds, seconds: float = 60) -> list[tuple[object, ...]]:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if holds(found := self.jobs()):
                return found
            time.sleep(0.05)
        raise AssertionError(f"still {self.jobs()}")
