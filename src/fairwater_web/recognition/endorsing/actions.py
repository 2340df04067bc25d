"""Endorsements signed, carried by a badge where its holder wants it, and withdrawn."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from fairwater.credentials import KeyKind, Purpose, StatusList, endorsement_of, free_index, proofs
from fairwater.credentials.issuers import json_bytes
from fairwater.credentials.reading import writable
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.recognition.endorsements import Target, why_not_endorse, why_not_endorse_here
from fairwater_web.recognition.issuers import list_url, profile_of
from fairwater_web.recognition.issuing.actions import issuer_for, keep, moment_now, sign_list, signing_key, word
from fairwater_web.recognition.models import Award, Endorsement, StatusBit
from fairwater_web.recognition.reissuing.actions import sign_anew
from fairwater_web.recognition.telling import tell_programme

LONG = 1000


@transaction.atomic
def endorse(*, by: Any, target: Target, comment: str) -> Endorsement:
    """Sign what the actor's organisation says of something, with its own key; the holder, or the programme, is told.

    Raises Refused: no right, no words, one's own, what the organisation has endorsed already.
    """
    if reason := why_not_endorse(by, target):
        raise Refused(reason)
    said = " ".join(writable(comment).split())[:LONG]
    if not said:
        raise Refused("refused-endorse-words")
    try:
        with transaction.atomic():
            made = Endorsement.objects.create(
                organisation=by.organisation,
                about=target.about,
                award=target.award,
                credential=target.credential,
                programme=target.programme,
                comment=said,
                by=by.person,
            )
    except IntegrityError:
        raise Refused("refused-endorsed-already") from None
    _sign(made, target, word(by))
    if made.award is not None:
        _tell_holder(made.award, "notice-badge-endorsed", f"badge-endorsed-{made.pk}")
    elif made.programme is not None:
        tell_programme(made.programme, "notice-issuer-endorsed", url="/recognition/desk/", key=f"endorsed-{made.pk}")
    log_access(by=by, event="endorsement-signed", subject=f"endorsement {made.pk} of {target.word}")
    return made


def _sign(made: Endorsement, target: Target, by: str) -> None:
    issuer = issuer_for(made.organisation, by=by)
    taken = frozenset(issuer.bits.filter(purpose=str(Purpose.REVOCATION)).values_list("index", flat=True))
    index = free_index(taken)
    StatusBit.objects.create(issuer=issuer, endorsement=made, purpose=str(Purpose.REVOCATION), index=index)
    entry = StatusList(list_url(issuer, Purpose.REVOCATION), Purpose.REVOCATION).entry(index)
    unsigned = endorsement_of(
        made.uuid.urn,
        profile_of(issuer),
        target.identifier,
        made.comment,
        valid_from=moment_now(),
        statuses=[entry],
    )
    key = signing_key(issuer, KeyKind.ED25519)
    text = json_bytes(proofs.sign(unsigned, key, moment_now())).decode()
    made.file = keep(
        issuer, credential=made.uuid.urn, form="endorsement", text=text, key=key, by=by, award=None, valid_until=None
    )
    made.save(update_fields=["file"])


def _tell_holder(award: Award, message: str, key: str) -> None:
    notify(
        people=[award.holder],
        organisation=award.organisation,
        about=About.DONE,
        message=message,
        values={},
        url=f"/awards/{award.pk}/",
        key=key,
    )


@transaction.atomic
def carry(*, person: Any, endorsement: Endorsement, is_carried: bool, by: Any = None) -> None:
    """Let one's badge show and carry an endorsement, or no longer: the badge is signed anew, in the same words.

    Raises Refused for another's badge, and for an endorsement that was withdrawn.
    """
    kept = Endorsement.objects.select_for_update(of=("self",)).select_related("award").get(pk=endorsement.pk)
    if kept.award is None or kept.award.holder_id != person.pk:
        raise Refused("refused-badge-of-another")
    if kept.withdrawn_at is not None:
        raise Refused("refused-endorsement-withdrawn")
    if (kept.carried_at is not None) == is_carried:
        return
    kept.carried_at = timezone.now() if is_carried else None
    kept.save(update_fields=["carried_at"])
    sign_anew(kept.award, by=f"person {person.pk}")
    event = "endorsement-carried" if is_carried else "endorsement-left-out"
    log_access(by=by, event=event, subject=f"endorsement {kept.pk} in award {kept.award_id}")


@transaction.atomic
def withdraw(*, by: Any, endorsement: Endorsement, why: str) -> None:
    """Withdraw what the actor's organisation said: its bit is set, and a badge that carried it is signed anew without it."""
    if reason := why_not_endorse_here(by):
        raise Refused(reason)
    kept = (
        Endorsement.objects.select_for_update(of=("self",))
        .select_related("award__holder", "organisation")
        .get(pk=endorsement.pk)
    )
    if kept.organisation_id != by.organisation.pk:
        raise Refused("refused-endorsement-of-another")
    if kept.withdrawn_at is not None:
        raise Refused("refused-endorsement-withdrawn")
    if not why.strip():
        raise Refused("refused-change-reason")
    kept.withdrawn_at, kept.withdrawn_by, kept.why_withdrawn = timezone.now(), by.person, why.strip()[:500]
    kept.save(update_fields=["withdrawn_at", "withdrawn_by", "why_withdrawn"])
    issuer = issuer_for(kept.organisation, by=word(by))
    kept.bits.update(is_set=True)
    sign_list(issuer, Purpose.REVOCATION, by=word(by))
    if kept.award is not None:
        if kept.carried_at is not None:
            sign_anew(kept.award, by=word(by))
        _tell_holder(kept.award, "notice-endorsement-withdrawn", f"endorsement-withdrawn-{kept.pk}")
    log_access(by=by, event="endorsement-withdrawn", subject=f"endorsement {kept.pk}")
