"""Pinning a released result, and asking its question again on newer data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.disclosure import keep
from fairwater.vocabulary import Audience
from fairwater_web.analysis.queries import Choices, any_query
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.data.queries import record_of
from fairwater_web.findings.models import Conversation, Finding
from fairwater_web.findings.queries import Where, asked_again, numbers_of, recipe_of, snapshot_now
from fairwater_web.releases.enums import Outside, Stage
from fairwater_web.releases.models import Release
from fairwater_web.thread.actions import link, mark
from fairwater_web.thread.enums import Happened, Relation

MOST_LETTERS = 500


def pin_for_staff(*, by: Any, measure: str, choices: Choices, note: str, earlier: Finding | None = None) -> Finding:
    """Pin what staff see of a measure: asked of the gate anew, and kept as it came."""
    query = any_query(by.organisation, measure, choices)
    released = query.groups
    choices = Choices(**{**recipe_of(choices), "year": query.year})
    made = Finding.objects.create(
        organisation=by.organisation,
        audience=Audience.STAFF.value,
        measure=measure,
        recipe=recipe_of(choices),
        content=keep(released),
        snapshot=query.scope.snapshot.id,
        note=note.strip(),
        earlier=earlier,
        pinned_by=by.person,
    )
    _rests_on_snapshot(made, by)
    if earlier is not None:
        before = ("finding", earlier.pk)
        link(organisation=by.organisation, thing=("finding", made.pk), to=before, relation=Relation.REPLACES)
    event = "finding-pinned" if earlier is None else "finding-recomputed"
    log_access(by=by, event=event, subject=f"finding {made.pk}", policy=released.policy, release=released.hash)
    return made


def _rests_on_snapshot(made: Finding, by: Any) -> None:
    record = record_of(made.organisation, made.snapshot)
    if record is not None:
        link(organisation=by.organisation, thing=("finding", made.pk), to=("snapshot", record.pk))


def pin_released(*, by: Any, release: Release, where: Where, note: str) -> Finding:
    """Pin one group of a release that is published for everybody. Raises Refused for any other release."""
    shown = numbers_of(release, where) if release.content else None
    if release.stage != Stage.PUBLISHED or release.audience != Outside.PUBLIC or shown is None:
        raise Refused("refused-pin-unpublished")
    made = Finding.objects.create(
        organisation=release.organisation,
        audience=Audience.PUBLIC.value,
        measure=release.measure,
        recipe={"where": where, "columns": release.columns, "ways": release.ways, "year": release.school_year},
        content=shown,
        snapshot=release.snapshot,
        note=note.strip(),
        release=release,
        pinned_by=by.person,
    )
    link(organisation=release.organisation, thing=("finding", made.pk), to=("release", release.pk))
    log_access(by=by, event="finding-pinned", subject=f"finding {made.pk}", policy=release.policy)
    return made


def recompute(*, by: Any, finding: Finding) -> Finding:
    """Ask a finding of staff again on newer data, and pin the answer beside it. Raises Refused where nothing is newer."""
    if reason := why_not_recompute(finding):
        raise Refused(reason)
    choices = asked_again(finding).choices
    return pin_for_staff(by=by, measure=finding.measure, choices=choices, note=finding.note, earlier=finding)


def why_not_recompute(finding: Finding) -> str:
    """Return the message id of why a finding cannot be asked again, or nothing."""
    if finding.is_withdrawn:
        return "refused-finding-withdrawn"
    return "refused-no-newer-data" if snapshot_now(finding.organisation) == finding.snapshot else ""


@transaction.atomic
def withdraw(*, by: Any, finding: Finding, why: str) -> None:
    """Withdraw a finding, saying why: what rests on it is marked. Raises Refused without a reason, and the second time."""
    now = Finding.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=finding.pk)
    reason = " ".join(why.split())[:MOST_LETTERS]
    if now.is_withdrawn:
        raise Refused("refused-finding-withdrawn")
    if not reason:
        raise Refused("refused-finding-why")
    now.withdrawn_by, now.withdrawn_at, now.why_withdrawn = by.person, timezone.now(), reason
    now.save(update_fields=["withdrawn_by", "withdrawn_at", "why_withdrawn"])
    mark(organisation=now.organisation, thing=("finding", now.pk), happened=Happened.WITHDRAWN)
    log_access(by=by, event="finding-withdrawn", subject=f"finding {now.pk}")


@dataclass(frozen=True)
class Talk:
    """What people say of a conversation about a finding."""

    held_on: date
    took_part: str
    noticed: str
    decision: str
    owner: str
    follow_up_on: date


def keep_conversation(*, by: Any, finding: Finding, talk: Talk) -> Conversation:
    """Keep a conversation with its decision. Raises Refused where a part is missing, or the follow-up comes before it."""
    said = {name: getattr(talk, name).strip() for name in ("took_part", "noticed", "decision", "owner")}
    if not all(said.values()):
        raise Refused("refused-conversation-part")
    if talk.follow_up_on < talk.held_on:
        raise Refused("refused-conversation-days")
    made = Conversation.objects.create(
        finding=finding, held_on=talk.held_on, follow_up_on=talk.follow_up_on, kept_by=by.person, **said
    )
    link(organisation=by.organisation, thing=("conversation", made.pk), to=("finding", finding.pk))
    log_access(by=by, event="conversation-kept", subject=f"finding {finding.pk}")
    return made


def follow_up(*, by: Any, conversation: Conversation, came_of_it: str) -> None:
    """Say what came of a decision. Raises Refused where nothing is said, or it was said already."""
    if conversation.followed_up_at is not None:
        raise Refused("refused-followed-up")
    if not came_of_it.strip():
        raise Refused("refused-conversation-part")
    conversation.came_of_it = came_of_it.strip()
    conversation.followed_up_by, conversation.followed_up_at = by.person, timezone.now()
    conversation.save()
    log_access(by=by, event="conversation-followed-up", subject=f"finding {conversation.finding_id}")
