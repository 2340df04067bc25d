"""Meetings of a cohort and what was shared in it, as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater_web.cohorts.queries import meetings_for, shared_for
from fairwater_web.thread.kinds import Named, ThingKind


def _meetings(actor: Any, wanted: Sequence[int], _language: str) -> dict[int, Named]:
    return {
        each.pk: Named(each.title, f"/cohorts/meetings/{each.pk}/", each.on)
        for each in meetings_for(actor).filter(pk__in=wanted)
    }


def _recent_meetings(actor: Any) -> Sequence[int]:
    return list(meetings_for(actor).order_by("-on").values_list("pk", flat=True)[:20])


def _shared(actor: Any, wanted: Sequence[int], _language: str) -> dict[int, Named]:
    return {
        each.pk: Named(each.version.title, f"/cohorts/shared/{each.pk}/", each.shared_at.date())
        for each in shared_for(actor).filter(pk__in=wanted)
    }


def _recent_shared(actor: Any) -> Sequence[int]:
    return list(shared_for(actor).order_by("-pk").values_list("pk", flat=True)[:20])


MEETING = ThingKind("meeting", _meetings, _recent_meetings)
SHARED = ThingKind("shared", _shared, _recent_shared)
