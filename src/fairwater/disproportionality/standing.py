"""Where ratios stand beside a state's rules over the years: years over, reasonable progress, status (300.647(d))."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from fairwater.disproportionality.categories import CATEGORIES, GROUPS
from fairwater.disproportionality.counts import CategoryYear
from fairwater.disproportionality.ratios import YearRatio, year_ratio
from fairwater.disproportionality.rules import Progress, ProgressBy, Reading, RuleSet
from fairwater.errors import BadQuestion

Places = Mapping[tuple[str, int], CategoryYear]
"""The counts by category and year."""


class Step(StrEnum):
    """What one year brought of progress; each is the message id of its sentence."""

    NOT_ASKED = "disproportionality-progress-not-asked"
    SHOWN = "disproportionality-progress-shown"
    NOT_SHOWN = "disproportionality-progress-not-shown"
    NOT_KNOWN = "disproportionality-progress-not-known"


class Status(StrEnum):
    """Where a ratio stands, in words that declare nothing; each is the message id of its sentence."""

    NOT_CALCULATED = "disproportionality-not-calculated"
    NOT_OVER = "disproportionality-not-over"
    OVER_FEWER_YEARS = "disproportionality-over-fewer-years"
    OVER_WITH_PROGRESS = "disproportionality-over-with-progress"
    OVER_FOR_YEARS = "disproportionality-over-for-years"


@dataclass(frozen=True)
class Standing:
    """A ratio beside the rules: in how many consecutive years it was over, this one last, and what followed."""

    ratio: YearRatio
    rules: RuleSet
    years_over: int
    steps: tuple[Step, Step]
    """Progress in the year before and in this one: each from the ratio of one year to that of the next."""

    @property
    def status(self) -> Status:
        """Return where the ratio stands."""
        if self.ratio.value is None:
            return Status.NOT_CALCULATED
        if not self.ratio.over:
            return Status.NOT_OVER
        if self.years_over < self.rules.years:
            return Status.OVER_FEWER_YEARS
        return Status.OVER_WITH_PROGRESS if self.progress else Status.OVER_FOR_YEARS

    @property
    def progress(self) -> bool:
        """Say whether the two years show reasonable progress, by the state's reading. What is not known is not shown."""
        enough = all if self.rules.reading is Reading.PROGRESS_IN_EACH else any
        return enough(step is Step.SHOWN for step in self.steps)


def standings(rules: RuleSet, counts: Iterable[CategoryYear]) -> tuple[Standing, ...]:
    """Return where each group stands, in each category that has counts in any year and each year that has any.

    In the order of the regulation: by category, then group, then year. BadQuestion for the same category and year twice.
    """
    given = _by_place(counts)
    years = sorted({year for _, year in given})
    categories = [each.id for each in CATEGORIES if any(name == each.id for name, _ in given)]
    return tuple(
        standing
        for name in categories
        for group in GROUPS
        for standing in _over_years(rules, _ratios(rules, given, name, group, years))
    )


def _by_place(counts: Iterable[CategoryYear]) -> Places:
    given: dict[tuple[str, int], CategoryYear] = {}
    for each in counts:
        place = (each.category_id, each.school_year)
        if place in given:
            raise BadQuestion("disproportionality-twice", category=place[0], year=str(place[1]))
        given[place] = each
    return given


def _ratios(rules: RuleSet, given: Places, name: str, group: str, years: list[int]) -> dict[int, YearRatio]:
    """Return the ratios by year; a year without counts of this category has one that is not calculated."""
    rule = rules.rule_for(name)
    of_year = {year: given.get((name, year), CategoryYear(name, year, {})) for year in years}
    return {year: year_ratio(of_year[year], group, rule) for year in years}


def _over_years(rules: RuleSet, ratios: Mapping[int, YearRatio]) -> list[Standing]:
    return [_standing(rules, ratios, year) for year in ratios]


def _standing(rules: RuleSet, ratios: Mapping[int, YearRatio], year: int) -> Standing:
    progress = ratios[year].rule.progress
    steps = (_step(ratios, year - 1, progress), _step(ratios, year, progress))
    return Standing(ratios[year], rules, _years_over(ratios, year), steps)


def _years_over(ratios: Mapping[int, YearRatio], year: int) -> int:
    """Return the consecutive years over, up to `year`: a year without a ratio ends the run."""
    over = 0
    while year - over in ratios and ratios[year - over].over:
        over += 1
    return over


def _step(ratios: Mapping[int, YearRatio], year: int, progress: Progress) -> Step:
    if progress.by is ProgressBy.NONE:
        return Step.NOT_ASKED
    before, after = _value(ratios, year - 1), _value(ratios, year)
    if before is None or after is None:
        return Step.NOT_KNOWN
    return Step.SHOWN if progress.shown(before, after) else Step.NOT_SHOWN


def _value(ratios: Mapping[int, YearRatio], year: int) -> Fraction | None:
    return ratios[year].value if year in ratios else None
