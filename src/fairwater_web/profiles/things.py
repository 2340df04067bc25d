"""Capability profiles as things that a thread leads to. Their titles carry no level and no number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater_web.profiles.actions import THING
from fairwater_web.profiles.queries import profiles_for
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(
            words.text("profile-of", language, place=each.organisation.name),
            f"/profiles/{each.pk}/",
            each.made_at.date(),
        )
        for each in profiles_for(actor).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    return list(profiles_for(actor).order_by("-pk").values_list("pk", flat=True)[:20])


PROFILE = ThingKind(THING, _named, _recent)
