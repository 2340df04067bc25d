"""Journeys as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import journeys_for
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], _language: str) -> dict[int, Named]:
    return {
        each.pk: Named(each.title, f"/journeys/{each.pk}/", each.made_at.date())
        for each in journeys_for(actor).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    return list(journeys_for(actor).values_list("pk", flat=True)[:20])


def _text(each: Journey) -> tuple[Any, str]:
    return each.organisation, f"{each.title} {each.purpose}"


JOURNEY = ThingKind("journey", _named, _recent, Journey, _text)
