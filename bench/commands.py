"""What whole commands cost, each in a process of its own: files brought in, an equity audit. Prints one line of JSON.

The files are those that `files.py` wrote. This process reads none and stays small on purpose: a child's peak memory
starts from its parent's.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
COMMAND = (sys.executable, "-m", "fairwater.cli")
READ = "import sys, pandas; print(len(getattr(pandas, sys.argv[1])(sys.argv[2], dtype=str, keep_default_na=False)))"
REACH = {
    "export.csv": {"seconds": 30.0, "peak_gb": 2.0},
    "export.xlsx": {"seconds": 30.0},
    "audit": {"seconds": 60.0},
}


def spent(*command: str, says: str) -> dict[str, float]:
    """Run a command; return its seconds, its CPU seconds and its peak memory. AssertionError where it does not say so."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        _, state, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(state)
        output.seek(0)
        said = output.read().decode()
    if process.returncode or says not in said:
        raise AssertionError(f"{command}: {said}")
    return {
        "seconds": round(seconds, 2),
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 2),
        "peak_gb": round(used.ru_maxrss / 1e6, 2),
    }


def judged(found: dict[str, Any], goals: dict[str, float]) -> dict[str, Any]:
    """Return a measurement with its goals. Seconds are judged by those of the processor: others may be at work too."""
    measured = found | {"seconds": found["cpu_seconds"]}
    return found | {"reach": goals, "reached": {name: measured[name] <= goal for name, goal in goals.items()}}


def imports() -> dict[str, Any]:
    """Return what it costs to take files in, beside pandas that reads them as text.

    The text comes three times: first, with nothing new, and with some rows changed.
    """
    found = []
    for first, reader, rows, more in (
        ("export.csv", "read_csv", 1_000_000, ("export.csv", "export-changed.csv")),
        ("export.xlsx", "read_excel", 50_000, ()),
    ):
        pandas = spent(sys.executable, "-c", READ, reader, str(DATA / first), says=f"{rows}")
        with tempfile.TemporaryDirectory() as folder:
            told = (
                "--table",
                "enrollment",
                "--mapping",
                str(DATA / f"{first}.toml"),
                "--as-of",
                "2026-06-30",
                "--take-in",
            )
            for step, name in enumerate((first, *more)):
                says = "Nothing would change" if step and name == first else f"{rows:,} rows"
                cost = spent(*COMMAND, "import", str(DATA / name), "--into", folder, *told, says=says)
                before = "" if not step else "nothing new" if name == first else "some rows changed"
                line = {"file": first, "rows": rows, "before": before, **cost, "pandas": pandas}
                line["ratio_to_pandas"] = round(cost["cpu_seconds"] / pandas["cpu_seconds"], 2)
                found.append(judged(line, REACH[first]))
    return {"imports": found}


def audits() -> dict[str, Any]:
    """Return what an audit for staff costs, with its four files: first, and again with the cells kept beside the snapshot."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        district = shutil.copytree(DATA / "district", Path(folder) / "district")
        for before in ("", "again"):
            cost = spent(*COMMAND, "audit", str(district), "--out", str(Path(folder) / "out"), says="Written to")
            found.append(judged({"before": before, **cost}, REACH["audit"]))
    return {"audits": found}


if __name__ == "__main__":
    print(json.dumps({"imports": imports, "audits": audits}[json.loads(sys.argv[1])["what"]]()))
