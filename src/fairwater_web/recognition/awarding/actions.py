"""Awards made and signed; badges suspended and revoked; certifications; looking again at what an award rests on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from fairwater.capability import CredentialKind, Outcome
from fairwater.credentials import KeyKind, Purpose, StatusList, free_index, proofs, tokens
from fairwater.credentials.issuers import json_bytes
from fairwater.credentials.jsonld import Json
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.journeys.queries import months_after
from fairwater_web.notices.actions import notify, settle
from fairwater_web.notices.enums import About
from fairwater_web.recognition.badges import badge_of
from fairwater_web.recognition.enums import Because, Came, Change, Stage
from fairwater_web.recognition.issuers import list_url, profile_of
from fairwater_web.recognition.issuing.actions import issuer_for, keep, moment_now, sign_list, signing_key, word
from fairwater_web.recognition.models import Award, Evidence, Issuer, ReReview, StatusBit, StatusChange, Submission
from fairwater_web.recognition.queries import current_awards, held_awards, scheme, why_not_award
from fairwater_web.recognition.reissuing.actions import ask_to_reissue
from fairwater_web.recognition.telling import tell_programme
from fairwater_web.thread.actions import link
from fairwater_web.thread.models import Mark
from fairwater_web.thread.queries import thread_of


def _check_awards(by: Any) -> None:
    if reason := why_not_award(by):
        raise Refused(reason)


# Awards


@transaction.atomic
def award(*, by: Any, submission: Submission, today: date) -> Award:
    """Award what a submission has demonstrated, and sign the badge. Twice it is one award."""
    _check_awards(by)
    kept = Submission.objects.select_for_update().get(pk=submission.pk)
    if kept.programme_id != by.organisation.pk:
        raise Refused("refused-not-a-programme")
    if kept.stage != Stage.DECIDED or kept.outcome != Outcome.DEMONSTRATED:
        raise Refused("refused-award-not-demonstrated")
    found = Award.objects.filter(submission=kept).first()
    if found is not None:
        return found
    known = scheme()
    made = Award.objects.create(
        submission=kept,
        programme=kept.programme,
        organisation=kept.organisation,
        tenant=kept.tenant,
        holder=kept.by,
        holder_id_public=_public_id(kept.by),
        role=kept.role,
        credential=kept.credential,
        dimension=known.dimension_of(known.by_id[kept.credential]),
        awarded_on=today,
        until=months_after(today, known.months),
        awarded_by=by.person,
    )
    _issue(made, by=by)
    link(organisation=kept.tenant, thing=("award", made.pk), to=("submission", kept.pk))
    settle(f"award-waits-{kept.pk}")
    return made


@transaction.atomic
def certify(*, by: Any, holder_award: Award, today: date) -> Award:
    """Award the certification to whoever holds all four dimensions today; it ends with the first of them that ends."""
    _check_awards(by)
    known, holder = scheme(), holder_award.holder
    (whole,) = known.of_kind(CredentialKind.CERTIFICATION)
    parts = parts_held(holder, today)
    if parts is None or holder_award.programme_id != by.organisation.pk:
        raise Refused("refused-certification-parts")
    held_now = current_awards(holder, today).filter(credential=whole.id).first()
    if held_now is not None:
        return held_now
    made = Award.objects.create(
        programme=by.organisation,
        organisation=holder_award.organisation,
        tenant=holder_award.tenant,
        holder=holder,
        holder_id_public=_public_id(holder),
        role=holder_award.role,
        credential=whole.id,
        awarded_on=today,
        until=min(each.until for each in parts),
        awarded_by=by.person,
    )
    made.rests_on.set(parts)
    _issue(made, by=by)
    for each in parts:
        link(organisation=made.tenant, thing=("award", made.pk), to=("award", each.pk))
    return made


def parts_held(holder: Any, today: date) -> list[Award] | None:
    """Return the newest current award of each dimension; None where one is missing."""
    dimensions = [each.id for each in scheme().of_kind(CredentialKind.DIMENSION)]
    found = {each.credential: each for each in current_awards(holder, today).filter(credential__in=dimensions)}
    return [found[each] for each in dimensions] if set(found) == set(dimensions) else None


def _public_id(holder: Any) -> Any:
    earlier = Award.objects.filter(holder=holder).first()
    return earlier.holder_id_public if earlier is not None else uuid4()


def _issue(made: Award, *, by: Any) -> None:
    """Give an award its place in both lists, sign its badge in both forms, keep exactly what was signed, and tell the holder."""
    issuer = issuer_for(made.programme, by=word(by))
    lists: dict[StatusList, int] = {}
    for purpose in Purpose:
        taken = frozenset(issuer.bits.filter(purpose=str(purpose)).values_list("index", flat=True))
        index = free_index(taken)
        StatusBit.objects.create(issuer=issuer, award=made, purpose=str(purpose), index=index)
        lists[StatusList(list_url(issuer, purpose), purpose)] = index
    unsigned: Json = badge_of(made, profile_of(issuer), lists, made.holder.email)
    proof_key, jwt_key = (signing_key(issuer, kind) for kind in (KeyKind.ED25519, KeyKind.ES256))
    signed = json_bytes(proofs.sign(unsigned, proof_key, moment_now())).decode()
    kept = {"credential": made.uuid.urn, "by": word(by), "award": made, "valid_until": None}
    keep(issuer, form="json", text=signed, key=proof_key, **kept)
    keep(issuer, form="jwt", text=tokens.sign(unsigned, jwt_key), key=jwt_key, **kept)
    _tell(made, "notice-badge-awarded", f"badge-awarded-{made.pk}")
    log_access(by=by, event="credential-awarded", subject=f"award {made.pk} {made.credential}")


def _tell(about: Award, message: str, key: str) -> None:
    notify(
        people=[about.holder],
        organisation=about.organisation,
        about=About.DONE,
        message=message,
        values={},
        url=f"/awards/{about.pk}/",
        key=key,
    )


# What becomes of them


@transaction.atomic
def ask_change(*, by: Any, award: Award, change: str, reason: str) -> StatusChange:
    """Ask that a badge be suspended, set going again, or revoked. Nothing happens until somebody else approves it."""
    _check_awards(by)
    kept = Award.objects.select_for_update().get(pk=award.pk)
    if kept.programme_id != by.organisation.pk or change not in Change.values:
        raise Refused("refused-change-unknown")
    if not reason.strip():
        raise Refused("refused-change-reason")
    if kept.revoked_on is not None:
        raise Refused("refused-change-final")
    if (change == Change.RESUME) != (kept.suspended_on is not None) and change != Change.REVOKE:
        raise Refused("refused-change-stands")
    if kept.changes.filter(approved_at=None).exists():
        raise Refused("refused-change-asked")
    made = StatusChange.objects.create(award=kept, change=change, reason=reason.strip()[:1000], asked_by=by.person)
    log_access(by=by, event="badge-change-asked", subject=f"award {kept.pk} {change}")
    return made


@transaction.atomic
def approve_change(*, by: Any, change: StatusChange, today: date) -> None:
    """Approve what another person asked for: the bit is set, the holder told. A whole goes with its part."""
    _check_awards(by)
    kept = StatusChange.objects.select_for_update(of=("self",)).select_related("award__programme").get(pk=change.pk)
    if kept.award.programme_id != by.organisation.pk or kept.approved_at is not None:
        raise Refused("refused-change-unknown")
    if kept.asked_by_id == by.person.pk:
        raise Refused("refused-change-second")
    kept.approved_by, kept.approved_at = by.person, timezone.now()
    kept.save(update_fields=["approved_by", "approved_at"])
    wholes = kept.award.carries.filter(revoked_on=None)
    _apply(by, [kept.award, *wholes], kept, today)
    log_access(by=by, event="badge-changed", subject=f"award {kept.award_id} {kept.change}")


def _apply(by: Any, awards: Sequence[Award], change: StatusChange, today: date) -> None:
    is_final = change.change == Change.REVOKE
    purpose = Purpose.REVOCATION if is_final else Purpose.SUSPENSION
    stands = change.change != Change.RESUME
    issuers = {}
    for each in awards:
        name = "revoked_on" if is_final else "suspended_on"
        setattr(each, name, today if stands else None)
        each.save(update_fields=[name])
        bit = StatusBit.objects.select_related("issuer__organisation").get(award=each, purpose=str(purpose))
        bit.is_set = stands
        bit.save(update_fields=["is_set"])
        issuers[bit.issuer_id] = bit.issuer
        _tell(each, f"notice-badge-{change.change}", f"badge-{change.pk}-{each.pk}")
    for issuer in issuers.values():
        held_issuer = Issuer.objects.select_for_update().get(pk=issuer.pk)
        sign_list(held_issuer, purpose, by=word(by))


# Looking again


def open_re_reviews(mark: Mark) -> None:
    """Open a re-review of every award that rests on what was withdrawn, and tell holder and programme. The badge stands."""
    level = thread_of(mark.organisation, (mark.kind, mark.thing)).level
    above = [number for (kind, number), distance in level.items() if kind == "submission" and distance > 0]
    today = timezone.localdate()
    for each in Award.objects.filter(held_awards(today), submission__in=above).select_related(
        "programme", "organisation"
    ):
        evidence = Evidence.objects.filter(submission__in=above, thing_kind=mark.kind, thing=mark.thing).first()
        _look_again(each, evidence, mark)


def _look_again(each: Award, evidence: Evidence | None, mark: Mark) -> None:
    if each.re_reviews.filter(because=Because.EVIDENCE, evidence=evidence, closed_at=None).exists():
        return
    made = ReReview.objects.create(award=each, evidence=evidence)
    _tell(each, "notice-re-review", f"re-review-{made.pk}")
    tell_programme(
        each.programme, "notice-re-review-programme", url=f"/awards/{each.pk}/", key=f"re-review-programme-{made.pk}"
    )


@transaction.atomic
def close_re_review(*, by: Any, found: ReReview, came: str, note: str) -> None:
    """Say what came of looking again: the award stands, or a change was asked for. The holder is told."""
    _check_awards(by)
    kept = ReReview.objects.select_for_update(of=("self",)).select_related("award__organisation").get(pk=found.pk)
    if kept.award.programme_id != by.organisation.pk or kept.closed_at is not None or came not in Came.values:
        raise Refused("refused-change-unknown")
    if not note.strip():
        raise Refused("refused-change-reason")
    if came == Came.CHANGED and not kept.award.changes.filter(asked_at__gte=kept.opened_at).exists():
        raise Refused("refused-re-review-change")
    kept.closed_at, kept.closed_by, kept.came, kept.note = timezone.now(), by.person, came, note.strip()[:1000]
    kept.save()
    _tell(kept.award, f"notice-re-review-{came}", f"re-review-closed-{kept.pk}")
    if kept.because == Because.KEY and came == Came.STANDS:
        ask_to_reissue(Issuer.objects.get(organisation=kept.award.programme_id))
    log_access(by=by, event="award-looked-at-again", subject=f"award {kept.award_id} {came}")
