"""The same cells with fairlearn and with pandas, at a size they can bear: equal results first, then the ratio."""

from __future__ import annotations

import json
import statistics
import sys
import time
from typing import Any

import numpy as np
import pandas as pd
from fairlearn.metrics import MetricFrame, count, selection_rate
from timed import Counting, ratio, repeated
from workloads import OUTCOMES, W1, W2, Workload, rows_file

from fairwater.disaggregate.cube import Marginals
from fairwater.tables.engine import opened
from fairwater.vocabulary import Grouping

FAIRLEARN_GROUPINGS = 12
"""The groupings of one outcome that fairlearn is timed on; the rest is extrapolated."""


def by_pandas(frame: pd.DataFrame, workload: Workload) -> list[pd.DataFrame]:
    """Return students and counted of every grouping: one group-by each."""
    places = [dimension.name for dimension in workload.places]
    return [
        frame.groupby([*places, *grouping.dimensions])[list(OUTCOMES)].agg(["count", "sum"])
        for grouping in workload.groupings
    ]


def by_fairlearn(frame: pd.DataFrame, groupings: list[Grouping], outcome: str) -> list[pd.DataFrame]:
    """Return students and share of every grouping of one outcome: one MetricFrame each."""
    answers, metrics = frame[outcome], {"students": count, "share": selection_rate}
    return [
        MetricFrame(
            metrics=metrics, y_true=answers, y_pred=answers, sensitive_features=frame[list(grouping.dimensions)]
        ).by_group
        for grouping in groupings
    ]


def check_pandas(found: list[pd.DataFrame], ours: Marginals) -> None:
    """Raise AssertionError unless every cell is equal."""
    for table, part in zip(found, ours.slices, strict=True):
        counts = table.to_numpy().reshape(len(table), len(OUTCOMES), 2)
        entries = (ours.group >= part.start) & (ours.group < part.stop)
        for position, mine in enumerate((ours.students, ours.counted)):
            np.testing.assert_array_equal(mine[:, entries].T, counts[:, :, position])


def check_fairlearn(found: list[pd.DataFrame], ours: Marginals, outcome: int) -> None:
    """Raise AssertionError unless every cell of the one outcome is equal."""
    for table, part in zip(found, ours.slices, strict=False):
        table = table.dropna()
        entries = (ours.group >= part.start) & (ours.group < part.stop)
        students, counted = ours.students[outcome, entries], ours.counted[outcome, entries]
        np.testing.assert_array_equal(students, table["students"])
        np.testing.assert_allclose(counted / students, table["share"], rtol=1e-12)


def measure(rows: int, runs: int) -> dict[str, Any]:
    """Return for each peer the ratio of its time to ours, the results having been found equal."""
    path = rows_file(rows, blanks=False)
    frame = pd.read_parquet(path)
    found: dict[str, Any] = {"rows": rows}
    for workload in (W1, W2):
        ours = Counting(workload, opened(path), blanks=False)
        kept: dict[str, list[pd.DataFrame]] = {}
        steps = {
            "ours": lambda ours=ours: (ours.query(), ours.add_up()),
            "pandas": lambda kept=kept, workload=workload: kept.update(pandas=by_pandas(frame, workload)),
        }
        seconds = repeated(steps, runs)
        check_pandas(kept["pandas"], ours.marginals)
        found[f"{workload.name} pandas"] = entry(seconds["pandas"], seconds["ours"], "measured in full")
        if workload is W1:
            found["W1 fairlearn"] = fairlearn_entry(frame, ours, seconds["ours"])
    return found


def fairlearn_entry(frame: pd.DataFrame, ours: Counting, our_seconds: list[float]) -> dict[str, Any]:
    """Return fairlearn's time for some groupings of one outcome, scaled to all groupings and outcomes."""
    groupings, outcome = list(W1.groupings[:FAIRLEARN_GROUPINGS]), len(OUTCOMES) // 2
    start = time.perf_counter()
    tables = by_fairlearn(frame, groupings, OUTCOMES[outcome])
    spent = time.perf_counter() - start
    check_fairlearn(tables, ours.marginals, outcome)
    whole = spent * len(W1.groupings) / len(groupings) * len(OUTCOMES)
    how = f"extrapolated from {len(groupings)} of {len(W1.groupings)} groupings and 1 of {len(OUTCOMES)} outcomes"
    return entry([whole] * len(our_seconds), our_seconds, how)


def entry(theirs: list[float], ours: list[float], how: str) -> dict[str, Any]:
    """Return one line of the report."""
    medians = {"seconds": round(statistics.median(theirs), 3), "our_seconds": round(statistics.median(ours), 4)}
    return medians | {"ratio_to_ours": ratio(theirs, ours), "equal": True, "how": how}


if __name__ == "__main__":
    print(json.dumps(measure(**json.loads(sys.argv[1]))))
