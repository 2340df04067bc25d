"""Profiles that somebody may see, where each statement stands, what it rests on, and what a profile proposes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet

from fairwater.capability import (
    EvidenceKind,
    Levels,
    Missing,
    Priority,
    Profile,
    cells_of,
    leads_to,
    missing_for,
    practices_in,
    priorities,
    profile_of,
    statements_in,
)
from fairwater.frameworks import Framework, Term
from fairwater_web.common.permissions import can, why_not
from fairwater_web.documents.queries import organisations_read_by
from fairwater_web.findings.models import Finding
from fairwater_web.frameworks.queries import framework_for, library_for
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.enums import OUTSIDE, Role
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import memberships_in, people_who_may
from fairwater_web.profiles.enums import Side
from fairwater_web.profiles.models import CapabilityProfile, EvidencePiece, KeptProfile, StatementLevel
from fairwater_web.thread.queries import withdrawn

MODEL, CROSSWALK = "capability-model", "capability-to-practices"


def profiles_for(actor: Any) -> QuerySet[CapabilityProfile]:
    """Return the profiles that an actor may see: of those whose documents they read. None of them carries a number."""
    if not can(actor, Permission.READ_DOCUMENTS):
        return CapabilityProfile.objects.none()
    found = CapabilityProfile.objects.filter(organisation__in=organisations_read_by(actor))
    return found.select_related("organisation", "organisation__parent", "made_by")


def without_profile(actor: Any) -> list[Organisation]:
    """Return the organisations for which the actor could open a profile: a district and its schools, no team."""
    under = organisations_under(actor.organisation).filter(profile=None, kind__in=(Kind.DISTRICT, Kind.SCHOOL))
    return list(under.order_by("kind", "name"))


def model_for(organisation: Organisation, version: str = "") -> Framework | None:
    """Return the capability model as an organisation sees it, in a version or the newest."""
    return framework_for(organisation.tenant, MODEL, version)


def model_of(profile: CapabilityProfile) -> Framework:
    """Return the model that a profile was opened in."""
    found = model_for(profile.organisation, profile.model_version)
    assert found is not None  # published versions stay
    return found


def why_not_assess(actor: Any, profile: CapabilityProfile) -> str:
    """Return the message id of why the actor may not place levels in a profile; empty where they may."""
    return _elsewhere(actor, profile) or why_not(actor, Permission.ASSESS_CAPABILITY)


def why_not_review(actor: Any, profile: CapabilityProfile) -> str:
    """Return the message id of why the actor may not review levels of a profile; empty where they may."""
    return _elsewhere(actor, profile) or why_not(actor, Permission.REVIEW_CAPABILITY)


def reviewers_of(profile: CapabilityProfile, today: date, *, without: int) -> list[Person]:
    """Return those of the tenant who may review a level of a profile and read it, without whoever placed it."""
    tenant = profile.organisation.tenant
    readers = people_who_may(tenant, Permission.READ_DOCUMENTS, today)
    return [
        each
        for each in people_who_may(tenant, Permission.REVIEW_CAPABILITY, today)
        if each in readers and each.pk != without
    ]


def practice_of(profile: CapabilityProfile, code: str) -> str:
    """Return the practice that a statement of a profile belongs to; blank for what is none of it."""
    model = model_of(profile)
    practices = (practice.code for _, practice in practices_in(model))
    return next((each for each in practices if code in [term.code for term in model.children.get(each, ())]), "")


def _elsewhere(actor: Any, profile: CapabilityProfile) -> str:
    under = organisations_under(actor.organisation).filter(pk=profile.organisation_id)
    return "" if under.exists() else "refused-profile-of-others"


@dataclass
class Statement:
    """A statement of the model as it stands in a profile: the last level of each side, what waits, what it rests on."""

    term: Term
    practice: str
    self_rated: StatementLevel | None = None
    voiced: StatementLevel | None = None
    evidenced: StatementLevel | None = None
    waiting: StatementLevel | None = None
    """The last level that was placed on evidence, where nobody has reviewed it yet or it went back."""
    pieces: list[EvidencePiece] = field(default_factory=list)
    """What stands: without what was ended or withdrawn."""
    earlier: list[StatementLevel] = field(default_factory=list)

    @property
    def levels(self) -> Levels:
        """Return the levels that hold."""
        sides = (self.evidenced, self.self_rated, self.voiced)
        return Levels(*(each.level if each is not None else None for each in sides))

    def lacks(self, level: int) -> tuple[Missing, ...]:
        """Return what its evidence lacks for a level."""
        kinds = [EvidenceKind(each.kind) for each in self.pieces]
        return missing_for(level, kinds, observed_from_outside=any(each.from_outside for each in self.pieces))


def codes_of(profile: CapabilityProfile) -> set[str]:
    """Return the codes of the statements that apply in a profile."""
    model = model_of(profile)
    every = (statements_in(model, practice.code, profile.variant) for _, practice in practices_in(model))
    return {term.code for terms in every for term in terms}


def statements_of(profile: CapabilityProfile) -> dict[str, Statement]:
    """Return every statement that applies, by its code, in the order of the model."""
    model = model_of(profile)
    found = {
        term.code: Statement(term, practice.code)
        for _, practice in practices_in(model)
        for term in statements_in(model, practice.code, profile.variant)
    }
    placed = list(profile.levels.select_related("by", "review", "review__by"))
    pieces = list(profile.pieces.filter(ended_at=None).select_related("by"))
    gone = withdrawn(
        profile.organisation.tenant, {_thing(each) for each in (*placed, *pieces) if each.thing is not None}
    )
    for level in placed:
        if (statement := found.get(level.code)) is not None:
            _take(statement, level, is_gone=_thing(level) in gone)
    for piece in pieces:
        if (statement := found.get(piece.code)) is not None and _thing(piece) not in gone:
            statement.pieces.append(piece)
    return found


def _thing(each: Any) -> tuple[str, int]:
    return each.thing_kind, each.thing


def _take(statement: Statement, placed: StatementLevel, *, is_gone: bool) -> None:
    """Let a level take its place in a statement. A voice whose words or figure were withdrawn speaks no more."""
    statement.earlier.insert(0, placed)
    if placed.side == Side.SELF:
        statement.self_rated = placed
    elif placed.side == Side.VOICE:
        statement.voiced = statement.voiced if is_gone else placed
    elif (review := review_of(placed)) is not None and review.stands:
        statement.evidenced, statement.waiting = placed, None
    else:
        statement.waiting = placed


def review_of(placed: StatementLevel) -> Any:
    """Return the review of a level, or None where nobody has reviewed it."""
    return getattr(placed, "review", None)


def profile_now(profile: CapabilityProfile, statements: Mapping[str, Statement]) -> Profile:
    """Return the profile that its statements make."""
    return made_of(profile, {code: each.levels for code, each in statements.items()})


def made_of(profile: CapabilityProfile, levels: Mapping[str, Levels]) -> Profile:
    """Return the profile that levels of statements make."""
    return profile_of(cells_of(model_of(profile), profile.variant, levels))


def levels_kept(kept: KeptProfile) -> dict[str, Levels]:
    """Return the levels of a profile that was kept."""
    return {code: Levels(*sides) for code, sides in kept.content["levels"].items()}


def open_findings(profile: CapabilityProfile, statements: Iterable[Statement]) -> dict[str, int]:
    """Return how many open findings lie on each practice: neither withdrawn, nor talked about and followed up."""
    cited = [
        (each.practice, piece.thing) for each in statements for piece in each.pieces if piece.thing_kind == "finding"
    ]
    found = Finding.objects.filter(pk__in=[number for _, number in cited], withdrawn_at=None)
    still = set(found.exclude(conversations__followed_up_at__isnull=False).values_list("pk", flat=True))
    counted: dict[str, set[int]] = {}
    for practice, number in cited:
        if number in still:
            counted.setdefault(practice, set()).add(number)
    return {practice: len(numbers) for practice, numbers in counted.items()}


def proposed_by(
    profile: CapabilityProfile, statements: Mapping[str, Statement], now: Profile
) -> list[tuple[Priority, tuple[str, ...]]]:
    """Return what a profile proposes to begin with, each with the terms of the ten practices that it leads to."""
    model = model_of(profile)
    crosswalks = library_for(profile.organisation.tenant).crosswalks_from(model)
    crosswalk = next((each for each in crosswalks if each.id == CROSSWALK), None)
    levels = {code: each.levels for code, each in statements.items()}
    return [
        (each, leads_to(crosswalk, model, each.cell.practice, profile.variant, levels) if crosswalk else ())
        for each in priorities(now, open_findings(profile, statements.values()))
    ]


def practice_names(organisation: Organisation, language: str) -> dict[str, str]:
    """Return what the ten practices are called, by their codes."""
    found = framework_for(organisation.tenant, "ten-practices")
    return found.names(language) if found is not None else {}


def leaders_of(organisation: Organisation, today: date) -> list[str]:
    """Return who leads a place today: its superintendent, or the principals of a school."""
    leads = (Role.SUPERINTENDENT, Role.PRINCIPAL)
    held = memberships_in(organisation.tenant, today).filter(organisation=organisation, role__in=leads)
    return list(dict.fromkeys(each.person.name for each in held))


def companions_of(organisation: Organisation, today: date) -> list[str]:
    """Return the names of those from outside who go along with a place or its district today."""
    roles = [each for each in OUTSIDE if each != Role.COMMUNITY_PARTNER]
    places = {organisation.pk, organisation.tenant.pk}
    held = memberships_in(organisation.tenant, today).filter(organisation__in=places, role__in=roles)
    return list(dict.fromkeys(each.person.name for each in held))


def kept_of(profile: CapabilityProfile) -> Sequence[KeptProfile]:
    """Return the profiles that were kept, the earliest first."""
    return list(profile.kept.select_related("by"))
