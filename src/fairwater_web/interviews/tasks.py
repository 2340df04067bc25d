"""The talks of the sample district, made by a worker."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.interviews.models import Talk
from fairwater_web.interviews.samples import make_sample_talks


@work("sample-talks")
def make_talks(_progress: Progress, tries: int) -> None:
    """Make the talks once their round is there."""
    if not make_sample_talks() and not Talk.objects.exists() and tries > 0:
        due = timezone.now() + timedelta(seconds=10)
        jobs.ask("sample-talks", [tries - 1], key=f"sample-talks {tries - 1}", due=due)


def ask_for_sample_talks() -> None:
    """Ask the worker for the talks of the sample district."""
    jobs.ask("sample-talks", [30], key="sample-talks 30")
