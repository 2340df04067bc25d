"""Planning, proving and approving a release."""

from __future__ import annotations

import time
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.disclosure import LedgerMoved, Watch, entry_from, entry_lines, note, prepare
from fairwater.errors import FairwaterError
from fairwater.releases import content_of
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.releases.enums import Stage
from fairwater_web.releases.models import Release
from fairwater_web.releases.queries import POLICY, Wish, WishedRelease, ledger_of

TIME_LIMIT = 15 * 60


def plan_release(*, by: Any, wish: Wish) -> Release:
    """Take a plan and have the worker prove it."""
    wished = WishedRelease(by.organisation, wish)
    wished.plan(wish.ways).check()
    with transaction.atomic():
        made = Release.objects.create(
            organisation=by.organisation,
            measure=wished.measure.id,
            school_year=wished.year,
            columns=list(wished.columns),
            ways=wish.ways,
            policy=POLICY,
            made_by=by.person,
        )
        log_access(by=by, event="release-planned", subject=_subject(made), policy=POLICY)
    return made


def _subject(release: Release) -> str:
    return f"{release.measure} year={release.school_year} by={','.join(release.columns)} ways={release.ways}"


def prove(release_id: int) -> None:
    """Prove a release, or say why it cannot be; a killed proof begins anew. Nothing is published by it."""
    release = Release.objects.select_related("organisation").get(pk=release_id)
    if release.stage == Stage.PUBLISHED:
        return
    wish = Wish(release.measure, release.school_year, tuple(release.columns), release.ways)
    wished = WishedRelease(release.organisation, wish)

    def progress(_stage: str, left: int) -> None:
        Release.objects.filter(pk=release_id).update(left_to_repair=left)

    try:
        prepared = prepare(
            wished.plan(release.ways),
            wished.told(),
            wished.source_columns,
            ledger=ledger_of(release.organisation),
            watch=Watch(time.monotonic, time.monotonic() + TIME_LIMIT),
            now=timezone.now().isoformat(timespec="seconds"),
            progress=progress,
        )
    except FairwaterError as refusal:
        release.stage, release.content = Stage.REFUSED, None
        values = {name: value if isinstance(value, int) else str(value) for name, value in refusal.values.items()}
        release.refusal = {"message": refusal.message_id, "values": values}
    else:
        release.stage = Stage.PROVEN
        release.content = content_of(prepared.tables)
        release.ledger_entry = entry_lines(prepared.entry)
        release.entries_before = prepared.entries_before
    release.left_to_repair = 0
    release.save()


def approve(*, by: Any, release: Release) -> None:
    """Publish a proven release as its second person: noted in the ledger first, then seen.

    Raises Refused for the person who planned it, or where it has to be proven anew.
    """
    if reason := why_not_approve(by.person.pk, release):
        raise Refused(reason)
    try:
        note(entry_from(release.ledger_entry), release.entries_before, ledger_of(release.organisation))
    except LedgerMoved:
        release.stage = Stage.PROVING
        release.save()
        raise
    with transaction.atomic():
        release.stage, release.approved_by, release.approved_at = Stage.PUBLISHED, by.person, timezone.now()
        release.save()
        withheld = int(release.content["proof"]["withheld"])
        log_access(
            by=by, event="release-approved", subject=_subject(release), policy=release.policy, n_withheld=withheld
        )


def why_not_approve(person_id: int, release: Release) -> str:
    """Return the message id of why this person cannot approve it, or nothing."""
    if release.stage != Stage.PROVEN:
        return "refused-not-proven"
    return "refused-own-release" if release.made_by_id == person_id else ""
