"""Every day lists whose day is past are ended by a worker; the sample list is made by one."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.supports import actions
from fairwater_web.supports.samples import make_sample_supports

AT = time(4, 15)


@work("supports-expire")
def end_lists(_progress: Progress) -> None:
    """End the lists whose day is past, and ask for tomorrow's."""
    now = timezone.localtime()
    actions.expire(today=now.date())
    ask_for_expiry(now)


def ask_for_expiry(now: datetime) -> None:
    """Ask the worker to end lists, tomorrow early; asked twice it is done once. What is past is ended now."""
    due = now.replace(hour=AT.hour, minute=AT.minute, second=0, microsecond=0) + timedelta(days=1)
    jobs.ask("supports-expire", key=f"supports-expire {due.date().isoformat()}", due=due)


ask_for_sample_supports = made_by_a_worker("sample-supports", make_sample_supports)
