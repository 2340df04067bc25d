"""Journeys: sequences of stations as files, and how each station stands."""

from fairwater.journeys.kinds import (
    Sequence,
    Station,
    content_of_sequence,
    sequence_in,
    sequences_of,
    shipped_sequences,
)
from fairwater.journeys.standing import Held, Mark, Standing, State, standings

__all__ = [
    "Held",
    "Mark",
    "Sequence",
    "Standing",
    "State",
    "Station",
    "content_of_sequence",
    "sequence_in",
    "sequences_of",
    "shipped_sequences",
    "standings",
]
