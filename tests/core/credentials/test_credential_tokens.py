"""VC-JWT as Open Badges 3.0 has it: header, claims, and an algorithm that belongs to the key."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any

import jwt as pyjwt
import pytest

from fairwater.credentials import KeyKind, PublishedKey, did_document, new_key, tokens, url_of_did
from fairwater.credentials.example import Example
from fairwater.credentials.issuers import json_bytes
from fairwater.credentials.keys import jwk
from fairwater.errors import BadInput
from tests.core.credentials.outcomes import not_passed


def part(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


@pytest.fixture(scope="module")
def token(example: Example) -> str:
    return tokens.sign(example.unsigned, example.keys["jwt-1"])


def signed(example: Example, payload: Any, **headers: Any) -> str:
    given = {"kid": example.keys["jwt-1"].id} | headers
    return pyjwt.encode(payload, example.keys["jwt-1"].private, algorithm="ES256", headers=given)  # type: ignore[arg-type]


def refusal(given: str) -> str:
    with pytest.raises(BadInput) as refused:
        tokens.parts_of(given)
    return refused.value.message_id.removeprefix("credential-")


def test_header_and_claims(token: str, example: Example) -> None:
    header, payload = tokens.parts_of(token)
    assert header == {"alg": "ES256", "kid": example.keys["jwt-1"].id, "typ": "JWT"}
    assert "vc" not in payload and "proof" not in payload
    assert {claim: payload[claim] for claim in tokens.CLAIMS} == {
        "iss": "did:web:badges.cedarvalley.example",
        "jti": example.badge["id"],
        "sub": example.badge["credentialSubject"]["id"],
        "nbf": 1772446500,
        "exp": 1772446500 + 3 * 365 * 24 * 3600,
    }
    assert tokens.credential_in(payload) == example.unsigned
    assert tokens.parts_of(tokens.sign(example.unsigned, example.keys["jwt-1"], typ="vc+jwt"))[0]["typ"] == "vc+jwt"


def test_an_rsa_key_signs_by_rs256(example: Example, documents: dict[str, bytes], checked: Callable[..., Any]) -> None:
    did = example.district.did
    key = new_key(f"{did}#rsa", KeyKind.RS256)
    theirs = [PublishedKey(each.id.partition("#")[2], each.public) for each in (*example.keys.values(), key)]
    at_hand = documents | {url_of_did(did): json_bytes(did_document(did, theirs))}
    signed_badge = tokens.sign(example.unsigned, key)
    found = checked(signed_badge.encode(), documents=at_hand)
    assert (found.is_valid, found.secured_by) == (True, "RS256")
    assert not_passed(checked(signed_badge.encode()))["signature"] == ("failed", "key-unknown")


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_token_changed_in_any_part(token: str, checked: Callable[..., Any], at: int) -> None:
    parts = token.split(".")
    middle = len(parts[at]) // 2
    for place in (middle - 30, middle, middle + 25):
        letter = "A" if parts[at][place] != "A" else "B"
        other = [*parts]
        other[at] = parts[at][:place] + letter + parts[at][place + 1 :]
        try:
            found = checked(".".join(other).encode())
        except BadInput:
            continue  # no token any more
        assert not found.is_valid


def test_no_algorithm_and_symmetric_ones_are_refused(token: str, example: Example) -> None:
    _, payload, _ = token.split(".")
    kid = example.keys["jwt-1"].id
    assert refusal(f"{part({'alg': 'none', 'kid': kid})}.{payload}.") == "jwt-alg"
    head = f"{part({'alg': 'HS256', 'kid': kid})}.{payload}"
    public = json.dumps(jwk(example.keys["jwt-1"].public)).encode()
    digest = base64.urlsafe_b64encode(hmac.new(public, head.encode(), hashlib.sha256).digest()).rstrip(b"=").decode()
    assert refusal(f"{head}.{digest}") == "jwt-alg"
    assert refusal(f"{part({'alg': 'EdDSA', 'kid': kid})}.{payload}.AA") == "jwt-alg"


@pytest.mark.parametrize(
    "header", [{"crit": ["b64"]}, {"jku": "https://evil.example/keys"}, {"x5c": []}, {"typ": "at+jwt"}]
)
def test_no_other_header_is_taken(example: Example, header: dict[str, Any]) -> None:
    payload = example.unsigned | tokens.claims_of(example.unsigned)
    assert refusal(signed(example, payload, **header)) == "jwt-header"


def test_the_algorithm_is_that_of_the_key(example: Example, token: str, checked: Callable[..., Any]) -> None:
    """A key for embedded proofs does not sign tokens, and a token cannot call an elliptic key an RSA key."""
    with pytest.raises(BadInput, match="none that signs"):
        tokens.sign(example.unsigned, example.keys["key-2"])
    _, payload, signature = token.split(".")
    other = f"{part({'alg': 'RS256', 'kid': example.keys['jwt-1'].id})}.{payload}.{signature}"
    assert not_passed(checked(other.encode()))["signature"] == ("failed", "key-pinned")
    wrong = f"{part({'alg': 'ES256', 'kid': example.keys['key-2'].id})}.{payload}.{signature}"
    assert not_passed(checked(wrong.encode()))["signature"] == ("failed", "key-pinned")


def test_a_key_that_the_token_brings_counts_only_among_the_issuers(
    example: Example, checked: Callable[..., Any]
) -> None:
    payload = example.unsigned | tokens.claims_of(example.unsigned)
    own = example.keys["jwt-1"]
    brought = pyjwt.encode(payload, own.private, algorithm="ES256", headers={"jwk": jwk(own.public)})  # type: ignore[arg-type]
    assert checked(brought.encode()).is_valid
    thief = new_key("x", KeyKind.ES256)
    forged = pyjwt.encode(payload, thief.private, algorithm="ES256", headers={"jwk": jwk(thief.public)})  # type: ignore[arg-type]
    assert not_passed(checked(forged.encode()))["signature"] == ("failed", "key-unknown")
    private = jwk(own.public) | {"d": "AA"}
    shown = pyjwt.encode(payload, own.private, algorithm="ES256", headers={"jwk": private})  # type: ignore[arg-type]
    assert not_passed(checked(shown.encode()))["signature"] == ("failed", "key-private")
    nobody = pyjwt.encode(payload, own.private, algorithm="ES256")  # type: ignore[arg-type]
    assert not_passed(checked(nobody.encode()))["signature"] == ("failed", "jwt-key")


@pytest.mark.parametrize("claim", tokens.CLAIMS)
def test_a_claim_that_says_something_else(example: Example, checked: Callable[..., Any], claim: str) -> None:
    payload = example.unsigned | tokens.claims_of(example.unsigned)
    other = payload | {claim: payload[claim] + 1 if isinstance(payload[claim], int) else payload[claim] + "x"}
    assert not_passed(checked(signed(example, other).encode())) == {"signature": ("failed", "jwt-claim")}
    missing = {key: value for key, value in payload.items() if key != claim}
    assert not_passed(checked(signed(example, missing).encode())) == {"signature": ("failed", "jwt-claim")}


def test_a_holder_has_to_have_an_identifier(example: Example) -> None:
    subject = {key: value for key, value in example.unsigned["credentialSubject"].items() if key != "id"}
    with pytest.raises(BadInput, match="did:key"):
        tokens.sign(example.unsigned | {"credentialSubject": subject}, example.keys["jwt-1"])


@pytest.mark.parametrize("given", ["", "a.b", "a.b.c", "a.b.c.d", "{}.{}.x", "e30.e30.e30"])
def test_what_is_no_token(given: str) -> None:
    assert refusal(given) in ("no-jwt", "no-json", "jwt-alg")
