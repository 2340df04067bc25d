"""An independent implementation (openbadgeslib, in tests alone) verifies ours, and ours verifies its badges."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater import credentials as ours
from fairwater.credentials import KeyKind, Purpose, StatusList, new_key, proofs, status, tokens
from fairwater.credentials.example import HOLDER, Example
from fairwater.credentials.issuers import json_bytes
from fairwater.credentials.keys import SigningKey, jwk, multikey
from tests.core.credentials.outcomes import not_passed

ob3 = pytest.importorskip("openbadgeslib.ob3")
from openbadgeslib import baking as their_baking  # noqa: E402
from openbadgeslib.ob3 import did as their_did  # noqa: E402
from openbadgeslib.ob3 import ldp, status_list  # noqa: E402
from openbadgeslib.ob3.credential import Achievement, Issuer, OpenBadgeCredential  # noqa: E402
from openbadgeslib.ob3.signer import OB3Signer  # noqa: E402
from openbadgeslib.ob3.status import decode_encoded_list, set_indices  # noqa: E402
from openbadgeslib.ob3.verifier import OB3VerificationError, OB3Verifier  # noqa: E402

AWARDED = datetime(2026, 3, 2, 10, 15, tzinfo=UTC)
LATER = AWARDED + timedelta(days=30)
DID = "did:web:issuer.example"


@pytest.fixture(scope="module")
def today() -> Example:
    """An example that is valid now: the other implementation knows no other day."""
    return Example(datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1))


@pytest.fixture(scope="module")
def at_hand(today: Example) -> dict[str, bytes]:
    return today.documents()


def pem(key: SigningKey) -> bytes:
    return key.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def public_pem(key: SigningKey) -> bytes:
    return key.public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


# Ours, verified by it


def test_it_verifies_our_embedded_proof_by_our_did_document(today: Example, at_hand: dict[str, bytes]) -> None:
    for badge in (today.badge, today.older_badge):
        found = ldp.OB3LdpVerifier().verify(json_bytes(badge), download=at_hand.__getitem__)
        assert found.issuer.id == "did:web:badges.cedarvalley.example"
        assert found.achievement.name == badge["credentialSubject"]["achievement"]["name"]


def test_it_refuses_ours_when_it_was_tampered_with(today: Example, at_hand: dict[str, bytes]) -> None:
    other = json.loads(json.dumps(today.badge).replace("MC-WL1", "MC-WL2"))
    with pytest.raises(OB3VerificationError):
        ldp.OB3LdpVerifier().verify(other, download=at_hand.__getitem__)


@pytest.mark.parametrize("kind", [KeyKind.ES256, KeyKind.RS256])
def test_it_verifies_our_tokens(today: Example, kind: KeyKind) -> None:
    key = new_key(f"{today.district.did}#j", kind)
    found = OB3Verifier(public_pem(key)).verify(tokens.sign(today.unsigned, key))
    assert (found.id, found.recipient_id) == (today.badge["id"], HOLDER)


def test_it_takes_our_badges_out_of_pictures(today: Example) -> None:
    files = today.files()
    png = their_baking.extract_png(files["badge.png"], keyword=their_baking.ITXT_KEYWORD_OB3)
    assert json.loads(png) == today.badge
    svg = their_baking.extract_svg(files["badge.svg"], element=their_baking.SVG_ELEMENT_OB3)
    assert svg == files["badge.jwt"].decode().strip()


def test_it_reads_our_status_lists_and_sees_a_revocation(today: Example, at_hand: dict[str, bytes]) -> None:
    def as_token(bits: frozenset[int], purpose: Purpose) -> bytes:
        listed = StatusList(today.lists[purpose].url, purpose, bits)
        unsigned = listed.credential(today.district, today.as_of, today.as_of + timedelta(days=90))
        return tokens.sign(unsigned, today.keys["jwt-1"]).encode()

    urls = {today.lists[purpose].url: purpose for purpose in Purpose}
    theirs_of_ours = OB3Verifier(public_pem(today.keys["jwt-1"]), issuer_did=today.district.did)
    token = tokens.sign(today.unsigned, today.keys["jwt-1"])
    fine = {url: as_token(frozenset({5}), purpose) for url, purpose in urls.items()}
    assert (
        theirs_of_ours.verify(token, check_status=True, download=(at_hand | fine).__getitem__).id == today.badge["id"]
    )
    revoked = fine | {today.lists[Purpose.REVOCATION].url: as_token(frozenset({today.index}), Purpose.REVOCATION)}
    with pytest.raises(OB3VerificationError, match="revocation"):
        theirs_of_ours.verify(token, check_status=True, download=(at_hand | revoked).__getitem__)


def test_both_write_bits_alike() -> None:
    bits = {0, 7, 8, 94567, status.LEAST - 1}
    assert set_indices(decode_encoded_list(status.encoded(bits))) == bits
    theirs = status.decoded(status_list.encode_bitstring(bits))
    assert {at for at in range(len(theirs) * 8) if status.is_set(theirs, at)} == bits


def test_both_write_keys_alike() -> None:
    key = new_key("x")
    assert their_did.multikey_from_pem(public_pem(key)) == multikey(key.public)


def test_it_verifies_our_record_endorsement_and_status_list(today: Example) -> None:
    clr = pytest.importorskip("openbadgeslib.ob3.clr")
    district = public_pem(today.keys["key-2"])
    more = {"extra_contexts": clr.bundled_clr_contexts()}
    ldp.verify_data_integrity_proof(today.record, district, **more)
    ldp.verify_data_integrity_proof(today.endorsement, public_pem(today.association_key))
    for purpose in Purpose:
        ldp.verify_data_integrity_proof(today.status_credential(purpose), district)
    with pytest.raises(OB3VerificationError):
        ldp.verify_data_integrity_proof(today.record, public_pem(today.association_key), **more)


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)


@settings(max_examples=25, deadline=None)
@given(name=TEXT, narrative=TEXT)
def test_it_verifies_whatever_is_written_into_ours(today: Example, name: str, narrative: str) -> None:
    """Special characters are what badges of others are suspected to fail by."""
    achievement = ours.Achievement("urn:uuid:1", name, narrative, narrative + '\t\r\n"\\\u2028é😀')
    badge = ours.Badge("urn:uuid:2", today.district, achievement, ours.Recipient(HOLDER), today.as_of)
    signed = proofs.sign(ours.credential_of(badge), today.keys["key-2"], today.as_of)
    ldp.verify_data_integrity_proof(json.loads(json_bytes(signed)), public_pem(today.keys["key-2"]))


# Its badges, verified by ours


def theirs(**more: Any) -> Any:
    achievement = Achievement(
        "https://issuer.example/badges/1", "Listening", "Listened to families.", "A listening round."
    )
    return OpenBadgeCredential(
        Issuer(DID, "An issuer", url="https://issuer.example"), HOLDER, achievement, issuance_date=AWARDED, **more
    )


def documents_of(*keys: tuple[str, SigningKey]) -> dict[str, bytes]:
    document = their_did.build_did_document(DID, [(name, jwk(key.public)) for name, key in keys])
    return {"https://issuer.example/.well-known/did.json": json.dumps(document).encode()}


def test_ours_verifies_its_embedded_proof(checked: Callable[..., Any]) -> None:
    key = new_key(f"{DID}#k")
    signed = ldp.OB3LdpSigner(pem(key), f"{DID}#k").sign_to_json(
        theirs(expiration_date=AWARDED + timedelta(days=99)), created=AWARDED
    )
    found = checked(signed.encode(), documents=documents_of(("k", key)))
    assert not_passed(found) == {}
    assert not_passed(checked(signed.replace("families", "nobody").encode(), documents=documents_of(("k", key)))) == {
        "signature": ("failed", "signature")
    }


@pytest.mark.parametrize(("kind", "algorithm"), [(KeyKind.ES256, "ES256"), (KeyKind.RS256, "RS256")])
def test_ours_verifies_its_tokens(checked: Callable[..., Any], kind: KeyKind, algorithm: str) -> None:
    key = new_key(f"{DID}#j", kind)
    token = OB3Signer(pem(key), algorithm).sign(theirs())
    assert not_passed(checked(token.encode(), documents=documents_of(("j", key)))) == {}
    other = new_key(f"{DID}#j", kind)
    assert not_passed(checked(token.encode(), documents=documents_of(("j", other))))["signature"][0] == "failed"


def test_ours_verifies_its_pictures_and_its_status_list(checked: Callable[..., Any], files: dict[str, bytes]) -> None:
    url = "https://issuer.example/status/revocation"
    key = new_key(f"{DID}#j", KeyKind.ES256)
    signer = OB3Signer(pem(key), "ES256")
    badge = theirs(credential_status=[status_list.status_entry(url, "revocation", 4711)])
    svg = signer.sign_into_svg(badge, b'<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>')
    png = signer.sign_into_png(badge, files["badges.cedarvalley.example/images/wellbeing-voice.png"])

    def listed(*bits: int) -> bytes:
        unsigned = status_list.build_status_list_credential(
            DID, url, "revocation", bits, issued=AWARDED, valid_until=AWARDED + timedelta(days=90)
        )
        # It signs lists with an nbf of its own clock and without sub, which ours does not take; so ours signs what it built.
        return tokens.sign(unsigned, key).encode()

    for picture in (svg, png):
        assert not_passed(checked(picture, documents=documents_of(("j", key)) | {url: listed(1)})) == {}
        found = checked(picture, documents=documents_of(("j", key)) | {url: listed(1, 4711)})
        assert not_passed(found) == {"status": ("failed", "status-revocation")}


def test_it_is_in_the_tests_alone() -> None:
    root = Path(__file__).resolve().parents[3]
    core = (root / "pyproject.toml").read_text().split("[project.optional-dependencies]")[0]
    assert "openbadgeslib" not in core
