"""Journeys made ready for pages: the river, and each station in sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.common.permissions import can
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for, kind_named
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import AStation, sequence_of, stations_of
from fairwater_web.journeys.river import River, river_of
from fairwater_web.journeys.timeline import A_YEAR, Milestone, Timeline, month_of, timeline_of
from fairwater_web.people.permissions import Permission
from fairwater_web.people.presentation import grants
from fairwater_web.registers.queries import registers as known_registers

PILOT_PLAN, ITERATION = "pilot-plan", "iteration"


@dataclass(frozen=True)
class ShownStation:
    """A station as it is read."""

    slug: str
    title: str
    about: str
    state: str
    is_next: bool
    sentences: tuple[str, ...]
    questions: tuple[str, ...]
    documents: tuple[tuple[Document, str], ...]
    """Each with the name of its kind."""
    kinds: tuple[tuple[str, str, bool], ...]
    """Kinds that can be begun: slug, name, whether one is there already."""
    registers: tuple[tuple[str, str], ...]
    due: str
    due_on: str
    when: str
    """In which year and month of the journey that day lies; blank without a day."""
    is_late: bool
    note: str
    marked_by: str
    is_marked: bool
    pilots: tuple[Document, ...] = ()
    """The pilot plans of the journey, at the station where they are tried."""


@dataclass(frozen=True)
class ShownJourney:
    """A journey with its river and stations in one language."""

    journey: Journey
    sequence: str
    river: River
    timeline: Timeline | None
    stations: tuple[ShownStation, ...]
    sentence: str
    next: ShownStation | None


def shown_journey(journey: Journey, actor: Any, language: str, today: date) -> ShownJourney:
    """Return a journey as a reader reads it."""
    found = stations_of(journey, actor)
    shown = tuple(_station(journey, each, found, language, today) for each in found)
    if can(actor, Permission.SEE_STAFF_NUMBERS):
        tried = tuple(document for each in found for document in each.documents if document.kind == PILOT_PLAN)
        shown = tuple(replace(each, pilots=tried) if _is_where_tried(each) else each for each in shown)
    river = river_of(
        [(each.station.brief.said(language), each.standing.state.value, each.standing.is_next) for each in found]
    )
    following = next((each for each in shown if each.is_next), None)
    done = sum(each.state == "done" for each in shown)
    sentence = words.text("journey-sentence", language, done=done, n=len(shown))
    timeline = timeline_of(journey.began_on, _milestones(journey, found, today, language), today, language)
    return ShownJourney(
        journey=journey,
        sequence=sequence_of(journey).title.said(language),
        river=river,
        timeline=timeline,
        stations=shown,
        sentence=sentence,
        next=following,
    )


def companions_of(journey: Journey, today: date, language: str) -> tuple[str, ...]:
    """Return who from outside may write here since the district gave them that right, with role and until when."""
    held, _ = grants(journey.organisation.tenant, today, language)
    return tuple(
        words.text("journey-companion", language, name=each.person.name, role=each.role, day=each.until)
        for each in held
        if each.writes
    )


def _milestones(journey: Journey, found: list[AStation], today: date, language: str) -> list[Milestone]:
    """Return the stations that have a day, each beginning when the last of those before it is due."""
    made: list[Milestone] = []
    start = journey.began_on
    for each in found:
        if each.due_on is None:
            continue
        done = each.standing.state.value == "done"
        state = "done" if done else "late" if each.is_late(today) else "next" if each.standing.is_next else "open"
        made.append(Milestone(each.station.brief.said(language), min(start, each.due_on), each.due_on, state))
        start = max(start, each.due_on)
    return made


def _when(journey: Journey, due: date | None, language: str) -> str:
    """Return in which year and month of a journey a day lies."""
    if due is None:
        return ""
    year, month = divmod(month_of(due, journey.began_on) - 1, A_YEAR)
    return words.text("timeline-when", language, year=year + 1, month=month + 1)


def _is_where_tried(station: ShownStation) -> bool:
    """Say whether a station is where pilots run: where iterations are written."""
    return any(slug == ITERATION for slug, _, _ in station.kinds)


def _station(journey: Journey, each: AStation, every: list[AStation], language: str, today: date) -> ShownStation:
    station, standing, milestone = each.station, each.standing, each.milestone
    kinds = [(slug, kind.title.said(language)) for slug in station.documents if (kind := kind_named(slug))]
    there = {document.kind for document in each.documents}
    known = known_registers().found
    return ShownStation(
        slug=station.id,
        title=station.title.said(language),
        about=station.about.said(language),
        state=standing.state.value,
        is_next=standing.is_next,
        sentences=tuple(_sentences(each, every, language)),
        questions=tuple(question.said(language) for question in station.questions),
        documents=tuple((document, _kind_name(document, language)) for document in each.documents),
        kinds=tuple((slug, name, slug in there) for slug, name in kinds),
        registers=tuple((slug, known[slug].title.said(language)) for slug in station.registers if slug in known),
        due=numbers.day(each.due_on.isoformat(), language) if each.due_on else "",
        due_on=each.due_on.isoformat() if each.due_on else "",
        when=_when(journey, each.due_on, language),
        is_late=each.is_late(today),
        note=milestone.note if milestone is not None and milestone.is_done is not None else "",
        marked_by=milestone.by.name if milestone is not None and milestone.is_done is not None else "",
        is_marked=milestone is not None and milestone.is_done is not None,
    )


def _kind_name(document: Document, language: str) -> str:
    kind = kind_named(document.kind)
    return kind.title.said(language) if kind else document.kind


def _sentences(each: AStation, every: list[AStation], language: str) -> list[str]:
    """Return what is missing at a station, who is waited for, and what stands open before it."""
    standing, found = each.standing, []
    names = [kind.title.said(language) for slug in standing.not_there if (kind := kind_named(slug))]
    if names:
        found.append(words.text("station-not-there", language, kinds=", ".join(names)))
    if standing.n_missing:
        found.append(words.text("station-missing", language, n=standing.n_missing))
    if standing.waits_for:
        roles = ", ".join(words.text(f"role-{role}", language) for role in standing.waits_for)
        found.append(words.text("station-waits", language, roles=roles))
    if standing.open_before:
        titles = {one.station.id: one.station.brief.said(language) for one in every}
        before = ", ".join(titles[slug] for slug in standing.open_before)
        found.append(words.text("station-before", language, stations=before))
    if each.n_hidden:
        found.append(words.text("station-hidden", language, n=each.n_hidden))
    return found


def to_put(journey: Journey, station: ShownStation, actor: Any) -> list[tuple[int, str]]:
    """Return documents that are there already and could stand at a station."""
    kinds = [slug for slug, _, _ in station.kinds]
    found = documents_for(actor).filter(organisation=journey.organisation, kind__in=kinds)
    free = found.exclude(pk__in=journey.holds.values("document")).exclude(stage="set-aside")
    return [(each.pk, each.title) for each in free[:20]]
