"""Several shares of the same people, shown beside one another: a group withheld in one of them is withheld in all.

The gate chooses for each share which group is withheld together with a small one. Where two shares choose differently, the
groups that each shows are, together, all but the small one; and its number is the total less theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def withheld_in_sums(
    released: Mapping[int, Released | None],
    counts: Mapping[int, Mapping[tuple[str, str], int]],
    splits: Sequence[str],
    smallest: int,
) -> dict[int, Released]:
    """Return shares that add up to all people, with more of them withheld by group where the others would tell a small one.

    released: by share (a theme that people wrote of) what the gate released, None where that share may not be told at all.
    counts: people of each share by split and group, withheld or not. Where what is withheld of a group sums to fewer than
    `smallest`, it would be found as the group's people less what is shown: then the smallest share that is shown is withheld
    in all groups of that split as well, until what is withheld is enough in every group. Groups of which not even the number
    of people is shown are one group here, for their sum is found from everybody. (Complementary suppression with whole
    columns, which needs no second pass over rows: Willenborg and de Waal 2001, chapter 4.)
    """
    shown = {key: each for key, each in released.items() if each is not None}
    hidden = {(split, key) for split in splits for key in _hidden_in(split, released, shown, counts, smallest)}
    found = {}
    for key, each in shown.items():
        rows = tuple(_withheld(row) if (row.by, key) in hidden else row for row in each.rows)
        found[key] = replace(each, rows=rows)
    return found


def _hidden_in(
    split: str,
    released: Mapping[int, Released | None],
    shown: Mapping[int, Released],
    counts: Mapping[int, Mapping[tuple[str, str], int]],
    smallest: int,
) -> set[int]:
    """Return the shares that are withheld in all groups of a split."""
    rows = {(key, row.group[0]): row for key, each in shown.items() for row in each.rows if row.by == split}
    groups = {group for key in counts for by, group in counts[key] if by == split}
    small = {group for group in groups if any(_n_of(rows.get((key, group))) is None for key in shown)}
    units = [{group} for group in sorted(groups - small)] + ([small] if small else [])
    hidden = {key for key in released if key not in shown}
    while True:
        left = sorted(
            (key for key in shown if key not in hidden),
            key=lambda key: (sum(n for (by, _), n in counts[key].items() if by == split), key),
        )
        if not left or all(_is_enough(unit, split, hidden, left, rows, counts, smallest) for unit in units):
            return hidden
        hidden.add(left[0])


def _n_of(row: ReleasedRow | None) -> int | None:
    return None if row is None else row.n_students


def _is_enough(
    unit: set[str],
    split: str,
    hidden: set[int],
    left: Sequence[int],
    rows: Mapping[tuple[int, str], ReleasedRow],
    counts: Mapping[int, Mapping[tuple[str, str], int]],
    smallest: int,
) -> bool:
    """Say whether what is withheld of a group is nothing at all, or people enough."""
    ranged = {key for key in left if any(_is_ranged(rows.get((key, group))) for group in unit)}
    untold = hidden | ranged
    return not untold or sum(counts[key].get((split, group), 0) for key in untold for group in unit) >= smallest


def _is_ranged(row: ReleasedRow | None) -> bool:
    return row is not None and row.n_students is not None and row.n_counted is None
