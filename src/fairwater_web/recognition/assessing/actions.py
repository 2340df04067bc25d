"""Seats at a submission given and left, placings locked, outcomes decided."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from fairwater.capability import Outcome, review
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.notices.actions import notify, settle
from fairwater_web.notices.enums import About
from fairwater_web.people.permissions import Permission
from fairwater_web.recognition.enums import Seat, Stage
from fairwater_web.recognition.models import Assessor, Assignment, Placing, Submission
from fairwater_web.recognition.queries import LINE, placed_by, seats_of, why_not_award, why_not_seat
from fairwater_web.recognition.rubric import codes_of
from fairwater_web.recognition.telling import tell_programme


def _held(submission: Submission) -> Submission:
    """Return a submission that nobody else changes until the transaction is over."""
    found = Submission.objects.select_for_update(of=("self",)).select_related(
        "tenant", "programme", "by", "organisation"
    )
    return found.get(pk=submission.pk)


def open_codes(submission: Submission) -> dict[str, list[str]]:
    """Return which statements each seat is asked about now; a seat that is not asked is not there."""
    seats = seats_of(submission)
    if submission.stage == Stage.DECIDED:
        return {Seat.APPEAL: list(submission.appeal_codes)} if submission.appealed_at else {}
    if submission.stage != Stage.SUBMITTED:
        return {}
    asked = {Seat.FIRST.value: list(submission.owed), Seat.SECOND.value: list(submission.owed)}
    first, second = (placed_by(seats.get(seat)) for seat in (Seat.FIRST, Seat.SECOND))
    if first is not None and second is not None and (third := review(first, second).for_a_third):
        asked[Seat.THIRD.value] = list(third)
    return asked


@transaction.atomic
def seat(*, by: Any, submission: Submission, seat: str, assessor: Assessor, today: date) -> Assignment:
    """Give a seat to an assessor of the programme. Raises Refused with the reason why not."""
    if reason := why_not_award(by):
        raise Refused(reason)
    kept = _held(submission)
    if kept.programme_id != by.organisation.pk or assessor.organisation_id != by.organisation.pk:
        raise Refused("refused-not-a-programme")
    if seat not in open_codes(kept):
        raise Refused("refused-seat-not-open")
    if seat in seats_of(kept):
        raise Refused("refused-seat-taken")
    if reason := why_not_seat(kept, assessor, today):
        raise Refused(reason)
    try:
        with transaction.atomic():
            made = Assignment.objects.create(submission=kept, seat=seat, person=assessor.person, asked_by=by.person)
    except IntegrityError:
        raise Refused("refused-seat-taken") from None
    notify(
        people=[assessor.person],
        organisation=kept.programme,
        about=About.WAITS_FOR_ME,
        message="notice-asked-to-assess",
        values={},
        url=f"/assessments/{made.pk}/",
        key=f"asked-to-assess-{made.pk}",
    )
    if {Seat.FIRST, Seat.SECOND} <= set(seats_of(kept)):
        settle(f"submission-came-{kept.pk}")
    if seat == Seat.THIRD:
        settle(f"third-needed-{kept.pk}")
    log_access(by=by, event="assessor-seated", subject=f"submission {kept.pk} {seat}: assignment {made.pk}")
    return made


def _held_seat(by: Any, assignment: Assignment) -> Assignment:
    check_can(by, Permission.ASSESS_SUBMISSIONS)
    kept = Assignment.objects.select_for_update(of=("self",)).select_related("submission").get(pk=assignment.pk)
    if kept.person_id != by.person.pk or kept.stepped_back_at is not None:
        raise Refused("refused-seat-of-another")
    if kept.locked_at is not None:
        raise Refused("refused-placing-locked")
    return kept


@transaction.atomic
def step_back(*, by: Any, assignment: Assignment, why: str) -> None:
    """Leave a seat because of a conflict, which is declared and kept; the seat is free for another."""
    kept = _held_seat(by, assignment)
    if not why.strip():
        raise Refused("refused-step-back-why")
    kept.stepped_back_at, kept.why_back = timezone.now(), why.strip()[:500]
    kept.save(update_fields=["stepped_back_at", "why_back"])
    submission = kept.submission
    tell_programme(
        submission.programme,
        "notice-assessor-stepped-back",
        url=f"/submissions/{submission.pk}/",
        key=f"stepped-back-{kept.pk}",
    )
    log_access(by=by, event="assessor-stepped-back", subject=f"assignment {kept.pk}")


@transaction.atomic
def keep_draft(*, by: Any, assignment: Assignment, found: Mapping[str, Mapping[str, str]]) -> None:
    """Keep what an assessor has found so far; nobody else reads it."""
    kept = _held_seat(by, assignment)
    codes = asked_of(kept)
    kept.draft = {
        code: {"level": each.get("level", "")[:1], "feedback": each.get("feedback", "")[:2000]}
        for code, each in found.items()
        if code in codes
    }
    kept.save(update_fields=["draft"])


def asked_of(assignment: Assignment) -> list[str]:
    """Return the statements that a seat is asked about."""
    return open_codes(assignment.submission).get(assignment.seat, [])


@transaction.atomic
def lock(*, by: Any, assignment: Assignment, today: date) -> None:
    """Lock what an assessor found: from here it stays. Where it was the last that was waited for, the submission is decided.

    Raises Refused where a statement has no level or no feedback, and where the calibration ran out meanwhile.
    """
    submission = _held(assignment.submission)  # first, so that two who lock at once come one after the other
    kept = _held_seat(by, assignment)
    kept.submission = submission
    codes = asked_of(kept)
    if not codes:
        raise Refused("refused-seat-not-open")
    row = Assessor.objects.filter(organisation=submission.programme_id, person=by.person).first()
    if row is None or row.calibrated_until is None or row.calibrated_until < today:
        raise Refused("refused-assess-not-calibrated")
    placings = [(code, kept.draft.get(code, {})) for code in codes]
    bare = [
        code for code, each in placings if each.get("level") not in ("1", "2", "3", "4") or not each["feedback"].strip()
    ]
    if bare:
        raise Refused("refused-placing-blank", statements=", ".join(bare))
    for code, each in placings:
        Placing.objects.create(assignment=kept, code=code, level=int(each["level"]), feedback=each["feedback"].strip())
    kept.locked_at = timezone.now()
    kept.save(update_fields=["locked_at"])
    settle(f"asked-to-assess-{kept.pk}")
    log_access(by=by, event="placing-locked", subject=f"assignment {kept.pk}")
    _decide(by, submission)


def _decide(by: Any, submission: Submission) -> None:
    """Decide a submission where every seat that it needs has locked; ask for a third where two lie on different sides."""
    seats = {seat: placed_by(each) for seat, each in seats_of(submission).items()}
    if submission.stage == Stage.DECIDED:
        if (found := seats.get(Seat.APPEAL)) is not None:
            _settle(by, submission, submission.levels | found)
        return
    first, second = seats.get(Seat.FIRST), seats.get(Seat.SECOND)
    if first is None or second is None:
        return
    found_together = review(first, second, seats.get(Seat.THIRD))
    if found_together.outcome is Outcome.WAITS:
        _ask_for_a_third(submission)
        return
    placed = {each.code: each.level for each in found_together.placed if each.level is not None}
    _settle(by, submission, submission.credited | placed)


def _ask_for_a_third(submission: Submission) -> None:
    tell_programme(
        submission.programme,
        "notice-third-needed",
        url=f"/submissions/{submission.pk}/",
        key=f"third-needed-{submission.pk}",
    )


def outcome_of(levels: Mapping[str, int]) -> Outcome:
    """Return what the levels of all statements come to."""
    shown = sum(level >= LINE for level in levels.values())
    if shown == len(levels):
        return Outcome.DEMONSTRATED
    return Outcome.PROGRESSING if shown else Outcome.NOT_MET


def _settle(by: Any, submission: Submission, levels: Mapping[str, int]) -> None:
    submission.levels = {code: levels[code] for code in codes_of(submission.rubric)}
    submission.outcome = outcome_of(submission.levels)
    submission.stage = Stage.DECIDED
    submission.decided_at = submission.decided_at or timezone.now()
    submission.save(update_fields=["levels", "outcome", "stage", "decided_at"])
    log_access(by=by, event="submission-decided", subject=f"submission {submission.pk} {submission.outcome}")
    if submission.outcome == Outcome.DEMONSTRATED:
        tell_programme(
            submission.programme,
            "notice-award-waits",
            url=f"/submissions/{submission.pk}/",
            key=f"award-waits-{submission.pk}",
        )
    notify(
        people=[submission.by],
        organisation=submission.organisation,
        about=About.DONE,
        message=f"notice-outcome-{submission.outcome}",
        values={},
        url=f"/submissions/{submission.pk}/",
        key=f"outcome-{submission.pk}-{submission.outcome}-{bool(submission.appealed_at)}",
    )
