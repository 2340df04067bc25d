"""Several shares of the same people, shown beside one another: a group withheld in one of them is withheld in all.

The gate chooses for each share which group is withheld together with a small one. Where two shares choose differently, the
groups that each shows are, together, all but the small one; and its number is the total less theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from fairwater.disclosure import Released, ReleasedRow
from fairwater.vocabulary import Reason, Status

NUMBERS = tuple(
    each.name
    for each in fields(ReleasedRow)
    if each.name not in ("outcome", "within", "by", "group", "compared_with", "status", "reason")
)


def withheld_together(released: Sequence[Released]) -> tuple[Released, ...]:
    """Return the shares with every group withheld whose number any of them withholds."""
    hidden = {(row.by, row.group) for each in released for row in each.rows if row.n_students is None}
    return tuple(
        replace(each, rows=tuple(_withheld(row) if (row.by, row.group) in hidden else row for row in each.rows))
        for each in released
    )


def _withheld(row: ReleasedRow) -> ReleasedRow:
    nothing: dict[str, Any] = dict.fromkeys(NUMBERS)
    return replace(row, status=Status.WITHHELD, reason=Reason.WITHHELD, **nothing)
