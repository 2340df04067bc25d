"""Reading a credential's JSON: strictly, within bounds, and so that the JSON says what its graph says.

A signature with an embedded proof covers the graph that the JSON stands for. People, and this library, read the JSON. So whatever
could make the two differ is refused: see `check_plain`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from fairwater.credentials.jsonld import VC, Json, contexts
from fairwater.errors import BadInput

MOST_BYTES = 256 * 1024
MOST_DEPTH = 40
EMBEDDED = ("endorsement", "verifiableCredential")
"""Under which keys a credential stands within a credential, with a signature of its own."""
OF_A_CREDENTIAL = frozenset(
    {"credentialSubject", "credentialStatus", "credentialSchema", "issuer", "validFrom", "validUntil", "proof"}
)
ENDORSEMENT_SUBJECT = "EndorsementSubject"
ONLY_OF_AN_ENDORSEMENT = frozenset({"id", "type", "endorsementComment"})
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Control characters: some canonicalizers write them in another way, so we never sign one."""
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)\Z")


def json_in(data: bytes, most: int = MOST_BYTES) -> Json:
    """Return the JSON object in `data`. Raises BadInput: too large, no UTF-8, no JSON, a key twice, too deep, no object."""
    if len(data) > most:
        raise BadInput("credential-too-large", limit=most // 1024)
    try:
        found = json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number)
        json.dumps(found, ensure_ascii=False).encode("utf-8")  # a surrogate alone is no text
    except (ValueError, RecursionError) as fault:
        raise BadInput("credential-no-json", fault=str(fault)[:120]) from None
    if not isinstance(found, dict):
        raise BadInput("credential-no-object")
    if _depth(found) > MOST_DEPTH:
        raise BadInput("credential-too-deep", limit=MOST_DEPTH)
    return found


def _once(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise BadInput(
            "credential-key-twice", key=next(k for k, _ in pairs if sum(k == other for other, _ in pairs) > 1)
        )
    return found


def _no_number(given: str) -> None:
    raise ValueError(given)


def _depth(value: Any) -> int:
    within = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max((_depth(each) for each in within), default=0)


def as_list(value: Any) -> list[Any]:
    """Return one or several values as a list, and nothing as an empty one."""
    return [] if value is None else value if isinstance(value, list) else [value]


def id_of(value: Any) -> str:
    """Return the identifier of something that is given as an object or by its identifier alone."""
    found = value.get("id") if isinstance(value, dict) else value
    return found if isinstance(found, str) else ""


def types_of(value: Mapping[str, Any]) -> list[Any]:
    """Return the types of an object."""
    return as_list(value.get("type"))


def moment(value: Any, key: str) -> datetime:
    """Return a date and time with its zone. Raises BadInput for one without."""
    try:
        if isinstance(value, str) and MOMENT.match(value):
            return datetime.fromisoformat(value)
    except ValueError:
        pass
    raise BadInput("credential-no-moment", key=key, given=str(value)[:60])


def check_plain(credential: Mapping[str, Any]) -> None:
    """Check that a credential's JSON says what its graph says, so that a signature over the graph covers what is read.

    Raises BadInput for a context that is not one of ours, or that is written into the credential; a key that is an address or
    begins with "@"; an empty value; what belongs to a credential in another place; and a part that stands twice under one
    identifier with other words. A credential within the credential is checked in the same way; its own signature covers it.
    """
    named: dict[str, Mapping[str, Any]] = {}
    for each in _credentials(credential):
        if named.setdefault(id_of(each), each) != each:
            raise BadInput("credential-part-twice", name=id_of(each)[:120])
        _check_parts(each)


def _credentials(credential: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a credential and those within it, at every depth."""
    yield credential
    for each in embedded(credential):
        yield from _credentials(each)


def _check_parts(credential: Mapping[str, Any]) -> None:
    _check_contexts(credential)
    parts: dict[str, Mapping[str, Any]] = {}
    for part in _own_parts(credential, credential):
        name = part.get("id")
        if ENDORSEMENT_SUBJECT in types_of(part):
            if not part.keys() <= ONLY_OF_AN_ENDORSEMENT or types_of(part) != [ENDORSEMENT_SUBJECT]:
                raise BadInput("credential-part-twice", name=str(name)[:120])
        elif isinstance(name, str) and part.keys() - {"id", "type"} and parts.setdefault(name, part) != part:
            raise BadInput("credential-part-twice", name=name[:120])


def embedded(credential: Mapping[str, Any]) -> Iterator[Json]:
    """Yield the credentials that stand in a credential, not those within them."""
    for part in _own_parts(credential, credential):
        for key in EMBEDDED:
            yield from (each for each in as_list(part.get(key)) if isinstance(each, dict))


def embedded_tokens(credential: Mapping[str, Any]) -> Iterator[str]:
    """Yield the endorsements that stand in a credential as VC-JWTs: of itself, its achievement or its issuer."""
    for part in _own_parts(credential, credential):
        yield from (str(each) for each in as_list(part.get("endorsementJwt")))


def _check_contexts(credential: Mapping[str, Any]) -> None:
    given = credential.get("@context")
    if not isinstance(given, list) or not given or given[0] != VC:
        raise BadInput("credential-context-first", url=VC)
    for each in given:
        if not isinstance(each, str):
            raise BadInput("credential-context-within")
        if each not in contexts():
            raise BadInput("credential-context-unknown", url=each[:200])


def _own_parts(part: Mapping[str, Any], root: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of a credential itself, without its proof and the credentials within it."""
    yield part
    for key, value in part.items():
        _check_key(key, part is root)
        if key == "proof" or (key == "@context" and part is root):
            continue
        for each in as_list(value):
            if isinstance(each, list) or each is None:
                raise BadInput("credential-empty", key=key)
            if isinstance(each, dict) and key not in EMBEDDED and not _is_said_in_a_language(key, each):
                yield from _own_parts(each, root)
        if value == [] or value == {}:
            raise BadInput("credential-empty", key=key)


def _is_said_in_a_language(key: str, value: Mapping[str, Any]) -> bool:
    """Say whether a value is a name or a description with its language, the one object with "@" that VC 2.0 gives issuers."""
    if key not in ("name", "description") or value.keys() != {"@value", "@language"}:
        return False
    return isinstance(value["@value"], str) and bool(LANGUAGE.match(str(value["@language"])))


def _check_key(key: str, is_root: bool) -> None:
    if key == "@context" and is_root:
        return
    if key.startswith("@") or ":" in key:
        raise BadInput("credential-key", key=key[:120])
    if key in OF_A_CREDENTIAL and not is_root:
        raise BadInput("credential-key-place", key=key)


def writable(text: str) -> str:
    """Return a text without the control characters that are never signed; a paste from elsewhere may bring some."""
    return UNFIT.sub("", text)


def check_writable(value: Any) -> None:
    """Check that every text can be signed so that every verifier agrees. Raises BadInput for a control character."""
    if isinstance(value, str):
        if found := UNFIT.search(value):
            raise BadInput("credential-control", code=f"U+{ord(found[0]):04X}", text=UNFIT.sub("·", value)[:60])
    elif isinstance(value, dict):
        for key, each in value.items():
            check_writable(key)
            check_writable(each)
    elif isinstance(value, list):
        for each in value:
            check_writable(each)
