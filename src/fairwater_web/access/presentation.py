"""The access log made ready for its page: days with their sentences, the search, the state of the chain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby
from urllib.parse import urlencode

from django.utils import timezone

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.access.describing import Describer
from fairwater_web.access.queries import Found, Search
from fairwater_web.common.chain import Fault
from fairwater_web.common.features import known_events
from fairwater_web.common.models import AccessChain, AccessEntry


@dataclass(frozen=True)
class EntryLine:
    """One entry, as it is read."""

    number: str
    time: str
    sentence: str
    facts: str


@dataclass(frozen=True)
class Choice:
    """An event that one can look for."""

    value: str
    name: str
    chosen: bool


class ChainState:
    """What is known of a chain: its length, its newest hash, and what verifying it last found."""

    def __init__(self, chain: AccessChain | None, language: str) -> None:
        self.chain, self.language = chain, language

    @property
    def broken(self) -> bool:
        """Say whether the last verification found a fault."""
        return self.chain is not None and bool(self.chain.fault)

    @property
    def sentence(self) -> str:
        """Return how many entries follow from one another, and whether that was verified."""
        if self.chain is None:
            return words.text("access-state-empty", self.language)
        if self.chain.verified_at is None:
            return words.text("access-state-unverified", self.language, n=self.chain.n_entries)
        if not self.broken:
            return words.text("access-state-unbroken", self.language, n=self.chain.verified_n)
        return fault_sentence(Fault(self.chain.fault), self.chain.verified_n + 1, self.chain.broken_at, self.language)

    @property
    def head(self) -> str:
        """Return the newest hash."""
        return self.chain.head if self.chain is not None else ""

    @property
    def verified(self) -> str:
        """Return when it was last verified, and how many entries were written since."""
        if self.chain is None or self.chain.verified_at is None:
            return ""
        since = max(0, self.chain.n_entries - self.chain.verified_n) if not self.broken else 0
        at = moment(self.chain.verified_at, self.language)
        return words.text("access-state-verified", self.language, at=at, since=since)


def fault_sentence(fault: Fault, number: int, at: datetime | None, language: str) -> str:
    """Return which entry is the first that is broken, and how."""
    when = moment(at, language) if at is not None else "–"
    return words.text(f"chain-{fault}", language, number=str(number), at=when)


def moment(at: datetime, language: str) -> str:
    """Return a day with the time: 14 June 2026, 09:30."""
    local = timezone.localtime(at)
    return f"{numbers.day(local.date().isoformat(), language)}, {local:%H:%M}"


class LogPage:
    """The page of the access log."""

    def __init__(self, found: Found, chain: AccessChain | None, describer: Describer) -> None:
        self.found, self.describer, self.language = found, describer, describer.language
        self.state = ChainState(chain, describer.language)

    @property
    def search(self) -> Search:
        """Return what was looked for."""
        return self.found.search

    @cached_property
    def days(self) -> list[tuple[str, list[EntryLine]]]:
        """Return the entries of this page under their days, newest first."""
        by_day = groupby(self.found.entries, key=lambda entry: timezone.localtime(entry.at).date())
        return [
            (numbers.day(day.isoformat(), self.language), [self._line(entry) for entry in entries])
            for day, entries in by_day
        ]

    def _line(self, entry: AccessEntry) -> EntryLine:
        facts = [words.text("access-number", self.language, number=str(entry.number))]
        facts += [entry.download] if entry.download else []
        if entry.n_withheld:
            facts.append(words.text("access-withheld", self.language, n=entry.n_withheld))
        return EntryLine(
            number=str(entry.number),
            time=f"{timezone.localtime(entry.at):%H:%M}",
            sentence=self.describer.sentence(entry),
            facts=" · ".join(facts),
        )

    @property
    def count(self) -> str:
        """Return how many entries were found."""
        return words.text("access-found", self.language, n=self.found.n)

    @property
    def events(self) -> list[Choice]:
        """Return the events that one can look for, in the order of their sentences."""
        named = [
            Choice(event, self.describer.event_name(event), event == self.search.event) for event in known_events()
        ]
        return sorted(named, key=lambda choice: choice.name.casefold())

    @property
    def file_query(self) -> str:
        """Return the address fields of the file with everything that was found."""
        return urlencode(self.search.as_query)

    @property
    def older(self) -> str:
        """Return the address fields of the page after this one; nothing at the end."""
        return self._address(self.found.older)

    @property
    def newer(self) -> str:
        """Return the address fields of the page before this one; nothing at the beginning."""
        return self._address(self.found.newer)

    def _address(self, search: Search | None) -> str:
        if search is None:
            return ""
        return urlencode({**search.as_query, "newest": search.newest, "page": search.page})
