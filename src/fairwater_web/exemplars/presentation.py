"""Exemplars made ready for their pages: the gallery, who replicates, the map, what the work brought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fairwater import words
from fairwater.exemplars import Coverage, Seen, Standing, cleared, coverage_of
from fairwater.fields.values import option_names
from fairwater.publish import numbers
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.exemplars.enums import COLUMNS, FIELD_OF, KIND, RESULTS, Came
from fairwater_web.exemplars.models import Adoption, Exemplar
from fairwater_web.exemplars.queries import (
    Claim,
    claims_for,
    drafts_for,
    is_seen_by_name,
    n_missing,
    own_exemplars,
    why_not_publish,
    why_not_report,
)
from fairwater_web.exemplars.telling import Led, ToldExemplar, facts_of, reader_of, told_exemplar
from fairwater_web.frameworks.queries import framework_for, term_options
from fairwater_web.organisations.enums import Level
from fairwater_web.organisations.queries import schools_of
from fairwater_web.takeaways.seeing import Words


def day_of(day: date, language: str) -> str:
    """Return a day as it is read."""
    return numbers.day(day.isoformat(), language)


@dataclass(frozen=True)
class Card:
    """An exemplar in the gallery."""

    told: ToldExemplar
    facts: tuple[str, ...]
    n_adoptions: int
    is_own: bool

    @property
    def number(self) -> int:
        """Return its number."""
        return int(self.told.exemplar.pk)


def cards_of(found: Sequence[Exemplar], actor: Any, language: str, today: date) -> list[Card]:
    """Return exemplars as cards; one whose kind is gone is left out."""
    cards = []
    for each in found:
        told = told_exemplar(each, language)
        if told is not None:
            own = each.document.organisation.tenant == actor.tenant
            cards.append(Card(told, facts_of(told, today, language), each.adoptions.count(), own))
    return cards


@dataclass(frozen=True)
class Draft:
    """A document of one's own that can be published: what is missing, whether what stands in it is not published yet."""

    document: Document
    exemplar: Exemplar | None
    n_missing: int
    is_newer: bool
    reason: str


def drafts_of(actor: Any) -> list[Draft]:
    """Return the documents of one's own that are exemplars or can become one, those with something to do first."""
    published = {each.document_id: each for each in own_exemplars(actor)}
    found = []
    for document in drafts_for(actor)[:40]:
        exemplar = published.get(document.pk)
        newer = exemplar is not None and (
            exemplar.closed_at is not None or document.changed_at > exemplar.version.made_at
        )
        if exemplar is None or newer:
            found.append(Draft(document, exemplar, n_missing(document), newer, why_not_publish(actor, document)))
    return found


# Who replicates


@dataclass(frozen=True)
class Replicated:
    """An adoption as a reader sees it: who, since when, what came of it; what they may do with it."""

    adoption: Adoption
    who: str
    began: str
    came: str
    reported: str
    happened: str
    adapted: str
    learned: str
    n_left: int
    """Sentences of the report that stay in the district that wrote it."""
    is_own: bool
    reason: str


def replicated(found: Sequence[Adoption], actor: Any, language: str) -> list[Replicated]:
    """Return who replicates an exemplar, by name where they let it be seen.

    Other districts read a report without typed numbers and without words that may not go so far; outside nobody reads it.
    """
    shown = []
    for each in found:
        place, own = each.organisation, actor is not None and each.organisation.tenant == actor.tenant
        name = place.name if place == place.tenant else f"{place.name}, {place.tenant.name}"
        seen = is_seen_by_name(actor, each)
        reported = day_of(each.reported_at.date(), language) if each.reported_at and actor is not None else ""
        texts, n_left = _report(each, own) if reported else (("", "", ""), 0)
        shown.append(
            Replicated(
                each,
                name if seen else words.text("exemplar-somewhere", language),
                day_of(each.begun_at.date(), language),
                words.text(f"exemplar-came-{each.came}", language),
                reported,
                *texts,
                n_left,
                own,
                why_not_report(actor, each) if own else "",
            )
        )
    return shown


def _report(adoption: Adoption, is_own: bool) -> tuple[tuple[str, str, str], int]:
    given = (adoption.happened, adoption.adapted, adoption.learned)
    if is_own:
        return given, 0
    tenant = adoption.organisation.tenant
    hidden = Words(tenant, reader_of(tenant))
    found = [cleared(each, repeats=hidden.are_in, numbers=False) for each in given]
    first, second, third = (each.text for each in found)
    return (first, second, third), sum(sum(each.left_out.values()) for each in found)


def cames(language: str) -> list[tuple[str, str]]:
    """Return what can be reported of an adoption."""
    return [(each.value, words.text(f"exemplar-came-{each.value}", language)) for each in Came]


# The map


@dataclass(frozen=True)
class Map:
    """A map of exemplars with the names of its columns and rows, and of each exemplar on it."""

    coverage: Coverage
    columns: tuple[str, ...]
    lines: tuple[tuple[str, tuple[tuple[str, tuple[tuple[int, str], ...], int], ...]], ...]
    """Each row: its name, and for each column the column's name, what is published there, how many drafts."""


def map_of(actor: Any, rows: str, columns: str, language: str) -> Map:
    """Return the map of one's own exemplars, drafts counted: schools, levels or areas of work by dimension."""
    written = words.written_in(language)
    framework = framework_for(actor.tenant, COLUMNS[columns])
    terms = [term for _, term in framework.tree() if term.kind == "dimension"] if framework else []
    names = {each.code: each.statement.said(written) for each in terms}
    row_names = _row_names(actor, rows, written)
    published = {each.document_id: each for each in own_exemplars(actor)}
    seen, titles = [], {}
    for document in drafts_for(actor):
        exemplar = published.get(document.pk)
        values = exemplar.version.content if exemplar else {each.field: each.value for each in document.values.all()}
        number = exemplar.pk if exemplar else document.pk
        chosen = values.get(FIELD_OF[columns]) or []
        seen.append(Seen(number, _rows_of(document, values, rows), chosen, exemplar is not None))
        if exemplar is not None:
            titles[number] = exemplar.version.title
    found = coverage_of(tuple(row_names), tuple(names), seen)
    lines = tuple(
        (
            row_names[row.row],
            tuple(
                (names[column], tuple((number, titles[number]) for number in box), drafts)
                for column, box, drafts in zip(found.columns, row.published, row.drafts, strict=True)
            ),
        )
        for row in found.rows
    )
    return Map(found, tuple(names.values()), lines)


def _row_names(actor: Any, rows: str, language: str) -> Mapping[str, str]:
    if rows == "level":
        levels = [each for each in Level if each is not Level.NONE]
        return {each.value: words.text(f"exemplar-level-{each.value}", language) for each in levels} | {
            "": words.text("exemplar-level-none", language)
        }
    if rows == "area":
        kind = kind_named(KIND)
        field = kind.field("areas") if kind else None
        return option_names(field, language) if field else {}
    return {str(actor.tenant.pk): actor.tenant.name} | {
        str(each.pk): each.name for each in schools_of(actor.tenant).order_by("name")
    }


def _rows_of(document: Document, values: Mapping[str, Any], rows: str) -> list[str]:
    if rows == "level":
        return [str(document.organisation.level)]
    if rows == "area":
        return list(values.get("areas") or [])
    return [str(document.organisation_id)]


# What it brought


@dataclass(frozen=True)
class ShownClaim:
    """A claim as it is read: for whom, its evidence, and the words “not yet shown” with why where nothing shows it."""

    claim: Claim
    for_whom: str
    is_shown: bool
    why: str


@dataclass(frozen=True)
class Result:
    """One of the results with its claims. `look_fors` say what could show it, where nothing does yet."""

    code: str
    title: str
    about: str
    claims: tuple[ShownClaim, ...]
    look_fors: tuple[str, ...]

    @property
    def n_shown(self) -> int:
        """Return how many of its claims are shown."""
        return sum(each.is_shown for each in self.claims)


def results_for(actor: Any, language: str) -> list[Result]:
    """Return the results of the framework, each with the claims that stand under it."""
    framework = framework_for(actor.tenant, RESULTS)
    if framework is None:
        return []
    written = words.written_in(language)
    claims: dict[str, list[ShownClaim]] = {}
    for each in claims_for(actor, language):
        claims.setdefault(str(each.entry.values.get("result") or ""), []).append(_shown(each, written))
    return [
        Result(
            term.code,
            term.statement.said(written),
            term.notes.said(written),
            tuple(claims.get(term.code, ())),
            tuple(each.said(written) for each in term.look_fors),
        )
        for _, term in framework.tree()
        if term.kind == "result"
    ]


def _shown(claim: Claim, language: str) -> ShownClaim:
    whom = [words.text(f"claim-for-{each}", language) for each in claim.entry.values.get("for-whom") or []]
    standing = claim.standing
    why = "" if standing is Standing.SHOWN else words.text(f"claim-{standing.value}", language)
    return ShownClaim(claim, ", ".join(whom), standing is Standing.SHOWN, why)


def celebrated(cards: Sequence[Card]) -> list[tuple[Led, Card]]:
    """Return who led the exemplars of one's own district and agreed to be named, each with what they led."""
    return [(each, card) for card in cards if card.is_own for each in card.told.named]


def dimension_options(actor: Any, language: str) -> list[tuple[str, str]]:
    """Return the capability dimensions, by which the gallery can be narrowed."""
    options = term_options(actor.tenant)("capability-model", "dimension")
    return [(each.id, each.label.said(words.written_in(language))) for each in options]
