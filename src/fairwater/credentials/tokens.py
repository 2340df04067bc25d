"""VC-JWT as Open Badges 3.0 has it: the credential's properties are the payload, beside the registered claims.

The header holds `alg`, `typ` and `kid` (or `jwk`) and nothing else; `alg` has to be the one of the key's kind, RS256 or ES256.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import jwt as pyjwt

from fairwater.credentials.issuers import Issuer, Method, method_for
from fairwater.credentials.jsonld import Json, canonical
from fairwater.credentials.keys import KeyKind, SigningKey, from_base64url, from_jwk, thumbprint
from fairwater.credentials.reading import MOST_BYTES, check_plain, check_writable, id_of, json_in, moment
from fairwater.errors import BadInput

HEADER = frozenset({"alg", "kid", "jwk", "typ"})
TYPES = (None, "JWT", "vc+jwt")
CLAIMS = ("iss", "jti", "sub", "nbf", "exp")
JWT_KINDS = (KeyKind.RS256, KeyKind.ES256)


def claims_of(credential: Mapping[str, Any]) -> Json:
    """Return the registered claims of a credential. Raises BadInput without an identifier of the subject: OB 3.0 demands it."""
    subject = id_of(credential.get("credentialSubject"))
    if not subject:
        raise BadInput("credential-jwt-subject")
    found: Json = {"iss": id_of(credential.get("issuer")), "jti": id_of(credential), "sub": subject}
    found["nbf"] = _seconds(credential, "validFrom")
    if "validUntil" in credential:
        found["exp"] = _seconds(credential, "validUntil")
    return found


def _seconds(credential: Mapping[str, Any], key: str) -> int:
    when: datetime = moment(credential.get(key), key)
    if when.microsecond:
        raise BadInput("credential-no-moment", key=key, given=str(credential[key]))
    return int(when.timestamp())


def sign(credential: Mapping[str, Any], key: SigningKey, *, typ: str = "JWT") -> str:
    """Return a credential as a compact VC-JWT; an embedded proof is left out. `typ` may be "vc+jwt", as VC-JOSE-COSE has it.

    Raises BadInput as `proofs.sign`, for an Ed25519 key, and without an identifier of the subject.
    """
    if key.kind not in JWT_KINDS:
        raise BadInput("credential-key-kind")
    if id_of(credential.get("issuer")) != key.controller:
        raise BadInput("credential-key-of-another", key=key.id, issuer=id_of(credential.get("issuer")))
    document = {name: value for name, value in credential.items() if name != "proof"}
    check_writable(document)
    check_plain(document)
    canonical(document)  # the safe-mode check: a term that no context knows is refused here too
    payload = document | claims_of(document)
    return pyjwt.encode(payload, key.private, algorithm=str(key.kind), headers={"kid": key.id, "typ": typ})


def parts_of(token: str) -> tuple[Json, Json]:
    """Return header and payload of a compact VC-JWT, unchecked. Raises BadInput: no token, another header, alg none or HS256."""
    if len(token) > 2 * MOST_BYTES:
        raise BadInput("credential-too-large", limit=MOST_BYTES // 1024)
    try:
        header_part, payload_part, _ = token.split(".")
        header, payload = json_in(from_base64url(header_part)), json_in(from_base64url(payload_part))
    except ValueError:
        raise BadInput("credential-no-jwt") from None
    if unknown := sorted(header.keys() - HEADER):
        raise BadInput("credential-jwt-header", key=unknown[0][:60])
    if header.get("typ") not in TYPES:
        raise BadInput("credential-jwt-header", key="typ")
    if header.get("alg") not in JWT_KINDS:
        raise BadInput("credential-jwt-alg", given=str(header.get("alg"))[:20])
    return header, payload


def credential_in(payload: Mapping[str, Any]) -> Json:
    """Return the credential of a payload, without the registered claims."""
    return {key: value for key, value in payload.items() if key not in (*CLAIMS, "iat")}


def method_of(header: Mapping[str, Any], issuer: Issuer) -> Method:
    """Return the method that a header names. A key that it brings itself has to be among the issuer's. Raises BadInput."""
    if isinstance(given := header.get("kid"), str):
        return method_for(issuer, given)
    if not isinstance(brought := header.get("jwk"), dict):
        raise BadInput("credential-jwt-key")
    wanted = thumbprint(from_jwk(brought))
    for method in issuer.methods.values():
        if thumbprint(method.key) == wanted:
            return method
    raise BadInput("credential-key-unknown", key="jwk", did=issuer.did)


def check(token: str, header: Mapping[str, Any], method: Method) -> None:
    """Check the signature of a token with the key of a method. Raises BadInput: another algorithm, or another signature."""
    if header["alg"] != method.kind:
        raise BadInput("credential-key-pinned", key=method.id, kind=str(method.kind), given=str(header["alg"]))
    try:  # the signature alone: the claims and dates have checks of their own
        pyjwt.PyJWS().decode(token, method.key, algorithms=[str(method.kind)])
    except pyjwt.PyJWTError:
        raise BadInput("credential-signature", key=method.id) from None


def check_claims(payload: Mapping[str, Any]) -> None:
    """Check that the registered claims say what the credential says. Raises BadInput with the claim that does not."""
    wanted = claims_of(credential_in(payload))
    for claim in CLAIMS:
        if payload.get(claim) != wanted.get(claim):
            raise BadInput("credential-jwt-claim", claim=claim, given=json.dumps(payload.get(claim))[:80])
