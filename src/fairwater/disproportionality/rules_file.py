"""Rules are data: read from TOML, checked, and refused in sentences. Decimals are read as exact fractions."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import TypeVar

from fairwater.disproportionality.categories import CATEGORIES
from fairwater.disproportionality.rules import Progress, ProgressBy, Reading, Rule, RuleSet
from fairwater.errors import BadInput, BadQuestion

T = TypeVar("T")

BY_CATEGORY = ("threshold", "minimum_cell", "minimum_n", "progress")
"""What may differ by category: 300.647(b)(1)."""
NEEDED = ("source", "reviewed_on", *BY_CATEGORY, "years", "reading")
OPTIONAL = ("threshold_is_example", "rationale", "categories")
REASONABLE_CELL = 10
REASONABLE_N = 30
"""Presumptively reasonable up to these: 300.647(b)(1)(iv)."""
MOST_YEARS = 3
"""300.647(d)(1)."""
SHIPPED = "rules.toml"


@dataclass(frozen=True)
class _Table:
    """A table of the file, and where it stands for the sentences that refuse it."""

    file: str
    name: str
    values: dict[str, object]

    def refused(self, message_id: str, **values: object) -> BadInput:
        return BadInput(message_id, file=self.file, rules=self.name, **values)

    def get(self, field: str, kind: type[T]) -> T:
        value = self.values[field]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.refused("disproportionality-rules-kind", field=field)
        return value

    def number(self, field: str) -> Fraction:
        """Return a number written with or without decimals."""
        whole = isinstance(self.values[field], int)
        return Fraction(self.get(field, int)) if whole else self.get(field, Fraction)

    def at_least_one(self, field: str) -> int:
        value = self.get(field, int)
        if value < 1:
            raise self.refused("disproportionality-rules-minimum", field=field, given=value)
        return value

    def choice(self, field: str, known: Iterable[str]) -> str:
        value, names = self.get(field, str), tuple(known)
        if value not in names:
            message = "disproportionality-rules-choice"
            raise self.refused(message, field=field, given=value, known=", ".join(names))
        return value

    def check_fields(self, needed: tuple[str, ...], optional: tuple[str, ...] = ()) -> None:
        known = (*needed, *optional)
        if missing := [field for field in needed if field not in self.values]:
            raise self.refused("disproportionality-rules-missing", field=missing[0], needed=", ".join(needed))
        if unknown := [field for field in self.values if field not in known]:
            raise self.refused("disproportionality-rules-unknown", field=unknown[0], known=", ".join(known))

    def inner(self, field: str) -> _Table:
        return _Table(self.file, f"{self.name}.{field}", self.get(field, dict))


def read_rules(content: str, file: str) -> dict[str, RuleSet]:
    """Return the rule sets of a TOML text by name; BadInput, naming `file`, for rules that cannot be used."""
    try:
        tables = tomllib.loads(content, parse_float=Fraction)
    except ValueError as fault:
        raise BadInput("disproportionality-rules-not-toml", file=file, where=str(fault)) from fault
    whole = _Table(file, file, tables)
    return {name: _rule_set(name, _Table(file, name, whole.get(name, dict))) for name in tables}


def _rule_set(name: str, table: _Table) -> RuleSet:
    table.check_fields(NEEDED, OPTIONAL)
    optional = _Table(
        table.file, name, {"threshold_is_example": False, "rationale": "", "categories": {}} | table.values
    )
    rule = _rule(table)
    found = RuleSet(
        name=name,
        source=table.get("source", str),
        reviewed_on=table.get("reviewed_on", date),
        years=table.get("years", int),
        rule=rule,
        reading=Reading(table.choice("reading", Reading)),
        categories=_categories(table, optional.inner("categories")),
        threshold_is_example=optional.get("threshold_is_example", bool),
        rationale=optional.get("rationale", str),
    )
    _check(found, table)
    return found


def _check(rules: RuleSet, table: _Table) -> None:
    if not 1 <= rules.years <= MOST_YEARS:
        raise table.refused("disproportionality-rules-years", given=rules.years, most=MOST_YEARS)
    every = (rules.rule, *rules.categories.values())
    large = any(rule.minimum_cell > REASONABLE_CELL or rule.minimum_n > REASONABLE_N for rule in every)
    if large and not rules.rationale:
        raise table.refused("disproportionality-rules-rationale", cell=REASONABLE_CELL, n=REASONABLE_N)


def _categories(table: _Table, inner: _Table) -> dict[str, Rule]:
    inner.check_fields((), tuple(category.id for category in CATEGORIES))
    found = {}
    for name in inner.values:
        own = inner.inner(name)
        own.check_fields((), BY_CATEGORY)
        found[name] = _rule(_Table(own.file, own.name, {**table.values, **own.values}))
    return found


def _rule(table: _Table) -> Rule:
    threshold = table.number("threshold")
    if threshold <= 1:
        raise table.refused("disproportionality-rules-threshold", given=str(threshold))
    cell, n = table.at_least_one("minimum_cell"), table.at_least_one("minimum_n")
    return Rule(threshold, cell, n, _progress(table.inner("progress")))


def _progress(table: _Table) -> Progress:
    table.check_fields(("by",), ("least",))
    by = ProgressBy(table.choice("by", ProgressBy))
    table.check_fields(("by",) if by is ProgressBy.NONE else ("by", "least"))
    if by is ProgressBy.NONE:
        return Progress()
    least = table.number("least")
    if least <= 0 or (by is ProgressBy.SHARE and least >= 1):
        raise table.refused("disproportionality-rules-progress", given=str(least))
    return Progress(by, least)


@cache
def _shipped() -> dict[str, RuleSet]:
    content = files("fairwater.disproportionality").joinpath(SHIPPED).read_text(encoding="utf-8")
    return read_rules(content, SHIPPED)


def rule_set(name: str) -> RuleSet:
    """Return a shipped rule set by name; BadQuestion for a name that is not one."""
    if name not in _shipped():
        raise BadQuestion("disproportionality-unknown-rules", given=name, known=", ".join(_shipped()))
    return _shipped()[name]


def rule_set_names() -> tuple[str, ...]:
    """Return the names of the shipped rule sets."""
    return tuple(_shipped())
