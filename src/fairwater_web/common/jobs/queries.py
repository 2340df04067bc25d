"""Jobs as people see them."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from fairwater import words
from fairwater_web.common.jobs.enums import OPEN_STATES
from fairwater_web.common.jobs.models import Job, LivingWorker


def job_about(key: str) -> Job | None:
    """Return the newest job about something, or None."""
    return Job.objects.filter(key=key).first()


def open_jobs() -> QuerySet[Job]:
    """Return what waits or runs, the newest first."""
    return Job.objects.filter(state__in=OPEN_STATES).select_related("organisation", "person")


def all_jobs() -> QuerySet[Job]:
    """Return all jobs, the newest first."""
    return Job.objects.select_related("organisation", "person")


def n_living() -> int:
    """Return how many workers live."""
    return LivingWorker.objects.filter(alive_until__gte=timezone.now()).count()


def fault_of(job: Job, language: str) -> str:
    """Return the sentence of a job's last fault, or nothing."""
    return words.text(job.fault["message"], language, **job.fault["values"]) if job.fault else ""
