"""A badge from its parts: an Open Badges 3.0 AchievementCredential, every identifier and array as the standard has them.

What is built is unsigned; `proofs.sign` and `tokens.sign` sign it. Nobody's name goes into a badge unless somebody writes it.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from fairwater.credentials.issuers import stamp
from fairwater.credentials.jsonld import ABSOLUTE, OPEN_BADGES, VC, Json
from fairwater.errors import BadInput
from fairwater.frameworks.case_export import Exporting
from fairwater.frameworks.model import Term


@dataclass(frozen=True)
class Profile:
    """Who issues or endorses: its did:web, its name, and where to find it."""

    did: str
    name: str
    url: str = ""
    email: str = ""

    def as_json(self) -> Json:
        """Return the Profile of Open Badges."""
        return _without_blank(
            {"id": self.did, "type": ["Profile"], "name": self.name, "url": self.url, "email": self.email}
        )


@dataclass(frozen=True)
class Alignment:
    """A CFItem of a competency framework that an achievement is aligned to."""

    name: str
    url: str
    code: str = ""
    framework: str = ""
    description: str = ""

    def as_json(self) -> Json:
        """Return the Alignment of Open Badges."""
        return _without_blank(
            {
                "type": ["Alignment"],
                "targetName": self.name,
                "targetUrl": _absolute(self.url, "targetUrl"),
                "targetType": "CFItem",
                "targetCode": self.code,
                "targetFramework": self.framework,
                "targetDescription": self.description,
            }
        )


def aligned_to(exporting: Exporting, term: Term) -> Alignment:
    """Return the alignment to a term, from the same source as its CASE item, so that the two cannot drift apart."""
    link = exporting.item_link(term)
    title = exporting.said(exporting.framework.title)
    return Alignment(link["title"], link["uri"], term.code, title)


@dataclass(frozen=True)
class Level:
    """A level of the rubric that work is scored with: its id ends the level's address, and points are a text."""

    id: str
    name: str
    description: str = ""
    points: str = ""


@dataclass(frozen=True)
class Rubric:
    """What a badge's result is given on: levels, the lowest first, and which one has to be reached."""

    id: str
    name: str
    levels: tuple[Level, ...]
    required: str

    def level_id(self, level: str) -> str:
        """Return the identifier of a level. Raises BadInput for a level that the rubric does not have."""
        if all(each.id != level for each in self.levels):
            raise BadInput("credential-level", level=level, known=", ".join(each.id for each in self.levels))
        return f"{self.id}/{level}"

    def as_json(self) -> Json:
        """Return the ResultDescription of Open Badges."""
        return {
            "id": _absolute(self.id, "resultDescription"),
            "type": ["ResultDescription"],
            "name": self.name,
            "resultType": "RubricCriterionLevel",
            "rubricCriterionLevel": [self._level(each) for each in self.levels],
            "requiredLevel": self.level_id(self.required),
        }

    def _level(self, level: Level) -> Json:
        return _without_blank(
            {
                "id": self.level_id(level.id),
                "type": ["RubricCriterionLevel"],
                "name": level.name,
                "level": level.name,
                "description": level.description,
                "points": level.points,
            }
        )

    def reaches(self, level: str) -> bool:
        """Say whether a level is the required one or above it."""
        order = [each.id for each in self.levels]
        return order.index(self.level_id(level).removeprefix(f"{self.id}/")) >= order.index(self.required)


@dataclass(frozen=True)
class Achievement:
    """What is recognised. `image` is an https address; `kind` is MicroCredential, Certification or another achievementType."""

    id: str
    name: str
    description: str
    criteria: str
    kind: str = "MicroCredential"
    image: str = ""
    version: str = ""
    code: str = ""
    language: str = "en"
    tags: tuple[str, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    rubric: Rubric | None = None

    def as_json(self, creator: Profile) -> Json:
        """Return the Achievement of Open Badges. Raises BadInput for an image that is not an https address."""
        if self.image and urlsplit(self.image).scheme != "https":
            raise BadInput("credential-image-address", given=self.image[:60])
        found: Json = {
            "id": _absolute(self.id, "achievement"),
            "type": ["Achievement"],
            "name": self.name,
            "description": self.description,
            "achievementType": self.kind,
            "criteria": {"narrative": self.criteria},
            "creator": creator.as_json(),
            "image": {"id": self.image, "type": "Image"} if self.image else "",
            "version": self.version,
            "humanCode": self.code,
            "inLanguage": self.language,
            "tag": list(self.tags),
            "alignment": [each.as_json() for each in self.alignments],
            "resultDescription": [self.rubric.as_json()] if self.rubric else [],
        }
        return _without_blank(found)


@dataclass(frozen=True)
class Recipient:
    """Who holds a badge: an identifier such as a did:key, an e-mail address that is only shown as a salted hash, or both."""

    id: str = ""
    email: str = ""
    salt: str = ""

    def as_json(self) -> Json:
        """Return the parts of the AchievementSubject. Raises BadInput where there is neither."""
        if not self.id and not self.email:
            raise BadInput("credential-no-recipient")
        found: Json = {"id": _absolute(self.id, "credentialSubject")} if self.id else {}
        if self.email:
            found["identifier"] = [hashed_email(self.email, self.salt or secrets.token_hex(16))]
        return found


def hashed_email(email: str, salt: str) -> Json:
    """Return the IdentityObject of an e-mail address: SHA-256 of the address in lower case followed by the salt."""
    return {
        "type": "IdentityObject",
        "hashed": True,
        "identityHash": "sha256$" + hashlib.sha256((email.strip().lower() + salt).encode()).hexdigest(),
        "identityType": "emailAddress",
        "salt": salt,
    }


def is_held_by(credential: Mapping[str, Any], email: str) -> bool:
    """Say whether one of the salted hashes of a badge is that of an e-mail address."""
    given = credential.get("credentialSubject", {}).get("identifier", [])
    return any(
        hashed_email(email, str(each.get("salt", ""))) == dict(each) for each in given if isinstance(each, Mapping)
    )


@dataclass(frozen=True)
class Evidence:
    """What was seen of the work, in words. An address, where there is one, leads to what only some may open."""

    id: str
    name: str
    narrative: str
    url: str = ""

    def as_json(self) -> Json:
        """Return the Evidence of Open Badges."""
        return _without_blank(
            {
                "id": _absolute(self.url or self.id, "evidence"),
                "type": ["Evidence"],
                "name": self.name,
                "narrative": self.narrative,
            }
        )


@dataclass(frozen=True)
class Badge:
    """A badge before it is signed. `level` is the level of the achievement's rubric that was reached.

    `statuses` are entries of status lists (`status.entry`); `endorsements` are signed endorsement credentials.
    """

    id: str
    issuer: Profile
    achievement: Achievement
    recipient: Recipient
    valid_from: datetime
    valid_until: datetime | None = None
    level: str = ""
    evidence: tuple[Evidence, ...] = ()
    statuses: tuple[Json, ...] = ()
    endorsements: tuple[Json, ...] = ()
    schema: str = ""


def credential_of(badge: Badge) -> Json:
    """Return the unsigned credential of a badge.

    Raises BadInput: an identifier that is no address, dates the wrong way round or without a zone, no recipient, a level that the
    rubric does not have or that is below the one required.
    """
    achievement = badge.achievement
    if badge.valid_until is not None and badge.valid_until <= badge.valid_from:
        raise BadInput("credential-dates-order")
    subject: Json = {"type": ["AchievementSubject"]} | badge.recipient.as_json()
    subject["achievement"] = achievement.as_json(badge.issuer)
    if badge.level:
        subject["result"] = [_result(achievement, badge.level)]
    found: Json = {
        "@context": [VC, OPEN_BADGES],
        "id": _absolute(badge.id, "id"),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": achievement.name,
        "description": achievement.description,
        "issuer": badge.issuer.as_json(),
        "validFrom": stamp(badge.valid_from),
        "validUntil": stamp(badge.valid_until) if badge.valid_until else "",
        "awardedDate": stamp(badge.valid_from),
        "credentialSubject": subject,
        "evidence": [each.as_json() for each in badge.evidence],
        "credentialStatus": list(badge.statuses),
        "credentialSchema": [{"id": badge.schema, "type": "JsonSchema"}] if badge.schema else [],
        "endorsement": list(badge.endorsements),
    }
    return _without_blank(found)


def _result(achievement: Achievement, level: str) -> Json:
    rubric = achievement.rubric
    if rubric is None:
        raise BadInput("credential-level", level=level, known="blank")
    achieved = rubric.level_id(level)
    if not rubric.reaches(level):
        raise BadInput("credential-level-below", level=level, required=rubric.required)
    chosen = next(each for each in rubric.levels if each.id == level)
    return {
        "type": ["Result"],
        "resultDescription": rubric.id,
        "achievedLevel": achieved,
        "value": chosen.points or chosen.name,
        "status": "Completed",
    }


def endorsement_of(
    endorsement_id: str,
    endorser: Profile,
    endorsed: str,
    comment: str,
    *,
    valid_from: datetime,
    statuses: Sequence[Json] = (),
) -> Json:
    """Return an unsigned endorsement: what `endorser` says of a credential, achievement or issuer, by its identifier."""
    found: Json = {
        "@context": [VC, OPEN_BADGES],
        "id": _absolute(endorsement_id, "id"),
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": endorser.name,
        "issuer": endorser.as_json(),
        "validFrom": stamp(valid_from),
        "credentialSubject": {
            "id": _absolute(endorsed, "credentialSubject"),
            "type": ["EndorsementSubject"],
            "endorsementComment": comment,
        },
        "credentialStatus": list(statuses),
    }
    return _without_blank(found)


def _absolute(given: str, key: str) -> str:
    if not ABSOLUTE.match(given):
        raise BadInput("credential-no-address", key=key, given=given[:80])
    return given


def _without_blank(found: Json) -> Json:
    """Return an object without what is empty: the standard allows no nulls and no empty arrays."""
    return {key: value for key, value in found.items() if value not in ("", [], None)}
