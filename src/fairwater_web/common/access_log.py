"""Asking the access log: which chain is whose, and its entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from fairwater_web.common.models import AccessChain, AccessEntry


@dataclass(frozen=True)
class WithoutRole:
    """Somebody who acts without a role: at the page for signing in, or at the command line of the server."""

    person: Any = None
    organisation: Any = None


def tenant_of(actor: Any) -> Any:
    """Return the organisation whose chain an actor writes to and may read: the one that answers for where they act."""
    return getattr(actor, "tenant", actor.organisation)


def chain_of(organisation: Any) -> AccessChain | None:
    """Return the chain of an organisation; None while nothing was written."""
    return AccessChain.objects.filter(organisation=organisation).first()


def chains(slug: str = "") -> QuerySet[AccessChain]:
    """Return every chain, or that of one organisation; the one of none first."""
    found = AccessChain.objects.order_by("name").select_related("organisation")
    return found.filter(organisation__slug=slug) if slug else found


def entries_of(organisation_id: int | None) -> QuerySet[AccessEntry]:
    """Return the entries of an organisation, or with None those of no organisation."""
    found = AccessEntry.objects.select_related("person")
    if organisation_id is None:
        return found.filter(organisation__isnull=True)
    return found.filter(organisation_id=organisation_id)
