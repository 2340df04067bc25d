"""A leader's part: a submission begun, written, handed in, taken back, appealed; what their badge shows; a programme's offers."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from fairwater.capability import Credential, CredentialKind, EvidenceKind, check_brought
from fairwater.credentials.reading import writable
from fairwater.errors import BadInput
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.enums import Role
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import people_who_may
from fairwater_web.recognition.enums import DESCRIBED, NamedAs, Stage
from fairwater_web.recognition.keeping.actions import erase, erase_all, write_file
from fairwater_web.recognition.models import Assessor, Award, Evidence, Offer, ReadingToken, Submission
from fairwater_web.recognition.queries import (
    LEADS,
    current_awards,
    framework_now,
    kinds_for,
    last_of,
    owed_of,
    scheme,
    shown_before,
    used_before,
    variant_of,
    why_not_appeal,
    why_not_award,
    why_not_begin,
    why_not_evidence,
)
from fairwater_web.recognition.rubric import codes_of, frozen
from fairwater_web.recognition.telling import tell_programme
from fairwater_web.thread.actions import link
from fairwater_web.thread.enums import Relation
from fairwater_web.thread.kinds import named
from fairwater_web.thread.queries import Thing

LONG, MOST_EVIDENCE = 3000, 40
TOKEN_DAYS = 180


def one_line(given: str, most: int) -> str:
    """Return what was typed on one line, no longer than it may be."""
    return " ".join(writable(given).split())[:most]


class BroughtFile(NamedTuple):
    """A file as it was brought: its name, and all of its bytes."""

    name: str
    content: bytes


# What a programme offers, and whom it asks


def _check_awards(by: Any) -> None:
    if reason := why_not_award(by):
        raise Refused(reason)


@transaction.atomic
def offer(*, by: Any, credential: Credential, is_offered: bool) -> None:
    """Offer a credential in the actor's programme, or withdraw the offer: what was submitted and awarded stays."""
    _check_awards(by)
    if is_offered:
        Offer.objects.get_or_create(organisation=by.organisation, credential=credential.id, defaults={"by": by.person})
    else:
        Offer.objects.filter(organisation=by.organisation, credential=credential.id).delete()
    event = "credential-offered" if is_offered else "credential-not-offered"
    log_access(by=by, event=event, subject=credential.id)


@transaction.atomic
def note_assessor(*, by: Any, person: Person, calibrated_until: date | None) -> Assessor:
    """Keep until when somebody counts as calibrated. Raises Refused for whoever holds no assessor's role in the programme."""
    _check_awards(by)
    if person not in people_who_may(by.organisation, Permission.ASSESS_SUBMISSIONS, timezone.localdate()):
        raise Refused("refused-assessor-unknown")
    made, _ = Assessor.objects.update_or_create(
        organisation=by.organisation,
        person=person,
        defaults={"calibrated_until": calibrated_until, "noted_by": by.person},
    )
    log_access(by=by, event="assessor-noted", subject=f"assessor {made.pk} until {calibrated_until}")
    return made


# A submission


@transaction.atomic
def begin(*, by: Any, credential: Credential, programme: Organisation, today: date) -> Submission:
    """Begin a submission with the rubric as it is now: owed is what neither an earlier submission nor a stack has shown."""
    if reason := why_not_begin(by, credential, today):
        raise Refused(reason)
    if not Offer.objects.filter(organisation=programme, credential=credential.id).exists():
        raise Refused("refused-credential-not-offered")
    framework, known, variant = framework_now(), scheme(), variant_of(by.organisation)
    rubric = frozen(known, framework, credential, variant)
    codes = codes_of(rubric)
    before = last_of(by.person, by.organisation, credential.id)
    continues = before if before is not None and not hasattr(before, "award") and before.outcome else None
    renews = current_awards(by.person, today).filter(credential=credential.id, organisation=by.organisation).first()
    credited = shown_before(by.person, by.organisation, codes, today) if renews is None else {}
    if continues is not None and renews is None:
        owed = set(owed_of(continues))
        credited |= {code: level for code, level in continues.levels.items() if code in codes and code not in owed}
    owed_now = [code for code in codes if code not in credited]
    if not owed_now:
        raise Refused("refused-credential-nothing-owed")
    made = Submission.objects.create(
        programme=programme,
        organisation=by.organisation,
        tenant=by.tenant,
        by=by.person,
        role=next((role for role in by.roles if role in LEADS), Role.PRINCIPAL),
        credential=credential.id,
        scheme_version=known.version,
        framework_version=framework.version,
        variant=variant,
        rubric=rubric,
        owed=owed_now,
        credited=credited,
        context=[""] * len(known.context),
        reflection=[""] * len(known.reflection),
        continues=continues,
        renews=renews,
    )
    log_access(by=by, event="submission-begun", subject=f"submission {made.pk} {credential.id}")
    return made


def held_draft(by: Any, submission: Submission) -> Submission:
    """Return a draft of the actor's that nobody else changes meanwhile. Raises Refused for another's, and once handed in."""
    check_can(by, Permission.SUBMIT_FOR_CREDENTIAL)
    kept = Submission.objects.select_for_update().get(pk=submission.pk)
    if kept.by_id != by.person.pk:
        raise Refused("refused-submission-of-another")
    if kept.stage != Stage.DRAFT:
        raise Refused("refused-submission-handed-in")
    return kept


@transaction.atomic
def write(*, by: Any, submission: Submission, context: Sequence[str], reflection: Sequence[str]) -> None:
    """Keep the answers of a draft."""
    kept = held_draft(by, submission)
    kept.context = [each.strip()[:LONG] for each in context][: len(kept.rubric["context"])]
    kept.reflection = [each.strip()[:LONG] for each in reflection][: len(kept.rubric["reflection"])]
    kept.save(update_fields=["context", "reflection"])
    log_access(by=by, event="submission-written", subject=f"submission {kept.pk}")


@transaction.atomic
def add_evidence(
    *,
    by: Any,
    submission: Submission,
    kind: str,
    statements: Sequence[str],
    narrative: str,
    thing: Thing | None = None,
    title: str = "",
    language: str = "en",
    file: BroughtFile | None = None,
    **more: bool,
) -> Evidence:
    """Add a piece of evidence: a thing of the thread that may be shown outside, or one that is described, with a file or without.

    `more`: from_outside, told_in_badge. Raises Refused: no statement that is owed, no words, a kind that it cannot be, a
    thing that the actor may not see or that may not go outside, one that they used for the same statement elsewhere, and a
    file that cannot be taken.
    """
    kept = held_draft(by, submission)
    chosen = [code for code in kept.owed if code in statements]
    if not chosen:
        raise Refused("refused-evidence-statement")
    if not writable(narrative).strip():
        raise Refused("refused-evidence-words")
    if kept.evidence.count() >= MOST_EVIDENCE:
        raise Refused("refused-evidence-many", most=MOST_EVIDENCE)
    made = Evidence(submission=kept, kind=kind, statements=chosen, narrative=writable(narrative).strip()[:LONG], **more)
    if thing is not None:
        seen = named(by, [thing], language).get(thing)
        if seen is None:
            raise Refused("refused-link-unknown")
        if reason := why_not_evidence(by, thing):
            raise Refused(reason)
        made.thing_kind, made.thing, made.title = *thing, seen.title[:300]
    elif file is not None:
        _describe_file(made, file)
    made.title = made.title or one_line(title, 300) or made.file_name
    if not made.title:
        raise Refused("refused-evidence-title")
    if kind not in (DESCRIBED if thing is None else kinds_for(thing[0])):
        raise Refused("refused-evidence-kind")
    _check_not_used(made)
    made.save()
    if file is not None and made.file_digest:
        write_file(made, file.content)
    log_access(
        by=by, event="evidence-added", subject=f"submission {kept.pk}: {kind} {made.thing_kind} {made.thing or ''}"
    )
    return made


def _describe_file(made: Evidence, file: BroughtFile) -> None:
    try:
        name = check_brought(file.name, file.content)
    except BadInput as fault:
        raise Refused(fault.message_id, **fault.values) from None
    made.file_name, made.file_size = name, len(file.content)
    made.file_digest = hashlib.sha256(file.content).hexdigest()


def _check_not_used(evidence: Evidence) -> None:
    for each in used_before(evidence):
        if each.own and each.statements:
            raise Refused("refused-evidence-used", statements=", ".join(each.statements))


@transaction.atomic
def take_out(*, by: Any, evidence: Evidence) -> None:
    """Take a piece of evidence out of a draft."""
    kept = held_draft(by, evidence.submission)
    erase(evidence)
    kept.evidence.filter(pk=evidence.pk).delete()
    log_access(by=by, event="evidence-taken-out", subject=f"submission {kept.pk}")


@transaction.atomic
def submit(*, by: Any, submission: Submission) -> None:
    """Hand a submission in. Raises Refused with what is still blank; what rests on withdrawn things is refused too."""
    kept = held_draft(by, submission)
    if not all(kept.context) or not all(kept.reflection):
        raise Refused("refused-submission-blank")
    evidence = list(kept.evidence.all())
    bare = [code for code in kept.owed if not any(code in each.statements for each in evidence)]
    if bare:
        raise Refused("refused-submission-bare", statements=", ".join(bare))
    for each in evidence:
        if (
            each.thing_kind
            and each.thing is not None
            and (reason := why_not_evidence(by, (each.thing_kind, each.thing)))
        ):
            raise Refused(reason)
        _check_not_used(each)
    kept.stage, kept.submitted_at = Stage.SUBMITTED, timezone.now()
    kept.save(update_fields=["stage", "submitted_at"])
    for each in evidence:
        if each.thing_kind and each.thing is not None:
            link(organisation=kept.tenant, thing=("submission", kept.pk), to=(each.thing_kind, each.thing))
    _link_to_earlier(kept)
    tell_programme(
        kept.programme, "notice-submission-came", url=f"/submissions/{kept.pk}/", key=f"submission-came-{kept.pk}"
    )
    log_access(by=by, event="submission-handed-in", subject=f"submission {kept.pk}")


def _link_to_earlier(kept: Submission) -> None:
    """Link a submission to the one that it continues, and to the stacks whose statements it does not show again."""
    own = ("submission", kept.pk)
    if kept.continues_id is not None:
        link(organisation=kept.tenant, thing=own, to=("submission", kept.continues_id), relation=Relation.CONTINUES)
    if kept.credited:
        stacks = [each.id for each in scheme().of_kind(CredentialKind.STACK)]
        for each in (
            current_awards(kept.by, timezone.localdate()).filter(credential__in=stacks).select_related("submission")
        ):
            if each.submission is not None and set(each.submission.levels) & set(kept.credited):
                link(organisation=kept.tenant, thing=own, to=("award", each.pk))


@transaction.atomic
def take_back(*, by: Any, submission: Submission) -> None:
    """Take back a submission that is not decided: nothing of it counts."""
    check_can(by, Permission.SUBMIT_FOR_CREDENTIAL)
    kept = Submission.objects.select_for_update().get(pk=submission.pk)
    if kept.by_id != by.person.pk or kept.stage not in (Stage.DRAFT, Stage.SUBMITTED):
        raise Refused("refused-submission-decided")
    kept.stage = Stage.TAKEN_BACK
    kept.save(update_fields=["stage"])
    erase_all(kept)
    log_access(by=by, event="submission-taken-back", subject=f"submission {kept.pk}")


@transaction.atomic
def appeal(*, by: Any, submission: Submission, codes: Sequence[str], reason: str, today: date) -> None:
    """Ask for eyes that have not seen it, on statements that were not demonstrated. It suspends nothing."""
    check_can(by, Permission.SUBMIT_FOR_CREDENTIAL)
    kept = Submission.objects.select_for_update().get(pk=submission.pk)
    if kept.by_id != by.person.pk:
        raise Refused("refused-submission-of-another")
    if refused := why_not_appeal(kept, today):
        raise Refused(refused)
    chosen = [code for code in owed_of(kept) if code in codes]
    if not chosen or not reason.strip():
        raise Refused("refused-appeal-words")
    kept.appealed_at, kept.appeal_codes, kept.appeal_reason = timezone.now(), chosen, reason.strip()[:2000]
    kept.save(update_fields=["appealed_at", "appeal_codes", "appeal_reason"])
    tell_programme(
        kept.programme,
        "notice-submission-appealed",
        url=f"/submissions/{kept.pk}/",
        key=f"submission-appealed-{kept.pk}",
    )
    log_access(by=by, event="submission-appealed", subject=f"submission {kept.pk}")


# What a holder chooses


@transaction.atomic
def choose_shown(*, person: Person, award: Award, given: Mapping[str, Any], by: Any = None) -> None:
    """Keep what the page of a badge shows, as its holder chose: whether it is there, a name, the place, the statements."""
    kept = Award.objects.select_for_update().get(pk=award.pk)
    if kept.holder_id != person.pk:
        raise Refused("refused-badge-of-another")
    kept.is_shown = bool(given.get("is_shown"))
    kept.named_as = given.get("named_as") if given.get("named_as") in NamedAs.values else NamedAs.NOBODY
    kept.shows_place, kept.shows_statements = bool(given.get("shows_place")), bool(given.get("shows_statements"))
    kept.save(update_fields=["is_shown", "named_as", "shows_place", "shows_statements"])
    log_access(by=by, event="badge-shown" if kept.is_shown else "badge-hidden", subject=f"award {kept.pk}")


@transaction.atomic
def make_token(*, person: Person, name: str, today: date, by: Any = None) -> str:
    """Make a token that reads the badges of its holder, for half a year; the token is returned once and kept as a digest."""
    if not one_line(name, 80):
        raise Refused("refused-token-name")
    token = f"fwb_{secrets.token_urlsafe(32)}"
    ReadingToken.objects.create(
        person=person,
        name=one_line(name, 80),
        digest=hashlib.sha256(token.encode()).hexdigest(),
        expires_on=today + timedelta(days=TOKEN_DAYS),
    )
    log_access(by=by, event="badge-token-made", subject=one_line(name, 80))
    return token


@transaction.atomic
def end_token(*, person: Person, number: int, by: Any = None) -> None:
    """End a token of one's own at once."""
    ReadingToken.objects.filter(person=person, pk=number, ended_at=None).update(ended_at=timezone.now())
    log_access(by=by, event="badge-token-ended", subject=f"token {number}")


def kind_of(given: str) -> str:
    """Return a kind of evidence that was chosen. Raises Refused for what is none."""
    if given not in list(EvidenceKind):
        raise Refused("refused-evidence-kind")
    return given


@transaction.atomic
def plant_dates(
    *, submission: Submission, submitted_at: datetime | None = None, decided_at: datetime | None = None
) -> None:
    """Let a submission of a sample have been handed in or decided earlier."""
    if submitted_at is not None:
        Submission.objects.filter(pk=submission.pk).update(submitted_at=submitted_at, begun_at=submitted_at)
    if decided_at is not None:
        Submission.objects.filter(pk=submission.pk).update(decided_at=decided_at)
    submission.refresh_from_db()
