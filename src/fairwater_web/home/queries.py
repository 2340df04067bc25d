"""The four equity dimensions of an organisation, each with what its measures say, or with how to get data for it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.core.cache import caches

import fairwater
from fairwater import words
from fairwater.measures.applied import leading
from fairwater.measures.registry import Measure, own_measures
from fairwater.publish import numbers
from fairwater.publish.names import measure_words
from fairwater.publish.story import Story, tell
from fairwater.publish.trend import GapTrend, gap_trend
from fairwater.vocabulary import EquityDimension
from fairwater_web.analysis.queries import Choices, all_measures_of, measure_query, measures_of
from fairwater_web.data.queries import data_scope
from fairwater_web.notices.enums import About
from fairwater_web.notices.models import Notice
from fairwater_web.notices.queries import notices_of, said_of
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.registers.reminding import escalated_for

MOST_WAITING = 5


@dataclass(frozen=True)
class Finding:
    """What one measure says in a sentence, and whether its gap is closing."""

    measure_id: str
    label: str
    by: str
    """The column of groups that the sentence speaks of."""
    story: Story
    trend: GapTrend | None


@dataclass(frozen=True)
class DimensionCard:
    """One equity dimension and its findings; without any, the card says how to get data."""

    dimension: EquityDimension
    findings: tuple[Finding, ...]
    """One for each topic."""
    n_more: int
    """How many measures the page of all measures has beside them."""


def waiting_for(person: Person, language: str) -> list[tuple[Notice, str]]:
    """Return what waits for somebody, the newest first."""
    found = notices_of(person).filter(read_at=None, about=About.WAITS_FOR_ME)[:MOST_WAITING]
    return [(each, said_of(each, language)) for each in found]


def late_lines(actor: Any, language: str, today: date) -> list[tuple[str, str]]:
    """Return what stays late in the schools that somebody supervises: the sentence and the address of each."""
    return [
        (
            words.text(
                "notice-entry-stays-late",
                language,
                title=entry.title,
                day=numbers.day(str(entry.due_on), language),
                owner=entry.owner_name or "blank",
                place=entry.organisation.name,
            ),
            f"/registers/entry/{entry.pk}/",
        )
        for entry in escalated_for(actor, today)
    ]


def dimension_cards(organisation: Organisation, language: str) -> tuple[DimensionCard, ...]:
    """Return the four dimensions, always all four, in one order.

    What they say follows from the data alone, so it is kept by the snapshot: an hour of many readers asks the gate once.
    """
    scope = data_scope(organisation)
    if scope is None:
        return _cards(organisation, language)
    own = sorted(own_measures()[0])
    asked = "/".join((_code(), scope.snapshot.id, organisation.slug, language, *own))
    key = f"home-{hashlib.sha256(asked.encode()).hexdigest()}"
    found: tuple[DimensionCard, ...] | None = caches["charts"].get(key)
    if found is None:
        found = _cards(organisation, language)
        caches["charts"].set(key, found)
    return found


@cache
def _code() -> str:
    """Return what tells this installation's code and words from an earlier one's."""
    files = (each for name in ("*.py", "*.ftl", "*.toml") for each in Path(fairwater.__file__).parent.rglob(name))
    return str(max(each.stat().st_mtime_ns for each in files))


def _cards(organisation: Organisation, language: str) -> tuple[DimensionCard, ...]:
    allowed = measures_of(organisation)
    led, every = leading(allowed), all_measures_of(organisation)
    cards = []
    for dimension in EquityDimension:
        found = tuple(_finding(organisation, each, language) for each in led if each.dimension is dimension)
        n_more = sum(each.dimension is dimension for each in every) - len(found)
        cards.append(DimensionCard(dimension, found, n_more))
    return tuple(cards)


def _finding(organisation: Organisation, measure: Measure, language: str) -> Finding:
    query = measure_query(organisation, measure.id, Choices())
    story = tell(query.every_grouping, measure, language)
    by = story.focus.by if story.focus is not None else Choices.by
    trend = None
    if story.focus is not None and len(query.years) > 1:
        over_years = measure_query(organisation, measure.id, Choices(by=by)).over_years
        rows = [(dict(row.within)["school_year"], row) for row in over_years.rows if row.group == story.focus.group]
        trend = gap_trend(rows)
    return Finding(measure.id, measure_words(measure, language).label, by, story, trend)
