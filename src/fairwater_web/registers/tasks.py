"""The daily reminders, done by a worker."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.registers import reminding

AT = time(5, 45)
"""Before the daily mail, which takes them along."""


@work("reminders")
def send_reminders(_progress: Progress) -> None:
    """Remind owners of what is due, tell who supervises them of what stays late, and ask for tomorrow's reminders."""
    now = timezone.localtime()
    reminding.remind(today=now.date())
    reminding.escalate(today=now.date())
    ask_for_reminders(now)


def ask_for_reminders(now: datetime) -> None:
    """Ask the worker for the next reminders; asked twice they are sent once."""
    due = next_reminding(now)
    jobs.ask("reminders", key=f"reminders {due.date().isoformat()}", due=due)


def next_reminding(now: datetime) -> datetime:
    """Return the next time at which owners are reminded."""
    today = now.replace(hour=AT.hour, minute=AT.minute, second=0, microsecond=0)
    return today if today > now else today + timedelta(days=1)
