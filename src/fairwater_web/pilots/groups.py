"""Counts by student group through the gate: who was reached, who benefited and who did not."""

from __future__ import annotations

import hashlib
from typing import Any

import pyarrow as pa
from django.core.cache import caches

from fairwater.comparison import compare_table
from fairwater.disclosure import NotProven, Released
from fairwater.improvement.benefit import GroupChange, GroupReach, changes_by_group, reach_by_group
from fairwater.tables.groups import FEDERAL_RACE_ETHNICITY
from fairwater.vocabulary import Better
from fairwater_web.documents.models import Document
from fairwater_web.pilots.enums import AskedOf
from fairwater_web.pilots.models import GroupCounts
from fairwater_web.pilots.taking import OFFERED

YES_NO = ("yes", "no")
COLUMNS = {
    column: FEDERAL_RACE_ETHNICITY
    if column == "race_ethnicity"
    else ("female", "male", "nonbinary")
    if column == "sex"
    else YES_NO
    for column in OFFERED
}
"""The columns by which a team may count, and their groups."""
OUTCOME, GROUP = "outcome", "group"


def last_counts(plan: Document, asked: str, column: str) -> GroupCounts | None:
    """Return what was counted last."""
    return plan.group_counts.filter(asked=asked, column=column).order_by("-pk").first()


def counted_columns(plan: Document) -> list[str]:
    """Return the columns by which anything was counted, in the order in which they are offered."""
    there = set(plan.group_counts.values_list("column", flat=True))
    return [each for each in COLUMNS if each in there]


def _released(counts: GroupCounts, better: Better) -> Released | None:
    """Return counts as the gate releases them to staff: one row for each student who was counted, known by group alone."""
    told = (counts.counts, counts.said, better.value)  # never its number: a database that was restored gives it anew
    key = f"pilot-groups-{hashlib.sha256(repr(told).encode()).hexdigest()}"
    kept: tuple[Released | None] | None = caches["charts"].get(key)
    if kept is None:
        kept = (_asked(counts, better),)
        caches["charts"].set(key, kept)
    return kept[0]


def _asked(counts: GroupCounts, better: Better) -> Released | None:
    groups: list[str] = []
    outcomes: list[int] = []
    for group, count, of in counts.counts:
        groups += [group] * of
        outcomes += [1] * count + [0] * (of - count)
    table = pa.table({OUTCOME: pa.array(outcomes, pa.int8()), GROUP: pa.array(groups, pa.string())})
    try:
        asked: dict[str, Any] = {"outcome": OUTCOME, "better": better.value, "by": [[GROUP]], "file": counts.said}
        return compare_table(table, compared_with="overall", audience="staff", **asked).released
    except NotProven:
        return None


def reach_of(plan: Document, column: str) -> tuple[GroupCounts, tuple[GroupReach, ...]] | None:
    """Return who was reached by the groups of a column, None where nobody counted it."""
    counts = last_counts(plan, AskedOf.REACH, column)
    released = _released(counts, Better.HIGHER) if counts is not None else None
    return (counts, reach_by_group(released)) if counts is not None and released is not None else None


def benefit_of(
    plan: Document, column: str, better: Better
) -> tuple[GroupCounts, GroupCounts, tuple[GroupChange, ...]] | None:
    """Return the outcome by the groups of a column before and after, None where one of both is not counted."""
    before, after = (last_counts(plan, asked, column) for asked in (AskedOf.BEFORE, AskedOf.AFTER))
    if before is None or after is None:
        return None
    first, second = _released(before, better), _released(after, better)
    if first is None or second is None:
        return None
    return before, after, changes_by_group(first, second, better)
