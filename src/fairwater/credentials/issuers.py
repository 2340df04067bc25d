"""Issuers: did:web addresses, DID documents with keys that rotate, and where documents come from without a network.

did:web has no history, so an old key stays in the document for as long as badges that it signed live: it `expires`, and signs no
more. A key that was stolen is withdrawn: it stays to be seen, with `revoked`, and may assert nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from fairwater.credentials.jsonld import Json
from fairwater.credentials.keys import KeyKind, PublicKey, from_jwk, from_multikey, jwk, kind_of, multikey
from fairwater.credentials.reading import as_list, json_in, moment
from fairwater.errors import BadInput, FairwaterError

DID_WEB = "did:web:"
HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(%3A\d{1,5})?\Z")
SEGMENT = re.compile(r"[A-Za-z0-9._~-]+\Z")
DID_CONTEXTS = [
    "https://www.w3.org/ns/did/v1",
    "https://w3id.org/security/multikey/v1",
    "https://w3id.org/security/jwk/v1",
]


class CouldNotCheck(FairwaterError):
    """Something that a check needs is not at hand: neither passed nor failed."""


def did_web(host: str, *path: str) -> str:
    """Return the did:web of a host, with a port as host:8443, and of a path on it. Raises BadInput for what cannot be one."""
    did = DID_WEB + ":".join([host.lower().replace(":", "%3A"), *path])
    url_of_did(did)
    return did


def url_of_did(did: str) -> str:
    """Return the address of the DID document of a did:web. Raises BadInput for another identifier."""
    host, *path = did.removeprefix(DID_WEB).split(":")
    fit = did.startswith(DID_WEB) and HOST.match(host) and all(SEGMENT.match(p) and p.strip(".") for p in path)
    if not fit:
        raise BadInput("credential-no-did-web", did=did[:120])
    at = "/".join([*path, "did.json"]) if path else ".well-known/did.json"
    return f"https://{unquote(host)}/{at}"


# Documents at hand


class Documents(Protocol):
    """Where documents come from: nothing here fetches."""

    def get(self, url: str, /) -> bytes | None:
        """Return the document of an address, or None where it is not at hand."""


@dataclass(frozen=True)
class Folder:
    """Documents as files: https://host/path lies at host/path, a port stands as host_8443."""

    path: Path

    def get(self, url: str, /) -> bytes | None:
        """Return the file that lies for an address; None where there is none, or the address can name no file."""
        try:
            file = self.path / place_of(url)
        except BadInput:
            return None
        inside = file.resolve().is_relative_to(self.path.resolve())
        return file.read_bytes() if inside and file.is_file() else None


def place_of(url: str) -> str:
    """Return where the document of an address lies in a folder. Raises BadInput for an address that names no such place."""
    parts = urlsplit(url)
    segments = parts.path.lstrip("/").split("/")
    fit = (
        parts.scheme == "https"
        and not parts.query
        and not parts.username
        and HOST.match(parts.netloc.replace(":", "%3A"))
    )
    if not fit or not all(SEGMENT.match(each) and each.strip(".") for each in segments):
        raise BadInput("credential-address", url=url[:200])
    return "/".join([parts.netloc.replace(":", "_"), *segments])


# A DID document, written


@dataclass(frozen=True)
class PublishedKey:
    """A key of an issuer as its DID document shows it: its name after "#", until when it signs, and when it was withdrawn."""

    name: str
    public: PublicKey
    expires: datetime | None = None
    revoked: datetime | None = None


def rotate(keys: Sequence[PublishedKey], new: PublishedKey, at: datetime) -> tuple[PublishedKey, ...]:
    """Return the keys with a new one; older ones of its kind sign until `at` and stay, so that their badges stay valid."""
    if any(each.name == new.name for each in keys):
        raise BadInput("credential-key-name", key=new.name)
    kind = kind_of(new.public)
    older = (
        replace(each, expires=min(each.expires or at, at)) if kind_of(each.public) is kind else each for each in keys
    )
    return (*older, new)


def withdraw(keys: Sequence[PublishedKey], name: str, at: datetime) -> tuple[PublishedKey, ...]:
    """Return the keys with one withdrawn (it was stolen): all badges that it signed are to be issued anew."""
    if all(each.name != name for each in keys):
        raise BadInput("credential-key-unknown", key=name, did="blank")
    return tuple(replace(each, revoked=at) if each.name == name else each for each in keys)


def did_document(did: str, keys: Sequence[PublishedKey]) -> Json:
    """Return the DID document of an issuer: every key, and which of them may assert, as absolute texts."""
    url_of_did(did)
    return {
        "@context": DID_CONTEXTS,
        "id": did,
        "verificationMethod": [_method(did, key) for key in keys],
        "assertionMethod": [f"{did}#{key.name}" for key in keys if key.revoked is None],
    }


def _method(did: str, key: PublishedKey) -> Json:
    found: Json = {"id": f"{did}#{key.name}", "type": "Multikey", "controller": did}
    if kind_of(key.public) is KeyKind.ED25519:
        found["publicKeyMultibase"] = multikey(key.public)
    else:
        found |= {"type": "JsonWebKey", "publicKeyJwk": jwk(key.public)}
    if key.expires is not None:
        found["expires"] = stamp(key.expires)
    if key.revoked is not None:
        found["revoked"] = stamp(key.revoked)
    return found


def stamp(when: datetime) -> str:
    """Return a moment as credentials write it: in UTC, to the second. Raises BadInput for one without a zone."""
    if when.tzinfo is None:
        raise BadInput("credential-no-moment", key="datetime", given=str(when))
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def json_bytes(found: Mapping[str, Any]) -> bytes:
    """Return JSON as it is written to files: UTF-8, indented, ending with a line."""
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()


# A DID document, read


@dataclass(frozen=True)
class Method:
    """A verification method of an issuer: its key, whether it may assert, until when it signs, and when it was withdrawn."""

    id: str
    key: PublicKey
    asserts: bool
    expires: datetime | None = None
    revoked: datetime | None = None

    @property
    def kind(self) -> KeyKind:
        """Return what the key signs with."""
        return kind_of(self.key)


@dataclass(frozen=True)
class Issuer:
    """An issuer as its DID document shows it."""

    did: str
    methods: Mapping[str, Method]


def issuer_of(did: str, documents: Documents) -> Issuer:
    """Return an issuer from the documents at hand.

    Raises CouldNotCheck where its document is not among them, or its identifier is no did:web; BadInput for a document that is
    another's or cannot be read. A method of a kind that we do not know is left out.
    """
    if not did.startswith(DID_WEB):
        raise CouldNotCheck("credential-issuer-kind", did=did[:120])
    url = url_of_did(did)
    data = documents.get(url)
    if data is None:
        raise CouldNotCheck("credential-issuer-not-here", did=did, url=url)
    found = json_in(data)
    if found.get("id") != did:
        raise BadInput("credential-issuer-document", did=did)
    asserting = {each for each in as_list(found.get("assertionMethod")) if isinstance(each, str)}
    methods = (_read_method(each, did, asserting) for each in as_list(found.get("verificationMethod")))
    return Issuer(did, {each.id: each for each in methods if each is not None})


def _read_method(given: Any, did: str, asserting: set[str]) -> Method | None:
    if not isinstance(given, dict) or given.get("controller") != did or not isinstance(given.get("id"), str):
        return None
    try:
        if "publicKeyMultibase" in given:
            key: PublicKey = from_multikey(given["publicKeyMultibase"])
        elif isinstance(given.get("publicKeyJwk"), dict):
            key = from_jwk(given["publicKeyJwk"])
        else:
            return None
    except BadInput:
        return None
    expires, revoked = (moment(given[name], name) if name in given else None for name in ("expires", "revoked"))
    return Method(given["id"], key, given["id"] in asserting, expires, revoked)


def method_for(issuer: Issuer, method_id: str) -> Method:
    """Return the method of an issuer by its absolute identifier; never from the identifier itself. Raises BadInput: none such."""
    if method_id not in issuer.methods:
        raise BadInput("credential-key-unknown", key=method_id[:200], did=issuer.did)
    return issuer.methods[method_id]


def check_may_assert(method: Method, signed: datetime, as_of: datetime) -> None:
    """Check that a method may assert, and could when it signed. Raises BadInput: withdrawn, not for this, past its time."""
    if method.revoked is not None and method.revoked <= as_of:
        raise BadInput("credential-key-withdrawn", key=method.id, on=method.revoked.date().isoformat())
    if not method.asserts:
        raise BadInput("credential-key-not-for-this", key=method.id)
    if method.expires is not None and signed > method.expires:
        raise BadInput("credential-key-expired", key=method.id, on=method.expires.date().isoformat())
