"""A question answered for people outside: the release of its own plan, compared from released numbers alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from fairwater.disaggregate.cube import Marginals
from fairwater.disaggregate.questions import Answer, answer_marginals, finished, untold_row
from fairwater.disclosure.plan import ReleasePlan
from fairwater.disclosure.policy import Policy
from fairwater.disclosure.released import ReleasedNumber, ReleasedTables
from fairwater.errors import BadQuestion
from fairwater.vocabulary import Audience, Dimension, Grouping, Question, Reason, ReferenceKind, Status

Where = tuple[tuple[str, str], ...]


def plan_of(question: Question, policy: Policy, audience: Audience) -> ReleasePlan:
    """Return the plan whose release answers a question: its groups and everyone, in each place and in all together."""
    crossings: dict[tuple[str, ...], None] = {}
    for scope in _scopes(question):
        crossings[scope] = None
        for grouping in question.groupings:
            if grouping.overlapping:
                raise BadQuestion("gate-overlapping", groups=", ".join(grouping.dimensions))
            extra = tuple(name for name in grouping.dimensions if name not in scope)
            crossings[(*scope, *extra)] = None
    policy = policy.stricter(max(question.min_n, policy.n)) if question.min_n != policy.n else policy
    return ReleasePlan(question.outcome, tuple(crossings), audience, policy)


def _scopes(question: Question) -> list[tuple[str, ...]]:
    everyone: list[tuple[str, ...]] = [()] if question.everyone or not question.within else []
    return [*everyone, question.within] if question.within else everyone


@dataclass
class _Cell:
    """What was released of one cell."""

    students: int | None = None
    counted: int | None = None
    share_class: tuple[Fraction, Fraction] | None = None

    @property
    def exact(self) -> bool:
        return self.students is not None and self.counted is not None


def answer_released(question: Question, tables: ReleasedTables) -> list[Answer]:
    """Return the rows of a question from released numbers; what was withheld, or would need it, is empty."""
    cells: dict[frozenset[tuple[str, str]], _Cell] = {}
    for number in tables.numbers:
        _note(cells.setdefault(frozenset(number.where), _Cell()), number)
    rows: list[Answer] = []
    for scope in _scopes(question):
        for grouping in question.groupings:
            rows += _rows(question, grouping, scope, cells)
    _check_reference(question, rows)
    return finished(rows)


def _note(cell: _Cell, number: ReleasedNumber) -> None:
    if number.stat == "students" and number.value is not None:
        cell.students = int(number.value)
    elif number.stat == "counted" and number.value is not None:
        cell.counted = int(number.value)
    elif number.low is not None and number.high is not None:
        cell.share_class = (number.low, number.high)


def _check_reference(question: Question, rows: Sequence[Answer]) -> None:
    names = dict.fromkeys(sorted("; ".join(row["group"]) for row in rows))
    if question.compared_with.kind is ReferenceKind.GROUP and question.compared_with.group not in names:
        known = ", ".join(list(names)[:30])
        raise BadQuestion("question-unknown-reference", group=question.compared_with.group, known=known)


def _rows(
    question: Question, grouping: Grouping, scope: tuple[str, ...], cells: dict[frozenset[tuple[str, str]], _Cell]
) -> Iterator[Answer]:
    """Yield the rows of one grouping: exact cells compared, the others in their class or withheld."""
    wanted = {*scope, *grouping.dimensions}
    here = {where: cell for where, cell in cells.items() if {name for name, _ in where} == wanted}
    told: list[tuple[Where, tuple[str, ...], _Cell]] = []
    names = set()
    for where, cell in here.items():
        values = dict(where)
        within = tuple((name, values[name]) for name in scope)
        group = tuple(values[name] for name in grouping.dimensions)
        names.add("; ".join(group))
        if cell.exact and cell.students:
            told.append((within, group, cell))
        else:
            yield untold_row(question, within, grouping.name, group) | _untold(cell)
    with_reference = [grouping] if question.compared_with.group in names else []
    alone = replace(question, groupings=(grouping,))
    for row in answer_marginals(alone, _marginals(grouping, scope, told, cells), with_reference):
        yield row | _unreferenced(question, row, cells)


def _untold(cell: _Cell) -> Answer:
    if cell.students == 0:
        return {"n_students": 0, "n_counted": 0, "status": Status.NOT_CALCULATED, "reason": Reason.NO_OUTCOMES}
    if cell.share_class is None or cell.students is None:
        # One constant for all of them: what is told of a withheld row must not tell it from another.
        return {"n_students": cell.students, "status": Status.WITHHELD, "reason": Reason.WITHHELD}
    low, high = (float(end) for end in cell.share_class)
    given = {"n_students": cell.students, "share_low": low, "share_high": high}
    return given | {"status": Status.RELEASED, "reason": Reason.IN_A_CLASS}


def _unreferenced(question: Question, row: Answer, cells: dict[frozenset[tuple[str, str]], _Cell]) -> Answer:
    """Return what changes in a row whose reference was withheld."""
    kind = question.compared_with.kind
    if kind in (ReferenceKind.REST, ReferenceKind.OVERALL):
        everyone = cells.get(frozenset(row["within"]), _Cell())
        hidden = not everyone.exact
    else:
        hidden = row["reason"] is Reason.REFERENCE_ABSENT
    if not hidden:
        return {}
    empty = ("compared_share", "gap", "gap_low", "gap_high", "ratio", "ratio_low", "ratio_high", "students_to_parity")
    nothing = dict.fromkeys((*empty, "reference_counted", "reference_n"))
    return nothing | {"p_value": np.nan, "status": Status.RELEASED, "reason": Reason.WITHHELD}


def _marginals(
    grouping: Grouping,
    scope: tuple[str, ...],
    told: Sequence[tuple[Where, tuple[str, ...], _Cell]],
    cells: dict[frozenset[tuple[str, str]], _Cell],
) -> list[Marginals]:
    """Return the exact cells of a grouping as counts by place; where everyone was withheld, nobody else is there."""
    if not told:
        return []
    columns = [*scope, *grouping.dimensions]
    spread = [(*(value for _, value in within), *group) for within, group, _ in told]
    dimensions = [Dimension(name, tuple(sorted({row[i] for row in spread}))) for i, name in enumerate(columns)]
    places, groups = dimensions[: len(scope)], dimensions[len(scope) :]

    def code(values: Sequence[str], among: Sequence[Dimension]) -> int:
        found = 0
        for value, dimension in zip(values, among, strict=True):
            found = found * len(dimension) + dimension.code(value)
        return found

    keyed = sorted(
        ((code([v for _, v in within], places), code(group, groups), within, cell) for within, group, cell in told),
        key=lambda each: each[:2],
    )
    place_codes = sorted({each[0] for each in keyed})
    everyone = {each[0]: cells.get(frozenset(each[2]), _Cell()) for each in keyed}
    exact = [(cell.students or 0, cell.counted or 0) if cell.exact else (0, 0) for _, cell in sorted(everyone.items())]
    size = int(np.prod([len(dimension) for dimension in groups], dtype=np.int64))
    return [
        Marginals(
            places=tuple(places),
            place_codes=np.array(place_codes, dtype=np.int64),
            groupings=(grouping,),
            values=(tuple(dimension.values for dimension in groups),),
            slices=(slice(0, size),),
            outcomes=("counted",),
            place=np.searchsorted(place_codes, [each[0] for each in keyed]),
            group=np.array([each[1] for each in keyed], dtype=np.intp),
            students=np.array([[each[3].students for each in keyed]], dtype=np.int64),
            counted=np.array([[each[3].counted for each in keyed]], dtype=np.int64),
            all_students=np.array([[students for students, _ in exact]], dtype=np.int64),
            all_counted=np.array([[counted for _, counted in exact]], dtype=np.int64),
        )
    ]
