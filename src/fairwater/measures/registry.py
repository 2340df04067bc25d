"""What a measure must say of itself, and the list of all measures. One file = one measure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import ibis

from fairwater.errors import BadInput
from fairwater.measures.own_files import own_files
from fairwater.vocabulary import Better, EquityDimension

NASEM = {
    3: "engagement in schooling",
    4: "performance in coursework",
    5: "performance on tests",
    6: "on-time graduation",
    7: "postsecondary readiness",
    11: "rigorous coursework",
    15: "non-exclusionary discipline",
}
"""Of the 16 in Monitoring Educational Equity (National Academies of Sciences, Engineering, and Medicine, 2019)."""


class Topic(StrEnum):
    """What measures are about, in the order in which they are listed."""

    ATTENDANCE = "attendance"
    DISCIPLINE = "discipline"
    ADVANCED_COURSES = "advanced-courses"
    MEANS_TO_LEARN = "means-to-learn"
    COURSES = "courses"
    TESTS = "tests"
    GRADUATION = "graduation"


@dataclass(frozen=True)
class Example:
    """A hand-worked example: rows as a drawn table, and the students and the counted that they must give."""

    rows: str
    n_students: int
    n_counted: int

    def table(self) -> dict[str, list[str]]:
        """Return the drawn rows as columns of text."""
        lines = [[field.strip() for field in line.split("|")] for line in self.rows.strip().splitlines()]
        return {name: [line[place] for line in lines[1:]] for place, name in enumerate(lines[0])}


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
    leads: bool
    """True: it stands for its topic where there is room for one measure of each."""
    who_counts: Callable[[ibis.Table], ibis.Table]

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns of its table that it needs: those that its example has."""
        return tuple(name for name in self.example.table() if name != "student_id")


_found: dict[str, Measure] = {}


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
    not_by: tuple[str, ...] = (),
    in_grades: tuple[str, ...] = (),
    nasem: int | None = None,
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
            leads=leads,
            who_counts=who_counts,
        )
        if _found.setdefault(id, made) is not made:
            raise ValueError(f"two measures are called {id!r}")
        return made

    return register


@cache
def measures() -> Mapping[str, Measure]:
    """Return every measure by id, in the order of their ids."""
    package = import_module("fairwater.measures")
    for module in iter_modules(package.__path__):
        import_module(f"fairwater.measures.{module.name}")
    return dict(sorted({**_found, **own_measures()[0]}.items()))


@cache
def own_measures() -> tuple[Mapping[str, Measure], tuple[BadInput, ...]]:
    """Return the district's own measures by id, and what is wrong with those files that describe none."""
    make = import_module("fairwater.measures.own").own_measure
    found: dict[str, Measure] = {}
    faults: list[BadInput] = []
    for file, content in own_files():
        try:
            made: Measure = make(content, file)
            if made.id in _found or made.id in found:
                raise BadInput("own-measure-taken", file=file, id=made.id)
            found[made.id] = made
        except BadInput as fault:
            faults.append(fault)
    return found, tuple(faults)
