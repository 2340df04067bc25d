"""The form of a credential: our profile of Open Badges 3.0 as a JSON schema, and identifiers that refer to each other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fairwater.credentials.jsonld import Json
from fairwater.credentials.reading import as_list, id_of, moment, types_of
from fairwater.errors import BadInput

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

SCHEMA = Path(__file__).parent / "schema" / "badge-1.json"
BADGES = frozenset({"OpenBadgeCredential", "AchievementCredential"})
KNOWN = BADGES | {"EndorsementCredential", "ClrCredential", "BitstringStatusListCredential"}


def schema_bytes() -> bytes:
    """Return the schema as it is published beside the badges."""
    return SCHEMA.read_bytes()


@cache
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator  # late: only a credential needs it

    return Draft202012Validator(json.loads(schema_bytes()))


def check_form(credential: Mapping[str, Any]) -> None:
    """Check the form of a credential. Raises BadInput with the place and what is wrong there."""
    validator = _validator()
    if not validator.is_valid(credential):
        from jsonschema.exceptions import best_match

        fault = best_match(validator.iter_errors(credential))
        place = ".".join(str(each) for each in fault.absolute_path) if fault else ""
        said = fault.message[:200] if fault else ""
        raise BadInput("credential-form", place=place or "blank", fault=said)
    if not KNOWN & {each for each in types_of(credential) if isinstance(each, str)}:
        raise BadInput("credential-kind", given=", ".join(map(str, types_of(credential)))[:120])
    for key in ("validFrom", "validUntil", "awardedDate"):
        if key in credential:
            moment(credential[key], key)
    if is_badge(credential):
        _check_results(credential["credentialSubject"])


def is_badge(credential: Mapping[str, Any]) -> bool:
    """Say whether a credential is a badge, and not an endorsement, a record or a list."""
    return bool(BADGES & {each for each in types_of(credential) if isinstance(each, str)})


def _check_results(subject: Mapping[str, Any]) -> None:
    """Raise BadInput for a result that names a description or a level that the achievement does not have."""
    described = {id_of(each): each for each in _objects(subject["achievement"].get("resultDescription"))}
    for each in described.values():
        _check_named(each.get("requiredLevel"), _levels(each))
    for result in _objects(subject.get("result")):
        description = result.get("resultDescription")
        _check_named(description, set(described))
        _check_named(result.get("achievedLevel"), _levels(described.get(description or "", {})))


def _check_named(name: object, known: set[str]) -> None:
    if name is not None and not (isinstance(name, str) and name in known):
        raise BadInput("credential-result", name=str(name)[:120])


def _levels(description: Json) -> set[str]:
    return {id_of(each) for each in _objects(description.get("rubricCriterionLevel"))}


def _objects(value: Any) -> list[Json]:
    return [each for each in as_list(value) if isinstance(each, dict)]
