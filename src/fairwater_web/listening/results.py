"""Results of a survey: every number through the gate as for families, so that nobody is known by a small group."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from django.core.cache import caches
from django.db.models import Count, Max, Min

from fairwater.comparison import compare_table
from fairwater.disclosure import NotProven, Released
from fairwater.instruments import Answered, AskedOf, Instrument, Item, ItemKind, Section
from fairwater.instruments.representing import Heard, Weighted, heard, weighted
from fairwater.instruments.tabling import (
    EVERYBODY,
    LANGUAGE,
    PLACE,
    answer_table,
    item_column,
    item_matrix,
    scale_column,
)
from fairwater.instruments.telling import cells_of, whole_of
from fairwater.instruments.together import withheld_together
from fairwater.statistics.reliability import cronbach_alpha, item_rest, mcdonald_omega
from fairwater.vocabulary import Audience
from fairwater_web.data.queries import data_scope
from fairwater_web.listening.models import Survey
from fairwater_web.listening.queries import SMALLEST, answered, answers_of, instrument_of
from fairwater_web.listening.roster import enrolled_in
from fairwater_web.organisations.models import Organisation

VERSION = 2
"""Of what is kept of results: one more whenever it is made in another way."""
ANSWERED = "answered"
"""That somebody answered at all: who was heard is counted by it, beside the scales."""


@dataclass(frozen=True)
class Scale:
    """A scale as it was answered: shares by every split, the share weighted to who is enrolled, how far its items go together."""

    section: Section
    released: Released
    weighted: Weighted | None
    reliability: Any
    """Alpha, omega, and each item beside the rest."""


@dataclass(frozen=True)
class ItemShare:
    """How many answered an item favourably, or chose an option of it."""

    item: Item
    option: str
    released: Released | None


@dataclass(frozen=True)
class Results:
    """What a survey found, for one reader."""

    n: int
    scales: tuple[Scale, ...]
    items: tuple[ItemShare, ...]
    heard: Heard | None
    heard_by: str
    splits: tuple[str, ...]

    def scale(self, slug: str) -> Scale | None:
        """Return a scale by the slug of its section."""
        return next((each for each in self.scales if each.section.id == slug), None)


def kept_results(organisation: Organisation, survey: Survey) -> Results | None:
    """Return the results of a survey if they were made before; None where nobody has asked for them yet."""
    kept: Results | None = caches["charts"].get(_key(organisation, survey)[1])
    return kept


def results_of(organisation: Organisation, survey: Survey) -> Results | None:
    """Return the results of a survey for an organisation; None while there are fewer than ten answers."""
    n, key = _key(organisation, survey)
    if n < SMALLEST:
        return None
    kept: Results | None = caches["charts"].get(key)
    if kept is None:
        kept = _made(organisation, survey, answered(answers_of(organisation, survey)))
        caches["charts"].set(key, kept)
    return kept


def _key(organisation: Organisation, survey: Survey) -> tuple[int, str]:
    """Return how many answers there are, and what results are kept by: the roster, and answers, whose numbers are random."""
    numbers = answers_of(organisation, survey).order_by()
    found = numbers.aggregate(n=Count("number"), least=Min("number"), most=Max("number"))
    scope = data_scope(organisation)
    roster = scope.snapshot.id if scope else ""
    asked = (VERSION, survey.pk, survey.digest, organisation.pk, roster, *found.values())
    return found["n"], f"survey-{hashlib.sha256(repr(asked).encode()).hexdigest()}"


def _made(organisation: Organisation, survey: Survey, people: Sequence[Answered]) -> Results:
    instrument = instrument_of(survey)
    table = answer_table(instrument, people)
    splits = _splits(instrument, table)
    grouped = next((item for item in instrument.profile if item.grouping), None)
    by = grouped.id if grouped else ""
    known = _enrolled(organisation, instrument, grouped.grouping) if grouped else {}
    shares = {each.id: released_share(table, scale_column(each), [EVERYBODY, *splits]) for each in instrument.scales}
    everybody = table.append_column(ANSWERED, pa.array([1] * table.num_rows, pa.int8()))
    shares[ANSWERED] = released_share(everybody, ANSWERED, [EVERYBODY, by]) if known else None
    known_shares = {name: each for name, each in shares.items() if each is not None}
    held = dict(zip(known_shares, withheld_together(list(known_shares.values())), strict=True))
    scales = [_scale(each, held[each.id], by, known, people) for each in instrument.scales if each.id in held]
    who = _heard(held[ANSWERED], by, known) if ANSWERED in held else None
    return Results(len(people), tuple(scales), tuple(_items(instrument, table)), who, by, splits)


def _enrolled(organisation: Organisation, instrument: Instrument, grouping: str) -> dict[str, int]:
    """Return the students whose families or who themselves could have been asked; nothing for staff."""
    if instrument.asked_of not in (AskedOf.STUDENTS, AskedOf.FAMILIES):
        return {}
    enrolled = enrolled_in(organisation, grouping)
    return {slug: n for slug, n in (enrolled.groups if enrolled else {}).items() if n is not None}


def _heard(released: Released, by: str, enrolled: dict[str, int]) -> Heard | None:
    whole = whole_of(released, by).n
    return None if whole is None else heard(cells_of(released, by), whole, enrolled)


def _splits(instrument: Instrument, table: pa.Table) -> tuple[str, ...]:
    """Return the columns by which answers may be split: those with two values or more."""
    names = [item.id for item in instrument.profile if item.kind is ItemKind.ONE] + [LANGUAGE, PLACE]
    return tuple(name for name in names if len(table.column(name).drop_null().unique()) > 1)


def _scale(
    section: Section, released: Released, by: str, enrolled: dict[str, int], people: Sequence[Answered]
) -> Scale:
    share = weighted(cells_of(released, by), whole_of(released, by), enrolled) if by and enrolled else None
    matrix = item_matrix(section, people)
    if (~np.isnan(matrix).any(axis=1)).sum() < SMALLEST:
        matrix = matrix[:0]
    return Scale(section, released, share, (cronbach_alpha(matrix), mcdonald_omega(matrix), item_rest(matrix)))


def _items(instrument: Instrument, table: pa.Table) -> list[ItemShare]:
    found = []
    for section in instrument.sections:
        for item in section.items:
            if item.is_scored:
                found.append(ItemShare(item, "", released_share(table, item_column(item), [EVERYBODY])))
            elif item.kind is not ItemKind.TEXT:
                columns = [(option.id, item_column(item, option.id)) for option in item.options]
                found += [ItemShare(item, option, released_share(table, name, [EVERYBODY])) for option, name in columns]
    return found


def released_share(
    table: pa.Table, outcome: str, by: Sequence[str], audience: Audience = Audience.FAMILIES
) -> Released | None:
    """Return a share by every split in one release; None where fewer than ten answered, or nothing could be shown safely."""
    rows = table.filter(table.column(outcome).is_valid())
    if rows.num_rows < SMALLEST:
        return None
    renamed = rows.rename_columns(["outcome" if name == outcome else name for name in rows.column_names])
    try:
        return compare_table(
            renamed,
            outcome="outcome",
            better="higher",
            by=[[name] for name in by],
            compared_with="rest",
            audience=audience.value,
            min_n=SMALLEST,
            file="the answers",
        ).released
    except NotProven:
        return None
