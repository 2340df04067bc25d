"""Asking for long work, cancelling it; claiming, reporting and settling it as a worker.

Every change is conditional on what the job was, so two workers never have the same one: PostgreSQL skips rows that
another worker is about to take, SQLite lets one writer in at a time, and an update that finds nothing changed nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from fairwater_web.common.jobs.enums import OPEN_STATES, State
from fairwater_web.common.jobs.faults import MOST_TRIES, PAUSES, saying
from fairwater_web.common.jobs.kinds import kind_of
from fairwater_web.common.jobs.models import Job, LivingWorker
from fairwater_web.common.permissions import Refused


class Stopped(Exception):
    """Raised out of a progress report: this work is to stop."""


class Cancelled(Stopped):
    """Its owner has cancelled it."""


class Lost(Stopped):
    """Another worker has it: this one was taken for dead."""


def ask(
    kind: str,
    arguments: Sequence[Any] = (),
    *,
    key: str,
    lane: str = "",
    by: Any = None,
    due: datetime | None = None,
) -> Job:
    """Ask for long work. Where the same is waiting that job is returned; where it is running, it runs again after.

    With `due` it is not begun before. Call it in one transaction with what asks for it: then there is never the one
    without the other.
    """
    open_jobs = Job.objects.filter(key=key, state__in=OPEN_STATES)
    for _ in range(3):
        open_jobs.filter(state=State.RUNNING).update(again=True)
        found = open_jobs.first()
        if found is not None:
            return found
        try:
            with transaction.atomic():
                return Job.objects.create(
                    kind=kind,
                    arguments=list(arguments),
                    key=key,
                    lane=lane,
                    person=by.person if by else None,
                    organisation=by.organisation if by else None,
                    next_try=due or timezone.now(),
                )
        except IntegrityError:  # somebody else asked at the same moment
            continue
    return open_jobs.get()


def why_not_cancel(by: Any, job: Job) -> str:
    """Return the message id of why somebody cannot cancel a job, or nothing."""
    if by is None or job.person_id != by.person.pk or job.organisation_id != by.organisation.pk:
        return "refused-not-your-job"
    return "" if job.state in OPEN_STATES else "refused-job-over"


@transaction.atomic
def cancel(*, by: Any, job: Job) -> None:
    """Cancel one's own job: at once where it waits, at its next progress report where it runs."""
    if reason := why_not_cancel(by, job):
        raise Refused(reason)
    waiting = Job.objects.filter(pk=job.pk, state=State.WAITING)
    if waiting.update(state=State.CANCELLED, ended_at=timezone.now(), again=False):
        _tell_over(job, State.CANCELLED)
    elif not Job.objects.filter(pk=job.pk, state=State.RUNNING).update(cancel_asked=True, again=False):
        raise Refused("refused-job-over")


# ---- the worker's part


def live(worker: str, seconds: float) -> None:
    """Say that a worker lives, for so many seconds."""
    LivingWorker.objects.update_or_create(
        name=worker, defaults={"alive_until": timezone.now() + timedelta(seconds=seconds)}
    )


def end(worker: str) -> int:
    """Say that a worker lives no longer; return how much of what it held can be taken up at once."""
    LivingWorker.objects.filter(name=worker).delete()
    return take_back()


def take_back() -> int:
    """Let what workers held that no longer live be taken up by others; return how much it was."""
    LivingWorker.objects.filter(alive_until__lt=timezone.now()).delete()
    living = set(LivingWorker.objects.values_list("name", flat=True))
    n_back = 0
    for job in Job.objects.filter(state=State.RUNNING).exclude(worker__in=living):
        n_back += _give_up(job) if job.tries >= MOST_TRIES else _wait(job, 0, saying("job-fault-killed"))
    return n_back


def _held(job: Job) -> QuerySet[Job]:
    """Return the job as long as it is held by the worker, and in the try, that it was read in."""
    return Job.objects.filter(pk=job.pk, state=State.RUNNING, worker=job.worker, tries=job.tries)


def _give_up(job: Job) -> int:
    with transaction.atomic():
        changed = _held(job).update(
            state=State.FAILED, ended_at=timezone.now(), worker="", fault=saying("job-fault-killed")
        )
        if changed:
            _tell_over(job, State.FAILED)
    return changed


def _wait(job: Job, seconds: float, fault: dict[str, Any] | None, tries: int | None = None) -> int:
    return _held(job).update(
        state=State.WAITING,
        worker="",
        next_try=timezone.now() + timedelta(seconds=seconds),
        fault=fault,
        tries=job.tries if tries is None else tries,
    )


def claim(worker: str) -> Job | None:
    """Take the job that is due longest, or None. A lane in which one runs is passed over."""
    busy = Job.objects.filter(state=State.RUNNING).exclude(lane="").values("lane")
    due = Job.objects.filter(state=State.WAITING, next_try__lte=timezone.now()).exclude(lane__in=busy)
    due = due.order_by("next_try", "pk")
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(skip_locked=True)
    try:
        with transaction.atomic():
            job = due.first()
            if job is None:
                return None
            taken = Job.objects.filter(pk=job.pk, state=State.WAITING, tries=job.tries).update(
                state=State.RUNNING, worker=worker, tries=F("tries") + 1, started_at=timezone.now()
            )
    except IntegrityError:  # another worker began one of the same lane at the same moment
        return None
    return Job.objects.select_related("organisation").get(pk=job.pk) if taken else None


def report(job: Job, done: int, of: int) -> None:
    """Say how far a job is. Raises Cancelled where that was asked for, Lost where another worker has the job."""
    if not _held(job).update(done=done, of=of):
        raise Lost
    if Job.objects.filter(pk=job.pk, cancel_asked=True).exists():
        raise Cancelled


def give_back(job: Job) -> None:
    """Let another worker take a job up: this one was asked to stop. It counts as no try."""
    _wait(job, 0, job.fault, tries=max(0, job.tries - 1))


def settle(job: Job, state: State, fault: dict[str, Any] | None = None) -> None:
    """Say how a job ended. One that was asked for once more meanwhile waits again; one that was lost is left."""
    with transaction.atomic():
        now = timezone.now()
        anew = {
            "state": State.WAITING,
            "worker": "",
            "again": False,
            "cancel_asked": False,
            "next_try": now,
            "tries": 0,
        }
        if _held(job).filter(again=True).update(**anew):
            return
        changed = _held(job).update(state=state, ended_at=now, worker="", fault=fault)
        if changed and state in (State.CANCELLED, State.FAILED):
            _tell_over(job, state)


def try_later(job: Job, fault: dict[str, Any]) -> float | None:
    """Have a job tried again after a pause, longer each time; return its seconds, or None where that was the last try."""
    if job.tries >= MOST_TRIES:
        settle(job, State.FAILED, fault)
        return None
    pause = PAUSES[max(0, job.tries - 1)]
    if _held(job).filter(cancel_asked=True).exists():
        settle(job, State.CANCELLED)
    else:
        _wait(job, pause, fault)
    return pause


def _tell_over(job: Job, state: State) -> None:
    kind = kind_of(job.kind)
    if kind is not None and kind.over is not None:
        kind.over(state, *job.arguments)
