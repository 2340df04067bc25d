"""A leader's record: a Comprehensive Learner Record (CLR 2.0), which holds badges with the signatures that they have."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from fairwater.credentials.building import Profile, Recipient
from fairwater.credentials.issuers import stamp
from fairwater.credentials.jsonld import CLR, OPEN_BADGES, VC, Json
from fairwater.credentials.reading import id_of
from fairwater.errors import BadInput


def record_of(
    record_id: str,
    issuer: Profile,
    recipient: Recipient,
    badges: Sequence[Json],
    *,
    valid_from: datetime,
    name: str,
    statuses: Sequence[Json] = (),
) -> Json:
    """Return the unsigned record of somebody's badges, each with its own proof, in the order in which they were earned.

    Each badge precedes the next one. Raises BadInput: no badge, one without its own proof or of another holder, or two
    with the same identifier.
    """
    names = [id_of(each) for each in badges]
    if not badges or len({record_id, *names}) != len(names) + 1:
        raise BadInput("credential-record-badges", n=len(badges))
    if any("proof" not in each for each in badges):
        raise BadInput("credential-no-proof")
    holders = {id_of(each["credentialSubject"]) for each in badges} - {""}
    if recipient.id and holders - {recipient.id}:
        raise BadInput("credential-record-holder", holder=recipient.id[:120])
    achievements = [id_of(each["credentialSubject"]["achievement"]) for each in badges]
    subject: Json = {"type": ["ClrSubject"]} | recipient.as_json() | {"verifiableCredential": list(badges)}
    if len(badges) > 1:
        subject["association"] = [_precedes(*pair) for pair in pairwise(achievements)]
    found: Json = {
        "@context": [VC, CLR, OPEN_BADGES],
        "id": record_id,
        "type": ["VerifiableCredential", "ClrCredential"],
        "name": name,
        "issuer": issuer.as_json(),
        "validFrom": stamp(valid_from),
        "credentialSubject": subject,
    }
    return found | ({"credentialStatus": list(statuses)} if statuses else {})


def _precedes(first: str, then: str) -> Json:
    return {"type": "Association", "associationType": "precedes", "sourceId": first, "targetId": then}
