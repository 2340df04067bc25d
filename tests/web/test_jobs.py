"""The mechanism of long work, step by step, without a worker's process."""

from __future__ import annotations

import errno
import smtplib
from datetime import timedelta
from types import SimpleNamespace

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from django.db import OperationalError
from django.utils import timezone

from fairwater.errors import FairwaterError
from fairwater_web.common.jobs import actions
from fairwater_web.common.jobs.faults import MOST_TRIES, PAUSES, transient
from fairwater_web.common.jobs.kinds import forget, work
from fairwater_web.common.jobs.models import Job, LivingWorker
from fairwater_web.common.jobs.queries import fault_of
from fairwater_web.common.jobs.worker import Worker
from fairwater_web.common.permissions import Refused
from tests.cast import ANA, SAM

pytestmark = pytest.mark.web
FULL = OSError(errno.ENOSPC, "No space left on device")


def raised(fault: BaseException, cause: BaseException) -> BaseException:
    try:
        raise fault from cause
    except BaseException as found:
        return found


@pytest.fixture
def doing(db):
    """Have the work `try` do what a test gives it."""
    told: list[object] = []

    def does(run):
        work("try", over=lambda state, *_: told.append(str(state)))(lambda progress: run(progress))
        return told

    yield does
    forget("try")


@pytest.fixture
def worker(db):
    actions.live("one", 60)
    return Worker("one", interval=0)


def somebody(email: str) -> SimpleNamespace:
    from fairwater_web.people.models import Membership

    held = Membership.objects.select_related("person", "organisation").filter(person__email=email).first()
    return SimpleNamespace(person=held.person, organisation=held.organisation)


def due(job: Job) -> Job:
    Job.objects.filter(pk=job.pk).update(next_try=timezone.now())
    return Job.objects.get(pk=job.pk)


class TestAsking:
    def test_twice_is_once(self, db):
        assert actions.ask("try", key="a").pk == actions.ask("try", key="a").pk

    def test_again_while_it_runs_has_it_run_again(self, doing, worker):
        runs = []

        def run(progress):
            runs.append(1)
            if len(runs) == 1:
                actions.ask("try", key="a")

        doing(run)
        actions.ask("try", key="a")
        assert worker.run_next() and worker.run_next() and not worker.run_next()
        assert len(runs) == 2 and Job.objects.get().state == "done"

    def test_after_it_is_over_is_a_new_one(self, doing, worker):
        doing(lambda progress: None)
        first = actions.ask("try", key="a")
        worker.run_next()
        assert actions.ask("try", key="a").pk != first.pk

    def test_what_nobody_knows_fails_with_a_sentence(self, worker):
        actions.ask("unheard-of", key="a")
        worker.run_next()
        assert "unheard-of" in fault_of(Job.objects.get(), "en")


class TestFaults:
    @pytest.mark.parametrize(
        ("fault", "said"),
        [
            (OperationalError("server closed the connection"), "job-fault-database"),
            (FULL, "job-fault-disk"),
            (raised(RuntimeError("cannot write"), FULL), "job-fault-disk"),
            (RuntimeError("IO Error: No space left on device"), "job-fault-disk"),
            (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), "job-fault-network"),
            (smtplib.SMTPServerDisconnected("gone"), "job-fault-mail"),
            (smtplib.SMTPDataError(451, b"later"), "job-fault-mail"),
            (smtplib.SMTPDataError(550, b"never"), None),
            (smtplib.SMTPRecipientsRefused({"a": (550, b"no")}), None),
            (ValueError("a fault of ours"), None),
            (FileNotFoundError(errno.ENOENT, "no such file"), None),
        ],
    )
    def test_which_pass_by_themselves(self, fault, said):
        assert transient(fault) == said

    def test_a_passing_fault_is_tried_again_with_growing_pauses_and_then_given_up(self, doing, worker):
        def run(progress):
            raise FULL

        told = doing(run)
        job = actions.ask("try", key="a")
        pauses = []
        for _ in range(MOST_TRIES):
            before = timezone.now()
            assert worker.run_next()
            job.refresh_from_db()
            if job.state == "waiting":
                pauses.append(round((job.next_try - before).total_seconds()))
                assert not worker.run_next(), "it is not due yet"
                due(job)
        assert pauses == list(PAUSES) and pauses == sorted(pauses)
        assert (job.state, told) == ("failed", ["failed"]) and "disk is full" in fault_of(job, "en")

    def test_after_the_fault_has_passed_it_succeeds(self, doing, worker):
        tries = []

        def run(progress):
            tries.append(1)
            if len(tries) == 1:
                raise smtplib.SMTPServerDisconnected("gone")

        doing(run)
        job = actions.ask("try", key="a")
        worker.run_next()
        due(job)
        worker.run_next()
        job.refresh_from_db()
        assert (job.state, job.tries, job.fault) == ("done", 2, None)

    @pytest.mark.parametrize("refusal", [Refused("refused-job-over"), FairwaterError("audit-no-data")])
    def test_a_refusal_is_not_tried_again(self, doing, worker, refusal):
        def run(progress):
            raise refusal

        doing(run)
        job = actions.ask("try", key="a")
        worker.run_next()
        job.refresh_from_db()
        assert (job.state, job.tries, job.fault["message"]) == ("refused", 1, refusal.message_id)

    def test_a_fault_of_ours_fails_at_once_and_says_no_more_than_that(self, doing, worker):
        told = doing(lambda progress: 1 / 0)
        job = actions.ask("try", key="a")
        worker.run_next()
        job.refresh_from_db()
        assert (job.state, job.tries, told) == ("failed", 1, ["failed"]) and "zero" not in str(job.fault)


class TestCancelling:
    def test_while_it_waits_it_is_over_at_once(self, doing, worker):
        told = doing(lambda progress: None)
        ana = somebody(ANA)
        actions.cancel(by=ana, job=actions.ask("try", key="a", by=ana))
        assert not worker.run_next() and Job.objects.get().state == "cancelled" and told == ["cancelled"]

    def test_while_it_runs_it_stops_at_its_next_report(self, doing, worker):
        ana, reached = somebody(ANA), []

        def run(progress):
            progress.report(1, 3)
            actions.cancel(by=ana, job=Job.objects.get())
            reached.append("before")
            progress.report(2, 3)
            reached.append("after")

        told = doing(run)
        actions.ask("try", key="a", by=ana)
        worker.run_next()
        job = Job.objects.get()
        assert (job.state, job.done, reached, told) == ("cancelled", 2, ["before"], ["cancelled"])

    def test_only_its_owner_may(self, doing):
        job = actions.ask("try", key="a", by=somebody(ANA))
        with pytest.raises(Refused, match="refused-not-your-job"):
            actions.cancel(by=somebody(SAM), job=job)
        assert Job.objects.get().state == "waiting"

    def test_what_is_over_stays_as_it_is(self, doing, worker):
        doing(lambda progress: None)
        ana = somebody(ANA)
        job = actions.ask("try", key="a", by=ana)
        worker.run_next()
        with pytest.raises(Refused, match="refused-job-over"):
            actions.cancel(by=ana, job=job)


class TestWorkers:
    def test_what_a_dead_one_held_is_taken_up_and_its_report_is_refused(self, doing, worker):
        doing(lambda progress: None)
        actions.ask("try", key="a")
        held = actions.claim("dead")
        assert actions.take_back() == 1
        assert worker.run_next()
        with pytest.raises(actions.Lost):
            actions.report(held, 1, 2)
        actions.settle(held, "failed")
        assert Job.objects.get().state == "done"

    def test_what_a_living_one_holds_is_left(self, doing, worker):
        doing(lambda progress: None)
        actions.ask("try", key="a")
        assert actions.claim("one") and actions.take_back() == 0 and actions.claim("two") is None

    def test_one_that_says_nothing_for_its_lease_is_dead(self, doing):
        doing(lambda progress: None)
        actions.ask("try", key="a")
        actions.live("silent", 60)
        assert actions.claim("silent") and actions.take_back() == 0
        LivingWorker.objects.update(alive_until=timezone.now() - timedelta(seconds=1))
        assert actions.take_back() == 1 and Job.objects.get().state == "waiting"

    def test_work_that_ends_its_worker_each_time_is_given_up(self, doing):
        told = doing(lambda progress: None)
        actions.ask("try", key="a")
        for _ in range(MOST_TRIES):
            assert actions.claim("dead")
            actions.take_back()
        assert (Job.objects.get().state, told) == ("failed", ["failed"]) and actions.claim("next") is None

    def test_one_that_is_asked_to_stop_gives_its_job_back(self, doing, worker):
        def run(progress):
            worker.stop()
            progress.report(1, 2)

        doing(run)
        actions.ask("try", key="a")
        worker.run_next()
        job = Job.objects.get()
        assert (job.state, job.tries) == ("waiting", 0)

    def test_in_one_lane_one_runs_at_a_time(self, doing):
        for key in ("a", "b"):
            actions.ask("try", key=key, lane="riverbend")
        actions.ask("try", key="c")
        assert [actions.claim("one").key, actions.claim("two").key, actions.claim("three")] == ["a", "c", None]

    def test_what_is_not_due_yet_waits(self, doing, worker):
        doing(lambda progress: None)
        job = actions.ask("try", key="a", due=timezone.now() + timedelta(hours=1))
        assert not worker.run_next()
        due(job)
        assert worker.run_next()

    def test_a_cancelled_one_that_was_asked_for_again_is_not_cancelled_again(self, doing, worker):
        ana, runs = somebody(ANA), []

        def run(progress):
            runs.append(1)
            if len(runs) == 1:
                actions.cancel(by=ana, job=Job.objects.get())
                actions.ask("try", key="a", by=ana)
                return
            progress.report(1, 1)

        doing(run)
        actions.ask("try", key="a", by=ana)
        assert worker.run_next() and worker.run_next()
        assert Job.objects.get().state == "done"
