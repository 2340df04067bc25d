"""Five groupings and two outcomes in every school (C) and in every grade of every school (D), beside pandas: equal counts.

The rows are a million, of the file that `files.py` wrote. What is timed reads it anew for each outcome, as
`fairwater compare` does.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from workloads import DATA

from fairwater.comparison import compare_file
from fairwater.disclosure import ReleasedRow

GROUPS = ("Ethnicity", "Gender", "FRL", "EL", "SWD")
OUTCOMES = ("Transfer", "Math")
PLACES = {"C": ("School",), "D": ("School", "Grade")}
REACH = {"C": 2.0, "D": 8.0}
Counts = dict[tuple[str, ...], tuple[int, int]]


def compared(path: Path, places: Sequence[str]) -> list[ReleasedRow]:
    """Return the released rows: shares, ranges, gaps, students to parity and q-values, for staff."""
    rows: list[ReleasedRow] = []
    for outcome in OUTCOMES:
        found = compare_file(
            path,
            outcome=outcome,
            better="higher",
            by=[(name,) for name in GROUPS],
            compared_with="rest",
            within=places,
        )
        rows += found.released.rows
    return rows


def by_pandas(path: Path, places: Sequence[str]) -> Counts:
    """Return the students and the counted of every group in every place and in all places that together hold them."""
    import pandas as pd

    frame = pd.read_parquet(path)
    counts: Counts = {}
    for size in {0, len(places)}:
        for name in GROUPS:
            within = list(places[:size])
            for outcome in OUTCOMES:
                table = frame.groupby([*within, name])[outcome].agg(["count", "sum"])
                for key, n, counted in zip(table.index.tolist(), table["count"], table["sum"], strict=True):
                    told = key if isinstance(key, tuple) else (key,)
                    counts[(outcome, name, *map(str, told))] = (int(n), int(counted))
    return counts


def check(rows: Sequence[ReleasedRow], counts: Counts) -> int:
    """Raise AssertionError unless every count is equal; return how many rows were compared."""
    ours = {
        (row.outcome, row.by, *(value for _, value in row.within), *row.group): (row.n_students, row.n_counted)
        for row in rows
    }
    wrong = [key for key in ours.keys() | counts.keys() if ours.get(key) != counts.get(key)]
    if wrong or len(ours) != len(rows):
        raise AssertionError(f"{len(wrong)} of {len(ours)} counts differ: {wrong[:3]}")
    return len(ours)


def in_turn(step: Callable[[], Any], runs: int) -> tuple[float, Any]:
    """Return the median of the CPU seconds of a step, after one unmeasured round, and what it came to."""
    seconds = []
    for _ in range(runs + 1):
        start = time.process_time()
        found = step()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds[1:]), found


def measure(workload: str, runs: int) -> dict[str, Any]:
    """Return the CPU seconds of ours and of pandas, every count having been found equal."""
    path, places = DATA / "students.parquet", PLACES[workload]
    start = time.perf_counter()
    rows = compared(path, places)
    wall = time.perf_counter() - start
    ours, rows = in_turn(lambda: compared(path, places), runs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    theirs, counts = in_turn(lambda: by_pandas(path, places), runs)
    found = {"workload": workload, "rows_out": check(rows, counts), "seconds": round(wall, 2)}
    found |= {"cpu_seconds": round(ours, 2), "pandas_cpu_seconds": round(theirs, 2), "peak_gb": round(peak, 2)}
    found["ratio_to_pandas"] = round(ours / theirs, 2)
    return found | {"reach": {"cpu_seconds": REACH[workload]}, "reached": {"cpu_seconds": ours <= REACH[workload]}}


if __name__ == "__main__":
    print(json.dumps(measure(**json.loads(sys.argv[1]))))
