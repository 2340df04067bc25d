"""A second computation from the text of the regulation, in whole numbers, and what must hold for any counts at all."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.disproportionality import (
    CATEGORIES,
    GROUPS,
    CategoryYear,
    Counts,
    Method,
    Progress,
    ProgressBy,
    Reading,
    Rule,
    RuleSet,
    standings,
)
from fairwater.disproportionality.rules_file import rule_set

quick = settings(max_examples=120, deadline=None)
YEARS = (2023, 2024, 2025, 2026)
Table = dict[str, tuple[int, int]]


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Counts by group, small and large; now and then a group is not known."""
    table = {}
    for group in GROUPS:
        students = draw(st.sampled_from([0, 3, 5, 6, 12, 20, 40]))
        if draw(st.integers(0, 40)):
            table[group] = (draw(st.integers(0, students)), students)
    return table


@st.composite
def rule_sets(draw: st.DrawFn) -> RuleSet:
    by = draw(st.sampled_from(ProgressBy))
    least = Fraction(0) if by is ProgressBy.NONE else draw(st.sampled_from([Fraction(1, 10), Fraction(1, 4)]))
    rule = Rule(
        threshold=draw(st.sampled_from([Fraction(11, 10), Fraction(3, 2), Fraction(2), Fraction(3)])),
        minimum_cell=draw(st.integers(1, 4)),
        minimum_n=draw(st.integers(1, 8)),
        progress=Progress(by, least),
    )
    shipped = rule_set("federal-default")
    years, reading = draw(st.integers(1, 3)), draw(st.sampled_from(Reading))
    return RuleSet("drawn", shipped.source, shipped.reviewed_on, years, rule, reading)


histories = st.dictionaries(st.sampled_from(YEARS), st.tuples(tables(), tables()), min_size=1)


def counts_of(table: Table) -> dict[str, Counts]:
    return {group: Counts(*pair) for group, pair in table.items()}


def given_counts(history: dict[int, tuple[Table, Table]], category: str = "autism") -> list[CategoryYear]:
    return [CategoryYear(category, y, counts_of(d), counts_of(s)) for y, (d, s) in history.items()]


# The second computation knows nothing of the first but the names of the fields of the rules


def naive_ratio(district: Table, state: Table, group: str, rule: Rule) -> tuple[str, int, int]:
    """The method, and the ratio as two whole numbers."""
    if group not in district:
        return "", 0, 1
    cell, n = district[group]
    if cell < rule.minimum_cell or n < rule.minimum_n:
        return "", 0, 1
    if len(district) < 7:
        return "", 0, 1
    for method, place in (("district", district), ("state", state)):
        if len(place) == 7:
            others_cell = sum(pair[0] for name, pair in place.items() if name != group)
            others_n = sum(pair[1] for name, pair in place.items() if name != group)
            if others_cell >= rule.minimum_cell and others_n >= rule.minimum_n:
                return method, cell * others_n, n * others_cell
    return "", 0, 1


def naive_fall(before: tuple[str, int, int], after: tuple[str, int, int], progress: Progress) -> bool:
    if progress.by is ProgressBy.NONE or not before[0] or not after[0]:
        return False
    a, b, c, d = *before[1:], *after[1:]  # before a / b, after c / d
    p, q = progress.least.numerator, progress.least.denominator
    if progress.by is ProgressBy.RATIO:
        return q * (a * d - c * b) >= p * b * d
    return q * (a * d - c * b) >= p * a * d


def naive_status(rules: RuleSet, history: dict[int, tuple[Table, Table]], group: str, year: int) -> str:
    nothing: tuple[Table, Table] = ({}, {})
    at = {y: naive_ratio(*history.get(y, nothing), group, rules.rule) for y in range(2018, 2027)}
    top, bottom = rules.rule.threshold.numerator, rules.rule.threshold.denominator
    over = {y: bool(method) and a * bottom > top * b for y, (method, a, b) in at.items()}
    if not at[year][0]:
        return "not-calculated"
    if not over[year]:
        return "not-over"
    if not all(over[year - back] for back in range(rules.years)):
        return "over-fewer-years"
    falls = [naive_fall(at[y - 1], at[y], rules.rule.progress) for y in (year - 1, year)]
    excused = falls[0] and falls[1] if rules.reading is Reading.PROGRESS_IN_EACH else falls[0] or falls[1]
    return "over-with-progress" if excused else "over-for-years"


@quick
@given(rules=rule_sets(), history=histories)
def test_a_second_computation_agrees(rules: RuleSet, history: dict[int, tuple[Table, Table]]) -> None:
    methods = {Method.NONE: "", Method.RISK_RATIO: "district", Method.ALTERNATE: "state"}
    found = standings(rules, given_counts(history))
    assert len(found) == 7 * len(history)
    for standing in found:
        ratio, place = standing.ratio, (standing.ratio.group, standing.ratio.school_year)
        method, a, b = naive_ratio(*history[ratio.school_year], ratio.group, rules.rule)
        assert methods[ratio.method] == method, place
        assert ratio.value == (Fraction(a, b) if method else None), place
        assert bool(ratio.why) is (ratio.value is None)
        expected = naive_status(rules, history, *place)
        assert standing.status == f"disproportionality-{expected}", place


def test_the_second_computation_meets_every_status_and_method() -> None:
    """Drawn by a fixed seed: what the property above compares is not all of one kind."""
    source, seen = random.Random(3), set()
    rules = RuleSet(
        "drawn",
        "",
        rule_set("federal-default").reviewed_on,
        2,
        Rule(Fraction(11, 10), 1, 3, Progress(ProgressBy.RATIO, Fraction(1, 10))),
        Reading.FAILED_IN_EACH,
    )
    for _ in range(300):
        history: dict[int, Any] = {}
        for year in YEARS:
            one, two = (
                {g: (source.randint(0, 6), 6) if source.random() < 0.4 else (0, 0) for g in GROUPS} for _ in "ab"
            )
            history[year] = (one, two)
        for standing in standings(rules, given_counts(history)):
            seen |= {standing.status, standing.ratio.method}
            assert standing.status.endswith(
                naive_status(rules, history, standing.ratio.group, standing.ratio.school_year)
            )
    assert len(seen) == 5 + 3


# What must hold


@quick
@given(rules=rule_sets(), history=histories, seed=st.randoms(use_true_random=False))
def test_the_order_of_groups_and_years_changes_nothing(
    rules: RuleSet, history: dict[int, tuple[Table, Table]], seed: random.Random
) -> None:
    def mixed(table: Table) -> Table:
        return dict(seed.sample(list(table.items()), len(table)))

    years = {y: (mixed(d), mixed(s)) for y, (d, s) in seed.sample(list(history.items()), len(history))}
    assert standings(rules, given_counts(history)) == standings(rules, given_counts(years))


@quick
@given(rules=rule_sets(), history=histories, times=st.integers(2, 1_000))
def test_more_students_in_the_same_proportions_under_larger_minimums_stand_the_same(
    rules: RuleSet, history: dict[int, tuple[Table, Table]], times: int
) -> None:
    def scaled(table: Table) -> Table:
        return {group: (counted * times, students * times) for group, (counted, students) in table.items()}

    rule = rules.rule
    larger = RuleSet(
        "larger",
        "",
        rules.reviewed_on,
        rules.years,
        Rule(rule.threshold, rule.minimum_cell * times, rule.minimum_n * times, rule.progress),
        rules.reading,
    )
    many = {y: (scaled(d), scaled(s)) for y, (d, s) in history.items()}
    for one, other in zip(standings(rules, given_counts(history)), standings(larger, given_counts(many)), strict=True):
        assert (one.ratio.value, one.ratio.method, one.ratio.why) == (
            other.ratio.value,
            other.ratio.method,
            other.ratio.why,
        )
        assert (one.status, one.years_over, one.steps) == (other.status, other.years_over, other.steps)


@quick
@given(rules=rule_sets(), history=histories)
def test_the_reading_that_asks_for_more_excuses_no_more(
    rules: RuleSet, history: dict[int, tuple[Table, Table]]
) -> None:
    def excused(reading: Reading) -> set[tuple[str, int]]:
        read = RuleSet("read", "", rules.reviewed_on, rules.years, rules.rule, reading)
        found = standings(read, given_counts(history))
        return {(s.ratio.group, s.ratio.school_year) for s in found if s.status.endswith("with-progress")}

    assert excused(Reading.PROGRESS_IN_EACH) <= excused(Reading.FAILED_IN_EACH)


@quick
@given(history=histories)
def test_every_category_reckons_alike(history: dict[int, tuple[Table, Table]]) -> None:
    rules = rule_set("washington")
    counts = [each for category in CATEGORIES for each in given_counts(history, category.id)]
    values = [s.ratio.value for s in standings(rules, counts)]
    size = 7 * len(history)
    assert all(values[at : at + size] == values[:size] for at in range(0, len(values), size))
