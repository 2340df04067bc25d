"""What tells whether a barrier goes: the run charts of the pilots that are there for a line, beside that line."""

from __future__ import annotations

from typing import Any

from fairwater_web.common.permissions import can
from fairwater_web.people.permissions import Permission
from fairwater_web.pilots.presentation import ShownSeries, shown_pilot
from fairwater_web.pilots.queries import plans_for
from fairwater_web.thread.queries import thread_of

LINE, DOCUMENT = "line", "document"


def beside(actor: Any, kind: str, number: int, language: str) -> tuple[str, dict[str, Any]] | None:
    """Return what stands beside a line of a document: its pilots, each with what its charts say; None where there is none."""
    if kind != LINE or not can(actor, Permission.SEE_STAFF_NUMBERS):
        return None
    levels = thread_of(actor.tenant, (kind, number)).level
    above = [thing for (each, thing), level in levels.items() if each == DOCUMENT and level > 0]
    plans = list(plans_for(actor).filter(pk__in=above).order_by("pk"))
    pilots = [(plan, _told(shown_pilot(plan, actor, language).series)) for plan in plans]
    return ("pilots/barrier.html", {"pilots": pilots}) if pilots else None


def _told(every: tuple[ShownSeries, ...]) -> list[tuple[str, str]]:
    return [(each.series.name, each.sentence) for each in every]
