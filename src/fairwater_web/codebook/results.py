"""Themes of a survey by group: every number through the gate as for families, once reading has ended."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
from django.core.cache import caches

from fairwater.disclosure import Released, ReleasedRow
from fairwater.instruments import Answered, ItemKind
from fairwater.instruments.tabling import EVERYBODY, answer_table
from fairwater.instruments.together import withheld_in_sums, withheld_together
from fairwater.vocabulary import NOT_REPORTED
from fairwater_web.codebook.models import Closing
from fairwater_web.codebook.queries import closing_of, read_in, themes_of
from fairwater_web.listening.models import Round, Survey
from fairwater_web.listening.queries import SMALLEST, answers_of, instrument_of
from fairwater_web.listening.results import released_share
from fairwater_web.listening.written import asked_in_words, mark_of

VERSION = 1
"""Of what is kept: one more whenever it is made in another way."""


@dataclass(frozen=True)
class ThemeShare:
    """How many of those whose words were read wrote of a theme. `released` is None where fewer than ten did."""

    theme: int
    released: Released | None

    @property
    def everybody(self) -> ReleasedRow | None:
        """Return the row of everybody."""
        rows = self.released.rows if self.released else ()
        return next((row for row in rows if row.by == EVERYBODY), None)


@dataclass(frozen=True)
class Themed:
    """Who wrote of what: by theme, and of the characteristics by which it is told."""

    shares: tuple[ThemeShare, ...]
    splits: tuple[str, ...]


def themed(survey: Survey) -> Themed | None:
    """Return who wrote of what in a survey, the same for every reader; None while it is read.

    A person counts once for a theme, however often they wrote of it and whoever of the readers read it there.
    """
    closing = closing_of(survey)
    if closing is None:
        return None
    asked = (VERSION, survey.pk, survey.digest, closing.pk, closing.counted)
    key = f"themes-{hashlib.sha256(repr(asked).encode()).hexdigest()}"
    kept: Themed | None = caches["charts"].get(key)
    if kept is None:
        kept = _made(survey, closing)
        caches["charts"].set(key, kept)
    return kept


def _made(survey: Survey, closing: Closing) -> Themed:
    instrument, items, read = instrument_of(survey), asked_in_words(survey), read_in(survey)
    counted = set(closing.counted)
    rows = answers_of(survey.round.tenant, survey).order_by("number").values_list("number", "answers")
    people = [Answered(given) for number, given in rows if number in counted]
    wrote: list[set[int]] = [
        set().union(
            *(read.get((e.id, mark_of(survey, e.id, str(one.answers[e.id]))), ()) for e in items if e.id in one.answers)
        )
        for one in people
    ]
    table = answer_table(instrument, people)
    known = [item.id for item in instrument.profile if item.kind is ItemKind.ONE]
    splits = tuple(name for name in known if len(table.column(name).drop_null().unique()) > 1)
    outcomes = {each.pk: [int(each.pk in themes) for themes in wrote] for each in themes_of(survey.round)}
    shares = {theme: _share(table, theme, outcome, splits) for theme, outcome in outcomes.items()}
    shown = [theme for theme, each in shares.items() if each is not None]
    together = withheld_together([each for each in shares.values() if each is not None])
    held = dict.fromkeys(shares) | dict(zip(shown, together, strict=True))
    counts = {theme: _counts(table, outcome, splits) for theme, outcome in outcomes.items() if any(outcome)}
    told = withheld_in_sums({theme: held[theme] for theme in counts}, counts, splits, SMALLEST)
    return Themed(tuple(ThemeShare(theme, told.get(theme)) for theme in shares), splits)


def _counts(table: pa.Table, outcome: Sequence[int], splits: Sequence[str]) -> dict[tuple[str, str], int]:
    """Return how many wrote of a theme by split and group: only what must be withheld follows from it."""
    found: dict[tuple[str, str], int] = {}
    for split in splits:
        for group, n in zip(table.column(split).to_pylist(), outcome, strict=True):
            key = (split, NOT_REPORTED if group is None else group)
            found[key] = found.get(key, 0) + n
    return found


def _share(table: pa.Table, theme: int, outcome: Sequence[int], splits: Sequence[str]) -> Released | None:
    """Return who wrote of a theme by every split; None where fewer than ten people did: they could be known by it."""
    if sum(outcome) < SMALLEST:
        return None
    name = f"theme:{theme}"
    return released_share(table.append_column(name, pa.array(outcome, pa.int8())), name, [EVERYBODY, *splits])


def wrote_of(round_: Round) -> dict[int, list[tuple[str, int]]]:
    """Return by theme as whom people wrote of it in surveys whose reading has ended, and how many, where that is released."""
    found: dict[int, list[tuple[str, int]]] = {}
    for survey in round_.surveys.select_related("round__tenant").order_by("pk"):
        told = themed(survey)
        for each in told.shares if told else ():
            row = each.everybody
            if row is not None and row.n_counted is not None:
                found.setdefault(each.theme, []).append((survey.asked_of, row.n_counted))
    return found
