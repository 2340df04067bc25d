"""Files that know themselves: a OneRoster bundle, an Ed-Fi interchange. They come under our own names, and nothing is mapped."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadInput
from fairwater.tables.outcome import as_text
from fairwater.tables.readers.archive import is_zip
from fairwater.tables.readers.edfi import Extract, read_absences, read_discipline, read_students
from fairwater.tables.readers.edfi_file import interchange_kind
from fairwater.tables.readers.oneroster import read_oneroster
from fairwater.tables.readers.oneroster_bundle import is_bundle
from fairwater.tables.readers.raw import RawTable
from fairwater.tables.sources import Note

INTERCHANGES: Mapping[str, Callable[[Path], Extract]] = {
    "StudentDiscipline": read_discipline,
    "StudentAttendance": read_absences,
    "Student": read_students,
}


def read_layout(path: Path) -> RawTable | None:
    """Return a file of a known layout as a table under our names; None for any other. Raises BadInput as its reader does."""
    if is_zip(path) and is_bundle(path):
        roster = read_oneroster(path)
        return _raw(path.name, roster.enrollment, roster.remarks)
    if not path.name.lower().endswith((".xml", ".xml.gz")):
        return None
    kind = interchange_kind(path)
    if kind not in INTERCHANGES:
        raise BadInput("input-other-interchange", file=path.name, kind=kind, known=", ".join(INTERCHANGES))
    extract = INTERCHANGES[kind](path)
    return _raw(path.name, extract.table, extract.remarks)


def _raw(file: str, table: pa.Table, remarks: Sequence[Note]) -> RawTable:
    columns = {name: pc.fill_null(as_text(name, table[name]), "") for name in table.column_names}
    return RawTable(file, pa.table(columns), np.arange(1, table.num_rows + 1), remarks=tuple(remarks))
