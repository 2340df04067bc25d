"""Quotes as things that a thread leads to: to each reader only as far as whoever said them lets them go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.interviews.models import Quote
from fairwater_web.interviews.queries import quotes_for
from fairwater_web.thread.kinds import Named, ThingKind


def title_of(quote: Quote, language: str) -> str:
    """Return what a quote is called, never with its words: titles are copied into files, and cannot be taken back."""
    role = words.text(f"spoken-by-{quote.slip.role}", language)
    if quote.withdrawn_on is not None:
        day = numbers.day(quote.withdrawn_on.isoformat(), language)
        return words.text("quote-withdrawn-title", language, role=role, day=day)
    day = numbers.day(quote.talk.held_on.isoformat(), language)
    return words.text("quote-title", language, role=role, day=day, number=str(quote.pk))


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(title_of(each, language), f"/in-person/quotes/{each.pk}/", each.kept_on)
        for each in quotes_for(actor).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    found = quotes_for(actor).filter(withdrawn_on__isnull=True).order_by("-pk")
    return list(found.values_list("pk", flat=True)[:20])


def _text(each: Quote) -> tuple[Any, str]:
    return each.talk.round.organisation, each.text


QUOTE = ThingKind("quote", _named, _recent, Quote, _text)
