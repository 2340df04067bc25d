"""Files that know themselves, and come under our own names: OneRoster, Ed-Fi, the federal collection (CRDC)."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadInput
from fairwater.tables.outcome import as_text
from fairwater.tables.readers.archive import is_zip, opened_zip
from fairwater.tables.readers.crdc import read_crdc
from fairwater.tables.readers.edfi import Extract, read_absences, read_discipline, read_students
from fairwater.tables.readers.edfi_file import interchange_kind
from fairwater.tables.readers.oneroster import read_oneroster
from fairwater.tables.readers.oneroster_bundle import is_bundle
from fairwater.tables.readers.raw import RawTable, note
from fairwater.tables.sources import Note

CRDC_MODULES = {
    "enrollment.csv.gz": "enrollment",
    "suspensions.csv.gz": "suspensions",
    "school_characteristics.csv.gz": "schoolcharacteristics",
}
"""A module of the Civil Rights Data Collection by the letters of its file's name."""
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
    if is_zip(path) and (modules := _crdc_modules(path)):
        return _crdc(path, modules)
    if not path.name.lower().endswith((".xml", ".xml.gz")):
        return None
    kind = interchange_kind(path)
    if kind not in INTERCHANGES:
        raise BadInput("input-other-interchange", file=path.name, kind=kind, known=", ".join(INTERCHANGES))
    extract = INTERCHANGES[kind](path)
    return _raw(path.name, extract.table, extract.remarks)


def _crdc_modules(path: Path) -> dict[str, str]:
    """Return which member of an archive is which module of the federal collection; nothing where one is not there."""
    with opened_zip(path) as archive:
        plain = {re.sub(r"[^a-z]", "", PurePosixPath(name).stem.lower()): name for name in archive.members}
    found = {module: plain[name] for module, name in CRDC_MODULES.items() if name in plain}
    return found if len(found) == len(CRDC_MODULES) else {}


def _crdc(path: Path, modules: Mapping[str, str]) -> RawTable:
    """Return the counts of three modules. The files do not say their year: it is given for the whole file."""
    with opened_zip(path) as archive, tempfile.TemporaryDirectory() as folder:
        for module, member in modules.items():
            (Path(folder) / module).write_bytes(archive.read(member))
        collection = read_crdc(Path(folder), 0)
    remarks = [note("note-nonbinary", n=collection.nonbinary_students_left_out)]
    return _raw(path.name, collection.counts.drop_columns(["school_year"]), remarks)


def _raw(file: str, table: pa.Table, remarks: Sequence[Note]) -> RawTable:
    columns = {name: pc.fill_null(as_text(name, table[name]), "") for name in table.column_names}
    return RawTable(file, pa.table(columns), np.arange(1, table.num_rows + 1), remarks=tuple(remarks))
