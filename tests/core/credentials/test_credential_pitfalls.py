"""Each pitfall of the design (credentials, section 8), by its name: seen elsewhere, and not to be met here."""

from __future__ import annotations

import hashlib
import json
import string
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld as pyld

from fairwater.credentials import Outcome, SigningKey, jsonld, proofs, reading, signing_log, tokens
from fairwater.credentials.example import Example
from fairwater.credentials.issuers import json_bytes
from fairwater.errors import BadInput
from tests.core.credentials.outcomes import not_passed

AWARDED = datetime(2026, 3, 2, 10, 15, tzinfo=UTC)
CONTROL = ["\u0008", "\u000b", "\u000c", "\u007f"]


def key_of(example: Example) -> SigningKey:
    return example.keys["key-2"]


def refusal(signing: Callable[[], Any]) -> str:
    with pytest.raises(BadInput) as refused:
        signing()
    assert refused.value.sentence("es") != refused.value.sentence("en")
    return refused.value.message_id.removeprefix("credential-")


def resigned(example: Example, credential: dict[str, Any]) -> dict[str, Any]:
    return proofs.sign({k: v for k, v in credential.items() if k != "proof"}, key_of(example), AWARDED)


def test_1_only_the_versioned_context_is_named_and_an_unversioned_one_is_refused(
    example: Example, plain: dict[str, Any], checked: Callable[..., Any]
) -> None:
    assert plain["@context"] == ["https://www.w3.org/ns/credentials/v2", jsonld.OPEN_BADGES]
    plain["@context"][1] = "https://purl.imsglobal.org/spec/ob/v3p0/context.json"
    assert refusal(lambda: resigned(example, plain)) == "context-unknown"
    assert not_passed(checked(plain))["context"] == ("could-not-check", "context-unknown")


def test_2_a_schema_of_1edtech_needs_the_extensions_and_ours_needs_none(
    example: Example, plain: dict[str, Any]
) -> None:
    assert example.unsigned["credentialSchema"][0]["type"] == "JsonSchema"
    plain["credentialSchema"] = [{"id": "https://example.org/schema.json", "type": "1EdTechJsonSchemaValidator2019"}]
    assert refusal(lambda: resigned(example, plain)) == "not-absolute"
    plain["@context"].append(jsonld.EXTENSIONS)
    assert resigned(example, plain)["proof"]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"awardedBy": "Nobody"}, "term-unknown"),
        ({"id": "badges/1"}, "not-absolute"),
        ({"evidence": [{"id": "urn:uuid:1", "type": ["Evidence", "Portfolio"], "narrative": "Seen."}]}, "not-absolute"),
        ({"evidence": [{"id": "evidence-1", "type": ["Evidence"], "narrative": "Seen."}]}, "not-absolute"),
        ({"evidence": [{"id": "//other.example/1", "type": ["Evidence"], "narrative": "Seen."}]}, "not-absolute"),
        ({"evidence": [{"id": "#1", "type": ["Evidence"], "narrative": "Seen."}]}, "not-absolute"),
        ({"evidence": [{"id": "urn:uuid:1", "type": ["Evidence"], "grade": "A"}]}, "term-unknown"),
    ],
)
def test_3_safe_mode_refuses_what_pyld_leaves_out_in_silence(
    example: Example, plain: dict[str, Any], checked: Callable[..., Any], change: dict[str, Any], why: str
) -> None:
    assert refusal(lambda: resigned(example, plain | change)) == why
    token = refusal(lambda: tokens.sign(plain | change, example.keys["jwt-1"]))
    assert token == why
    assert not_passed(checked(plain | change)).keys() & {"form", "context"}


@pytest.mark.parametrize("character", CONTROL)
def test_4_control_characters_are_canonicalized_right_and_never_signed(
    example: Example, plain: dict[str, Any], checked: Callable[..., Any], character: str
) -> None:
    plain["credentialSubject"]["achievement"]["description"] = f"Pasted{character}text"
    unsigned = {k: v for k, v in plain.items() if k != "proof"}
    assert refusal(lambda: resigned(example, plain)) == "control"
    written = {"\b": "\\b", "\f": "\\f", "\u000b": "\\u000B", "\u007f": "\\u007F"}[character]
    assert f'"Pasted{written}text"'.encode() in jsonld.canonical(unsigned)  # RDFC-1.0, section 5
    # Another issuer may have signed one in the right form: that signature holds here.
    options = {key: value for key, value in example.older_badge["proof"][0].items() if key != "proofValue"}
    signature = example.keys["key-1"].private.sign(proofs.hash_data(unsigned, options))  # type: ignore[call-arg]
    from fairwater.credentials.keys import multibase

    foreign = unsigned | {"proof": [options | {"proofValue": multibase(signature)}]}
    assert checked(foreign).is_valid


@settings(max_examples=60, deadline=None)
@given(
    said=st.text(
        st.characters(exclude_categories=("Cs",), exclude_characters="".join(CONTROL)), min_size=1, max_size=30
    )
)
def test_4_every_other_text_is_canonicalized_as_pyld_does(said: str) -> None:
    if reading.UNFIT.search(said) or "\x00" in said:
        return
    document = {"@context": [jsonld.VC], "id": "urn:uuid:1", "type": "VerifiableCredential", "name": said}
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": jsonld._load}
    assert jsonld.canonical(document) == pyld.normalize(document, options).encode()


def test_4_lines_are_parted_at_line_feeds_alone() -> None:
    document = {"@context": [jsonld.VC], "id": "urn:uuid:1", "type": "VerifiableCredential", "name": "a\u2028b\u0085c"}
    assert "a\u2028b\u0085c".encode() in jsonld.canonical(document)
    assert jsonld.canonical(document).count(b"\n") == 2


def test_5_moments_have_a_zone_and_what_looks_like_a_number_is_a_text(
    badge: dict[str, Any], checked: Callable[..., Any]
) -> None:
    assert badge["validFrom"] == badge["proof"][0]["created"] == "2026-03-02T10:15:00Z"
    for entry in badge["credentialStatus"]:
        assert isinstance(entry["statusListIndex"], str)
    subject = badge["credentialSubject"]
    levels = subject["achievement"]["resultDescription"][0]["rubricCriterionLevel"]
    assert [level["points"] for level in levels] == ["1", "2", "3", "4"] and subject["result"][0]["value"] == "3"
    badge["credentialStatus"][0]["statusListIndex"] = 7
    assert not_passed(checked(badge))["form"] == ("failed", "form")
    badge["credentialStatus"][0]["statusListIndex"] = "7"
    badge["validFrom"] = "2026-03-02T10:15:00"
    assert not_passed(checked(badge))["form"] == ("failed", "form")


def test_6_the_key_is_written_as_the_standard_has_it(example: Example, documents: dict[str, bytes]) -> None:
    found = json.loads(documents["https://badges.cedarvalley.example/.well-known/did.json"])
    for method in found["verificationMethod"]:
        assert method["controller"] == found["id"] == example.badge["issuer"]["id"]
        assert method["type"] == ("Multikey" if "publicKeyMultibase" in method else "JsonWebKey")
    assert example.badge["proof"][0]["cryptosuite"] == "eddsa-rdfc-2022"
    assert all(isinstance(each, str) for each in found["assertionMethod"])


def test_7_poison_graphs_are_refused_before_they_cost_anything(
    plain: dict[str, Any], checked: Callable[..., Any]
) -> None:
    alike = {"type": ["Related"], "inLanguage": "en"}
    plain["credentialSubject"]["achievement"]["related"] = [dict(alike) for _ in range(9)]
    assert not_passed(checked(plain))["context"] == ("could-not-check", "nameless")
    plain["credentialSubject"]["achievement"]["related"] = [
        {"type": ["Related"], "version": str(n)} for n in range(jsonld.MOST_NAMELESS)
    ]
    assert not_passed(checked(plain))["context"] == ("could-not-check", "nameless")


def test_7_size_and_depth_are_bounded(plain: dict[str, Any]) -> None:
    large = json.dumps(plain | {"description": "x" * reading.MOST_BYTES}).encode()
    assert refusal(lambda: reading.json_in(large)) == "too-large"
    deep = b'{"a":' * 100 + b"1" + b"}" * 100
    assert refusal(lambda: reading.json_in(deep)) == "too-deep"
    assert refusal(lambda: reading.json_in(b"[" * 100_000)) == "no-json"
    assert refusal(lambda: reading.json_in(b"[1]")) == "no-object"
    assert refusal(lambda: reading.json_in(b'{"a": 1, "a": 2}')) == "key-twice"
    assert refusal(lambda: reading.json_in(b'{"a": NaN}')) == "no-json"
    assert refusal(lambda: reading.json_in(b'{"a": "\\ud800"}')) == "no-json"
    assert refusal(lambda: reading.json_in(b'{"a": "\xff"}')) == "no-json"


def test_8_what_is_stored_is_what_was_signed(
    example: Example, files: dict[str, bytes], checked: Callable[..., Any]
) -> None:
    stored = json_bytes(example.badge)
    record = signing_log.next_record(
        None, credential=example.badge["id"], stored=stored, key=key_of(example).id, at=AWARDED, by="board"
    )
    assert record.sha256 == hashlib.sha256(files["badge.json"]).hexdigest()
    assert checked(files["badge.json"]).is_valid
    assert (
        json.loads(files["badge.png"].split(b"openbadgecredential\0\0\0\0\0")[1].split(b"\0\0\0\0IEND")[0][:-4])
        == example.badge
    )


def test_9_a_picture_is_an_address_and_never_part_of_what_is_signed(example: Example) -> None:
    from dataclasses import replace

    achievement = replace(example.achievement, image="data:image/png;base64,AAAA")
    assert refusal(lambda: achievement.as_json(example.district)) == "image-address"
    assert example.badge["credentialSubject"]["achievement"]["image"]["id"].startswith("https://")


def test_the_names_are_those_of_the_section() -> None:
    """Nine pitfalls, each with a test that begins with its number."""
    numbers = {name.removeprefix("test_")[0] for name in globals() if name.startswith("test_")}
    assert numbers & set(string.digits) == set("123456789")
    assert Outcome.PASSED == "passed"
