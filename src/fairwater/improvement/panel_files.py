"""Series of places as files that `fairwater evaluate` reads to the same figures."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

import numpy as np

from fairwater.improvement.panels import Interrupted, Panel
from fairwater.improvement.reading import OUTCOME, POST, TREATED, UNIT, WHEN
from fairwater.publish.csv_file import safe_text


def panel_csv(panel: Panel) -> str:
    """Return a panel as CSV with the columns unit, when, outcome, treated, post; what is not known is blank."""
    return _text((UNIT, WHEN, OUTCOME, TREATED, POST), _panel_rows(panel))


def _panel_rows(panel: Panel) -> Iterator[tuple[str, ...]]:
    for unit, name in enumerate(panel.units):
        for moment, when in enumerate(panel.moments):
            value = _number(float(panel.outcome[unit, moment]))
            yield safe_text(name), when, value, str(int(panel.treated[unit])), str(int(panel.post[moment]))


def interrupted_csv(series: Interrupted) -> str:
    """Return one series as CSV with the columns when, outcome, post; a gap is blank."""
    rows = zip(series.when, series.outcome.tolist(), series.post.tolist(), strict=True)
    return _text((WHEN, OUTCOME, POST), ((when, _number(value), str(int(post))) for when, value, post in rows))


def _number(value: float) -> str:
    return "" if np.isnan(value) else repr(value)


def _text(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    kept = io.StringIO()
    writer = csv.writer(kept, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return kept.getvalue()
