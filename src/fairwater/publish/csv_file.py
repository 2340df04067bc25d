"""Released rows as a CSV file: full precision, empty field = not given."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from fairwater import words
from fairwater.disclosure import Released, ReleasedMean, ReleasedMeans, ReleasedRow

COLUMNS = (
    "outcome",
    "within",
    "by",
    "group",
    "n_students",
    "n_counted",
    "share",
    "share_low",
    "share_high",
    "compared_with",
    "compared_share",
    "gap",
    "gap_low",
    "gap_high",
    "ratio",
    "ratio_low",
    "ratio_high",
    "students_to_parity",
    "q_value",
    "status",
    "reason",
)
MEAN_COLUMNS = (
    "outcome",
    "within",
    "by",
    "group",
    "n_students",
    "mean",
    "mean_low",
    "mean_high",
    "compared_with",
    "compared_mean",
    "reference_n",
    "gap",
    "gap_low",
    "gap_high",
    "hedges_g",
    "hedges_low",
    "hedges_high",
    "q_value",
    "status",
    "reason",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def safe_text(value: str) -> str:
    """Keep a spreadsheet from running a group's name as a formula; a plain number such as the code -9 runs nothing."""
    return f"'{value}" if value.startswith(FORMULA_STARTS) and not _is_number(value) else value


def reason_text(
    row: ReleasedRow | ReleasedMean, released: Released | ReleasedMeans, language: str = words.DEFAULT_LANGUAGE
) -> str:
    """Return the sentence that says why something of the row is not calculated, or an empty text."""
    return words.text(row.reason, language, min_n=released.question.min_n) if row.reason else ""


def _field(row: ReleasedRow | ReleasedMean, column: str, released: Released | ReleasedMeans, language: str) -> str:
    if column == "within":
        return safe_text(row.within_name)
    if column == "group":
        return safe_text(row.group_name)
    if column == "reason":
        return reason_text(row, released, language)
    value = getattr(row, column)
    if value is None:
        return ""
    return safe_text(value) if isinstance(value, str) else repr(value)


def csv_text(
    released: Released | ReleasedMeans,
    language: str = words.DEFAULT_LANGUAGE,
    identity: Mapping[str, str] | None = None,
) -> str:
    """Return the released rows as CSV text with the columns of COLUMNS, or of MEAN_COLUMNS; shares are 0-1, never percent.

    `identity` adds columns that are the same in every row: whose numbers, where, when, from what.
    """
    said = identity or {}
    columns = MEAN_COLUMNS if isinstance(released, ReleasedMeans) else COLUMNS
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*columns, *said])
    for row in released.rows:
        fields = [_field(row, column, released, language) for column in columns]
        writer.writerow([*fields, *(safe_text(value) for value in said.values())])
    return out.getvalue()
