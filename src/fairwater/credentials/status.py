"""Bitstring Status Lists (W3C, 1.0): one bit for each badge in a signed static file, one list for each purpose.

Index 0 is the most significant bit of the first byte. A list has 131,072 entries or more, so that nobody can tell who is meant
from who is in it; indices are drawn by lot and never given twice. Nothing in a list says why.
"""

from __future__ import annotations

import gzip
import re
import secrets
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from fairwater.credentials.building import Profile
from fairwater.credentials.issuers import stamp
from fairwater.credentials.jsonld import VC, Json
from fairwater.credentials.keys import base64url, from_base64url
from fairwater.credentials.reading import as_list
from fairwater.errors import BadInput

LEAST = 131_072
MOST_BYTES = 4 * 2**20
"""A list that unpacks to more is no list of ours (a decompression bomb)."""
INDEX = re.compile(r"(0|[1-9]\d{0,9})\Z")


class Purpose(StrEnum):
    """What a set bit means."""

    REVOCATION = "revocation"
    SUSPENSION = "suspension"


@dataclass(frozen=True)
class StatusList:
    """A status list before it is signed: its address, what its bits mean, and which are set."""

    url: str
    purpose: Purpose
    set_bits: frozenset[int] = frozenset()
    size: int = LEAST

    def with_bit(self, index: int, is_set: bool = True) -> StatusList:
        """Return the list with a bit set or cleared. Raises BadInput: no such index, a revocation taken back, which is final."""
        if not 0 <= index < self.size:
            raise BadInput("credential-status-index", given=index)
        if not is_set and self.purpose is Purpose.REVOCATION and index in self.set_bits:
            raise BadInput("credential-status-final")
        bits = self.set_bits | {index} if is_set else self.set_bits - {index}
        return StatusList(self.url, self.purpose, bits, self.size)

    def entry(self, index: int) -> Json:
        """Return the credentialStatus of the badge that has an index. Raises BadInput: no such index."""
        if not 0 <= index < self.size:
            raise BadInput("credential-status-index", given=index)
        return {
            "id": f"{self.url}#{index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": str(self.purpose),
            "statusListIndex": str(index),
            "statusListCredential": self.url,
        }

    def credential(self, issuer: Profile, valid_from: datetime, valid_until: datetime) -> Json:
        """Return the unsigned credential of the list; the issuer of the badges signs it, anew at each change and in time."""
        return {
            "@context": [VC],
            "id": self.url,
            "type": ["VerifiableCredential", "BitstringStatusListCredential"],
            "issuer": issuer.did,
            "validFrom": stamp(valid_from),
            "validUntil": stamp(valid_until),
            "credentialSubject": {
                "id": f"{self.url}#list",
                "type": "BitstringStatusList",
                "statusPurpose": str(self.purpose),
                "encodedList": encoded(self.set_bits, self.size),
            },
        }


def free_index(taken: Collection[int], size: int = LEAST) -> int:
    """Return an index by lot that nobody has had. Raises BadInput for a list that is half full: begin another one."""
    if len(taken) * 2 >= size:
        raise BadInput("credential-status-full", n=len(taken))
    while (index := secrets.randbelow(size)) in taken:
        pass
    return index


def encoded(set_bits: Iterable[int], size: int = LEAST) -> str:
    """Return bits as encodedList: "u", then base64url of their gzip. The same bits give the same text."""
    if size < LEAST or size % 8:
        raise BadInput("credential-status-size", n=size, least=LEAST)
    bits = bytearray(size // 8)
    for index in set_bits:
        bits[index // 8] |= 0x80 >> index % 8
    return "u" + base64url(gzip.compress(bytes(bits), mtime=0))


def decoded(given: object) -> bytes:
    """Return the bits of an encodedList. Raises BadInput: not in that form, too large, fewer than 131,072 entries."""
    if not isinstance(given, str) or not given.startswith("u") or len(given) > MOST_BYTES:
        raise BadInput("credential-status-encoding")
    try:
        unpacking = zlib.decompressobj(wbits=31)
        bits = unpacking.decompress(from_base64url(given[1:]), MOST_BYTES)
    except (ValueError, zlib.error):
        raise BadInput("credential-status-encoding") from None
    if not unpacking.eof or unpacking.unconsumed_tail or unpacking.unused_data:
        raise BadInput("credential-status-encoding")
    if len(bits) * 8 < LEAST:
        raise BadInput("credential-status-size", n=len(bits) * 8, least=LEAST)
    return bits


def is_set(bits: bytes, index: int) -> bool:
    """Say whether a bit is set. Raises BadInput for an index that the list does not have."""
    if index >= len(bits) * 8:
        raise BadInput("credential-status-index", given=index)
    return bool(bits[index // 8] & 0x80 >> index % 8)


@dataclass(frozen=True)
class Entry:
    """A credentialStatus as it was read."""

    list_url: str
    purpose: Purpose
    index: int


def entry_of(given: Mapping[str, Any]) -> Entry:
    """Return a credentialStatus. Raises BadInput for another type, purpose or size, and an index that is not a text of digits."""
    index, url, purpose = given.get("statusListIndex"), given.get("statusListCredential"), given.get("statusPurpose")
    if "BitstringStatusListEntry" not in as_list(given.get("type")):
        raise BadInput("credential-status-type", given=str(given.get("type"))[:60])
    if purpose not in list(Purpose) or given.get("statusSize", 1) != 1:
        raise BadInput("credential-status-purpose", given=str(purpose)[:60])
    if not isinstance(index, str) or not INDEX.match(index):
        raise BadInput("credential-status-index", given=str(index)[:20])
    if not isinstance(url, str) or given.get("id") == url:
        raise BadInput("credential-status-address")
    return Entry(url, Purpose(str(purpose)), int(index))


def bits_of(listed: Mapping[str, Any], entry: Entry) -> bytes:
    """Return the bits of a status list credential. Raises BadInput where it is another's list, or of another purpose."""
    subject = listed.get("credentialSubject")
    if listed.get("id") != entry.list_url or not isinstance(subject, dict):
        raise BadInput("credential-status-other", url=entry.list_url[:200])
    if "BitstringStatusListCredential" not in as_list(listed.get("type")) or subject.get("statusSize", 1) != 1:
        raise BadInput("credential-status-other", url=entry.list_url[:200])
    if entry.purpose not in as_list(subject.get("statusPurpose")):
        raise BadInput("credential-status-purpose", given=str(subject.get("statusPurpose"))[:60])
    return decoded(subject.get("encodedList"))
