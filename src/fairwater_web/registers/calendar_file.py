"""One's own due entries as an iCalendar file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from fairwater import words
from fairwater.registers import Register
from fairwater_web.registers.models import Entry


def calendar_of(found: Iterable[Entry], known: dict[str, Register], site: str, now: datetime, language: str) -> bytes:
    """Return entries with a due date as a calendar of whole days, each with the address of its page."""
    calendar = Calendar()
    calendar.add("prodid", "-//Fairwater//registers//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words.text("registers-due-calendar", language))
    for entry in found:
        register = known.get(entry.register)
        if register is None or entry.due_on is None:
            continue
        event = Event()
        event.add("uid", f"entry-{entry.pk}@{site.split('//')[-1]}")
        event.add("dtstamp", now)
        event.add("last-modified", entry.changed_at)
        event.add("sequence", entry.version)
        event.add("dtstart", entry.due_on)
        event.add("dtend", entry.due_on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("summary", entry.title)
        event.add("categories", [register.title.said(language)])
        event.add("url", f"{site}/registers/entry/{entry.pk}/")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
