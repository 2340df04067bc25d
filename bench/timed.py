"""One measurement in a process of its own, so that its peak memory is its own: prints one line of JSON.

Every kind repeats its steps in turn, so that a noisy moment hits the reference and the workload alike.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ibis
import numpy as np
from workloads import OUTCOMES, WORKLOADS, Workload, rows_file

from fairwater.disaggregate.cells import Cells, cell_query, read_cells
from fairwater.disaggregate.cube import Marginals, marginals
from fairwater.disaggregate.everywhere import Rules, compare_all
from fairwater.statistics.multiplicity import benjamini_hochberg
from fairwater.tables.engine import embedded, opened
from fairwater.vocabulary import Better, Reference, ReferenceKind

RULES = Rules(Better.LOWER, Reference(ReferenceKind.REST), min_n=10)
Steps = dict[str, Callable[[], Any]]


def rows_in(place: str, path: Path) -> tuple[ibis.Table, str]:
    """Return the rows as the engine sees them, and the same as a name in SQL: an in-memory table, or the file itself."""
    if place == "table":
        embedded().raw_sql(f"CREATE TABLE records AS SELECT * FROM read_parquet('{path}')")
        return embedded().table("records"), "records"
    return opened(path), f"read_parquet('{path}')"


class Counting:
    """The product's own way from rows to marginals, step by step."""

    def __init__(self, workload: Workload, rows: ibis.Table, blanks: bool) -> None:
        self.workload, self.rows, self.blanks = workload, rows, blanks

    def query(self) -> None:
        """Build, compile and execute the one cell query, with nothing left from the round before."""
        self.__dict__.pop("cells", None)
        self.__dict__.pop("marginals", None)
        query = cell_query(self.rows, self.workload.dimensions, OUTCOMES, never_blank=not self.blanks)
        self.answer = query.to_pyarrow()

    def add_up(self) -> None:
        """Read the cells and add them up to all groupings."""
        self.cells: Cells = read_cells(self.answer, self.workload.dimensions, OUTCOMES)
        del self.answer
        names = [dimension.name for dimension in self.workload.places]
        self.marginals: Marginals = marginals(self.cells, names, self.workload.groupings)

    def compare(self) -> None:
        """Compare every group of every place with the rest, for every outcome; q-values over the cells of an outcome."""
        p_values = np.empty(self.marginals.counted.shape)
        for entries, compared, _, _ in compare_all(self.marginals, RULES):
            p_values[:, entries] = compared.p_value
        self.compared = int(np.count_nonzero(~np.isnan(p_values)))
        self.q_values = [benjamini_hochberg(of_outcome) for of_outcome in p_values]


def repeated(steps: Steps, runs: int) -> dict[str, list[float]]:
    """Return the seconds of each step, run in turn, after one unmeasured round."""
    seconds: dict[str, list[float]] = {name: [] for name in steps}
    for run in range(runs + 1):
        for name, step in steps.items():
            start = time.perf_counter()
            step()
            if run:
                seconds[name].append(time.perf_counter() - start)
    return seconds


def measure(kind: str, workload: Workload, rows: int, place: str, blanks: bool, runs: int) -> dict[str, Any]:
    """Return the medians of one kind: `counts` (scan, query, add up) or `statistics` (and comparisons of all cells)."""
    table, name = rows_in(place, rows_file(rows, blanks))
    scan = f"SELECT {', '.join(f'sum({column})' for column in workload.columns)} FROM {name}"
    counting = Counting(workload, table, blanks)
    steps: Steps = {
        "scan": lambda: embedded().con.sql(scan).fetchall(),
        "query": counting.query,
        "add_up": counting.add_up,
    }
    if kind == "statistics":
        steps["compare"] = counting.compare
    seconds = repeated(steps, runs)
    counted = [query + added for query, added in zip(seconds["query"], seconds["add_up"], strict=True)]
    found = {
        "seconds": {step: round(statistics.median(each), 4) for step, each in seconds.items()},
        "ratio_to_scan": ratio(counted, seconds["scan"]),
        "rows_of_cells": len(counting.cells.codes),
        "output_cells": int(counting.marginals.counted.size // len(OUTCOMES)),
        "peak_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2),
    }
    if kind == "statistics":
        found["statistics_to_cell_query"] = ratio(seconds["compare"], counted)
        found["comparisons"] = counting.compared
    return found


def ratio(seconds: list[float], reference: list[float]) -> float:
    """Return the median of the ratios of the single rounds."""
    return round(statistics.median(a / b for a, b in zip(seconds, reference, strict=True)), 2)


if __name__ == "__main__":
    wanted = json.loads(sys.argv[1])
    wanted["workload"] = WORKLOADS[wanted["workload"]]
    print(json.dumps(measure(**wanted)))
