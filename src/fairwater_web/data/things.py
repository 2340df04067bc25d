"""Snapshots as things that a thread leads to: for those who see the numbers for staff that rest on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.common.permissions import can
from fairwater_web.data.models import SnapshotRecord
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return {}
    found = SnapshotRecord.objects.filter(pk__in=wanted, organisation__in=(actor.organisation, actor.tenant))
    return {
        each.pk: Named(
            words.text(
                "thing-snapshot-title", language, source=each.source, day=numbers.day(str(each.as_of), language)
            ),
            "/see/",
            each.taken_in_at.date(),
        )
        for each in found
    }


def _recent(actor: Any) -> Sequence[int]:
    return ()


SNAPSHOT = ThingKind("snapshot", _named, _recent)
