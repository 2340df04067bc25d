"""Journeys that somebody may see, and how their stations stand."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Prefetch, QuerySet

from fairwater.content import Collected, Part
from fairwater.documents.checks import Level
from fairwater.documents.kinds import remarks_on
from fairwater.fields import TermOptions
from fairwater.journeys import Held, Mark, Sequence, Standing, Station, sequence_in, sequences_of, standings
from fairwater.words import DEFAULT_LANGUAGE
from fairwater_web.common.permissions import can, why_not
from fairwater_web.documents.enums import Stage as DocumentStage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for, kept_values, kind_named, organisations_read_by, written
from fairwater_web.frameworks.queries import term_options
from fairwater_web.journeys.enums import Stage
from fairwater_web.journeys.models import AtStation, Journey, Milestone
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.permissions import Permission


def sequences() -> Collected[Sequence]:
    """Return the sequences: what is shipped, and what lies in the content folder."""
    return sequences_of(Path(settings.FAIRWATER_CONTENT) / "journeys")


def journeys_for(actor: Any) -> QuerySet[Journey]:
    """Return the journeys that an actor may see: of those whose documents they read."""
    if not can(actor, Permission.READ_DOCUMENTS):
        return Journey.objects.none()
    found = Journey.objects.filter(organisation__in=organisations_read_by(actor))
    return found.select_related("organisation", "organisation__parent", "made_by")


def why_not_lead(actor: Any, journey: Journey) -> str:
    """Return the message id of why the actor may not change a journey; empty where they may."""
    return "refused-journey-ended" if journey.stage == Stage.ENDED else why_not_end(actor, journey)


def why_not_end(actor: Any, journey: Journey) -> str:
    """Return the message id of why the actor may neither end a journey nor take it up; empty where they may."""
    if not organisations_under(actor.organisation).filter(pk=journey.organisation_id).exists():
        return "refused-document-of-others"
    return why_not(actor, Permission.WRITE_DOCUMENTS)


def sequence_of(journey: Journey) -> Sequence:
    """Return the sequence of a journey as it was when it was opened."""
    return sequence_in(Part(journey.content, journey.sequence))


@dataclass(frozen=True)
class AStation:
    """A station of a journey: how it stands, what stands there, by when it should be done, and what a person said of it."""

    station: Station
    standing: Standing
    documents: tuple[Document, ...]
    n_hidden: int
    """Documents that stand there and that this reader may not see."""
    due_on: date | None
    milestone: Milestone | None

    def is_late(self, today: date) -> bool:
        """Say whether it should be done and is not."""
        return self.due_on is not None and self.due_on < today and self.standing.state != "done"


def stations_of(journey: Journey, actor: Any) -> list[AStation]:
    """Return the stations of a journey as they stand. What counts does not depend on who looks; what is named does."""
    sequence = sequence_of(journey)
    milestones = {each.station: each for each in journey.milestones.select_related("by")}
    there = list(journey.holds.select_related("document__organisation__parent").prefetch_related(*_read_with()))
    seen = set(documents_for(actor).filter(pk__in=[each.document_id for each in there]).values_list("pk", flat=True))
    options = cache(term_options(journey.organisation))  # many documents ask for the same terms
    held = {
        station.id: [_held(each.document, options) for each in _at(there, station)] for station in sequence.stations
    }
    marks = {slug: Mark(each.is_done) for slug, each in milestones.items() if each.is_done is not None}
    found = []
    for station, standing in zip(sequence.stations, standings(sequence, held, marks), strict=True):
        here = [each.document for each in _at(there, station)]
        milestone = milestones.get(station.id)
        found.append(
            AStation(
                station=station,
                standing=standing,
                documents=tuple(each for each in here if each.pk in seen),
                n_hidden=sum(each.pk not in seen for each in here),
                due_on=_due(journey, station, milestone),
                milestone=milestone,
            )
        )
    return found


def _read_with() -> tuple[Any, ...]:
    return (
        Prefetch("document__values"),
        Prefetch("document__evidence"),
    )


def _at(there: Iterable[AtStation], station: Station) -> list[AtStation]:
    return [each for each in there if each.station == station.id and each.document.stage != DocumentStage.SET_ASIDE]


def _due(journey: Journey, station: Station, milestone: Milestone | None) -> date | None:
    if milestone is not None and milestone.due_on is not None:
        return milestone.due_on
    return months_after(journey.began_on, station.month) if station.month else None


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later; the last of a month that is too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _held(document: Document, options: TermOptions) -> Held:
    """Return how a document stands: what its own checks miss, and whose signature it waits for."""
    kind = kind_named(document.kind)
    if kind is None:
        return Held(document.kind, 0, document.stage == DocumentStage.SIGNED)
    kind = kind.with_terms(options)
    values = {each.field: each for each in document.values.all()}
    seen = written(kind, kept_values(kind, values), list(document.evidence.all()))
    missing = [each for each in remarks_on(kind, seen, DEFAULT_LANGUAGE) if each.level is Level.MISSING]
    if not kind.signs:
        return Held(kind.id, len(missing), None)
    is_signed = document.stage == DocumentStage.SIGNED
    return Held(kind.id, len(missing), is_signed, () if is_signed or missing else kind.signs)
