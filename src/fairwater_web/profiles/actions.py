"""Opening a profile, placing levels from three sides, evidence and reviews, keeping a copy, opening a blueprint."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.capability import EvidenceKind
from fairwater.content import digest_of
from fairwater.frameworks import Framework
from fairwater.words import DEFAULT_LANGUAGE
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, why_not
from fairwater_web.documents.actions import begin_document, cite, save_field
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.frameworks.queries import term_options
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import journeys_for
from fairwater_web.notices.actions import notify, settle
from fairwater_web.notices.enums import About
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission
from fairwater_web.profiles.enums import FITS, ONLY_THINGS, VOICES, Side
from fairwater_web.profiles.models import (
    LONG,
    Blueprint,
    CapabilityProfile,
    EvidencePiece,
    KeptProfile,
    LevelReview,
    StatementLevel,
)
from fairwater_web.profiles.queries import (
    codes_of,
    companions_of,
    leaders_of,
    model_for,
    practice_of,
    profile_now,
    proposed_by,
    reviewers_of,
    statements_of,
    why_not_assess,
    why_not_review,
    without_profile,
)
from fairwater_web.thread.actions import link
from fairwater_web.thread.enums import Relation
from fairwater_web.thread.kinds import named
from fairwater_web.thread.queries import withdrawn

THING = "capability-profile"
BLUEPRINT = "blueprint"
Thing = tuple[str, int]


def _checked(reason: str) -> None:
    if reason:
        raise Refused(reason)


def _statement(profile: CapabilityProfile, code: str) -> None:
    if code not in codes_of(profile):
        raise Refused("refused-profile-statement")


def _level(level: int) -> int:
    if not 1 <= level <= 4:
        raise Refused("refused-profile-level")
    return level


def _because(text: str) -> str:
    said = text.strip()[:LONG]
    if not said:
        raise Refused("refused-profile-because")
    return said


def _variant(model: Framework, variant: str) -> str:
    if variant not in [each.id for each in model.variants]:
        raise Refused("refused-profile-variant")
    return variant


@transaction.atomic
def open_profile(*, by: Any, organisation: Organisation, variant: str) -> CapabilityProfile:
    """Open the profile of an organisation that the actor answers for, in a variant of the newest model."""
    _checked(why_not(by, Permission.ASSESS_CAPABILITY))
    if organisation not in without_profile(by):
        raise Refused("refused-profile-which-place")
    model = model_for(organisation)
    if model is None:
        raise Refused("refused-profile-model")
    made = CapabilityProfile.objects.create(
        organisation=organisation,
        model_version=model.version,
        variant=_variant(model, variant),
        made_by=by.person,
    )
    log_access(by=by, event="profile-opened", subject=f"profile {made.pk}")
    return made


@transaction.atomic
def place(*, by: Any, profile: CapabilityProfile, code: str, side: Side, level: int, because: str) -> StatementLevel:
    """Place a statement: what the team agreed on of itself, or where evidence puts it, until somebody else reviews it."""
    _checked(why_not_assess(by, profile))
    _statement(profile, code)
    if side == Side.VOICE:
        raise Refused("refused-profile-voice")
    made = _placed(by, profile, code, side, _level(level), _because(because))
    if side == Side.EVIDENCED:
        _tell_reviewers(made, profile)
    return made


def _tell_reviewers(made: StatementLevel, profile: CapabilityProfile) -> None:
    """Tell those who may review a level, and who read the profile, that it waits; the one before it waits no more."""
    for before in profile.levels.filter(code=made.code, side=Side.EVIDENCED).exclude(pk=made.pk):
        settle(_waits(before.pk))
    notify(
        people=reviewers_of(profile, timezone.localdate(), without=made.by_id),
        organisation=profile.organisation,
        about=About.WAITS_FOR_ME,
        message="notice-level-waits",
        values={"code": made.code},
        url=_cell_of(profile, made.code),
        key=_waits(made.pk),
    )


def _waits(number: int) -> str:
    return f"level-waits-{number}"


def _cell_of(profile: CapabilityProfile, code: str) -> str:
    practice = practice_of(profile, code)
    return f"/profiles/{profile.pk}/cells/{practice}/#{code}" if practice else f"/profiles/{profile.pk}/"


@transaction.atomic
def place_voice(
    *, by: Any, profile: CapabilityProfile, code: str, level: int, because: str, thing: Thing
) -> StatementLevel:
    """Place a statement where those affected put it, with the survey, quote or released figure in which they do."""
    _checked(why_not_assess(by, profile))
    _statement(profile, code)
    if thing[0] not in VOICES or not _may_rest_on(by, thing):
        raise Refused("refused-profile-voice")
    made = _placed(by, profile, code, Side.VOICE, _level(level), _because(because), thing)
    link(organisation=profile.organisation, thing=(THING, profile.pk), to=thing, by=by)
    return made


def _placed(
    by: Any, profile: CapabilityProfile, code: str, side: Side, level: int, because: str, thing: Thing | None = None
) -> StatementLevel:
    behind = {"thing_kind": thing[0], "thing": thing[1]} if thing is not None else {}
    made = StatementLevel.objects.create(
        profile=profile, code=code, side=side, level=level, because=because, by=by.person, **behind
    )
    log_access(by=by, event="profile-level-placed", subject=f"profile {profile.pk}: {code} {side} {level}")
    return made


def _may_rest_on(by: Any, thing: Thing) -> bool:
    return thing in named(by, [thing], DEFAULT_LANGUAGE) and not withdrawn(by.tenant, [thing])


@transaction.atomic
def add_evidence(
    *,
    by: Any,
    profile: CapabilityProfile,
    code: str,
    kind: EvidenceKind,
    said: str = "",
    thing: Thing | None = None,
    from_outside: bool = False,
) -> EvidencePiece:
    """Add a piece of evidence: a thing that the actor may see, or in words what it is and where it lies.

    Numbers about students and words of people are things: the first come through the gate, the second with consent.
    """
    _checked(why_not_assess(by, profile))
    _statement(profile, code)
    if thing is None and (kind in ONLY_THINGS or not said.strip()):
        raise Refused("refused-evidence-typed" if said.strip() else "refused-evidence-nothing")
    if thing is not None and (kind not in FITS.get(thing[0], ()) or not _may_rest_on(by, thing)):
        raise Refused("refused-profile-evidence-kind")
    behind = {"thing_kind": thing[0], "thing": thing[1]} if thing is not None else {}
    made = EvidencePiece.objects.create(
        profile=profile,
        code=code,
        kind=kind.value,
        said=" ".join(said.split())[:300],
        from_outside=from_outside and kind is EvidenceKind.OBSERVATION,
        by=by.person,
        **behind,
    )
    if thing is not None:
        link(organisation=profile.organisation, thing=(THING, profile.pk), to=thing, by=by)
    log_access(by=by, event="profile-evidence-added", subject=f"profile {profile.pk}: {code} {kind.value}")
    return made


@transaction.atomic
def end_evidence(*, by: Any, profile: CapabilityProfile, number: int) -> None:
    """End a piece of evidence: it stays to be read, and no level rests on it any more."""
    _checked(why_not_assess(by, profile))
    found = profile.pieces.select_for_update().filter(pk=number, ended_at=None).first()
    if found is None:
        raise Refused("refused-evidence-nothing")
    found.ended_by, found.ended_at = by.person, timezone.now()
    found.save(update_fields=["ended_by", "ended_at"])
    log_access(by=by, event="profile-evidence-ended", subject=f"profile {profile.pk}: {found.code} {found.kind}")


@transaction.atomic
def review(*, by: Any, profile: CapabilityProfile, number: int, stands: bool, said: str) -> LevelReview:
    """Review a level that somebody else placed on evidence.

    Raises Refused for one's own, for one that was reviewed, for one that a later one took the place of, and where it is to
    stand although something is missing, or goes back, without a word.
    """
    _checked(why_not_review(by, profile))
    placed = profile.levels.select_for_update().filter(pk=number, side=Side.EVIDENCED).first()
    statement = statements_of(profile).get(placed.code) if placed is not None else None
    if placed is None or statement is None or statement.waiting != placed or hasattr(placed, "review"):
        raise Refused("refused-review-nothing")
    if placed.by_id == by.person.pk:
        raise Refused("refused-review-own")
    text = said.strip()[:LONG]
    if not text and not stands:
        raise Refused("refused-review-why-back")
    if not text and statement.lacks(placed.level):
        raise Refused("refused-review-why-stands")
    made = LevelReview.objects.create(placed=placed, stands=stands, said=text, by=by.person)
    settle(_waits(placed.pk))
    notify(
        people=[placed.by],
        organisation=profile.organisation,
        about=About.DONE,
        message="notice-level-stands" if stands else "notice-level-goes-back",
        values={"code": placed.code},
        url=_cell_of(profile, placed.code),
        key=f"level-reviewed-{made.pk}",
    )
    outcome = "stands" if stands else "goes back"
    log_access(by=by, event="profile-level-reviewed", subject=f"profile {profile.pk}: {placed.code} {outcome}")
    return made


@transaction.atomic
def keep(*, by: Any, profile: CapabilityProfile, on: date, note: str) -> KeptProfile:
    """Keep a copy of a profile as it stands: the first is the baseline. Where nothing is placed there is nothing to keep."""
    _checked(why_not_assess(by, profile))
    CapabilityProfile.objects.select_for_update().get(pk=profile.pk)
    statements = statements_of(profile)
    levels = {
        code: [each.levels.evidenced, each.levels.self_rated, each.levels.voiced] for code, each in statements.items()
    }
    if not any(any(sides) for sides in levels.values()):
        raise Refused("refused-profile-empty")
    content = {
        "model": [profile.model_version, profile.variant],
        "levels": levels,
        "evidence": {code: [piece.kind for piece in each.pieces] for code, each in statements.items() if each.pieces},
    }
    made = KeptProfile.objects.create(
        profile=profile,
        is_baseline=not profile.kept.exists(),
        on=on,
        note=" ".join(note.split())[:200],
        content=content,
        digest=digest_of(content),
        by=by.person,
    )
    log_access(by=by, event="profile-kept", subject=f"profile {profile.pk}: {made.pk}")
    return made


@transaction.atomic
def open_blueprint(
    *, by: Any, profile: CapabilityProfile, title: str, journey: int, companion: str, today: date, language: str
) -> Document:
    """Begin the blueprint of a profile: a document with what is proposed, which nobody has taken or left yet."""
    kind = kind_named(BLUEPRINT)
    if kind is None:
        raise Refused("refused-document-kind-gone", kind=BLUEPRINT)
    place = profile.organisation
    way: Journey | None = journeys_for(by).filter(pk=journey).first() if journey else None
    if (journey and way is None) or (companion and companion not in companions_of(place, today)):
        raise Refused("refused-blueprint-with")
    statements = statements_of(profile)
    proposed = [
        {
            "practice": each.cell.practice,
            "reasons": [reason.value for reason in each.reasons],
            "levels": [None if n is None else str(n) for n in _sides(each.cell)],
            "findings": each.n_findings,
            "leads_to": list(practices),
        }
        for each, practices in proposed_by(profile, statements, profile_now(profile, statements))
    ]
    made = begin_document(by=by, kind=kind, title=title or place.name, organisation=place, language=language)
    values = {
        "leader": next(iter(leaders_of(place, today)), ""),
        "companion": companion,
        "priorities": [{"practice": each["practice"]} for each in proposed],
    }
    filled = kind.with_terms(term_options(place))
    for field in filled.fields:
        if values.get(field.id):
            save_field(by=by, document=made, field=field, given=values[field.id], seen=0, language=language)
    says = filled.field("says")
    assert says is not None
    cite(by=by, document=made, field=says, thing=(THING, profile.pk), language=language)
    if way is not None:
        to = ("journey", way.pk)
        link(organisation=place, thing=("document", made.pk), to=to, relation=Relation.CONTINUES, by=by)
    Blueprint.objects.create(profile=profile, document=made, journey=way, proposed=proposed, by=by.person)
    log_access(by=by, event="blueprint-opened", subject=f"document {made.pk}: profile {profile.pk}")
    return made


def _sides(cell: Any) -> tuple[Any, ...]:
    return cell.evidenced, cell.self_rated, cell.voiced
