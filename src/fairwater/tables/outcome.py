"""Any column of 0/1/true/false/blank as an outcome."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadInput

YES = frozenset({"1", "true"})
NO = frozenset({"0", "false"})


@dataclass(frozen=True)
class Outcome:
    """An outcome column as nullable 0/1, and the values that were read as blank with their counts."""

    values: pa.Array
    read_as_blank: dict[str, int]


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def as_text(name: str, column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return a column's values as text; BadInput where a value is itself a list or a record."""
    try:
        return column.cast(pa.string())
    except pa.ArrowException as fault:
        raise BadInput("input-not-single-values", column=name) from fault


def _meaning(value: str) -> int | None:
    word = value.strip().lower()
    if word in YES or word in NO:
        return int(word in YES)
    try:
        number = float(word)
    except ValueError:
        return None
    return int(number) if number in (0.0, 1.0) else None


def read_outcome(name: str, column: pa.ChunkedArray) -> Outcome:
    """Read a column as an outcome; anything else than 0/1/true/false is blank and listed.

    Raises BadInput when no value at all is 0, 1, true or false: the column holds something else.
    """
    text = pc.fill_null(as_text(name, column), "")
    counts = {entry["values"]: entry["counts"] for entry in pc.value_counts(text).to_pylist()}
    meanings = {value: _meaning(value) for value in counts}
    unread = {value: counts[value] for value, meaning in meanings.items() if meaning is None and value.strip()}
    if all(meaning is None for meaning in meanings.values()):
        if unread:
            examples = ", ".join(f"“{value}”" for value in sorted(unread, key=lambda v: -unread[v])[:3])
            kind = "input-outcome-is-numbers" if all(_is_number(value) for value in unread) else "input-outcome-is-text"
            raise BadInput(kind, column=name, examples=examples)
        raise BadInput("input-outcome-is-blank", column=name)
    words = list(meanings)
    positions = pc.index_in(text, value_set=pa.array(words, pa.string())).to_numpy()
    lookup = np.array([-1 if meanings[word] is None else meanings[word] for word in words], dtype=np.int8)
    codes = lookup[positions]
    return Outcome(pa.array(codes, mask=codes < 0), dict(sorted(unread.items())))
