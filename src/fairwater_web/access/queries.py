"""Searching the access log of one organisation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from fairwater_web.common.access_log import entries_of
from fairwater_web.common.models import AccessEntry

A_PAGE = 50


@dataclass(frozen=True)
class Search:
    """What somebody looks for; nothing chosen finds everything."""

    person: str = ""
    event: str = ""
    subject: str = ""
    since: date | None = None
    until: date | None = None
    newest: int = 0
    """The number up to which it looks, so that pages stay while the log grows; 0 = no end."""
    page: int = 1

    @property
    def narrowed(self) -> list[str]:
        """Return by what it is narrowed; the words that were typed are left out: they may name a student."""
        return [name for name in ("person", "event", "subject", "since", "until") if getattr(self, name)]

    @property
    def as_query(self) -> dict[str, str]:
        """Return the search as the fields of an address."""
        said = {"person": self.person, "event": self.event, "subject": self.subject}
        days = {name: day.isoformat() for name, day in (("since", self.since), ("until", self.until)) if day}
        return {name: value for name, value in (said | days).items() if value}


def found_by(search: Search, organisation: Any) -> QuerySet[AccessEntry]:
    """Return the entries of an organisation that a search finds, newest first."""
    found = entries_of(organisation.pk)
    if search.person:
        found = found.filter(Q(person__name__icontains=search.person) | Q(person__email__icontains=search.person))
    if search.event:
        found = found.filter(event=search.event)
    if search.subject:
        found = found.filter(Q(subject__icontains=search.subject) | Q(download__icontains=search.subject))
    if search.since:
        found = found.filter(at__gte=_midnight(search.since))
    if search.until:
        found = found.filter(at__lt=_midnight(search.until) + timedelta(days=1))
    if search.newest:
        found = found.filter(number__lte=search.newest)
    return found.order_by("-number")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


@dataclass(frozen=True)
class Found:
    """One page of what a search found."""

    search: Search
    entries: list[AccessEntry]
    n: int

    @property
    def older(self) -> Search | None:
        """Return the search for the page after this one, where there is one."""
        return replace(self.search, page=self.search.page + 1) if self.search.page * A_PAGE < self.n else None

    @property
    def newer(self) -> Search | None:
        """Return the search for the page before this one, where there is one."""
        return replace(self.search, page=self.search.page - 1) if self.search.page > 1 else None


def page_of(search: Search, organisation: Any) -> Found:
    """Return the page of a search, at most A_PAGE entries."""
    found = found_by(search, organisation)
    n = found.count()
    last = max(1, -(-n // A_PAGE))
    search = replace(search, page=min(search.page, last))
    begin = (search.page - 1) * A_PAGE
    return Found(search, list(found[begin : begin + A_PAGE]), n)
