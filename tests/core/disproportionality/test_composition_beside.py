"""What stands beside a ratio: a group's share of those counted, the E-formula's limit, the weighted ratio; worked by hand."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from pathlib import Path

import pytest

from fairwater.disproportionality import CategoryYear, Composition, Counts, composition, rule_set, with_zeros
from fairwater.disproportionality.state_counts import StateCounts
from fairwater.idea import standings_csv, standings_of
from tests.core.disproportionality.districts import give, snapshot_of, students

DISTRICT = {"black": Counts(25, 400), "hispanic": Counts(15, 600), "white": Counts(60, 1_000)}
STATE = {"black": Counts(0, 10_000), "hispanic": Counts(0, 30_000), "white": Counts(0, 60_000)}


def year(category: str = "autism", state: dict[str, Counts] | None = None) -> CategoryYear:
    return CategoryYear(category, 2026, with_zeros(DISTRICT), with_zeros(state) if state else {})


def test_shares_and_the_limit_of_the_e_formula() -> None:
    """25 of 100 counted, 400 of 2,000 students; 0.2 + sqrt(0.2 * 0.8 / 100) = 0.24."""
    found = composition(year(), "black")
    assert (found.of_counted, found.of_students) == (Fraction(1, 4), Fraction(1, 5))
    assert found.e_formula_limit == pytest.approx(0.24)
    assert found.weighted_ratio is None


def test_the_weighted_ratio() -> None:
    """0.0625 over (30,000 * 0.025 + 60,000 * 0.06) / 90,000 = 0.048333: 1.2931. Unweighted it is 0.0625 / 0.046875 = 1.3333."""
    found = composition(year(state=STATE), "black").weighted_ratio
    assert found == pytest.approx(0.0625 / ((3 * 0.025 + 6 * 0.06) / 9))
    assert found == pytest.approx(1.29310, abs=1e-5)
    assert composition(year(state=STATE), "asian").weighted_ratio is None


def test_events_have_no_limit_for_they_are_not_drawn_one_by_one() -> None:
    """Ten times the removals: the shares and the weighted ratio stay, also with more removals than students."""
    many = {group: Counts(each.counted * 20, each.students) for group, each in DISTRICT.items()}
    found = composition(CategoryYear("removals-in-total", 2026, with_zeros(many), with_zeros(STATE)), "black")
    assert (found.of_counted, found.of_students, found.e_formula_limit) == (Fraction(1, 4), Fraction(1, 5), None)
    assert found.weighted_ratio == pytest.approx(1.29310, abs=1e-5)


def test_nothing_is_told_where_a_group_or_anybody_is_missing() -> None:
    assert composition(CategoryYear("autism", 2026, DISTRICT, with_zeros(STATE)), "black") == Composition()
    partly = CategoryYear("autism", 2026, with_zeros(DISTRICT), STATE)
    assert composition(partly, "black").weighted_ratio is None
    empty = CategoryYear("autism", 2026, with_zeros({}), with_zeros(STATE))
    assert composition(empty, "black") == Composition()
    none_counted = CategoryYear("autism", 2026, with_zeros({"black": Counts(0, 5), "white": Counts(0, 15)}))
    assert composition(none_counted, "black") == Composition(None, Fraction(1, 4), None, None)


def test_they_stand_in_the_file(tmp_path: Path) -> None:
    """25 of 400 and 60 of 1,000, and nobody else: a share of 25/85, of 400/1,400 students; weighted by the one other group."""
    black, white = students(400, "black", 25), students(1_000, "white", 60)
    give(black, 0, 25, disability_category="autism", age=9)
    give(white, 0, 60, disability_category="autism", age=9)
    snapshot = snapshot_of(tmp_path, {2026: [*black, *white]})
    state = {"black": Counts(900, 10_000), "white": Counts(900, 60_000)}
    rules, given = rule_set("federal-default"), StateCounts("state.csv", {("autism", 2026): with_zeros(state)})
    rows = list(csv.DictReader(io.StringIO(standings_csv(standings_of(snapshot, rules, given), "en"))))
    beside = ("composition", "share_of_students", "e_formula_limit", "weighted_ratio")
    [found] = [row for row in rows if (row["category"], row["group"]) == ("autism", "black")]
    assert [found[name] for name in beside] == ["0.2941", "0.2857", "0.3347", "1.0417"]
    assert found["ratio"] == "1.0417"
    [other] = [row for row in rows if (row["category"], row["group"]) == ("any-disability", "black")]
    assert [other[name] for name in beside] == ["0.2941", "0.2857", "0.3347", ""]
