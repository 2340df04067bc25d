"""Equity audits as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.audits.enums import Stage
from fairwater_web.audits.models import Audit
from fairwater_web.common.permissions import can
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return {}
    found = Audit.objects.filter(pk__in=wanted, organisation=actor.organisation)
    return {
        each.pk: Named(
            words.text("audit-of", language, day=numbers.day(each.made_at.date().isoformat(), language)),
            f"/audit/{each.pk}/",
            each.made_at.date(),
        )
        for each in found
    }


def _recent(actor: Any) -> Sequence[int]:
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return ()
    found = Audit.objects.filter(organisation=actor.organisation, stage=Stage.MADE)
    return list(found.values_list("pk", flat=True)[:20])


def _text(each: Audit) -> tuple[Any, str]:
    titles = [words.text("audit-title", language) for language in words.COMPLETE]
    return each.organisation, " ".join((*titles, each.made_at.date().isoformat(), each.made_by.name))


AUDIT = ThingKind("audit", _named, _recent, Audit, _text)
