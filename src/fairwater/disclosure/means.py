"""Means and totals of a number per student, by group. For staff alone: a sum may tell of a single student."""

from __future__ import annotations

from dataclasses import replace

from fairwater.disaggregate.means import answer_means, answer_totals
from fairwater.disclosure.counting import sums_of
from fairwater.disclosure.gate import STAFF_POLICY, needed
from fairwater.disclosure.released import ReleasedMean, ReleasedMeans, ReleasedTotal, ReleasedTotals
from fairwater.errors import BadQuestion, NotForThisAudience
from fairwater.tables.sources import Records
from fairwater.vocabulary import Audience, Question, ReferenceKind


def release_means(question: Question, source: Records, *, audience: Audience) -> ReleasedMeans:
    """Answer a question about a mean, grouping by grouping, chance judged over all of them. The rows have `value`.

    Raises NotForThisAudience for anyone but staff, BadQuestion for a column that the source lacks, or where groups are to
    be compared with anything but all others.
    """
    if audience is not Audience.STAFF:
        raise NotForThisAudience("means-for-staff", audience=audience.value)
    if question.compared_with.kind is not ReferenceKind.REST:
        raise BadQuestion("means-compared-with-others", given=str(question.compared_with))
    parts = [replace(question, groupings=(grouping,)) for grouping in question.groupings]
    answers = answer_means([(part, sums_of(source, needed(part, source))) for part in parts])
    rows = tuple(ReleasedMean(**answer) for answer in answers)
    tested = sum(row.q_value is not None for row in rows)
    return ReleasedMeans(question, audience, STAFF_POLICY, rows, tested, source.notes)


def release_totals(question: Question, source: Records, *, audience: Audience) -> ReleasedTotals:
    """Answer how much a number per student, `value`, adds up to in each group: removals, where each counts.

    Raises NotForThisAudience for anyone but staff, BadQuestion for a column that the source lacks.
    """
    if audience is not Audience.STAFF:
        raise NotForThisAudience("totals-for-staff", audience=audience.value)
    answers = answer_totals(question, sums_of(source, needed(question, source)))
    rows = tuple(ReleasedTotal(**answer) for answer in answers)
    return ReleasedTotals(question, audience, STAFF_POLICY, rows, source.notes)
