"""Who named which places, as ratings: how far people agree on who leads for equity, beside what the places' data say."""

from __future__ import annotations

from collections.abc import Sequence

from fairwater.instruments.kinds import PLACES, Instrument, Item
from fairwater.instruments.tabling import Answered
from fairwater.statistics.ratings import Ratings

NAMED, NOT_NAMED = "named", "not-named"


def nominations_of(instrument: Instrument) -> tuple[Item, ...]:
    """Return the items whose options are places."""
    return tuple(item for item in instrument.items() if item.options_from == PLACES)


def ratings_of(item: Item, answered: Sequence[Answered]) -> Ratings:
    """Return every place as a unit, and everybody who named any as a rater who named it or did not.

    People stand in the order of their answers, which says nothing of who they are. Who named no place rated none.
    """
    rows = []
    for number, each in enumerate(answered):
        named = each.answers.get(item.id, [])
        if not named:
            continue
        rows += [(option.id, str(number), NAMED if option.id in named else NOT_NAMED) for option in item.options]
    return Ratings.from_rows(rows, levels=[NOT_NAMED, NAMED])


def times_named(item: Item, answered: Sequence[Answered]) -> dict[str, int]:
    """Return how often each place was named, the places in the order of the item."""
    return {option.id: sum(option.id in each.answers.get(item.id, []) for each in answered) for option in item.options}
