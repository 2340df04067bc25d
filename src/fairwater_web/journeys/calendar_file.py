"""The milestones of a journey as an iCalendar file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import AStation


def calendar_of(journey: Journey, stations: Iterable[AStation], site: str, now: datetime, language: str) -> bytes:
    """Return the stations that have a date as whole days, each with the address of the journey."""
    calendar = Calendar()
    calendar.add("prodid", "-//Fairwater//journeys//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", journey.title)
    for each in stations:
        if each.due_on is None:
            continue
        event = Event()
        event.add("uid", f"journey-{journey.pk}-{each.station.id}@{site.split('//')[-1]}")
        event.add("dtstamp", now)
        event.add("dtstart", each.due_on)
        event.add("dtend", each.due_on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("summary", f"{each.station.title.said(language)} · {journey.title}")
        event.add("url", f"{site}/journeys/{journey.pk}/#{each.station.id}")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
