"""What is told to those who award: something of the programme waits for them."""

from __future__ import annotations

from django.utils import timezone

from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import people_who_may


def tell_programme(programme: Organisation, message: str, url: str, key: str) -> None:
    """Tell everybody who awards for a programme that something waits, once for each key."""
    notify(
        people=people_who_may(programme, Permission.AWARD_CREDENTIALS, timezone.localdate()),
        organisation=programme,
        about=About.WAITS_FOR_ME,
        message=message,
        values={},
        url=url,
        key=key,
    )
