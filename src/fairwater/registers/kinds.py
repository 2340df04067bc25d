"""What a register says of itself: its fields, its states and the ways between them, who may write, its clocks and counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fairwater.content import NOTHING_SAID, Said
from fairwater.fields import Field
from fairwater.vocabulary import Better, EquityDimension

MADE, CLOSED, PLACE = "made", "closed", "place"
"""What every entry has beside its fields: the day on which it was made, on which it was closed, and where it was made."""


class Circle(StrEnum):
    """Who may see a register, and who may write in it: the staff, everybody whom the district let in, anybody at all."""

    STAFF = "staff"
    EVERYBODY = "everybody"
    PUBLIC = "public"


class StateKind(StrEnum):
    """Whether something is still to be done."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class State:
    """A state of an entry. `stamps` is a date field that is filled with the day on which an entry comes to this state."""

    id: str
    label: Said
    kind: StateKind
    stamps: str = ""

    @property
    def is_open(self) -> bool:
        """Say whether something is still to be done."""
        return self.kind is StateKind.OPEN


@dataclass(frozen=True)
class Transition:
    """A way from some states to another, the verb that says it, and the fields that must be filled before."""

    origins: tuple[str, ...]
    to: str
    label: Said
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clock:
    """A time within which something is to happen: from a day, until another, within so many days or by the due date."""

    id: str
    label: Said
    starts: str
    """A date field, or `made`."""
    stops: str
    """A date field, or `closed`."""
    days: int | None
    """None: by the due date."""


@dataclass(frozen=True)
class Rule:
    """What must hold of an entry, all of it: a clock was kept, its state is one of some, a field has one of some values."""

    clock: str = ""
    states: tuple[str, ...] = ()
    field: str = ""
    values: tuple[str, ...] = ()
    """Empty with a `field`: it is filled, whatever it says."""

    @property
    def is_empty(self) -> bool:
        """Say whether it asks for nothing, so that every entry meets it."""
        return not (self.clock or self.states or self.field)


@dataclass(frozen=True)
class Series:
    """Which entries stand as a mark on every series of numbers: from the day of a field, until that of another."""

    begins: str
    """A required date field."""
    states: tuple[str, ...]
    """Only entries in one of these states."""
    ends: str = ""


@dataclass(frozen=True)
class Count:
    """A count that is a measure: which entries are looked at, which of them are counted, how they may be split."""

    id: str
    label: Said
    did: Said
    would: Said
    better: Better
    dimension: EquityDimension
    counted: Rule
    among: Rule
    by: tuple[str, ...]
    """Fields of one choice, and `place`: the organisation where the entry was made."""


@dataclass(frozen=True)
class Register:
    """A register as its file gives it."""

    id: str
    version: str
    title: Said
    entry: Said
    """What one entry is called: a commitment."""
    entries: Said
    """What several are called, in a sentence: commitments."""
    purpose: Said
    dimension: EquityDimension | None
    fields: tuple[Field, ...]
    named_by: str
    states: tuple[State, ...]
    first: str
    transitions: tuple[Transition, ...]
    written_by: Circle
    seen_by: Circle
    example: Mapping[str, Any]
    owner: str = ""
    due: str = ""
    stops_in: str = ""
    """The closed state of what is stopped."""
    learned: str = ""
    """The field that holds what was learned."""
    escalates_after: int | None = None
    """Days after the due date from which whoever supervises the owner sees what is late; None: nobody else ever does."""
    links_to: tuple[str, ...] = ()
    clocks: tuple[Clock, ...] = ()
    counts: tuple[Count, ...] = ()
    public_fields: tuple[str, ...] = ()
    """What anybody may read of an entry, where the register is public."""
    public_by: tuple[str, ...] = ()
    """Fields of one choice by which anybody may narrow the public page."""
    series: Series | None = None
    about: Said = NOTHING_SAID

    def field(self, slug: str) -> Field | None:
        """Return a field by its slug."""
        return next((each for each in self.fields if each.id == slug), None)

    def state(self, slug: str) -> State | None:
        """Return a state by its slug."""
        return next((each for each in self.states if each.id == slug), None)

    def count(self, slug: str) -> Count | None:
        """Return a count by its slug."""
        return next((each for each in self.counts if each.id == slug), None)

    def clock(self, slug: str) -> Clock | None:
        """Return a clock by its slug."""
        return next((each for each in self.clocks if each.id == slug), None)

    def transition(self, origin: str, to: str) -> Transition | None:
        """Return the way from one state to another, None where there is none."""
        return next((each for each in self.transitions if each.to == to and origin in each.origins), None)

    def not_yet(self, slug: str) -> tuple[str, ...]:
        """Return the dates that only later states stamp, so that they do not hold here; a due date and required ones do.

        States stand in the file in their order: whoever goes back to an earlier one has not come to the later ones.
        """
        places = [each.id for each in self.states]
        reached = places.index(slug) + 1 if slug in places else len(places)
        holds = {each.stamps for each in self.states[:reached]} | {self.due}
        holds |= {each.id for each in self.fields if each.required}
        return tuple(dict.fromkeys(s.stamps for s in self.states[reached:] if s.stamps and s.stamps not in holds))

    def ways_from(self, origin: str) -> tuple[Transition, ...]:
        """Return the ways on from a state, in the order of the file."""
        return tuple(each for each in self.transitions if origin in each.origins)
