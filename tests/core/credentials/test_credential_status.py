"""Status lists: bits against a naive reading, revoked, suspended, unreachable, run out, another issuer's, a bomb."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.credentials import Outcome, Purpose, StatusList, Verifier, free_index, jsonld, proofs, status, tokens
from fairwater.credentials.example import Example
from fairwater.credentials.issuers import json_bytes
from fairwater.credentials.keys import base64url
from fairwater.errors import BadInput
from tests.core.credentials.outcomes import not_passed

AWARDED = datetime(2026, 3, 2, 10, 15, tzinfo=UTC)
LATER = AWARDED + timedelta(days=30)
REVOCATION = "https://badges.cedarvalley.example/status/revocation-1.json"


def listed(example: Example, purpose: Purpose, *bits: int, **more: Any) -> bytes:
    found = example.lists[purpose]
    changed = StatusList(found.url, purpose, found.set_bits | set(bits))
    unsigned = changed.credential(
        more.pop("issuer", example.district), AWARDED, more.pop("until", AWARDED + timedelta(days=90))
    )
    return json_bytes(proofs.sign(unsigned | more.pop("change", {}), more.pop("key", example.keys["key-2"]), AWARDED))


@settings(max_examples=30, deadline=None)
@given(bits=st.sets(st.integers(0, status.LEAST - 1), max_size=40), probe=st.integers(0, status.LEAST - 1))
def test_bits_stand_where_a_naive_reading_finds_them(bits: set[int], probe: int) -> None:
    packed = status.encoded(bits)
    as_text = "".join(f"{byte:08b}" for byte in status.decoded(packed))
    assert {at for at, bit in enumerate(as_text) if bit == "1"} == bits
    assert len(as_text) == 131_072
    assert status.is_set(status.decoded(packed), probe) is (probe in bits)
    assert packed == status.encoded(sorted(bits, reverse=True))


def test_the_first_index_is_the_leftmost_bit() -> None:
    assert status.decoded(status.encoded({0}))[:2] == b"\x80\x00"
    assert status.decoded(status.encoded({15}))[:2] == b"\x00\x01"


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_set_bit_of_either_list_fails_the_badge(
    example: Example, documents: dict[str, bytes], checked: Callable[..., Any], purpose: Purpose
) -> None:
    at_hand = documents | {example.lists[purpose].url: listed(example, purpose, example.index)}
    found = checked(example.badge, documents=at_hand)
    assert not_passed(found) == {"status": ("failed", f"status-{purpose}")}


def test_a_suspension_ends_and_a_revocation_does_not(example: Example) -> None:
    suspended = example.lists[Purpose.SUSPENSION].with_bit(7)
    assert 7 not in suspended.with_bit(7, False).set_bits
    with pytest.raises(BadInput, match="final"):
        example.lists[Purpose.REVOCATION].with_bit(7).with_bit(7, False)
    with pytest.raises(BadInput, match="no place"):
        example.lists[Purpose.REVOCATION].with_bit(status.LEAST)


def test_an_unreachable_list_is_could_not_check(
    example: Example, documents: dict[str, bytes], checked: Callable[..., Any]
) -> None:
    without = {url: data for url, data in documents.items() if url != REVOCATION}
    found = checked(example.badge, documents=without)
    assert found.outcome is Outcome.COULD_NOT_CHECK
    assert not_passed(found) == {"status": ("could-not-check", "status-not-here")}


def test_a_set_bit_outweighs_a_list_that_is_not_there(
    example: Example, documents: dict[str, bytes], checked: Callable[..., Any]
) -> None:
    suspended = listed(example, Purpose.SUSPENSION, example.index)
    at_hand = documents | {example.lists[Purpose.SUSPENSION].url: suspended}
    del at_hand[REVOCATION]
    assert not_passed(checked(example.badge, documents=at_hand)) == {"status": ("failed", "status-suspension")}


def lists_that_say_nothing(example: Example) -> dict[str, bytes]:
    fine = json.loads(listed(example, Purpose.REVOCATION))
    tampered = json.loads(listed(example, Purpose.REVOCATION))
    tampered["credentialSubject"]["encodedList"] = status.encoded(())
    small = {
        "credentialSubject": fine["credentialSubject"] | {"encodedList": "u" + base64url(gzip.compress(b"\0" * 1024))}
    }
    bomb = {
        "credentialSubject": fine["credentialSubject"] | {"encodedList": "u" + base64url(gzip.compress(b"\0" * 2**24))}
    }
    return {
        "tampered": json_bytes(tampered),
        "unsigned": json_bytes({key: value for key, value in fine.items() if key != "proof"}),
        "run out": listed(example, Purpose.REVOCATION, until=AWARDED + timedelta(days=1)),
        "another's": listed(example, Purpose.REVOCATION, issuer=example.association, key=example.association_key),
        "another list": listed(
            example, Purpose.REVOCATION, change={"id": "https://badges.cedarvalley.example/status/2.json"}
        ),
        "another purpose": listed(
            example,
            Purpose.REVOCATION,
            change={"credentialSubject": fine["credentialSubject"] | {"statusPurpose": "suspension"}},
        ),
        "too small": listed(example, Purpose.REVOCATION, change=small),
        "a bomb": listed(example, Purpose.REVOCATION, change=bomb),
        "no JSON": b"<html>500</html>",
        "no text": b"\xff\xfe",
        "a badge": json_bytes(example.older_badge),
    }


NAMES = ["tampered", "unsigned", "run out", "another's", "another list", "another purpose", "too small", "a bomb"]


@pytest.mark.parametrize("name", [*NAMES, "no JSON", "no text", "a badge"])
def test_a_list_that_cannot_be_relied_on_says_nothing(
    example: Example, documents: dict[str, bytes], checked: Callable[..., Any], name: str
) -> None:
    found = checked(example.badge, documents=documents | {REVOCATION: lists_that_say_nothing(example)[name]})
    assert not_passed(found) == {"status": ("could-not-check", "status-list")}
    assert REVOCATION in found.check("status").sentence("es")


def test_a_list_may_be_a_vc_jwt(example: Example, documents: dict[str, bytes], checked: Callable[..., Any]) -> None:
    unsigned = json.loads(listed(example, Purpose.REVOCATION, example.index))
    del unsigned["proof"]
    token = tokens.sign(unsigned, example.keys["jwt-1"]).encode()
    assert not_passed(checked(example.badge, documents=documents | {REVOCATION: token})) == {
        "status": ("failed", "status-revocation")
    }


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({"statusPurpose": "message"}, "failed"),
        ({"statusListIndex": str(status.LEAST)}, "failed"),
        ({"statusListIndex": "007"}, "failed"),
        ({"statusSize": 2}, "failed"),
        ({"statusListCredential": "http://badges.cedarvalley.example/status/revocation-1.json"}, "could-not-check"),
        ({"statusListCredential": "https://badges.cedarvalley.example/../secret"}, "could-not-check"),
    ],
)
def test_other_entries(example: Example, documents: dict[str, bytes], change: dict[str, Any], outcome: str) -> None:
    entry = example.lists[Purpose.REVOCATION].entry(example.index) | change
    signed = proofs.sign(example.unsigned | {"credentialStatus": [entry]}, example.keys["key-2"], AWARDED)
    found = Verifier(documents, LATER).verify(signed)
    assert found.outcome == outcome
    assert {"status", "context", "form"} & not_passed(found).keys()


def test_another_kind_of_list_is_could_not_check(example: Example, checked: Callable[..., Any]) -> None:
    """1EdTech's own revocation list, which 1EdTech itself gave up for the Bitstring Status List."""
    entry = {"id": "https://badges.cedarvalley.example/revocations", "type": "1EdTechRevocationList"}
    contexts = {"@context": [*example.unsigned["@context"], jsonld.EXTENSIONS]}
    signed = proofs.sign(example.unsigned | contexts | {"credentialStatus": [entry]}, example.keys["key-2"], AWARDED)
    assert not_passed(checked(signed)) == {"status": ("could-not-check", "status-type")}


def test_indices_are_by_lot_never_twice_and_the_list_is_never_full() -> None:
    taken = set[int]()
    for _ in range(200):
        index = free_index(taken)
        assert 0 <= index < status.LEAST and index not in taken
        taken.add(index)
    assert sorted(taken) != list(range(200))
    with pytest.raises(BadInput, match="Begin another"):
        free_index(range(status.LEAST // 2))


def test_a_list_is_never_smaller_than_the_standard_allows(example: Example) -> None:
    small = replace(example.lists[Purpose.REVOCATION], set_bits=frozenset(), size=1024)
    with pytest.raises(BadInput, match="131,072"):
        small.credential(example.district, AWARDED, LATER)
