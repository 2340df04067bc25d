"""A search of the access log, read from the address."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict

from fairwater_web.access.queries import Search
from fairwater_web.common.features import known_events
from fairwater_web.common.permissions import Refused

MOST = 10**12


def search_from(fields: QueryDict) -> Search:
    """Return the search. Raises Refused for a day that is none."""
    event = fields.get("event", "")
    return Search(
        person=fields.get("person", "").strip()[:120],
        event=event if event in known_events() else "",
        subject=fields.get("subject", "").strip()[:120],
        since=_day(fields.get("since", "")),
        until=_day(fields.get("until", "")),
        newest=_number(fields.get("newest", "")),
        page=max(1, _number(fields.get("page", ""))),
    )


def _day(said: str) -> date | None:
    if not said.strip():
        return None
    try:
        return date.fromisoformat(said.strip())
    except ValueError:
        raise Refused("refused-access-day") from None


def _number(said: str) -> int:
    return min(int(said), MOST) if said.isascii() and said.isdecimal() and len(said) < 15 else 0
