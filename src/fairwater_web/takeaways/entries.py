"""Entries of the registers at a journey’s stations, as an audience may read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fairwater.fields import told
from fairwater.publish import numbers
from fairwater.registers import Register
from fairwater.takeaway import Chapter, Part, Table
from fairwater_web.journeys.models import Journey
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.registers.models import Entry
from fairwater_web.registers.permissions import may_see
from fairwater_web.registers.queries import entries_for, public_entries, registers
from fairwater_web.takeaways.enums import For
from fairwater_web.takeaways.gathering import Gathering

MOST = 40


def registers_chapter(gathering: Gathering, journey: Journey, slugs: Iterable[str]) -> Chapter | None:
    """Return what was entered since a journey began, a register a part; None where nothing was."""
    known = registers().found
    parts = []
    for slug in dict.fromkeys(slugs):
        register = known.get(slug)
        rows = [] if register is None else list(_rows(gathering, journey, register))
        if register is not None and rows:
            head = tuple(gathering.say(f"takeaway-entry-{name}") for name in ("what", "state", "due"))
            parts.append(Part(register.title.said(gathering.language), (Table(head, tuple(rows)).block(),)))
    return Chapter(gathering.say("takeaway-registers"), (), tuple(parts)) if parts else None


def _rows(gathering: Gathering, journey: Journey, register: Register) -> Iterator[tuple[str, ...]]:
    language = gathering.language
    title = register.title.said(language)
    since = {"organisation__in": organisations_under(journey.organisation), "made_at__date__gte": journey.began_on}
    if gathering.made_for == For.EVERYBODY:
        found = public_entries(journey.organisation.tenant, register).filter(**since)
        if not found.exists() or register.named_by not in register.public_fields:
            if entries_for(gathering.maker, register).filter(**since).exists():
                gathering.withhold(title, "withheld-register")
            return
    elif not may_see(gathering.reader, register):
        gathering.withhold(title, "withheld-register")
        return
    else:
        found = entries_for(gathering.reader, register).filter(**since)
    states = {state.id: state.label.said(language) for state in register.states}
    for entry in found.order_by("-number")[:MOST]:
        said = gathering.allowed(entry.title, title)
        if said:
            gathering.take(("entry", entry.pk))
            yield said, states.get(entry.state, entry.state), due_of(entry, language)


def due_of(entry: Entry, language: str) -> str:
    """Return by when an entry is due."""
    return numbers.day(entry.due_on.isoformat(), language) if entry.due_on else ""


def learned_of(entry: Entry, register: Register, language: str) -> str:
    """Return what was learned, where the register has a field for it and somebody wrote it."""
    field = next((each for each in register.fields if each.id == register.learned), None)
    value = entry.values.get(field.id) if field is not None else None
    return told(field, value, language) if field is not None and value else ""
