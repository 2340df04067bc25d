"""Whether what a team does would outlast the absence of whoever leads it: part by part, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Lacks(StrEnum):
    """What a part lacks to go on without the leader."""

    CARRIER = "carrier"
    WRITTEN = "written"
    DONE = "done"


@dataclass(frozen=True)
class Carrier:
    """Who could carry a part, whether it is written down how, and whether they have done it at least once."""

    part: str
    name: str
    is_written: bool = False
    has_done: bool = False


@dataclass(frozen=True)
class PartStands:
    """A part: who would carry it best (blank: nobody but the leader), and what is missing."""

    part: str
    name: str
    lacks: tuple[Lacks, ...]

    @property
    def holds(self) -> bool:
        """Say whether the part would go on."""
        return not self.lacks


@dataclass(frozen=True)
class AbsenceTest:
    """All parts. It is passed where each of them holds."""

    parts: tuple[PartStands, ...]

    @property
    def passed(self) -> bool:
        """Say whether everything would go on."""
        return all(each.holds for each in self.parts)

    @property
    def gaps(self) -> tuple[PartStands, ...]:
        """Return the parts that would not."""
        return tuple(each for each in self.parts if not each.holds)


def absence_test(parts: Sequence[str], carriers: Iterable[Carrier], leaders: Iterable[str]) -> AbsenceTest:
    """Return how each part would go on while those who lead are away.

    parts: what has to go on, at least one, each once; leaders: names, compared without regard to capitals and spaces. A part
    holds where somebody who does not lead is named for it, it is written down how it is done, and that person has done it.
    Of several who could, the one counts to whom least is missing. Whoever is named for another part is left aside.
    ValueError without a part. Source: level 4 of the capability model, docs/decisions/0027.
    """
    if not parts or len(set(parts)) < len(parts):
        raise ValueError("a test has parts, each of them once")
    away = {_plain(name) for name in leaders}
    named: dict[str, list[PartStands]] = {part: [] for part in parts}
    for each in carriers:
        if each.part in named and (name := _plain(each.name)) and name not in away:
            named[each.part].append(PartStands(each.part, " ".join(each.name.split()), tuple(_lacks(each))))
    nobody = tuple(Lacks)
    return AbsenceTest(
        tuple(
            min(named[part], key=lambda each: len(each.lacks)) if named[part] else PartStands(part, "", nobody)
            for part in parts
        )
    )


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _lacks(carrier: Carrier) -> Iterable[Lacks]:
    if not carrier.is_written:
        yield Lacks.WRITTEN
    if not carrier.has_done:
        yield Lacks.DONE
