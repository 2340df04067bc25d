"""Visits and rubrics as they are read: the lines, the rows to score, what others locked, what waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils import timezone

from fairwater import words
from fairwater.frameworks.library import Library
from fairwater.publish import numbers
from fairwater_web.common.permissions import can
from fairwater_web.documents.queries import kind_named
from fairwater_web.frameworks.queries import library_for
from fairwater_web.observing.enums import RowKind
from fairwater_web.observing.models import Observation, Rubric, RubricRow, Visit
from fairwater_web.observing.queries import (
    Row,
    framework_behind,
    is_calibrated_on,
    levels_of,
    observed_rows,
    open_observations,
    standings,
    visits_for,
    written,
)
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission

MOST_VISITS = 40


@dataclass(frozen=True)
class Source:
    """Where a row comes from, told, with the address; no address where the reader cannot go there."""

    told: str
    url: str


@dataclass(frozen=True)
class ShownLevel:
    """A level of a row: its number, its name, what it means for the row."""

    number: int
    name: str
    means: str


@dataclass(frozen=True)
class ShownRow:
    """A row to score or to read."""

    code: str
    statement: str
    kind: str
    source: Source
    look_fors: tuple[str, ...]
    levels: tuple[ShownLevel, ...]
    given: int | None
    given_told: str


@dataclass
class Sources:
    """Where rows of rubrics of an organisation come from, in a language; its frameworks are looked up once for all rows."""

    organisation: Organisation
    language: str

    @cached_property
    def library(self) -> Library:
        """Return the frameworks as the organisation sees them."""
        return library_for(self.organisation)

    def of(self, made: RubricRow | None) -> Source:
        """Return where a row comes from, in words."""
        if made is None:
            return Source(words.text("rubric-no-origin", self.language), "")
        return _from_document(made, self.language) if made.document is not None else self._from_term(made)

    def _from_term(self, made: RubricRow) -> Source:
        framework, language = self.library.by_key.get((made.framework, made.version)), self.language
        above = framework.ancestors(made.term) if framework is not None and made.term in framework.by_code else []
        told = words.text(
            "rubric-from-term",
            language,
            framework=framework.title.said(language) if framework is not None else made.framework,
            term=above[-1].statement.said(language) if above else made.term,
        )
        return Source(told, reverse("frameworks:term", args=[made.framework, made.version, made.term]))


def rubric_named(rubric: Rubric, language: str) -> str:
    """Return a rubric as one chooses it: its title and its version."""
    title = framework_behind(rubric).title.said(language)
    return words.text("rubric-of-version", language, title=title, version=rubric.framework.version)


def _from_document(made: RubricRow, language: str) -> Source:
    assert made.document is not None
    kind = kind_named(made.document.kind)
    named = next((each.label.said(language) for each in kind.fields if each.id == made.field), "") if kind else ""
    told = words.text("rubric-from-field", language, title=made.document.title, field=named or made.field)
    return Source(told, reverse("documents:document", args=[made.document_id]))


def level_told(rubric: Rubric, level: int, language: str) -> str:
    """Return a level in words; 0 is what was not to be seen."""
    if level == 0:
        return words.text("observed-not-seen", language)
    name = framework_behind(rubric).levels[level - 1].label.said(language)
    return words.text("observed-level", language, level=level, name=name)


def shown_rows(rubric: Rubric, rows: list[Row], given: dict[str, int], language: str) -> list[ShownRow]:
    """Return rows with the levels that were given."""
    framework, sources = framework_behind(rubric), Sources(rubric.organisation, language)
    found = []
    for each in rows:
        term = each.term
        levels = tuple(
            ShownLevel(n, level.label.said(language), term.anchor(level.id).said(language))
            for n, level in enumerate(framework.levels, 1)
        )
        level = given.get(term.code)
        found.append(
            ShownRow(
                term.code,
                term.statement.said(language),
                words.text(f"rubric-kind-{each.made.kind if each.made else RowKind.STUDENTS}", language),
                sources.of(each.made),
                tuple(look.said(language) for look in term.look_fors),
                levels,
                level,
                "" if level is None else level_told(rubric, level, language),
            )
        )
    return found


@dataclass(frozen=True)
class ShownLine:
    """A line of evidence: its UUID, when, whose doing, the words, and whether it was struck."""

    uid: str
    time: str
    of: str
    said: str
    is_struck: bool


@dataclass(frozen=True)
class ShownObservation:
    """What one observer wrote, as others may read it once it is locked."""

    observer: str
    is_calibrated: bool
    lines: list[ShownLine]
    rows: list[ShownRow]
    feedback: Any


def shown_lines(observation: Observation, language: str) -> list[ShownLine]:
    """Return the lines of an observation in their order."""
    stands = written(observation)
    return [
        ShownLine(
            str(each.uid),
            timezone.localtime(each.at).strftime("%H:%M"),
            words.text(f"line-of-{each.of}", language),
            each.said,
            each.uid in stands.struck,
        )
        for each in stands.lines
    ]


def shown_observation(observation: Observation, calibrated: bool, language: str) -> ShownObservation:
    """Return an observation that is locked."""
    rubric = observation.visit.rubric
    rows = shown_rows(rubric, observed_rows(rubric), dict(written(observation).scores), language)
    lines = [each for each in shown_lines(observation, language) if not each.is_struck]
    return ShownObservation(observation.observer.name, calibrated, lines, rows, observation.feedback.last())


def shown_visit(visit: Visit, own: Observation | None, actor: Any, language: str) -> dict[str, Any]:
    """Return what the page of a visit shows: one's own writing while it is open, and what is locked for those who may see it.

    Another's scores are seen by whoever leads or acts in the school, and by a second observer once their own are locked.
    """
    known = standings(visit.organisation, visit.rubric.framework.framework)
    is_open = own is not None and own.locked_at is None
    sees_all = can(actor, Permission.LEAD_CALIBRATION) or actor.organisation.kind == Kind.SCHOOL
    others = visit.observations.exclude(pk=own.pk if own else 0).select_related("observer", "visit__rubric__framework")
    locked = [each for each in others if each.locked_at is not None and not is_open and (sees_all or own)]
    if own is not None and not is_open:
        locked.insert(0, own)
    rows = observed_rows(visit.rubric)
    given = dict(written(own).scores) if own else {}
    return {
        "visit": visit,
        "day": numbers.day(visit.on.isoformat(), language),
        "own": own,
        "is_open": is_open,
        "is_own_locked": own is not None and not is_open,
        "lines": shown_lines(own, language) if is_open and own else [],
        "rows": shown_rows(visit.rubric, rows, given, language) if is_open else [],
        "n_lines": len(written(own).standing) if own else 0,
        "n_scores": len(given),
        "n_rows": len(rows),
        "locked": [
            shown_observation(each, is_calibrated_on(known.get(each.observer_id, ()), visit.on), language)
            for each in locked
        ],
        "n_waiting": sum(each.locked_at is None for each in others),
        "levels": levels_of(visit.rubric),
        "rubric_title": framework_behind(visit.rubric).title.said(language),
    }


def shown_list(actor: Any, language: str, today: date) -> dict[str, Any]:
    """Return what the first page shows: one's open visits, and those that can be seen."""
    waiting = [
        (each.visit, numbers.day(each.visit.on.isoformat(), language), each.visit.on <= today)
        for each in open_observations(actor)
    ]
    seen = visits_for(actor).exclude(pk__in=[visit.pk for visit, _, _ in waiting])[:MOST_VISITS]
    return {
        "waiting": waiting,
        "visits": [(each, numbers.day(each.on.isoformat(), language)) for each in seen],
    }
