"""Documents that ask for causes: whys in chains, a fishbone with conditions as ribs, drivers from the aim to change ideas.

A kind of document says in `[causes]` which fields hold them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fairwater.content import Part
from fairwater.fields import Field, FieldKind
from fairwater.frameworks import Framework, Term

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class CausesKind:
    """The fields of a kind that asks for causes, each with its columns.

    `effect` is a field of words: what happens. `bones` rows name a term of `framework` in `under` and a cause in `cause`.
    `drivers` rows hold one path each, its parts in the columns `levels`. `whys` rows belong to a `chain`, ask `why`, answer
    `because`, and are a root where `stop` has the value `root`.
    """

    effect: str
    bones: str
    under: str
    cause: str
    framework: str
    drivers: str
    levels: tuple[str, ...]
    whys: str
    chain: str
    why: str
    because: str
    stop: str
    root: str


def causes_kind_of(part: Part, fields: Mapping[str, Field]) -> CausesKind | None:
    """Return what a kind of document declares of causes, or None. Raises BadInput where it names what is not there."""
    if "causes" not in part.given:
        part.known.add("causes")
        return None
    given = part.part("causes")
    of_rows = [name for name, field in fields.items() if field.kind is FieldKind.ROWS]
    bones, drivers, whys = (given.one_of(name, of_rows) for name in ("bones", "drivers", "whys"))
    columns = {name: {column.id: column for column in fields[name].columns} for name in (bones, drivers, whys)}
    under = given.one_of("under", [name for name, column in columns[bones].items() if column.terms])
    levels = given.texts("levels")
    for name in levels:
        if name not in columns[drivers]:
            raise given.wrong("levels", name, tuple(columns[drivers]))
    stop = given.one_of("stop", [name for name, column in columns[whys].items() if column.kind is FieldKind.CHOICE])
    kind = CausesKind(
        effect=given.one_of("effect", [name for name, field in fields.items() if field.kind is FieldKind.TEXT]),
        bones=bones,
        under=under,
        cause=given.one_of("cause", list(columns[bones])),
        framework=columns[bones][under].terms,
        drivers=drivers,
        levels=levels,
        whys=whys,
        chain=given.one_of("chain", list(columns[whys])),
        why=given.one_of("why", list(columns[whys])),
        because=given.one_of("because", list(columns[whys])),
        stop=stop,
        root=given.one_of("root", [option.id for option in columns[whys][stop].options]),
    )
    given.done()
    return kind


@dataclass(frozen=True)
class Bone:
    """A rib of a fishbone: a term, and the causes that lie on it, as people wrote them."""

    term: Term
    causes: tuple[str, ...]


def bones_of(kind: CausesKind, rows: Rows, framework: Framework) -> tuple[Bone, ...]:
    """Return every lowest term of the framework as a rib, in its order, with its causes; an empty rib stays to be seen."""
    lowest = [term for term in framework.terms if not framework.children.get(term.code)]
    return tuple(
        Bone(
            term,
            tuple(
                _said(row, kind.cause) for row in rows if row.get(kind.under) == term.code and _said(row, kind.cause)
            ),
        )
        for term in lowest
    )


def _said(row: Mapping[str, Any], column: str) -> str:
    return str(row.get(column) or "").strip()


@dataclass(frozen=True)
class Driver:
    """A node of a driver diagram: its level from 0, its words, and what hangs on it."""

    level: int
    said: str
    below: tuple[Driver, ...] = ()

    @property
    def n_ends(self) -> int:
        """Return how many nodes without any below it there are at its ends, itself where it is one."""
        return sum(each.n_ends for each in self.below) or 1


def drivers_of(kind: CausesKind, rows: Rows) -> tuple[Driver, ...]:
    """Return the driver diagram as a tree: rows that begin alike share the beginning, a blank part is passed over.

    Words are the same where only spaces and capitals differ. Nodes stand in the order in which they come first.
    """
    paths = [
        tuple((level, _said(row, name)) for level, name in enumerate(kind.levels) if _said(row, name)) for row in rows
    ]
    return _tree([path for path in paths if path])


def _tree(paths: Sequence[tuple[tuple[int, str], ...]]) -> tuple[Driver, ...]:
    by_first: dict[tuple[int, str], list[tuple[tuple[int, str], ...]]] = {}
    first_said: dict[tuple[int, str], str] = {}
    for path in paths:
        level, said = path[0]
        key = (level, " ".join(said.casefold().split()))
        first_said.setdefault(key, said)
        by_first.setdefault(key, []).append(path[1:])
    return tuple(
        Driver(key[0], first_said[key], _tree([rest for rest in found if rest])) for key, found in by_first.items()
    )


@dataclass(frozen=True)
class Why:
    """A question and its answer; `is_root` where people say that mending it would end the matter."""

    why: str
    because: str
    is_root: bool


def chains_of(kind: CausesKind, rows: Rows) -> tuple[tuple[str, tuple[Why, ...]], ...]:
    """Return the chains of whys by their names, each in the order of its rows; rows without any words are left out."""
    found: dict[str, list[Why]] = {}
    for row in rows:
        why, because = _said(row, kind.why), _said(row, kind.because)
        if why or because:
            each = Why(why, because, row.get(kind.stop) == kind.root)
            found.setdefault(_said(row, kind.chain), []).append(each)
    return tuple((name, tuple(chain)) for name, chain in found.items())
