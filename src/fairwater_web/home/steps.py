"""What somebody does next: one step for each role, and a leader's path, filled as the parts arrive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from fairwater import words
from fairwater_web.audits.models import Audit
from fairwater_web.common.permissions import can
from fairwater_web.data.queries import data_scope
from fairwater_web.documents.models import FieldChange
from fairwater_web.findings.models import Conversation, Finding
from fairwater_web.home.taking_part import ASKED, open_survey, open_vote, public_asks
from fairwater_web.invitations.models import Invitation
from fairwater_web.people.permissions import Permission
from fairwater_web.recognition.queries import assignments_for
from fairwater_web.releases.enums import Stage
from fairwater_web.releases.models import Release

PATH = {
    "foundations": (Permission.READ_DOCUMENTS, "practice:practices"),
    "listening": (Permission.READ_LISTENING, "listening:rounds"),
    "profile": (Permission.READ_DOCUMENTS, "profiles:profiles"),
    "blueprint": (Permission.READ_DOCUMENTS, "profiles:profiles"),  # it is opened from a profile
    "journey": (Permission.READ_DOCUMENTS, "journeys:journeys"),
    "credentials": (Permission.SEE_HOME, "recognition:credentials"),
}
"""A leader's own path: each stage, the right that opens its page, and the page."""

TAKE_PART = frozenset(ASKED)


@dataclass(frozen=True)
class StepKind:
    """A step: who can take it, where, and when it is done. Its words are step-<slug> and step-<slug>-about.

    It is not offered where `url` finds nowhere to go.
    """

    slug: str
    permission: str
    url: Callable[[Any], str]
    done: Callable[[Any], bool]
    roles: frozenset[str] = frozenset()
    """Those for whom it is meant; without any, whoever holds the right."""


@dataclass(frozen=True)
class Step:
    """A step as it is read."""

    slug: str
    title: str
    about: str
    url: str
    done: bool


def _page(name: str) -> Callable[[Any], str]:
    return lambda actor: reverse(name)


def _published(actor: Any) -> str:
    return f"/public/{actor.tenant.slug}/"


def _never(actor: Any) -> bool:
    return False


def _release_waits(actor: Any) -> bool:
    waiting = Release.objects.filter(organisation=actor.organisation, stage=Stage.PROVEN)
    return waiting.exclude(made_by=actor.person).exists()


STEPS = (
    StepKind(
        "invite",
        Permission.MANAGE_PEOPLE,
        _page("invitations:people"),
        lambda actor: Invitation.objects.filter(made_by=actor.person).exists(),
    ),
    StepKind(
        "bring-data",
        Permission.IMPORT_DATA,
        _page("imports:data"),
        lambda actor: data_scope(actor.organisation) is not None,
    ),
    StepKind(
        "approve", Permission.APPROVE_RELEASE, _page("releases:releases"), lambda actor: not _release_waits(actor)
    ),
    StepKind(
        "audit",
        Permission.SEE_STAFF_NUMBERS,
        _page("audits:audits"),
        lambda actor: Audit.objects.filter(organisation=actor.organisation).exists(),
    ),
    StepKind(
        "pin",
        Permission.SEE_STAFF_NUMBERS,
        _page("analysis:measures"),
        lambda actor: Finding.objects.filter(organisation=actor.organisation, pinned_by=actor.person).exists(),
    ),
    StepKind(
        "talk",
        Permission.SEE_STAFF_NUMBERS,
        _page("findings:findings"),
        lambda actor: Conversation.objects.filter(finding__organisation=actor.organisation).exists(),
    ),
    StepKind(
        "write",
        Permission.WRITE_DOCUMENTS,
        _page("documents:documents"),
        lambda actor: FieldChange.objects.filter(by=actor.person).exists(),
    ),
    StepKind(
        "publish",
        Permission.PLAN_RELEASE,
        _page("releases:new"),
        lambda actor: Release.objects.filter(organisation=actor.organisation).exists(),
    ),
    StepKind("coach", Permission.LEAD_COACHING, _page("coaching:coachings"), _never),
    StepKind(
        "assess",
        Permission.ASSESS_SUBMISSIONS,
        _page("recognition:recognition"),
        lambda actor: not assignments_for(actor).filter(locked_at=None).exists(),
    ),
    StepKind("convene", Permission.CONVENE_COHORTS, _page("cohorts:cohorts"), _never),
    StepKind("observe", Permission.OBSERVE, _page("observing:observing"), _never),
    StepKind("answer", Permission.SEE_HOME, open_survey, _never, TAKE_PART),
    StepKind("vote", Permission.SEE_HOME, open_vote, _never, TAKE_PART),
    StepKind("asks", Permission.SEE_HOME, public_asks, _never, TAKE_PART),
    StepKind("published", Permission.SEE_HOME, _published, lambda actor: can(actor, Permission.SEE_STAFF_NUMBERS)),
    StepKind("rights", Permission.SEE_HOME, _page("people:roles"), _never),
)
"""In the order in which they are offered; each is offered to whoever holds the right."""


def steps_of(actor: Any, language: str) -> tuple[Step, ...]:
    """Return the steps of an actor, in order."""
    meant = (kind for kind in STEPS if can(actor, kind.permission) and _is_meant(kind, actor))
    return tuple(
        Step(
            kind.slug,
            words.text(f"step-{kind.slug}", language),
            words.text(f"step-{kind.slug}-about", language, organisation=actor.organisation.name),
            url,
            kind.done(actor),
        )
        for kind in meant
        if (url := kind.url(actor))
    )


def _is_meant(kind: StepKind, actor: Any) -> bool:
    return not kind.roles or not kind.roles.isdisjoint(actor.roles)


def next_step(steps: Sequence[Step]) -> Step | None:
    """Return the first step that is not done; None where nothing is left to do."""
    return next((step for step in steps if not step.done), None)


def path_of(actor: Any, language: str) -> list[tuple[str, str]]:
    """Return a leader's path: the name of each stage, and its address where the reader may open it."""
    return [
        (words.text(f"path-{stage}", language), reverse(url_name) if can(actor, permission) else "")
        for stage, (permission, url_name) in PATH.items()
    ]
