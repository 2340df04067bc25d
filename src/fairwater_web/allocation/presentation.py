"""An allocation as its page shows it: rows, the arithmetic, a picture, the what-if, the rules of Title I; and as a file."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from django.core.cache import caches

from fairwater import words
from fairwater.allocation import Allocation as Allotted
from fairwater.allocation import Line, Unit, changes, title_one_checks
from fairwater.allocation.scheme import plain_number
from fairwater.allocation.telling import PER, Row, Telling, ToldCheck, change_said
from fairwater.publish import charts, numbers
from fairwater_web.allocation.enums import From
from fairwater_web.allocation.forms import column_label
from fairwater_web.allocation.models import Allocation
from fairwater_web.allocation.queries import Place, asked_about, columns_for, other_scheme_of, scheme_of, worked_out

MOST_DRAWN = 40
DRAWING = 1
"""Raised when the drawing changes."""
FILE_COLUMNS = (
    "entered",
    "weighted_students",
    "by_need_alone",
    "held_by",
    "exact_share",
    "amount",
    "last_year",
    "change",
)
FOR_A_SPREADSHEET = "=+-@\t\r"


@dataclass(frozen=True)
class AskedCount:
    """A count in the form: its field, its label, what stands in it, and how it is known."""

    name: str
    label: str
    value: str
    known: str
    waits: bool


@dataclass(frozen=True)
class AskedSchool:
    """A school in the form of counts."""

    name: str
    counts: tuple[AskedCount, ...]
    last_name: str
    last_year: str


def by_need(found: Allotted) -> Allotted:
    """Return an allocation whose schools stand by need for each student, the most first: alike in picture and tables."""
    lines = sorted(found.lines, key=lambda line: (-(line.need_per_student or Fraction(0)), line.school.name))
    return replace(found, lines=tuple(lines))


def shown_result(found: Allotted, language: str) -> dict[str, Any]:
    """Return what an allocation says: its sentence, rows, picture, and the arithmetic of each school."""
    found = by_need(found)
    told = Telling(found, language)
    rows = [told.row(line) for line in found.lines]
    return {
        "told": told,
        "lead": told.lead(),
        "rate": told.rate(),
        "ratio": told.ratio(),
        "head": told.head(),
        "rows": rows,
        "columns": _columns(told.head(), rows),
        "steps": [(line.school.name, told.steps(line)) for line in found.lines],
        "pictures": pictures(found, language),
    }


def _columns(head: Row, rows: Sequence[Row]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return for each school the cells that say anything in some row, each with the word over it."""
    kept = [name for name in vars(head) if name != "school" and any(getattr(row, name) for row in rows)]
    return [(row.school, [(getattr(head, name), getattr(row, name)) for name in kept]) for row in rows]


def shown_what_if(first: Allotted, second: Allotted, language: str) -> dict[str, Any]:
    """Return two settings side by side, with the change for every school."""
    told, first = Telling(first, language), by_need(first)
    lines = [
        (
            each.school,
            told.amount(each.first),
            told.amount(each.second),
            change_said(first.scheme, each.change, language),
        )
        for each in changes(first, second)
    ]
    return {"second_lead": Telling(second, language).lead(), "beside": lines}


def shown_checks(found: Allotted, received: str, language: str) -> list[ToldCheck]:
    """Return the rules of Title I; none where the money is not of Title I."""
    if not found.scheme.title_one:
        return []
    checks = title_one_checks(found, Fraction(received) if received else None)
    return list(Telling(found, language).checks(checks))


def pictures(found: Allotted, language: str) -> list[tuple[str, str]]:
    """Return what each school has for each student as a bar, the tick what need alone would give; most need first."""
    lines = [line for line in by_need(found).lines if line.school.students]
    if not 1 < len(lines) <= MOST_DRAWN:
        return []
    told = Telling(found, language)
    dots = [_dot(told, line) for line in lines]
    title = told.head().per_student
    key = f"allocation-{hashlib.sha256(repr((dots, title, DRAWING)).encode()).hexdigest()}"
    kept: list[tuple[str, str]] | None = caches["charts"].get(key)
    if kept is None:
        axis = charts.Axis(title, 0.0, 1.15 * max(max(dot.high, dot.reference or 0.0) for dot in dots) or 1.0)
        heard = "; ".join(f"{dot.name}: {dot.told}" for dot in dots)
        kept = [
            (
                form,
                charts.themed(
                    charts.draw_svg(
                        charts.dot_chart(dots, wide=wide, row_height=34, axis=axis), title=title, description=heard
                    )
                ),
            )
            for form, wide in (("wide", True), ("slim", False))
        ]
        caches["charts"].set(key, kept)
    return kept


def _dot(told: Telling, line: Line) -> charts.Dot:
    per, n = PER[told.allocation.scheme.unit], line.school.students
    share, alone = line.amount * per / n, line.by_need * per / n
    said = told.amount(share, 0 if told.allocation.scheme.unit is Unit.MONEY else 1)
    return charts.Dot(line.school.name, float(share), 0.0, float(share), said, float(alone), bool(line.held))


# The form of counts


def asked_schools(
    places: Sequence[Place], columns: Sequence[str], typed: Mapping[str, str], language: str
) -> list[AskedSchool]:
    """Return the schools of a form of counts, in the order of their names; what was typed stays in its field."""
    waiting = {(place.school.pk, column) for place, column in asked_about(places, columns)}
    return [
        AskedSchool(
            place.school.name,
            tuple(_asked(place, column, typed, (place.school.pk, column) in waiting, language) for column in columns),
            f"last-{place.school.pk}",
            typed.get(f"last-{place.school.pk}", place.school.last_year),
        )
        for place in places
    ]


def _asked(place: Place, column: str, typed: Mapping[str, str], waits: bool, language: str) -> AskedCount:
    count, name = place.counts[column], f"n-{place.school.pk}-{column}"
    return AskedCount(
        name=name,
        label=words.text(column_label(column), language),
        value=typed.get(name, "" if count.n is None else str(count.n)),
        known=known_said(place, column, language),
        waits=waits,
    )


def known_said(place: Place, column: str, language: str) -> str:
    """Return where a count comes from, and who gave it; nothing for what the records hold."""
    count = place.counts[column]
    if count.known == From.RECORDS:
        return ""
    if count.known == From.ENTERED and count.given_by is not None and count.given_at is not None:
        day = numbers.day(count.given_at.date().isoformat(), language)
        return words.text("allocation-known-entered", language, name=count.given_by.name, day=day)
    return words.text(f"allocation-known-{count.known}", language)


# What leaves as a file


def as_csv(allocation: Allocation, places: Sequence[Place]) -> str:
    """Return an allocation as CSV: counts and where each comes from, need, bounds, exact share, amount. Amounts are exact."""
    found = worked_out(allocation, places).first
    scheme = scheme_of(allocation)
    needs = columns_for(scheme, other_scheme_of(allocation))
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow(("school", *needs, *FILE_COLUMNS))
    for line in found.lines if found is not None else ():
        school = line.school
        counts = {"students": school.students} | {need.value: n for need, n in school.counts.items()}
        change = line.change
        lines.writerow(
            [
                f"'{school.name}" if school.name[:1] in FOR_A_SPREADSHEET else school.name,
                *(counts[column] for column in needs),
                " ".join(sorted(school.entered)),
                plain_number(line.need),
                plain_number(line.by_need),
                line.held.value,
                plain_number(line.exact),
                plain_number(line.amount),
                "" if school.last_year is None else plain_number(school.last_year),
                "" if change is None else plain_number(change),
            ]
        )
    return out.getvalue()
