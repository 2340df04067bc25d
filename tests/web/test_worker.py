"""Workers as processes of their own, on a database of their own: killed, doubled, stopped, and without rights to DDL."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from tests import postgresql
from tests.environment import SERVER_OF_TESTS

pytestmark = pytest.mark.web
ROOT = Path(__file__).parents[2]
APPLICATION = "fairwater_application"
STEPS = 10


class Installation:
    """A database and a data folder; what runs there may, on PostgreSQL, change rows but no tables."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.server = folder, None
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.web.slow.settings",
            "FAIRWATER_DATA": str(folder),
        }
        self.environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "src")])
        if SERVER_OF_TESTS not in os.environ:
            self.python("-m", "fairwater_web", "migrate", "-v", "0")
            return
        self.server = postgresql.Server(Path(os.environ[SERVER_OF_TESTS]))
        self.name = f"worker_{os.getpid()}_{time.monotonic_ns()}"
        self.server.administer(f"CREATE DATABASE {self.name} OWNER {postgresql.ROLE}")
        self.environment["FAIRWATER_DATABASE"] = self.server.address(self.name)
        self.python("-m", "fairwater_web", "migrate", "-v", "0")
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


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path)


def test_one_that_is_killed_loses_nothing_and_repeats_nothing(installation, tmp_path):
    steps = tmp_path / "steps"
    steps.mkdir()
    installation.ask(("slow", [str(steps), 0.2]))
    first = installation.start()
    installation.wait(lambda jobs: jobs[0][2] >= 3)
    first.send_signal(signal.SIGKILL)
    first.wait()
    done = {path.name: path.stat().st_mtime_ns for path in steps.glob("step-*")}
    assert 3 <= len(done) < STEPS
    second = installation.start()
    try:
        found = installation.wait(lambda jobs: jobs[0][0] == "done")
    finally:
        second.terminate()
        second.wait(timeout=30)
    assert found == [("done", 2, STEPS)]
    after = {path.name: path.stat().st_mtime_ns for path in steps.glob("step-*")}
    assert len(after) == STEPS and {name: after[name] for name in done} == done
    assert len((steps / "starts").read_text().split()) == 2


def test_one_that_is_stopped_gives_back_what_it_has(installation, tmp_path):
    steps = tmp_path / "steps"
    steps.mkdir()
    installation.ask(("slow", [str(steps), 0.2]))
    worker = installation.start()
    installation.wait(lambda jobs: jobs[0][2] >= 1)
    worker.terminate()
    assert worker.wait(timeout=30) == 0
    (job,) = installation.jobs()
    assert (job[0], job[1]) == ("waiting", 0)


def test_two_never_run_the_same_job(installation, tmp_path):
    written = tmp_path / "written"
    written.mkdir()
    installation.ask(*(("write", [str(written)]) for _ in range(60)))
    workers = [installation.start(), installation.start()]
    try:
        installation.wait(lambda jobs: all(job[0] == "done" for job in jobs), seconds=90)
    finally:
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.wait(timeout=30)
    by_worker = Counter(path.name.split("-")[0] for path in written.iterdir())
    assert by_worker.total() == 60 and {job[1] for job in installation.jobs()} == {1}
    assert len(by_worker) == 2, "both had some"


def test_the_shell_lists_jobs(installation, tmp_path):
    installation.ask(("slow", [str(tmp_path), 0.1]))
    listed = installation.python("-m", "fairwater.cli", "jobs")
    assert "slow 0" in listed and "waiting" in listed and "Workers that live: 0" in listed
