"""Files that know themselves, and come under our own names: OneRoster, Ed-Fi, the federal collection (CRDC)."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadInput
from fairwater.tables.outcome import as_text
from fairwater.tables.readers.archive import is_zip, opened_zip
from fairwater.tables.readers.crdc import read_crdc
from fairwater.tables.readers.edfi_layout import NOTHING, Beside, is_interchange, read_interchange
from fairwater.tables.readers.oneroster import Roster, read_oneroster, read_staff_list
from fairwater.tables.readers.oneroster_bundle import is_bundle
from fairwater.tables.readers.raw import RawTable, note
from fairwater.tables.sources import Note

CRDC_MODULES = {
    "enrollment.csv.gz": "enrollment",
    "suspensions.csv.gz": "suspensions",
    "school_characteristics.csv.gz": "schoolcharacteristics",
}
"""A module of the Civil Rights Data Collection by the letters of its file's name."""
SEAT = ("student_id", "staff_id", "section_id", "course_id", "school_id", "school_year")
NUMBERS = {"student_id": "student_number", "staff_id": "staff_number", "school_id": "school_number"}
"""A column of a bundle's ids → the column of the numbers by which the district's other files know the same."""


def read_layout(path: Path, table: str = "", beside: Beside = NOTHING) -> RawTable | None:
    """Return a file of a known layout as a table under our names; None for any other. Raises BadInput as its reader does.

    A roster tells who is enrolled; with `table` it also tells staff or sections, or `people`: whom to invite. `beside` is
    what an interchange has to know that does not stand in it.
    """
    if is_zip(path) and is_bundle(path) and table == "people":
        return _raw(path.name, read_staff_list(path), ())
    if is_zip(path) and is_bundle(path):
        return _roster(path.name, read_oneroster(path), table or "enrollment")
    if is_zip(path) and (modules := _crdc_modules(path)):
        return _crdc(path, modules)
    if not is_interchange(path):
        return None
    extract = read_interchange(path, table, beside)
    return _raw(path.name, extract.table, extract.remarks)


def _roster(file: str, roster: Roster, table: str) -> RawTable:
    """Return what a bundle says of one of our tables."""
    if table == "enrollment":
        return _numbered(file, roster, roster.enrollment)
    if table == "sections":
        return _numbered(file, roster, _seats(roster))
    if table == "staff":
        return _staff(file, roster)
    raise BadInput("input-roster-other-table", file=file, table=table, known="enrollment, sections, staff")


def _numbered(file: str, roster: Roster, table: pa.Table, remarks: Sequence[Note] = ()) -> RawTable:
    """Return a table of a bundle, beside its own ids the numbers that other files of the district may write instead.

    They are columns that a mapping may take: a bundle's `sourcedId` is often known to nobody but the bundle.
    """
    found, remarks = table, [*roster.remarks, *remarks]
    for id_column, number_column in NUMBERS.items():
        ids = table[id_column].to_pylist() if id_column in table.column_names else []
        numbers = [roster.numbers.get(id, "") for id in ids]
        if any(number and number != id for id, number in zip(ids, numbers, strict=True)):
            found = found.append_column(number_column, pa.array(numbers, pa.string()))
            id, number = next(pair for pair in zip(ids, numbers, strict=True) if pair[1] and pair[0] != pair[1])
            remarks.append(note("note-roster-two-numbers", column=id_column, id=id, other=number_column, number=number))
    return replace(_raw(file, found, remarks), instead=tuple(found.column_names[table.num_columns :]))


def _seats(roster: Roster) -> pa.Table:
    """Return a row for each student and teacher of a class; classes without a student have none."""
    seats: dict[str, list[object]] = {name: [] for name in SEAT}
    for section in roster.sections.to_pylist():
        for student in section["student_ids"]:
            for teacher in section["teacher_ids"] or [None]:
                for name, value in zip(SEAT, (student, teacher, *(section[name] for name in SEAT[2:])), strict=True):
                    seats[name].append(value)
    return pa.table(seats)


def _staff(file: str, roster: Roster) -> RawTable:
    """Return who works in a school; a bundle does not say since when, so it is the newest year of its classes."""
    years = [year for year in roster.sections["school_year"].to_pylist() if year is not None]
    placed = roster.staff.filter(pc.is_valid(roster.staff["school_id"]))
    remarks = []
    if without := roster.staff.num_rows - placed.num_rows:
        remarks.append(note("note-roster-staff-no-school", n=without))
    if years:
        placed = placed.append_column("school_year", pa.array([max(years)] * placed.num_rows, pa.int32()))
    return _numbered(file, roster, placed, remarks)


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
