"""Verifying a badge: separate checks, each passed, failed or could not be made, each with a sentence.

Nothing is fetched: the issuers' documents and the status lists are those handed in. What is not among them makes *could not
check*, which is not *failed*: the one says nothing about the badge, the other a great deal.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from fairwater.credentials import proofs, status, tokens
from fairwater.credentials.baking import carried_by
from fairwater.credentials.form import check_form
from fairwater.credentials.issuers import (
    CouldNotCheck,
    Documents,
    Issuer,
    Method,
    check_may_assert,
    issuer_of,
    method_for,
)
from fairwater.credentials.jsonld import Json, canonical
from fairwater.credentials.reading import as_list, check_plain, embedded, embedded_tokens, id_of, json_in, moment
from fairwater.errors import BadInput, FairwaterError
from fairwater.words import DEFAULT_LANGUAGE, text

MOST_STATUS_BYTES = 8 * 2**20
MOST_WITHIN = 2
BEYOND_US = frozenset({"credential-context-unknown", "credential-nameless"})
"""What says nothing against a badge: a context that is not shipped, and parts that would take too long to put in order."""


class CheckName(StrEnum):
    """What is checked."""

    FORM = "form"
    CONTEXT = "context"
    SIGNATURE = "signature"
    ISSUER = "issuer"
    DATES = "dates"
    STATUS = "status"
    EMBEDDED = "embedded"


class Outcome(StrEnum):
    """What came of a check."""

    PASSED = "passed"
    FAILED = "failed"
    COULD_NOT_CHECK = "could-not-check"


@dataclass(frozen=True)
class Check:
    """A check: what came of it, and why."""

    name: CheckName
    outcome: Outcome
    message_id: str
    values: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return why it came out so."""
        return text(self.message_id, language, **{key: _said(value, language) for key, value in self.values.items()})

    def label(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return what was checked."""
        return str(_said(self.name, language))

    def outcome_said(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return what came of it."""
        return text(f"credential-outcome-{self.outcome}", language)


def _said(value: object, language: str) -> object:
    """Return a value of a sentence in a language, where it is a fault or a check itself."""
    if isinstance(value, FairwaterError):
        return value.sentence(language)
    return text(f"credential-check-{value}", language) if isinstance(value, CheckName) else value


@dataclass(frozen=True)
class Verification:
    """A badge and its checks, in the order of CheckName. `within` are those of the credentials in it, by their identifiers."""

    checks: tuple[Check, ...]
    credential: Json
    secured_by: str
    within: tuple[tuple[str, Verification], ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Return failed where any check failed; could-not-check where one could not be made; passed where every one passed."""
        found = {each.outcome for each in self.checks}
        return next((each for each in (Outcome.FAILED, Outcome.COULD_NOT_CHECK) if each in found), Outcome.PASSED)

    @property
    def is_valid(self) -> bool:
        """Say whether every check passed."""
        return self.outcome is Outcome.PASSED

    def check(self, name: CheckName) -> Check:
        """Return a check by its name. Raises KeyError for one that this credential does not have."""
        return {each.name: each for each in self.checks}[name]


def verify(
    data: bytes | Json, documents: Documents, *, as_of: datetime, known_issuers: Collection[str] | None = None
) -> Verification:
    """Return the checks of a badge: a file (PNG, SVG, JSON, VC-JWT) or a credential as an object.

    `documents` holds the issuers' DID documents and status lists; `known_issuers`, where given, are those the reader trusts.
    Raises BadInput only for a file that carries no badge that could be read at all.
    """
    return Verifier(documents, as_of, known_issuers).verify(data)


@dataclass
class _Read:
    """A credential on its way through the checks."""

    credential: Json
    token: str = ""
    header: Json = field(default_factory=dict)
    payload: Json = field(default_factory=dict)
    canonical: bytes | None = None


class Verifier:
    """Verifies many badges with the same documents at the same moment; issuers and status lists are read once."""

    def __init__(self, documents: Documents, as_of: datetime, known_issuers: Collection[str] | None = None) -> None:
        self.documents, self.as_of, self.known_issuers = documents, as_of, known_issuers
        self._issuers: dict[str, Issuer | FairwaterError] = {}
        self._lists: dict[tuple[str, str, str], bytes | FairwaterError] = {}

    def verify(self, data: bytes | Json) -> Verification:
        """Return the checks of a badge; see `verify`."""
        return self._verified(_read(data), MOST_WITHIN)

    def verify_beside(self, badge: Json, data: bytes | Json) -> Verification:
        """Return the checks of an endorsement that came along beside a badge; one that is about something else fails."""
        return self._about(badge, self._verified(_read(data), MOST_WITHIN - 1))

    def _verified(self, read: _Read, depth: int) -> Verification:
        checks = [
            _made(CheckName.FORM, lambda: check_form(read.credential)),
            _made(CheckName.CONTEXT, lambda: _check_context(read)),
        ]
        if all(each.outcome is Outcome.PASSED for each in checks):
            issuer = id_of(read.credential.get("issuer"))
            checks.append(_made(CheckName.SIGNATURE, lambda: self._check_signature(read)))
            checks.append(_made(CheckName.ISSUER, lambda: self._check_issuer(read), did=issuer))
            checks.append(_made(CheckName.DATES, lambda: self._check_dates(read)))
            checks.append(_made(CheckName.STATUS, lambda: self._check_status(read.credential)))
            if not as_list(read.credential.get("credentialStatus")) and checks[-1].outcome is Outcome.PASSED:
                checks[-1] = Check(CheckName.STATUS, Outcome.PASSED, "credential-status-none")
            within = self._within(read.credential, depth)
        else:
            rest = [each for each in CheckName if each not in (CheckName.FORM, CheckName.CONTEXT, CheckName.EMBEDDED)]
            checks += [Check(each, Outcome.COULD_NOT_CHECK, "credential-not-read") for each in rest]
            within = ()
        if within:
            checks.append(_embedded(within))
        return Verification(tuple(checks), read.credential, read.header.get("alg", proofs.SUITE), within)

    def _within(self, credential: Json, depth: int) -> tuple[tuple[str, Verification], ...]:
        """Return the checks of the credentials within one; those that lie deeper than a record's endorsements are not made."""
        found = [(id_of(each), self._inner(_Read(each), depth)) for each in embedded(credential)]
        for token in embedded_tokens(credential):
            try:
                found.append(("endorsementJwt", self._inner(_read_token(token), depth)))
            except BadInput as fault:
                check = Check(CheckName.FORM, Outcome.FAILED, fault.message_id, fault.values)
                found.append(("endorsementJwt", Verification((check,), {}, "")))
        return tuple((name, self._about(credential, each)) for name, each in found)

    def _inner(self, read: _Read, depth: int) -> Verification:
        if depth > 0:
            return self._verified(read, depth - 1)
        check = Check(CheckName.FORM, Outcome.COULD_NOT_CHECK, "credential-too-deep", {"limit": MOST_WITHIN})
        return Verification((check,), read.credential, "")

    def _about(self, credential: Json, found: Verification) -> Verification:
        """Return the checks of a credential within another; an endorsement that is about something else fails."""
        if "EndorsementCredential" not in as_list(found.credential.get("type")):
            return found
        endorsed = _subject(found.credential).get("id")
        meant = (credential.get("id"), id_of(credential.get("issuer")), id_of(_subject(credential).get("achievement")))
        if endorsed in meant:
            return found
        other = Check(CheckName.FORM, Outcome.FAILED, "credential-endorses-other", {"name": str(endorsed)[:120]})
        return Verification((other, *found.checks[1:]), found.credential, found.secured_by, found.within)

    def _issuer(self, credential: Json) -> Issuer:
        did = id_of(credential.get("issuer"))
        if did not in self._issuers:
            try:
                self._issuers[did] = issuer_of(did, self.documents)
            except FairwaterError as fault:
                self._issuers[did] = fault
        found = self._issuers[did]
        if isinstance(found, FairwaterError):
            raise found
        return found

    def _method(self, read: _Read) -> tuple[Method, datetime]:
        """Return the method that a credential says it was signed by, from the issuer's document, and when it says so."""
        issuer = self._issuer(read.credential)
        if read.token:
            return tokens.method_of(read.header, issuer), moment(read.credential.get("validFrom"), "validFrom")
        proof = proofs.proof_of(read.credential)
        return method_for(issuer, proof["verificationMethod"]), moment(proof.get("created"), "created")

    def _check_signature(self, read: _Read) -> None:
        if read.token:
            method, _ = self._method(read)
            tokens.check(read.token, read.header, method)
            tokens.check_claims(read.payload)
        else:
            proof = proofs.proof_of(read.credential)
            proofs.check(read.credential, proof, self._method(read)[0], read.canonical)

    def _check_issuer(self, read: _Read) -> None:
        method, signed = self._method(read)
        check_may_assert(method, signed, self.as_of)
        did = id_of(read.credential.get("issuer"))
        if self.known_issuers is not None and did not in self.known_issuers:
            raise CouldNotCheck("credential-issuer-unknown", did=did)

    def _check_dates(self, read: _Read) -> None:
        credential = read.credential
        if moment(credential.get("validFrom"), "validFrom") > self.as_of:
            raise BadInput("credential-not-yet", on=str(credential["validFrom"])[:10])
        if "validUntil" in credential and moment(credential["validUntil"], "validUntil") <= self.as_of:
            raise BadInput("credential-over", on=str(credential["validUntil"])[:10])
        if not read.token:
            proof = proofs.proof_of(credential)
            if moment(proof.get("created"), "created") > self.as_of:
                raise BadInput("credential-not-yet", on=str(proof["created"])[:10])
            if "expires" in proof and moment(proof["expires"], "expires") <= self.as_of:
                raise BadInput("credential-over", on=str(proof["expires"])[:10])

    def _check_status(self, credential: Json) -> None:
        """Check every list; a bit that is set outweighs a list that cannot be read."""
        not_checked: list[CouldNotCheck] = []
        for given in as_list(credential.get("credentialStatus")):
            try:
                self._check_entry(given, credential)
            except CouldNotCheck as fault:
                not_checked.append(fault)
        if not_checked:
            raise not_checked[0]

    def _check_entry(self, given: Any, credential: Json) -> None:
        if not isinstance(given, dict) or "BitstringStatusListEntry" not in as_list(given.get("type")):
            raise CouldNotCheck("credential-status-type", given=str(_type(given))[:60])
        entry = status.entry_of(given)
        if status.is_set(self._bits(entry, credential), entry.index):
            raise BadInput(f"credential-status-{entry.purpose}")

    def _bits(self, entry: status.Entry, credential: Json) -> bytes:
        key = (entry.list_url, entry.purpose, id_of(credential.get("issuer")))
        if key not in self._lists:
            try:
                self._lists[key] = self._read_list(entry, key[2])
            except FairwaterError as fault:
                self._lists[key] = fault
        found = self._lists[key]
        if isinstance(found, FairwaterError):
            raise found
        return found

    def _read_list(self, entry: status.Entry, issuer: str) -> bytes:
        """Return the bits of a status list whose own checks pass. A list that cannot be trusted says nothing about a badge."""
        if not entry.list_url.startswith("https://"):
            raise CouldNotCheck("credential-address", url=entry.list_url[:200])
        data = self.documents.get(entry.list_url)
        if data is None:
            raise CouldNotCheck("credential-status-not-here", url=entry.list_url[:200])
        try:
            read = _read(data, MOST_STATUS_BYTES)
            if id_of(read.credential.get("issuer")) != issuer or "credentialStatus" in read.credential:
                raise BadInput("credential-status-other", url=entry.list_url[:200])
            check_form(read.credential)
            _check_context(read)
            self._check_signature(read)
            self._check_issuer_of_list(read)
            self._check_dates(read)
            return status.bits_of(read.credential, entry)
        except FairwaterError as fault:
            raise CouldNotCheck("credential-status-list", url=entry.list_url[:200], fault=fault) from None

    def _check_issuer_of_list(self, read: _Read) -> None:
        method, signed = self._method(read)
        check_may_assert(method, signed, self.as_of)


def _read(data: bytes | Json, most: int = 0) -> _Read:
    """Return what a file holds. Raises BadInput where it holds no credential."""
    if isinstance(data, dict):
        data = json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")
    carried = data.decode("utf-8", "replace").strip() if most else carried_by(data)
    if carried.startswith("{"):
        return _Read(json_in(carried.encode("utf-8"), *([most] if most else [])))
    return _read_token(carried)


def _read_token(token: str) -> _Read:
    header, payload = tokens.parts_of(token)
    return _Read(tokens.credential_in(payload), token, header, payload)


def _check_context(read: _Read) -> None:
    """Check that the JSON says what its graph says, and that no part of it stands outside the graph."""
    check_plain(read.credential)
    read.canonical = canonical({key: value for key, value in read.credential.items() if key != "proof"})


def _made(name: CheckName, check: Callable[[], None], **values: object) -> Check:
    try:
        check()
    except FairwaterError as fault:
        is_open = isinstance(fault, CouldNotCheck) or fault.message_id in BEYOND_US
        return Check(name, Outcome.COULD_NOT_CHECK if is_open else Outcome.FAILED, fault.message_id, fault.values)
    return Check(name, Outcome.PASSED, f"credential-{name}-passed", values)


def _embedded(within: tuple[tuple[str, Verification], ...]) -> Check:
    for outcome in (Outcome.FAILED, Outcome.COULD_NOT_CHECK):
        for name, each in within:
            if each.outcome is outcome:
                why = next(check for check in each.checks if check.outcome is outcome)
                return Check(
                    CheckName.EMBEDDED, outcome, f"credential-embedded-{outcome}", {"name": name, "why": why.name}
                )
    return Check(CheckName.EMBEDDED, Outcome.PASSED, "credential-embedded-passed", {"n": len(within)})


def _subject(credential: Mapping[str, Any]) -> Json:
    found = credential.get("credentialSubject")
    return found if isinstance(found, dict) else {}


def _type(given: object) -> object:
    return given.get("type") if isinstance(given, dict) else given
