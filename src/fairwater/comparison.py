"""A student-level file compared, from the shell or a notebook: file, table, cells, gate, released rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import ibis
import pyarrow as pa

from fairwater.disclosure import Released, release
from fairwater.errors import BadQuestion
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import whole
from fairwater.tables.readers.student_file import read_student_file
from fairwater.tables.sources import Note, Records
from fairwater.tables.student_table import StudentTable, student_table
from fairwater.vocabulary import Audience, Better, Grouping, Question, Reference, ReferenceKind
from fairwater.words import DEFAULT_LANGUAGE, text

__all__ = ["Comparison", "compare_file", "compare_table", "reference"]


@dataclass(frozen=True)
class Comparison:
    """A released comparison of a file, and what must be said about how the file was read."""

    released: Released
    read_as_blank: dict[str, int]
    duplicates: int
    reserve_codes: dict[str, dict[str, int]]
    of_file: tuple[Note, ...] = ()
    """What was noticed while the file was read."""

    def remarks(self, language: str = DEFAULT_LANGUAGE) -> Iterator[str]:
        """Yield the sentences about the file: values read as blank, repeated rows, one group only, all outcomes equal."""
        outcome = self.released.question.outcome
        for message, values in self.of_file:
            yield text(message, language, **dict(values))
        if self.read_as_blank:
            yield text("cli-read-as-blank", language, column=outcome)
            for value, n in self.read_as_blank.items():
                yield "  " + text("cli-read-as-blank-row", language, value=value, n=n)
        for column, found in self.reserve_codes.items():
            codes = " · ".join(f"{value} × {n}" for value, n in sorted(found.items()))
            yield text("cli-reserve-codes", language, column=column, codes=codes)
        if self.duplicates:
            yield text("cli-duplicates", language, n=self.duplicates)
        yield from self._remarks_on_groups(language)

    def _remarks_on_groups(self, language: str) -> Iterator[str]:
        everyone = [row for row in self.released.rows if not row.within]
        for grouping in self.released.question.groupings:
            if sum(row.by == grouping.name for row in everyone) == 1:
                yield text("cli-one-group", language, by=grouping.name)
        alone = [f"{row.by} = {row.group_name}" for row in everyone if row.n_students == 1]
        if alone:
            yield text("cli-group-of-one", language, n=len(alone), groups=" · ".join(alone[:5]))
        first = self.released.question.groupings[0].name
        of_first = [row for row in everyone if row.by == first]
        n, counted = sum(row.n_students or 0 for row in of_first), sum(row.n_counted or 0 for row in of_first)
        all_told = all(row.n_counted is not None for row in of_first)
        if n and all_told and counted in (0, n):
            yield text("cli-all-equal", language, column=self.released.question.outcome, value=int(counted == n))


def reference(words: str) -> Reference:
    """Return the reference that `rest`, `overall`, `best`, `group:NAME` or `value:0.54` names; else BadQuestion."""
    kind, _, rest = words.partition(":")
    if kind == "group" and rest:
        return Reference(ReferenceKind.GROUP, group=rest)
    if kind == "value":
        return Reference(ReferenceKind.VALUE, value=_exact_share(words, rest))
    if words in ("rest", "overall", "best"):
        return Reference(ReferenceKind(words))
    raise BadQuestion("question-unknown-kind", given=words)


def _exact_share(words: str, number: str) -> Fraction:
    try:
        share = Fraction(number.strip())
    except (ValueError, ZeroDivisionError):
        raise BadQuestion("question-value-range", given=words) from None
    if not 0 <= share <= 1:
        raise BadQuestion("question-value-range", given=words)
    return share


def _groupings(by: Sequence[Sequence[str]], within: Sequence[str]) -> tuple[Grouping, ...]:
    if not by or not all(by):
        raise BadQuestion("question-no-groups")
    for names in (*by, within):
        for name in names:
            if list(names).count(name) > 1:
                raise BadQuestion("question-repeated-column", column=name)
    return tuple(Grouping(",".join(names), tuple(names)) for names in dict.fromkeys(tuple(names) for names in by))


def compare_table(
    table: pa.Table,
    *,
    outcome: str,
    better: str,
    by: Sequence[Sequence[str]],
    compared_with: str,
    within: Sequence[str] = (),
    student: Sequence[str] = (),
    audience: str = "staff",
    min_n: int = 10,
    file: str = "the table",
) -> Comparison:
    """Compare student groups of a table with one row per student (or per `student` columns).

    `by` is a list of crossings, each a list of columns. Returns released rows; raises FairwaterError with a sentence.
    """
    if better not in set(Better):
        raise BadQuestion("question-unknown-better", given=better)
    if audience not in set(Audience):
        raise BadQuestion("gate-unknown-audience", given=audience, known=", ".join(Audience))
    question = Question(
        outcome=outcome,
        better=Better(better),
        groupings=_groupings(by, within),
        compared_with=reference(compared_with),
        within=tuple(within),
        min_n=min_n,
    )
    names = [*(name for crossing in by for name in crossing), *within]
    students = student_table(table, outcome=outcome, groups=names, student=student, file=file)
    released = release(question, _records(students), audience=Audience(audience))
    return Comparison(released, students.read_as_blank, students.duplicates, students.reserve_codes)


def _records(students: StudentTable) -> Records:
    return Records(lambda: ibis.memtable(students.columns), students.dimensions)


def compare_file(
    path: Path | str,
    *,
    outcome: str,
    better: str,
    by: Sequence[Sequence[str]],
    compared_with: str,
    within: Sequence[str] = (),
    student: Sequence[str] = (),
    audience: str = "staff",
    min_n: int = 10,
) -> Comparison:
    """Compare student groups of a student-level CSV, TSV or Parquet file; see `compare_table`."""
    path = Path(path)
    said: tuple[Note, ...] = ()
    if path.suffix == ".parquet":
        table = read_student_file(path)
    else:
        raw = whole(read_raw(path))
        table, said = raw.columns, raw.remarks
    found = compare_table(
        table,
        outcome=outcome,
        better=better,
        by=by,
        compared_with=compared_with,
        within=within,
        student=student,
        audience=audience,
        min_n=min_n,
        file=path.name,
    )
    return replace(found, of_file=said)
