"""Allocations as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater_web.allocation.enums import Stage
from fairwater_web.allocation.models import Allocation
from fairwater_web.allocation.queries import allocations_of
from fairwater_web.common.permissions import can
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return {}
    return {
        each.pk: Named(
            words.text("thing-allocation-title", language, title=each.title),
            f"/allocations/{each.pk}/",
            (each.kept_at or each.made_at).date(),
        )
        for each in allocations_of(actor.organisation).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return ()
    return list(allocations_of(actor.organisation).filter(stage=Stage.KEPT).values_list("pk", flat=True)[:20])


def _text(each: Allocation) -> tuple[Any, str]:
    kinds = [words.text("thing-allocation", language) for language in words.COMPLETE]
    return each.organisation, " ".join((each.title, *kinds, each.made_by.name))


ALLOCATION = ThingKind("allocation", _named, _recent, Allocation, _text)
