"""The counts of a whole state, read from a file: what an alternate risk ratio compares with. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from fairwater.disproportionality.categories import CATEGORIES, GROUPS, category
from fairwater.disproportionality.counts import CategoryYear, Counts
from fairwater.errors import BadInput
from fairwater.tables.mapping import YearNames, meaning_of, named_alike, named_as, reserve_meaning
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable, whole
from fairwater.tables.schema import Column, Kind
from fairwater.tables.values import number, year

COLUMNS = ("category", "group", "school_year", "counted", "students")
ALSO_CALLED = {"group": ("race_ethnicity",)}
Place = tuple[str, int]


@dataclass(frozen=True)
class StateCounts:
    """Each group's counts in the whole state, the district included, by category and school year.

    A group whose counts the file leaves out or withholds is not there.
    """

    file: str
    counts: Mapping[Place, Mapping[str, Counts]]

    def of(self, category_id: str, school_year: int) -> Mapping[str, Counts]:
        """Return what is known of a category in a year."""
        return self.counts.get((category_id, school_year), {})


NO_STATE = StateCounts("", {})


def read_state_counts(path: Path) -> StateCounts:
    """Return the counts in a file with the columns `COLUMNS`, of any kind that Fairwater reads.

    Raises BadInput, naming the row, for what is none of our categories or groups, no year or no count, given twice, or more
    counted than there are; and for a file that cannot be read.
    """
    raw = whole(read_raw(path))
    columns = {name: _texts(raw, name) for name in COLUMNS}
    counts: dict[Place, dict[str, Counts]] = {}
    seen: dict[tuple[Place, str], int] = {}
    for place, row in enumerate(raw.numbers.tolist()):
        line = _Line(raw.file, int(row), {name: values[place] for name, values in columns.items()})
        at = (line.category(), line.school_year())
        group = line.group()
        if (at, group) in seen:
            raise line.refused("disproportionality-state-twice", first=seen[at, group])
        seen[at, group] = line.row
        found = line.counts()
        counts.setdefault(at, {})
        if found is not None:
            counts[at][group] = found
    return StateCounts(raw.file, counts)


def check_state(state: StateCounts, district: Sequence[CategoryYear]) -> None:
    """Raise BadInput where the state's file has none of the district's years, or fewer students than the district."""
    if not state.counts:
        return
    wanted = sorted({each.school_year for each in district})
    given = sorted({of_year for _, of_year in state.counts})
    if not set(wanted) & set(given):
        raise BadInput(
            "disproportionality-state-years",
            file=state.file,
            given=", ".join(map(str, given)),
            wanted=", ".join(map(str, wanted)),
        )
    for each in district:
        for group, whole_state in state.of(each.category_id, each.school_year).items():
            own = each.district.get(group)
            if own and (own.students > whole_state.students or own.counted > whole_state.counted):
                raise BadInput(
                    "disproportionality-state-smaller",
                    file=state.file,
                    category=each.category_id,
                    group=group,
                    year=str(each.school_year),
                    counted=whole_state.counted,
                    students=whole_state.students,
                    own_counted=own.counted,
                    own_students=own.students,
                )


def _texts(raw: RawTable, name: str) -> list[str]:
    theirs = next(
        (found for each in (name, *ALSO_CALLED.get(name, ())) if (found := named_alike(each, raw.header))), None
    )
    if theirs is None:
        raise BadInput(
            "disproportionality-state-column",
            file=raw.file,
            column=name,
            needed=", ".join(COLUMNS),
            columns=", ".join(raw.header[:30]),
        )
    return [str(value) for value in pc.utf8_trim_whitespace(raw.columns[theirs].cast(pa.string())).to_pylist()]


@dataclass(frozen=True)
class _Line:
    """A row of the file, and where it stands for the sentences that refuse it."""

    file: str
    row: int
    values: Mapping[str, str]

    def refused(self, message_id: str, **values: object) -> BadInput:
        return BadInput(message_id, file=self.file, row=self.row, **values)

    def category(self) -> str:
        known = [each.id for each in CATEGORIES]
        found = named_as(self.values["category"], known)
        if found is None:
            message = "disproportionality-state-category"
            raise self.refused(message, given=self.values["category"], known=", ".join(known))
        return found

    def group(self) -> str:
        given = self.values["group"]
        found = named_as(given, GROUPS) or meaning_of("race_ethnicity", given)
        if found is None:
            raise self.refused("disproportionality-state-group", given=given, known=", ".join(GROUPS))
        return found

    def school_year(self) -> int:
        found = year(self.values["school_year"], YearNames.END).value
        if not isinstance(found, int):
            raise self.refused("disproportionality-state-year", given=self.values["school_year"])
        return found

    def counts(self) -> Counts | None:
        """Return the counts; None where one of them is withheld or not reported."""
        counted, students = self._number("counted"), self._number("students")
        if counted is None or students is None:
            return None
        if counted > students and not category(self.category()).events:
            raise self.refused("disproportionality-state-more", counted=counted, students=students)
        return Counts(counted, students)

    def _number(self, column: str) -> int | None:
        given = self.values[column]
        if not given or reserve_meaning(given):
            return None
        taken = number(given, Column(column, Kind.NUMBER, ""))
        if not isinstance(taken.value, int):
            raise self.refused("disproportionality-state-number", column=column, given=given)
        return taken.value
