"""What a measure must say of itself, and the list of all measures. One file = one measure.

Most measures are a share: each student is counted or not. A mean measure asks a number of each student.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from fairwater.errors import BadInput, BadQuestion
from fairwater.measures.own_files import own_files
from fairwater.vocabulary import Better, EquityDimension

if TYPE_CHECKING:
    import ibis

NASEM = frozenset({3, 4, 5, 6, 7, 10, 11, 13, 14, 15, 16})
"""Of the 16 in Monitoring Educational Equity (National Academies of Sciences, Engineering, and Medicine, 2019), those of
schools. Their names are messages, `nasem-3`."""

EDUCATION_TO_WORKFORCE = frozenset({5, 7, 10, 11, 12, 13, 14, 20, 23, 36, 38, 39, 40, 49, 51, 64, 86, 94})
"""Of the 99 in the Education-to-Workforce framework (Mathematica, 2022), by their place in its list, those that our
measures stand for. Their names are messages, `e-w-5`."""


class Topic(StrEnum):
    """What measures are about, in the order in which they are listed."""

    ATTENDANCE = "attendance"
    DISCIPLINE = "discipline"
    ADVANCED_COURSES = "advanced-courses"
    MEANS_TO_LEARN = "means-to-learn"
    TEACHERS = "teachers"
    COURSES = "courses"
    TESTS = "tests"
    GRADUATION = "graduation"


class Unit(StrEnum):
    """What the number of each student counts, in a mean measure."""

    DAYS = "days"
    POINTS = "points"
    CREDITS = "credits"
    STUDENTS = "students"
    PERCENT = "percent"
    COUNSELORS = "counselors"
    DOLLARS = "dollars"


@dataclass(frozen=True)
class Drawn:
    """Students as a drawn table, a line each."""

    rows: str
    n_students: int

    def table(self) -> dict[str, list[str]]:
        """Return the drawn rows as columns of text."""
        lines = [[field.strip() for field in line.split("|")] for line in self.rows.strip().splitlines()]
        return {name: [line[place] for line in lines[1:]] for place, name in enumerate(lines[0])}

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns of the drawn table that are not the student's number."""
        return tuple(name for name in self.table() if name != "student_id")


@dataclass(frozen=True)
class Example(Drawn):
    """A hand-worked example: rows as a drawn table, and the students and the counted that they must give."""

    n_counted: int


@dataclass(frozen=True)
class MeanExample(Drawn):
    """A hand-worked example: rows as a drawn table, and the students and the exact mean that they must give."""

    mean: Fraction


@dataclass(frozen=True)
class Measure:
    """Who counts, out of whom, and the words that travel with the number. `who_counts` maps records to records."""

    id: str
    label: str
    did: str
    """What students in the count did or met, as the end of a sentence: "were suspended"."""
    would: str
    """The same as what would have been: "would have been sent home"."""
    table: str
    better: Better
    dimension: EquityDimension
    topic: Topic
    why_it_matters: str
    limits: str
    source: str
    reviewed_on: str
    example: Example
    not_by: tuple[str, ...]
    """Columns by which the measure says nothing, because they follow from the outcome or from who could count."""
    in_grades: tuple[str, ...]
    """The grades of the students who could count; none means every grade."""
    nasem: int | None
    """Which of `NASEM` it belongs to, where it belongs to one."""
    education_to_workforce: tuple[int, ...]
    """Which of `EDUCATION_TO_WORKFORCE` it stands for; none where that framework has no such measure."""
    splits: tuple[str, ...]
    """Measures that part the same students by the same numbers: both together tell of those between. One is released."""
    leads: bool
    """True: it stands for its topic where there is room for one measure of each."""
    who_counts: Callable[[ibis.Table], ibis.Table]

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns of its table that it needs: those that its example has."""
        return self.example.columns


@dataclass(frozen=True)
class MeanMeasure:
    """A number asked of each student, the mean of which is compared. `who_counts` maps records to records."""

    id: str
    label: str
    did: str
    """What students did, up to the number: "missed"."""
    unit_said: str
    """What follows the number: "days to suspension on average"."""
    unit: Unit
    digits: int
    """Decimals with which its means are said."""
    table: str
    better: Better
    dimension: EquityDimension
    topic: Topic
    why_it_matters: str
    limits: str
    source: str
    reviewed_on: str
    example: MeanExample
    not_by: tuple[str, ...]
    in_grades: tuple[str, ...]
    nasem: int | None
    education_to_workforce: tuple[int, ...]
    of_schools: bool
    """True: all students of a school have one number, so how sure a mean is follows from schools, not from students."""
    who_counts: Callable[[ibis.Table], ibis.Table]

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns of its table that it needs: those that its example has."""
        return self.example.columns


AnyMeasure = Measure | MeanMeasure
_found: dict[str, Measure] = {}
_found_means: dict[str, MeanMeasure] = {}


def measure(
    *,
    id: str,
    label: str,
    did: str,
    would: str,
    table: str,
    better: str,
    dimension: str,
    topic: str,
    why_it_matters: str,
    limits: str,
    source: str,
    reviewed_on: str,
    example: Example,
    nasem: int | None,
    education_to_workforce: tuple[int, ...],
    not_by: tuple[str, ...] = (),
    in_grades: tuple[str, ...] = (),
    splits: tuple[str, ...] = (),
    leads: bool = False,
) -> Callable[[Callable[[ibis.Table], ibis.Table]], Measure]:
    """Register the decorated function as a measure: it keeps the rows of students who could count and adds `counted`."""

    def register(who_counts: Callable[[ibis.Table], ibis.Table]) -> Measure:
        made = Measure(
            id=id,
            label=label,
            did=did,
            would=would,
            table=table,
            better=Better(better),
            dimension=EquityDimension(dimension),
            topic=Topic(topic),
            why_it_matters=why_it_matters,
            limits=limits,
            source=source,
            reviewed_on=reviewed_on,
            example=example,
            not_by=not_by,
            in_grades=in_grades,
            nasem=nasem,
            education_to_workforce=education_to_workforce,
            splits=splits,
            leads=leads,
            who_counts=who_counts,
        )
        if id in _found_means or _found.setdefault(id, made) is not made:
            raise ValueError(f"two measures are called {id!r}")
        return made

    return register


def mean_measure(
    *,
    id: str,
    label: str,
    did: str,
    unit_said: str,
    unit: str,
    digits: int,
    table: str,
    better: str,
    dimension: str,
    topic: str,
    why_it_matters: str,
    limits: str,
    source: str,
    reviewed_on: str,
    example: MeanExample,
    nasem: int | None,
    education_to_workforce: tuple[int, ...],
    not_by: tuple[str, ...] = (),
    in_grades: tuple[str, ...] = (),
    of_schools: bool = False,
) -> Callable[[Callable[[ibis.Table], ibis.Table]], MeanMeasure]:
    """Register the decorated function as a mean measure: it keeps the students who could count and adds `value`, a number."""

    def register(who_counts: Callable[[ibis.Table], ibis.Table]) -> MeanMeasure:
        made = MeanMeasure(
            id=id,
            label=label,
            did=did,
            unit_said=unit_said,
            unit=Unit(unit),
            digits=digits,
            table=table,
            better=Better(better),
            dimension=EquityDimension(dimension),
            topic=Topic(topic),
            why_it_matters=why_it_matters,
            limits=limits,
            source=source,
            reviewed_on=reviewed_on,
            example=example,
            not_by=not_by,
            in_grades=in_grades,
            nasem=nasem,
            education_to_workforce=education_to_workforce,
            of_schools=of_schools,
            who_counts=who_counts,
        )
        if id in _found or _found_means.setdefault(id, made) is not made:
            raise ValueError(f"two measures are called {id!r}")
        return made

    return register


def _import_all() -> None:
    package = import_module("fairwater.measures")
    for module in iter_modules(package.__path__):
        import_module(f"fairwater.measures.{module.name}")


@cache
def measures() -> Mapping[str, Measure]:
    """Return every measure that is a share, by id, in the order of their ids."""
    _import_all()
    return dict(sorted({**_found, **own_measures()[0]}.items()))


def measure_named(measure_id: str) -> Measure:
    """Return the measure `measure_id`; BadQuestion when there is none."""
    known = measures()
    if measure_id not in known:
        raise BadQuestion("question-unknown-measure", measure=measure_id, known=", ".join(known))
    return known[measure_id]


@cache
def mean_measures() -> Mapping[str, MeanMeasure]:
    """Return every measure that is a mean, by id, in the order of their ids."""
    _import_all()
    return dict(sorted(_found_means.items()))


@cache
def own_measures() -> tuple[Mapping[str, Measure], tuple[BadInput, ...]]:
    """Return the district's own measures by id, and what is wrong with those files that describe none."""
    _import_all()
    make = import_module("fairwater.measures.own").own_measure
    found: dict[str, Measure] = {}
    faults: list[BadInput] = []
    for file, content in own_files():
        try:
            made: Measure = make(content, file)
            if made.id in {*_found, *_found_means, *found}:
                raise BadInput("own-measure-taken", file=file, id=made.id)
            found[made.id] = made
        except BadInput as fault:
            faults.append(fault)
    return found, tuple(faults)
