"""Workers as processes of their own, on a database of their own: killed, doubled, stopped, and without rights to DDL."""

from __future__ import annotations

import signal
from collections import Counter

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from tests.web.installation import Installation

pytestmark = pytest.mark.web
STEPS = 10


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
