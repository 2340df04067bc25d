"""An issuer made, its keys rotated, whatever it signs kept as the exact text, and its status lists signed anew."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.credentials import KeyKind, Purpose, Signed, SigningKey, StatusList, new_key, next_record, proofs, seal
from fairwater.credentials.issuers import json_bytes
from fairwater.credentials.keys import jwk
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.organisations.models import Organisation
from fairwater_web.recognition.issuers import LOG_FIELDS, did_of, list_url, masters, newest_list, opened, profile_of
from fairwater_web.recognition.models import Issuer, Key, SignedFile, SignedRow
from fairwater_web.recognition.queries import why_not_keep_keys

BEGINS = {KeyKind.ED25519: "key", KeyKind.ES256: "jwt"}
"""What an issuer signs with, and how the names of its keys begin."""
A_LIST_HOLDS = timedelta(days=90)
RENEWED_BEFORE = timedelta(days=30)


# The issuer


def issuer_for(organisation: Organisation, *, by: str) -> Issuer:
    """Return the issuer of an organisation; where there is none yet, it is made with its keys and its two empty lists."""
    Organisation.objects.select_for_update(of=("self",)).get(
        pk=organisation.pk
    )  # two first awards come one after the other
    found = Issuer.objects.select_for_update(of=("self",)).filter(organisation=organisation).first()
    if found is not None:
        return found
    made = Issuer.objects.create(organisation=organisation, did=did_of(organisation))
    for kind in BEGINS:
        make_key(made, kind)
    for purpose in Purpose:
        sign_list(made, purpose, by=by)
    return made


def make_key(issuer: Issuer, kind: KeyKind) -> Key:
    """Give an issuer another key of a kind, sealed; its name counts on."""
    name = f"{BEGINS[kind]}-{issuer.keys.filter(kind=str(kind)).count() + 1}"
    key = new_key(f"{issuer.did}#{name}", kind)
    return Key.objects.create(
        issuer=issuer, name=name, kind=str(kind), public=jwk(key.public), sealed=seal(key, masters()[0])
    )


def signing_key(issuer: Issuer, kind: KeyKind) -> SigningKey:
    """Return the key of a kind that signs now: never one that was rotated or withdrawn."""
    return opened(issuer.keys.filter(kind=str(kind), expires=None, revoked=None).latest("pk"))


@transaction.atomic
def rotate_keys(*, by: Any) -> None:
    """Give the actor's organisation new keys. The old ones sign no more and stay published, so that their badges stay valid."""
    if reason := why_not_keep_keys(by):
        raise Refused(reason)
    issuer, now = issuer_for(by.organisation, by=word(by)), timezone.now()
    for kind in BEGINS:
        issuer.keys.filter(kind=str(kind), expires=None).update(expires=now)
        make_key(issuer, kind)
    for purpose in Purpose:
        sign_list(issuer, purpose, by=word(by))
    log_access(by=by, event="issuer-keys-rotated", subject=issuer.did)


def word(by: Any) -> str:
    """Return on whose word something is signed: a number, never a name."""
    return f"person {by.person.pk}"


def _log(issuer: Issuer, *, credential: str, text: str, key: SigningKey, by: str) -> None:
    last = issuer.log.order_by("-number").first()
    before = Signed(**{name: getattr(last, name) for name in LOG_FIELDS}) if last is not None else None
    made = next_record(before, credential=credential, stored=text.encode(), key=key.id, at=timezone.now(), by=by)
    SignedRow.objects.create(issuer=issuer, **{name: getattr(made, name) for name in LOG_FIELDS})


def keep(issuer: Issuer, *, credential: str, form: str, text: str, key: SigningKey, by: str, **more: Any) -> SignedFile:
    _log(issuer, credential=credential, text=text, key=key, by=by)
    return SignedFile.objects.create(issuer=issuer, form=form, text=text, signed_at=timezone.now(), **more)


def moment_now() -> datetime:
    return timezone.now().astimezone(UTC).replace(microsecond=0)


# Status lists


def sign_list(issuer: Issuer, purpose: Purpose, *, by: str) -> None:
    now, key = moment_now(), signing_key(issuer, KeyKind.ED25519)
    bits = frozenset(issuer.bits.filter(purpose=str(purpose), is_set=True).values_list("index", flat=True))
    listed = StatusList(list_url(issuer, purpose), purpose, bits)
    unsigned = listed.credential(profile_of(issuer), now, now + A_LIST_HOLDS)
    text = json_bytes(proofs.sign(unsigned, key, now)).decode()
    until = now + A_LIST_HOLDS
    keep(issuer, credential=listed.url, form=str(purpose), text=text, key=key, by=by, valid_until=until)


@transaction.atomic
def renew_lists(*, now: datetime) -> int:
    """Sign the status lists anew that end within a month; return how many."""
    n = 0
    for issuer in Issuer.objects.select_for_update():
        for purpose in Purpose:
            found = newest_list(issuer, purpose)
            if found is None or found.valid_until is None or found.valid_until < now + RENEWED_BEFORE:
                sign_list(issuer, purpose, by="renewal")
                n += 1
    return n
