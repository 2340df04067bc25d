"""A leader's record made and signed when they ask for it: a Comprehensive Learner Record with every badge of theirs."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.db import transaction

from fairwater.credentials import KeyKind, Recipient, proofs, record_of
from fairwater.credentials.issuers import json_bytes
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.recognition.badges import parsed
from fairwater_web.recognition.issuers import profile_of
from fairwater_web.recognition.issuing.actions import issuer_for, keep, moment_now, signing_key, word
from fairwater_web.recognition.models import Award

NAME = "Record of leadership"


@transaction.atomic
def sign_record(*, by: Any) -> str:
    """Return the record of whoever asks, signed by the programme of their newest badge; the badges come as they were signed.

    A badge that was revoked is left out; one that has expired or is suspended says so of itself. Raises Refused where there is
    none.
    """
    held = (
        Award.objects.filter(holder=by.person, revoked_on=None).select_related("programme").order_by("awarded_on", "pk")
    )
    newest = held.last()
    if newest is None:
        raise Refused("refused-record-none")
    issuer, now = issuer_for(newest.programme, by=word(by)), moment_now()
    key, number = signing_key(issuer, KeyKind.ED25519), uuid4().urn
    recipient = Recipient(newest.holder_id_public.urn, by.person.email)
    badges = [parsed(each) for each in held]
    unsigned = record_of(number, profile_of(issuer), recipient, badges, valid_from=now, name=NAME)
    text = json_bytes(proofs.sign(unsigned, key, now)).decode()
    keep(issuer, credential=number, form="record", text=text, key=key, by=word(by), award=newest, valid_until=None)
    log_access(by=by, event="record-signed", subject=f"award {newest.pk}", download="record.json")
    return text
