"""A plan and a release made ready for a template. Nothing is counted here: what is shown comes from what was released."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.cache import caches

from fairwater import words
from fairwater.measures.registry import measure_named
from fairwater.publish import charts, numbers
from fairwater.publish.names import dimension_name, group_name, measure_words
from fairwater.statistics.proportions import wilson
from fairwater.tables.joined import OR
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.queries import names_by_local_id
from fairwater_web.releases.enums import Outside, Stage
from fairwater_web.releases.models import Release
from fairwater_web.releases.queries import years_of

SCHOOL = "school_id"
JOINED = "_joined"


@dataclass(frozen=True)
class Picture:
    """A drawn chart in its wide and its narrow form."""

    wide: str
    narrow: str


@dataclass(frozen=True)
class Line:
    """One group of a released table, every value as it is read."""

    name: str
    students: str
    counted: str
    share: str
    interval: str = ""
    """Where the share may lie by chance, of an exact share."""
    together: bool = False


@dataclass(frozen=True)
class ReleasedTable:
    """One crossing of a release."""

    title: str
    lines: tuple[Line, ...]
    """Every group, then those that are shown together because each alone would be too few."""
    crossed: bool
    picture: Picture | None


class ReleasePage:
    """A release as it is read, inside and outside."""

    def __init__(self, release: Release, language: str) -> None:
        self.release, self.language = release, language
        self.measure = measure_named(release.measure)
        self.words = measure_words(self.measure, language)

    @property
    def year(self) -> str:
        """Return the school year."""
        return period_name(self.release.school_year, self.language)

    @property
    def pooled(self) -> bool:
        """Say whether it is of several years as one."""
        return len(years_of(self.release.school_year)) > 1

    @property
    def stage_name(self) -> str:
        """Return how far it is."""
        return words.text(f"release-stage-{self.release.stage}", self.language)

    @property
    def for_families(self) -> bool:
        """Say whether it is handed on to families and does not stand on the public page."""
        return bool(self.release.audience == Outside.FAMILIES)

    @property
    def audience_name(self) -> str:
        """Return who outside it is for."""
        return words.text(f"release-for-{self.release.audience}", self.language)

    @property
    def proving(self) -> bool:
        """Say whether the worker is proving it."""
        return bool(self.release.stage == Stage.PROVING)

    @property
    def by(self) -> str:
        """Return the columns that it is by."""
        return ", ".join(column_name(name, self.language) for name in self.release.columns)

    @property
    def refusal(self) -> str:
        """Return why it was refused, in a sentence."""
        said = self.release.refusal
        if not said:
            return ""
        values = dict(said["values"])
        if "outcomes" in values:
            named = [measure_words(measure_named(each), self.language).label for each in values["outcomes"].split(", ")]
            values["outcomes"] = ", ".join(named)
        return words.text(said["message"], self.language, **values)

    @property
    def approved_on(self) -> str:
        """Return the day of its publication."""
        at = self.release.approved_at
        return numbers.day(at.date().isoformat(), self.language) if at else ""

    @property
    def proof(self) -> dict[str, str]:
        """Return what the proof came to, as it is read."""
        proof = self.release.content["proof"]
        shown = proof["cells"] - proof["withheld"]
        return {
            "cells": numbers.whole(proof["cells"], self.language),
            "shown": numbers.whole(shown, self.language),
            "withheld": numbers.percent(proof["withheld"] / max(1, proof["cells"]), self.language, 0),
            "small": numbers.whole(proof["small_numbers"], self.language),
            "seconds": numbers.whole(round(proof["seconds"]), self.language),
        }

    @property
    def counted_name(self) -> str:
        """Return the head of the column of students counted."""
        return self.words.did[:1].upper() + self.words.did[1:]

    @cached_property
    def tables(self) -> list[ReleasedTable]:
        """Return the released tables: everyone and single columns first, then crossings."""
        if not self.release.content:
            return []
        return [self._table(names, cells) for names, cells in self._crossings.items() if names]

    @cached_property
    def everyone(self) -> Line | None:
        """Return everyone together."""
        cells = self._crossings.get((), {}) if self.release.content else {}
        return next((self._line((), each) for each in cells.values()), None)

    @cached_property
    def _crossings(self) -> dict[tuple[str, ...], dict[tuple[str, ...], dict[str, Any]]]:
        found: dict[tuple[str, ...], dict[tuple[str, ...], dict[str, Any]]] = {}
        for number in self.release.content["numbers"]:
            where = number["where"]
            cell = found.setdefault(tuple(where), {}).setdefault(tuple(where.values()), {"where": where})
            cell[number["stat"]] = number
        return dict(sorted(found.items(), key=lambda each: (len(each[0]), SCHOOL in each[0])))

    def _table(self, names: tuple[str, ...], cells: Mapping[tuple[str, ...], Mapping[str, Any]]) -> ReleasedTable:
        title = " × ".join(column_name(name, self.language) for name in names)
        lines = (*(self._line(names, cell) for cell in cells.values()), *self._together(names))
        picture = self._picture(names[0], cells) if len(names) == 1 else None
        return ReleasedTable(title, lines, len(names) > 1, picture)

    def _picture(self, column: str, cells: Mapping[tuple[str, ...], Mapping[str, Any]]) -> Picture | None:
        """Return the groups with an exact share as dots, from released numbers alone; drawn once and kept."""
        dots = self._dots(column, cells)
        key = f"release-{self.release.pk}-{self.release.content['hash']}-{column}"
        return drawn(dots, self.words.label, column_name(column, self.language), key, self.language)

    def dots_by(self, column: str) -> list[charts.Dot]:
        """Return the groups of one column that have an exact share as dots of a chart."""
        return self._dots(column, self._crossings.get((column,), {})) if self.release.content else []

    def _dots(self, column: str, cells: Mapping[tuple[str, ...], Mapping[str, Any]]) -> list[charts.Dot]:
        dots = [dot for cell in cells.values() if (dot := self._dot(column, cell)) is not None]
        return sorted(dots, key=lambda dot: dot.share, reverse=self.measure.better.value == "lower")

    def _dot(self, column: str, cell: Mapping[str, Any]) -> charts.Dot | None:
        students, counted = cell["students"]["value"], cell["counted"]["value"]
        if not students or not counted or students == "0":
            return None
        low, high = wilson(int(counted), int(students))
        everyone = self._crossings.get((), {}).get((), {})
        overall = everyone.get("share", {}).get("value", "")
        return charts.Dot(
            name=self._value_name(column, cell["where"][column]),
            share=int(counted) / int(students),
            low=float(low),
            high=float(high),
            told=numbers.percent(int(counted) / int(students), self.language),
            reference=float(overall) if overall else None,
        )

    def name_of(self, where: Mapping[str, str]) -> str:
        """Return what a group is called."""
        return " · ".join(self._value_name(column, value) for column, value in where.items())

    @property
    def pinned(self) -> list[tuple[int, str, str]]:
        """Return what was pinned of it for everybody: its number, what the group is called, and the note."""
        everyone = words.text("finding-everyone", self.language)
        return [
            (each.pk, self.name_of(each.recipe["where"]) or everyone, each.note)
            for each in self.release.findings.filter(withdrawn_at__isnull=True)
        ]

    @property
    def pinnable(self) -> list[tuple[str, str]]:
        """Return the groups with an exact share that can be pinned: how each is kept, and what it is called."""
        cells = [cell for crossing in self._crossings.values() for cell in crossing.values()]
        told = [cell["where"] for cell in cells if cell["where"] and cell.get("share", {}).get("value")]
        return [(json.dumps(where), self.name_of(where)) for where in told]

    def _line(self, names: tuple[str, ...], cell: Mapping[str, Any]) -> Line:
        name = self.name_of({column: cell["where"][column] for column in names})
        students, counted = (self._count(cell[stat]) for stat in ("students", "counted"))
        exact = cell["students"]["value"], cell["counted"]["value"]
        return Line(name, students, counted, self._share(cell["share"]), self._interval(*exact))

    def _interval(self, students: str | int, counted: str | int) -> str:
        if students in ("", "0") or counted == "":
            return ""
        low, high = wilson(int(counted), int(students))
        return numbers.interval(float(low), float(high), self.language)

    def _count(self, number: Mapping[str, str]) -> str:
        return numbers.whole(int(number["value"]), self.language) if number["value"] else ""

    def _share(self, number: Mapping[str, str]) -> str:
        if number["value"]:
            return numbers.percent(float(number["value"]), self.language)
        if number["low"]:
            low, high = (numbers.percent(float(number[end]), self.language, 0) for end in ("low", "high"))
            return words.text("release-class", self.language, low=low, high=high)
        return ""

    def _together(self, names: tuple[str, ...]) -> Iterator[Line]:
        for group in self.release.content["rolled_up"]:
            if {*group["where"], group["column"]} != set(names) or group["counted"] is None:
                continue
            where = [self._value_name(column, value) for column, value in group["where"].items()]
            groups = ", ".join(self._value_name(group["column"], value) for value in group["together"])
            yield Line(
                name=" · ".join([*where, words.text("release-together", self.language, groups=groups)]),
                students=numbers.whole(group["students"], self.language),
                counted=numbers.whole(group["counted"], self.language),
                share=numbers.percent(group["counted"] / group["students"], self.language),
                interval=self._interval(group["students"], group["counted"]),
                together=True,
            )

    def _value_name(self, column: str, value: str) -> str:
        if column.endswith(JOINED):
            either = words.text("joined-or", self.language)
            return either.join(self._value_name(column.removesuffix(JOINED), each) for each in value.split(OR))
        return self._schools.get(value, value) if column == SCHOOL else group_name(column, value, self.language)

    @cached_property
    def _schools(self) -> dict[str, str]:
        return names_by_local_id(self.release.organisation, Kind.SCHOOL)


def drawn(dots: list[charts.Dot], label: str, columns: str, key: str, language: str) -> Picture | None:
    """Return the dots as a picture in its two forms, drawn once and kept under `key`; nothing for fewer than two."""
    if len(dots) < 2:
        return None
    title = words.text("release-picture", language, measure=label, columns=columns)
    said = "; ".join(words.text("chart-groups-told", language, name=dot.name, share=dot.told) for dot in dots)
    forms = []
    for wide in (True, False):
        kept = caches["charts"].get(f"{key}-{language}-{wide}")
        if kept is None:
            chart = charts.dot_chart(dots, wide=wide, width=charts.WHOLE)
            kept = charts.themed(charts.draw_svg(chart, title=title, description=f"{said}."))
            caches["charts"].set(f"{key}-{language}-{wide}", kept)
        forms.append(kept)
    return Picture(*forms)


def period_name(school_year: str, language: str) -> str:
    """Return the school year, or the years that are pooled, as they are read."""
    years = years_of(school_year)
    if len(years) == 1:
        return numbers.school_year(int(years[0]))
    first, last = (numbers.school_year(int(year)) for year in (years[-1], years[0]))
    return words.text("release-pooled", language, first=first, last=last)


def column_name(name: str, language: str) -> str:
    """Return what a column is called."""
    if name.endswith(JOINED):
        return words.text("joined-column", language, column=column_name(name.removesuffix(JOINED), language))
    return words.text("release-school", language) if name == SCHOOL else dimension_name(name, language)
