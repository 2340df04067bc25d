"""A worker: it takes jobs one after the other, says that it lives, and stops when it is asked to."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from django.db import InterfaceError, OperationalError, close_old_connections, connections

from fairwater.errors import FairwaterError
from fairwater_web.common.jobs import actions
from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.faults import OURS, saying, transient
from fairwater_web.common.jobs.kinds import kind_of
from fairwater_web.common.jobs.models import Job
from fairwater_web.common.permissions import Refused

LEASE = 30.0
"""Seconds for which a worker is taken to live after it said so; it says so six times as often."""
LONGEST_PAUSE = 30.0
GONE = (OperationalError, InterfaceError)
logger = logging.getLogger("fairwater.worker")


class Progress:
    """What a job says while it goes on."""

    def __init__(self, job: Job, is_stopping: Callable[[], bool]) -> None:
        self.job, self.is_stopping = job, is_stopping

    def report(self, done: int, of: int) -> None:
        """Say how far it is. Raises Stopped where it was cancelled or lost, or where the worker is to stop."""
        actions.report(self.job, done, of)
        if self.is_stopping():
            raise actions.Stopped


class Worker:
    """One worker process."""

    def __init__(self, name: str, *, lease: float = LEASE, interval: float = 0.5) -> None:
        self.name, self.lease, self.interval = name, lease, interval
        self.stopping = threading.Event()

    def stop(self, *_: Any) -> None:
        """Stop after the next progress report."""
        self.stopping.set()

    def run(self) -> None:
        """Work until asked to stop; a database that is gone is waited for."""
        pause = self.interval
        alive = threading.Thread(target=self._keep_living, daemon=True)
        self._until_it_answers(lambda: actions.live(self.name, self.lease))
        alive.start()
        while not self.stopping.is_set():
            try:
                close_old_connections()
                actions.take_back()
                if not self.run_next():
                    self.stopping.wait(self.interval)
                pause = self.interval
            except GONE:
                logger.warning("The database does not answer; trying again in %.0f s.", pause)
                self.stopping.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        alive.join(timeout=self.lease)
        self._until_it_answers(lambda: actions.end(self.name), tries=1)

    def run_next(self) -> bool:
        """Claim the job that is due and run it; say whether there was one."""
        job = actions.claim(self.name)
        if job is None:
            return False
        started = time.monotonic()
        logger.info("job %s %s state=RUNNING", job.pk, job.kind)
        ended = self._run(job)
        self._until_it_answers(ended)
        job.refresh_from_db()
        logger.info("job %s %s state=%s (%.1f s)", job.pk, job.kind, job.state.upper(), time.monotonic() - started)
        return True

    def _run(self, job: Job) -> Callable[[], object]:
        """Run a job; return what is still to be written down of how it ended."""
        kind = kind_of(job.kind)
        if kind is None:
            return lambda: actions.settle(job, State.FAILED, saying("job-fault-unknown", {"kind": job.kind}))
        try:
            kind.run(Progress(job, self.stopping.is_set), *job.arguments)
        except actions.Cancelled:
            return lambda: actions.settle(job, State.CANCELLED)
        except actions.Lost:
            return lambda: logger.warning("job %s is another worker's now", job.pk)
        except actions.Stopped:
            return lambda: actions.give_back(job)
        except (Refused, FairwaterError) as refusal:
            fault = saying(refusal.message_id, refusal.values)
            return lambda: actions.settle(job, State.REFUSED, fault)
        except Exception as error:
            passing = transient(error)
            if passing is None:
                logger.exception("job %s %s failed", job.pk, job.kind)
                return lambda: actions.settle(job, State.FAILED, saying(OURS))
            logger.warning("job %s %s: %s", job.pk, job.kind, type(error).__name__)
            return lambda: actions.try_later(job, saying(passing))
        return lambda: actions.settle(job, State.DONE)

    def _until_it_answers(self, write: Callable[[], object], tries: int = 12) -> None:
        """Write something down, also where the database is gone for a while: what was done is not done again for that."""
        pause = self.interval
        for left in range(tries, 0, -1):
            try:
                write()
                return
            except GONE:
                close_old_connections()
                if left == 1:
                    logger.warning("The database does not answer.")
                    return
                time.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    def _keep_living(self) -> None:
        while not self.stopping.wait(self.lease / 6):
            try:
                close_old_connections()
                actions.live(self.name, self.lease)
            except GONE:
                continue
        connections.close_all()
