"""Holders told before a badge ends; files of evidence kept, given and erased."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater_web.common.actions import log_access
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.recognition.enums import Stage
from fairwater_web.recognition.files import KEPT_AFTER, file_of
from fairwater_web.recognition.models import Award, Evidence, Submission
from fairwater_web.recognition.queries import RENEW_BEFORE, held_awards

SOON = timedelta(days=31)


# Before a badge ends


def tell_of_ends(*, today: date) -> int:
    """Tell holders that a badge ends within half a year, and again within a month, each once; return how many were told.

    Whoever has handed in a renewal, or holds a newer one, is not told.
    """
    ending = Award.objects.filter(held_awards(today), until__lte=today + RENEW_BEFORE)
    told = 0
    for each in ending.select_related("holder", "organisation"):
        if is_renewed(each):
            continue
        is_soon = each.until <= today + SOON
        told += notify(
            people=[each.holder],
            organisation=each.organisation,
            about=About.FOLLOW_UP,
            message="notice-badge-ends-soon" if is_soon else "notice-badge-ends",
            values={},
            url=f"/awards/{each.pk}/#renew",
            key=f"badge-ends-{each.pk}-{'soon' if is_soon else 'half-a-year'}",
        )
    return told


def is_renewed(award: Award) -> bool:
    """Say whether an award is being renewed or was: a renewal with the assessors, or a newer award of the same."""
    newer = Award.objects.filter(
        holder=award.holder_id, credential=award.credential, organisation=award.organisation_id, until__gt=award.until
    )
    waits = award.renewed_by.filter(stage=Stage.SUBMITTED)
    return newer.exists() or waits.exists()


# Files of evidence


def write_file(evidence: Evidence, content: bytes) -> None:
    """Write the file of a piece of evidence under the digest of its bytes; it appears whole or not at all."""
    path = file_of(evidence)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(content)
    beside.replace(path)


def note_given(by: Any, evidence: Evidence) -> None:
    """Note in the access log that somebody took the file of a piece of evidence."""
    log_access(
        by=by,
        event="evidence-file-taken",
        subject=f"submission {evidence.submission_id}: evidence {evidence.pk}",
        download=evidence.file_digest[:16],
    )


def erase(evidence: Evidence) -> None:
    """Erase the file of a piece of evidence; its name, size and digest stay, where the row does."""
    if not evidence.file_digest or evidence.file_erased_at is not None:
        return
    same = Evidence.objects.filter(
        submission=evidence.submission_id, file_digest=evidence.file_digest, file_erased_at=None
    ).exclude(pk=evidence.pk)
    if not same.exists():
        path = file_of(evidence)
        transaction.on_commit(lambda: path.unlink(missing_ok=True))
    Evidence.objects.filter(pk=evidence.pk).update(file_erased_at=timezone.now())


def erase_all(submission: Submission) -> None:
    """Erase the files of a submission."""
    for each in submission.evidence.exclude(file_digest=""):
        erase(each)


def erase_old(*, now: datetime) -> int:
    """Erase the files of submissions whose time is over; return how many.

    Files of a decided submission are kept for a year, or a year after the badge ends that rests on it.
    """
    n, before = 0, now - KEPT_AFTER
    kept = Evidence.objects.exclude(file_digest="").filter(file_erased_at=None, submission__stage=Stage.DECIDED)
    for each in kept.filter(submission__decided_at__lt=before).select_related("submission__tenant"):
        if _ends(each.submission) < before.date():
            with transaction.atomic():
                erase(each)
            n += 1
    return n


def _ends(submission: Submission) -> date:
    """Return when a submission is over: decided, and the badge ended to which it led, by itself or by one that continues it."""
    assert submission.decided_at is not None
    award = getattr(submission, "award", None)
    later = [
        _ends(each) if each.decided_at else date.max for each in submission.continued_by.exclude(stage=Stage.TAKEN_BACK)
    ]
    return max([submission.decided_at.date(), *([award.until] if award is not None else []), *later])
