"""The arithmetic of the access log: what is hashed of an entry, and whether the entries of a chain follow from one another."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol


class Line(Protocol):
    """An entry as it is hashed: who (by number, never by name), when, what, and the entry before it."""

    number: int
    at: datetime
    person_id: int | None
    event: str
    subject: str
    policy: str
    release: str
    download: str
    n_withheld: int
    previous: str
    hash: str


class Fault(StrEnum):
    """How a chain can be broken."""

    CHANGED = "changed"
    MOVED = "moved"
    MISSING = "missing"
    CUT = "cut"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """What verifying a chain found: how many entries follow from one another, the newest hash, the first that is broken."""

    chain: str
    n: int
    head: str
    fault: Fault | None = None
    number: int = 0
    """Of the first broken entry."""
    at: datetime | None = None
    """When that one was written; for one that is gone, when its neighbour was."""
    noted: int | None = None
    """The number of the entry whose hash was noted earlier; None where no entry has it."""

    @property
    def unbroken(self) -> bool:
        """Say whether every entry follows from the one before, up to the newest."""
        return self.fault is None


def hash_of(line: Line, chain: str) -> str:
    """Return the SHA-256 of an entry: canonical JSON of all its fields, the hash of the entry before among them."""
    content = {
        "organisation": chain,
        "number": line.number,
        "at": line.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "person": line.person_id,
        "event": line.event,
        "subject": line.subject,
        "policy": line.policy,
        "release": line.release,
        "download": line.download,
        "n_withheld": line.n_withheld,
        "previous": line.previous,
    }
    spelled = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(spelled.encode()).hexdigest()


def verdict_of(lines: Iterable[Line], *, chain: str, n: int, head: str, noted: str = "") -> Verdict:
    """Recompute a chain, oldest entry first, and compare its end with the `n` entries and the `head` that are kept of it.

    `noted` is a hash that somebody kept elsewhere: its entry is looked for on the way.
    """
    last, count, at, found = "", 0, None, None
    for line in lines:
        fault = _fault_of(line, chain, count + 1, last)
        if fault is not None:
            return Verdict(chain, count, last, fault, count + 1, line.at, found)
        last, count, at = line.hash, line.number, line.at
        if noted and line.hash == noted:
            found = line.number
    if count < n:
        return Verdict(chain, count, last, Fault.CUT, count + 1, at, found)
    if count > n or last != head:
        first = min(count, n + 1)
        return Verdict(chain, first - 1, last, Fault.UNKNOWN, first, at, found)
    return Verdict(chain, count, last, noted=found)


def _fault_of(line: Line, chain: str, expected: int, last: str) -> Fault | None:
    if line.number != expected:
        return Fault.MISSING
    if line.hash != hash_of(line, chain):
        return Fault.CHANGED
    return None if line.previous == last else Fault.MOVED
