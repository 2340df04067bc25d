"""Every day lists whose day is past are ended by a worker; it reckons whom a rule misses, and makes the sample list."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from fairwater.vocabulary import Audience
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.supports import actions
from fairwater_web.supports.models import SupportList
from fairwater_web.supports.queries import errors_of
from fairwater_web.supports.samples import make_sample_supports

AT = time(4, 15)


@work("supports-expire")
def end_lists(_progress: Progress) -> None:
    """End the lists whose day is past, and ask for tomorrow's."""
    now = timezone.localtime()
    actions.expire(today=now.date())
    ask_for_expiry(now)


def ask_for_expiry(now: datetime, *, at_once: bool = False) -> None:
    """Ask the worker to end lists, tomorrow early or, where the site has just started, at once; asked twice it is done once."""
    tomorrow = now.replace(hour=AT.hour, minute=AT.minute, second=0, microsecond=0) + timedelta(days=1)
    due = now if at_once else tomorrow
    jobs.ask("supports-expire", key=f"supports-expire {due.date().isoformat()}", due=due)


@work("supports-errors")
def reckon_errors(_progress: Progress, number: int) -> None:
    """Reckon whom the rule of a list misses, so that whoever opens it first need not wait."""
    found = SupportList.objects.filter(pk=number).select_related("organisation__parent").first()
    if found is not None:
        errors_of(found, Audience.STAFF)


ask_for_sample_supports = made_by_a_worker("sample-supports", make_sample_supports)
