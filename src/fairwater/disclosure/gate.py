"""The gate: the only place that executes a question about students, and the only maker of `Released`.

Staff with a need see small numbers, marked where they are too few to compare. For every other audience a question is the
release of its own plan: proven safe, compared from released numbers alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from fairwater.disaggregate.cells import Cells, cell_query, count_query, read_cells
from fairwater.disaggregate.questions import Answer, answer_cells, answer_separately, answer_shares
from fairwater.disclosure.history import Told
from fairwater.disclosure.policy import Policy, preset
from fairwater.disclosure.public import answer_released, plan_of
from fairwater.disclosure.released import Released, ReleasedRow
from fairwater.disclosure.shelf import put, taken
from fairwater.disclosure.tables import release_tables
from fairwater.errors import BadQuestion, NotForThisAudience
from fairwater.tables.sources import Counts, Records, Shares, Source
from fairwater.vocabulary import Audience, Dimension, Question

STAFF_POLICY = "staff-1"
OUTCOME = "counted"


def release(question: Question, source: Source, *, audience: Audience, policy: Policy | None = None) -> Released:
    """Answer `question` from `source` for `audience`, by `policy` (strict) for those outside.

    Raises BadQuestion when the source has no such group or reference, NotProven when nothing safe can be shown, and
    NotForThisAudience for numbers published by others, which are quoted and never released by us.
    """
    if audience is not Audience.STAFF and isinstance(source, Records):
        return _released_outside(question, source, audience, policy or preset("strict"))
    _check(audience)
    if isinstance(source, Shares):
        return _released(question, answer_shares(question, source), audience, source)
    return _released(question, answer_cells(question, _cells(source, _needed(question, source))), audience, source)


def _released_outside(question: Question, source: Records, audience: Audience, policy: Policy) -> Released:
    plan = plan_of(question, policy, audience)
    told = Told(source.key, source.key, lambda columns, _: count_students(source, columns))
    tables = release_tables(plan, told, list(source.dimensions))
    rows = tuple(ReleasedRow(**answer) for answer in answer_released(question, tables))
    tested = sum(row.q_value is not None for row in rows)
    return Released(question, audience, tables.policy, rows, tested, source.notes)


def release_one_by_one(question: Question, source: Records | Counts, *, audience: Audience) -> Released:
    """Answer `question` grouping by grouping, chance judged over all of them.

    For many groupings that nobody crosses: each has a counting pass of its own, where one pass over all their crossings
    would give nearly as many cells as there are students, and published counts have no such crossing at all.
    Raises as `release` does.
    """
    _check(audience)
    parts = [replace(question, groupings=(grouping,)) for grouping in question.groupings]
    cells = [(part, _cells(source, _needed(part, source))) for part in parts]
    return _released(question, answer_separately(cells), audience, source)


def count_students(source: Records, columns: Sequence[str]) -> Cells:
    """Count the students of a source by columns, for a release; BadQuestion for a column that it lacks."""
    unknown = [name for name in columns if name not in source.dimensions]
    if unknown:
        raise BadQuestion("question-unknown-groups", groups=", ".join(unknown), known=", ".join(source.dimensions))
    return _cells(source, [source.dimensions[name] for name in columns])


def _check(audience: Audience) -> None:
    if audience is not Audience.STAFF:
        raise NotForThisAudience("gate-staff-only", audience=audience.value)


def _released(question: Question, answers: list[Answer], audience: Audience, source: Source) -> Released:
    rows = tuple(ReleasedRow(**answer) for answer in answers)
    tested = sum(row.q_value is not None for row in rows)
    return Released(question, audience, STAFF_POLICY, rows, tested, source.notes)


def _needed(question: Question, source: Records | Counts) -> tuple[Dimension, ...]:
    names: dict[str, None] = {}
    for grouping in question.groupings:
        names.update(dict.fromkeys(grouping.dimensions))
    names.update(dict.fromkeys(question.within))
    names.update(dict.fromkeys(name for name, _ in question.where))
    unknown = [name for name in names if name not in source.dimensions]
    if unknown:
        raise BadQuestion("question-unknown-groups", groups=", ".join(unknown), known=", ".join(source.dimensions))
    return tuple(source.dimensions[name] for name in names)


def _cells(source: Records | Counts, dimensions: Sequence[Dimension]) -> Cells:
    if not source.key:
        return _counted(source, dimensions)
    return _kept(_Pass(source, tuple(dimensions)))


def _counted(source: Records | Counts, dimensions: Sequence[Dimension]) -> Cells:
    """Execute the counting pass: the rows are read here and nowhere else."""
    if isinstance(source, Counts):
        query = count_query(source.crossed(dimension.name for dimension in dimensions), dimensions)
    else:
        query = cell_query(source.build(), dimensions, (OUTCOME,))
    return read_cells(query.to_pyarrow(), dimensions, (OUTCOME,))


class _Pass:
    """One counting pass, equal to another over the same snapshot, measure, scope and dimensions."""

    def __init__(self, source: Records | Counts, dimensions: tuple[Dimension, ...]) -> None:
        self.source = source
        self.dimensions = dimensions
        self.name = "\n".join((source.key, *(dimension.name for dimension in dimensions)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Pass) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)


@lru_cache(maxsize=1024)
def _kept(wanted: _Pass) -> Cells:
    """Return the cells of a pass from memory, else from the shelf, else counted and put on the shelf."""
    source, dimensions = wanted.source, wanted.dimensions
    if source.shelf is None:
        return _counted(source, dimensions)
    found = taken(source.shelf, wanted.name, dimensions, (OUTCOME,))
    if found is None:
        found = _counted(source, dimensions)
        put(source.shelf, wanted.name, found)
    return found
