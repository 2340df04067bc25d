"""A rule over rows of students: who is owed which support, and why in words. It proposes; a person decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from fairwater.content import Said
from fairwater.supports.rule import Condition, Rule
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.student_rows import Row, student_rows

LANGUAGE = "home_language"


@dataclass(frozen=True)
class Reason:
    """Why a support is owed: the condition that held, with its number (`n`) and what that is out of (`of`)."""

    condition: str
    support: str
    n: Fraction
    of: Fraction | None
    words: Said

    def said(self, language: str) -> str:
        """Return the reason in words."""
        found = self.words.said(language).replace("{n}", _number(self.n))
        return found if self.of is None else found.replace("{of}", _number(self.of))


@dataclass(frozen=True)
class Owed:
    """A student to whom something is owed, with every reason; `language` is the one that is most spoken at home."""

    student: str
    school: str
    language: str
    reasons: tuple[Reason, ...]

    @property
    def supports(self) -> tuple[str, ...]:
        """Return the supports that are owed, each once, in the order of the rule."""
        return tuple(dict.fromkeys(reason.support for reason in self.reasons))


@dataclass(frozen=True)
class Proposed:
    """What a rule proposes: who is owed something, of how many it looked at, and of how many a condition was not known."""

    owed: tuple[Owed, ...]
    n_looked_at: int
    unknown: Mapping[str, int]


def propose(rule: Rule, rows: Sequence[Row]) -> Proposed:
    """Return who is owed what by a rule over rows as `student_rows` gives them. Source: the thresholds are the rule's own.

    A condition holds from its threshold on, compared as exact fractions. A value that is not known, or a share of nothing,
    holds nothing and is counted as not known. The order is that of students' numbers and says nothing else.
    """
    unknown = dict.fromkeys((each.id for each in rule.conditions), 0)
    owed = []
    for row in rows:
        reasons = []
        for each in rule.conditions:
            met = _held(each, row)
            if met is None:
                unknown[each.id] += 1
            elif met:
                reasons.append(_reason(each, row))
        if reasons:
            owed.append(Owed(row["student_id"], row.get("school_id") or "", row.get(LANGUAGE) or "", tuple(reasons)))
    return Proposed(tuple(sorted(owed, key=lambda each: each.student)), len(rows), unknown)


def proposed_from(rule: Rule, snapshot: Snapshot, school_year: int, schools: Sequence[str] | None = None) -> Proposed:
    """Return what a rule proposes over a snapshot's records of a school year, in some schools (ids; None = all)."""
    return propose(rule, rows_for(rule, snapshot, [school_year], (LANGUAGE,), schools))


def rows_for(
    rule: Rule,
    snapshot: Snapshot,
    school_years: Sequence[int],
    groups: Sequence[str],
    schools: Sequence[str] | None = None,
) -> list[Row]:
    """Return the rows at which a rule looks, with `groups`."""
    return student_rows(
        snapshot,
        school_years=school_years,
        where=rule.looks_at,
        values=rule.columns,
        groups=groups,
        schools=schools,
    )


def _held(condition: Condition, row: Row) -> bool | None:
    n = _exact(row.get((condition.table, condition.of)))
    if n is None:
        return None
    if not condition.out_of:
        return n >= condition.at_least
    of = _exact(row.get((condition.table, condition.out_of)))
    return None if not of else n / of >= condition.at_least


def _reason(condition: Condition, row: Row) -> Reason:
    n = _exact(row[(condition.table, condition.of)])
    of = _exact(row[(condition.table, condition.out_of)]) if condition.out_of else None
    return Reason(condition.id, condition.support, n or Fraction(0), of, condition.reason)


def _exact(value: Any) -> Fraction | None:
    return None if value is None or value != value else Fraction(value)


def _number(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):g}"
