"""Texts that take long to gather, put into the index by a worker."""

from __future__ import annotations

from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.search import actions
from fairwater_web.thread.kinds import kinds


@work("search-text")
def keep_text(_progress: Progress, kind: str, number: int) -> None:
    """Keep the text of a thing as it is now."""
    found = kinds().get(kind)
    if found is not None and found.model is not None:
        actions.put_again(kind=found, number=number)
