"""The embedded proof: the vector of the W3C, every leaf tampered with, what hides behind the graph, and whose key it is."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import base58
import pytest

from fairwater.credentials import (
    Outcome,
    PublishedKey,
    Recipient,
    Verifier,
    did_document,
    new_key,
    proofs,
    rotate,
    url_of_did,
    withdraw,
)
from fairwater.credentials import jsonld as jsonld_module
from fairwater.credentials.building import Achievement, Badge, credential_of
from fairwater.credentials.example import HOLDER, Example
from fairwater.credentials.issuers import json_bytes
from fairwater.credentials.keys import SigningKey, from_multikey, multikey
from fairwater.errors import BadInput
from tests.core.credentials.outcomes import not_passed

AWARDED = datetime(2026, 3, 2, 10, 15, tzinfo=UTC)
LATER = AWARDED + timedelta(days=30)


EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2"
VECTOR: dict[str, Any] = {
    "@context": [jsonld_module.VC, EXAMPLES],
    "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
    "type": ["VerifiableCredential", "AlumniCredential"],
    "name": "Alumni Credential",
    "description": "A minimum viable example of an Alumni Credential.",
    "issuer": "https://vc.example/issuers/5678",
    "validFrom": "2023-01-01T00:00:00Z",
    "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"},
}
VECTOR_KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
VECTOR_OPTIONS = {
    "type": "DataIntegrityProof",
    "cryptosuite": "eddsa-rdfc-2022",
    "created": "2023-02-24T23:36:38Z",
    "verificationMethod": f"did:key:{VECTOR_KEY}#{VECTOR_KEY}",
    "proofPurpose": "assertionMethod",
}


def test_the_vector_of_the_specification(monkeypatch: pytest.MonkeyPatch) -> None:
    """W3C Data Integrity EdDSA Cryptosuites 1.0, appendix: both hashes and the signature, which verifies under its key."""
    known = jsonld_module.context_document
    vocabulary = {"@context": {"@vocab": "https://www.w3.org/ns/credentials/examples#"}}
    monkeypatch.setattr(jsonld_module, "context_document", lambda url: vocabulary if url == EXAMPLES else known(url))
    assert hashlib.sha256(jsonld_module.canonical(VECTOR)).hexdigest() == (
        "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017"
    )
    data = proofs.hash_data(VECTOR, VECTOR_OPTIONS)
    assert data[:32].hex() == "bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0"
    signature = "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme"
    from_multikey(VECTOR_KEY).verify(base58.b58decode(signature[1:]), data)


def test_a_signature_is_that_of_the_steps_by_hand(example: Example) -> None:
    """Section 5 of the design, step by step, with the config first and the proof without a context."""
    key = example.keys["key-2"]
    (proof,) = example.badge["proof"]
    assert "@context" not in proof and key.id == proof["verificationMethod"]
    assert multikey(key.public).startswith("z6Mk")
    unsigned = {name: value for name, value in example.badge.items() if name != "proof"}
    config = {name: value for name, value in proof.items() if name != "proofValue"} | {"@context": unsigned["@context"]}
    both = (
        hashlib.sha256(jsonld_module.canonical(config)).digest()
        + hashlib.sha256(jsonld_module.canonical(unsigned)).digest()
    )
    key.public.verify(base58.b58decode(proof["proofValue"][1:]), both)


# Tampering


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths to every text, number and truth in a JSON value."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, (*path, key))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from leaves(each, (*path, number))
    else:
        yield path


def altered(value: Any) -> Any:
    """Another value of the same kind; of a text, another last letter."""
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int) else value[:-1] + ("1" if value.endswith("0") else "0")


def changed(credential: Any, path: tuple[Any, ...]) -> Any:
    found = copy.deepcopy(credential)
    part = found
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = altered(part[path[-1]])
    return found


def removals(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths to every key and every item."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in steps:
        yield (*path, step)
        yield from removals(each, (*path, step))


def without(credential: Any, path: tuple[Any, ...]) -> Any:
    found = copy.deepcopy(credential)
    part = found
    for step in path[:-1]:
        part = part[step]
    del part[path[-1]]
    return found


def test_a_badge_tampered_with_in_any_leaf_is_not_valid(example: Example, documents: dict[str, bytes]) -> None:
    verifier = Verifier(documents, LATER)
    assert verifier.verify(example.badge).is_valid
    paths = list(leaves(example.badge))
    assert len(paths) > 120
    assert [path for path in paths if verifier.verify(changed(example.badge, path)).outcome is Outcome.PASSED] == []


def test_a_badge_that_lost_any_part_is_not_valid(example: Example, documents: dict[str, bytes]) -> None:
    verifier = Verifier(documents, LATER)
    assert verifier.verify(example.older_badge).is_valid
    valid = [p for p in removals(example.older_badge) if verifier.verify(without(example.older_badge, p)).is_valid]
    # An object that stands under its own identifier twice says the same without its second description.
    assert all(path[:-1] == ("credentialSubject", "achievement", "creator") for path in valid)


def test_the_order_of_keys_and_of_lists_means_nothing(badge: dict[str, Any], checked: Callable[..., Any]) -> None:
    badge["evidence"].reverse()
    badge["credentialStatus"].reverse()
    assert checked(json.dumps(badge, sort_keys=True).encode()).is_valid


# What hides: the graph stays the same and the JSON says something else


def test_an_end_that_hides_under_its_full_address_is_found(badge: dict[str, Any], checked: Callable[..., Any]) -> None:
    badge["https://www.w3.org/2018/credentials#validUntil"] = {
        "@value": badge.pop("validUntil"),
        "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
    }
    same = {key: value for key, value in badge.items() if key != "proof"}
    assert b"validUntil" in jsonld_module.canonical(same)
    assert not_passed(checked(badge))["context"] == ("failed", "key")


def test_a_status_that_moved_into_a_part_of_the_same_name_is_found(
    example: Example, badge: dict[str, Any], checked: Callable[..., Any]
) -> None:
    """An endorsement's subject is the badge itself, so a part of the badge can be said there without a change of the graph."""
    endorsement = copy.deepcopy(example.endorsement)
    endorsement["credentialSubject"]["id"] = badge["id"]
    unsigned = example.unsigned | {"endorsement": [proofs.sign(endorsement, example.association_key, AWARDED)]}
    signed = proofs.sign(unsigned, example.keys["key-2"], AWARDED)
    assert checked(signed).is_valid
    moved = copy.deepcopy(signed)
    subject = moved["endorsement"][0]["credentialSubject"]
    subject["type"] += moved["type"]
    subject["credentialStatus"] = moved.pop("credentialStatus")
    plain = [{key: value for key, value in each.items() if key != "proof"} for each in (signed, moved)]
    assert jsonld_module.canonical(plain[0]) == jsonld_module.canonical(plain[1])
    assert checked(moved).outcome is Outcome.FAILED


@pytest.mark.parametrize("key", ["@included", "@graph", "@reverse", "@id", "@type", "@nest"])
def test_no_key_of_jsonld_itself_is_taken(plain: dict[str, Any], checked: Callable[..., Any], key: str) -> None:
    plain["credentialSubject"][key] = plain["id"]
    assert not_passed(checked(plain))["context"] == ("failed", "key")


def test_definitions_of_its_own_are_refused(plain: dict[str, Any], checked: Callable[..., Any]) -> None:
    plain["@context"].append({"validUntil": None})
    assert checked(plain).outcome is Outcome.FAILED
    plain["@context"].pop()
    plain["credentialSubject"]["@context"] = {"name": "https://schema.org/description"}
    assert not_passed(checked(plain))["context"] == ("failed", "key")


def test_a_name_may_be_said_in_a_language(example: Example, plain: dict[str, Any], checked: Callable[..., Any]) -> None:
    said = {"@value": "Primera ronda de escucha", "@language": "es"}
    unsigned = {key: value for key, value in plain.items() if key != "proof"} | {"name": said}
    signed = proofs.sign(unsigned, example.keys["key-2"], AWARDED)
    assert checked(signed).is_valid
    assert not_passed(checked(signed | {"name": said | {"@language": "en"}})) == {"signature": ("failed", "signature")}
    for other in (
        said | {"@language": ""},
        said | {"@language": "no language!"},
        said | {"@direction": "rtl"},
        {"@value": 5, "@language": "es"},
        {"@value": "x", "@type": "y"},
    ):
        assert not checked(signed | {"name": other}).is_valid


def test_two_credentials_under_one_name_are_refused_at_any_depth(example: Example, checked: Callable[..., Any]) -> None:
    other = copy.deepcopy(example.record)
    other["credentialSubject"]["verifiableCredential"][1]["endorsement"][0]["id"] = other["id"]
    assert not_passed(checked(other))["context"] == ("failed", "part-twice")


def test_a_part_described_twice_is_refused(plain: dict[str, Any], checked: Callable[..., Any]) -> None:
    plain["credentialSubject"]["achievement"]["creator"]["description"] = "Accredited"
    assert not_passed(checked(plain))["context"] == ("failed", "part-twice")


# Whose key


def signed_by(key: SigningKey, example: Example, created: Any = None) -> dict[str, Any]:
    achievement = Achievement("urn:uuid:0d3e7f5e-44a1-5a0a-8d2e-3f5b8f7a9c10", "Listening", "Listened.", "A round.")
    badge = Badge(
        "urn:uuid:7b1d5d0a-1c8e-5f57-9c39-0f6c7b1f2a11", example.district, achievement, Recipient(HOLDER), AWARDED
    )
    return proofs.sign(credential_of(badge), key, created or AWARDED)


def test_another_issuers_key_with_the_same_key_id(example: Example, checked: Callable[..., Any]) -> None:
    forged = signed_by(new_key(example.keys["key-2"].id), example)
    assert not_passed(checked(forged)) == {"signature": ("failed", "signature")}


def test_a_key_written_into_the_fragment_is_never_taken(example: Example, checked: Callable[..., Any]) -> None:
    """did:web:victim#z6Mk<attacker>: the key comes from the issuer's document and from nowhere else."""
    thief = new_key("x").private
    key = SigningKey(f"{example.district.did}#{multikey(thief.public_key())}", thief)
    assert not_passed(checked(signed_by(key, example))) == {
        "signature": ("failed", "key-unknown"),
        "issuer": ("failed", "key-unknown"),
    }


def test_a_key_of_another_issuer_does_not_sign(example: Example) -> None:
    with pytest.raises(BadInput, match="is not of the issuer"):
        proofs.sign(example.unsigned, example.association_key, AWARDED)


def test_the_method_of_another_issuer_does_not_verify(example: Example, checked: Callable[..., Any]) -> None:
    forged = signed_by(SigningKey(example.keys["key-2"].id, example.association_key.private), example)
    forged["proof"][0]["verificationMethod"] = example.association_key.id
    assert not_passed(checked(forged)) == {
        "signature": ("failed", "key-unknown"),
        "issuer": ("failed", "key-unknown"),
    }


def with_keys(example: Example, documents: dict[str, bytes], *keys: PublishedKey) -> dict[str, bytes]:
    did = example.district.did
    return documents | {url_of_did(did): json_bytes(did_document(did, keys))}


def test_rotation_keeps_old_badges_valid_and_ends_what_the_old_key_may_sign(
    example: Example, documents: dict[str, bytes], checked: Callable[..., Any]
) -> None:
    did = example.district.did
    old, new = new_key(f"{did}#a"), new_key(f"{did}#b")
    keys = rotate((PublishedKey("a", old.public),), PublishedKey("b", new.public), LATER)
    at_hand = with_keys(example, documents, *keys)
    after = LATER + timedelta(days=100)
    assert checked(signed_by(old, example), after, documents=at_hand).is_valid
    assert checked(signed_by(new, example, LATER), after, documents=at_hand).is_valid
    late = checked(signed_by(old, example, LATER + timedelta(days=1)), after, documents=at_hand)
    assert not_passed(late) == {"issuer": ("failed", "key-expired")}
    without_old = with_keys(example, documents, keys[1])
    assert not_passed(checked(signed_by(old, example), after, documents=without_old))["signature"] == (
        "failed",
        "key-unknown",
    )


def test_a_stolen_key_is_withdrawn_whatever_day_it_writes(
    example: Example, documents: dict[str, bytes], checked: Callable[..., Any]
) -> None:
    key = new_key(f"{example.district.did}#a")
    keys = withdraw((PublishedKey("a", key.public),), "a", LATER)
    document = did_document(example.district.did, keys)
    assert document["assertionMethod"] == [] and len(document["verificationMethod"]) == 1
    back_dated = signed_by(key, example, AWARDED - timedelta(days=300))
    after = LATER + timedelta(days=1)
    found = checked(back_dated, after, documents=with_keys(example, documents, *keys))
    assert not_passed(found) == {"issuer": ("failed", "key-withdrawn")}


def test_a_key_that_may_not_assert(example: Example, documents: dict[str, bytes], checked: Callable[..., Any]) -> None:
    url = url_of_did(example.district.did)
    document = json.loads(documents[url])
    document["assertionMethod"] = [{"id": example.keys["key-2"].id}]  # not an absolute text: other readers skip it
    found = checked(signed_by(example.keys["key-2"], example), documents=documents | {url: json_bytes(document)})
    assert not_passed(found) == {"issuer": ("failed", "key-not-for-this")}


def test_an_issuer_that_is_not_at_hand_or_not_known(
    example: Example, plain: dict[str, Any], checked: Callable[..., Any]
) -> None:
    nothing = checked(plain, documents={})
    assert nothing.outcome is Outcome.COULD_NOT_CHECK
    assert not_passed(nothing) == {
        "signature": ("could-not-check", "issuer-not-here"),
        "issuer": ("could-not-check", "issuer-not-here"),
    }
    stranger = checked(plain, known_issuers=["did:web:other.example"])
    assert not_passed(stranger) == {"issuer": ("could-not-check", "issuer-unknown")}
    assert checked(plain, known_issuers=[example.district.did]).is_valid


def test_a_document_of_another_issuer(example: Example, plain: dict[str, Any], checked: Callable[..., Any]) -> None:
    url = url_of_did(example.district.did)
    other = json_bytes(did_document("did:web:other.example", [PublishedKey("key-1", example.keys["key-1"].public)]))
    assert not_passed(checked(plain, documents={url: other}))["issuer"] == ("failed", "issuer-document")


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({"cryptosuite": "eddsa-jcs-2022"}, "could-not-check"),
        ({"type": "Ed25519Signature2020"}, "could-not-check"),
        ({"proofPurpose": "authentication"}, "failed"),
        ({"challenge": "x"}, "failed"),
        ({"proofValue": "u" + "A" * 86}, "failed"),
        ({"proofValue": "z"}, "failed"),
        ({"created": "2026-03-02T10:15:00"}, "failed"),
    ],
)
def test_other_proofs(plain: dict[str, Any], checked: Callable[..., Any], change: dict[str, str], outcome: str) -> None:
    plain["proof"][0] |= change
    assert not_passed(checked(plain))["signature"][0] == outcome


def test_two_proofs_and_none(plain: dict[str, Any], checked: Callable[..., Any]) -> None:
    assert not_passed(checked(plain | {"proof": plain["proof"] * 2}))["signature"] == ("could-not-check", "proofs")
    assert not_passed(checked({k: v for k, v in plain.items() if k != "proof"}))["signature"] == ("failed", "no-proof")


def test_dates(badge: dict[str, Any], checked: Callable[..., Any]) -> None:
    early = checked(badge, AWARDED - timedelta(seconds=1))
    assert not_passed(early)["dates"] == ("failed", "not-yet")
    over = not_passed(checked(badge, AWARDED + timedelta(days=3 * 365)))
    assert over["dates"] == ("failed", "over")
    assert over["status"] == ("could-not-check", "status-list")  # its lists have run out too


# Whatever stands in a file: a sentence, never a fault of the program

ODD = (
    None,
    0,
    1.5,
    True,
    "",
    "x",
    [],
    {},
    [[]],
    [None],
    [1],
    {"id": 5},
    {"type": [1]},
    ["x", {"id": "urn:x"}],
    {"@id": "urn:x"},
)


def test_odd_values_in_any_place_are_refused_with_a_sentence(example: Example, documents: dict[str, bytes]) -> None:
    verifier = Verifier(documents, LATER)
    assert not verifier.verify(example.badge | {"name": 10**400}).is_valid
    assert not verifier.verify(
        json.dumps(example.older_badge).replace('"Led a listening round."', "1e400").encode()
    ).is_valid
    places = [path for path in removals(example.badge) if path[0] not in ("endorsement", "evidence")]
    for number, path in enumerate(places):
        for value in ODD[number % 4 :: 4]:
            other = copy.deepcopy(example.badge)
            part = other
            for step in path[:-1]:
                part = part[step]
            part[path[-1]] = value
            found = verifier.verify(other)
            assert not found.is_valid, (path, value)
            assert all(check.sentence("es") for check in found.checks)
