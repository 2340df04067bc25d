"""Means and totals of a number per student, by group. For staff alone: a sum may tell of a single student."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fairwater.disaggregate.means import answer_means, answer_totals
from fairwater.disclosure.counting import sums_of
from fairwater.disclosure.gate import STAFF_POLICY, needed
from fairwater.disclosure.released import ReleasedMean, ReleasedMeans, ReleasedTotal, ReleasedTotals
from fairwater.errors import BadQuestion, NotForThisAudience
from fairwater.tables.sources import Records
from fairwater.vocabulary import Audience, Dimension, Question, ReferenceKind


def release_means(
    question: Question, source: Records, *, audience: Audience, among: Sequence[tuple[str, tuple[str, ...]]] = ()
) -> ReleasedMeans:
    """Answer a question about a mean, grouping by grouping, chance judged over all of them. The rows have `value`.

    `among` are parts of everyone, each a column and its values: the question is asked within each of them by itself.

    Raises NotForThisAudience for anyone but staff, BadQuestion for a column that the source lacks, or where groups are to
    be compared with anything but all others.
    """
    if audience is not Audience.STAFF:
        raise NotForThisAudience("means-for-staff", audience=audience.value)
    if question.compared_with.kind is not ReferenceKind.REST:
        raise BadQuestion("means-compared-with-others", given=str(question.compared_with))
    wheres = [(*question.where, part) for part in among] or [question.where]
    parts = [
        replace(question, groupings=(grouping,), where=where) for grouping in question.groupings for where in wheres
    ]
    answers = answer_means([(part, sums_of(source, _with_schools(part, source))) for part in parts], source.together)
    rows = tuple(ReleasedMean(**answer) for answer in answers)
    tested = sum(row.q_value is not None for row in rows)
    return ReleasedMeans(question, audience, STAFF_POLICY, rows, tested, source.notes)


def _with_schools(question: Question, source: Records) -> tuple[Dimension, ...]:
    """Return the columns that a question needs, and that in which students share one number."""
    columns = needed(question, source)
    if not source.together or source.together in (column.name for column in columns):
        return columns
    return (*columns, source.dimensions[source.together])


def release_totals(question: Question, source: Records, *, audience: Audience) -> ReleasedTotals:
    """Answer how much a number per student, `value`, adds up to in each group: removals, where each counts.

    Raises NotForThisAudience for anyone but staff, BadQuestion for a column that the source lacks.
    """
    if audience is not Audience.STAFF:
        raise NotForThisAudience("totals-for-staff", audience=audience.value)
    answers = answer_totals(question, sums_of(source, needed(question, source)))
    rows = tuple(ReleasedTotal(**answer) for answer in answers)
    return ReleasedTotals(question, audience, STAFF_POLICY, rows, source.notes)
