"""Files of schools: students and counts of need, and what each had last year. What is withheld or blank is asked about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from fairwater.allocation.needs import Need
from fairwater.allocation.scheme import Scheme, amount_in
from fairwater.allocation.schools import Hole, School, Schools
from fairwater.errors import BadInput
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable, whole
from fairwater.tables.values import TOTALS

SCHOOL, STUDENTS, AMOUNT = "school", "students", "amount"
COUNT = re.compile(r"([0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2})(\.0+)?")
MOST = 1_000_000
"""No school has more students: such a number is something else."""

Given = Mapping[tuple[str, str], int]
"""Counts that a person gives where the file has none: (school, column) to count."""


class Asked(BadInput):
    """Counts that are withheld or blank; `holes` are all of them. None of them is taken for 0."""

    def __init__(self, file: str, holes: Sequence[Hole]) -> None:
        first = holes[0]
        super().__init__(
            "allocation-asked",
            file=file,
            row=first.row,
            school=first.school,
            column=first.column,
            given=first.given or "blank",
            n=len(holes),
        )
        self.holes = tuple(holes)


def read_schools(path: Path, needs: Sequence[Need], given: Given | None = None) -> Schools:
    """Return the schools of a file with the columns school, students and a column for each of `needs`.

    `given` fills counts that are withheld or blank, and those alone. Raises BadInput for a missing column, a school that
    stands twice, a row of totals, a count that is none or is over the students; Asked for counts that are not there.
    """
    raw = whole(read_raw(path))
    wanted = (STUDENTS, *(need.value for need in needs))
    columns = _columns(raw, (SCHOOL, *wanted))
    names = _names(raw, columns[SCHOOL])
    known, entered = dict(given or {}), []
    holes: list[Hole] = []
    found: list[School] = []
    for at, (row, name) in enumerate(names):
        counts: dict[str, int] = {}
        for column in wanted:
            text = columns[column][at]
            count = _count(raw.file, row, column, text)
            own = (name.casefold(), column)
            if count is None and own in known:
                count = known.pop(own)
                entered.append((name, column, count))
            if count is None:
                holes.append(Hole(row, name, column, text))
            else:
                counts[column] = count
        if len(counts) == len(wanted):
            own_names = frozenset(column for school, column, _ in entered if school == name)
            found.append(_school(raw.file, row, name, counts, own_names))
    if known:
        school, column = next(iter(known))
        raise BadInput("allocation-not-asked", file=raw.file, school=school, column=column)
    if holes:
        raise Asked(raw.file, holes)
    not_used = tuple(name for name in raw.header if _plain(name) not in (SCHOOL, *wanted))
    return Schools(tuple(found), not_used, tuple(entered))


def read_counts(path: Path) -> dict[str, dict[str, int]]:
    """Return the counts that a file of schools has, by the name in its column school, then by students and needs.

    What is withheld or blank is left out, never taken for 0. Raises BadInput as `read_schools` does, and for a file with no
    column of counts.
    """
    raw = whole(read_raw(path))
    there = {_plain(name) for name in raw.header}
    wanted = [column for column in (STUDENTS, *(need.value for need in Need)) if column in there]
    columns = _columns(raw, (SCHOOL, *(wanted or (STUDENTS,))))
    found: dict[str, dict[str, int]] = {}
    for at, (row, name) in enumerate(_names(raw, columns[SCHOOL])):
        counts = {column: _count(raw.file, row, column, columns[column][at]) for column in wanted}
        found[name] = {column: n for column, n in counts.items() if n is not None}
    return found


def _school(file: str, row: int, name: str, counts: Mapping[str, int], entered: frozenset[str]) -> School:
    students = counts[STUDENTS]
    for column, count in counts.items():
        if count > (MOST if column == STUDENTS else students):
            message = "allocation-too-many-students" if column == STUDENTS else "allocation-over-students"
            raise BadInput(message, file=file, row=row, column=column, n=count, students=students)
    return School(name, students, {need: counts[need] for need in Need if need in counts}, entered=entered)


def _columns(raw: RawTable, wanted: Sequence[str]) -> dict[str, list[str]]:
    """Return the values of the wanted columns, without blanks around them. Raises BadInput for one that is missing."""
    named = {_plain(name): name for name in reversed(raw.header)}
    missing = [name for name in wanted if name not in named]
    if missing:
        raise BadInput(
            "allocation-columns", file=raw.file, missing=", ".join(missing), columns=", ".join(raw.header[:30])
        )
    return {name: [str(each or "").strip() for each in raw.columns[named[name]].to_pylist()] for name in wanted}


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip().casefold())


def _names(raw: RawTable, column: Sequence[str]) -> list[tuple[int, str]]:
    """Return the row and the name of each school. Raises BadInput for one without a name or twice, and for a total."""
    first: dict[str, int] = {}
    found: list[tuple[int, str]] = []
    for row, name in zip(raw.numbers.tolist(), column, strict=True):
        if not name:
            raise BadInput("allocation-no-name", file=raw.file, row=row)
        if TOTALS.match(name):
            raise BadInput("allocation-total-row", file=raw.file, row=row, given=name)
        if name.casefold() in first:
            raise BadInput("allocation-twice", file=raw.file, row=row, school=name, first=first[name.casefold()])
        first[name.casefold()] = row
        found.append((row, name))
    return found


def _count(file: str, row: int, column: str, text: str) -> int | None:
    """Return a count, None where there is no number; a number that is no count of students is refused."""
    if COUNT.fullmatch(text):
        return int(text.split(".")[0].replace(",", ""))
    if re.fullmatch(r"[-+]?[0-9,]*\.?[0-9]+", text):
        raise BadInput("allocation-no-count", file=file, row=row, column=column, given=text[:40])
    return None


def read_last_year(path: Path, scheme: Scheme, schools: Schools) -> tuple[Schools, tuple[str, ...]]:
    """Return the schools with what each had last year, and the names in the file that are none of them.

    The columns are school and amount; a school that the file lacks, or whose amount is blank, has no last year.
    """
    raw = whole(read_raw(path))
    columns = _columns(raw, (SCHOOL, AMOUNT))
    had: dict[str, Fraction] = {}
    for (_, name), text in zip(_names(raw, columns[SCHOOL]), columns[AMOUNT], strict=True):
        if text:
            had[name.casefold()] = amount_in(text, scheme.step, f"{raw.file}: {name}")
    ours = {each.name.casefold() for each in schools.schools}
    filled = tuple(replace(each, last_year=had.get(each.name.casefold())) for each in schools.schools)
    unknown = tuple(name for _, name in _names(raw, columns[SCHOOL]) if name.casefold() not in ours)
    return replace(schools, schools=filled), unknown


def given_counts(lines: Sequence[str]) -> dict[tuple[str, str], int]:
    """Return counts given as school:column=number, such as 'Oak:disability=7'. Raises BadInput for what is not of that form."""
    return dict(_given(line) for line in lines)


def _given(line: str) -> tuple[tuple[str, str], int]:
    what, equals, number = line.rpartition("=")
    school, colon, column = what.rpartition(":")
    if not (equals and colon and school.strip() and COUNT.fullmatch(number.strip())):
        raise BadInput("allocation-count-form", given=line[:80])
    return (school.strip().casefold(), _plain(column)), int(number.strip().split(".")[0].replace(",", ""))
