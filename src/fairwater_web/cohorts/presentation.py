"""A cohort made ready for its pages: stations side by side, goals, meetings, the gallery, what is contributed and reported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.cohorts.enums import REPORTS, SharedKind
from fairwater_web.cohorts.models import Cohort, CohortReport, Contribution, Meeting, Member, Shared
from fairwater_web.cohorts.queries import (
    contributions_of,
    counted_for,
    gone_from,
    is_shown,
    meetings_of,
    members_of,
    reports_of,
    seen_shared,
    shape_of,
    theories_of,
)
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.journeys.queries import AStation, sequence_of, stations_of

MAPPED = "conditions-map"
"""The kind of document by whose station a member has looked at its conditions."""


@dataclass(frozen=True)
class ShownStop:
    """A station of a district as its peers see it."""

    name: str
    state: str
    is_late: bool
    is_next: bool
    titles: tuple[str, ...]


@dataclass(frozen=True)
class ShownWay:
    """A journey that a district shares: the district, its title, its stations, and where it stands."""

    shared: Shared
    district: str
    title: str
    stops: tuple[ShownStop, ...]
    next: str
    n_done: int
    is_late: bool
    is_mapped: bool


@dataclass(frozen=True)
class Matrix:
    """Journeys on one sequence, side by side."""

    sequence: str
    head: tuple[str, ...]
    ways: tuple[ShownWay, ...]


def matrices(cohort: Cohort, actor: Any, language: str, today: date) -> tuple[Matrix, ...]:
    """Return the stations of every journey that is shared, by sequence. What a station holds is named where it is shared."""
    found: dict[str, list[ShownWay]] = {}
    heads: dict[str, tuple[str, tuple[str, ...]]] = {}
    for each in seen_shared(cohort).filter(kind=SharedKind.JOURNEY):
        sequence = sequence_of(each.journey)
        names = tuple(station.brief.said(language) for station in sequence.stations)
        heads.setdefault(f"{sequence.id} {names}", (sequence.title.said(language), names))
        found.setdefault(f"{sequence.id} {names}", []).append(_way(each, actor, language, today))
    return tuple(Matrix(*heads[key], tuple(ways)) for key, ways in found.items())


def _way(shared: Shared, actor: Any, language: str, today: date) -> ShownWay:
    stations = stations_of(shared.journey, actor)
    titles: dict[str, list[str]] = {}
    if shared.with_titles:
        for each in shared.journey.holds.exclude(document__stage="set-aside").select_related("document"):
            titles.setdefault(each.station, []).append(each.document.title)
    stops = tuple(_stop(each, titles, language, today) for each in stations)
    following = next((each for each in stops if each.is_next), None)
    return ShownWay(
        shared=shared,
        district=str(shared.member.district),
        title=shared.journey.title,
        stops=stops,
        next=following.name if following else "",
        n_done=sum(each.state == "done" for each in stops),
        is_late=any(each.is_late for each in stops),
        is_mapped=any(MAPPED in each.station.documents and each.standing.state.value == "done" for each in stations),
    )


def _stop(each: AStation, titles: dict[str, list[str]], language: str, today: date) -> ShownStop:
    return ShownStop(
        each.station.brief.said(language),
        each.standing.state.value,
        each.is_late(today),
        each.standing.is_next,
        tuple(titles.get(each.station.id, ())),
    )


def goals_of(cohort: Cohort, shown: tuple[Matrix, ...], language: str, today: date) -> list[tuple[str, str]]:
    """Return the goals of a cohort, each with a sentence of how far it is, from what is shared and was held."""
    counts = counted_for(cohort, today) | {
        "analysed": len({way.shared.member_id for each in shown for way in each.ways if way.is_mapped})
    }
    return [
        (
            goal.title.said(language),
            words.text(f"cohort-goal-{goal.counts}", language, n=counts[goal.counts]) if goal.counts else "",
        )
        for goal in shape_of(cohort).goals
    ]


def day_of(day: date, language: str) -> str:
    """Return a day as it is read."""
    return numbers.day(day.isoformat(), language)


@dataclass(frozen=True)
class ShownMeeting:
    """A meeting in a list."""

    meeting: Meeting
    kind: str
    day: str
    with_whom: str
    is_over: bool


def shown_meeting(meeting: Meeting, cohort: Cohort, language: str, today: date) -> ShownMeeting:
    """Return a meeting as it is read."""
    kind = shape_of(cohort).meeting(meeting.kind)
    day = day_of(meeting.on, language)
    if meeting.until != meeting.on:
        day = words.text("cohort-days", language, first=day, last=day_of(meeting.until, language))
    return ShownMeeting(
        meeting,
        kind.title.said(language) if kind else meeting.kind,
        day,
        str(meeting.only.district) if meeting.only else "",
        meeting.until < today,
    )


def shown_meetings(cohort: Cohort, actor: Any, language: str, today: date) -> list[ShownMeeting]:
    """Return the meetings of a cohort in order."""
    return [shown_meeting(each, cohort, language, today) for each in meetings_of(actor, cohort)]


@dataclass(frozen=True)
class ShownPrototype:
    """A prototype in the gallery."""

    shared: Shared
    kind: str
    idea: str
    n_comments: int


def gallery_of(cohort: Cohort, language: str) -> list[ShownPrototype]:
    """Return the prototypes that are shared, the newest first."""
    found = seen_shared(cohort).filter(kind=SharedKind.DOCUMENT).order_by("-shared_at", "-pk")
    said = Count("peer_comments", filter=Q(peer_comments__taken_back_at=None))
    shown = []
    for each in found.annotate(n_comments=said):
        kind = kind_named(each.version.document.kind)
        idea = each.version.content.get("idea", "")
        shown.append(
            ShownPrototype(
                each,
                kind.title.said(language) if kind else each.version.document.kind,
                idea if isinstance(idea, str) else "",
                each.n_comments,
            )
        )
    return shown


@dataclass(frozen=True)
class ShownContribution:
    """A shift with its strategy, whose it is where they want to be named, and whether it stands in the framework."""

    contribution: Contribution
    credit: str
    stands: str


def shown_contributions(cohort: Cohort, actor: Any, language: str) -> list[ShownContribution]:
    """Return the contributions; who gave one is said where they want to be named, and to their own district."""
    return [
        ShownContribution(
            each,
            str(each.member.district) if each.is_credited or each.member.district == actor.tenant else "",
            words.text(f"contribution-{each.stands}", language),
        )
        for each in contributions_of(cohort)
    ]


@dataclass(frozen=True)
class OwnShift:
    """A shift that stands in a theory of action of one's own, with the actions that bring it about."""

    key: str
    document: Document
    shift: str
    strategy: str


def shifts_of(member: Member) -> list[OwnShift]:
    """Return the shifts of a district's theories of action, from which a contribution can begin."""
    found = []
    for theory in theories_of(member)[:10]:
        kept = {each.field: each.value for each in theory.values.filter(field__in=("shifts", "actions"))}
        for place, row in enumerate(kept.get("shifts") or ()):
            code = row.get("code") or ""
            moves = [
                each.get("action") or ""
                for each in kept.get("actions") or ()
                if code and code in (each.get("moves") or "").replace(",", " ").split()
            ]
            if shift := row.get("shift"):
                found.append(OwnShift(f"{theory.pk}-{place}", theory, shift, ". ".join(filter(None, moves))))
    return found


@dataclass(frozen=True)
class ShownReport:
    """A report of a cohort, and what it rests on that is not shared any more."""

    report: CohortReport
    kind: str
    is_signed: bool
    is_shown: bool
    gone: tuple[str, ...]


def shown_reports(cohort: Cohort, language: str) -> list[ShownReport]:
    """Return the reports of a cohort."""
    shown = []
    for each in reports_of(cohort):
        kind = kind_named(each.document.kind)
        gone = dict.fromkeys(str(one.member.district) for one in gone_from(each))
        name = kind.title.said(language) if kind else each.document.kind
        shown.append(ShownReport(each, name, each.document.stage == "signed", is_shown(each), tuple(gone)))
    return shown


def report_kinds(language: str) -> list[tuple[str, str]]:
    """Return the kinds of report that can be begun."""
    return [(slug, kind.title.said(language)) for slug in REPORTS if (kind := kind_named(slug)) is not None]


def names_of(cohort: Cohort) -> list[tuple[Member, str]]:
    """Return the districts that take part, each with its name."""
    return [(each, str(each.district)) for each in members_of(cohort)]
