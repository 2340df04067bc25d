"""The samples of recognition, and the status lists signed anew in time: both done by a worker."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.recognition.issuing.actions import renew_lists
from fairwater_web.recognition.samples import make_sample_recognition

ask_for_sample_recognition = made_by_a_worker("sample-recognition", make_sample_recognition)


@work("status-lists")
def sign_lists_anew(_progress: Progress) -> None:
    """Sign anew the status lists that end within a month, and ask for tomorrow's look."""
    now = timezone.localtime()
    renew_lists(now=now)
    ask_for_lists(now + timedelta(days=1))


def ask_for_lists(due: datetime) -> None:
    """Ask the worker to look at the status lists; asked twice for a day it looks once."""
    jobs.ask("status-lists", key=f"status-lists {due.date().isoformat()}", due=due)
