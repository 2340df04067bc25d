"""Planning, proving and approving a release."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fairwater.disclosure import Entry, LedgerMoved, ReleasedTables, Watch, entry_from, entry_lines, note, prepare
from fairwater.errors import FairwaterError
from fairwater.measures.registry import measure_named
from fairwater.publish.names import measure_words
from fairwater.releases import content_of
from fairwater.words import DEFAULT_LANGUAGE
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.faults import saying
from fairwater_web.common.jobs.kinds import Progress
from fairwater_web.common.jobs.queries import job_about
from fairwater_web.common.permissions import Refused
from fairwater_web.data.queries import ledger_of, record_of
from fairwater_web.notices.actions import notify, settle
from fairwater_web.notices.enums import About
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import people_who_may
from fairwater_web.releases.enums import Outside, Stage
from fairwater_web.releases.models import Release
from fairwater_web.releases.queries import (
    POLICY,
    Wish,
    WishedRelease,
    job_key,
    planned_with,
    taken_apart_by,
    years_of,
)
from fairwater_web.thread.actions import link, mark
from fairwater_web.thread.enums import Happened

TIME_LIMIT = 15 * 60
BETWEEN_REPORTS = 1.0
"""Seconds of a proof after which it says again that it goes on, and stops where that was asked for."""


def plan_release(*, by: Any, wish: Wish) -> list[Release]:
    """Take a plan: a release for each of its measures and years. The worker proves them, one beside the other."""
    singles = WishedRelease(by.organisation, wish).single()
    for single in singles:
        single.plan(wish.ways).check()
        if taken_apart_by(by.organisation, single.period):
            raise Refused("refused-pooled")
    batch = uuid.uuid4()
    with transaction.atomic():
        made = [
            Release.objects.create(
                organisation=by.organisation,
                measure=single.measure.id,
                school_year=single.period,
                columns=list(single.columns),
                ways=wish.ways,
                joined_under=wish.joined_under,
                policy=POLICY,
                audience=wish.audience,
                batch=batch,
                made_by=by.person,
            )
            for single in singles
        ]
        for each in made:
            log_access(by=by, event="release-planned", subject=_subject(each), policy=POLICY)
            _ask_for_proof(by, each)
    return made


def _ask_for_proof(by: Any, release: Release) -> None:
    """Ask the worker for a proof. Those of one organisation are made in the order in which they were asked for."""
    lane = f"release {by.organisation.slug}"
    jobs.ask("release", [release.pk], key=job_key(release), lane=lane, by=by)


@transaction.atomic
def cancel(*, by: Any, release: Release) -> None:
    """Cancel a proof that one has asked for. Raises Refused as jobs do."""
    job = job_about(job_key(release))
    if job is None or release.stage != Stage.PROVING:
        raise Refused("refused-job-over")
    jobs.cancel(by=by, job=job)
    log_access(by=by, event="release-cancelled", subject=_subject(release), policy=release.policy)


def leave(state: State, release_id: int) -> None:
    """Say of a release whose proof was cancelled, or has failed for good, that it is not released."""
    told = "release-work-cancelled" if state == State.CANCELLED else "release-work-failed"
    waiting = Release.objects.filter(pk=release_id, stage=Stage.PROVING)
    waiting.update(stage=Stage.REFUSED, content=None, refusal=saying(told), left_to_repair=0)


def _subject(release: Release) -> str:
    return f"{release.measure} year={release.school_year} by={','.join(release.columns)} ways={release.ways}"


def prove(release_id: int, work: Progress | None = None) -> None:
    """Prove a release, or say why it cannot be; a killed proof begins anew. Nothing is published by it."""
    release = Release.objects.select_related("organisation", "made_by").get(pk=release_id)
    if release.stage != Stage.PROVING:
        return
    wished = WishedRelease(release.organisation, wish_of(release))
    clock = _clock(work)

    def progress(_stage: str, left: int) -> None:
        Release.objects.filter(pk=release_id).update(left_to_repair=left)
        clock()

    try:
        prepared = prepare(
            wished.plan(release.ways),
            wished.told(),
            wished.source_columns,
            ledger=ledger_of(release.organisation),
            pending=_pending(release),
            watch=Watch(clock, clock() + TIME_LIMIT),
            now=timezone.now().isoformat(timespec="seconds"),
            progress=progress,
        )
    except FairwaterError as refusal:
        refused = saying(refusal.message_id, refusal.values)
        _proven(release, stage=Stage.REFUSED, content=None, refusal=refused)
        return
    with transaction.atomic():
        moved = _proven(
            release,
            stage=Stage.PROVEN,
            snapshot=wished.snapshot_id,
            content=content_of(prepared.tables),
            ledger_entry=entry_lines(prepared.entry),
            entries_before=prepared.entries_before,
        )
        if moved:
            _tell_the_second(release)


def _proven(release: Release, **found: object) -> bool:
    """Keep what came of a proof; False where somebody has set the release aside meanwhile."""
    return bool(Release.objects.filter(pk=release.pk, stage=Stage.PROVING).update(left_to_repair=0, **found))


def _clock(work: Progress | None) -> Callable[[], float]:
    """Return the clock of a proof. Asked for the time by the proof itself, and not by a thread that helps it (which would
    have a connection to the database of its own), it says that the proof goes on, or stops it where it is to stop."""
    said, own = float("-inf"), threading.get_ident()

    def seconds() -> float:
        nonlocal said
        now = time.monotonic()
        if work is not None and now - said >= BETWEEN_REPORTS and threading.get_ident() == own:
            said = now
            work.report(0, 0)
        return now

    return seconds


def _tell_the_second(release: Release) -> None:
    """Tell those who may approve a release, other than whoever planned it, that it waits."""
    may = people_who_may(release.organisation, Permission.APPROVE_RELEASE, timezone.localdate())
    notify(
        people=[person for person in may if person != release.made_by],
        organisation=release.organisation,
        about=About.WAITS_FOR_ME,
        message="notice-release-waits",
        values={"measure": measure_words(measure_named(release.measure), DEFAULT_LANGUAGE).label},
        url=f"/release/{release.pk}/",
        key=notice_key(release),
    )


def notice_key(release: Release) -> str:
    """Return the key of the notice that a release waits for its second person."""
    return f"release-{release.pk}-{release.batch}"


def _pending(release: Release) -> list[Entry]:
    """Return what was planned at once with a release, before it, and is proven but not noted yet."""
    return [entry_from(each.ledger_entry) for each in _before(release)]


def _before(release: Release) -> QuerySet[Release]:
    earlier = planned_with(release).filter(pk__lt=release.pk, stage=Stage.PROVEN)
    return earlier.filter(school_year=release.school_year)


@transaction.atomic
def set_aside(*, by: Any, release: Release) -> None:
    """Take a release that nobody has published out of the way; what was proven beside it is proven again without it."""
    kept = _held(release)
    if kept.stage == Stage.PUBLISHED:
        raise Refused("refused-published")
    after = planned_with(kept).filter(pk__gt=kept.pk, stage=Stage.PROVEN, school_year=kept.school_year)
    again = list(after) if kept.stage == Stage.PROVEN else []
    kept.stage, kept.content = Stage.REFUSED, None
    kept.refusal = saying("release-set-aside", {"name": by.person.name})
    kept.save()
    mark(organisation=kept.organisation, thing=("release", kept.pk), happened=Happened.WITHDRAWN)
    for each in again:
        each.stage = Stage.PROVING
        each.save()
        _ask_for_proof(by, each)
    log_access(by=by, event="release-set-aside", subject=_subject(kept), policy=kept.policy)


def _held(release: Release) -> Release:
    """Return a release as it stands now, which nobody else changes until the transaction ends."""
    return Release.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=release.pk)


def wish_of(release: Release) -> Wish:
    """Return the wish that a release was planned by."""
    return Wish(
        (release.measure,),
        years_of(release.school_year),
        tuple(release.columns),
        release.ways,
        audience=release.audience,
        joined_under=release.joined_under,
        pooled=len(years_of(release.school_year)) > 1,
    )


def approve_all(*, by: Any, release: Release) -> None:
    """Publish everything that was planned at once with a release and is proven, in order. Raises as `approve` does."""
    for each in planned_with(release).filter(stage=Stage.PROVEN):
        approve(by=by, release=each)


def approve(*, by: Any, release: Release) -> None:
    """Publish a proven release as its second person: noted in the ledger first, then seen.

    Raises Refused for the person who planned it and where it is published already, LedgerMoved where it is proven anew. Of
    two who approve at once the second is refused.
    """
    with transaction.atomic():
        kept = _held(release)
        if reason := why_not_approve(by.person.pk, kept):
            raise Refused(reason)
        try:
            note(entry_from(kept.ledger_entry), kept.entries_before, ledger_of(kept.organisation))
        except LedgerMoved as moved:
            kept.stage = Stage.PROVING
            kept.save()
            _ask_for_proof(by, kept)
            fault = moved
        else:
            _publish(by, kept)
            return
    raise fault


def _publish(by: Any, release: Release) -> None:
    release.stage, release.approved_by, release.approved_at = Stage.PUBLISHED, by.person, timezone.now()
    release.save()
    settle(notice_key(release))
    record = record_of(release.organisation, release.snapshot)
    if record is not None:
        link(organisation=release.organisation, thing=("release", release.pk), to=("snapshot", record.pk))
    withheld = int(release.content["proof"]["withheld"])
    log_access(by=by, event="release-approved", subject=_subject(release), policy=release.policy, n_withheld=withheld)


def why_not_approve(person_id: int, release: Release) -> str:
    """Return the message id of why this person cannot approve it, or nothing."""
    if release.stage != Stage.PROVEN:
        return "refused-not-proven"
    if taken_apart_by(release.organisation, release.school_year):
        return "refused-pooled"
    if _before(release).exists():
        return "refused-earlier-first"
    return "refused-own-release" if release.made_by_id == person_id else ""


def plant_release(*, made_by: Any, approved_by: Any, measure: str, school_year: str, tables: ReleasedTables) -> Release:
    """Keep a release of a sample as it was published then: its tables came through the gate. Nobody is told of it."""
    return Release.objects.create(
        organisation=made_by.organisation,
        measure=measure,
        school_year=school_year,
        columns=list(tables.columns),
        ways=1,
        policy=POLICY,
        audience=Outside.PUBLIC,
        stage=Stage.PUBLISHED,
        made_by=made_by.person,
        approved_by=approved_by.person,
        approved_at=timezone.now(),
        content=content_of(tables),
    )
