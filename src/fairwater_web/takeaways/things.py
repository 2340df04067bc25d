"""Take-aways as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater_web.takeaways.presentation import name_of
from fairwater_web.takeaways.queries import KIND, takeaways_for
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(f"{name_of(each, language)}: {each.title}", f"/take-away/{each.pk}/", each.made_at.date())
        for each in takeaways_for(actor).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    return ()


TAKE_AWAY = ThingKind(KIND, _named, _recent)
