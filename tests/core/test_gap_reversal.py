"""A gap that turned round: only where both years tell the gap from chance, and told in both languages."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep

from fairwater.disclosure import ReleasedRow
from fairwater.publish.trend import GapReversal, gap_reversal, reversal_sentence
from fairwater.vocabulary import Better, Reason, Status


def row(counted: int, n: int, others_counted: int, others: int) -> ReleasedRow:
    low, high = confint_proportions_2indep(counted, n, others_counted, others, method="newcomb")
    given = {
        "outcome": "out",
        "within": (),
        "by": "race",
        "group": ("A",),
        "n_students": n,
        "n_counted": counted,
        "share": counted / n,
        "compared_with": "rest",
        "gap": counted / n - others_counted / others,
        "gap_low": float(low),
        "gap_high": float(high),
        "status": Status.RELEASED,
        "reason": Reason.NONE,
    }
    return ReleasedRow(**(dict.fromkeys(field.name for field in fields(ReleasedRow)) | given))


ABOVE, BELOW = row(300, 1_000, 400, 2_000), row(150, 1_000, 400, 2_000)
"""30 against 20 of 100, and 15 against 20."""
NEARLY = row(190, 1_000, 400, 2_000)
"""19 against 20 of 100: its interval holds 0."""


@pytest.mark.parametrize(
    ("first", "last", "better", "now_ahead"),
    [
        (ABOVE, BELOW, Better.LOWER, True),
        (ABOVE, BELOW, Better.HIGHER, False),
        (BELOW, ABOVE, Better.LOWER, False),
        (BELOW, ABOVE, Better.HIGHER, True),
    ],
)
def test_who_was_behind_is_ahead(first: ReleasedRow, last: ReleasedRow, better: Better, now_ahead: bool) -> None:
    turned = gap_reversal([("2026", last), ("2023", first)], better)
    assert turned is not None
    assert (turned.first_year, turned.last_year, turned.now_ahead) == ("2023", "2026", now_ahead)
    assert (turned.first_gap, turned.last_gap) == (first.gap, last.gap)
    assert sorted([turned.first_gap, turned.last_gap]) == pytest.approx([-0.05, 0.1])


@pytest.mark.parametrize("better", list(Better))
def test_nothing_is_said_where_one_of_the_gaps_may_be_chance(better: Better) -> None:
    for first, last in ((ABOVE, NEARLY), (NEARLY, ABOVE), (BELOW, NEARLY), (NEARLY, NEARLY), (ABOVE, ABOVE)):
        assert gap_reversal([("2023", first), ("2026", last)], better) is None


def test_an_interval_that_ends_at_0_holds_it() -> None:
    for low in (0.0, 1e-9):
        turned = gap_reversal([("2023", replace(ABOVE, gap_low=low)), ("2026", BELOW)], Better.LOWER)
        assert (turned is not None) == (low > 0)


def test_the_first_and_the_last_year_with_an_interval() -> None:
    """A year between, and years that cannot be compared, do not matter."""
    unknown = replace(ABOVE, gap_low=None, gap_high=None)
    years = [("2022", unknown), ("2023", ABOVE), ("2024", BELOW), ("2025", ABOVE), ("2026", unknown)]
    assert gap_reversal(years, Better.LOWER) is None
    turned = gap_reversal(years[:3], Better.LOWER)
    assert turned is not None and (turned.first_year, turned.last_year) == ("2023", "2024")
    assert gap_reversal(years[:2], Better.LOWER) is None and gap_reversal([], Better.LOWER) is None


def test_it_is_told() -> None:
    ahead, behind = (GapReversal("2023", "2026", 0.1, -0.0512, now_ahead) for now_ahead in (True, False))
    assert reversal_sentence(ahead, "African American students", "all other students", "en") == (
        "In 2022–23, African American students fared worse than all other students, by 10.0 points; "
        "in 2025–26 they fared better, by 5.1 points. In both years the gap is larger than chance would make it."
    )
    said = reversal_sentence(behind, "African American students", "all other students", "en")
    assert "fared better than all other students, by 10.0 points; in 2025–26 they fared worse, by 5.1" in said
    spanish = [
        reversal_sentence(each, "estudiantes latinos", "los demás estudiantes", "es") for each in (ahead, behind)
    ]
    assert ["era peor" in sentence for sentence in spanish] == [True, False]
    assert all("10.0 puntos" in sentence and "2025–26 fue" in sentence for sentence in spanish)
