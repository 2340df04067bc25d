"""Years over and reasonable progress, 34 CFR 300.647(d), by hand: ratios are given in hundredths, over 3.00 is over."""

from __future__ import annotations

import pytest

from fairwater.disproportionality import ProgressBy, Reading, RuleSet, Status, Step, Why, standings
from tests.core.disproportionality.cases import CATEGORY, by_hundredths, only, rules, rules_with_progress, year

EACH, BARE = Reading.PROGRESS_IN_EACH, Reading.FAILED_IN_EACH
PLAIN = rules()


def last(rule_set: RuleSet, *ratios: int | None) -> Status:
    """The status of 2026, the last of these years."""
    years = range(2027 - len(ratios), 2027)
    return by_hundredths(rule_set, dict(zip(years, ratios, strict=True)))[2026].status


# Years


def test_years_over_are_counted_up_to_each_year() -> None:
    found = by_hundredths(PLAIN, {2023: 290, 2024: 310, 2025: 320, 2026: 330, 2027: 300, 2028: 301})
    assert [s.years_over for s in found.values()] == [0, 1, 2, 3, 0, 1]
    assert [s.status for s in found.values()] == [
        Status.NOT_OVER,
        Status.OVER_FEWER_YEARS,
        Status.OVER_FEWER_YEARS,
        Status.OVER_FOR_YEARS,
        Status.NOT_OVER,
        Status.OVER_FEWER_YEARS,
    ]


def test_a_year_exactly_at_the_threshold_ends_the_run() -> None:
    assert last(PLAIN, 400, 300, 400) is Status.OVER_FEWER_YEARS
    assert last(PLAIN, 400, 301, 400) is Status.OVER_FOR_YEARS


def test_a_year_without_a_ratio_ends_the_run() -> None:
    found = by_hundredths(PLAIN, {2023: 400, 2024: 400, 2025: None, 2026: 400})
    assert [s.years_over for s in found.values()] == [1, 2, 0, 1]
    assert found[2025].status is Status.NOT_CALCULATED


def test_years_that_do_not_follow_one_another_are_not_consecutive() -> None:
    assert by_hundredths(PLAIN, {2022: 400, 2023: 400, 2026: 400})[2026].years_over == 1


def test_a_year_that_another_category_has_is_not_calculated_here() -> None:
    counts = [year((400, 1_000), (100, 1_000), school_year=y) for y in (2024, 2026)]
    counts.append(year((400, 1_000), (100, 1_000), school_year=2025, category="any-disability"))
    found = standings(PLAIN, counts)
    here = [s for s in found if s.ratio.category.id == CATEGORY]
    assert only(tuple(here), school_year=2025).ratio.why is Why.NO_COUNTS
    assert only(tuple(here), school_year=2026).years_over == 1


@pytest.mark.parametrize(("years", "status"), [("1", Status.OVER_FOR_YEARS), ("2", Status.OVER_FEWER_YEARS)])
def test_a_state_may_look_at_fewer_years(years: str, status: Status) -> None:
    assert last(rules(years=years), 290, 310) is status


# Progress: three years over, a standard of a quarter of a point


@pytest.mark.parametrize(
    ("ratios", "each", "bare"),
    [
        pytest.param((400, 370, 340), Status.OVER_WITH_PROGRESS, Status.OVER_WITH_PROGRESS, id="a-in-both-years"),
        pytest.param((400, 410, 420), Status.OVER_FOR_YEARS, Status.OVER_FOR_YEARS, id="b-in-neither-year"),
        pytest.param((400, 290, 350), Status.OVER_FEWER_YEARS, Status.OVER_FEWER_YEARS, id="c-a-year-not-over"),
        pytest.param((400, 370, 380), Status.OVER_FOR_YEARS, Status.OVER_WITH_PROGRESS, id="d-in-the-first-alone"),
        pytest.param((400, 410, 350), Status.OVER_FOR_YEARS, Status.OVER_WITH_PROGRESS, id="d-in-the-last-alone"),
    ],
)
def test_three_years_by_both_readings(ratios: tuple[int, int, int], each: Status, bare: Status) -> None:
    assert last(rules_with_progress(EACH), *ratios) is each
    assert last(rules_with_progress(BARE), *ratios) is bare


def test_the_steps_are_those_of_the_year_before_and_of_this_year() -> None:
    found = by_hundredths(rules_with_progress(EACH), {2023: 400, 2024: 375, 2025: 351, 2026: 326})
    unknown, shown, not_shown = Step.NOT_KNOWN, Step.SHOWN, Step.NOT_SHOWN
    assert [s.steps for s in found.values()] == [
        (unknown, unknown),
        (unknown, shown),
        (shown, not_shown),
        (not_shown, shown),
    ]


def test_exactly_the_standard_is_progress() -> None:
    assert last(rules_with_progress(EACH), 400, 375, 350) is Status.OVER_WITH_PROGRESS
    assert last(rules_with_progress(EACH), 400, 375, 351) is Status.OVER_FOR_YEARS


def test_a_share_is_of_the_ratio_of_the_year_before() -> None:
    tenth = rules_with_progress(EACH, ProgressBy.SHARE, "0.1")
    assert last(tenth, 500, 450, 405) is Status.OVER_WITH_PROGRESS
    assert last(tenth, 500, 450, 406) is Status.OVER_FOR_YEARS


def test_without_a_standard_nothing_is_excused() -> None:
    found = by_hundredths(PLAIN, {2024: 900, 2025: 600, 2026: 310})[2026]
    assert (found.status, found.steps, found.progress) == (
        Status.OVER_FOR_YEARS,
        (Step.NOT_ASKED, Step.NOT_ASKED),
        False,
    )


@pytest.mark.parametrize("reading", Reading)
def test_progress_that_is_not_known_is_not_shown(reading: Reading) -> None:
    """One year over is enough for these rules, and there is no year before."""
    one_year = rules(years="1", progress='{ by = "ratio", least = 0.25 }', reading=f'"{reading}"')
    assert last(one_year, 400) is Status.OVER_FOR_YEARS
    assert last(one_year, None, 400) is Status.OVER_FOR_YEARS
    assert last(one_year, 400, 350) is (Status.OVER_FOR_YEARS if reading is EACH else Status.OVER_WITH_PROGRESS)


def test_a_fourth_year_is_judged_by_its_own_two_steps() -> None:
    found = by_hundredths(rules_with_progress(EACH), {2023: 500, 2024: 470, 2025: 440, 2026: 440})
    assert [found[y].status for y in (2025, 2026)] == [Status.OVER_WITH_PROGRESS, Status.OVER_FOR_YEARS]


def test_progress_below_the_threshold_is_simply_not_over() -> None:
    assert last(rules_with_progress(EACH), 400, 350, 300) is Status.NOT_OVER
