"""An entry of the access log said in words: who did what, without the identifiers that it is kept with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from fairwater import words
from fairwater.measures.registry import AnyMeasure, mean_measures, measures
from fairwater.publish import numbers
from fairwater.publish.names import dimension_name, label_of, table_label
from fairwater.tables import TABLES
from fairwater_web.common.models import AccessEntry
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.queries import names_by_local_id, school_sets_of

THING = re.compile(
    r"(finding|release|audit|import|conversation|snapshot|event|entry|allocation|coaching|take-away|supports list"
    r"|team-assessment|profile) (\d+)(?:: .*)?"
)
FROM_FILE = re.compile(r"(\w+) from (.+)")
ROWS = re.compile(r"(\d+) rows of (.+)")
ROWS_BY_FILE = re.compile(r"rows of (.+) by a file")
IN_COMBINATION = "race_in_combination"


class Describer:
    """Says the entries of one organisation's log in one language."""

    def __init__(self, organisation: Any, language: str) -> None:
        self.organisation, self.language = organisation, language

    def sentence(self, entry: AccessEntry) -> str:
        """Return what happened as a sentence."""
        who = entry.person.name if entry.person is not None else words.text("access-somebody", self.language)
        return self._said(entry.event, who, self.what(entry), "picture" if _is_picture(entry) else "table")

    def event_name(self, event: str) -> str:
        """Return an event as it stands in a list of choices: the sentence with its names left out."""
        return self._said(event, "…", "…", "table").rstrip(".")

    def _said(self, event: str, who: str, what: str, kind: str) -> str:
        if not words.has(f"did-{event}", self.language):
            return f"{who}: {event} {what}"  # written by a feature that is no longer there
        return words.text(f"did-{event}", self.language, who=who, what=what, kind=kind)

    def what(self, entry: AccessEntry) -> str:
        """Return the subject in words; one that nothing is known of stays as it was written."""
        for pattern, say in self._ways:
            if match := pattern.fullmatch(entry.subject):
                return say(*match.groups())
        first, _, rest = entry.subject.partition(" ")
        measure = _measures().get(first)
        return self._measure(measure, rest) if measure is not None else entry.subject

    @property
    def _ways(self) -> list[tuple[re.Pattern[str], Callable[..., str]]]:
        return [
            (THING, lambda kind, number: words.text(f"logged-{kind.replace(' ', '-')}", self.language, number=number)),
            (ROWS_BY_FILE, lambda file: words.text("what-rows-by-file", self.language, file=file)),
            (ROWS, lambda n, file: words.text("what-rows", self.language, n=int(n), file=file)),
            (FROM_FILE, self._from_file),
        ]

    def _from_file(self, table: str, file: str) -> str:
        name = table_label(table, self.language) if table in TABLES else table
        return words.text("what-table-from", self.language, table=name, file=file)

    def _measure(self, measure: AnyMeasure, rest: str) -> str:
        said = dict(part.split("=", 1) for part in rest.split(" ") if "=" in part)
        years = said.get("year", "")
        year = numbers.school_year(int(years)) if years.isdecimal() else years
        by = ", ".join(dimension_name(name, self.language) for name in said.get("by", "").split(",") if name)
        where = self._place(said.get("where", "all"))
        label = label_of(measure, self.language)
        return words.text("what-measure", self.language, measure=label, by=by, place=where, year=year)

    def _place(self, key: str) -> str:
        kind, _, local = key.partition("-")
        places: Mapping[str, Mapping[str, str]] = {}
        if kind in ("school", "division", "set"):
            places = {"school": self._schools, "division": self._divisions, "set": self._sets}
        return self.organisation.name if key == "all" else places.get(kind, {}).get(local, key)

    @cached_property
    def _schools(self) -> dict[str, str]:
        return names_by_local_id(self.organisation, Kind.SCHOOL)

    @cached_property
    def _divisions(self) -> dict[str, str]:
        return names_by_local_id(self.organisation, Kind.DISTRICT)

    @cached_property
    def _sets(self) -> dict[str, str]:
        return dict(school_sets_of(self.organisation).values_list("slug", "name"))


def _measures() -> dict[str, AnyMeasure]:
    return {**measures(), **mean_measures()}


def _is_picture(entry: AccessEntry) -> bool:
    return bool(re.search(r"\.(svg|png)\b", entry.subject))
