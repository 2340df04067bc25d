"""The engine against a naive loop over the rows, in exact fractions: every number of every released row."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import ibis
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy import stats

from fairwater.comparison import compare_table
from fairwater.disclosure import ReleasedRow, release
from fairwater.tables.coding import code_column
from fairwater.tables.sources import Records
from fairwater.vocabulary import (
    NOT_REPORTED,
    Audience,
    Better,
    Grouping,
    Question,
    Reason,
    Reference,
    ReferenceKind,
    Status,
)

Z = stats.norm.isf(0.025)
Student = dict[str, str | None]
Interval = tuple[float | None, float | None]
NONE: Interval = (None, None)


# The naive loop


@dataclass
class Tally:
    """Students with an outcome, and of these the counted."""

    n: int = 0
    counted: int = 0

    def add(self, student: Student) -> None:
        if student["out"] is not None:
            self.n += 1
            self.counted += student["out"] == "1"

    def less(self, other: Tally) -> Tally:
        return Tally(self.n - other.n, self.counted - other.counted)

    @property
    def share(self) -> Fraction:
        return Fraction(self.counted, self.n)


def named(student: Student, columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(student[column] or NOT_REPORTED for column in columns)


def wilson(tally: Tally) -> tuple[float, float]:
    n, p = tally.n, tally.counted / tally.n
    centre, half = p + Z * Z / (2 * n), Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return (centre - half) / (1 + Z * Z / n), (centre + half) / (1 + Z * Z / n)


def newcombe(one: Tally, two: Tally) -> tuple[float, float]:
    p, q = one.counted / one.n, two.counted / two.n
    (low1, high1), (low2, high2) = wilson(one), wilson(two)
    return p - q - math.hypot(p - low1, high2 - q), p - q + math.hypot(high1 - p, q - low2)


def katz(one: Tally, two: Tally) -> tuple[float, float]:
    spread = Z * math.sqrt(1 / one.counted - 1 / one.n + 1 / two.counted - 1 / two.n)
    middle = math.log(one.share / two.share)
    return math.exp(middle - spread), math.exp(middle + spread)


def score_statistic(ratio: float, one: Tally, two: Tally) -> float:
    """Koopman's statistic at a ratio, by the constrained maximum of Miettinen and Nurminen (without their n - 1)."""
    a, b = (one.n + two.n) * ratio, one.n * ratio + one.counted + two.n + two.counted * ratio
    q = (b - math.sqrt(max(b * b - 4 * a * (one.counted + two.counted), 0.0))) / (2 * a)
    p = ratio * q
    variance = max(p * (1 - p), 0.0) / one.n + ratio * ratio * max(q * (1 - q), 0.0) / two.n
    difference = one.counted / one.n - ratio * two.counted / two.n
    return 0.0 if difference == 0 else math.inf if variance <= 0 else difference * difference / variance


def crossing(outside: float, inside: float, one: Tally, two: Tally) -> float:
    """Bisect the logarithm of the ratio for the place where the statistic crosses the quantile."""
    for _ in range(80):
        middle = math.sqrt(outside * inside)
        if score_statistic(middle, one, two) > Z * Z:
            outside = middle
        else:
            inside = middle
    return math.sqrt(outside * inside)


def koopman(one: Tally, two: Tally) -> tuple[float, float]:
    middle = float(one.share / two.share) if one.counted and two.counted else None
    low = 0.0 if not one.counted else crossing(1e-9, middle or 1e9, one, two)
    high = math.inf if not two.counted else crossing(1e9, middle or 1e-9, one, two)
    return low, high


def ratio_interval(one: Tally, two: Tally) -> tuple[float, float]:
    return koopman(one, two) if min(one.counted, two.counted) < 10 else katz(one, two)


def score_p(one: Tally, two: Tally) -> float:
    pooled = Fraction(one.counted + two.counted, one.n + two.n)
    if pooled in (0, 1):
        return 1.0
    variance = float(pooled * (1 - pooled) * (Fraction(1, one.n) + Fraction(1, two.n)))
    return float(2 * stats.norm.sf(abs(float(one.share - two.share)) / math.sqrt(variance)))


def target_p(one: Tally, target: Fraction) -> float:
    if one.share == target:
        return 1.0
    spread = math.sqrt(target * (1 - target) / one.n)
    return 0.0 if spread == 0 else float(2 * stats.norm.sf(abs(float(one.share - target)) / spread))


def to_parity(tally: Tally, target: Fraction, better: Better) -> int:
    """Count students up or down, one by one, until the share is at or past the target."""
    moved = tally.counted
    while Fraction(moved, tally.n) < target if better is Better.HIGHER else Fraction(moved, tally.n) > target:
        moved += 1 if better is Better.HIGHER else -1
    return abs(moved - tally.counted)


@dataclass
class Expected:
    """One row as the naive loop finds it."""

    within: tuple[tuple[str, str], ...]
    by: str
    group: tuple[str, ...]
    tally: Tally
    compared: Fraction | None = None
    gap: Fraction | None = None
    gap_interval: Interval = NONE
    ratio: Fraction | None = None
    ratio_interval: Interval = NONE
    parity: int | None = None
    p: float | None = None
    reference: tuple[int | None, int | None] = (None, None)
    calculated: bool = False
    reasons: tuple[Reason, ...] = (Reason.NONE,)

    @property
    def order(self) -> tuple[str, str, str]:
        return ";".join(f"{name}={value}" for name, value in self.within), self.by, "; ".join(self.group)

    def refuse(self, *reasons: Reason) -> None:
        self.reasons = reasons

    def compare(self, share: Fraction, better: Better) -> None:
        self.calculated, self.compared = True, share
        self.gap = self.tally.share - share
        self.parity = to_parity(self.tally, share, better)
        if share:
            self.ratio = self.tally.share / share
        else:
            self.refuse(Reason.RATIO_UNDEFINED)

    def own(self, better: Better) -> None:
        self.compare(self.tally.share, better)
        self.gap, self.ratio, self.reasons = Fraction(0), Fraction(1), (Reason.NONE,)
        self.reference = (self.tally.counted, self.tally.n)


def naive(students: Sequence[Student], question: Question) -> list[Expected]:
    rows: list[Expected] = []
    places = {()} | ({tuple(zip(question.within, named(s, question.within), strict=True)) for s in students})
    for place in places if question.within else {()}:
        here = [s for s in students if all((s[name] or NOT_REPORTED) == value for name, value in place)]
        for grouping in question.groupings:
            rows += naive_grouping(here, place, grouping, question)
    tested = [row for row in rows if row.p is not None]
    if tested:
        for row, q in zip(tested, stats.false_discovery_control([row.p for row in tested]), strict=True):
            row.p = q
    return sorted(rows, key=lambda row: row.order)


def naive_grouping(
    here: Sequence[Student], place: tuple[tuple[str, str], ...], grouping: Grouping, question: Question
) -> Iterator[Expected]:
    everyone, groups = Tally(), {}
    for student in here:
        everyone.add(student)
        groups.setdefault(named(student, grouping.dimensions), Tally()).add(student)
    best = best_group(groups, question)
    for name, tally in groups.items():
        row = Expected(place, grouping.name, name, tally)
        if tally.n == 0:
            row.refuse(Reason.NO_OUTCOMES)
        elif tally.n < question.min_n:
            row.refuse(Reason.TOO_FEW)
        else:
            answer(row, everyone, groups, best, question)
        yield row


def best_group(groups: dict[tuple[str, ...], Tally], question: Question) -> tuple[str, ...] | None:
    """The best share; of equal shares the larger group, then the first by its values, `(not reported)` last."""
    large = [name for name, tally in groups.items() if tally.n >= max(question.min_n, 1)]
    sign = 1 if question.better is Better.LOWER else -1

    def worth(name: tuple[str, ...]) -> tuple[Fraction, int, list[tuple[bool, str]]]:
        return sign * groups[name].share, -groups[name].n, [(value == NOT_REPORTED, value) for value in name]

    return min(large, key=worth) if large else None


def answer(
    row: Expected,
    everyone: Tally,
    groups: dict[tuple[str, ...], Tally],
    best: tuple[str, ...] | None,
    question: Question,
) -> None:
    tally, kind, better = row.tally, question.compared_with.kind, question.better
    if kind is ReferenceKind.VALUE:
        target = question.compared_with.value
        assert target is not None
        low, high = wilson(tally)
        row.compare(target, better)
        row.gap_interval = (low - float(target), high - float(target))
        row.ratio_interval = (low / float(target), high / float(target)) if target else NONE
        row.p = target_p(tally, target)
        return
    if kind in (ReferenceKind.REST, ReferenceKind.OVERALL):
        other, own = everyone.less(tally), False
        own = kind is ReferenceKind.OVERALL and other.n == 0
        yardstick = everyone if kind is ReferenceKind.OVERALL else other
    else:
        wanted = tuple(question.compared_with.group.split("; ")) if kind is ReferenceKind.GROUP else best
        if wanted not in groups:
            row.refuse(Reason.REFERENCE_ELSEWHERE, Reason.REFERENCE_ABSENT, Reason.NO_GROUP_LARGE_ENOUGH)
            return
        other = yardstick = groups[wanted]
        own = wanted == row.group
    if own:
        row.own(better)
    elif other.n == 0:
        row.refuse(Reason.NO_OTHERS)
    elif yardstick.n < question.min_n:
        row.refuse(Reason.REFERENCE_TOO_FEW)
    else:
        row.compare(yardstick.share, better)
        row.reference = (yardstick.counted, yardstick.n)
        row.p = score_p(tally, other)
        row.gap_interval = newcombe(tally, other)
        if row.ratio is not None:
            row.ratio_interval = ratio_interval(tally, other)
        if kind is ReferenceKind.OVERALL:
            scale_to_overall(row, tally, everyone)


def scale_to_overall(row: Expected, tally: Tally, everyone: Tally) -> None:
    """The gap to everyone is the gap to the rest, shrunk by the share that the rest are; the ratio likewise."""
    weight = tally.n / everyone.n
    low, high = row.gap_interval
    assert low is not None and high is not None
    row.gap_interval = ((1 - weight) * low, (1 - weight) * high)
    if row.ratio is not None:
        row.ratio_interval = tuple(  # type: ignore[assignment]
            1 / weight if limit == math.inf else limit / (1 - weight + weight * limit) for limit in row.ratio_interval
        )


# The comparison of the two


def near(found: float | None, expected: float | Fraction | None, tolerance: float = 1e-9) -> bool:
    if expected is None or found is None:
        return expected is found
    return math.isclose(found, float(expected), rel_tol=tolerance, abs_tol=1e-12)


def differences(found: Sequence[ReleasedRow], expected: Sequence[Expected]) -> list[str]:
    """Every field of every row in which the engine and the loop differ."""
    told = []
    for row, wanted in zip(found, expected, strict=True):
        tally = wanted.tally
        low, high = wilson(tally) if tally.n else NONE
        same = {
            "place": (row.within, row.by, row.group) == (wanted.within, wanted.by, wanted.group),
            "counts": (row.n_students, row.n_counted) == (tally.n, tally.counted),
            "share": near(row.share, tally.share if tally.n else None, 1e-15),
            "share_low": near(row.share_low, low),
            "share_high": near(row.share_high, high),
            "compared_share": near(row.compared_share, wanted.compared, 1e-15),
            "reference": (row.reference_counted, row.reference_n) == wanted.reference,
            "gap": near(row.gap, wanted.gap),
            "gap_low": near(row.gap_low, wanted.gap_interval[0]),
            "gap_high": near(row.gap_high, wanted.gap_interval[1]),
            "ratio": near(row.ratio, wanted.ratio),
            "ratio_low": near(row.ratio_low, wanted.ratio_interval[0], 1e-6),
            "ratio_high": near(row.ratio_high, wanted.ratio_interval[1], 1e-6),
            "students_to_parity": row.students_to_parity == wanted.parity,
            "q_value": near(row.q_value, wanted.p),
            "status": (row.status is Status.RELEASED) == wanted.calculated,
            "reason": row.reason in wanted.reasons,
        }
        told += [f"{name}: {row} / {wanted}" for name, agrees in same.items() if not agrees]
    return told


RACES, SEXES, PLACES = ("A", "B b", "ç", None), ("f", "m", "x", None), ("01", "1", None)
COLUMNS = {"race": RACES, "sex": SEXES, "learner": ("yes", "no"), "school": PLACES, "year": ("2025", "2026")}


@st.composite
def students(draw: st.DrawFn) -> list[Student]:
    """Up to a few hundred students: blocks of equal rows, so that groups of every size occur."""
    kinds = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in COLUMNS.items()})
    blocks = st.tuples(kinds, st.sampled_from([1, 2, 3, 9, 10, 11, 25, 60]), st.integers(0, 60), st.integers(0, 12))
    rows: list[Student] = []
    for kind, size, counted, blank in draw(st.lists(blocks, min_size=1, max_size=12)):
        outcomes = [None] * min(blank, size) + ["1"] * counted + ["0"] * size
        rows += [kind | {"out": outcome} for outcome in outcomes[:size]]
    return rows


GROUPINGS = (("race",), ("sex",), ("race", "sex"), ("learner", "race"), ("sex", "race", "learner"))
WITHIN = ((), (), ("school",), ("school", "year"), ("year",))


@st.composite
def questions(draw: st.DrawFn, groups: Callable[[tuple[str, ...]], list[str]]) -> Question:
    chosen = draw(st.lists(st.sampled_from(GROUPINGS), min_size=1, max_size=3, unique=True))
    kind = draw(st.sampled_from(list(ReferenceKind)))
    reference = Reference(kind)
    if kind is ReferenceKind.GROUP:
        reference = Reference(kind, group=draw(st.sampled_from(groups(draw(st.sampled_from(chosen))))))
    if kind is ReferenceKind.VALUE:
        value = draw(st.fractions(0, 1, max_denominator=60) | st.sampled_from([Fraction(54, 100), Fraction(7, 100)]))
        reference = Reference(kind, value=value)
    return Question(
        outcome="out",
        better=draw(st.sampled_from(list(Better))),
        groupings=tuple(Grouping(",".join(columns), columns) for columns in chosen),
        compared_with=reference,
        within=draw(st.sampled_from(WITHIN)),
        min_n=draw(st.sampled_from([1, 2, 10, 10, 10, 30])),
    )


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Student], Question]:
    rows = draw(students())
    return rows, draw(questions(lambda columns: sorted({"; ".join(named(row, columns)) for row in rows})))


def asked(rows: Sequence[Student], question: Question) -> tuple[ReleasedRow, ...]:
    table = pa.table({name: pa.array([row[name] for row in rows], pa.string()) for name in (*COLUMNS, "out")})
    value = question.compared_with.value
    return compare_table(
        table,
        outcome="out",
        better=question.better.value,
        by=[grouping.dimensions for grouping in question.groupings],
        compared_with=str(question.compared_with) if value is None else f"value:{value}",
        within=question.within,
        min_n=question.min_n,
    ).released.rows


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(case=cases())
def test_every_number_of_every_row(case: tuple[list[Student], Question]) -> None:
    rows, question = case
    if all(row["out"] is None for row in rows):
        rows = [rows[0] | {"out": "0"}, *rows]
    assert differences(asked(rows, question), naive(rows, question)) == []


@pytest.mark.parametrize("kind", ["rest", "overall", "best", "group:A", "value:3/8"])
@pytest.mark.parametrize("better", ["higher", "lower"])
def test_a_middling_file_with_every_reference(kind: str, better: str) -> None:
    """Fixed rows of every size, in blocks of 0 to 90, so that Katz and Koopman both occur."""
    rows: list[Student] = []
    for i in range(72):
        kinds = {
            name: values[(i * (place + 3)) // (place + 1) % len(values)]
            for place, (name, values) in enumerate(COLUMNS.items())
        }
        rows += [kinds | {"out": ["1", "0", "0", None, "1"][(i + j * j) % 5]} for j in range(i * 5 % 91)]
    name, _, rest = kind.partition(":")
    reference = Reference(
        ReferenceKind(name), group=rest if name == "group" else "", value=Fraction(rest) if name == "value" else None
    )
    groupings = tuple(Grouping(",".join(columns), columns) for columns in GROUPINGS)
    question = Question("out", Better(better), groupings, reference, within=("school", "year"))
    assert differences(asked(rows, question), naive(rows, question)) == []


# Groups side by side: a student may stand in several


FLAGS = ("race_asian", "race_black", "race_white")


def asked_side_by_side(rows: Sequence[dict[str, str | None]], min_n: int) -> dict[str, ReleasedRow]:
    columns: dict[str, pa.Array] = {"counted": pa.array([int(row["out"] or 0) for row in rows], pa.int8())}
    dimensions = {}
    for flag in FLAGS:
        answers = pa.chunked_array([[row[flag] for row in rows]], pa.string())
        columns[flag], dimensions[flag] = code_column(flag, answers)
    question = Question(
        "out", Better.LOWER, (Grouping("race", FLAGS, overlapping=True),), Reference(ReferenceKind.REST), min_n=min_n
    )
    source = Records(lambda: ibis.memtable(pa.table(columns)), dimensions)
    answered = release(question, source, audience=Audience.STAFF)
    return {row.group_name: row for row in answered.rows}


@settings(max_examples=25, deadline=None)
@given(
    blocks=st.lists(
        st.tuples(st.tuples(*[st.sampled_from(["yes", "no", None])] * 3), st.integers(1, 15), st.integers(0, 1)),
        min_size=1,
        max_size=8,
    )
)
def test_a_student_stands_in_every_group_that_was_named(blocks: list[tuple[tuple[str | None, ...], int, int]]) -> None:
    rows = [
        dict(zip(FLAGS, flags, strict=True)) | {"out": str(out)} for flags, size, out in blocks for _ in range(size)
    ]
    rows += [dict.fromkeys(FLAGS, "yes") | {"out": "0"}]
    found = asked_side_by_side(rows, min_n=1)
    assert sorted(found) == sorted(FLAGS)
    for flag in FLAGS:
        inside, others = Tally(), Tally()
        for row in rows:
            (inside if row[flag] == "yes" else others).add(row)
        row = found[flag]
        assert (row.n_students, row.n_counted) == (inside.n, inside.counted)
        if others.n:
            assert (row.reference_n, row.reference_counted) == (others.n, others.counted)
            assert near(row.gap, inside.share - others.share)


def test_a_group_side_by_side_that_nobody_stands_in() -> None:
    rows: list[dict[str, str | None]] = [
        {"race_asian": "yes" if i % 2 else "no", "race_black": "no", "race_white": "yes", "out": str(i % 2)}
        for i in range(40)
    ]
    found = asked_side_by_side(rows, min_n=10)
    assert (found["race_asian"].n_students, found["race_asian"].n_counted) == (20, 20)
    assert "race_black" not in found or found["race_black"].n_students == 0
