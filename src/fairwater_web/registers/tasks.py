"""The daily reminders, done by the worker."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone
from django_tasks import task

from fairwater_web.registers import actions

AT = time(5, 45)
"""Before the daily mail, which takes them along."""


@task()
def send_reminders() -> None:
    """Remind owners of what is due, and ask for tomorrow's reminders."""
    now = timezone.localtime()
    actions.remind(today=now.date())
    send_reminders.using(run_after=next_reminding(now)).enqueue()


def next_reminding(now: datetime) -> datetime:
    """Return the next time at which owners are reminded."""
    today = now.replace(hour=AT.hour, minute=AT.minute, second=0, microsecond=0)
    return today if today > now else today + timedelta(days=1)
