"""A complete signed example of a made-up district: the badge in four forms, and everything that verifying it needs."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

import vl_convert

from fairwater import frameworks
from fairwater.credentials import proofs, tokens
from fairwater.credentials.baking import into_png, into_svg
from fairwater.credentials.building import (
    Achievement,
    Badge,
    Evidence,
    Level,
    Profile,
    Recipient,
    Rubric,
    aligned_to,
    credential_of,
    endorsement_of,
)
from fairwater.credentials.bundles import bundle
from fairwater.credentials.form import schema_bytes
from fairwater.credentials.issuers import PublishedKey, did_document, did_web, json_bytes, place_of, rotate, url_of_did
from fairwater.credentials.jsonld import Json, contexts
from fairwater.credentials.keys import KeyKind, SigningKey, new_key
from fairwater.credentials.records import record_of
from fairwater.credentials.status import Purpose, StatusList, free_index
from fairwater.frameworks.case_export import Exporting, item, package, standing_alone

HOST = "badges.cedarvalley.example"
SITE = f"https://{HOST}"
SCHEMA_URL = f"{SITE}/schema/badge-1.json"
IMAGE_URL = f"{SITE}/images/wellbeing-voice.png"
FRAMEWORK, TERM, REQUIRED, REACHED = "capability-model", "WL1", "2", "3"
NAMES = uuid.UUID("5a1c7f0e-8d2b-5e64-9f53-3b0e6c2d4a17")
DRAWING = """<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240" role="img">
  <title>Wellbeing voice, group by group</title>
  <circle cx="120" cy="120" r="112" fill="#f4efe4" stroke="#1f4d4a" stroke-width="8"/>
  <path d="M40 138c26-22 54-22 80 0s54 22 80 0v18c-26 22-54 22-80 0s-54-22-80 0z" fill="#2c7a74"/>
  <path d="M40 104c26-22 54-22 80 0s54 22 80 0v14c-26 22-54 22-80 0s-54-22-80 0z" fill="#7fb8ac"/>
  <circle cx="120" cy="70" r="20" fill="#d98e32"/>
</svg>
"""


@dataclass(frozen=True)
class Example:
    """The example as of a moment. Its keys are new each time and are not kept: nobody can sign as this district again."""

    as_of: datetime

    @cached_property
    def district(self) -> Profile:
        """Return the district that issues."""
        return Profile(did_web(HOST), "Cedar Valley Public Schools (made up)", SITE, f"badges@{HOST}")

    @cached_property
    def association(self) -> Profile:
        """Return the association that endorses."""
        return Profile(
            did_web("principals.example"), "Association of Principals (made up)", "https://principals.example"
        )

    @cached_property
    def keys(self) -> Mapping[str, SigningKey]:
        """Return the district's keys: one that was rotated, the one that signs now, and one for VC-JWTs."""
        did = self.district.did
        return {
            "key-1": new_key(f"{did}#key-1"),
            "key-2": new_key(f"{did}#key-2"),
            "jwt-1": new_key(f"{did}#jwt-1", KeyKind.ES256),
        }

    @cached_property
    def association_key(self) -> SigningKey:
        """Return the association's key."""
        return new_key(f"{self.association.did}#key-1")

    @cached_property
    def exporting(self) -> Exporting:
        """Return the framework that the badge is aligned to, as the district's site publishes it."""
        framework = frameworks.shipped().newest(FRAMEWORK)
        assert framework is not None
        return Exporting(framework, SITE)

    @cached_property
    def lists(self) -> Mapping[Purpose, StatusList]:
        """Return the two status lists, with another badge revoked and another one suspended."""
        found = {purpose: StatusList(f"{SITE}/status/{purpose}-1.json", purpose) for purpose in Purpose}
        return {purpose: each.with_bit(free_index(())) for purpose, each in found.items()}

    @cached_property
    def index(self) -> int:
        """Return the badge's index in both lists: by lot, not taken in either."""
        return free_index(frozenset().union(*(each.set_bits for each in self.lists.values())))

    @cached_property
    def achievement(self) -> Achievement:
        """Return what is recognised: words, levels and alignment all come from the framework."""
        framework, said = self.exporting.framework, self.exporting.said
        levels = tuple(
            Level(each.id, said(each.label), said(each.descriptor), str(number))
            for number, each in enumerate(framework.levels, 1)
        )
        achievement_id = name_of("achievement")
        rubric = Rubric(f"{SITE}/rubrics/{TERM.lower()}", "Level of the capability model", levels, REQUIRED)
        return Achievement(
            id=achievement_id,
            name="Wellbeing voice, group by group",
            description="Gathers what students, staff and families say of wellbeing, and looks at it group by group.",
            criteria="Two assessors, each alone, found the work of one school year at the level “Practising” or above.",
            image=IMAGE_URL,
            version="1",
            code=f"MC-{TERM}",
            tags=("wellbeing", "listening"),
            alignments=(aligned_to(self.exporting, framework.by_code[TERM]),),
            rubric=rubric,
        )

    def status_credential(self, purpose: Purpose) -> Json:
        """Return a signed status list."""
        unsigned = self.lists[purpose].credential(self.district, self.as_of, self.as_of + timedelta(days=365))
        return proofs.sign(unsigned, self.keys["key-2"], self.as_of)

    @cached_property
    def endorsement(self) -> Json:
        """Return the association's signed endorsement of the achievement."""
        unsigned = endorsement_of(
            name_of("endorsement"),
            self.association,
            self.achievement.id,
            "The criteria ask for listening that reaches every group, and for work that others can look at.",
            valid_from=self.as_of,
        )
        return proofs.sign(unsigned, self.association_key, self.as_of)

    @cached_property
    def unsigned(self) -> Json:
        """Return the unsigned badge."""
        narrative = (
            "Conversations in three languages with 64 families; what was heard, by group, and what changed by spring."
        )
        return credential_of(
            Badge(
                id=name_of("badge"),
                issuer=self.district,
                achievement=self.achievement,
                recipient=Recipient(HOLDER, "leader@cedarvalley.example"),
                valid_from=self.as_of,
                valid_until=self.as_of + timedelta(days=3 * 365),
                level=REACHED,
                evidence=(Evidence(name_of("evidence"), "Listening round of the school year", narrative),),
                statuses=tuple(each.entry(self.index) for each in self.lists.values()),
                endorsements=(self.endorsement,),
                schema=SCHEMA_URL,
            )
        )

    @cached_property
    def badge(self) -> Json:
        """Return the badge with its embedded proof."""
        return proofs.sign(self.unsigned, self.keys["key-2"], self.as_of)

    @cached_property
    def older_badge(self) -> Json:
        """Return a badge that the rotated key signed a year before: it is still valid."""
        begun = self.as_of - timedelta(days=365)
        older = Achievement(
            name_of("older achievement"), "First listening round", "Led a listening round.", "One round, written up."
        )
        badge = Badge(name_of("older badge"), self.district, older, Recipient(HOLDER), begun)
        return proofs.sign(credential_of(badge), self.keys["key-1"], begun)

    @cached_property
    def record(self) -> Json:
        """Return the leader's record: both badges."""
        badges = (self.older_badge, self.badge)
        named = "Record of a leader (made up)"
        unsigned = record_of(
            name_of("record"), self.district, Recipient(HOLDER), badges, valid_from=self.as_of, name=named
        )
        return proofs.sign(unsigned, self.keys["key-2"], self.as_of)

    def documents(self) -> dict[str, bytes]:
        """Return what the district, the association and the standards publish, by address."""
        begun = self.as_of - timedelta(days=2 * 365)
        older = (PublishedKey("key-1", self.keys["key-1"].public), PublishedKey("jwt-1", self.keys["jwt-1"].public))
        published = rotate(older, PublishedKey("key-2", self.keys["key-2"].public), begun + timedelta(days=500))
        association = (PublishedKey("key-1", self.association_key.public),)
        framework = self.exporting.framework
        found = {
            url_of_did(self.district.did): json_bytes(did_document(self.district.did, published)),
            url_of_did(self.association.did): json_bytes(did_document(self.association.did, association)),
            SCHEMA_URL: schema_bytes(),
            IMAGE_URL: self.image,
        }
        found |= {each.url: json_bytes(self.status_credential(purpose)) for purpose, each in self.lists.items()}
        whole = package(self.exporting)
        found[self.exporting.uri("CFPackages", whole["CFDocument"]["identifier"])] = json_bytes(whole)
        case_item = standing_alone(self.exporting, "CFItems", item(self.exporting, framework.by_code[TERM]))
        found[case_item["uri"]] = json_bytes(case_item)
        return found | {url: context.data() for url, context in contexts().items()}

    @cached_property
    def image(self) -> bytes:
        """Return the picture as PNG."""
        return bytes(vl_convert.svg_to_png(DRAWING, scale=2))

    def files(self) -> dict[str, bytes]:
        """Return the whole folder, by place: the badge in its forms, and every document under its host."""
        documents = self.documents()
        signed = json_bytes(self.badge)
        token = tokens.sign(self.unsigned, self.keys["jwt-1"])
        compact = signed.decode().strip()
        found = {
            "badge.json": signed,
            "badge.jwt": token.encode() + b"\n",
            "badge.png": into_png(self.image, compact),
            "badge.svg": into_svg(DRAWING.encode(), token),
            "older-badge.json": json_bytes(self.older_badge),
            "record.json": json_bytes(self.record),
            "badge.bundle.zip": bundle(signed, "badge.json", self.badge, documents),
            "documents.json": json_bytes({url: place_of(url) for url in sorted(documents)}),
        }
        return found | {place_of(url): data for url, data in documents.items()}


HOLDER = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"
"""The holder of the example: an identifier that stands for nobody."""


def name_of(what: str) -> str:
    """Return the identifier of a part of the example: the same each time."""
    return uuid.uuid5(NAMES, what).urn
