"""Definitions as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater_web.common.permissions import can
from fairwater_web.definitions.models import Definition
from fairwater_web.definitions.queries import definitions_for
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import Named, ThingKind


def _seen(actor: Any) -> Any:
    return definitions_for(actor) if can(actor, Permission.READ_LISTENING) else Definition.objects.none()


def _named(actor: Any, wanted: Sequence[int], _language: str) -> dict[int, Named]:
    return {
        each.pk: Named(each.title, f"/definitions/{each.pk}/", each.made_at.date())
        for each in _seen(actor).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    return list(_seen(actor).values_list("pk", flat=True)[:20])


def _text(each: Definition) -> tuple[Any, str]:
    return each.round.organisation, each.title


DEFINITION = ThingKind("definition", _named, _recent, Definition, _text)
