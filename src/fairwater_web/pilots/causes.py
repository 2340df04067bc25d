"""Causes as documents and registers name them, and whether one was named before: asked, and answered by a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from fairwater import words
from fairwater.improvement.recurrence import MaybeSame, NamedCause, recurrences
from fairwater.publish import numbers
from fairwater_web.common.permissions import can
from fairwater_web.documents.enums import Stage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for, organisations_read_by
from fairwater_web.people.permissions import Permission
from fairwater_web.pilots.models import CauseAnswer
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import every_entry_for
from fairwater_web.thread.kinds import named

DOCUMENT, ENTRY = "document", "entry"
ROOT_CAUSES, AFTER_ACTION = "root-causes", "after-action"
OF_DOCUMENTS, OF_ENTRIES = (ROOT_CAUSES, AFTER_ACTION), ("initiatives", "sunsets")
BEGAN = "began-on"
Thing = tuple[str, int]


def _of_document(document: Document) -> Iterator[NamedCause]:
    """Yield the causes that a document names: the bones of a fishbone, the root that is worked on, why something went wrong."""
    values = {each.field: each.value for each in document.values.all()}
    day = timezone.localtime(document.made_at).date()
    thing = (DOCUMENT, document.pk)
    if document.kind == ROOT_CAUSES:
        for row in values.get("fishbone") or ():
            yield NamedCause(thing, day, str(row.get("condition") or ""), str(row.get("cause") or ""))
        yield NamedCause(thing, day, "", str(values.get("work-on") or ""))
        return
    given = values.get(BEGAN)
    day = date.fromisoformat(given) if given else day
    yield NamedCause(thing, day, str(values.get("condition") or ""), str(values.get("cause") or ""))


def _of_entry(entry: Entry) -> NamedCause:
    """Return the cause that an initiative or a sunset names, as old as the entry."""
    day = timezone.localtime(entry.made_at).date()
    return NamedCause(
        (ENTRY, entry.pk), day, str(entry.values.get("condition") or ""), str(entry.values.get("cause") or "")
    )


def _causes_of(actor: Any) -> list[NamedCause]:
    """Return every cause that the actor may read of."""
    documents = documents_for(actor).filter(kind__in=OF_DOCUMENTS).exclude(stage=Stage.SET_ASIDE)
    found = [cause for each in documents.prefetch_related("values") for cause in _of_document(each)]
    found += [_of_entry(each) for each in every_entry_for(actor).filter(register__in=OF_ENTRIES)]
    return [each for each in found if each.said.strip()]


@dataclass(frozen=True)
class ShownCause:
    """An earlier thing that may have named the same cause: its title and address, both causes, what a person answered."""

    thing: Thing
    title: str
    url: str
    year: str
    day: str
    said: str
    earlier_said: str
    is_same: bool | None
    answered_by: str

    @property
    def name(self) -> str:
        """Return what an entry is called in its register; of anything else the title."""
        return self.title.partition(": ")[2] if self.thing[0] == ENTRY else self.title


def maybe_same(actor: Any, thing: Thing, language: str) -> list[ShownCause]:
    """Return the earlier things that may have named a cause of this one, those that a person confirmed first."""
    if not _can_name(thing, actor):
        return []
    every = _causes_of(actor)
    found = recurrences([each for each in every if each.thing == thing], every)
    if not found:
        return []
    titles = named(actor, [each.earlier.thing for each in found], language)
    answers = {
        (each.earlier_kind, each.earlier_thing): each
        for each in CauseAnswer.objects.filter(organisation=actor.tenant, kind=thing[0], thing=thing[1]).select_related(
            "by"
        )
    }
    shown = [_shown(each, titles, answers, language) for each in found if each.earlier.thing in titles]
    return sorted(shown, key=lambda each: each.is_same is not True)


def _can_name(thing: Thing, actor: Any) -> bool:
    """Say whether a thing is of a kind that names causes, so that nothing else is read for any other."""
    if thing[0] == DOCUMENT:
        return Document.objects.filter(
            pk=thing[1], kind__in=OF_DOCUMENTS, organisation__in=organisations_read_by(actor)
        ).exists()
    return (
        thing[0] == ENTRY and Entry.objects.filter(pk=thing[1], tenant=actor.tenant, register__in=OF_ENTRIES).exists()
    )


def _shown(
    found: MaybeSame, titles: Mapping[Thing, Any], answers: Mapping[Thing, CauseAnswer], language: str
) -> ShownCause:
    earlier = found.earlier
    answer = answers.get(earlier.thing)
    return ShownCause(
        thing=earlier.thing,
        title=titles[earlier.thing].title,
        url=titles[earlier.thing].url,
        year=str(earlier.on.year),
        day=numbers.day(earlier.on.isoformat(), language),
        said=found.later.said,
        earlier_said=earlier.said,
        is_same=None if answer is None else answer.is_same,
        answered_by="" if answer is None else answer.by.name,
    )


def n_confirmed(actor: Any) -> int:
    """Return how many recurrences of a cause people of the district confirmed."""
    return CauseAnswer.objects.filter(organisation=actor.tenant, is_same=True).count()


def beside(actor: Any, kind: str, number: int, language: str) -> tuple[str, dict[str, Any]] | None:
    """Return what stands beside a thing that names a cause: a template and its context; None where there is nothing to ask."""
    if not can(actor, Permission.READ_DOCUMENTS):
        return None
    found = maybe_same(actor, (kind, number), language)
    if not found:
        return None
    confirmed = [each for each in found if each.is_same]
    context = {
        "kind": kind,
        "number": number,
        "open": [each for each in found if each.is_same is None],
        "confirmed": confirmed,
        "sentences": [
            words.text("cause-same-as", language, year=each.year, title=each.title, who=each.answered_by)
            for each in confirmed
        ],
        "may_answer": can(actor, Permission.WRITE_DOCUMENTS),
        "n": n_confirmed(actor),
    }
    return "pilots/same_cause.html", context
