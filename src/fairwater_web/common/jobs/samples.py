"""Samples that a worker makes as soon as what they rest on is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress, work

TRIES, PAUSE = 30, timedelta(seconds=10)


def made_by_a_worker(name: str, make: Callable[[], int | None]) -> Callable[[], None]:
    """Make a sample the work of this name, and return what asks for it.

    `make` returns how many it made, 0 where they are there already, and None where what they rest on is not there yet:
    then it is tried again.
    """

    @work(name)
    def run(_progress: Progress, tries: int) -> None:
        if make() is None and tries > 0:
            jobs.ask(name, [tries - 1], key=f"{name} {tries - 1}", due=timezone.now() + PAUSE)

    def ask() -> None:
        jobs.ask(name, [TRIES], key=f"{name} {TRIES}")

    return ask
