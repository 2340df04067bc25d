"""Opening and ending journeys, putting documents at stations, marking stations, setting milestones."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from fairwater.journeys import Sequence, Station, content_of_sequence
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.documents.actions import begin_document
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for, kind_named
from fairwater_web.journeys.enums import Stage
from fairwater_web.journeys.models import AtStation, Journey, Milestone
from fairwater_web.journeys.queries import sequence_of, why_not_end, why_not_lead
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import link
from fairwater_web.thread.queries import thread_of

LONGEST_TITLE, LONGEST = 200, 1000


@transaction.atomic
def open_journey(*, by: Any, sequence: Sequence, title: str, purpose: str, began_on: date) -> Journey:
    """Open a journey of the actor's organisation on a sequence, of which it keeps a copy."""
    check_can(by, Permission.WRITE_DOCUMENTS)
    titled = " ".join(title.split())
    if not titled:
        raise Refused("refused-journey-title")
    made = Journey.objects.create(
        organisation=by.organisation,
        sequence=sequence.id,
        content=content_of_sequence(sequence),
        title=titled[:LONGEST_TITLE],
        purpose=purpose.strip()[:LONGEST],
        began_on=began_on,
        made_by=by.person,
    )
    log_access(by=by, event="journey-opened", subject=f"journey {made.pk}: {sequence.id}")
    return made


def _led(by: Any, journey: Journey) -> Journey:
    """Return a journey that nobody else changes meanwhile. Raises Refused where the actor does not lead it."""
    held = Journey.objects.select_for_update(of=("self",)).select_related("organisation", "organisation__parent")
    kept = held.get(pk=journey.pk)
    if reason := why_not_lead(by, kept):
        raise Refused(reason)
    return kept


def _station(journey: Journey, slug: str) -> Station:
    found = sequence_of(journey).station(slug)
    if found is None:
        raise Refused("refused-journey-station")
    return found


@transaction.atomic
def begin_at(*, by: Any, journey: Journey, station: str, kind: str, title: str, language: str) -> Document:
    """Begin a document of a kind at a station; it rests on what stands at the stations before."""
    kept = _led(by, journey)
    known = kind_named(kind)
    if known is None or kind not in _station(kept, station).documents:
        raise Refused("refused-journey-kind")
    made = begin_document(by=by, kind=known, title=title, organisation=kept.organisation, language=language)
    _put(by, kept, station, made)
    log_access(by=by, event="station-begun", subject=f"journey {kept.pk} {station}: document {made.pk}")
    return made


@transaction.atomic
def put_at(*, by: Any, journey: Journey, station: str, document: int) -> None:
    """Put a document that is there at a station. Raises Refused for one that the actor may not see, or of another kind."""
    kept = _led(by, journey)
    found = documents_for(by).filter(pk=document, organisation=kept.organisation).first()
    if found is None or found.kind not in _station(kept, station).documents:
        raise Refused("refused-journey-document")
    if AtStation.objects.filter(journey=kept, document=found).exists():
        raise Refused("refused-journey-twice")
    _put(by, kept, station, found)
    log_access(by=by, event="station-holds", subject=f"journey {kept.pk} {station}: document {found.pk}")


def _put(by: Any, journey: Journey, station: str, document: Document) -> None:
    """Put a document at a station and link it to the newest of the station before it that has one, where that is no circle."""
    order = [each.id for each in sequence_of(journey).stations]
    before = order[: order.index(station)]
    held = list(journey.holds.filter(station__in=before).values_list("station", "document", "pk"))
    AtStation.objects.create(journey=journey, station=station, document=document, by=by.person)
    if held:
        _, earlier, _ = max(held, key=lambda each: (before.index(each[0]), each[2]))
        thing, to = ("document", document.pk), ("document", earlier)
        if thread_of(journey.organisation.tenant, to).level.get(thing, 1) >= 0:
            link(organisation=journey.organisation, thing=thing, to=to)
    link(organisation=journey.organisation, thing=("journey", journey.pk), to=("document", document.pk))


@transaction.atomic
def take_from(*, by: Any, journey: Journey, document: int) -> None:
    """Take a document from its station; the document stays as it is."""
    kept = _led(by, journey)
    gone = AtStation.objects.filter(journey=kept, document=document).first()
    if gone is None:
        raise Refused("refused-journey-document")
    station = gone.station
    gone.delete()
    log_access(by=by, event="station-lets-go", subject=f"journey {kept.pk} {station}: document {document}")


@transaction.atomic
def mark(*, by: Any, journey: Journey, station: str, is_done: bool | None, note: str) -> None:
    """Say that a station is done or not, whatever stands there; None leaves it to what stands there again."""
    kept = _led(by, journey)
    _station(kept, station)
    given = {"is_done": is_done, "note": note.strip()[:LONGEST], "by": by.person}
    Milestone.objects.update_or_create(journey=kept, station=station, defaults=given)
    event = "station-unmarked" if is_done is None else "station-marked"
    log_access(by=by, event=event, subject=f"journey {kept.pk} {station}")


@transaction.atomic
def set_due(*, by: Any, journey: Journey, station: str, due_on: date | None) -> None:
    """Say by when a station should be done; None leaves it to the sequence again."""
    kept = _led(by, journey)
    _station(kept, station)
    given = {"due_on": due_on, "by": by.person}
    Milestone.objects.update_or_create(journey=kept, station=station, defaults=given)
    log_access(by=by, event="milestone-set", subject=f"journey {kept.pk} {station}")


@transaction.atomic
def end(*, by: Any, journey: Journey, learned: str) -> None:
    """End a journey, with what was learned."""
    kept = _led(by, journey)
    if not learned.strip():
        raise Refused("refused-journey-learned")
    kept.stage, kept.learned = Stage.ENDED, learned.strip()[: 2 * LONGEST]
    kept.save(update_fields=["stage", "learned"])
    log_access(by=by, event="journey-ended", subject=f"journey {kept.pk}")


@transaction.atomic
def open_again(*, by: Any, journey: Journey) -> None:
    """Take up a journey that was ended; what was learned stays."""
    kept = Journey.objects.select_for_update(of=("self",)).get(pk=journey.pk)
    if kept.stage != Stage.ENDED:
        raise Refused("refused-journey-open")
    if reason := why_not_end(by, kept):
        raise Refused(reason)
    kept.stage = Stage.OPEN
    kept.save(update_fields=["stage"])
    log_access(by=by, event="journey-reopened", subject=f"journey {kept.pk}")
