"""Where a district's ratios stand under IDEA: the categories that its data can tell, over its last school years. For staff."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from fairwater.comparison import reference
from fairwater.disclosure import release
from fairwater.disproportionality import (
    CATEGORIES,
    CategoryYear,
    Counts,
    RuleSet,
    Standing,
    standings,
    with_zeros,
)
from fairwater.disproportionality.sources import category_sources
from fairwater.errors import BadQuestion
from fairwater.publish.disproportionality import method_sentence, sentence
from fairwater.publish.numbers import decimals
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Records
from fairwater.vocabulary import NOT_REPORTED, Audience, Better, Grouping, Question

YEARS = 3
"""Three prior consecutive years are the most that a state may ask for: 34 CFR 300.647(d)(1)."""


@dataclass(frozen=True)
class Standings:
    """Where each ratio stands in the last year, and the categories that the data cannot tell."""

    rules: RuleSet
    school_year: int
    found: tuple[Standing, ...]
    not_told: tuple[str, ...]


def standings_of(snapshot: Snapshot, rules: RuleSet) -> Standings:
    """Return where the ratios of a district stand by a state's rules. Raises BadQuestion where its data tell no category."""
    sources = category_sources(snapshot)
    if not sources:
        raise BadQuestion("disproportionality-no-data", source=snapshot.manifest.source)
    years = snapshot.manifest.school_years["enrollment"][-YEARS:]
    counts = [
        CategoryYear(name, int(year), _counts(name, source, str(year)))
        for name, source in sources.items()
        for year in years
    ]
    last = int(years[-1])
    found = tuple(each for each in standings(rules, counts) if each.ratio.school_year == last)
    return Standings(rules, last, found, tuple(each.id for each in CATEGORIES if each.id not in sources))


def _counts(name: str, source: Records, year: str) -> dict[str, Counts]:
    """Return each group's counts in one year. Students whose race is not reported stand in no group."""
    question = Question(
        outcome=name,
        better=Better.LOWER,
        groupings=(Grouping("race_ethnicity", ("race_ethnicity",)),),
        compared_with=reference("overall"),
        where=(("school_year", (year,)),),
    )
    rows = release(question, source, audience=Audience.STAFF).rows
    return with_zeros(
        {row.group[0]: Counts(row.n_counted or 0, row.n_students or 0) for row in rows if row.group[0] != NOT_REPORTED}
    )


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
        ]
    )
    for each in found.found:
        ratio = each.ratio
        ends = ratio.interval or (None, None)
        writer.writerow(
            [
                ratio.category.id,
                ratio.group,
                ratio.school_year,
                *("" if value is None else decimals(float(value), 4, "en") for value in (ratio.value, *ends)),
                decimals(float(ratio.rule.threshold), 4, "en"),
                each.years_over,
                each.status.removeprefix("disproportionality-"),
                sentence(each, language),
                method_sentence(each, language),
            ]
        )
    return out.getvalue()
