"""A badge signed anew in the same words; a stolen key withdrawn, and what it signed issued anew to whoever holds it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.credentials import KeyKind, Purpose, proofs, tokens
from fairwater.credentials.issuers import json_bytes
from fairwater.credentials.reading import json_in
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.permissions import Refused
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.recognition.badges import parsed
from fairwater_web.recognition.endorsements import carried_by, signed_of, standing
from fairwater_web.recognition.enums import Because
from fairwater_web.recognition.issuing.actions import keep, make_key, moment_now, sign_list, signing_key, word
from fairwater_web.recognition.models import Award, Issuer, Key, ReReview, SignedFile
from fairwater_web.recognition.queries import why_not_keep_keys
from fairwater_web.recognition.reissued import signed_last_by, withdrawn_of
from fairwater_web.recognition.telling import tell_programme

AT_ONCE = 50
"""So many badges are signed anew in one transaction."""


@transaction.atomic
def sign_anew(award: Award, *, by: str) -> None:
    """Sign a badge anew with its issuer's keys of now: the same words, and the endorsements that it carries today."""
    issuer = Issuer.objects.select_for_update().get(organisation=award.programme_id)
    unsigned = {key: value for key, value in parsed(award).items() if key not in ("proof", "endorsement")}
    if carried := carried_by(award):
        unsigned["endorsement"] = carried
    proof_key, jwt_key = (signing_key(issuer, kind) for kind in (KeyKind.ED25519, KeyKind.ES256))
    signed = json_bytes(proofs.sign(unsigned, proof_key, moment_now())).decode()
    kept = {"credential": award.uuid.urn, "by": by, "award": award, "valid_until": None}
    keep(issuer, form="json", text=signed, key=proof_key, **kept)
    keep(issuer, form="jwt", text=tokens.sign(unsigned, jwt_key), key=jwt_key, **kept)


# A stolen key


@transaction.atomic
def withdraw_key(*, by: Any, key: Key, doubt_from: datetime, why: str) -> int:
    """Withdraw a key that was stolen, and have what it signed issued anew; return how many badges are looked at again first.

    It may assert nothing any more, whatever day it writes, since whoever has it can write any day. A new key takes its
    place and signs the status lists at once; the worker signs the badges. Awards made from `doubt_from` on may be somebody
    else's doing: each is looked at again, and is issued anew once the programme says that it stands.
    Raises Refused: no right, a key of another or one that was withdrawn, a moment to come, no reason.
    """
    if reason := why_not_keep_keys(by):
        raise Refused(reason)
    issuer = Issuer.objects.select_for_update().get(pk=key.issuer_id)
    kept, now = Key.objects.select_for_update().get(pk=key.pk), timezone.now()
    if issuer.organisation_id != by.organisation.pk or kept.revoked is not None:
        raise Refused("refused-key-unknown")
    if doubt_from > now:
        raise Refused("refused-key-moment")
    if not why.strip():
        raise Refused("refused-change-reason")
    kept.revoked, kept.expires, kept.doubt_from = now, kept.expires or now, doubt_from
    kept.why_withdrawn, kept.withdrawn_by = why.strip()[:500], by.person
    kept.save()
    if not issuer.keys.filter(kind=kept.kind, expires=None, revoked=None).exists():
        make_key(issuer, KeyKind(kept.kind))
    for purpose in Purpose:
        sign_list(issuer, purpose, by=word(by))
    n = _mark_doubtful(issuer, kept)
    log_access(by=by, event="issuer-key-withdrawn", subject=f"{issuer.did}#{kept.name}: {n} in doubt")
    ask_to_reissue(issuer)
    return n


def ask_to_reissue(issuer: Issuer) -> None:
    """Ask the worker to sign anew what withdrawn keys of an issuer signed."""
    jobs.ask("reissue-badges", [issuer.pk], key=f"reissue-badges {issuer.pk}")


def _mark_doubtful(issuer: Issuer, key: Key) -> int:
    """Open a re-review of each award whose badge the key signed from the moment of doubt on, by our own log."""
    marked = 0
    for award in _signed_by(issuer, {f"{issuer.did}#{key.name}"}):
        first = SignedFile.objects.filter(award=award, form="json").earliest("pk")
        if first.signed_at < key.doubt_from or award.re_reviews.filter(because=Because.KEY, closed_at=None).exists():
            continue
        made = ReReview.objects.create(award=award, because=Because.KEY)
        notify(
            people=[award.holder],
            organisation=award.organisation,
            about=About.DONE,
            message="notice-badge-in-doubt",
            values={},
            url=f"/awards/{award.pk}/",
            key=f"badge-in-doubt-{made.pk}",
        )
        marked += 1
    if marked:
        tell_programme(
            issuer.organisation, "notice-badges-in-doubt", url="/recognition/desk/#issuer", key=f"in-doubt-{key.pk}"
        )
    return marked


def _signed_by(issuer: Issuer, keys: set[str]) -> Iterator[Award]:
    """Yield the awards, without those that were revoked, of which one of the keys signed the newest file in either form."""
    signed = signed_last_by(issuer, keys)
    for award in Award.objects.filter(programme=issuer.organisation_id, revoked_on=None).select_related("holder"):
        if award.uuid.urn in signed:
            yield award


def reissue(issuer: Issuer, most: int = AT_ONCE) -> int:
    """Sign anew what withdrawn keys signed, at most so many, and tell each holder; return how many. Done again it goes on.

    Left out is what is looked at again because of the key.
    """
    keys, n = withdrawn_of(issuer), 0
    if not keys:
        return 0
    signed = signed_last_by(issuer, keys)
    for endorsement in standing().filter(organisation=issuer.organisation_id):
        if endorsement.uuid.urn in signed:
            _endorse_anew(endorsement, issuer)
    waiting = set(ReReview.objects.filter(because=Because.KEY, closed_at=None).values_list("award_id", flat=True))
    for award in _signed_by(issuer, keys):
        if award.pk in waiting:
            continue
        if n == most:
            break
        with transaction.atomic():
            sign_anew(award, by="new key")
            _tell_anew(award)
        n += 1
    return n


def _endorse_anew(endorsement: Any, issuer: Issuer) -> None:
    unsigned = {key: value for key, value in signed_of(endorsement).items() if key != "proof"}
    with transaction.atomic():
        key = signing_key(Issuer.objects.select_for_update().get(pk=issuer.pk), KeyKind.ED25519)
        text = json_bytes(proofs.sign(unsigned, key, moment_now())).decode()
        assert json_in(text.encode())["id"] == endorsement.uuid.urn
        more: dict[str, Any] = {"award": None, "valid_until": None}
        endorsement.file = keep(
            issuer, credential=endorsement.uuid.urn, form="endorsement", text=text, key=key, by="new key", **more
        )
        endorsement.save(update_fields=["file"])
        if endorsement.award is not None and endorsement.carried_at is not None:
            sign_anew(endorsement.award, by="new key")


def _tell_anew(award: Award) -> None:
    newest = award.signed_files.filter(form="json").latest("pk")
    notify(
        people=[award.holder],
        organisation=award.organisation,
        about=About.DONE,
        message="notice-badge-anew",
        values={},
        url=f"/awards/{award.pk}/",
        key=f"badge-anew-{newest.pk}",
    )
