"""Which of our tables an Ed-Fi interchange, or an archive of several, leads to; and what is done with the other kinds."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pyarrow as pa

from fairwater.errors import BadInput
from fairwater.tables.enrolled import TOLD, completed, of_year, with_schools
from fairwater.tables.readers.archive import is_zip, opened_zip
from fairwater.tables.readers.edfi import Extract, read_absences, read_discipline, read_schools, read_students
from fairwater.tables.readers.edfi_assessments import read_assessments
from fairwater.tables.readers.edfi_calendar import read_attendance
from fairwater.tables.readers.edfi_enrollment import read_enrollment, read_seats, tells_enrollment
from fairwater.tables.readers.edfi_file import interchange_kind
from fairwater.tables.readers.edfi_programs import GIFTED, read_programs, read_special_education
from fairwater.tables.readers.edfi_staff import read_staff
from fairwater.tables.readers.raw import note
from fairwater.tables.sources import Note

ENDINGS = (".xml", ".xml.gz")


def _none_held(_table: str) -> pa.Table | None:
    return None


@dataclass(frozen=True)
class Beside:
    """What is known beside a file: the school year that somebody said, and the tables that the district holds already."""

    year: int | None = None
    held: Callable[[str], pa.Table | None] = _none_held
    """Table → its rows as they are held; they are read only where a file asks for them."""

    @cached_property
    def enrollment(self) -> pa.Table | None:
        """Return the enrollment that is held."""
        return self.held("enrollment")


NOTHING = Beside()


@dataclass(frozen=True)
class Interchanges:
    """The interchanges of one file by their kind, and what is known beside it."""

    file: str
    paths: Mapping[str, Path]
    beside: Beside

    def year(self) -> int:
        """Return the school year that was said; BadInput where none was, though the file does not say it."""
        if self.beside.year is None:
            raise BadInput("input-edfi-no-year", file=self.file)
        return self.beside.year

    def enrollment(self) -> pa.Table:
        """Return the enrollment that is held; BadInput where there is none, though the file fills it in."""
        if self.beside.enrollment is None:
            raise BadInput("input-edfi-no-enrollment", file=self.file)
        return self.beside.enrollment


def is_interchange(path: Path) -> bool:
    """Say whether a file is XML by its name, or an archive of nothing else."""
    if not is_zip(path):
        return path.name.lower().endswith(ENDINGS)
    with opened_zip(path) as archive:
        return all(name.lower().endswith(".xml") for name in archive.members)


def read_interchange(path: Path, table: str, beside: Beside = NOTHING) -> Extract:
    """Return what an interchange, or a .zip of several, says of one of our tables.

    Without `table` it is the first that the kind leads to. Raises BadInput for a kind that leads to none, or not to this
    one, for a school year that nobody said, and for a file that only fills in an enrollment that is not held.
    """
    with _unpacked(path) as paths:
        found = Interchanges(path.name, paths, beside)
        for maker in MAKERS:
            if table in ("", maker.table) and set(maker.kinds) <= set(paths):
                made = maker.make(found)
                unused = sorted(set(paths) - {*maker.kinds, *maker.helped_by})
                return replace(made, remarks=(*made.remarks, *(note("note-edfi-file-unused", kind=k) for k in unused)))
        raise _refusal(path.name, tuple(paths), table)


@contextmanager
def _unpacked(path: Path) -> Iterator[dict[str, Path]]:
    """Yield the interchanges of a file by kind; those of an archive under names of our own. The same kind twice is refused."""
    if not is_zip(path):
        yield {interchange_kind(path): path}
        return
    paths: dict[str, Path] = {}
    with opened_zip(path) as archive, tempfile.TemporaryDirectory() as folder:
        for number, member in enumerate(archive.members):
            place = Path(folder, f"{number}", f"{Path(member.replace(chr(92), '/')).name}")
            place.parent.mkdir()
            place.write_bytes(archive.read(member))
            kind = interchange_kind(place)
            if kind in paths:
                raise BadInput("input-edfi-twice", file=path.name, kind=kind[:80])
            paths[kind] = place
        yield paths


def _refusal(file: str, kinds: tuple[str, ...], table: str) -> BadInput:
    """Return why nothing can be made of the interchanges."""
    leads = sorted({maker.table for maker in MAKERS if set(maker.kinds) & set(kinds)})
    named = ", ".join(kinds)[:200]
    if len(kinds) == 1 and kinds[0] in WITHOUT_TABLE:
        return BadInput(WITHOUT_TABLE[kinds[0]], file=file)
    if leads and table:
        return BadInput("input-edfi-other-table", file=file, kind=named, table=table, known=", ".join(leads))
    known = sorted({kind for maker in MAKERS for kind in maker.kinds})
    return BadInput("input-other-interchange", file=file, kind=named, known=", ".join(known))


WITHOUT_TABLE: Mapping[str, str] = {
    "Survey": "input-edfi-survey",
    "StudentIntervention": "input-edfi-intervention",
    "EducationOrganization": "input-edfi-organizations",
    "EducationOrgCalendar": "input-edfi-calendar",
    "MasterSchedule": "input-edfi-schedule",
}
"""Kinds that lead to no table alone → the sentence that says what they are and what is done with them."""


@dataclass(frozen=True)
class Maker:
    """How one of our tables is made: from which kinds, helped by which others where they are there."""

    table: str
    kinds: tuple[str, ...]
    make: Callable[[Interchanges], Extract]
    helped_by: tuple[str, ...] = ()


def _discipline(found: Interchanges) -> Extract:
    return read_discipline(found.paths["StudentDiscipline"])


def _absences(found: Interchanges) -> Extract:
    return read_absences(found.paths["StudentAttendance"])


def _attendance(found: Interchanges) -> Extract:
    calendar = found.paths["EducationOrgCalendar"]
    return read_attendance(found.paths["StudentAttendance"], calendar, found.beside.enrollment)


def _staff(found: Interchanges) -> Extract:
    """Return the staff; which places are schools the organisations and the enrollment tell too."""
    schools: set[str] = set()
    remarks: tuple[Note, ...] = ()
    if found.beside.enrollment is not None:
        schools |= set(found.beside.enrollment["school_id"].to_pylist())
    if "EducationOrganization" in found.paths:
        told = read_schools(found.paths["EducationOrganization"])
        schools |= {school.id for school in told.schools}
        remarks = told.remarks
    made = read_staff(found.paths["StaffAssociation"], year=found.beside.year, schools=schools)
    return replace(made, remarks=(*made.remarks, *remarks))


def _assessments(found: Interchanges) -> Extract:
    return with_schools(read_assessments(found.paths["StudentAssessment"]), found.beside.enrollment)


def _programs(found: Interchanges) -> Extract:
    year = found.year()
    told = read_programs(found.paths["StudentProgram"], year)
    return completed(told, of_year(found.enrollment(), year, found.file), otherwise="no")


def _special_education(found: Interchanges) -> Extract:
    return with_schools(read_special_education(found.paths["StudentProgram"], found.year()), found.beside.enrollment)


def _supports(found: Interchanges) -> Extract:
    """Return who took part in gifted education; what else is held of the students' supports stays."""
    year = found.year()
    told = read_programs(found.paths["StudentProgram"], year, groups=GIFTED)
    enrolled = of_year(found.enrollment(), year, found.file).select(TOLD)
    if (held := found.beside.held("supports")) is not None:
        enrolled = enrolled.join(held, TOLD).combine_chunks()
    return completed(told, enrolled, otherwise="no")


def _students(found: Interchanges) -> Extract:
    """Return who was enrolled where, where the file says it; else the enrollment held, with the groups that students name."""
    kind = next(kind for kind in ("StudentEnrollment", "Student") if kind in found.paths)
    if kind == "StudentEnrollment" and tells_enrollment(found.paths[kind]):
        others = [found.paths["Student"]] if "Student" in found.paths else []
        return read_enrollment(found.paths[kind], year=found.beside.year, others=others)
    enrolled = found.enrollment()
    if found.beside.year is not None:
        enrolled = of_year(enrolled, found.beside.year, found.file)
    return completed(read_students(found.paths[kind]), enrolled, otherwise=None)


def _sections(found: Interchanges) -> Extract:
    return read_seats(
        found.paths["StudentEnrollment"], found.paths.get("StaffAssociation"), found.paths.get("MasterSchedule")
    )


MAKERS = (
    Maker("discipline", ("StudentDiscipline",), _discipline),
    Maker("attendance", ("StudentAttendance", "EducationOrgCalendar"), _attendance),
    Maker("attendance", ("StudentAttendance",), _absences),
    Maker("staff", ("StaffAssociation",), _staff, ("EducationOrganization",)),
    Maker("assessments", ("StudentAssessment",), _assessments),
    Maker("enrollment", ("StudentProgram",), _programs),
    Maker("special_education", ("StudentProgram",), _special_education),
    Maker("supports", ("StudentProgram",), _supports),
    Maker("enrollment", ("StudentEnrollment",), _students, ("Student",)),
    Maker("sections", ("StudentEnrollment",), _sections, ("StaffAssociation", "MasterSchedule")),
    Maker("enrollment", ("Student",), _students),
)
