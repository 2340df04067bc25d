"""Take-aways that somebody may see, and their files, which lie in the district’s folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from fairwater_web.common.permissions import can, why_not
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import journeys_for, why_not_end
from fairwater_web.people.permissions import Permission
from fairwater_web.takeaways.enums import For, Stage, What
from fairwater_web.takeaways.models import TakeAway
from fairwater_web.thread.queries import Thing, thread_of

KIND = "take-away"


def takeaways_for(actor: Any) -> QuerySet[TakeAway]:
    """Return the take-aways that an actor may see: of journeys that they read, and of their own path.

    Those for us hold numbers for staff, and are seen by those who may see them.
    """
    found = TakeAway.objects.filter(journey__in=journeys_for(actor).order_by())
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        found = found.exclude(made_for=For.US)
    own = TakeAway.objects.filter(what=What.PATH, made_by=actor.person, organisation=actor.organisation)
    return (found | own).select_related("organisation__parent", "journey", "made_by")


def takeaways_of(actor: Any, journey: Journey) -> QuerySet[TakeAway]:
    """Return the take-aways of a journey that an actor may see, the newest first."""
    return takeaways_for(actor).filter(journey=journey)


def path_takeaways_of(actor: Any) -> QuerySet[TakeAway]:
    """Return the reports of an actor’s own path, the newest first."""
    return takeaways_for(actor).filter(what=What.PATH)


def why_not_make(actor: Any, journey: Journey, made_for: str = For.BOARD) -> str:
    """Return the message id of why an actor may not make a take-away of a journey; empty where they may."""
    if reason := why_not_end(actor, journey):
        return reason
    return why_not(actor, Permission.SEE_STAFF_NUMBERS) if made_for == For.US else ""


def file_of(takeaway: TakeAway) -> Path:
    """Return where a take-away’s file lies once it is made."""
    folder = Path(settings.DATA) / "take-aways" / takeaway.organisation.slug
    return folder / f"{takeaway.pk}.{takeaway.format}"


def is_there(takeaway: TakeAway) -> bool:
    """Say whether the file can be taken."""
    return takeaway.stage == Stage.MADE and file_of(takeaway).is_file()


def job_key(takeaway: TakeAway) -> str:
    """Return the key of the job that makes a take-away."""
    return f"take-away {takeaway.pk}"


def resting_on(tenant: Any, thing: Thing) -> list[int]:
    """Return the take-aways that rest on a thing, as far as the thread leads."""
    return [number for (kind, number), level in thread_of(tenant, thing).level.items() if kind == KIND and level > 0]
