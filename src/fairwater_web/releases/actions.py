"""Planning, proving and approving a release."""

from __future__ import annotations

import time
import uuid
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fairwater.disclosure import Entry, LedgerMoved, Watch, entry_from, entry_lines, note, prepare
from fairwater.errors import FairwaterError
from fairwater.measures.applied import measure_named
from fairwater.publish.names import measure_words
from fairwater.releases import content_of
from fairwater.words import DEFAULT_LANGUAGE
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.data.queries import record_of
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import people_who_may
from fairwater_web.releases.enums import Stage
from fairwater_web.releases.models import Release
from fairwater_web.releases.queries import (
    POLICY,
    Wish,
    WishedRelease,
    ledger_of,
    planned_with,
    taken_apart_by,
    years_of,
)
from fairwater_web.thread.actions import link, mark
from fairwater_web.thread.enums import Happened

TIME_LIMIT = 15 * 60


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
    return made


def _subject(release: Release) -> str:
    return f"{release.measure} year={release.school_year} by={','.join(release.columns)} ways={release.ways}"


def prove(release_id: int) -> None:
    """Prove a release, or say why it cannot be; a killed proof begins anew. Nothing is published by it."""
    release = Release.objects.select_related("organisation").get(pk=release_id)
    if release.stage == Stage.PUBLISHED:
        return
    wished = WishedRelease(release.organisation, wish_of(release))

    def progress(_stage: str, left: int) -> None:
        Release.objects.filter(pk=release_id).update(left_to_repair=left)

    try:
        prepared = prepare(
            wished.plan(release.ways),
            wished.told(),
            wished.source_columns,
            ledger=ledger_of(release.organisation),
            pending=_pending(release),
            watch=Watch(time.monotonic, time.monotonic() + TIME_LIMIT),
            now=timezone.now().isoformat(timespec="seconds"),
            progress=progress,
        )
    except FairwaterError as refusal:
        release.stage, release.content = Stage.REFUSED, None
        values = {name: value if isinstance(value, int) else str(value) for name, value in refusal.values.items()}
        release.refusal = {"message": refusal.message_id, "values": values}
    else:
        release.stage, release.snapshot = Stage.PROVEN, wished.snapshot_id
        release.content = content_of(prepared.tables)
        release.ledger_entry = entry_lines(prepared.entry)
        release.entries_before = prepared.entries_before
        _tell_the_second(release)
    release.left_to_repair = 0
    release.save()


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
        key=f"release-{release.pk}-{release.batch}",
    )


def _pending(release: Release) -> list[Entry]:
    """Return what was planned at once with a release, before it, and is proven but not noted yet."""
    return [entry_from(each.ledger_entry) for each in _before(release)]


def _before(release: Release) -> QuerySet[Release]:
    earlier = planned_with(release).filter(pk__lt=release.pk, stage=Stage.PROVEN)
    return earlier.filter(school_year=release.school_year)


def set_aside(*, by: Any, release: Release) -> list[Release]:
    """Take a release that nobody has published out of the way; return those that have to be proven again without it."""
    if release.stage == Stage.PUBLISHED:
        raise Refused("refused-published")
    after = planned_with(release).filter(pk__gt=release.pk, stage=Stage.PROVEN, school_year=release.school_year)
    again = list(after) if release.stage == Stage.PROVEN else []
    with transaction.atomic():
        release.stage, release.content = Stage.REFUSED, None
        release.refusal = {"message": "release-set-aside", "values": {"name": by.person.name}}
        release.save()
        mark(organisation=release.organisation, thing=("release", release.pk), happened=Happened.WITHDRAWN)
        for each in again:
            each.stage = Stage.PROVING
            each.save()
        log_access(by=by, event="release-set-aside", subject=_subject(release), policy=release.policy)
    return again


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
        record = record_of(release.organisation, release.snapshot)
        if record is not None:
            link(organisation=release.organisation, thing=("release", release.pk), to=("snapshot", record.pk))
        withheld = int(release.content["proof"]["withheld"])
        log_access(
            by=by, event="release-approved", subject=_subject(release), policy=release.policy, n_withheld=withheld
        )


def why_not_approve(person_id: int, release: Release) -> str:
    """Return the message id of why this person cannot approve it, or nothing."""
    if release.stage != Stage.PROVEN:
        return "refused-not-proven"
    if taken_apart_by(release.organisation, release.school_year):
        return "refused-pooled"
    if _before(release).exists():
        return "refused-earlier-first"
    return "refused-own-release" if release.made_by_id == person_id else ""
