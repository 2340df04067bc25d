"""Files of evidence: which may be brought, where they lie, how long, and who may take them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from fairwater_web.recognition.models import Evidence, Submission
from fairwater_web.recognition.queries import assignments_for, submissions_for

KEPT_AFTER = timedelta(days=365)
"""Files are kept so long after a submission is decided, or after the badge that rests on it has ended."""


def file_of(evidence: Evidence) -> Path:
    """Return where the file of a piece of evidence lies: in the district's folder, under the digest of what is in it."""
    submission = evidence.submission
    return Path(settings.DATA) / "evidence" / submission.tenant.slug / str(submission.pk) / evidence.file_digest


def is_there(evidence: Evidence) -> bool:
    """Say whether a piece of evidence has a file that can be taken."""
    return bool(evidence.file_digest) and evidence.file_erased_at is None and file_of(evidence).is_file()


def read_by(actor: Any) -> QuerySet[Submission]:
    """Return the submissions whose evidence somebody may read: their own, their programme's, those at which they have a seat."""
    seen = Q(pk__in=submissions_for(actor).values("pk")) | Q(pk__in=assignments_for(actor).values("submission"))
    return Submission.objects.filter(seen)


def files_of(submission: Submission) -> QuerySet[Evidence]:
    """Return the pieces of a submission whose file was not erased."""
    found = submission.evidence.filter(file_erased_at=None).exclude(file_digest="")
    return found.select_related("submission__tenant", "submission__organisation__parent")
