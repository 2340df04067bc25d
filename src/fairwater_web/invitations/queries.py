"""Invitations that are open."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from fairwater_web.invitations.models import Invitation
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under


def open_invitations(tenant: Organisation) -> QuerySet[Invitation]:
    """Return the invitations of a tenant that nobody has accepted or withdrawn, the newest first."""
    return (
        Invitation.objects.filter(organisation__in=organisations_under(tenant), accepted_at=None, withdrawn_at=None)
        .select_related("organisation", "made_by")
        .order_by("-made_at")
    )


def invitation_with(token_hash: str, now: datetime) -> Invitation | None:
    """Return the invitation that a link opens now, or None: unknown, used, withdrawn and expired are all the same."""
    return (
        Invitation.objects.filter(token_hash=token_hash, accepted_at=None, withdrawn_at=None, expires_at__gt=now)
        .select_related("organisation", "made_by")
        .first()
    )
