"""A release that is killed, out of time, or not alone: nothing is half published, and the ledger is whole."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import fairwater.cli.release
from fairwater.disclosure import Ledger
from tests.attack import tables
from tests.attack.attack import Leak, Release, attack
from tests.attack.tables import GroupBys, Row

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
fairwater.cli.release.add_to(app)

ROOT = Path(__file__).resolve().parents[3]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT / "src")}
PATIENCE = 60.0

DIMS = ("school", "race")
EVERY = tables.up_to(DIMS, 2)
AXES: GroupBys = ((), ("school",), ("race",))
CROSSING: GroupBys = (DIMS,)

HELD = """
import signal, sys
from pathlib import Path

module, function, last, reached, *command = sys.argv[1:]
owner = __import__(module)
real = getattr(owner, function)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})

def held(*given, **named):
    if not Path(reached).exists() and (not last or Path(given[-1]).name == last):
        Path(reached).touch()
        signal.sigwait({signal.SIGUSR1})
    return real(*given, **named)

setattr(owner, function, held)
sys.argv = ["fairwater", *command]

from fairwater.cli import main

main()
"""
"""The command, held before it first calls a function (with a path of the name `last`, if given), until SIGUSR1."""


# A folder, its plans, and the command


def plan(folder: Path, name: str, group_bys: GroupBys, **fields: object) -> Path:
    """Write the plan of a release of the folder's students to the folder's ledger."""
    asked = {"file": "students.csv", "outcome": "suspended", "better": "lower", "ledger": "ledger.jsonl"}
    asked |= {"group_bys": [list(by) for by in group_bys], "student": ["id"]} | fields
    path = folder / f"{name}.toml"
    path.write_text("".join(f"{key} = {json.dumps(value)}\n" for key, value in asked.items()), encoding="utf-8")
    return path


def release_of(path: Path) -> list[str]:
    return ["release", str(path), "--out", str(path.with_suffix(""))]


running: list[subprocess.Popen[str]] = []


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """A test that fails leaves no process behind that waits for a signal."""
    yield
    for process in running:
        process.kill()
        process.communicate()
    running.clear()


def start(arguments: Sequence[str]) -> subprocess.Popen[str]:
    command = [sys.executable, *arguments]
    running.append(
        subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    )
    return running[-1]


def started(path: Path) -> subprocess.Popen[str]:
    return start(["-m", "fairwater.cli", *release_of(path)])


def started_and_held(path: Path, module: str, function: str, last: str = "") -> subprocess.Popen[str]:
    """Start a release and return when it is about to call the function."""
    reached = path.with_suffix(".reached")
    process = start(["-c", HELD, module, function, last, str(reached), *release_of(path)])
    until(reached.exists, process)
    return process


def until(condition: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Wait for a condition that the process brings about."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.005)
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline, "the condition never came"


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Return the exit status and what was said."""
    printed, said = process.communicate(timeout=PATIENCE)
    assert printed == ""
    return process.returncode, said


def run(path: Path) -> tuple[int, str]:
    """Run the command here; return its exit status and what was said."""
    result = CliRunner().invoke(app, release_of(path))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.stderr


def succeed(path: Path) -> None:
    status, said = run(path)
    assert status == 0, said


@dataclass(frozen=True)
class Left:
    """What a release has left in its folder: its files, each with its content, and the ledger's bytes."""

    files: dict[str, bytes]
    ledger: bytes | None


def left(path: Path) -> Left:
    """Return the files of a plan's release, but for the proof, which tells its time, and the ledger."""
    out, ledger = path.with_suffix(""), path.with_name("ledger.jsonl")
    files = {file.name: file.read_bytes() for file in out.glob("*") if file.is_file() and file.name != "proof.json"}
    return Left(files, ledger.read_bytes() if ledger.exists() else None)


def noted(folder: Path) -> int:
    """Return how many releases the ledger holds; it is read whole, each line checked with the one before."""
    return len(Ledger(folder / "ledger.jsonl").entries())


def strangers(folder: Path) -> set[str]:
    """Return the kinds of files in the folder beside students, plans, marks and the ledger."""
    known = {".csv", ".toml", ".reached", ".jsonl", ".lock"}
    return {file.suffix for file in folder.iterdir() if file.is_file()} - known


# Students


COUNTS = [[14, 25, 40], [16, 12, 33], [60, 18, 9]]
"""One group of nine: the axes and the crossing are each harmless, and both together may not be told in full."""


def few_students() -> list[Row]:
    return tables.two_way(COUNTS, lambda i, j, size: size // 2)


def many_students() -> list[Row]:
    """So many that their proof takes its time."""
    return tables.district(12, seed=3, students_per_school=400)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tables.write(few_students(), tmp_path / "students.csv")
    return tmp_path


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a release of all crossings of the few students that nobody killed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    tables.write(few_students(), folder / "students.csv")
    path = plan(folder, "every", EVERY)
    succeed(path)
    return left(path).files


# Killed


@pytest.mark.parametrize("earlier", [0, 1])
def test_killed_in_its_proof(earlier: int, tmp_path: Path) -> None:
    """The lock is there, so the proof has begun; the ledger is as before, and the same command is not kept waiting."""
    tables.write(many_students(), tmp_path / "students.csv")
    for turn in range(earlier):
        succeed(plan(tmp_path, f"earlier-{turn}", AXES))
        (tmp_path / "ledger.jsonl.lock").unlink()
    path = plan(tmp_path, "killed", tables.up_to(("school", "race", "sex"), 3))
    before = left(path)
    process = started(path)
    until((tmp_path / "ledger.jsonl.lock").exists, process)
    kill(process)
    assert left(path) == before
    assert (before.files, noted(tmp_path), strangers(tmp_path)) == ({}, earlier, set())
    assert ended(started(path))[0] == 0
    assert noted(tmp_path) == earlier + 1
    assert set(left(path).files) == {"cells.csv", "rolled_up.csv"}


@pytest.mark.parametrize("earlier", [0, 1])
@pytest.mark.parametrize(
    ("function", "last"), [("fsync", ""), ("replace", "ledger.jsonl")], ids=["not yet on the disk", "not yet in place"]
)
def test_killed_before_it_is_noted(
    function: str, last: str, earlier: int, folder: Path, undisturbed: dict[str, bytes]
) -> None:
    """The new ledger stands in a file of its own, which nobody takes for the ledger."""
    for turn in range(earlier):
        succeed(plan(folder, f"earlier-{turn}", AXES[:2]))
    path = plan(folder, "every", EVERY)
    before = left(path)
    kill(started_and_held(path, "os", function, last))
    assert left(path) == before
    assert (before.files, noted(folder), strangers(folder)) == ({}, earlier, {".part"})
    succeed(path)
    assert noted(folder) == earlier + 1
    assert left(path).files == undisturbed


@pytest.mark.parametrize(
    ("last", "there"),
    [("rolled_up.csv", set()), ("cells.csv", {"rolled_up.csv"})],
    ids=["nothing there", "all but the cells"],
)
def test_killed_after_it_is_noted(last: str, there: set[str], folder: Path, undisturbed: dict[str, bytes]) -> None:
    """It is noted before anybody sees it: what is there is whole, and in the ledger; the cells come last."""
    path = plan(folder, "every", EVERY)
    kill(started_and_held(path, "os", "replace", last))
    assert left(path).files == {name: undisturbed[name] for name in there}
    assert noted(folder) == 1
    succeed(path)
    assert left(path).files == undisturbed
    first, second = Ledger(folder / "ledger.jsonl").entries()
    assert first.intervals == second.intervals


# Two at once


def found(paths: Sequence[Path]) -> list[Leak]:
    """What a reader of all cells that came out finds."""
    files = [Release(cells) for path in paths if (cells := path.with_suffix("") / "cells.csv").exists()]
    return attack(files, few_students(), DIMS, "suspended", integer=True)


def check(paths: Sequence[Path], ends: Sequence[tuple[int, str]]) -> None:
    """Each is released, or refused in a sentence; the ledger holds those that are, and nothing leaks."""
    for path, (status, said) in zip(paths, ends, strict=True):
        assert status in (0, 1)
        assert said.strip().endswith(".")
        assert "Traceback" not in said
        assert set(left(path).files) == (set() if status else {"cells.csv", "rolled_up.csv"})
    assert noted(paths[0].parent) == sum(status == 0 for status, _ in ends) >= 1
    assert found(paths) == []


def test_two_at_once_to_one_ledger(folder: Path) -> None:
    paths = [plan(folder, "axes", AXES), plan(folder, "crossing", CROSSING)]
    processes = [started(path) for path in paths]
    check(paths, [ended(process) for process in processes])


@pytest.mark.parametrize("turns", [(AXES, CROSSING), (CROSSING, AXES)], ids=["axes first", "crossing first"])
def test_the_second_waits_until_the_first_is_noted(turns: Sequence[GroupBys], folder: Path) -> None:
    """The first is proven and not yet noted when the second comes to the lock."""
    paths = [plan(folder, "first", turns[0]), plan(folder, "second", turns[1])]
    first = started_and_held(paths[0], "os", "replace", "ledger.jsonl")
    second = started_and_held(paths[1], "fcntl", "flock")
    for process in (second, first):
        process.send_signal(signal.SIGUSR1)
    check(paths, [ended(first), ended(second)])
    assert [entry.group_bys for entry in Ledger(folder / "ledger.jsonl").entries()] == list(turns)


def test_a_second_that_waits_for_one_that_is_killed(folder: Path) -> None:
    """The lock goes with the process that held it; the second is then the first, and shows what it would alone."""
    paths = [plan(folder, "first", AXES), plan(folder, "second", CROSSING)]
    first = started_and_held(paths[0], "os", "replace", "ledger.jsonl")
    second = started_and_held(paths[1], "fcntl", "flock")
    second.send_signal(signal.SIGUSR1)
    kill(first)
    assert ended(second)[0] == 0
    assert [entry.group_bys for entry in Ledger(folder / "ledger.jsonl").entries()] == [CROSSING]
    assert left(paths[0]).files == {}
    assert found(paths) == []


# Out of time


@pytest.mark.parametrize("earlier", [0, 1])
def test_out_of_time(earlier: int, folder: Path) -> None:
    """Nothing comes out, what stood in the same folder goes, and the ledger is as before."""
    path = plan(folder, "every", EVERY)
    for _ in range(earlier):
        succeed(path)
    before = left(path).ledger
    status, said = run(plan(folder, "every", EVERY, time_limit=0.001))
    assert status == 1
    assert said.strip().endswith(".")
    assert "Traceback" not in said
    assert left(path) == Left({}, before)
    assert (noted(folder), strangers(folder)) == (earlier, set())
    proof = json.loads((path.with_suffix("") / "proof.json").read_text(encoding="utf-8"))
    assert (proof["withheld"], proof["rolled_up"]) == (proof["cells"], 0)
    succeed(plan(folder, "every", EVERY))
    assert noted(folder) == earlier + 1
