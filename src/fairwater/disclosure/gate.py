"""The gate: the only maker of `Released`.

Staff with a need see small numbers, marked where they are too few to compare. For every other audience a question is the
release of its own plan: proven safe, compared from released numbers alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from fairwater.disaggregate.questions import Answer, answer_cells, answer_separately, answer_shares
from fairwater.disclosure.counting import cells_of
from fairwater.disclosure.history import SAME_BY, Told
from fairwater.disclosure.ledger import Entry
from fairwater.disclosure.policy import Policy, preset
from fairwater.disclosure.public import answer_released, plan_of
from fairwater.disclosure.released import Released, ReleasedRow
from fairwater.disclosure.tables import prepare, release_tables
from fairwater.disclosure.view import NO_LIMIT, Watch
from fairwater.errors import BadQuestion
from fairwater.measures.applied import may_be_one, split_the_same
from fairwater.tables.sources import Counts, Records, Shares, Source
from fairwater.vocabulary import Audience, Dimension, Question

STAFF_POLICY = "staff-1"
QUOTED_POLICY = "quoted-1"
"""Numbers that others published: quoted as they are, with their source, to whoever asks. We never call them safe."""


def release(question: Question, source: Source, *, audience: Audience, policy: Policy | None = None) -> Released:
    """Answer `question` from `source` for `audience`, by `policy` (strict) for those outside.

    Numbers published by others are quoted: their policy says so, and their notes name the source.
    Raises BadQuestion when the source has no such group or reference, NotProven when nothing safe can be shown.
    """
    if audience is not Audience.STAFF and isinstance(source, Records):
        return _released_outside(question, source, audience, policy or preset("strict"))
    if isinstance(source, Shares):
        return _released(question, answer_shares(question, source), audience, source)
    return _released(question, answer_cells(question, cells_of(source, needed(question, source))), audience, source)


def _released_outside(question: Question, source: Records, audience: Audience, policy: Policy) -> Released:
    plan = replace(plan_of(question, policy, audience), population=repr(question.where))
    told = Told(source.key, lambda columns, outcome: source, students=source.key, where=question.where)
    tables = release_tables(plan, told, list(source.dimensions))
    rows = tuple(ReleasedRow(**answer) for answer in answer_released(question, tables))
    tested = sum(row.q_value is not None for row in rows)
    return Released(question, audience, tables.policy, rows, tested, source.notes)


@dataclass
class Together:
    """Answers for people outside that are handed on together: each is proven beside all before it.

    All are of one snapshot, and proven beside everything `before`, which the ledger holds. Nothing is noted in it yet:
    whoever publishes them notes `shown` with `note_together`.
    """

    snapshot: str
    audience: Audience
    policy: Policy
    records: Callable[[str], Records]
    """The students with an outcome: one that is asked, or one that was released before."""
    before: tuple[Entry, ...] = ()
    population: str = ""
    now: str = ""
    watch: Watch = NO_LIMIT
    shown: list[Entry] = field(default_factory=list)

    def release(self, question: Question, source: Records) -> Released:
        """Answer one more question. Raises as `release` does; what cannot be proven is not shown and bears on nothing."""
        plan = plan_of(question, self.policy, self.audience)
        plan = replace(plan, population=self._population(question))
        told = Told(
            self.snapshot,
            lambda columns, outcome: source if outcome == question.outcome else self.records(outcome),
            same_by=tuple(name for name in SAME_BY if name in source.dimensions) or plan.columns,
            where=question.where,
            may_be_one=may_be_one,
            split_the_same=split_the_same,
        )
        beside = (*self.before, *self.shown)
        prepared = prepare(plan, told, list(source.dimensions), pending=beside, watch=self.watch, now=self.now)
        self.shown.append(prepared.entry)
        rows = tuple(ReleasedRow(**answer) for answer in answer_released(question, prepared.tables))
        tested = sum(row.q_value is not None for row in rows)
        return Released(question, self.audience, prepared.tables.policy, rows, tested, source.notes)

    def _population(self, question: Question) -> str:
        """Return the name of the students in the ledger: that of the district and the school year, as releases have it."""
        years = dict(question.where).get("school_year", ())
        name = "-".join(dict.fromkeys((*years[:1], *years[-1:])))
        return f"{self.population}/{name}" if self.population else name


def release_one_by_one(question: Question, source: Records | Counts, *, audience: Audience) -> Released:
    """Answer `question` grouping by grouping, chance judged over all of them.

    For many groupings that nobody crosses: each has a counting pass of its own, where one pass over all their crossings
    would give nearly as many cells as there are students, and published counts have no such crossing at all.
    Raises as `release` does, and BadQuestion where records would leave for people outside.
    """
    if audience is not Audience.STAFF and isinstance(source, Records):
        raise BadQuestion("gate-one-by-one", audience=audience.value)
    parts = [replace(question, groupings=(grouping,)) for grouping in question.groupings]
    cells = [(part, cells_of(source, needed(part, source))) for part in parts]
    return _released(question, answer_separately(cells), audience, source)


def _released(question: Question, answers: list[Answer], audience: Audience, source: Source) -> Released:
    rows = tuple(ReleasedRow(**answer) for answer in answers)
    tested = sum(row.q_value is not None for row in rows)
    policy = STAFF_POLICY if audience is Audience.STAFF else QUOTED_POLICY
    return Released(question, audience, policy, rows, tested, source.notes)


def needed(question: Question, source: Records | Counts) -> tuple[Dimension, ...]:
    """Return the columns of the source that a question names; BadQuestion for one that it lacks."""
    names: dict[str, None] = {}
    for grouping in question.groupings:
        names.update(dict.fromkeys(grouping.dimensions))
    names.update(dict.fromkeys(question.within))
    names.update(dict.fromkeys(name for name, _ in question.where))
    unknown = [name for name in names if name not in source.dimensions]
    if unknown:
        raise BadQuestion("question-unknown-groups", groups=", ".join(unknown), known=", ".join(source.dimensions))
    return tuple(source.dimensions[name] for name in names)
