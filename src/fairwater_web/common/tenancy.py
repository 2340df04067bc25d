"""Objects of an organisation, fetched for somebody who acts in it."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404

from fairwater_web.common.actions import log_access
from fairwater_web.common.features import OTHER_ORGANISATION

Kept = TypeVar("Kept", bound=Model)


def found_for(actor: Any, objects: QuerySet[Kept], kind: str, number: int) -> Kept:
    """Return the object `number` among those that are the actor's to see; else Http404, and a row in their own log.

    The row is the same for an object of another organisation and for one that never was: neither the answer, nor
    the log that the asker may read, nor the time it takes tells which numbers others use.
    """
    found = objects.filter(pk=number).first()
    if found is None:
        log_access(by=actor, event=OTHER_ORGANISATION, subject=f"{kind} {number}")
        raise Http404
    return found
