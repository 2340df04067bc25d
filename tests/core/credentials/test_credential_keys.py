"""Keys sealed and opened, Multikey and JWK, did:web addresses, folders that lead nowhere else, and the signing log."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.credentials import (
    Folder,
    KeyKind,
    PublishedKey,
    check_log,
    did_document,
    did_web,
    new_key,
    next_record,
    read_log,
    reseal,
    rotate,
    seal,
    unseal,
    url_of_did,
    withdraw,
)
from fairwater.credentials.issuers import issuer_of, json_bytes, place_of
from fairwater.credentials.keys import from_jwk, from_multikey, jwk, kind_of, multikey, thumbprint
from fairwater.credentials.signing_log import Signed
from fairwater.errors import BadInput

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MASTER, OTHER = secrets.token_bytes(32), secrets.token_bytes(32)
DID = "did:web:badges.example.org"


@pytest.mark.parametrize("kind", list(KeyKind))
def test_a_sealed_key_opens_with_its_master_key_alone(kind: KeyKind) -> None:
    key = new_key(f"{DID}#a", kind)
    sealed = seal(key, MASTER)
    assert thumbprint(unseal(sealed, MASTER).public) == thumbprint(key.public)
    assert set(sealed) == {"version", "id", "kind", "data_key", "private_key"}
    with pytest.raises(BadInput, match="cannot be opened"):
        unseal(sealed, OTHER)
    moved = reseal(sealed, MASTER, OTHER)
    assert thumbprint(unseal(moved, OTHER).public) == thumbprint(key.public)
    assert repr(key) == f"SigningKey('{DID}#a')"


def test_a_sealed_key_passes_for_no_other() -> None:
    mine, theirs = seal(new_key(f"{DID}#a"), MASTER), seal(new_key("did:web:other.example#a"), MASTER)
    for change in ({"id": theirs["id"]}, {"kind": "ES256"}, {"private_key": theirs["private_key"]}, {"data_key": ""}):
        with pytest.raises(BadInput, match="cannot be opened"):
            unseal(mine | change, MASTER)
    with pytest.raises(BadInput, match="32 bytes"):
        seal(new_key(f"{DID}#a"), b"short")
    assert seal(new_key(f"{DID}#a"), MASTER)["private_key"] != mine["private_key"]


@pytest.mark.parametrize("kind", list(KeyKind))
def test_a_jwk_comes_back_as_the_same_key_and_holds_nothing_private(kind: KeyKind) -> None:
    key = new_key(f"{DID}#a", kind)
    assert jwk(from_jwk(jwk(key.public))) == jwk(key.public)
    assert not {"d", "p", "q"} & jwk(key.public).keys()
    assert kind_of(key.public) is key.kind is kind


def test_a_multikey_is_the_one_of_the_specification() -> None:
    """RFC 8037 appendix A: the public key d75a98…, whose did:key the W3C's vectors write so."""
    written = "z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw"
    assert multikey(from_multikey(written)) == written
    raw = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    assert jwk(from_multikey(written))["x"] == "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
    assert raw.hex() in from_multikey(written).public_bytes_raw().hex()


@pytest.mark.parametrize("given_text", [None, "", "z", "z6Mk", "u7QE", "z" + "1" * 2000, "z0OIl"])
def test_what_is_no_multikey(given_text: object) -> None:
    with pytest.raises(BadInput):
        from_multikey(given_text)


def test_weak_and_other_keys_are_refused() -> None:
    small = rsa.generate_private_key(public_exponent=65537, key_size=1024).public_key()
    for key in (small, ec.generate_private_key(ec.SECP384R1()).public_key(), "no key"):
        with pytest.raises(BadInput, match="none that signs"):
            kind_of(key)
    for wrong in ({}, {"kty": "oct", "k": "AA"}, {"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}, {"kty": "RSA"}):
        with pytest.raises(BadInput, match="none that signs"):
            from_jwk(wrong)
    with pytest.raises(BadInput, match="private"):
        from_jwk({"kty": "OKP", "d": "AA"})


# did:web


@pytest.mark.parametrize(
    ("did", "url"),
    [
        ("did:web:badges.example.org", "https://badges.example.org/.well-known/did.json"),
        ("did:web:example.org:tenants:riverbend", "https://example.org/tenants/riverbend/did.json"),
        ("did:web:example.org%3A8443:a", "https://example.org:8443/a/did.json"),
    ],
)
def test_addresses_of_did_web(did: str, url: str) -> None:
    assert url_of_did(did) == url


def test_a_did_web_is_written() -> None:
    assert did_web("Example.org:8443", "tenants", "riverbend") == "did:web:example.org%3A8443:tenants:riverbend"


@pytest.mark.parametrize(
    "did",
    [
        "did:key:z6Mk",
        "did:web:",
        "did:web:example.org/../x",
        "did:web:example.org:..:x",
        "did:web:example.org:%2e%2e",
        "did:web:user@example.org",
        "did:web:example.org#a",
        "did:web:EXAMPLE.org",
        "did:web:example.org%2Fa",
        "did:web:example.org:",
    ],
)
def test_what_is_no_did_web(did: str) -> None:
    with pytest.raises(BadInput, match="no did:web"):
        url_of_did(did)


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example/b",
        "https://a.example/../b",
        "https://a.example/b/../../c",
        "https://a.example/%2e%2e/b",
        "https://a.example/b?c",
        "https://x@a.example/b",
        "https://a.example/",
        "https://a.example",
        "file:///etc/passwd",
        "https:///etc/passwd",
    ],
)
def test_an_address_that_leads_to_no_place_in_a_folder(url: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        place_of(url)
    assert Folder(tmp_path).get(url) is None


def test_a_folder_never_leads_out_of_itself(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    inside = tmp_path / "docs" / "a.example_8443"
    inside.mkdir(parents=True)
    (inside / "b").write_text("here")
    (inside / "link").symlink_to(tmp_path / "secret")
    folder = Folder(tmp_path / "docs")
    assert folder.get("https://a.example:8443/b") == b"here"
    assert folder.get("https://a.example:8443/link") is None
    assert folder.get("https://a.example:8443/c") is None


def test_methods_that_cannot_be_used_are_left_out() -> None:
    good = PublishedKey("a", new_key("x").public)
    document = did_document(DID, [good])
    method = document["verificationMethod"][0]
    document["verificationMethod"] += [
        "a text",
        method | {"id": f"{DID}#b", "controller": "did:web:other.example"},
        method | {"id": f"{DID}#c", "publicKeyMultibase": "zQ3sh"},
        {"id": f"{DID}#d", "type": "JsonWebKey", "controller": DID, "publicKeyJwk": {"kty": "oct"}},
    ]
    assert [*issuer_of(DID, {url_of_did(DID): json_bytes(document)}).methods] == [f"{DID}#a"]


def test_rotation_asks_for_a_new_name_and_leaves_other_kinds_alone() -> None:
    keys = (PublishedKey("a", new_key("x").public), PublishedKey("j", new_key("x", KeyKind.ES256).public))
    with pytest.raises(BadInput, match="already"):
        rotate(keys, PublishedKey("a", new_key("x").public), NOON)
    with pytest.raises(BadInput):
        withdraw(keys, "z", NOON)
    rotated = rotate(keys, PublishedKey("b", new_key("x").public), NOON)
    assert [(each.name, each.expires) for each in rotated] == [("a", NOON), ("j", None), ("b", None)]
    document = did_document(DID, rotated)
    assert document["assertionMethod"] == [f"{DID}#a", f"{DID}#j", f"{DID}#b"]
    assert document["verificationMethod"][0]["expires"] == "2026-03-02T12:00:00Z"


# The signing log


def log(n: int) -> list[Signed]:
    found: list[Signed] = []
    for number in range(n):
        last = found[-1] if found else None
        record = next_record(
            last, credential=f"urn:{number}", stored=b"{}", key=f"{DID}#a", at=NOON, by="assessors 4 and 9"
        )
        found.append(record)
    return found


@settings(max_examples=40, deadline=None)
@given(
    n=st.integers(1, 6),
    at=st.integers(0, 5),
    field=st.sampled_from(["credential", "sha256", "key", "at", "by", "number"]),
)
def test_a_changed_record_is_found_by_its_number(n: int, at: int, field: str) -> None:
    records, at = log(n), at % n
    assert check_log(records) == n
    other = 99 if field == "number" else getattr(records[at], field) + "x"
    changed = replace(records[at], **{field: other})
    with pytest.raises(BadInput, match=f"Record {at + 1} "):
        check_log([*records[:at], changed, *records[at + 1 :]])
    again = replace(changed, digest=changed.own_digest())
    if at + 1 < n or field == "number":
        with pytest.raises(BadInput):
            check_log([*records[:at], again, *records[at + 1 :]])


def test_left_out_moved_and_cut_off_records_are_found() -> None:
    records = log(4)
    for other in (records[1:], records[:1] + records[2:], [records[1], records[0], *records[2:]]):
        with pytest.raises(BadInput):
            check_log(other)
    assert check_log(records[:2]) == 2
    with pytest.raises(BadInput, match="cut off"):
        check_log(records[:2], last_digest=records[3].digest)
    assert check_log(records, last_digest=records[1].digest) == 4
    assert [*read_log(each.as_line() for each in records)] == records
    with pytest.raises(BadInput):
        [*read_log(["{}"])]
