"""Writing to the access log; work that was cut short."""

from __future__ import annotations

from typing import Any

from django_tasks_db.models import DBTaskResult

from fairwater_web.common.models import AccessEntry


def log_access(
    *, by: Any, event: str, subject: str, policy: str = "", release: str = "", n_withheld: int = 0
) -> AccessEntry:
    """Write one line of the access log for an actor (a person in an organisation)."""
    return AccessEntry.objects.create(
        person=by.person,
        organisation=by.organisation,
        event=event,
        subject=subject[:300],
        policy=policy,
        release=release,
        n_withheld=n_withheld,
    )


def resume_interrupted_tasks() -> int:
    """Put tasks that a killed worker left running back in the queue; return how many. Call it while no worker runs."""
    running = DBTaskResult.objects.filter(status="RUNNING")
    return running.update(status="READY", started_at=None, worker_ids=[])
