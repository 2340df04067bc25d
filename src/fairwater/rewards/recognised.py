"""Which roles were never thanked, and where: by role and site, never by person, and never where few hold the role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

FEWEST = 10
"""Of fewer people in a role at a site nothing is said: it would speak of somebody."""


class State(StrEnum):
    """What is said of a role at a site."""

    RECOGNISED = "recognised"
    NOT_YET = "not-yet"
    WITHHELD = "withheld"
    UNKNOWN = "unknown"
    """How many hold the role there is not known, so nothing is said."""


@dataclass(frozen=True)
class RoleAtSite:
    """A role at a site: how many people hold it there (None: not known), and how often the role was recognised there."""

    role: str
    site: str
    n_people: int | None
    n_recognised: int

    @property
    def state(self) -> State:
        """Return what is said of it."""
        if self.n_people is None:
            return State.UNKNOWN
        if self.n_people < FEWEST:
            return State.WITHHELD
        return State.RECOGNISED if self.n_recognised else State.NOT_YET


@dataclass(frozen=True)
class RoleLine:
    """A role over the sites of which something is said: recognised there, not yet; and how many sites are withheld."""

    role: str
    recognised: tuple[str, ...]
    not_yet: tuple[str, ...]
    n_withheld: int
    n_unknown: int


def roles_of(rows: Iterable[RoleAtSite]) -> tuple[RoleLine, ...]:
    """Return a line for each role, in the order in which roles first come; sites by name.

    Every number of a line counts only sites that stand in it by name, or sites withheld by the size of the role alone:
    whether a withheld site was recognised changes nothing that is told, so no subtraction gives it away.
    """
    by_role: dict[str, dict[State, list[str]]] = {}
    for each in rows:
        by_role.setdefault(each.role, {}).setdefault(each.state, []).append(each.site)
    return tuple(
        RoleLine(
            role,
            tuple(sorted(found.get(State.RECOGNISED, ()))),
            tuple(sorted(found.get(State.NOT_YET, ()))),
            len(found.get(State.WITHHELD, ())),
            len(found.get(State.UNKNOWN, ())),
        )
        for role, found in by_role.items()
    )
