"""A series taken from what the gate released: the years of one student group. A year that was withheld is a gap, never 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from fairwater.disclosure import Released
from fairwater.disclosure.released import ReleasedRow
from fairwater.improvement.series import Series, series_of, series_of_counts
from fairwater.statistics.proportions import wilson
from fairwater.vocabulary import Reason

LAST_DAY = (6, 30)
"""Month and day on which a school year is over: a point of a year stands there."""
NOT_A_NUMBER = float("nan")


class Stat(StrEnum):
    """What of a released row is followed: its share, or how many times the share that it is compared with."""

    SHARE = "share"
    RATIO = "ratio"


@dataclass(frozen=True)
class TakenPoint:
    """What is known of one moment: its day, the value with its interval and number of students; else why it is a gap.

    `count` is there where the value is a share of counts. All are None at a gap, whatever stands behind it; `reason` is then
    the message id of why: a reason of the gate, or of those who entered nothing.
    """

    on: date
    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    count: int | None = None
    reason: str = Reason.NONE

    @property
    def is_gap(self) -> bool:
        """Say whether nothing is known of the moment."""
        return self.value is None


def day_of(school_year: str) -> date:
    """Return the last day of a school year, which is named by the year in which it ends."""
    return date(int(school_year), *LAST_DAY)


def points_of_years(
    released: Released, group: Sequence[str], years: Iterable[str], stat: Stat = Stat.SHARE
) -> tuple[TakenPoint, ...]:
    """Return one point for each of the years, oldest first, of one group of a question that was asked within school years.

    A year without a row of the group, or whose row gives no value, is a gap with the gate's reason.
    """
    rows = {dict(row.within).get("school_year"): row for row in released.rows if row.group == tuple(group)}
    return tuple(_point(day_of(year), rows.get(year), stat) for year in sorted(years))


def points_of_everyone(released: Released, years: Iterable[str]) -> tuple[TakenPoint, ...]:
    """Return one point for each of the years, oldest first, of all students: what groups were compared with.

    The question was asked within school years and compared with everyone. The interval is Wilson's.
    """
    overall = {
        dict(row.within).get("school_year"): (row.reference_counted, row.reference_n)
        for row in released.rows
        if row.reference_counted is not None and row.reference_n
    }
    return tuple(_counted(day_of(year), *overall.get(year, (None, None))) for year in sorted(years))


def _counted(on: date, count: int | None, n: int | None) -> TakenPoint:
    if count is None or not n:
        return TakenPoint(on, reason=Reason.NO_OUTCOMES)
    low, high = wilson(count, n)
    return TakenPoint(on, count / n, float(low), float(high), n, count)


def point_of_counts(on: date, count: int | None, n: int | None, reason: str) -> TakenPoint:
    """Return a share of counts as a point with its Wilson interval; a gap with `reason` where nothing, or nobody, was counted."""
    return TakenPoint(on, reason=reason) if count is None or not n else _counted(on, count, n)


def _point(on: date, row: ReleasedRow | None, stat: Stat) -> TakenPoint:
    if row is None:
        return TakenPoint(on, reason=Reason.NO_OUTCOMES)
    value, low, high = (
        (row.share, row.share_low, row.share_high) if stat is Stat.SHARE else (row.ratio, row.ratio_low, row.ratio_high)
    )
    too_few = row.reason in (Reason.TOO_FEW, Reason.WITHHELD)
    if value is None or too_few:
        return TakenPoint(on, reason=row.reason or Reason.NO_OUTCOMES)
    return TakenPoint(on, value, low, high, row.n_students, row.n_counted if stat is Stat.SHARE else None)


def point_of_release(school_year: str, numbers: Sequence[Mapping[str, Any]], where: Mapping[str, str]) -> TakenPoint:
    """Return what a published release shows of one group: `numbers` as the release keeps them, `where` column → value.

    An exact share has the Wilson interval of its counts; one given as a class is a gap that says so, for a class is no point;
    one that was withheld, or is not in the release, is a gap.
    """
    on = day_of(school_year)
    found = {number["stat"]: number for number in numbers if number["where"] == dict(where)}
    share = found.get("share")
    if share is None:
        return TakenPoint(on, reason=Reason.NO_OUTCOMES)
    if share["low"] and not share["value"]:
        return TakenPoint(on, reason=Reason.IN_A_CLASS)
    exact = [found[stat]["value"] for stat in ("students", "counted") if stat in found]
    if len(exact) == 2 and all(exact) and int(exact[0]) > 0:
        return _counted(on, int(exact[1]), int(exact[0]))
    return TakenPoint(on, float(share["value"])) if share["value"] else TakenPoint(on, reason=Reason.WITHHELD)


def series_of_points(
    points: Sequence[TakenPoint], when: Sequence[str], phase: Sequence[str] = (), note: Sequence[str] = ()
) -> Series:
    """Return points as a series for a chart: of shares where each point that has a value has its counts, else of numbers."""
    known = [point for point in points if not point.is_gap]
    if known and all(point.count is not None and point.n for point in known):
        count = [NOT_A_NUMBER if point.count is None else point.count for point in points]
        total = [NOT_A_NUMBER if point.n is None else point.n for point in points]
        return series_of_counts(count, total, when, phase, note)
    return series_of([NOT_A_NUMBER if point.value is None else point.value for point in points], when, phase, note)
