"""Long work made ready for the page of what it is about."""

from __future__ import annotations

from typing import Any

from fairwater_web.common.jobs.actions import why_not_cancel
from fairwater_web.common.jobs.queries import fault_of, job_about


def work_shown(actor: Any, key: str, word: str, language: str) -> dict[str, Any]:
    """Return what `common/work.html` shows of the newest job about something: how far, why not yet, whether one can cancel it.

    `word` is the message id of the button.
    """
    job = job_about(key)
    if job is None:
        return {}
    return {
        "work": job,
        "word": word,
        "fault": fault_of(job, language),
        "why_not_cancel": why_not_cancel(actor, job),
        "cancel_asked": job.cancel_asked,
    }
