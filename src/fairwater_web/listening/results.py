"""Results of a survey: every number through the gate as for families, so that nobody is known by a small group."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from django.core.cache import caches
from django.db.models import Count, Max, Min

from fairwater.comparison import compare_table
from fairwater.disclosure import NotProven, Released, ReleasedRow
from fairwater.instruments import Answered, AskedOf, Instrument, Item, ItemKind, Section
from fairwater.instruments.raking import crossing_cells, joined_groups, raked
from fairwater.instruments.representing import Heard, Weighted, heard, weighted
from fairwater.instruments.tabling import (
    EVERYBODY,
    JOINED,
    LANGUAGE,
    LEVEL,
    PLACE,
    answer_table,
    item_column,
    item_matrix,
    scale_column,
    with_levels,
)
from fairwater.instruments.telling import cells_of, whole_of
from fairwater.instruments.together import withheld_together
from fairwater.statistics.reliability import cronbach_alpha, item_rest, mcdonald_omega
from fairwater.statistics.scales import ScaleMean, scale_mean
from fairwater.vocabulary import NOT_REPORTED, Audience
from fairwater_web.data.queries import data_scope
from fairwater_web.listening.models import Survey
from fairwater_web.listening.queries import SMALLEST, answered, answers_of, instrument_of, places_of
from fairwater_web.listening.roster import enrolled_by_level, enrolled_in
from fairwater_web.organisations.models import Organisation

VERSION = 4
"""Of what is kept of results: one more whenever it is made in another way."""
ANSWERED = "answered"
"""That somebody answered at all: who was heard is counted by it, beside the scales."""


@dataclass(frozen=True)
class Scale:
    """A scale as it was answered: shares by every split, the share weighted to who is enrolled, how far its items go together.

    `mean` is of everybody, and None where their share may not be shown exactly: all answers alike would be told by it.
    """

    section: Section
    released: Released
    weighted: Weighted | None
    reliability: Any
    """Alpha, omega, and each item beside the rest."""
    mean: ScaleMean | None
    n_options: int


@dataclass(frozen=True)
class ItemShare:
    """How many answered an item favourably, or chose an option of it."""

    item: Item
    option: str
    released: Released | None


@dataclass(frozen=True)
class Results:
    """What a survey found, for one reader. `heard` is by characteristic.

    `not_raked` are those that it could not be weighted by at once, because their groups are too small together.
    """

    n: int
    scales: tuple[Scale, ...]
    items: tuple[ItemShare, ...]
    heard: tuple[tuple[str, Heard], ...]
    splits: tuple[str, ...]
    not_raked: tuple[str, ...] = ()

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
    table = with_levels(answer_table(instrument, people), {e.name: e.level for e in places_of(organisation)})
    splits = _splits(instrument, table)
    grouped = next((item for item in instrument.profile if item.grouping), None)
    by = grouped.id if grouped else ""
    enrolled = _enrolled(organisation, instrument, by, grouped.grouping if grouped else "", table)
    heard_by = [name for name in (by, LEVEL) if enrolled.get(name)]
    shares = {each.id: released_share(table, scale_column(each), [EVERYBODY, *splits]) for each in instrument.scales}
    everybody = table.append_column(ANSWERED, pa.array([1] * table.num_rows, pa.int8()))
    shares[ANSWERED] = released_share(everybody, ANSWERED, [EVERYBODY, *heard_by]) if heard_by else None
    known_shares = {name: each for name, each in shares.items() if each is not None}
    held = dict(zip(known_shares, withheld_together(list(known_shares.values())), strict=True))
    together = raked_scales(table, instrument, known_shares, held, {name: enrolled[name] for name in heard_by})
    scales = [
        _scale(each, held[each.id], together.get(each.id) or _weighted(held[each.id], by, enrolled), people)
        for each in instrument.scales
        if each.id in held
    ]
    who = [(name, _heard(held[ANSWERED], name, enrolled[name])) for name in heard_by if ANSWERED in held]
    return Results(
        n=len(people),
        scales=tuple(scales),
        items=tuple(_items(instrument, table)),
        heard=tuple((name, found) for name, found in who if found is not None),
        splits=splits,
        not_raked=tuple(heard_by) if len(heard_by) > 1 and not together else (),
    )


def _enrolled(
    organisation: Organisation, instrument: Instrument, by: str, grouping: str, table: pa.Table
) -> dict[str, dict[str, int]]:
    """Return by characteristic the students whose families or who themselves could have been asked; nothing for staff.

    An instrument is for some grades. Of students only levels of which somebody answered were asked.
    """
    if instrument.asked_of not in (AskedOf.STUDENTS, AskedOf.FAMILIES):
        return {}
    found = {LEVEL: enrolled_by_level(organisation, instrument.grades)}
    if instrument.asked_of is AskedOf.STUDENTS:
        asked = set(table.column(LEVEL).drop_null().unique().to_pylist())
        found[LEVEL] = {level: n for level, n in found[LEVEL].items() if level in asked}
    if by:
        enrolled = enrolled_in(organisation, grouping, instrument.grades)
        found[by] = {slug: n for slug, n in (enrolled.groups if enrolled else {}).items() if n is not None}
    return {name: groups for name, groups in found.items() if len(groups) > 1}


def _heard(released: Released, by: str, enrolled: dict[str, int]) -> Heard | None:
    whole = whole_of(released, by).n
    return None if whole is None else heard(cells_of(released, by), whole, enrolled)


def _weighted(released: Released, by: str, enrolled: dict[str, dict[str, int]]) -> Weighted | None:
    return weighted(cells_of(released, by), whole_of(released, by), enrolled[by]) if by in enrolled else None


def raked_scales(
    table: pa.Table,
    instrument: Instrument,
    shown: Mapping[str, Released],
    held: Mapping[str, Released],
    enrolled: Mapping[str, Mapping[str, int]],
) -> dict[str, Weighted]:
    """Return each scale raked to who is enrolled by several characteristics; none at all where that may not be.

    shown: by scale, what the gate released without their crossing; held: the same with what any scale withholds withheld in
    all. Everything on the page must be in one release of each scale together with the crossing, from which alone it is raked.
    """
    names = [name for name in enrolled if name in table.column_names]
    scales = [each for each in instrument.scales if each.id in shown]
    if len(names) < 2 or not scales:
        return {}
    columns = {name: table.column(name).to_pylist() for name in names}
    withheld = {
        name: {row.group[0] for e in held.values() for row in e.rows if _is_withheld(row, name)} for name in names
    }
    outcomes = [table.column(scale_column(each)).to_pylist() for each in scales]
    joined = joined_groups(columns, outcomes, withheld)
    if joined is None:
        return {}
    for name in names:
        classes = [None if group is None else joined[name][group] for group in columns[name]]
        table = table.append_column(f"{name} {JOINED}", pa.array(classes, pa.string()))
    crossing = [f"{name} {JOINED}" for name in names]
    found = {}
    for each in scales:
        splits = list(dict.fromkeys(row.by for row in shown[each.id].rows))
        crossed = released_share(table, scale_column(each), splits, [crossing])
        cells = crossing_cells(crossed, ",".join(crossing)) if crossed and _shows(crossed, shown[each.id]) else None
        share = raked(cells, joined, enrolled) if cells else None
        if share is None:
            return {}
        found[each.id] = share
    return found


def _is_withheld(row: ReleasedRow, by: str) -> bool:
    return row.by == by and row.n_students is None and NOT_REPORTED not in row.group


def _shows(crossed: Released, shown: Released) -> bool:
    """Say whether a release with a crossing gives every number that one without it gives, and the same."""

    def told(rows: Sequence[ReleasedRow]) -> dict[Any, Any]:
        return {(r.by, r.group): (r.n_students, r.n_counted, r.share, r.share_low, r.share_high) for r in rows}

    wide = told(crossed.rows)
    return all(wide.get(key) == numbers for key, numbers in told(shown.rows).items())


def _splits(instrument: Instrument, table: pa.Table) -> tuple[str, ...]:
    """Return the columns by which answers may be split: those with two values or more."""
    names = [item.id for item in instrument.profile if item.kind is ItemKind.ONE]
    names += [LANGUAGE, LEVEL, PLACE]
    return tuple(name for name in names if len(table.column(name).drop_null().unique()) > 1)


def _scale(section: Section, released: Released, share: Weighted | None, people: Sequence[Answered]) -> Scale:
    matrix = item_matrix(section, people)
    sizes = {len(item.options) for item in section.scored}
    is_exact = whole_of(released).counted is not None
    mean = scale_mean(matrix, n_codes=max(sizes)) if is_exact and len(sizes) == 1 else None
    if (~np.isnan(matrix).any(axis=1)).sum() < SMALLEST:
        matrix = matrix[:0]
    together = (cronbach_alpha(matrix), mcdonald_omega(matrix), item_rest(matrix))
    return Scale(section, released, share, together, mean, max(sizes))


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
    table: pa.Table,
    outcome: str,
    by: Sequence[str],
    crossings: Sequence[Sequence[str]] = (),
    audience: Audience = Audience.FAMILIES,
) -> Released | None:
    """Return a share by every split and crossing in one release.

    None where fewer than ten answered, or nothing could be shown safely.
    """
    rows = table.filter(table.column(outcome).is_valid())
    if rows.num_rows < SMALLEST:
        return None
    renamed = rows.rename_columns(["outcome" if name == outcome else name for name in rows.column_names])
    try:
        return compare_table(
            renamed,
            outcome="outcome",
            better="higher",
            by=[*([name] for name in by), *crossings],
            compared_with="rest",
            audience=audience.value,
            min_n=SMALLEST,
            file="the answers",
        ).released
    except NotProven:
        return None
