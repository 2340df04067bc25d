"""The meetings of a cohort as an iCalendar file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from fairwater_web.cohorts.models import Cohort
from fairwater_web.cohorts.presentation import ShownMeeting


def calendar_of(cohort: Cohort, meetings: Iterable[ShownMeeting], site: str, now: datetime) -> bytes:
    """Return the meetings as whole days, each with its place, its agenda and its address."""
    calendar = Calendar()
    calendar.add("prodid", "-//Fairwater//cohorts//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", cohort.title)
    for each in meetings:
        event = Event()
        event.add("uid", f"cohort-meeting-{each.meeting.pk}@{site.split('//')[-1]}")
        event.add("dtstamp", now)
        event.add("dtstart", each.meeting.on)
        event.add("dtend", each.meeting.until + timedelta(days=1))
        event.add("summary", f"{each.kind}: {each.meeting.title} · {cohort.title}")
        if each.meeting.place:
            event.add("location", each.meeting.place)
        if each.meeting.agenda:
            event.add("description", each.meeting.agenda)
        event.add("url", f"{site}/cohorts/meetings/{each.meeting.pk}/")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
