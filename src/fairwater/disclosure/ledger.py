"""Everything that was ever shown, one line each: append-only, each line hashed with the one before.

A number once shown cannot be taken back: every later release of the same students is proven together with it. The
ledger holds what was shown and which crossings were asked for, never a number that was withheld.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from fairwater.disclosure.shown import Interval
from fairwater.errors import FairwaterError
from fairwater.tables.joined import Joined


class DamagedLedger(FairwaterError):
    """A ledger whose lines do not follow from one another."""


@dataclass(frozen=True)
class Entry:
    """One release: whose numbers, of which snapshot and outcome, what was asked for and every interval shown."""

    population: str
    snapshot: str
    outcome: str
    students: str
    """A hash of who had the outcome reported; equal for outcomes of the same students."""
    audience: str
    policy: str
    time: str
    group_bys: tuple[tuple[str, ...], ...]
    intervals: tuple[Interval, ...]
    source: str = ""
    """Who published it, where that was not us: what everybody may know beside our releases."""
    joined: tuple[Joined, ...] = ()
    """How the columns were made that the file does not have."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns that it was shown by."""
        return tuple(dict.fromkeys(name for names in self.group_bys for name in names))


class Ledger:
    """The ledger file; it need not exist yet. Reading checks every hash; appending is whole or not at all."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other releases waiting from reading to appending, so that each is proven with the one before."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.with_name(self.path.name + ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def entries(self) -> tuple[Entry, ...]:
        """Return every release; DamagedLedger names the first line that does not follow from those before."""
        return tuple(_entry(parts) for parts in self._releases())

    def __len__(self) -> int:
        """Return how many intervals were ever shown."""
        return sum(len(entry.intervals) for entry in self.entries())

    def append(self, entry: Entry) -> None:
        """Add a release: a new file takes the place of the old one, or nothing changes."""
        self.entries()
        before = self.path.read_bytes().decode() if self.path.exists() else ""
        last = json.loads(before.rstrip("\n").split("\n")[-1])["hash"] if before else ""
        lines = []
        for content in _contents(entry):
            last = _hash(last, content)
            lines.append(json.dumps(content | {"hash": last}, ensure_ascii=False))
        handle, working = tempfile.mkstemp(dir=self.path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write((before + "".join(line + "\n" for line in lines)).encode())
                out.flush()
                os.fsync(out.fileno())
            Path(working).replace(self.path)
        finally:
            Path(working).unlink(missing_ok=True)

    def _releases(self) -> Iterator[list[dict[str, object]]]:
        if not self.path.exists():
            return
        last = ""
        release: list[dict[str, object]] = []
        *lines, rest = self.path.read_bytes().split(b"\n")
        if rest:
            raise self._damaged(len(lines) + 1)
        for number, line in enumerate(lines, start=1):
            try:
                content = json.loads(line.decode())
                found = content.pop("hash")
                spelled = json.dumps(content | {"hash": found}, ensure_ascii=False).encode()
            except (ValueError, KeyError, AttributeError, TypeError):
                raise self._damaged(number) from None
            if spelled != line:
                raise self._damaged(number)
            last = _hash(last, content)
            if found != last:
                raise self._damaged(number)
            if content["kind"] == "release" and release:
                yield release
                release = []
            release.append(content)
        if release:
            if len(release) - 1 != release[0]["intervals"]:
                raise self._damaged(len(lines))
            yield release

    def _damaged(self, line: int) -> DamagedLedger:
        return DamagedLedger("gate-ledger-damaged", file=self.path.name, line=line)


def entry_lines(entry: Entry) -> list[dict[str, object]]:
    """Return a release as it is kept until it is noted."""
    return list(_contents(entry))


def entry_from(lines: Sequence[dict[str, object]]) -> Entry:
    """Return the release that was kept as `lines`."""
    return _entry(lines)


def _hash(last: str, content: dict[str, object]) -> str:
    return hashlib.sha256((last + json.dumps(content, sort_keys=True, ensure_ascii=False)).encode()).hexdigest()


def _contents(entry: Entry) -> Iterator[dict[str, object]]:
    yield {
        "kind": "release",
        "population": entry.population,
        "snapshot": entry.snapshot,
        "outcome": entry.outcome,
        "students": entry.students,
        "audience": entry.audience,
        "policy": entry.policy,
        "time": entry.time,
        "group_bys": entry.group_bys,
        "intervals": len(entry.intervals),
    } | _where_there_is_any(entry)
    for shown in entry.intervals:
        where = dict(zip(shown.names, shown.values, strict=True))
        yield {"kind": "shown", "where": where, "stat": shown.stat, "low": shown.low, "high": shown.high}


def _where_there_is_any(entry: Entry) -> dict[str, object]:
    found = {"source": entry.source, "joined": [asdict(each) for each in entry.joined]}
    return {name: content for name, content in found.items() if content}


def _joined(content: dict[str, Any]) -> Joined:
    return Joined(**content | {"together": tuple(tuple(names) for names in content["together"])})


def _entry(lines: Sequence[dict[str, Any]]) -> Entry:
    head = dict(lines[0])
    head["joined"] = tuple(_joined(content) for content in head.get("joined", ()))
    del head["kind"], head["intervals"]
    head["group_bys"] = tuple(tuple(names) for names in head["group_bys"])
    intervals = []
    for line in lines[1:]:
        where: dict[str, str] = line["where"]
        stat, low, high = str(line["stat"]), int(str(line["low"])), int(str(line["high"]))
        intervals.append(Interval(tuple(where), tuple(where.values()), stat, low, high))
    return Entry(**head, intervals=tuple(intervals))
