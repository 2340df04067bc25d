"""The timeline of a journey: in which month a day lies, where bars stand, what is late, and both forms of the picture."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("django", reason="the web part is not installed")

from fairwater_web.journeys.queries import months_after
from fairwater_web.journeys.timeline import Milestone, month_of, timeline_of

pytestmark = pytest.mark.web
BEGAN = date(2026, 1, 31)


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2026, 1, 31), 1),
        (date(2026, 2, 28), 1),
        (date(2026, 3, 1), 2),
        (date(2026, 3, 31), 2),
        (date(2027, 1, 31), 12),
        (date(2027, 2, 1), 13),
        (date(2025, 6, 1), 1),
    ],
    ids=["the first day", "a month on", "the day after", "two months on", "a year", "year two", "before it began"],
)
def test_in_which_month_of_a_journey_a_day_lies(day, month) -> None:
    assert month_of(day, BEGAN) == month


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(1, 60))
def test_so_many_months_later_is_that_month(began, months) -> None:
    assert month_of(months_after(began, months), began) == months


def milestones(*dues: date, state: str = "open") -> list[Milestone]:
    starts = [BEGAN, *dues]
    return [Milestone(f"S{n}", min(starts[n], due), due, state) for n, due in enumerate(dues)]


def test_the_months_fill_whole_years_and_bars_follow_one_another() -> None:
    dues = [months_after(BEGAN, n) for n in (2, 4, 22)]
    found = timeline_of(BEGAN, milestones(*dues), date(2026, 6, 1), "en")
    assert found is not None
    for form in (found.wide, found.slim):
        assert [each.name for each in form.years] == ["Year 1", "Year 2"]
        assert [each.x for each in form.bars][1:] == pytest.approx([each.end for each in form.bars][:-1])
        assert all(0 <= each.x <= each.end <= form.width for each in form.bars)
        assert form.now is not None and form.bars[1].end < form.now < form.bars[2].end
        named = [each.x for each in form.ticks if each.name]
        assert min(b - a for a, b in pairwise(named)) >= 38, "names of months do not lie on one another"
        assert len(form.ticks) == 24
    assert found.told.startswith("S0, March 31, 2026, still to come; S1,")


def test_today_outside_the_journey_is_not_drawn_and_a_day_before_the_beginning_lies_at_the_edge() -> None:
    found = timeline_of(BEGAN, milestones(BEGAN - timedelta(days=40), state="late"), date(2031, 1, 1), "es")
    assert found is not None and found.wide.now is None
    assert found.wide.bars[0].x == found.wide.bars[0].end or found.wide.bars[0].width == 2
    assert "con retraso" in found.told


def test_without_days_or_over_decades_there_is_no_picture() -> None:
    assert timeline_of(BEGAN, [], BEGAN, "en") is None
    assert timeline_of(BEGAN, milestones(date(2040, 1, 1)), BEGAN, "en") is None
