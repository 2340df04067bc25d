"""Findings and conversations about them as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from fairwater import words
from fairwater.publish import numbers
from fairwater.publish.names import label_kept
from fairwater.vocabulary import Audience
from fairwater_web.common.permissions import can
from fairwater_web.findings.models import Conversation, Finding
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import Named, ThingKind


def _seen(actor: Any) -> QuerySet[Finding]:
    """Return the findings that the actor may see: those of staff where they act, those of everybody in the district."""
    everybodys = Finding.objects.filter(organisation=actor.tenant, audience=Audience.PUBLIC.value)
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return everybodys
    return everybodys | Finding.objects.filter(organisation=actor.organisation)


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {each.pk: _finding(actor, each, language) for each in _seen(actor).filter(pk__in=wanted)}


def _finding(actor: Any, each: Finding, language: str) -> Named:
    label = label_kept(each.measure, language)
    staff = can(actor, Permission.SEE_STAFF_NUMBERS)
    title = "thing-finding-withdrawn" if each.is_withdrawn else "thing-finding-title"
    url = f"/findings/{each.pk}/" if staff else f"/public/{actor.tenant.slug}/findings/{each.pk}/"
    return Named(words.text(title, language, measure=label), url, each.pinned_at.date())


def _recent(actor: Any) -> Sequence[int]:
    return list(_seen(actor).values_list("pk", flat=True)[:20])


def _conversations(actor: Any) -> QuerySet[Conversation]:
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return Conversation.objects.none()
    return Conversation.objects.filter(finding__in=_seen(actor)).select_related("finding")


def _talks(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(
            words.text(
                "thing-conversation-title",
                language,
                day=numbers.day(each.held_on.isoformat(), language),
                decision=each.decision[:80],
            ),
            f"/findings/{each.finding_id}/#talk",
            each.held_on,
        )
        for each in _conversations(actor).filter(pk__in=wanted)
    }


def _recent_talks(actor: Any) -> Sequence[int]:
    return list(_conversations(actor).values_list("pk", flat=True)[:20])


def _text(each: Finding) -> tuple[Any, str]:
    labels = [label_kept(each.measure, language) for language in words.COMPLETE]
    return each.organisation, " ".join((*labels, each.note, each.pinned_by.name))


def _talk_text(each: Conversation) -> tuple[Any, str]:
    said = (each.noticed, each.decision, each.owner, each.took_part, each.came_of_it)
    return each.finding.organisation, " ".join(said)


FINDING = ThingKind("finding", _named, _recent, Finding, _text)
CONVERSATION = ThingKind("conversation", _talks, _recent_talks, Conversation, _talk_text)
