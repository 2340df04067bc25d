"""Lists of supports as things that a thread leads to: their titles, and no student."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater_web.supports.models import SupportList
from fairwater_web.supports.queries import lists_for
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(
            words.text("thing-supports-title", language, title=each.title, school=each.organisation.name),
            f"/supports/{each.pk}/",
            each.made_at.date(),
        )
        for each in lists_for(actor).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    return list(lists_for(actor).values_list("pk", flat=True)[:20])


def _text(each: SupportList) -> tuple[Any, str]:
    kinds = [words.text("thing-supports", language) for language in words.COMPLETE]
    return each.organisation, " ".join((each.title, *kinds))


SUPPORTS = ThingKind("supports", _named, _recent, SupportList, _text)
