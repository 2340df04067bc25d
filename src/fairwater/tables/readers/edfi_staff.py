"""Ed-Fi StaffAssociation interchanges: who works in which school, as what, and since how long."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from fairwater.tables.mapping import meaning_of
from fairwater.tables.readers.edfi import SCHOOL, Extract, amount_of, race_groups, table_of
from fairwater.tables.readers.edfi_file import Record, is_date, records, school_year
from fairwater.tables.readers.remarks import Tally

STAFF = "StaffReference/StaffIdentity/StaffUniqueId"
PLACE = "EducationOrganizationReference/EducationOrganizationIdentity/EducationOrganizationId"
OFFERING = "SectionReference/SectionIdentity/CourseOfferingReference/CourseOfferingIdentity"
YEAR = f"{OFFERING}/SessionReference/SessionIdentity/SchoolYear"
ASSIGNMENT = "StaffEducationOrganizationAssignmentAssociation"
EMPLOYMENT = "StaffEducationOrganizationEmploymentAssociation"
ROLES: Mapping[str, str] = {
    "School Administrator": "administrator",
    "School Leader": "administrator",
    "Substitute Teacher": "teacher",
}
"""Classifications beside those that are known for any file; one that is in neither stands as it is, and is asked."""

COLUMNS = pa.schema(
    [
        ("staff_id", pa.string()),
        ("school_id", pa.string()),
        ("school_year", pa.int32()),
        ("role", pa.string()),
        ("staff_race_ethnicity", pa.string()),
        ("full_time_equivalent", pa.float64()),
        ("years_before", pa.float64()),
    ]
)


@dataclass(frozen=True)
class _Assignment:
    staff: str
    place: str
    role: str
    share: float
    """Of full time; NaN where it is not said."""
    begins: str
    ends: str

    def holds_in(self, year: int) -> bool:
        return self.begins < f"{year}-07-01" and (not self.ends or self.ends >= f"{year - 1}-07-01")


class _Interchange:
    """What a file says of its people: their groups and years, their assignments, and which places are schools."""

    def __init__(self, path: Path, schools: Collection[str]) -> None:
        self.tally = Tally()
        self.people: dict[str, tuple[str | None, float]] = {}
        self.assignments: list[_Assignment] = []
        self.employed: dict[str, float] = {}
        self.schools = set(schools)
        self.years: set[int] = set()
        for record in records(path, ("StaffAssociation",)):
            self._read(record)

    def _read(self, record: Record) -> None:
        if record.name == "Staff":
            race = race_groups(record, self.tally)["race_ethnicity"]
            years = amount_of(record.text("YearsOfPriorTeachingExperience"))
            self.people[record.text("StaffUniqueId")] = (race, years)
        elif record.name == ASSIGNMENT:
            self._read_assignment(record)
        elif record.name == EMPLOYMENT:
            self.employed[record.text(STAFF)] = amount_of(record.text("FullTimeEquivalency"))
        elif record.name == "StaffSchoolAssociation":
            self.schools.add(record.text(SCHOOL))
        elif record.name == "StaffSectionAssociation":
            self.schools.add(record.text(f"{OFFERING}/{SCHOOL}"))
            self.years |= {year for text in record.texts(YEAR) if (year := school_year(text)) is not None}
        else:
            self.tally.add("note-edfi-not-used", record=record.name)

    def _read_assignment(self, record: Record) -> None:
        staff, place = record.text(STAFF), record.text(PLACE)
        said = next(iter(record.values("StaffClassification")), "")
        begins, ends = record.text("BeginDate"), record.text("EndDate")
        missing = "StaffUniqueId" if not staff else "EducationOrganizationId" if not place else "StaffClassification"
        if not (staff and place and said):
            self.tally.add("note-edfi-incomplete", record=record.name, missing=missing)
        elif not is_date(begins) or (ends and not is_date(ends)):
            self.tally.add("note-edfi-incomplete", record=record.name, missing="BeginDate")
        else:
            role = ROLES.get(said) or meaning_of("role", said) or said
            share = amount_of(record.text("FullTimeEquivalency"))
            self.assignments.append(_Assignment(staff, place, role, share, begins, ends))


def read_staff(path: Path, *, year: int | None = None, schools: Collection[str] = ()) -> Extract:
    """Return a row for each person, school and role of one school year from a StaffAssociation interchange.

    An assignment has dates and no school year: those of `year` are taken, or of the newest year of the classes in the
    file. `schools` are known from elsewhere, beside those that the file itself calls schools; who works at another place
    is noted and left out. Where neither the file nor `year` says a year, the column is not there.
    """
    found = _Interchange(path, schools)
    year = year if year is not None else max(found.years, default=None)
    held = []
    for each in found.assignments:
        if year is not None and not each.holds_in(year):
            found.tally.add("note-edfi-other-year", record=ASSIGNMENT)
        elif each.place not in found.schools:
            found.tally.add("note-edfi-no-school", record=ASSIGNMENT, place=each.place)
        else:
            held.append(each)
    rows = _rows(found, held, year)
    table = table_of(rows, COLUMNS)
    notes = found.tally.notes()
    return Extract(table if year is not None else table.drop_columns(["school_year"]), notes)


def _rows(found: _Interchange, held: list[_Assignment], year: int | None) -> list[tuple[object, ...]]:
    """Return assignments of one person, school and role as one row, their shares of full time added up."""
    shares: dict[tuple[str, str, str], float] = {}
    several = Counter(each.staff for each in held)
    for each in held:
        share = each.share
        if math.isnan(share) and several[each.staff] == 1:
            share = found.employed.get(each.staff, math.nan)
        key = (each.staff, each.place, each.role)
        found.tally.add("note-edfi-no-share", int(math.isnan(share)))
        found.tally.add("note-edfi-added", int(key in shares))
        shares[key] = shares.get(key, 0.0) + share
    rows: list[tuple[object, ...]] = []
    for (staff, place, role), share in sorted(shares.items()):
        race, years = found.people.get(staff, (None, math.nan))
        rows.append((staff, place, year, role, race, _known(share), _known(years)))
    return rows


def _known(amount: float) -> float | None:
    return None if math.isnan(amount) else amount
