"""What held credentials unlock: a pure function of the catalogue, of what is held, and of a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from fairwater.rewards.catalogue import Catalogue, Reward, Unlocks


@dataclass(frozen=True)
class Held:
    """A credential that an organisation holds: from a day, until a day (None: without end), unless it was revoked."""

    organisation: int
    credential: str
    """What makes it one credential and no other: its slug."""
    kind: Unlocks
    since: date
    until: date | None = None
    """The first day on which it is over."""
    is_revoked: bool = False

    def is_current(self, on: date) -> bool:
        """Say whether it is held on a day."""
        return not self.is_revoked and self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, order=True)
class Unlock:
    """A reward that an organisation has unlocked. `because` names the credentials; with `for_what` it is unlocked once."""

    organisation: int
    reward: str
    for_what: str
    because: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[int, str, str]:
        """Return what makes it one unlock and no other."""
        return self.organisation, self.reward, self.for_what


def unlocks_of(catalogue: Catalogue, held: Iterable[Held], on: date) -> tuple[Unlock, ...]:
    """Return what is unlocked on a day, in the order of organisations and of the catalogue.

    A reward that one credential unlocks is unlocked once for each different credential of its kind; one that wants
    several is unlocked once, as soon as so many different ones are held at the same time. The same credential held twice
    counts once. Nothing but the credentials counts: no person, no level, no number of a school.
    """
    by_place: dict[int, dict[Unlocks, set[str]]] = {}
    for each in held:
        if each.is_current(on):
            by_place.setdefault(each.organisation, {}).setdefault(each.kind, set()).add(each.credential)
    return tuple(
        unlock
        for place in sorted(by_place)
        for reward in catalogue.rewards
        for unlock in _of(place, reward, sorted(by_place[place].get(reward.unlocked_by, ())))
    )


def _of(place: int, reward: Reward, credentials: list[str]) -> list[Unlock]:
    if reward.least == 1:
        return [Unlock(place, reward.id, each, (each,)) for each in credentials]
    if len(credentials) < reward.least:
        return []
    return [Unlock(place, reward.id, f"{reward.least}-{reward.unlocked_by.value}", tuple(credentials))]


def open_unlocks(unlocks: Iterable[Unlock], given: Collection[tuple[int, str, str]]) -> tuple[Unlock, ...]:
    """Return what is unlocked and was not given yet. What was given is given: it is no matter whether it is still unlocked."""
    return tuple(each for each in unlocks if each.key not in given)
