"""`serve` as somebody starts it: both processes begin at once, one that dies is started again, and all end together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

from tests.browser.conftest import _serving
from tests.web.copies import copy_data, one_at_a_time

pytestmark = pytest.mark.browser
PATIENCE = 60


def begun_by(pid: int) -> dict[int, list[str]]:
    """The processes that a process has begun, and their commands."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it ended meanwhile
            if (folder / "stat").read_text().rpartition(") ")[2].split()[1] == str(pid):
                found[int(folder.name)] = (folder / "cmdline").read_bytes().decode().split("\0")
    return found


def children(pid: int) -> dict[str, int]:
    return {"web server" if "granian" in command else "worker": child for child, command in begun_by(pid).items()}


def wait_until(done) -> None:
    until = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < until
        time.sleep(0.1)


def is_alive(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] != "Z"
    return False


def test_a_process_that_dies_is_started_again_and_all_end_together(address, tmp_path) -> None:
    with one_at_a_time("served") as shared:
        copy_data(shared / "data", tmp_path)
    with _serving(tmp_path) as (serving, said, own):
        assert "Sample accounts" in serving.stdout.readline() + serving.stdout.readline()
        first = children(serving.pid)
        assert set(first) == {"web server", "worker"} and said[-1].startswith("Fairwater is at")
        os.kill(first["worker"], signal.SIGKILL)
        wait_until(lambda: children(serving.pid).get("worker", first["worker"]) != first["worker"])
        assert urllib.request.urlopen(f"{own}/sign-in/").status == 200
        (answering,) = begun_by(first["web server"])
        os.kill(first["web server"], signal.SIGKILL)
        wait_until(lambda: children(serving.pid).get("web server", first["web server"]) != first["web server"])
        last = children(serving.pid)
        wait_until(lambda: not is_alive(answering))
    assert serving.returncode == 0
    assert not any(is_alive(pid) for pid in (*first.values(), *last.values()))
    assert not list(tmp_path.glob("prepared-*"))


def run(folder: Path, **changed: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "FAIRWATER_DATA": str(folder), **changed}
    command = [sys.executable, "-m", "fairwater_web", "serve"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE)


def test_a_port_in_use_or_none_is_said() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        taken = run(Path("/nowhere"), PORT=str(port))
    assert (taken.returncode, taken.stdout) == (1, "") and f"Port {port} is in use." in taken.stderr
    assert "is not a port" in run(Path("/nowhere"), PORT="http").stderr


def test_a_database_that_does_not_answer_is_said_and_nothing_stays(tmp_path) -> None:
    address = "postgresql://nobody@127.0.0.1:9/none"
    ended = run(tmp_path, FAIRWATER_DATABASE=address, PORT="8799")
    assert ended.returncode == 1 and "Traceback" not in ended.stderr
    assert "The database does not answer" in ended.stderr and "Fairwater did not start." in ended.stderr
    assert [path.name for path in tmp_path.glob("prepared-*")] == []
