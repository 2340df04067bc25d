"""How an audit shows every ratio under IDEA: one table for each category, with how the groups are made up. For staff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from fairwater import words
from fairwater.disproportionality import CategoryYear, Standing, composition
from fairwater.publish import numbers
from fairwater.publish.audit import Aside, Audit, Side
from fairwater.publish.names import crossed_name

HEAD = (
    *("audit-groups", "ratios-ratio", "column-interval", "ratios-years", "ratios-of-counted"),
    *("ratios-of-students", "ratios-limit", "ratios-weighted"),
)


def ratios_asides(audit: Audit, language: str) -> Iterator[Aside]:
    """Yield the ratios of the categories of which any is calculated, as one section; none where there is none."""
    parts = [
        _category(list(found), audit.idea_counts, language)
        for _, found in groupby(audit.standings, key=lambda each: each.ratio.category.id)
    ]
    told = tuple(part for part in parts if part.rows)
    if told:
        note = words.text("ratios-note", language)
        yield Aside("ratios", words.text("ratios", language), note, told, folded=True)


def _category(found: Sequence[Standing], counts: Mapping[tuple[str, int], CategoryYear], language: str) -> Side:
    known = [each for each in found if each.ratio.value is not None]
    first = found[0].ratio
    told = words.text(
        "ratios-told",
        language,
        threshold=numbers.decimals(float(first.rule.threshold), 2, language),
        year=numbers.school_year(first.school_year),
        untold=len(found) - len(known),
    )
    rows = tuple(_row(each, counts[first.category.id, first.school_year], language) for each in known)
    n_columns = len(HEAD) if any(row[-1] for row in rows) else len(HEAD) - 1  # no state's counts, no weights
    head = tuple(words.text(name, language) for name in HEAD[:n_columns])
    return Side(words.text(first.category.message_id, language), told, head, tuple(row[:n_columns] for row in rows))


def _row(standing: Standing, counted: CategoryYear, language: str) -> tuple[str, ...]:
    ratio, made_up = standing.ratio, composition(counted, standing.ratio.group)
    ends = [_decimals(end, language) for end in ratio.interval or ()]
    return (
        crossed_name(("race_ethnicity",), (ratio.group,), language),
        _decimals(ratio.value, language),
        " – ".join(ends),
        numbers.whole(standing.years_over, language),
        _percent(made_up.of_counted, language),
        _percent(made_up.of_students, language),
        _percent(made_up.e_formula_limit, language),
        _decimals(made_up.weighted_ratio, language),
    )


def _decimals(value: Fraction | float | None, language: str) -> str:
    return "" if value is None else numbers.decimals(float(value), 2, language)


def _percent(value: Fraction | float | None, language: str) -> str:
    return "" if value is None else numbers.percent(float(value), language)
