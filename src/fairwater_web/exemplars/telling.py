"""An exemplar as it is told outside: its kept version, cleared; numbers of public releases; quotes that may go to everybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from fairwater import words
from fairwater.documents.text import html_of
from fairwater.exemplars import Cost, Left, cleared, cost_of, years_alive
from fairwater.fields import Field, told
from fairwater.fields.values import is_blank, option_names
from fairwater.publish import numbers
from fairwater.takeaway import Number, Voice
from fairwater_web.documents.presentation import paper_of
from fairwater_web.documents.queries import kind_named
from fairwater_web.exemplars.models import Exemplar
from fairwater_web.exemplars.queries import public_documents_in
from fairwater_web.frameworks.queries import term_options
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import ActingPerson
from fairwater_web.takeaways.enums import For
from fairwater_web.takeaways.gathering import Gathering
from fairwater_web.takeaways.released import numbers_in, voices_in
from fairwater_web.thread.kinds import named

NO_TYPED_NUMBERS = ("sentence", "shows", "reached")
"""Fields in which a typed number of people stays in the house, on every page that others read."""
PROSE = ("does", "shows", "reached", "not-yet", "keep", "worse")


@dataclass(frozen=True)
class Led:
    """Somebody who led it: by role, and by name where they agreed."""

    role: str
    name: str


@dataclass(frozen=True)
class ToldExemplar:
    """An exemplar as others read it. `n_withheld` counts evidence that they may not see, `left` sentences left out."""

    exemplar: Exemplar
    title: str
    sentence: str
    texts: Mapping[str, str]
    tables: Mapping[str, tuple[tuple[str, ...], ...]]
    lists: Mapping[str, tuple[str, ...]]
    led: tuple[Led, ...]
    ask: str
    since: date | None
    cost: Cost
    numbers: tuple[Number, ...] = ()
    voices: tuple[Voice, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """Where everybody can read more: the whole releases, findings, documents with a page for everybody."""
    n_withheld: int = 0
    left: Counter[Left] = field(default_factory=Counter)

    @property
    def place(self) -> str:
        """Return where it is, with its district."""
        organisation = self.exemplar.document.organisation
        tenant = organisation.tenant
        return organisation.name if organisation == tenant else f"{organisation.name}, {tenant.name}"

    @property
    def named(self) -> tuple[Led, ...]:
        """Return those who agreed to be named."""
        return tuple(each for each in self.led if each.name)

    def html(self, slug: str) -> str:
        """Return a text as HTML."""
        return html_of(self.texts.get(slug, ""))

    def years(self, today: date) -> int | None:
        """Return how many whole years it has been alive; None where nobody said since when."""
        return None if self.since is None else years_alive(self.since, today)


def reader_of(tenant: Any) -> ActingPerson:
    """Return a reader of a district's things who is nobody: what they may see, everybody may."""
    none: Any = None
    return ActingPerson(none, tenant, (), frozenset({Permission.SEE_HOME, Permission.READ_DOCUMENTS}))


def told_exemplar(exemplar: Exemplar, language: str, *, for_the_press: bool = False) -> ToldExemplar | None:
    """Return an exemplar as others read it; None where its kind is not here any more.

    For the press no sentence keeps a typed number, wherever it stands, and what it costs is left to the kit.
    """
    kind = kind_named(exemplar.document.kind)
    if kind is None:
        return None
    known = kind.with_terms(term_options(exemplar.document.organisation))
    written = words.written_in(language)
    paper = paper_of(exemplar.document, known, written, version=exemplar.version)
    gathering = Gathering(reader_of(exemplar.document.organisation.tenant), For.EVERYBODY, written, draws=False)
    clearing = _Clearing(gathering, {each.id: each for each in known.fields}, paper.values, for_the_press)
    things = [(str(one), int(number)) for one, number in exemplar.rests_on]
    found = numbers_in(gathering, things)
    voices, _ = voices_in(gathering, things)
    tenant = exemplar.document.organisation.tenant
    documents = public_documents_in(tenant, things)
    more = named(gathering.reader, [each for each in gathering.things if each[0] != "quote"], written)
    links = [(each.title, each.url) for each in more.values()]
    links += [(each.title, f"/public/{tenant.slug}/documents/{each.pk}/") for each in documents]
    seen = {*gathering.things, *(("document", each.pk) for each in documents)}
    return ToldExemplar(
        exemplar=exemplar,
        title=clearing.of(exemplar.version.title, numbers=True) or known.title.said(written),
        sentence=clearing.text("sentence"),
        texts={slug: clearing.text(slug) for slug in PROSE},
        tables={slug: clearing.rows(slug) for slug in ("steps", "holds")}
        | {"costs": _costs(clearing, paper.values, language)},
        lists={slug: clearing.chosen(slug) for slug in ("dimensions", "equity", "areas", "languages")},
        led=clearing.led(),
        ask=clearing.text("ask"),
        since=date.fromisoformat(paper.values["since"]) if paper.values.get("since") else None,
        cost=cost_of(paper.values.get("costs") or []),
        numbers=found.numbers,
        voices=voices,
        links=tuple(links),
        n_withheld=len(set(things) - seen),
        left=clearing.left,
    )


class _Clearing:
    """The fields of a kept version, each cleared as it is asked for; what was left out is counted."""

    def __init__(
        self, gathering: Gathering, fields: Mapping[str, Field], values: Mapping[str, Any], press: bool
    ) -> None:
        self._gathering, self._fields, self._values, self._press = gathering, fields, values, press
        self.left: Counter[Left] = Counter()

    def of(self, text: str, *, numbers: bool) -> str:
        """Return a text without what may not go outside."""
        found = cleared(text, repeats=self._gathering.words.are_in, numbers=numbers)
        self.left += found.left_out
        return found.text

    def text(self, slug: str) -> str:
        """Return a field of one text."""
        given = self._values.get(slug) or ""
        return self.of(str(given), numbers=slug not in NO_TYPED_NUMBERS and not self._press)

    def rows(self, slug: str) -> tuple[tuple[str, ...], ...]:
        """Return the rows of a field, each column cleared."""
        field_ = self._fields[slug]
        rows = [
            tuple(
                self.of(told(column, row.get(column.id), self._gathering.language), numbers=True)
                for column in field_.columns
            )
            for row in self._values.get(slug) or []
        ]
        return tuple(row for row in rows if any(row))

    def chosen(self, slug: str) -> tuple[str, ...]:
        """Return the names of what was chosen."""
        names = option_names(self._fields[slug], self._gathering.language)
        return tuple(names[each] for each in self._values.get(slug) or [] if each in names)

    def led(self) -> tuple[Led, ...]:
        """Return who led it; a name only where that person agreed."""
        found = [
            Led(self.of(row.get("role") or "", numbers=True), (row.get("name") or "") if row.get("agreed") else "")
            for row in self._values.get("led") or []
        ]
        return tuple(each for each in found if each.role or each.name)


def _costs(clearing: _Clearing, values: Mapping[str, Any], language: str) -> tuple[tuple[str, ...], ...]:
    found = []
    for row in values.get("costs") or []:
        amount = row.get("amount")
        told_amount = (
            words.text("exemplar-cost-unknown", language)
            if is_blank(amount)
            else numbers.dollars(Decimal(amount), language)
        )
        again = words.text(f"exemplar-cost-{row.get('again') or 'once'}", language)
        found.append((clearing.of(row.get("what") or "", numbers=True), told_amount, again))
    return tuple(found)


def facts_of(shown: ToldExemplar, today: date, language: str) -> tuple[str, ...]:
    """Return where it is, how long it has been alive, in which languages."""
    years = shown.years(today)
    facts = [shown.place]
    if years is not None and shown.since is not None:
        day = numbers.day(shown.since.isoformat(), language)
        facts.append(words.text("exemplar-alive", language, n=years, day=day))
    facts += [", ".join(shown.lists[name]) for name in ("dimensions", "languages") if shown.lists[name]]
    return tuple(facts)


def cost_told(shown: ToldExemplar, language: str) -> str:
    """Return what it costs, in a sentence; blank where nothing was said."""
    if not shown.tables["costs"]:
        return ""
    cost = shown.cost
    said = words.text(
        "exemplar-cost-told",
        language,
        once=numbers.dollars(cost.once, language),
        yearly=numbers.dollars(cost.yearly, language),
    )
    more = words.text("exemplar-cost-more", language, n=cost.n_unknown) if cost.n_unknown else ""
    return f"{said} {more}".strip()


def left_told(shown: ToldExemplar, language: str) -> tuple[str, ...]:
    """Return what was left out, and why, in sentences."""
    found = [words.text(f"exemplar-left-{why.value}", language, n=n) for why, n in sorted(shown.left.items()) if n]
    if shown.n_withheld:
        found.append(words.text("exemplar-left-evidence", language, n=shown.n_withheld))
    return tuple(found)
