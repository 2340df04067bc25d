"""The gate: the only place that executes a question about students, and the only maker of `Released`.

Until linked suppression stands the gate serves staff alone: they see small numbers, marked where they are too few to
compare. Every other audience is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from fairwater.disaggregate.cells import Cells, cell_query, count_query, read_cells
from fairwater.disaggregate.questions import answer_cells, answer_shares
from fairwater.disclosure.released import Released, ReleasedRow
from fairwater.errors import BadQuestion, NotForThisAudience
from fairwater.tables.sources import Counts, Records, Shares, Source
from fairwater.vocabulary import Audience, Dimension, Question

STAFF_POLICY = "staff-1"
OUTCOME = "counted"


def release(question: Question, source: Source, *, audience: Audience) -> Released:
    """Answer `question` from `source` for `audience`.

    Raises NotForThisAudience for any audience but staff; BadQuestion when the source has no such group or reference.
    """
    if audience is not Audience.STAFF:
        raise NotForThisAudience("gate-staff-only", audience=audience.value)
    if isinstance(source, Shares):
        answers = answer_shares(question, source)
    else:
        answers = answer_cells(question, _cells(source, _needed(question, source)))
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
    counted = _Pass(source, tuple(dimensions))
    return _kept_pass(counted) if source.key else counted.run()


class _Pass:
    """One counting pass, equal to another over the same snapshot, scope and dimensions."""

    def __init__(self, source: Records | Counts, dimensions: tuple[Dimension, ...]) -> None:
        self.source = source
        self.dimensions = dimensions
        self.identity = (source.key, dimensions)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Pass) and self.identity == other.identity

    def __hash__(self) -> int:
        return hash((self.source.key, tuple(dimension.name for dimension in self.dimensions)))

    def run(self) -> Cells:
        if isinstance(self.source, Counts):
            rows = self.source.crossed(dimension.name for dimension in self.dimensions)
            query = count_query(rows, self.dimensions)
        else:
            query = cell_query(self.source.expression, self.dimensions, (OUTCOME,))
        return read_cells(query.to_pyarrow(), self.dimensions, (OUTCOME,))


@lru_cache(maxsize=512)
def _kept_pass(counted: _Pass) -> Cells:
    return counted.run()
