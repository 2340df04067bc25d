"""Imports and proofs in workers of their own that are killed in the middle: nothing is lost, and nothing is done twice."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from tests.web.installation import Installation

pytestmark = pytest.mark.web
PLACE = "FAIRWATER_TEST_STANDS_STILL_AT"
CHECKED = [["notice-import-ready", "Kim"]]


@pytest.fixture
def newfield(tmp_path):
    return Installation(tmp_path)


def step(installation: Installation, *names: str) -> str:
    return installation.python("-m", "fairwater_web", "newfield", *names)


def told(installation: Installation) -> dict[str, object]:
    return json.loads(step(installation, "told"))


def killed_at(installation: Installation, place: str) -> None:
    """Start a worker, kill it where it has come to a place, and let another one end what it began."""
    installation.environment[PLACE] = place
    worker = installation.start()
    came = Path(installation.folder, f"stands-still-{place.partition(':')[2]}")
    until = time.monotonic() + 60
    while not came.exists():
        assert worker.poll() is None and time.monotonic() < until, "it never came there"
        time.sleep(0.05)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert installation.jobs()[-1][0] == "running"
    second = installation.start()
    try:
        found = installation.wait(lambda jobs: all(job[0] == "done" for job in jobs))
    finally:
        second.terminate()
        second.wait(timeout=30)
    assert found[-1][1] == 2, "in a second try"


def test_a_file_that_is_checked(newfield):
    step(newfield, "make", "file")
    killed_at(newfield, "fairwater_web.imports.actions:report_of")
    found = told(newfield)
    assert (found["imports"], found["snapshots"], found["notices"]) == ([["ready", True]], 0, CHECKED)


@pytest.mark.parametrize("function", ["record_snapshot", "_forget"])
def test_a_file_that_is_taken_in(newfield, function):
    step(newfield, "make", "file")
    worker = newfield.start()
    newfield.wait(lambda jobs: jobs[0][0] == "done")
    worker.terminate()
    worker.wait(timeout=30)
    step(newfield, "decide")
    killed_at(newfield, f"fairwater_web.imports.actions:{function}")
    found = told(newfield)
    assert found["imports"] == [["taken-in", False]], "and the file is erased"
    assert (found["snapshots"], found["log"].count("snapshot-taken-in"), found["notices"]) == (1, 1, CHECKED)


def test_a_proof(newfield):
    step(newfield, "make", "plan")
    killed_at(newfield, "fairwater_web.releases.actions:entry_lines")
    found = told(newfield)
    assert (found["releases"], found["notices"]) == (["proven"], [["notice-release-waits", "Sue"]])
    assert not list(newfield.folder.glob("ledgers/*")), "nothing is noted before somebody approves"


def test_a_file_that_is_taken_away(newfield):
    step(newfield, "make", "path")
    killed_at(newfield, "fairwater_web.takeaways.actions:_bound_bytes")
    found = told(newfield)
    assert found["take-aways"] == [["made", True]]
    assert found["notices"] == [["notice-take-away-made", "Sue"]]
    (file,) = newfield.folder.glob("take-aways/newfield/*")
    assert file.suffix == ".docx", "and no half of one beside it"
