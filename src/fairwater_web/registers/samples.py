"""Entries of the sample organisations: invented, and counted from today, so that something is always due."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from fairwater.fields import FieldKind, typed, with_terms
from fairwater.registers import Register
from fairwater_web.frameworks.queries import term_options
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers.actions import open_to_everybody, plant_entry
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import registers

FILE = Path(__file__).with_name("samples.toml")
ASKS, STATE_ASKS = "asks", "state-asks"
ANSWERS = {
    "english": (
        "Yes: it is done.",
        "Yes: by the end of the month.",
        "Not yet, because the board has to allow it; it decides in March.",
    ),
    "spanish": (
        "Sí: ya está hecho.",
        "Sí: antes de fin de mes.",
        "Todavía no, porque tiene que autorizarlo el consejo; decide en marzo.",
    ),
    "arabic": (
        "نعم: تمّ ذلك.",
        "نعم: قبل نهاية الشهر.",
        "ليس بعد، لأن على مجلس الإدارة أن يوافق؛ وهو يقرّر في مارس.",
    ),
}
"""An ask is answered in the language in which it was asked."""
WHO, LATE, STATE = ("ana", "nora", "omar", "paul"), "nora", ("vera",)
RIVERBEND, VIRGINIA = "riverbend.example", "virginia.example"
FIRST_ASKED, DAYS_BETWEEN = 110, 2
OVERDUE = 2
"""Of the asks the last two were not answered."""


def make_sample_entries(*, today: date) -> int:
    """Make the entries of the sample organisations that have none yet; return how many."""
    given = tomllib.loads(FILE.read_text(encoding="utf-8"))
    people = {each.email.split("@")[0]: each for each in Person.objects.filter(is_sample=True)}
    actors = {name: acting_person(each, today) for name, each in people.items()}
    there = set(Entry.objects.values_list("tenant_id", "register").distinct())
    n = 0
    asks = (*_asks(given[ASKS], WHO, LATE, RIVERBEND), *_asks(given[STATE_ASKS], STATE, STATE[0], VIRGINIA))
    for each in (*given["entry"], *asks):
        actor, register = actors.get(each["by"]), registers().found.get(each["register"])
        if actor is None or register is None or (actor.tenant.pk, register.id) in there:
            continue
        if any(field.terms for field in register.fields):
            register = replace(register, fields=with_terms(register.fields, term_options(actor.tenant)))
        plant_entry(
            by=actor,
            register=register,
            values=_values(register, each["values"], today),
            state=each.get("state", register.first),
            made_at=_at(today, each["made"]),
            changed_at=_at(today, each.get("closed", each["made"])),
        )
        n += 1
    if "ana" in actors and (asks := registers().found.get(ASKS)) is not None:
        open_to_everybody(by=actors["ana"], register=asks, is_open=True)
    return n


def _asks(given: list[list[str]], people: Sequence[str], late: str, home: str) -> Iterator[dict[str, Any]]:
    """Yield the asks of an organisation: all but the last two, which are late, were answered within thirty days."""
    for n, (asked_by, language, ask) in enumerate(given):
        asked = -FIRST_ASKED + n * DAYS_BETWEEN
        who = late if n >= len(given) - OVERDUE else people[n % len(people)]
        values: dict[str, Any] = {"ask": ask, "asked-by": asked_by, "language": language, "asked-on": asked}
        values |= {"answer-by": asked + 30, "owner": f"{who}@{home}"}
        if n >= len(given) - OVERDUE:
            yield {"by": who, "register": ASKS, "made": asked, "values": values}
            continue
        answered = asked + 3 + n % 25
        values |= {"answer": ANSWERS[language][n % len(ANSWERS[language])], "answered-on": answered}
        yield {
            "by": who,
            "register": ASKS,
            "made": asked,
            "closed": answered,
            "state": "answered",
            "values": values,
        }


def _values(register: Register, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    values = {}
    for each in register.fields:
        value = given.get(each.id)
        if each.kind is FieldKind.DATE and isinstance(value, int):
            value = (today + timedelta(days=value)).isoformat()
        values[each.id] = typed(each, value)
    return values


def _at(today: date, days: int | str) -> datetime:
    """Return so many days from today, or a day of a year that the text of an entry names."""
    day = date.fromisoformat(days) if isinstance(days, str) else today + timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(9)))
