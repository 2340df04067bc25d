"""What a reader noticed and did not guess: message ids with their values, counted."""

from __future__ import annotations

from collections import Counter

from fairwater.tables.sources import Note

Values = tuple[tuple[str, object], ...]
LONGEST = 80
"""Letters of a file's own text that a remark repeats."""


class Tally:
    """Counts of what was noticed, in the order in which it was first met. Each remark says its count as `n`."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, Values]] = Counter()

    def add(self, message_id: str, n: int = 1, **values: object) -> None:
        """Count `n` more of a remark with these values; nothing is noted for 0."""
        if n:
            self._counts[message_id, tuple((name, _short(value)) for name, value in values.items())] += n

    def notes(self) -> tuple[Note, ...]:
        """Return the remarks with their counts."""
        return tuple((message_id, (*values, ("n", n))) for (message_id, values), n in self._counts.items())


def _short(value: object) -> object:
    return value[:LONGEST] if isinstance(value, str) else value
