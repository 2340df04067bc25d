"""Done by a worker: the samples, the look of each day (lists, ends, files), and badges signed anew after a stolen key."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.recognition.issuing.actions import renew_lists
from fairwater_web.recognition.keeping.actions import erase_old, tell_of_ends
from fairwater_web.recognition.models import Issuer
from fairwater_web.recognition.reissuing.actions import AT_ONCE, reissue
from fairwater_web.recognition.samples import make_sample_recognition

ask_for_sample_recognition = made_by_a_worker("sample-recognition", make_sample_recognition)


@work("status-lists")
def sign_lists_anew(_progress: Progress) -> None:
    """Sign anew the status lists that end within a month, tell of badges that end, erase old files; ask for tomorrow's look."""
    now = timezone.localtime()
    renew_lists(now=now)
    tell_of_ends(today=now.date())
    erase_old(now=now)
    ask_for_lists(now + timedelta(days=1))


@work("reissue-badges")
def sign_badges_anew(progress: Progress, number: int) -> None:
    """Sign anew what withdrawn keys of an issuer signed, some at a time. Cut short, it goes on where it was."""
    issuer, done = Issuer.objects.get(pk=number), 0
    while n := reissue(issuer, AT_ONCE):
        done += n
        progress.report(done, done + AT_ONCE)


def ask_for_lists(due: datetime) -> None:
    """Ask the worker to look at the status lists; asked twice for a day it looks once."""
    jobs.ask("status-lists", key=f"status-lists {due.date().isoformat()}", due=due)
