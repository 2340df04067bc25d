"""Building: the fields of Open Badges 3.0, refusals, hashed holders, alignment, endorsements, records, bundles."""

from __future__ import annotations

import copy
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from fairwater.credentials import (
    Badge,
    Beside,
    CouldNotCheck,
    KeyKind,
    Outcome,
    PublishedKey,
    Recipient,
    bundle,
    credential_of,
    did_document,
    endorsement_of,
    is_held_by,
    new_key,
    opened,
    proofs,
    record_of,
    tokens,
    url_of_did,
    verify,
)
from fairwater.credentials.example import FRAMEWORK, HOLDER, TERM, Example
from fairwater.credentials.form import check_form
from fairwater.credentials.issuers import json_bytes
from fairwater.errors import BadInput
from tests.core.credentials.outcomes import not_passed

AWARDED = datetime(2026, 3, 2, 10, 15, tzinfo=UTC)
LATER = AWARDED + timedelta(days=30)


def refusal(doing: Callable[[], Any]) -> str:
    with pytest.raises(BadInput) as refused:
        doing()
    assert refused.value.sentence("es") != refused.value.sentence("en")
    return refused.value.message_id.removeprefix("credential-")


def objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(each)


def test_a_badge_has_what_the_standard_asks_for(example: Example) -> None:
    found = example.badge
    assert found["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert found["issuer"]["id"] == "did:web:badges.cedarvalley.example"
    subject = found["credentialSubject"]
    achievement = subject["achievement"]
    (described,), (result,) = achievement["resultDescription"], subject["result"]
    assert result["resultDescription"] == described["id"] and described["resultType"] == "RubricCriterionLevel"
    levels = {each["id"]: each["name"] for each in described["rubricCriterionLevel"]}
    assert [levels[described["requiredLevel"]], levels[result["achievedLevel"]]] == ["Practising", "Embedded"]
    assert all(isinstance(each, list) for each in (found["proof"], found["evidence"], achievement["alignment"]))
    assert not [part for part in objects(found) if None in part.values() or [] in part.values()]
    assert found["evidence"][0]["narrative"].startswith("Conversations")


def test_the_alignment_is_the_item_that_the_district_publishes(example: Example, documents: dict[str, bytes]) -> None:
    (alignment,) = example.badge["credentialSubject"]["achievement"]["alignment"]
    published = json.loads(documents[alignment["targetUrl"]])
    assert alignment["targetType"] == "CFItem"
    assert (alignment["targetName"], alignment["targetCode"]) == (
        published["fullStatement"],
        published["humanCodingScheme"],
    )
    assert (alignment["targetCode"], example.exporting.framework.id) == (TERM, FRAMEWORK)
    whole = next(json.loads(data) for url, data in documents.items() if "/CFPackages/" in url)
    assert published["uri"] in [each["uri"] for each in whole["CFItems"]]


def test_a_holder_may_be_a_salted_hash_alone(example: Example, checked: Callable[..., Any]) -> None:
    made = credential_of(
        Badge(
            "urn:uuid:1",
            example.district,
            replace(example.achievement, rubric=None),
            Recipient(email=" Ana@Example.org "),
            AWARDED,
        )
    )
    (identity,) = made["credentialSubject"]["identifier"]
    assert "ana@example.org" not in json.dumps(made).lower() and len(identity["salt"]) == 32
    assert (
        identity["identityHash"]
        == "sha256$" + hashlib.sha256(b"ana@example.org" + identity["salt"].encode()).hexdigest()
    )
    assert is_held_by(made, "ANA@example.org") and not is_held_by(made, "ben@example.org")
    assert checked(proofs.sign(made, example.keys["key-2"], AWARDED)).is_valid


def test_what_cannot_be_built(example: Example) -> None:
    badge = Badge("urn:uuid:1", example.district, example.achievement, Recipient(HOLDER), AWARDED)
    assert refusal(lambda: credential_of(replace(badge, level="9"))) == "level"
    assert refusal(lambda: credential_of(replace(badge, level="1"))) == "level-below"
    plain = replace(example.achievement, rubric=None)
    assert refusal(lambda: credential_of(replace(badge, achievement=plain, level="3"))) == "level"
    assert refusal(lambda: credential_of(replace(badge, recipient=Recipient()))) == "no-recipient"
    assert refusal(lambda: credential_of(replace(badge, id="badge 1"))) == "no-address"
    assert refusal(lambda: credential_of(replace(badge, valid_until=AWARDED))) == "dates-order"
    assert refusal(lambda: credential_of(replace(badge, valid_from=datetime(2026, 1, 1)))) == "no-moment"  # noqa: DTZ001
    bad = replace(example.achievement, rubric=replace(example.achievement.rubric, required="9"))  # type: ignore[type-var]
    assert refusal(lambda: credential_of(replace(badge, achievement=bad))) == "level"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("type",), ["OpenBadgeCredential"]),
        (("type",), ["VerifiableCredential"]),
        (("issuer",), {"id": "did:web:a.example"}),
        (("id",), "badge 1"),
        (("credentialSubject", "achievement", "criteria"), {}),
        (("credentialSubject", "achievement", "name"), ""),
        (("credentialSubject", "result"), [{"type": ["Result"], "value": 3}]),
        (("credentialSubject", "result"), [{"type": ["Result"], "resultDescription": "urn:uuid:none"}]),
        (("credentialSubject", "result"), [{"type": ["Result"], "achievedLevel": "urn:uuid:none"}]),
        (("validFrom",), "2026-02-30T10:00:00Z"),
        (("evidence",), []),
    ],
)
def test_the_form_is_checked(badge: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    part = badge
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    assert refusal(lambda: check_form(badge)) in ("form", "kind", "result", "no-moment")


def test_the_example_of_the_reference_runs() -> None:
    page = (Path(__file__).parents[3] / "docs/reference/verifiable-badges.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```python\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    names: dict[str, Any] = {}
    exec(compile(block, "reference", "exec"), names)
    at_hand = {url_of_did(names["district"].did): json_bytes(names["did_json"])}
    assert verify(names["signed"], at_hand, as_of=names["now"]).is_valid


# Endorsements


def endorsed(example: Example, about: str, key: Any = None) -> dict[str, Any]:
    unsigned = endorsement_of("urn:uuid:e", example.association, about, "Well done.", valid_from=AWARDED)
    return proofs.sign(unsigned, key or example.association_key, AWARDED)


def test_an_endorsement_counts_with_its_own_checks(
    example: Example, documents: dict[str, bytes], checked: Callable[..., Any]
) -> None:
    def with_one(endorsement: dict[str, Any]) -> dict[str, Any]:
        return proofs.sign(example.unsigned | {"endorsement": [endorsement]}, example.keys["key-2"], AWARDED)

    for about in (example.badge["id"], example.achievement.id, example.district.did):
        assert checked(with_one(endorsed(example, about))).is_valid
    about_another = checked(with_one(endorsed(example, "urn:uuid:another")))
    assert not_passed(about_another) == {"embedded": ("failed", "embedded-failed")}
    forged = endorsed(example, example.badge["id"])
    forged["credentialSubject"]["endorsementComment"] = "Best of all."
    assert not_passed(checked(with_one(forged))) == {"embedded": ("failed", "embedded-failed")}
    without = {url: data for url, data in documents.items() if url != url_of_did(example.association.did)}
    unknown = checked(with_one(endorsed(example, example.badge["id"])), documents=without)
    assert not_passed(unknown) == {"embedded": ("could-not-check", "embedded-could-not-check")}


def test_an_endorsement_as_a_token_counts_too(
    example: Example, documents: dict[str, bytes], checked: Callable[..., Any]
) -> None:
    did = example.association.did
    key = new_key(f"{did}#jwt-1", KeyKind.ES256)
    at_hand = documents | {url_of_did(did): json_bytes(did_document(did, [PublishedKey("jwt-1", key.public)]))}
    unsigned = {each: value for each, value in endorsed(example, example.achievement.id).items() if each != "proof"}
    token = tokens.sign(unsigned, key)

    def with_token(given: str) -> Any:
        credential = copy.deepcopy({each: value for each, value in example.unsigned.items() if each != "endorsement"})
        credential["credentialSubject"]["achievement"]["endorsementJwt"] = [given]
        return checked(proofs.sign(credential, example.keys["key-2"], AWARDED), documents=at_hand)

    assert not_passed(with_token(token)) == {}
    assert with_token(token).within[0][1].secured_by == "ES256"
    for wrong in (token[:-8] + "AAAAAAAA", "no token", tokens.sign(unsigned | {"id": "urn:uuid:f"}, key)[:-9]):
        assert not_passed(with_token(wrong)) == {"embedded": ("failed", "embedded-failed")}


# A leader's record


def test_a_record_holds_badges_with_their_own_signatures(example: Example, checked: Callable[..., Any]) -> None:
    found = checked(example.record)
    assert found.is_valid
    assert [name for name, _ in found.within] == [example.older_badge["id"], example.badge["id"]]
    (association,) = example.record["credentialSubject"]["association"]
    assert association["associationType"] == "precedes"


def test_a_record_with_a_badge_that_does_not_hold(example: Example, checked: Callable[..., Any]) -> None:
    forged = copy.deepcopy(example.older_badge)
    forged["credentialSubject"]["achievement"]["name"] = "Superintendent of the year"
    unsigned = record_of(
        "urn:uuid:r", example.district, Recipient(HOLDER), [forged], valid_from=AWARDED, name="A record"
    )
    found = checked(proofs.sign(unsigned, example.keys["key-2"], AWARDED))
    assert found.outcome is Outcome.FAILED and not_passed(found)["embedded"][0] == "failed"
    with pytest.raises(BadInput, match="another holder"):
        record_of(
            "urn:uuid:r", example.district, Recipient("did:key:z6Other"), [forged], valid_from=AWARDED, name="A record"
        )
    for badges in ([], [example.badge, example.badge], [example.unsigned]):
        assert refusal(
            lambda badges=badges: record_of(  # type: ignore[misc]
                "urn:uuid:r", example.district, Recipient(HOLDER), badges, valid_from=AWARDED, name="A record"
            )
        ) in ("record-badges", "no-proof")


# Bundles


def test_a_bundle_verifies_alone_once_it_is_trusted(
    example: Example, files: dict[str, bytes], checked: Callable[..., Any]
) -> None:
    found = opened(files["badge.bundle.zip"])
    assert found.badge == files["badge.json"]
    assert checked(found.badge, documents=found).is_valid
    again = bundle(files["badge.json"], "badge.json", example.badge, example.documents() | dict(found.documents))
    assert again == files["badge.bundle.zip"]  # the same contents make the same bytes


def test_a_bundle_does_not_say_itself_who_issued_it(
    example: Example, documents: dict[str, bytes], files: dict[str, bytes], checked: Callable[..., Any]
) -> None:
    found = opened(files["badge.bundle.zip"])
    assert not_passed(checked(found.badge, documents=Beside(found)))["issuer"] == ("could-not-check", "issuer-not-here")
    only_dids = {url: data for url, data in documents.items() if url.endswith("/did.json")}
    assert checked(found.badge, documents=Beside(found, only_dids)).is_valid


def test_a_forged_bundle_is_caught_by_the_trusted_document(example: Example, documents: dict[str, bytes]) -> None:
    thief = Example(AWARDED)  # the same district, other keys
    packed = bundle(json_bytes(thief.badge), "badge.json", thief.badge, thief.documents())
    found = opened(packed)
    assert verify(found.badge, found, as_of=LATER).is_valid  # which is why a bundle is never trusted unasked
    assert verify(found.badge, Beside(found, documents), as_of=LATER).outcome is Outcome.FAILED


def test_bundles_that_are_none(example: Example, files: dict[str, bytes]) -> None:
    assert refusal(lambda: opened(b"PK\x03\x04 and no more")) == "bundle-broken"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(files["badge.bundle.zip"])) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            data = old.read(each)
            new.writestr(each, data.replace(b"Wellbeing", b"Wellbeinq") if each == "badge/badge.json" else data)
    assert refusal(lambda: opened(out.getvalue())) == "bundle-broken"
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bundle.json", b"\0" * 2**25)
    assert refusal(lambda: opened(bomb.getvalue())) == "bundle-large"
    with pytest.raises(CouldNotCheck, match="is not at hand"):
        bundle(files["badge.json"], "badge.json", example.badge, {})
