"""A register as anybody reads it, without an account: what was asked or promised, what came of it, what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater.fields import FieldKind, told
from fairwater.fields.values import is_blank, option_names
from fairwater.publish import numbers
from fairwater.registers import Register
from fairwater.registers.counting import EVERYTHING
from fairwater.registers.kinds import PLACE
from fairwater_web.common.permissions import OPEN, page
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.registers import presentation as shown
from fairwater_web.registers.counting import FEWEST, public_count
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import public_entries, public_register_or_404

A_PAGE = 50
WRITTEN = (FieldKind.LINE, FieldKind.TEXT, FieldKind.ROWS)
"""What is read as a text; everything else is a fact beside it, as a line of a few letters is."""
A_FACT = 30


@dataclass(frozen=True)
class PublicEntry:
    """An entry as anybody reads it: its public fields, its state, where it was made, and by when it is due."""

    number: int
    title: str
    """Blank where the field that names an entry is not public."""
    state: str
    is_open: bool
    place: str
    facts: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]
    due: str
    late: bool


@dataclass(frozen=True)
class Narrowing:
    """One way to narrow the page: its name in the address, what it is called, its values with their names."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    chosen: str

    @property
    def chosen_name(self) -> str:
        """Return what the chosen value is called."""
        return dict(self.options).get(self.chosen, "")


@require_safe
@page(OPEN)
def public(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """Show a public register of an organisation to anybody: what is open, what came of the rest."""
    organisation = get_object_or_404(Organisation, slug=slug)
    found = public_register_or_404(organisation, register)
    language, today = request.language, timezone.localdate()
    entries = public_entries(organisation, found)
    place = _places(organisation, entries, request.GET)
    ways = [_by(found, name, _in(entries, place.chosen), request.GET, language) for name in found.public_by]
    part = _narrowed(entries, place, ways)
    order = (F("closed_at").desc(nulls_first=True), F("due_on").asc(nulls_last=True), "-number")
    pages = Paginator(part.select_related("organisation").order_by(*order), A_PAGE).get_page(request.GET.get("page"))
    lines = [public_entry(found, each, today, language) for each in pages]
    asked = request.GET.copy()
    asked.pop("page", None)
    context = {
        "organisation": organisation,
        "register": found,
        "title": found.title.said(language),
        "purpose": found.purpose.said(language),
        "about": found.about.said(language),
        "entries_name": found.entries.said(language),
        "entry_name": found.entry.said(language),
        "sentences": _sentences(organisation, found, place, ways, today, language),
        "as_of": numbers.day(today.isoformat(), language),
        "place": place,
        "ways": [way for way in ways if way.options],
        "few": any(way.chosen and not way.chosen_name for way in ways),
        "fewest": FEWEST,
        "part": pages,
        "address": asked.urlencode(),
        "open": [line for line in lines if line.is_open],
        "closed": [line for line in lines if not line.is_open],
        "is_empty": not entries.exists(),
        "example": shown.example_of(found, language, found.public_fields),
    }
    return render(request, "registers/public.html", context)


def _places(organisation: Organisation, entries: QuerySet[Entry], asked: QueryDict) -> Narrowing:
    """Return the places in which entries were made, where there is more than one; asked for as `?school=`."""
    here = entries.order_by("organisation__name").values_list("organisation__slug", "organisation__name").distinct()
    options = tuple(here)
    chosen = asked.get("school", "")
    if not organisations_under(organisation).filter(slug=chosen).exists():
        chosen = ""
    return Narrowing("school", "", options if len(options) > 1 else (), chosen)


def _in(entries: QuerySet[Entry], place: str) -> QuerySet[Entry]:
    return entries.filter(organisation__slug=place) if place else entries


def _by(register: Register, name: str, entries: QuerySet[Entry], asked: QueryDict, language: str) -> Narrowing:
    """Return the answers of a field that enough entries carry, so that none of them tells who asked."""
    field = register.field(name)
    assert field is not None
    names = option_names(field, language)
    chosen = asked.get(name, "")
    options = tuple(each for each in names.items() if entries.filter(**{f"values__{name}": each[0]}).count() >= FEWEST)
    return Narrowing(name, field.label.said(language), options, chosen if chosen in names else "")


def _narrowed(entries: QuerySet[Entry], place: Narrowing, ways: list[Narrowing]) -> QuerySet[Entry]:
    """Return the entries that were asked for; none where so few carry an answer that they would tell who asked."""
    found = _in(entries, place.chosen)
    chosen = {f"values__{way.name}": way.chosen for way in ways if way.chosen}
    found = found.filter(**chosen)
    return found.none() if len(chosen) and found.count() < FEWEST else found


def _sentences(
    organisation: Organisation, register: Register, place: Narrowing, ways: list[Narrowing], today: date, language: str
) -> list[tuple[str, str]]:
    """Return what the first count says of all, and of the group that was asked for, each with the name of its group."""
    if not register.counts:
        return []
    count = register.counts[0]
    asked = [(EVERYTHING, EVERYTHING, "")]
    asked += [(PLACE, place.chosen_name, place.chosen_name)] if place.chosen_name else []
    asked += [(way.name, way.chosen, way.chosen_name) for way in ways if way.chosen_name and way.name in count.by]
    said = [
        (name, public_count(organisation, register, count, today, by, value, language)) for by, value, name in asked
    ]
    return [(name, sentence) for name, sentence in said if sentence]


def public_entry(register: Register, entry: Entry, today: date, language: str) -> PublicEntry:
    """Return what anybody may read of an entry: nothing of a field that the register's file does not name."""
    apart = {register.named_by, register.due}
    facts, texts = [], []
    for field in register.fields:
        value = entry.values.get(field.id)
        if field.id in register.public_fields and field.id not in apart and not is_blank(value):
            label, said = field.label.said(language), told(field, value, language)
            is_text = field.kind in WRITTEN and not (field.kind is FieldKind.LINE and len(said) <= A_FACT)
            (texts if is_text else facts).append((label, said))
    due = entry.due_on if entry.is_open and register.due in register.public_fields else None
    return PublicEntry(
        number=entry.number,
        title=entry.title if register.named_by in register.public_fields else "",
        state=shown.state_name(register, entry.state, language),
        is_open=entry.is_open,
        place=entry.organisation.name,
        facts=tuple(facts),
        texts=tuple(texts),
        due=numbers.day(due.isoformat(), language) if due else "",
        late=due is not None and due < today,
    )
