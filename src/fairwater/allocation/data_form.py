"""An allocation as plain data with lasting keys: amounts as exact text, a fraction where no decimal ends."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from fairwater.allocation.against_need import high_and_low_need
from fairwater.allocation.allotting import Allocation, Line
from fairwater.allocation.needs import Need
from fairwater.allocation.scheme import Scheme, Unit, plain_number
from fairwater.allocation.title_one import Check, title_one_checks
from fairwater.allocation.what_if import changes
from fairwater.content import Said
from fairwater.words import DEFAULT_LANGUAGE


def as_data(
    allocation: Allocation, other: Allocation | None = None, received: Fraction | None = None
) -> dict[str, Any]:
    """Return an allocation as plain data: its scheme, a line for each school, most over least need, checks, a what-if."""
    quarters = high_and_low_need(allocation)
    data: dict[str, Any] = {
        "scheme": scheme_data(allocation.scheme),
        "total": plain_number(allocation.total),
        "need": plain_number(allocation.need),
        "rate": _said(allocation.rate),
        "schools": [_line(each) for each in allocation.lines],
        "most_over_least_need": None
        if quarters is None
        else {
            "ratio": _said(quarters.ratio),
            "n_high": quarters.n_high,
            "students_high": quarters.students_high,
            "per_student_high": plain_number(quarters.per_student_high),
            "n_low": quarters.n_low,
            "students_low": quarters.students_low,
            "per_student_low": plain_number(quarters.per_student_low),
        },
    }
    if allocation.scheme.title_one:
        data["title_one"] = [_check(each) for each in title_one_checks(allocation, received)]
    if other is not None:
        told = changes(allocation, other)
        data["what_if"] = {
            "scheme": scheme_data(other.scheme),
            "schools": [
                {
                    "school": each.school,
                    "first": plain_number(each.first),
                    "second": plain_number(each.second),
                    "change": plain_number(each.change),
                }
                for each in told
            ],
        }
    return data


def scheme_data(scheme: Scheme) -> dict[str, Any]:
    """Return the settings of a scheme as plain data; what is not set is None."""
    return {
        "id": scheme.id,
        "version": scheme.version,
        "unit": scheme.unit.value,
        "step": plain_number(scheme.step),
        "base": plain_number(scheme.base),
        "weights": {need.value: plain_number(weight) for need, weight in scheme.weights.items()},
        "floor": plain_number(scheme.floor),
        "cap": _said(scheme.cap),
        "cap_per_student": _said(scheme.cap_per_student),
        "hold_harmless": _said(scheme.hold_harmless),
        "serve_from": _said(scheme.serve_from),
        "title_one": scheme.title_one,
        "title": scheme.title.as_given(),
        "source": scheme.source.as_given(),
    }


def scheme_of_data(data: Mapping[str, Any]) -> Scheme:
    """Return the scheme of which `scheme_data` made this."""

    def bound(name: str) -> Fraction | None:
        return None if data[name] is None else Fraction(data[name])

    return Scheme(
        id=data["id"],
        version=data["version"],
        title=_words(data["title"]),
        source=_words(data["source"]),
        unit=Unit(data["unit"]),
        step=Fraction(data["step"]),
        base=Fraction(data["base"]),
        weights={Need(need): Fraction(weight) for need, weight in data["weights"].items()},
        floor=Fraction(data["floor"]),
        cap=bound("cap"),
        cap_per_student=bound("cap_per_student"),
        hold_harmless=bound("hold_harmless"),
        serve_from=bound("serve_from"),
        title_one=data["title_one"],
    )


def _words(given: str | Mapping[str, str]) -> Said:
    texts = {DEFAULT_LANGUAGE: given} if isinstance(given, str) else given
    return Said(tuple(texts.items()))


def _said(value: Fraction | None) -> str | None:
    return None if value is None else plain_number(value)


def _line(line: Line) -> dict[str, Any]:
    school = line.school
    return {
        "school": school.name,
        "students": school.students,
        "counts": {need.value: n for need, n in school.counts.items()},
        "entered": sorted(school.entered),
        "last_year": _said(school.last_year),
        "need": plain_number(line.need),
        "by_need": plain_number(line.by_need),
        "least": plain_number(line.least),
        "most": _said(line.most),
        "served": line.served,
        "held": line.held.value or None,
        "exact": plain_number(line.exact),
        "rounded_up": line.rounded_up,
        "amount": plain_number(line.amount),
        "per_student": _said(line.per_student),
        "change": _said(line.change),
    }


def _check(check: Check) -> dict[str, Any]:
    values = {name: plain_number(value) if isinstance(value, Fraction) else value for name, value in check.values}
    return {
        "rule": check.rule,
        "citation": check.citation,
        "standing": check.standing.value,
        "schools": list(check.schools),
        **values,
    }
