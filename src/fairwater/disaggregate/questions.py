"""A question answered from cells: every grouping, within every place, against the stated reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairwater.disaggregate.cells import Cells
from fairwater.disaggregate.comparisons import Compared, best_off, compare_with_counts, compare_with_target
from fairwater.errors import BadQuestion
from fairwater.statistics.multiplicity import benjamini_hochberg
from fairwater.tables.sources import Shares
from fairwater.vocabulary import Grouping, Question, Reason, ReferenceKind, Status

Integers = NDArray[np.int64]
Answer = dict[str, Any]


@dataclass(frozen=True)
class _Groups:
    """The groups of one grouping within one place: their names and counts, and the counts of everyone there."""

    within: tuple[tuple[str, str], ...]
    grouping: Grouping
    names: tuple[tuple[str, ...], ...]
    n: Integers
    counted: Integers
    everyone_n: int
    everyone_counted: int


def answer_cells(question: Question, cells: Cells) -> list[Answer]:
    """Return the rows that answer `question`, as fields by name, sorted by within, by, group; q over all of them."""
    return answer_separately([(question, cells)])


def answer_separately(parts: Sequence[tuple[Question, Cells]]) -> list[Answer]:
    """Return the rows of several questions, each from its own cells; q over the rows of all of them."""
    rows = [row for question, cells in parts for row in _rows(question, cells)]
    return _with_q_values(sorted(rows, key=_order))


def _rows(question: Question, cells: Cells) -> Iterator[Answer]:
    for name, values in question.where:
        dimension = cells.dimension(name)
        cells = cells.keep(name, [dimension.values.index(value) for value in values if value in dimension.values])
    with_reference = _groupings_of_the_reference(question, cells)
    for groups in _all_groups(question, cells):
        elsewhere = groups.grouping not in with_reference
        yield from _rows_of(question, groups, *_compared(question, groups, elsewhere))


def _order(row: Answer) -> tuple[str, str, str]:
    within = ";".join(f"{name}={value}" for name, value in row["within"])
    return within, row["by"], "; ".join(row["group"])


def _with_q_values(rows: list[Answer]) -> list[Answer]:
    q_values = benjamini_hochberg([row.pop("p_value") for row in rows])
    for row, q in zip(rows, np.atleast_1d(q_values), strict=True):
        row["q_value"] = _given(q)
    return rows


def _groupings_of_the_reference(question: Question, cells: Cells) -> tuple[Grouping, ...]:
    """Return the groupings in which a named reference occurs (all of them for other kinds); BadQuestion for none."""
    if question.compared_with.kind is not ReferenceKind.GROUP:
        return question.groupings
    wanted = question.compared_with.group
    names = {grouping: ["; ".join(name) for name in _names_of(grouping, cells)] for grouping in question.groupings}
    found = tuple(grouping for grouping, known_here in names.items() if wanted in known_here)
    if not found:
        known = ", ".join([name for some in names.values() for name in some][:30])
        raise BadQuestion("question-unknown-reference", group=wanted, known=known)
    return found


def _names_of(grouping: Grouping, cells: Cells) -> list[tuple[str, ...]]:
    if grouping.overlapping:
        return [(name,) for name in grouping.dimensions]
    found = cells.margin(grouping.dimensions)
    return [_values(found, code) for code in range(len(found.codes))]


def _values(cells: Cells, position: int) -> tuple[str, ...]:
    return tuple(dimension.values[cells.digits(dimension.name)[position]] for dimension in cells.dimensions)


def _all_groups(question: Question, cells: Cells) -> Iterator[_Groups]:
    for within, part in _places(question, cells):
        everyone_n, everyone_counted = int(part.students.sum()), int(part.counted.sum())
        for grouping in question.groupings:
            names, n, counted = _counts(grouping, part)
            yield _Groups(within, grouping, names, n, counted, everyone_n, everyone_counted)


def _places(question: Question, cells: Cells) -> Iterator[tuple[tuple[tuple[str, str], ...], Cells]]:
    if question.everyone or not question.within:
        yield (), cells
    if not question.within:
        return
    outer = cells.margin(question.within)
    inner = [dimension.name for dimension in cells.dimensions if dimension.name not in question.within]
    arranged = cells.margin([*question.within, *inner])
    span = int(np.prod([len(arranged.dimension(name)) for name in inner], dtype=np.int64))
    places = arranged.codes // span
    starts, stops = np.searchsorted(places, outer.codes), np.searchsorted(places, outer.codes, side="right")
    for position, (start, stop) in enumerate(zip(starts, stops, strict=True)):
        names = tuple(zip(question.within, _values(outer, position), strict=True))
        part = slice(int(start), int(stop))
        dimensions = tuple(arranged.dimension(name) for name in (*question.within, *inner))
        yield (
            names,
            Cells(dimensions, cells.outcomes, arranged.codes[part], arranged.students[part], arranged.counted[part]),
        )


def _counts(grouping: Grouping, cells: Cells) -> tuple[tuple[tuple[str, ...], ...], Integers, Integers]:
    if not grouping.overlapping:
        found = cells.margin(grouping.dimensions)
        digits = [found.digits(name) for name in grouping.dimensions]
        values = [dimension.values for dimension in found.dimensions]
        names = tuple(
            tuple(kind[code] for kind, code in zip(values, codes, strict=True)) for codes in zip(*digits, strict=True)
        )
        return names, found.students[:, 0], found.counted[:, 0]
    n, counted = [], []
    for name in grouping.dimensions:
        answers = cells.dimension(name).values
        flagged = cells.digits(name) == (answers.index("yes") if "yes" in answers else -1)
        n.append(int(cells.students[flagged].sum()))
        counted.append(int(cells.counted[flagged].sum()))
    return tuple((name,) for name in grouping.dimensions), np.array(n), np.array(counted)


def _compared(question: Question, groups: _Groups, elsewhere: bool) -> tuple[Compared, Integers, Integers, Reason]:
    """Return the comparisons, the counts of the reference row by row, and a reason that holds for all rows."""
    n, counted, kind = groups.n, groups.counted, question.compared_with.kind
    everyone_n, everyone_counted = np.full_like(n, groups.everyone_n), np.full_like(n, groups.everyone_counted)
    rules: dict[str, Any] = {"better": question.better, "min_n": question.min_n}
    nowhere = np.zeros(len(n), dtype=bool)
    if kind is ReferenceKind.VALUE:
        target = question.compared_with.value
        assert target is not None
        return compare_with_target(counted, n, target, **rules), np.full_like(n, -1), np.full_like(n, -1), Reason.NONE
    if kind in (ReferenceKind.REST, ReferenceKind.OVERALL):
        overall = kind is ReferenceKind.OVERALL
        rest, rest_n = everyone_counted - counted, everyone_n - n
        own = (rest_n == 0) if overall else nowhere
        compared = compare_with_counts(counted, n, rest, rest_n, absent=nowhere, own=own, overall=overall, **rules)
        return compared, everyone_counted if overall else rest, everyone_n if overall else rest_n, Reason.NONE
    place, reason = _reference_place(question, groups, elsewhere)
    reference = np.full_like(n, counted[place] if place >= 0 else 0)
    reference_n = np.full_like(n, n[place] if place >= 0 else 0)
    own = np.arange(len(n)) == place
    compared = compare_with_counts(
        counted, n, reference, reference_n, absent=np.full(len(n), place < 0), own=own, **rules
    )
    return compared, reference, reference_n, reason


def _reference_place(question: Question, groups: _Groups, elsewhere: bool) -> tuple[int, Reason]:
    """Return the position of the best-off or the named group, or -1 with the reason why there is none."""
    if question.compared_with.kind is ReferenceKind.BEST:
        place = best_off(groups.counted, groups.n, better=question.better, min_n=max(question.min_n, question.best_n))
        return place, Reason.NONE if place >= 0 else Reason.NO_GROUP_LARGE_ENOUGH
    names = ["; ".join(name) for name in groups.names]
    if question.compared_with.group in names:
        return names.index(question.compared_with.group), Reason.NONE
    return -1, Reason.REFERENCE_ELSEWHERE if elsewhere else Reason.REFERENCE_ABSENT


def _given(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


SHARE_FIELDS = ("share", "share_low", "share_high", "compared_share", "gap", "gap_low", "gap_high")
RATIO_FIELDS = ("ratio", "ratio_low", "ratio_high")


def _rows_of(
    question: Question, groups: _Groups, compared: Compared, reference: Integers, reference_n: Integers, why: Reason
) -> Iterator[Answer]:
    for place, name in enumerate(groups.names):
        calculated = bool(compared.calculated[place])
        reason = compared.reason[place]
        parity = int(compared.to_parity[place])
        known = calculated and reference_n[place] >= 0
        yield {
            "outcome": question.outcome,
            "within": groups.within,
            "by": groups.grouping.name,
            "group": name,
            "n_students": int(groups.n[place]),
            "n_counted": int(groups.counted[place]),
            **{field: _given(getattr(compared, field)[place]) for field in (*SHARE_FIELDS, *RATIO_FIELDS)},
            "compared_with": str(question.compared_with),
            "reference_counted": int(reference[place]) if known else None,
            "reference_n": int(reference_n[place]) if known else None,
            "students_to_parity": parity if parity >= 0 else None,
            "p_value": float(compared.p_value[place]),
            "status": Status.RELEASED if calculated else Status.NOT_CALCULATED,
            "reason": why if reason is Reason.REFERENCE_ABSENT and why else reason,
        }


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
    return _with_q_values(sorted(rows, key=_order))


def _share_row(question: Question, by: str, name: str, share: float, yardstick: float | None) -> Answer:
    row: Answer = dict.fromkeys(
        (
            "n_students",
            "n_counted",
            *SHARE_FIELDS,
            *RATIO_FIELDS,
            "reference_counted",
            "reference_n",
            "students_to_parity",
        )
    )
    row |= {"outcome": question.outcome, "within": (), "by": by, "group": (name,), "share": share}
    row |= {"compared_with": str(question.compared_with), "p_value": np.nan, "reason": Reason.NO_COUNTS}
    if yardstick is None:
        return row | {"status": Status.NOT_CALCULATED}
    ratio = share / yardstick if yardstick else None
    return row | {"compared_share": yardstick, "gap": share - yardstick, "ratio": ratio, "status": Status.RELEASED}
