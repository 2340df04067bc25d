"""Agreement of readers, and themes of a survey, as they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fairwater import words
from fairwater.disclosure import Released
from fairwater.instruments import Instrument
from fairwater.instruments.tabling import EVERYBODY
from fairwater.instruments.telling import split_name, value_name
from fairwater.publish import numbers
from fairwater.publish.counted import Line, line_of
from fairwater_web.codebook.models import Theme
from fairwater_web.codebook.queries import Agreement
from fairwater_web.codebook.results import Themed, ThemeShare
from fairwater_web.listening.queries import SMALLEST


@dataclass(frozen=True)
class ShownAgreement:
    """Two readers, how many passages both read, and how far they agree; `alpha` is empty where it is undefined."""

    first: str
    second: str
    n: int
    percent: str
    alpha: str


def shown_agreements(found: Iterable[Agreement], language: str) -> list[ShownAgreement]:
    """Return how far each two readers agree."""
    return [
        ShownAgreement(
            each.first,
            each.second,
            each.n,
            "" if each.exact.value is None else numbers.percent(each.exact.value, language),
            "" if each.alpha.value is None else numbers.decimals(each.alpha.value, 2, language),
        )
        for each in found
    ]


@dataclass(frozen=True)
class ShownTheme:
    """A theme, who wrote of it of all whose words were read, and whether it can be told by group."""

    theme: Theme
    line: Line | None
    is_told: bool


def shown_themes(themes: Iterable[Theme], found: Themed | None, language: str) -> list[ShownTheme]:
    """Return the codebook with who wrote of each theme, the theme of most people first."""
    shares = {each.theme: each for each in found.shares} if found else {}
    counted = {each.pk: _everybody(shares.get(each.pk), language) for each in themes}
    told = [ShownTheme(each, counted[each.pk], _is_told(shares.get(each.pk))) for each in themes]
    return sorted(told, key=lambda each: -_share_of(shares.get(each.theme.pk)))


def _share_of(found: ThemeShare | None) -> float:
    row = found.everybody if found else None
    return (row.share if row.share is not None else row.share_low or 0.0) if row else -1.0


def _is_told(found: ThemeShare | None) -> bool:
    return found is not None and found.released is not None


def _everybody(found: ThemeShare | None, language: str) -> Line | None:
    row = found.everybody if found else None
    return None if row is None else line_of(row, name="", focus=False, min_n=SMALLEST, language=language)


@dataclass(frozen=True)
class ByGroup:
    """A theme by group: what it is told by, and a line for each group."""

    theme: Theme
    by: str
    by_name: str
    lines: tuple[Line, ...]


def by_group(instrument: Instrument, theme: Theme, released: Released, by: str, language: str) -> ByGroup:
    """Return a theme by one characteristic."""
    lines = tuple(
        line_of(
            row,
            name=value_name(instrument, by, row.group[0], language),
            focus=False,
            min_n=SMALLEST,
            language=language,
        )
        for row in released.rows
        if row.by == by != EVERYBODY
    )
    return ByGroup(theme, by, split_name(instrument, by, language), lines)


def who(roles: Iterable[tuple[str, int | None]], message: str, language: str) -> str:
    """Return who spoke of a theme, by role: with a number where it is known, else by name alone."""
    told = []
    for role, n in roles:
        name = words.text(f"{message}-{role}", language)
        told.append(name if n is None else f"{name} ({numbers.whole(n, language)})")
    return ", ".join(told)
