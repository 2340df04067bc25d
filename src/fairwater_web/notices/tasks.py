"""The daily mail, done by the worker."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from fairwater_web.notices import actions

AT = time(6, 30)


@task()
def send_daily_mail() -> None:
    """Mail what people have not read, and ask for tomorrow's mail."""
    actions.mail_digests(site=settings.FAIRWATER_SITE)
    send_daily_mail.using(run_after=next_morning(timezone.localtime())).enqueue()


def next_morning(now: datetime) -> datetime:
    """Return the next time at which the daily mail is sent."""
    today = now.replace(hour=AT.hour, minute=AT.minute, second=0, microsecond=0)
    return today if today > now else today + timedelta(days=1)
