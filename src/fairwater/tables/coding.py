"""Text columns as small whole numbers: what the engine counts with, and the values that the numbers stand for."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.tables.outcome import as_text
from fairwater.vocabulary import NOT_REPORTED, Dimension


def code_column(name: str, column: pa.ChunkedArray, known: tuple[str, ...] = ()) -> tuple[pa.ChunkedArray, Dimension]:
    """Return the column as int16 or int32 codes, and its dimension; blank is the group `(not reported)`.

    Values come in the order of `known`, then by text, then `(not reported)` where a blank occurs.
    """
    # Each value is looked at once, not each row: a million rows have a dozen of them.
    encoded = pc.dictionary_encode(as_text(name, column), null_encoding="encode").combine_chunks()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.unify_dictionaries()
        encoded = encoded.chunk(0) if encoded.num_chunks else pa.array([], pa.string()).dictionary_encode()
    found = [value or NOT_REPORTED for value in pc.utf8_trim_whitespace(encoded.dictionary).to_pylist()]
    order = {value: position for position, value in enumerate(known)}
    values = sorted(set(found), key=lambda value: (value == NOT_REPORTED, order.get(value, len(known)), value))
    place = {value: position for position, value in enumerate(values)}
    remap = np.array([place[value] for value in found], dtype=np.int32)
    width = np.int16 if len(values) < 2**15 else np.int32
    codes = remap[encoded.indices.to_numpy(zero_copy_only=False)] if len(found) else np.empty(0, np.int32)
    return pa.chunked_array([pa.array(codes.astype(width))]), Dimension(name, tuple(values))
