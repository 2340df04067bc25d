"""Words of open answers as things that a thread leads to: those alone whose writers agreed to be quoted, and somebody chose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.codebook.models import Quoted
from fairwater_web.common.permissions import can
from fairwater_web.listening.queries import surveys_for
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import Named, ThingKind


def quoted_for(actor: Any) -> QuerySet[Quoted]:
    """Return the words that the actor may read: those of the surveys that they may."""
    if not can(actor, Permission.READ_LISTENING):
        return Quoted.objects.none()
    return Quoted.objects.filter(survey__in=surveys_for(actor)).select_related("survey__round__organisation")


def title_of(quoted: Quoted, language: str) -> str:
    """Return what it is called, never with its words: titles are copied into files, and cannot be taken back."""
    role = words.text(f"asked-of-{quoted.survey.asked_of}", language)
    day = numbers.day(quoted.chosen_on.isoformat(), language)
    return words.text("written-quote-title", language, role=role, day=day, number=str(quoted.pk))


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(title_of(each, language), f"/surveys/quotes/{each.pk}/", each.chosen_on)
        for each in quoted_for(actor).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    return list(quoted_for(actor).order_by("-pk").values_list("pk", flat=True)[:20])


def _text(each: Quoted) -> tuple[Any, str]:
    return each.survey.round.organisation, each.text


WRITTEN_QUOTE = ThingKind("written-quote", _named, _recent, Quoted, _text)
