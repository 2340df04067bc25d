"""How the stations of a journey stand, from what is there: nothing is locked, and everything can be said in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairwater.journeys.kinds import Sequence as Stations
from fairwater.journeys.kinds import Station


class State(StrEnum):
    """How far a station is."""

    EMPTY = "empty"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True)
class Held:
    """A document at a station: its kind, how much its own checks miss, whether it is signed, and who has yet to sign.

    `is_signed` is None where its kind is signed by nobody in particular.
    """

    kind: str
    n_missing: int
    is_signed: bool | None
    waits_for: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """Say whether it is signed; one that nobody has to sign is done where nothing is missing."""
        return self.is_signed if self.is_signed is not None else self.n_missing == 0


@dataclass(frozen=True)
class Mark:
    """That a person said a station is done, or open again."""

    is_done: bool


@dataclass(frozen=True)
class Standing:
    """How a station stands: the kinds of document that are not there yet, how much is missing in those that are, who signs.

    `open_before` names stations before it that are not done: said, never in the way. `is_next` is the first that is not done.
    """

    station: str
    state: State
    not_there: tuple[str, ...]
    n_missing: int
    waits_for: tuple[str, ...]
    open_before: tuple[str, ...]
    is_next: bool


def standings(
    stations: Stations, held: Mapping[str, Sequence[Held]], marks: Mapping[str, Mark]
) -> tuple[Standing, ...]:
    """Return how each station stands, in order. A person's mark weighs more than what the documents say."""
    states = [_state(each, held.get(each.id, ()), marks.get(each.id)) for each in stations.stations]
    at = next((place for place, state in enumerate(states) if state is not State.DONE), len(states))
    found = []
    for place, (station, state) in enumerate(zip(stations.stations, states, strict=True)):
        here = held.get(station.id, ())
        is_open = state is not State.DONE
        before = tuple(
            each.id for each, was in zip(stations.stations[:place], states, strict=False) if was is not State.DONE
        )
        found.append(
            Standing(
                station=station.id,
                state=state,
                not_there=tuple(_not_there(station, here)) if is_open else (),
                n_missing=sum(each.n_missing for each in here) if is_open else 0,
                waits_for=tuple(dict.fromkeys(role for each in here for role in each.waits_for)) if is_open else (),
                open_before=before if state is State.BEGUN else (),
                is_next=place == at,
            )
        )
    return tuple(found)


def _not_there(station: Station, held: Sequence[Held]) -> list[str]:
    there = {each.kind for each in held}
    return [kind for kind in station.documents if kind not in there]


def _state(station: Station, held: Sequence[Held], mark: Mark | None) -> State:
    if mark is not None and mark.is_done:
        return State.DONE
    if not held:
        return State.EMPTY
    is_whole = bool(station.documents) and not _not_there(station, held) and all(each.is_done for each in held)
    return State.DONE if is_whole and mark is None else State.BEGUN
