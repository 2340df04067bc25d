"""An equity audit: what left through the gate for it, and the same as it is read, every text and number ready."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fairwater.disclosure import (
    ClassesApart,
    Crossings,
    Entry,
    MoneyOverSchools,
    Released,
    ReleasedMeans,
    Separation,
    TeachersBesideStudents,
)
from fairwater.disproportionality import CategoryYear, Standing
from fairwater.errors import FairwaterError
from fairwater.measures.registry import AnyMeasure, MeanMeasure, Measure
from fairwater.publish.places import PlaceRate
from fairwater.tables.sources import Note
from fairwater.vocabulary import Audience


@dataclass(frozen=True)
class MeasurePart:
    """What one measure says: by every column of groups, and for staff by school. `refused` says why it says nothing."""

    measure: Measure
    year: int
    released: Released | None
    places: tuple[PlaceRate, ...] = ()
    furthest: Crossings | None = None
    """For staff: the crossings of up to three columns to whom the system owes the most."""
    refused: FairwaterError | None = None


@dataclass(frozen=True)
class MeanPart:
    """What one mean measure says by every column of groups."""

    measure: MeanMeasure
    year: int
    released: ReleasedMeans


@dataclass(frozen=True)
class Missing:
    """A measure that cannot be computed yet, and the table that it needs."""

    measure: AnyMeasure
    table: str


@dataclass(frozen=True)
class Audit:
    """The audit of one place."""

    place: str
    as_of: str
    source: str
    audience: Audience
    policy: str
    parts: tuple[MeasurePart, ...]
    missing: tuple[Missing, ...]
    notes: tuple[Note, ...] = ()
    school_names: Mapping[str, str] = field(default_factory=dict)
    standings: tuple[Standing, ...] = ()
    """For staff: where ratios stand under IDEA."""
    not_told: tuple[str, ...] = ()
    """Categories of IDEA that the data cannot tell."""
    idea_notes: tuple[Note, ...] = ()
    """What the ratios under IDEA rest on without knowing it."""
    idea_counts: Mapping[tuple[str, int], CategoryYear] = field(default_factory=dict)
    """What those ratios were made of, by category and year. It holds small numbers."""
    means: tuple[MeanPart, ...] = ()
    """For staff: the measures that are a mean."""
    apart: tuple[Separation, ...] = ()
    """For staff: how far students are apart over schools."""
    classes: ClassesApart | None = None
    """For staff: how far students are apart over classes, between schools and within."""
    teachers: TeachersBesideStudents | None = None
    money: tuple[MoneyOverSchools, ...] = ()
    for_staff: tuple[MeanMeasure, ...] = ()
    """For people outside: the measures that there are data for and that only staff may see."""
    shown: tuple[Entry, ...] = ()
    """For people outside: every interval in it, to be noted in the ledger before anybody sees it."""
    entries_before: int = 0
    """How many releases the ledger held, beside which it was proven."""


@dataclass(frozen=True)
class Part:
    """One column of groups of a measure: its table, every value as it is read; the first column names the group."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Card:
    """What one measure says."""

    id: str
    label: str
    year: str
    sentence: tuple[tuple[str, bool], ...]
    how_sure: str
    why: str
    limits: str
    source: str
    chart: str
    """A picture of the column that the sentence speaks of, as SVG; empty where there is nothing to draw."""
    narrow_chart: str
    chart_title: str
    chart_told: str
    parts: tuple[Part, ...]
    refused: str

    @property
    def plain(self) -> str:
        """Return the sentence without its marks."""
        return "".join(text for text, _ in self.sentence)


@dataclass(frozen=True)
class DimensionView:
    """One equity dimension: its measures, questions to think about, and what is not measured yet."""

    id: str
    name: str
    about: str
    cards: tuple[Card, ...]
    questions: tuple[str, ...]
    missing: tuple[str, ...]
    how: str
    """How to get data, where nothing is measured yet."""
    more: str
    """How many measures there are beside the first three."""


@dataclass(frozen=True)
class StandsOut:
    """A gap that concerns many: what it is, and how many students it comes to."""

    label: str
    told: str
    students: str


@dataclass(frozen=True)
class Side:
    """A sentence about what lies over schools, and its table; the first column names what a row is of."""

    title: str
    told: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Aside:
    """A section of the audit beside its measures: what it is about, how to read it, and its parts."""

    id: str
    heading: str
    note: str
    parts: tuple[Side, ...]
    folded: bool = False
    """Long, and read by few: a page shows it when it is asked for."""


@dataclass(frozen=True)
class AuditView:
    """Everything that a page, a PDF or a workbook of the audit shows, in one language."""

    language: str
    title: str
    place: str
    facts: tuple[str, ...]
    lead: str
    dimensions: tuple[DimensionView, ...]
    stands_out: tuple[StandsOut, ...]
    furthest: tuple[StandsOut, ...]
    furthest_note: str
    asides: tuple[Aside, ...]
    idea: tuple[str, ...]
    """Where ratios stand under IDEA, in sentences, the last of which says that they declare nothing."""
    bright: tuple[tuple[str, tuple[str, ...]], ...]
    missing: tuple[tuple[str, tuple[str, ...]], ...]
    notes: tuple[str, ...]
    with_means: bool
    says: Mapping[str, str]
    """Headings and the other fixed texts, by a short name."""
