"""What an instrument says of itself: its sections and items, who the answerer says they are, what needs consent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from fairwater.content import NOTHING_SAID, Said
from fairwater.vocabulary import EquityDimension

PLACES = "places"
MOST_COLUMNS = 7
"""Of a grid: more options than these do not stand beside a question on a screen."""


class Kind(StrEnum):
    """What people do with an instrument."""

    SURVEY = "survey"
    NOMINATION = "nomination"
    """Each names a few places and says why; how far the names agree is what it finds."""


class AskedOf(StrEnum):
    """Who is asked."""

    STUDENTS = "students"
    FAMILIES = "families"
    STAFF = "staff"
    COMMUNITY = "community"
    EVERYBODY = "everybody"

    @property
    def may_be_students(self) -> bool:
        """Say whether students may be among those who answer: then guardians are told, or asked."""
        return self in (AskedOf.STUDENTS, AskedOf.EVERYBODY)


class ItemKind(StrEnum):
    """How an item is answered: with one option, with several, in one's own words."""

    ONE = "one"
    SEVERAL = "several"
    TEXT = "text"


class Protected(StrEnum):
    """The eight areas of the Protection of Pupil Rights Amendment (20 U.S.C. 1232h(b))."""

    POLITICS = "politics"
    MENTAL_HEALTH = "mental-health"
    SEXUALITY = "sexuality"
    SELF_INCRIMINATING = "self-incriminating"
    FAMILY_APPRAISAL = "family-appraisal"
    PRIVILEGED = "privileged"
    RELIGION = "religion"
    INCOME = "income"


class Sensitive(StrEnum):
    """What an item asks about oneself that stays off unless a pack for the state and for consent turns it on."""

    ORIENTATION = "orientation"
    IDENTITY = "identity"
    BELIEF = "belief"


class Layout(StrEnum):
    """How the questions of a section stand on a wide screen; on a phone they always come one by one."""

    LIST = "list"
    GRID = "grid"
    """Questions in a row with the same options share one table: a row each, the options as its columns."""


@dataclass(frozen=True)
class Choice:
    """An option of an item. `roster` is what the roster calls the same people, where it has them."""

    id: str
    label: Said
    roster: str = ""


@dataclass(frozen=True)
class Condition:
    """An item is asked where an earlier one was answered with one of some options."""

    item: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """An item: its question, how it is answered, which options are favourable, what it needs before it may be asked."""

    id: str
    kind: ItemKind
    question: Said
    options: tuple[Choice, ...] = ()
    favourable: tuple[str, ...] = ()
    protected: tuple[Protected, ...] = ()
    sensitive: Sensitive | None = None
    condition: Condition | None = None
    answers: str = ""
    """The set of options of the bank, so that items with the same one can stand in one matrix."""
    options_from: str = ""
    """Where its options come from when it is launched: the places of its round. Empty: they stand in its file."""
    most: int = 0
    """Of SEVERAL: how many may be chosen; 0: any number."""
    name: Said = NOTHING_SAID
    """What it is called where results are split by it, when its question is long."""
    grouping: str = ""
    """Of a question about oneself: the grouping of the roster that its options answer to."""

    def option(self, slug: str) -> Choice | None:
        """Return an option by its slug."""
        return next((each for each in self.options if each.id == slug), None)

    @cached_property
    def slugs(self) -> frozenset[str]:
        """Return the slugs of its options."""
        return frozenset(each.id for each in self.options)

    @property
    def is_scored(self) -> bool:
        """Say whether it can be favourable."""
        return self.kind is ItemKind.ONE and bool(self.favourable)

    def score(self, option: str) -> int:
        """Return the place of an option in its row, from 1."""
        return next(place for place, each in enumerate(self.options, 1) if each.id == option)

    def missing_in(self, language: str) -> list[str]:
        """Return what is not said in a language: `question`, or the slugs of options."""
        parts = {"question": self.question, **{each.id: each.label for each in self.options}}
        return [name for name, said in parts.items() if language not in said.languages]


@dataclass(frozen=True)
class Section:
    """Items about one topic. Where `is_scale`, they are scored together."""

    id: str
    title: Said
    items: tuple[Item, ...]
    is_scale: bool = False
    dimension: EquityDimension | None = None
    layout: Layout = field(default=Layout.LIST, compare=False)
    """How it looks, which is no part of what it asks."""

    @property
    def grids(self) -> tuple[tuple[Item, ...], ...]:
        """Return the questions that share a table: two or more in a row, of one answer each, asked of everybody, alike in
        their options, of which there are seven at most. None where the section's layout is a list."""
        if self.layout is not Layout.GRID:
            return ()
        runs = [tuple(run) for columns, run in groupby(self.items, key=_columns) if columns]
        return tuple(run for run in runs if len(run) > 1)

    @property
    def scored(self) -> tuple[Item, ...]:
        """Return the items that a scale is made of."""
        return tuple(each for each in self.items if each.is_scored)


def _columns(item: Item) -> tuple[Choice, ...]:
    """Return the options of an item as columns of a grid; none where it cannot stand in one."""
    fits = item.kind is ItemKind.ONE and item.condition is None and len(item.options) <= MOST_COLUMNS
    return item.options if fits else ()


@dataclass(frozen=True)
class Instrument:
    """An instrument as its file gives it, its words taken from its bank: whole without that bank."""

    id: str
    kind: Kind
    version: str
    title: Said
    asked_of: AskedOf
    languages: tuple[str, ...]
    minutes: int
    sections: tuple[Section, ...]
    profile: tuple[Item, ...] = ()
    """What the answerer may say of oneself. It is never joined with a student information system."""
    about: Said = NOTHING_SAID
    source: Said = NOTHING_SAID
    bank: str = ""
    grades: tuple[str, ...] = ()
    """The grades of the students who are asked, or whose families are; empty = all."""

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        """Return the items and the questions about oneself by their slugs, in the order in which they are asked."""
        return {each.id: each for each in self.items()}

    def items(self) -> Iterator[Item]:
        """Yield every item in the order in which it is asked, what one says of oneself last."""
        for section in self.sections:
            yield from section.items
        yield from self.profile

    def section(self, slug: str) -> Section | None:
        """Return a section by its slug."""
        return next((each for each in self.sections if each.id == slug), None)

    @property
    def scales(self) -> tuple[Section, ...]:
        """Return the sections that are scored together."""
        return tuple(each for each in self.sections if each.is_scale)

    @property
    def protected(self) -> tuple[Protected, ...]:
        """Return the protected areas that its items touch, each once."""
        return tuple(dict.fromkeys(area for item in self.items() for area in item.protected))

    def with_places(self, places: Mapping[str, str]) -> Instrument:
        """Return the instrument with the places (slug to name) as the options of the items that take them from there."""
        options = tuple(
            Choice(slug, Said(tuple((each, name) for each in self.languages))) for slug, name in places.items()
        )

        def filled(item: Item) -> Item:
            return replace(item, options=options) if item.options_from == PLACES else item

        sections = tuple(replace(each, items=tuple(map(filled, each.items))) for each in self.sections)
        return replace(self, sections=sections)

    def without_sensitive(self, allowed: frozenset[Sensitive]) -> Instrument:
        """Return the instrument without the items that stay off, and without what only those lead to."""
        off = {each.id for each in self.items() if each.sensitive is not None and each.sensitive not in allowed}
        while True:
            more = {each.id for each in self.items() if each.condition is not None and each.condition.item in off}
            if more <= off:
                break
            off |= more
        kept = (replace(each, items=tuple(i for i in each.items if i.id not in off)) for each in self.sections)
        return replace(
            self,
            sections=tuple(each for each in kept if each.items),
            profile=tuple(each for each in self.profile if each.id not in off),
        )
