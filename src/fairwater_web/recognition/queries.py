"""What is offered, what somebody may see of submissions and awards, and which credentials are held on a day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from fairwater.capability import Credential, CredentialKind, EvidenceKind, Scheme, schemes_of, with_own
from fairwater.errors import BadInput
from fairwater.frameworks import Framework
from fairwater.vocabulary import Audience
from fairwater_web.common.permissions import can, why_not
from fairwater_web.findings.models import Finding
from fairwater_web.frameworks.queries import base_library
from fairwater_web.interviews.enums import Reach
from fairwater_web.interviews.models import Quote
from fairwater_web.organisations.enums import Kind, Level
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.enums import Role
from fairwater_web.people.models import Membership
from fairwater_web.people.permissions import Permission
from fairwater_web.recognition.enums import KINDS_OF_THING, Seat, Stage
from fairwater_web.recognition.models import Assessor, Assignment, Award, Evidence, Offer, Submission
from fairwater_web.recognition.rubric import codes_of
from fairwater_web.releases.enums import Outside
from fairwater_web.releases.enums import Stage as ReleaseStage
from fairwater_web.releases.models import Release
from fairwater_web.thread.choosing import choosable
from fairwater_web.thread.kinds import Named
from fairwater_web.thread.queries import Thing, withdrawn

SCHEME = "leadership"
APPEAL_WITHIN = timedelta(days=30)
RENEW_BEFORE = timedelta(days=183)
LEADS = (Role.PRINCIPAL, Role.EQUITY_LEAD, Role.SUPERINTENDENT, Role.PRINCIPAL_SUPERVISOR)
VARIANTS = {Level.ELEMENTARY: "elementary", Level.MIDDLE: "middle", Level.HIGH: "high"}
LINE = 3


@dataclass(frozen=True)
class Held:
    """A credential that is held somewhere on a day. Nobody is named; `role` is that of the holder when it was awarded."""

    credential: str
    dimension: str
    """Blank for a certification."""
    organisation_id: int
    role: str
    held_from: date
    until: date
    """The first day on which it is over."""
    award_id: int


def held_awards(on: date) -> Q:
    """Return what an award must be to be held on a day: begun, not over, neither revoked nor suspended by then."""
    return (
        Q(awarded_on__lte=on, until__gt=on)
        & (Q(revoked_on=None) | Q(revoked_on__gt=on))
        & (Q(suspended_on=None) | Q(suspended_on__gt=on))
    )


def held(organisation_ids: Collection[int], on: date) -> tuple[Held, ...]:
    """Return the credentials that leaders of some places (schools, or a district itself) hold on a day, the oldest first."""
    found = Award.objects.filter(held_awards(on), organisation_id__in=organisation_ids).order_by("awarded_on", "pk")
    return tuple(
        Held(
            credential=each.credential,
            dimension=each.dimension,
            organisation_id=each.organisation_id,
            role=each.role,
            held_from=each.awarded_on,
            until=each.until,
            award_id=each.pk,
        )
        for each in found
    )


# What is offered


def scheme() -> Scheme:
    """Return the scheme of credentials: what is shipped, or the one of the same id in the content folder, and what was added."""
    return whole_scheme()[0]


def whole_scheme() -> tuple[Scheme, tuple[BadInput, ...]]:
    """Return the scheme with the credentials that programmes added, and what is wrong with files that add none."""
    known = schemes_of(Path(settings.FAIRWATER_CONTENT) / "recognition").found[SCHEME]
    framework = base_library().newest(known.framework)
    assert framework is not None  # it is shipped
    return with_own(known, framework, own_folder())


def own_folder() -> Path:
    """Return where the credentials lie that programmes add, each a file."""
    return Path(settings.FAIRWATER_CONTENT) / "recognition" / "credentials"


def framework_now() -> Framework:
    """Return the framework of the scheme as it stands now."""
    found = base_library().newest(scheme().framework)
    assert found is not None  # it is shipped
    return found


def offers_of(credential: str) -> QuerySet[Offer]:
    """Return which programmes offer a credential, by name."""
    return Offer.objects.filter(credential=credential).select_related("organisation").order_by("organisation__name")


def variant_of(organisation: Organisation) -> str:
    """Return the variant of the framework for a place, by its grades; a district's for a district."""
    if organisation.kind == Kind.DISTRICT:
        return "district"
    return VARIANTS.get(Level(organisation.level), "")


# Who may see what


def is_programme(actor: Any) -> bool:
    """Say whether somebody acts in a programme."""
    return actor is not None and actor.organisation.kind == Kind.PROGRAMME


def why_not_award(actor: Any) -> str:
    """Return why somebody does not award credentials here; blank where they do."""
    reason = why_not(actor, Permission.AWARD_CREDENTIALS)
    return reason or ("" if is_programme(actor) else "refused-not-a-programme")


def why_not_keep_keys(actor: Any) -> str:
    """Return why somebody does not keep the keys of their organisation; blank for whoever awards or endorses for it."""
    own = actor.organisation.kind in (Kind.PROGRAMME, Kind.STATE, Kind.DISTRICT)
    return "" if own and can(actor, Permission.ENDORSE_CREDENTIALS) else why_not_award(actor)


def awards_here(actor: Any) -> bool:
    """Say whether somebody awards credentials in the programme that they act in."""
    return can(actor, Permission.AWARD_CREDENTIALS) and is_programme(actor)


def submissions_for(actor: Any) -> QuerySet[Submission]:
    """Return the submissions that somebody may see: their own, and what their programme decides, once it was submitted."""
    seen = Q(by=actor.person)
    if awards_here(actor):
        seen |= Q(programme=actor.organisation) & ~Q(stage=Stage.DRAFT) & Q(submitted_at__isnull=False)
    return Submission.objects.filter(seen).select_related(
        "programme", "organisation__parent", "tenant", "by", "continues"
    )


def assignments_for(actor: Any) -> QuerySet[Assignment]:
    """Return the seats that somebody holds."""
    found = Assignment.objects.filter(person=actor.person, stepped_back_at=None)
    return found.exclude(submission__stage=Stage.TAKEN_BACK).select_related("submission__organisation__parent")


def awards_for(person: Any, actor: Any) -> QuerySet[Award]:
    """Return the awards that somebody holds, and those of the programme where they award."""
    seen = Q(holder=person)
    if awards_here(actor):
        seen |= Q(programme=actor.organisation)
    return Award.objects.filter(seen).select_related("programme", "organisation", "tenant", "holder", "submission")


def current_awards(person: Any, on: date) -> QuerySet[Award]:
    """Return the awards that somebody holds on a day."""
    return Award.objects.filter(held_awards(on), holder=person).order_by("awarded_on", "pk")


# Beginning


def last_of(person: Any, organisation: Organisation, credential: str) -> Submission | None:
    """Return somebody's newest submission for a credential at a place; None where there is none."""
    found = Submission.objects.filter(by=person, organisation=organisation, credential=credential)
    return found.exclude(stage=Stage.TAKEN_BACK).order_by("-pk").first()


def why_not_begin(actor: Any, credential: Credential, today: date) -> str:
    """Return why somebody cannot begin a submission for a credential now; blank where they can."""
    if reason := why_not(actor, Permission.SUBMIT_FOR_CREDENTIAL):
        return reason
    if credential.kind is CredentialKind.CERTIFICATION:
        return "refused-certification-is-not-submitted"
    if not offers_of(credential.id).exists():
        return "refused-credential-not-offered"
    last = last_of(actor.person, actor.organisation, credential.id)
    if last is not None and last.stage in (Stage.DRAFT, Stage.SUBMITTED):
        return "refused-submission-open"
    for award in current_awards(actor.person, today).filter(credential=credential.id, organisation=actor.organisation):
        if today < award.until - RENEW_BEFORE:
            return "refused-credential-held"
    return ""


def shown_before(person: Any, organisation: Organisation, codes: Collection[str], today: date) -> dict[str, int]:
    """Return which of some statements current stacks of somebody at a place have shown, with their levels."""
    found: dict[str, int] = {}
    stacks = {each.id for each in scheme().of_kind(CredentialKind.STACK)}
    awards = current_awards(person, today).filter(organisation=organisation, credential__in=stacks)
    for award in awards.select_related("submission"):
        levels = award.submission.levels if award.submission else {}
        found |= {code: level for code, level in levels.items() if code in codes and level >= LINE}
    return found


# Evidence


def kinds_for(thing_kind: str) -> tuple[EvidenceKind, ...]:
    """Return what a thing of a kind can be as evidence."""
    return KINDS_OF_THING.get(thing_kind, (EvidenceKind.ARTIFACT,))


def why_not_evidence(actor: Any, thing: Thing) -> str:
    """Return why a thing cannot be shown to assessors, who stand outside the district; blank where it can.

    Numbers and words of people go out only as far as gate and consent let them: what is published, and quotes whose
    speakers let everybody read them.
    """
    kind, number = thing
    if kind == "release":
        public = Release.objects.filter(pk=number, stage=ReleaseStage.PUBLISHED, audience=Outside.PUBLIC)
        return "" if public.exists() else "refused-evidence-not-public"
    if kind == "finding":
        return (
            ""
            if Finding.objects.filter(pk=number, audience=Audience.PUBLIC.value).exists()
            else "refused-evidence-not-public"
        )
    if kind == "quote":
        public_quotes = Quote.objects.filter(pk=number, reach=Reach.PUBLIC, withdrawn_on=None)
        return "" if public_quotes.exists() else "refused-evidence-quote"
    if kind == "written-quote":  # whoever wrote it agreed to be read in the district
        return "refused-evidence-quote"
    if thing in withdrawn(actor.tenant, [thing]):
        return "refused-evidence-withdrawn"
    return ""


MAY_BE_EVIDENCE = (*KINDS_OF_THING, "conversation", "definition", "framework", "journey", "meeting")
"""Lists of students, data and files that were taken away are none; nor is another submission."""


def evidence_for(actor: Any, language: str, asked: str = "") -> dict[Thing, Named]:
    """Return things that somebody may link to and show to assessors: the newest of each kind, or those with some words."""

    def may_be_shown(thing: Thing) -> bool:
        return not why_not_evidence(actor, thing)

    return choosable(actor, language, asked=asked, of=MAY_BE_EVIDENCE, fits=may_be_shown)


@dataclass(frozen=True)
class UsedBefore:
    """A piece of evidence that stands in another submission too: by whom, and for which of the same statements."""

    own: bool
    statements: tuple[str, ...]
    credential: str


def used_before(evidence: Evidence) -> list[UsedBefore]:
    """Return where a thing, or a file of the same bytes, is evidence in other submissions of its tenant that count."""
    if evidence.thing_kind:
        same = Q(thing_kind=evidence.thing_kind, thing=evidence.thing)
    elif evidence.file_digest:
        same = Q(file_digest=evidence.file_digest)
    else:
        return []
    submission = evidence.submission
    chain = chain_of(submission)
    own = [each.pk for each in chain]
    others = Evidence.objects.filter(same, submission__tenant=submission.tenant_id).exclude(submission__in=own)
    return [
        UsedBefore(
            each.submission.by_id == submission.by_id,
            tuple(code for code in evidence.statements if code in each.statements),
            each.submission.credential,
        )
        for each in others.filter(COUNTS).select_related("submission")
    ]


COUNTS = Q(submission__stage=Stage.SUBMITTED) | Q(submission__award__isnull=False)
"""Of other submissions those count that wait to be decided, or were awarded."""


def chain_of(submission: Submission) -> list[Submission]:
    """Return a submission, those that it continues, and those that continue it."""
    found = [submission]
    while (before := found[-1].continues) is not None:
        found.append(before)
    after = list(submission.continued_by.all())
    while after:
        found += after
        after = list(Submission.objects.filter(continues__in=after))
    return found


def continuation_of(submission: Submission) -> Submission | None:
    """Return the submission that goes on with what this one still owes; None where there is none."""
    return submission.continued_by.exclude(stage=Stage.TAKEN_BACK).order_by("-pk").first()


def owed_of(submission: Submission) -> list[str]:
    """Return the statements that a decided submission still owes."""
    return [code for code in codes_of(submission.rubric) if submission.levels.get(code, 0) < LINE]


# Assessing


def assessors_of(programme: Organisation) -> QuerySet[Assessor]:
    """Return the assessors of a programme, by name."""
    return Assessor.objects.filter(organisation=programme).select_related("person")


def why_not_seat(submission: Submission, assessor: Assessor, today: date) -> str:
    """Return why an assessor cannot sit at a submission; blank where they can."""
    person = assessor.person
    if person == submission.by:
        return "refused-assess-own"
    places = organisations_under(submission.tenant)
    if Membership.objects.filter(person=person, organisation__in=places).exists():
        return "refused-assess-same-district"
    if assessor.calibrated_until is None or assessor.calibrated_until < today:
        return "refused-assess-not-calibrated"
    seen = Assignment.objects.filter(submission=submission, person=person)
    if seen.filter(stepped_back_at__isnull=False).exists():
        return "refused-assess-stepped-back"
    return "refused-assess-seated" if seen.exists() else ""


def seats_of(submission: Submission) -> dict[str, Assignment]:
    """Return who holds which seat at a submission."""
    held_seats = (
        submission.assignments.filter(stepped_back_at=None).select_related("person").prefetch_related("placings")
    )
    return {each.seat: each for each in held_seats}


def placed_by(assignment: Assignment | None) -> dict[str, int] | None:
    """Return the levels that a seat placed; None until it is locked."""
    if assignment is None or assignment.locked_at is None:
        return None
    return {each.code: each.level for each in assignment.placings.all()}


def both_of(submissions: QuerySet[Submission]) -> list[tuple[dict[str, int], dict[str, int]]]:
    """Return what the two assessors of each submission placed, where both have locked."""
    found = []
    for each in submissions.prefetch_related("assignments__placings"):
        seats = {a.seat: a for a in each.assignments.all() if a.stepped_back_at is None and a.locked_at is not None}
        if Seat.FIRST in seats and Seat.SECOND in seats:
            pair = [{p.code: p.level for p in seats[seat].placings.all()} for seat in (Seat.FIRST, Seat.SECOND)]
            found.append((pair[0], pair[1]))
    return found


def why_not_appeal(submission: Submission, today: date) -> str:
    """Return why an outcome cannot be appealed; blank where it can."""
    if submission.stage != Stage.DECIDED or submission.decided_at is None or not owed_of(submission):
        return "refused-appeal-nothing"
    if submission.appealed_at is not None:
        return "refused-appeal-once"
    if continuation_of(submission) is not None:
        return "refused-appeal-resubmitted"
    return "" if today <= submission.decided_at.date() + APPEAL_WITHIN else "refused-appeal-late"
