"""Cells that were counted once, kept in files beside the snapshot that they were counted from.

They hold small numbers and never leave: only the gate reads them. A shelf may be deleted; the cells are counted anew.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from fairwater.disaggregate.cells import Cells
from fairwater.vocabulary import Dimension


def _place(shelf: Path, name: str) -> Path:
    return shelf / f"{hashlib.sha256(name.encode()).hexdigest()[:32]}.npz"


def put(shelf: Path, name: str, cells: Cells) -> None:
    """Keep the cells under their name; they appear whole or not at all."""
    shelf.mkdir(parents=True, exist_ok=True)
    handle, working = tempfile.mkstemp(dir=shelf, suffix=".part")
    with os.fdopen(handle, "wb") as out:
        np.savez(out, codes=cells.codes, students=cells.students, counted=cells.counted)
    Path(working).replace(_place(shelf, name))


def taken(shelf: Path, name: str, dimensions: Sequence[Dimension], outcomes: tuple[str, ...]) -> Cells | None:
    """Return the cells kept under the name, or None."""
    path = _place(shelf, name)
    if not path.is_file():
        return None
    with np.load(path) as kept:
        return Cells(tuple(dimensions), outcomes, kept["codes"], kept["students"], kept["counted"])
