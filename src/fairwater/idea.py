"""Where a district's ratios stand under IDEA: the categories that its data can tell, over its last school years. For staff."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from fairwater.comparison import reference
from fairwater.disclosure import release, release_totals
from fairwater.disproportionality import (
    CATEGORIES,
    NO_STATE,
    CategoryYear,
    Counts,
    RuleSet,
    Standing,
    StateCounts,
    category,
    check_state,
    composition,
    standings,
    with_zeros,
)
from fairwater.disproportionality.sources import AGE, CategorySource, category_sources, not_known_sources
from fairwater.errors import BadQuestion
from fairwater.publish.disproportionality import method_sentence, sentence
from fairwater.publish.numbers import decimals
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Note, Records
from fairwater.vocabulary import NOT_REPORTED, Audience, Better, Grouping, Question

YEARS = 3
"""Three prior consecutive years are the most that a state may ask for: 34 CFR 300.647(d)(1)."""
RACE = Grouping("race_ethnicity", ("race_ethnicity",))


@dataclass(frozen=True)
class Standings:
    """Where each ratio stands in the last year, and the categories that the data cannot tell."""

    rules: RuleSet
    school_year: int
    found: tuple[Standing, ...]
    not_told: tuple[str, ...]
    notes: tuple[Note, ...] = ()
    """What of children with disabilities is not known in the last year."""
    counts: Mapping[tuple[str, int], CategoryYear] = field(default_factory=dict)
    """What the ratios were made of, by category and year. It holds small numbers."""


def standings_of(snapshot: Snapshot, rules: RuleSet, state: StateCounts = NO_STATE) -> Standings:
    """Return where the ratios of a district stand by a state's rules.

    Raises BadQuestion where its data tell no category, BadInput where the state's counts cannot be of its state.
    """
    sources = category_sources(snapshot)
    if not sources:
        raise BadQuestion("disproportionality-no-data", source=snapshot.manifest.source)
    years = [int(year) for year in snapshot.manifest.school_years["enrollment"][-YEARS:]]
    counts = [_category_year(name, source, year) for name, source in sources.items() for year in years]
    check_state(state, counts)
    counts = [replace(each, state=state.of(each.category_id, each.school_year)) for each in counts]
    return Standings(
        rules,
        years[-1],
        tuple(each for each in standings(rules, counts) if each.ratio.school_year == years[-1]),
        tuple(each.id for each in CATEGORIES if each.id not in sources),
        tuple(_not_known(snapshot, years[-1])),
        {(each.category_id, each.school_year): each for each in counts},
    )


def _category_year(name: str, source: CategorySource, year: int) -> CategoryYear:
    """Return each group's counts in one year; none of any group where the tables say nothing of that year."""
    if year not in source.years:
        return CategoryYear(name, year, {})
    counts = _events(name, source.records, year) if category(name).events else _students(name, source.records, year)
    return CategoryYear(name, year, counts if any(each.students for each in counts.values()) else {})


def _students(name: str, source: Records, year: int) -> dict[str, Counts]:
    rows = release(_question(name, year), source, audience=Audience.STAFF).rows
    return _by_group({row.group[0]: Counts(row.n_counted or 0, row.n_students or 0) for row in rows})


def _events(name: str, source: Records, year: int) -> dict[str, Counts]:
    rows = release_totals(_question(name, year), source, audience=Audience.STAFF).rows
    return _by_group({row.group[0]: Counts(round(row.total), row.n_students) for row in rows})


def _question(name: str, year: int) -> Question:
    return Question(
        outcome=name,
        better=Better.LOWER,
        groupings=(RACE,),
        compared_with=reference("overall"),
        where=(("school_year", (str(year),)),),
    )


def _by_group(counts: Mapping[str, Counts]) -> dict[str, Counts]:
    """Return the counts of the seven groups. Students whose race is not reported stand in none."""
    return with_zeros({group: each for group, each in counts.items() if group != NOT_REPORTED})


def _not_known(snapshot: Snapshot, year: int) -> Iterator[Note]:
    """Yield what is not known of children with disabilities, and what was made of it."""
    sources = not_known_sources(snapshot)
    if AGE not in sources:
        yield "disproportionality-no-ages", ()
    for name, source in sources.items():
        rows = release(_question(f"not-known-{name}", year), source, audience=Audience.STAFF).rows
        if n := sum(row.n_counted or 0 for row in rows):
            yield f"disproportionality-not-known-{name}", (("n", n),)


def standings_csv(found: Standings, language: str) -> str:
    """Return where each ratio stands as a CSV, with how it was made and what it says. It holds small numbers."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        [
            "category",
            "group",
            "school_year",
            "ratio",
            "low",
            "high",
            "threshold",
            "years_over",
            "status",
            "said",
            "made",
            "composition",
            "share_of_students",
            "e_formula_limit",
            "weighted_ratio",
        ]
    )
    for each in found.found:
        ratio = each.ratio
        ends = ratio.interval or (None, None)
        beside = composition(found.counts[ratio.category.id, ratio.school_year], ratio.group)
        others = (beside.of_counted, beside.of_students, beside.e_formula_limit, beside.weighted_ratio)
        writer.writerow(
            [
                ratio.category.id,
                ratio.group,
                ratio.school_year,
                *map(_said, (ratio.value, *ends)),
                _said(ratio.rule.threshold),
                each.years_over,
                each.status.removeprefix("disproportionality-"),
                sentence(each, language),
                method_sentence(each, language),
                *map(_said, others),
            ]
        )
    return out.getvalue()


def _said(value: Fraction | float | None) -> str:
    """Return a number as it stands in a file, empty where there is none."""
    return "" if value is None else decimals(float(value), 4, "en")
