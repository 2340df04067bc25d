"""What of the registers stands as a mark on every series of numbers: what happened, and in which school years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from fairwater.registers import Register, Series
from fairwater_web.organisations.models import Organisation
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import registers

YEAR_BEGINS = 7
"""The month from which a day belongs to the school year that begins then."""
MOST_YEARS = 20


@dataclass(frozen=True)
class Mark:
    """Something that happened, in a school year, named by the year in which it ends."""

    school_year: int
    told: str
    entry: int


def school_year_of(day: date) -> int:
    """Return the school year of a day, named by the year in which it ends."""
    return day.year + (day.month >= YEAR_BEGINS)


def drawing_registers() -> list[Register]:
    """Return the registers whose entries stand on series."""
    return [each for each in registers().found.values() if each.series is not None]


def marks_of(organisation: Organisation) -> list[Mark]:
    """Return what happened to an organisation and to those that it belongs to, by school year; once for each year of it."""
    holders: list[Organisation] = []
    holder: Organisation | None = organisation
    while holder is not None:
        holders.append(holder)
        holder = holder.parent
    found: list[Mark] = []
    for register in drawing_registers():
        assert register.series is not None
        entries = Entry.objects.filter(organisation__in=holders, register=register.id, state__in=register.series.states)
        for number, title, values in entries.values_list("pk", "title", "values"):
            found += [Mark(year, title, number) for year in _years(register.series, values)]
    return sorted(found, key=lambda mark: (mark.school_year, mark.entry))


def _years(series: Series, values: dict[str, Any]) -> Iterator[int]:
    """Yield the school years from the first day until the last; where no last day is given it is the first."""
    begins = values.get(series.begins)
    if not begins:
        return
    first = school_year_of(date.fromisoformat(begins))
    ends = values.get(series.ends) or begins
    last = max(first, school_year_of(date.fromisoformat(ends)))
    yield from range(first, min(last, first + MOST_YEARS) + 1)
