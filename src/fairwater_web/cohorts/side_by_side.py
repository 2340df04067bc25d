"""Released numbers of the members side by side, and their total, from the content of published releases alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from fairwater import words
from fairwater.cohorts import Cell, Total, cell_in, comparable_with, total_of, wheres_in
from fairwater.measures.registry import measure_named
from fairwater.publish import charts, numbers
from fairwater.publish.names import group_name, measure_words
from fairwater_web.cohorts.enums import SharedKind
from fairwater_web.cohorts.models import Cohort, Member, Shared
from fairwater_web.cohorts.queries import as_profile, members_of, profiles_of, seen_shared
from fairwater_web.releases.presentation import Picture, drawn, period_name

Where = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Row:
    """A group: its key and name, what each member published of it, the total."""

    key: str
    name: str
    pairs: tuple[tuple[str, str], ...]
    total: str
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class Beside:
    """A measure of a year in a cohort: its members, rows by group, the picture of the chosen group, who shared nothing."""

    choice: str
    label: str
    members: tuple[str, ...]
    rows: tuple[Row, ...]
    chosen: Row | None
    picture: Picture | None
    sentence: str
    not_shared: tuple[str, ...]


def choices_of(cohort: Cohort, language: str) -> list[tuple[str, str]]:
    """Return the measures and years of which somebody shares a release: key and name."""
    found = seen_shared(cohort).filter(kind=SharedKind.RELEASE)
    keys = dict.fromkeys((each.release.measure, each.release.school_year) for each in found)
    return [
        (f"{measure} {year}", f"{measure_words(measure_named(measure), language).label}, {period_name(year, language)}")
        for measure, year in sorted(keys)
    ]


def beside(cohort: Cohort, choice: str, group: str, language: str) -> Beside | None:
    """Return the released cells of a measure and year side by side; None where nobody shares one."""
    choices = dict(choices_of(cohort, language))
    if not choices:
        return None
    key = choice if choice in choices else next(iter(choices))
    shared = _newest(cohort, key)
    wheres = dict.fromkeys(where for each in shared for where in wheres_in(each.release.content))
    told = {where: _cells(shared, where) for where in sorted(wheres, key=len)}
    rows = tuple(_row(where, cells, shared, language) for where, cells in told.items())
    chosen = next((row for row in rows if row.key == group), rows[0] if rows else None)
    where = next((each for each in told if _key(each) == chosen.key), ()) if chosen else ()
    not_shared = [str(each.district) for each in members_of(cohort) if each.pk not in {one.member_id for one in shared}]
    return Beside(
        choice=key,
        label=choices[key],
        members=tuple(str(each.member.district) for each in shared),
        rows=rows,
        chosen=chosen,
        picture=_picture(choices[key], chosen, told[where], language) if chosen else None,
        sentence=_sentence(choices[key], chosen, told[where], language) if chosen else "",
        not_shared=tuple(not_shared),
    )


def _newest(cohort: Cohort, key: str) -> list[Shared]:
    """Return the newest release of each member of a measure and year."""
    measure, year = key.split(" ")
    found = seen_shared(cohort).filter(kind=SharedKind.RELEASE, release__measure=measure, release__school_year=year)
    by_member = {each.member_id: each for each in found.order_by("release__approved_at", "pk")}
    return sorted(by_member.values(), key=lambda each: str(each.member.district))


def _cells(shared: list[Shared], where: Where) -> list[Cell | None]:
    return [cell_in(str(each.member.district), each.release.content, where) for each in shared]


def _key(where: Where) -> str:
    return "/".join(f"{column}={value}" for column, value in where) or "everyone"


def _name(where: Where, language: str) -> str:
    if not where:
        return words.text("finding-everyone", language)
    return " · ".join(group_name(column, value, language) for column, value in where)


def _row(where: Where, cells: list[Cell | None], shared: list[Shared], language: str) -> Row:
    total = total_of(each for each in cells if each is not None)
    return Row(
        _key(where),
        _name(where, language),
        tuple((str(each.member.district), _cell(cell, language)) for each, cell in zip(shared, cells, strict=True)),
        _told(total, language) if total else "",
        total.left_out if total else (),
    )


def _cell(cell: Cell | None, language: str) -> str:
    if cell is None:
        return words.text("cohort-cell-absent", language)
    if cell.is_range:
        ends = {
            "low": numbers.percent(cell.low or 0, language, 0),
            "high": numbers.percent(cell.high or 0, language, 0),
        }
        return words.text("release-class", language, **ends)
    return _told(cell, language) if cell.is_exact else words.text("cohort-cell-withheld", language)


def _told(each: Cell | Total, language: str) -> str:
    low, high = each.interval or (0.0, 0.0)
    return words.text(
        "cohort-cell",
        language,
        counted=numbers.whole(each.counted or 0, language),
        students=numbers.whole(each.students or 0, language),
        share=numbers.percent(each.share or 0, language),
        interval=numbers.interval(low, high, language),
    )


def _picture(label: str, row: Row, cells: list[Cell | None], language: str) -> Picture | None:
    total = total_of(each for each in cells if each is not None)
    dots = []
    for each in cells:
        if each is not None and each.share is not None and each.interval is not None:
            low, high = each.interval
            reference = total.share if total else None
            dots.append(
                charts.Dot(each.member, each.share, low, high, numbers.percent(each.share, language), reference)
            )
    digest = hashlib.sha256(repr((label, row.name, dots)).encode()).hexdigest()[:24]
    return drawn(dots, label, row.name, f"cohort-{digest}", language)


def _sentence(label: str, row: Row, cells: list[Cell | None], language: str) -> str:
    """Return what stands largest on the page: how far the members' shares lie apart."""
    exact = sorted(
        (each for each in cells if each is not None and each.share is not None), key=lambda each: each.share or 0
    )
    if len(exact) < 2:
        return words.text("cohort-numbers-few", language, label=label, group=row.name)
    low, high = (numbers.percent(each.share or 0, language) for each in (exact[0], exact[-1]))
    return words.text(
        "cohort-numbers-sentence", language, label=label, group=row.name, low=low, high=high, n=len(exact)
    )


@dataclass(frozen=True)
class Near:
    """A comparable district: figures as they are read, and in what it is alike and apart."""

    name: str
    figures: tuple[tuple[str, str], ...]
    alike: str
    apart: str


FIGURES = ("students", "meals", "english-learners", "disability", "locale", "region")


def labelled_figures(profile: Any, language: str) -> tuple[tuple[str, str], ...]:
    """Return the figures of a profile, each with its label."""
    labels = (words.text(f"figure-{name}", language) for name in FIGURES)
    return tuple(zip(labels, figures_of(profile, language), strict=True))


def figures_of(profile: Any, language: str) -> tuple[str, ...]:
    """Return the figures of a profile as they are read, in the order of the table."""
    shares = (profile.meals, profile.english_learners, profile.disability)
    return (
        numbers.whole(profile.students, language) if profile.students else "",
        *("" if each is None else numbers.percent(float(each), language) for each in shares),
        words.text(f"locale-{profile.locale}", language) if profile.locale else "",
        words.text(f"region-{profile.region}", language) if profile.region else "",
    )


def comparable_districts(cohort: Cohort, own: Member | None, language: str) -> list[Near]:
    """Return the other districts that gave figures, the most alike first where the reader's own gave some."""
    profiles = profiles_of(cohort)
    mine = profiles.pop(own.pk, None) if own is not None else None
    others = {str(each.member.district): as_profile(each) for each in profiles.values()}

    def said(names: tuple[str, ...]) -> str:
        return ", ".join(words.text(f"figure-{name}", language) for name in names)

    if mine is None:
        return [Near(name, labelled_figures(each, language), "", "") for name, each in sorted(others.items())]
    found = comparable_with(as_profile(mine), others.values())
    return [
        Near(each.profile.name, labelled_figures(each.profile, language), said(each.alike), said(each.apart))
        for each in found
    ]
