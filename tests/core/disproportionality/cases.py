"""Counts for the tests of disproportionality: a group, all others of the district as one group, and the state."""

from __future__ import annotations

from collections.abc import Mapping

from fairwater.disproportionality import (
    CategoryYear,
    Counts,
    ProgressBy,
    Reading,
    RuleSet,
    Standing,
    read_rules,
    standings,
    with_zeros,
)
from fairwater.errors import FairwaterError

GROUP = "black"
OTHERS = "white"
CATEGORY = "autism"

RULES = """
[tested]
source = "Written for a test"
reviewed_on = 2026-11-26
threshold = 3.0
minimum_cell = 10
minimum_n = 30
years = 3
progress = { by = "none" }
reading = "progress-in-each-year"
"""


def rules(**changes: str) -> RuleSet:
    """The rules above with other values, each as TOML says it."""
    lines = [line for line in RULES.strip().splitlines() if line.split(" = ")[0] not in changes]
    content = "\n".join([*lines, *(f"{name} = {value}" for name, value in changes.items())])
    return read_rules(content, "rules.toml")["tested"]


def rules_with_progress(reading: Reading, by: ProgressBy = ProgressBy.RATIO, least: str = "0.25") -> RuleSet:
    """The rules above with a standard of progress: a fall of a quarter of a point."""
    return rules(progress=f'{{ by = "{by}", least = {least} }}', reading=f'"{reading}"')


def year(
    group: tuple[int, int] | None,
    others: tuple[int, int],
    state: tuple[int, int] | None = None,
    school_year: int = 2026,
    category: str = CATEGORY,
) -> CategoryYear:
    """One year: nobody in the groups that are not named; None for counts that are not known."""
    district = with_zeros({OTHERS: Counts(*others)})
    if group is None:
        del district[GROUP]
    else:
        district[GROUP] = Counts(*group)
    return CategoryYear(category, school_year, district, with_zeros({OTHERS: Counts(*state)}) if state else {})


def only(found: tuple[Standing, ...], group: str = GROUP, school_year: int = 2026) -> Standing:
    """The standing of one group in one year."""
    [standing] = [s for s in found if (s.ratio.group, s.ratio.school_year) == (group, school_year)]
    return standing


def standing_of(
    rule_set: RuleSet,
    group: tuple[int, int] | None,
    others: tuple[int, int],
    state: tuple[int, int] | None = None,
    category: str = CATEGORY,
) -> Standing:
    """The standing of the group in a single year."""
    return only(standings(rule_set, [year(group, others, state, category=category)]))


def by_hundredths(rule_set: RuleSet, ratios: Mapping[int, int | None]) -> dict[int, Standing]:
    """Standings of years whose ratio is so many hundredths; None for a year whose group is too small."""
    years = [year((value or 0, 1_000), (100, 1_000), school_year=at) for at, value in ratios.items()]
    found = standings(rule_set, years)
    return {at: only(found, school_year=at) for at in ratios}


def refusal(error: FairwaterError) -> str:
    """The English sentence of a refusal, which must have one in every language."""
    assert error.sentence("es") != error.sentence("en")
    return str(error)
