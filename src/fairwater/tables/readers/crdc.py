"""Civil Rights Data Collection modules, 2021-22 column names: school files to public counts.

Column grammar: SCH_<MODULE>_<RACE>_<SEX>. Students suspended out of school of a race = one suspension (SINGOOS) + more
than one (MULTOOS), without disabilities (DISCWODIS) + served under IDEA (DISCWDIS_..._IDEA), K-12. Negative reserve codes
(-9 not applicable, -8 missing, -5, -6, -3, -11 suppressed) are not reported, never 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from fairwater.errors import BadInput
from fairwater.tables.readers.delimited import read_delimited
from fairwater.tables.readers.raw import whole
from fairwater.tables.readers.unpacked import content_of

RACES = {
    "HI": "hispanic",
    "AM": "american-indian",
    "AS": "asian",
    "HP": "native-hawaiian",
    "BL": "black",
    "WH": "white",
    "TR": "two-or-more",
}
SEXES = {"M": "male", "F": "female"}
DISCIPLINE = {"suspended-out-of-school": ("SINGOOS", "MULTOOS"), "suspended-in-school": ("ISS",)}
Counted = NDArray[np.float64]


@dataclass(frozen=True)
class School:
    """A school of the collection: its id (12 digits), its name, its division, and the grades it offers."""

    id: str
    name: str
    division_id: str
    division_name: str
    grades: tuple[str, ...]


@dataclass(frozen=True)
class Collection:
    """The counts of a collection, its schools, and the students that its rates leave out by name."""

    counts: pa.Table
    schools: tuple[School, ...]
    nonbinary_students_left_out: int


class _Module:
    """One module's file: whole-number columns by name, reserve codes as not reported."""

    def __init__(self, path: Path) -> None:
        self.file = path.name
        self.table = whole(read_delimited(content_of(path))).columns

    def text(self, name: str) -> list[str]:
        return [str(value) for value in self._column(name).to_pylist()]

    def number(self, *names: str) -> Counted:
        """Return the sum of columns; NaN where any of them is not reported."""
        total = np.zeros(self.table.num_rows)
        for name in names:
            values = pc.cast(self._column(name), pa.float64()).to_numpy()
            total = total + np.where(values < 0, np.nan, values)
        return total

    def _column(self, name: str) -> pa.ChunkedArray:
        if name not in self.table.column_names:
            raise BadInput("input-missing-column", column=name, file=self.file, near="blank", columns="")
        return self.table[name]


def read_crdc(folder: Path, school_year: int) -> Collection:
    """Read enrollment.csv.gz, suspensions.csv.gz and school_characteristics.csv.gz of one state and year.

    Gives counts in two breakdowns: race_ethnicity + sex + disability, and english_learner + sex. Raises BadInput where a
    file or a column is absent, or the files do not list the same schools in the same order.
    """
    enrollment, suspensions = _Module(folder / "enrollment.csv.gz"), _Module(folder / "suspensions.csv.gz")
    characteristics = _Module(folder / "school_characteristics.csv.gz")
    schools = enrollment.text("COMBOKEY")
    for other in (suspensions, characteristics):
        if other.text("COMBOKEY") != schools:
            raise BadInput("input-other-schools", file=other.file, first=enrollment.file)
    divisions = enrollment.text("LEAID")
    parts = [
        _rows(schools, divisions, school_year, measure, groups, students, counted)
        for measure, groups, students, counted in _crossings(enrollment, suspensions)
    ]
    nonbinary = enrollment.number(*(f"SCH_ENR_{race}_X" for race in RACES))
    return Collection(pa.concat_tables(parts), _schools(enrollment, characteristics), int(np.nansum(nonbinary)))


def _crossings(enrollment: _Module, suspensions: _Module) -> Iterator[tuple[str, dict[str, str], Counted, Counted]]:
    for (measure, kinds), (sex, sex_name) in product(DISCIPLINE.items(), SEXES.items()):
        for race, race_name in RACES.items():
            served = enrollment.number(f"SCH_IDEAENR_{race}_{sex}")
            everyone = enrollment.number(f"SCH_ENR_{race}_{sex}")
            with_idea = suspensions.number(*(f"SCH_DISCWDIS_{kind}_IDEA_{race}_{sex}" for kind in kinds))
            without = suspensions.number(*(f"SCH_DISCWODIS_{kind}_{race}_{sex}" for kind in kinds))
            groups = {"race_ethnicity": race_name, "sex": sex_name}
            yield measure, groups | {"disability": "yes"}, served, with_idea
            yield measure, groups | {"disability": "no"}, everyone - served, without
        learners = enrollment.number(f"SCH_ENR_EL_{sex}")
        counted = suspensions.number(
            *(f"SCH_DISC{part}_{kind}_EL_{sex}" for part in ("WODIS", "WDIS") for kind in kinds)
        )
        total = enrollment.number(*(f"SCH_ENR_{race}_{sex}" for race in RACES))
        all_counted = suspensions.number(
            *(f"SCH_DISCWDIS_{kind}_IDEA_{race}_{sex}" for kind in kinds for race in RACES),
            *(f"SCH_DISCWODIS_{kind}_{race}_{sex}" for kind in kinds for race in RACES),
        )
        yield measure, {"english_learner": "yes", "sex": sex_name}, learners, counted
        yield measure, {"english_learner": "no", "sex": sex_name}, total - learners, all_counted - counted


def _rows(
    schools: list[str],
    divisions: list[str],
    school_year: int,
    measure: str,
    groups: Mapping[str, str],
    students: Counted,
    counted: Counted,
) -> pa.Table:
    """Return the rows of one crossing in every school where it is reported and anybody is in it."""
    kept = ~np.isnan(students) & ~np.isnan(counted) & ((students != 0) | (counted != 0))
    n = int(kept.sum())
    columns: dict[str, pa.Array] = {
        "measure": pa.array([measure] * n),
        "breakdown": pa.array(["+".join(groups)] * n),
        "division_id": pa.array(divisions).filter(pa.array(kept)),
        "school_id": pa.array(schools).filter(pa.array(kept)),
        "school_year": pa.array(np.full(n, school_year, dtype=np.int32)),
        "students": pa.array(students[kept].astype(np.int64)),
        "counted": pa.array(counted[kept].astype(np.int64)),
    }
    for name in ("race_ethnicity", "sex", "disability", "english_learner"):
        columns[name] = pa.array([groups.get(name)] * n, pa.string())
    return pa.table(columns)


GRADE_COLUMNS = {"SCH_GRADE_KG": "KG"} | {f"SCH_GRADE_G{grade:02d}": f"{grade:02d}" for grade in range(1, 13)}


def _schools(enrollment: _Module, characteristics: _Module) -> tuple[School, ...]:
    offered = [(grade, characteristics.text(column)) for column, grade in GRADE_COLUMNS.items()]
    fields = [enrollment.text(name) for name in ("COMBOKEY", "SCH_NAME", "LEAID", "LEA_NAME")]
    return tuple(
        School(
            id, name, division_id, division_name, tuple(grade for grade, answers in offered if answers[place] == "Yes")
        )
        for place, (id, name, division_id, division_name) in enumerate(zip(*fields, strict=True))
    )
