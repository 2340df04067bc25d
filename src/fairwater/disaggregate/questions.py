"""A question answered from cells: every grouping, within every place, against the stated reference."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import isnan
from typing import Any

import numpy as np

from fairwater.disaggregate.cells import Cells
from fairwater.disaggregate.cube import Marginals, marginals
from fairwater.disaggregate.everywhere import Rules, compare_all
from fairwater.errors import BadQuestion
from fairwater.statistics.multiplicity import benjamini_hochberg
from fairwater.tables.sources import Shares
from fairwater.vocabulary import Grouping, Question, Reason, ReferenceKind, Status

Answer = dict[str, Any]


def answer_cells(question: Question, cells: Cells) -> list[Answer]:
    """Return the rows that answer `question`, as fields by name, sorted by within, by, group; q over all of them."""
    return answer_separately([(question, cells)])


def answer_separately(parts: Sequence[tuple[Question, Cells]]) -> list[Answer]:
    """Return the rows of several questions, each from its own cells; q over the rows of all of them."""
    return finished(row for question, cells in parts for row in _rows(question, cells))


def finished(rows: Iterable[Answer]) -> list[Answer]:
    """Return the rows of one output, sorted by within, by, group, with their q-values."""
    return _with_q_values(sorted(rows, key=_order))


def marginals_of(question: Question, cells: Cells) -> list[Marginals]:
    """Return the counts that a question asks for: of the cells that it keeps, everyone and within each place."""
    cells = kept_of(question, cells)
    scopes = [()] if question.everyone or not question.within else []
    return [
        marginals(cells, scope, question.groupings)
        for scope in (*scopes, *([question.within] if question.within else []))
    ]


def kept_of(question: Question, cells: Cells) -> Cells:
    """Return the cells that a question is about."""
    for name, values in question.where:
        dimension = cells.dimension(name)
        cells = cells.keep(name, [dimension.values.index(value) for value in values if value in dimension.values])
    return cells


def _rows(question: Question, cells: Cells) -> Iterator[Answer]:
    tables = marginals_of(question, cells)
    with_reference = _groupings_of_the_reference(question, tables[0])
    yield from answer_marginals(question, tables, with_reference)


def answer_marginals(
    question: Question, tables: Sequence[Marginals], with_reference: Sequence[Grouping]
) -> Iterator[Answer]:
    """Yield the rows of groups already added up, without q-values; a named reference occurs in `with_reference`."""
    for found in tables:
        yield from _rows_of(question, found, with_reference)


def _order(row: Answer) -> tuple[str, str, str]:
    within = ";".join(f"{name}={value}" for name, value in row["within"])
    return within, row["by"], "; ".join(row["group"])


def _with_q_values(rows: list[Answer]) -> list[Answer]:
    q_values = benjamini_hochberg([row.pop("p_value") for row in rows])
    for row, q in zip(rows, np.atleast_1d(q_values), strict=True):
        row["q_value"] = number_given(q)
    return rows


def _groupings_of_the_reference(question: Question, found: Marginals) -> tuple[Grouping, ...]:
    """Return the groupings in which a named reference occurs (all of them for other kinds); BadQuestion for none."""
    if question.compared_with.kind is not ReferenceKind.GROUP:
        return question.groupings
    names: dict[Grouping, list[str]] = {}
    for place, (grouping, part) in enumerate(zip(found.groupings, found.slices, strict=True)):
        groups = np.unique(found.group[(found.group >= part.start) & (found.group < part.stop)])
        names[grouping] = ["; ".join(found.group_name(place, int(group))) for group in groups]
    with_it = tuple(grouping for grouping, known_here in names.items() if question.compared_with.group in known_here)
    if not with_it:
        known = ", ".join([name for some in names.values() for name in some][:30])
        raise BadQuestion("question-unknown-reference", group=question.compared_with.group, known=known)
    return with_it


def number_given(value: float) -> float | None:
    """Return the value, None where it is not a number."""
    return None if isnan(value) else float(value)


SHARE_FIELDS = ("share", "share_low", "share_high", "compared_share", "gap", "gap_low", "gap_high")
RATIO_FIELDS = ("ratio", "ratio_low", "ratio_high")


def _rows_of(question: Question, found: Marginals, with_reference: Sequence[Grouping]) -> Iterator[Answer]:
    rules = Rules(question.better, question.compared_with, question.min_n, question.best_n)
    place_names = [found.place_name(place) for place in range(len(found.place_codes))]
    ends = [part.stop for part in found.slices]
    for entries, compared, reference, reference_n in compare_all(found, rules):
        counts = (
            found.students[0, entries],
            found.counted[0, entries],
            reference[0],
            reference_n[0],
            compared.to_parity[0],
        )
        columns = [column.tolist() for column in counts]
        given = {field: getattr(compared, field)[0].tolist() for field in (*SHARE_FIELDS, *RATIO_FIELDS)}
        for place, (n, counted, other, other_n, parity) in enumerate(zip(*columns, strict=True)):
            group = int(found.group[entries.start + place])
            grouping = bisect_right(ends, group)
            calculated = bool(compared.calculated[0, place])
            known = calculated and other_n >= 0
            yield {
                "outcome": question.outcome,
                "within": place_names[found.place[entries.start + place]],
                "by": question.groupings[grouping].name,
                "group": found.group_name(grouping, group),
                "n_students": n,
                "n_counted": counted,
                **{field: number_given(values[place]) for field, values in given.items()},
                "compared_with": str(question.compared_with),
                "reference_counted": other if known else None,
                "reference_n": other_n if known else None,
                "students_to_parity": parity if parity >= 0 else None,
                "p_value": float(compared.p_value[0, place]),
                "status": Status.RELEASED if calculated else Status.NOT_CALCULATED,
                "reason": _reason(compared.reason[0, place], question, question.groupings[grouping] in with_reference),
            }


def _reason(reason: Reason, question: Question, with_reference: bool) -> Reason:
    """Say why there is no reference: nobody is large enough, or its group belongs to another grouping."""
    if reason is not Reason.REFERENCE_ABSENT:
        return reason
    if question.compared_with.kind is ReferenceKind.BEST:
        return Reason.NO_GROUP_LARGE_ENOUGH
    return Reason.REFERENCE_ABSENT if with_reference else Reason.REFERENCE_ELSEWHERE


def answer_shares(question: Question, source: Shares) -> list[Answer]:
    """Return the rows for shares published without counts: gap and ratio, no interval, no test, and the reason said."""
    if any(grouping.name != source.grouping for grouping in question.groupings) or question.within or question.where:
        raise BadQuestion("question-unknown-groups", groups=question.groupings[0].name, known=source.grouping)
    shares = dict(source.shares)
    kind, wanted = question.compared_with.kind, question.compared_with.group
    if kind is ReferenceKind.GROUP and wanted not in shares:
        raise BadQuestion("question-unknown-reference", group=wanted, known=", ".join(shares))
    yardsticks = {ReferenceKind.OVERALL: source.overall, ReferenceKind.GROUP: shares.get(wanted)}
    if kind is ReferenceKind.VALUE and question.compared_with.value is not None:
        yardsticks[kind] = float(question.compared_with.value)
    yardstick = yardsticks.get(kind)
    rows = [_share_row(question, source.grouping, name, share, yardstick) for name, share in shares.items()]
    return finished(rows)


def _share_row(question: Question, by: str, name: str, share: float, yardstick: float | None) -> Answer:
    row = untold_row(question, (), by, (name,)) | {"share": share, "reason": Reason.NO_COUNTS}
    if yardstick is None:
        return row | {"status": Status.NOT_CALCULATED}
    ratio = share / yardstick if yardstick else None
    return row | {"compared_share": yardstick, "gap": share - yardstick, "ratio": ratio, "status": Status.RELEASED}


def untold_row(question: Question, within: tuple[tuple[str, str], ...], by: str, group: tuple[str, ...]) -> Answer:
    """Return a row of which nothing is told yet but whose it is."""
    counts = ("n_students", "n_counted", "reference_counted", "reference_n", "students_to_parity")
    row: Answer = dict.fromkeys((*counts, *SHARE_FIELDS, *RATIO_FIELDS))
    row |= {"outcome": question.outcome, "within": within, "by": by, "group": group}
    return row | {"compared_with": str(question.compared_with), "p_value": np.nan}
