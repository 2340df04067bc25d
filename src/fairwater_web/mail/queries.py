"""Mail that has not left."""

from __future__ import annotations

from fairwater_web.mail.models import OutgoingMail
from fairwater_web.organisations.models import Organisation


def waiting_mail(organisation: Organisation) -> list[OutgoingMail]:
    """Return an organisation's mail that has not left, the oldest first."""
    return list(OutgoingMail.objects.filter(organisation=organisation, sent_at=None).order_by("pk"))
