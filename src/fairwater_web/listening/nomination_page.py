"""Who leads for equity: how far people agree on schools, before and after, and each school's name beside its data.

How often a school was named is told to staff as soon as ten have answered: it is split by nothing that anybody is, so it
says of nobody what they named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from django.http import HttpRequest

from fairwater import words
from fairwater.instruments import Instrument
from fairwater.instruments.nominating import nominations_of, ratings_of
from fairwater.instruments.tabling import EVERYBODY, answer_table, item_column
from fairwater.publish import numbers
from fairwater.publish.agreement import told_caution, told_statistics
from fairwater.statistics.ratings import Scale, Statistic
from fairwater.statistics.side_by_side import side_by_side
from fairwater.vocabulary import Audience
from fairwater_web.listening.models import Survey
from fairwater_web.listening.queries import SMALLEST, answered, answers_of, asked_before, instrument_of
from fairwater_web.listening.results import released_share
from fairwater_web.listening.school_data import SchoolMeasure, school_measures
from fairwater_web.organisations.models import Organisation

TENTATIVE, FIRM = 0.667, 0.80
"""Krippendorff's thresholds: under the first nothing is concluded, from the second on it is firm."""
SEED = 7


@dataclass(frozen=True)
class SchoolLine:
    """A school: how often it was named, its data, and whether the two part."""

    name: str
    named: str
    order: float
    data: tuple[tuple[str, str], ...]
    note: str


def nomination_results(request: HttpRequest, survey: Survey) -> dict[str, Any] | None:
    """Return what the page shows; None while fewer than ten have answered."""
    language, organisation = request.language, request.actor.organisation
    found = _agreement(organisation, survey)
    if found is None:
        return None
    statistics, ratings, n = found
    alpha = statistics["alpha_nominal"]
    measures = school_measures(organisation)
    earlier = asked_before(request.actor, survey)
    before = _agreement(organisation, earlier) if earlier else None
    return {
        "sentence": _sentence(alpha, statistics["exact_agreement"], n, language),
        "before": _before(before[0]["alpha_nominal"], alpha, language) if before else "",
        "statistics": list(told_statistics(statistics, language)),
        "cautions": list(told_caution(ratings, statistics, language)),
        "measures": [each.label(language) for each in measures],
        "schools": _schools(organisation, survey, measures, language),
        "n": numbers.whole(n, language),
    }


def _agreement(organisation: Organisation, survey: Survey) -> tuple[dict[str, Statistic], Any, int] | None:
    instrument = instrument_of(survey)
    people = answered(answers_of(organisation, survey))
    asked = nominations_of(instrument)
    if not asked or len(people) < SMALLEST:
        return None
    ratings = ratings_of(asked[0], people)
    if len(ratings.raters) < SMALLEST:
        return None
    return dict(side_by_side(ratings, Scale.NOMINAL, np.random.default_rng(SEED))), ratings, len(people)


def _sentence(alpha: Statistic, exact: Statistic, n: int, language: str) -> str:
    if alpha.value is None:
        return words.text("nomination-undefined", language, n=n)
    level = "well" if alpha.value >= FIRM else "tentative" if alpha.value >= TENTATIVE else "little"
    return words.text(
        f"nomination-{level}",
        language,
        n=n,
        alpha=_told(alpha.value, language),
        share=numbers.percent(exact.value or 0.0, language, 0),
    )


def _told(value: float, language: str) -> str:
    return numbers.decimals(value, 2, language).replace("-", "\N{MINUS SIGN}")


def _before(before: Statistic, now: Statistic, language: str) -> str:
    if before.value is None or now.value is None:
        return ""
    told = (_told(each.value or 0.0, language) for each in (before, now))
    return words.text("nomination-before", language, **dict(zip(("before", "now"), told, strict=True)))


def _schools(
    organisation: Organisation, survey: Survey, measures: tuple[SchoolMeasure, ...], language: str
) -> list[SchoolLine]:
    instrument = instrument_of(survey)
    item = nominations_of(instrument)[0]
    table = answer_table(instrument, answered(answers_of(organisation, survey)))
    local = {f"place-{each.pk}": each.local_id for each in Organisation.objects.filter(pk__in=_numbers(instrument))}
    lines = []
    for option in item.options:
        released = released_share(table, item_column(item, option.id), [EVERYBODY], audience=Audience.STAFF)
        row = next((row for row in released.rows if row.by == EVERYBODY), None) if released else None
        order = 0.0 if row is None else row.share if row.share is not None else (row.share_low or 0.0)
        told = words.text("count-reason-withheld", language)
        if row is not None and row.share is not None:
            told = numbers.percent(row.share, language, 0)
        elif row is not None and row.share_low is not None and row.share_high is not None:
            told = numbers.interval(row.share_low, row.share_high, language)
        shares = [each.shares.get(local.get(option.id, "")) for each in measures]
        data = tuple(
            (each.label(language), "–" if share is None else numbers.percent(share.share, language, 0))
            for each, share in zip(measures, shares, strict=True)
        )
        surely = [share.surely for share in shares if share is not None]
        lines.append(SchoolLine(option.label.said(language), told, order, data, _note(order, surely, language)))
    return sorted(lines, key=lambda each: (-each.order, each.name))


def _numbers(instrument: Instrument) -> list[int]:
    return [int(option.id.removeprefix("place-")) for option in nominations_of(instrument)[0].options]


def _note(named: float, surely: list[int], language: str) -> str:
    """Return a sentence where impression and data part: often named though behind, or never named though ahead."""
    if named >= 0.3 and -1 in surely and 1 not in surely:
        return words.text("nomination-named-though", language)
    if named < 0.1 and surely.count(1) >= 2 and -1 not in surely:
        return words.text("nomination-unnamed-though", language)
    return ""
