"""A leader’s report of their own path: what they wrote, promised, decided, were recognised for, learned; never of a journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q

from fairwater.publish import numbers
from fairwater.takeaway import Bound, Chapter, Part, Table
from fairwater.takeaway.parts import lines_block, paragraph
from fairwater_web.documents.models import Document, Signature
from fairwater_web.documents.queries import documents_for, kind_named
from fairwater_web.people.presentation import role_name
from fairwater_web.pilots.models import Decision
from fairwater_web.registers.enums import Did
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import every_entry_for, registers
from fairwater_web.takeaways.entries import due_of, learned_of
from fairwater_web.takeaways.enums import COACHING
from fairwater_web.takeaways.gathering import Gathering
from fairwater_web.thread.kinds import kinds, named

COMMITMENTS, MOST = "commitments", 200
RECOGNISED = ("award", "submission")
"""Kinds of thing whose newest are one's own: what one was awarded, and what one handed in to be."""


def path_of_oneself(gathering: Gathering, today: date) -> Bound:
    """Return the report of whoever makes it."""
    actor = gathering.maker
    language = gathering.language
    roles = ", ".join(role_name(each, language) for each in actor.roles)
    chapters = (
        _chapter(gathering, "documents", _documents(gathering, actor)),
        _chapter(gathering, "commitments", _commitments(gathering, actor)),
        _chapter(gathering, "decisions", _decisions(gathering, actor)),
        _chapter(gathering, "recognised", _recognised(gathering, actor)),
        _chapter(gathering, "learned", tuple(_learned(gathering, actor))),
    )
    facts = (
        roles,
        gathering.say("takeaway-path-for-me"),
        gathering.say("takeaway-made", name=actor.person.name, day=numbers.day(today.isoformat(), language)),
    )
    title = gathering.say("takeaway-path-title", name=actor.person.name)
    lead = gathering.say("takeaway-path-lead")
    return Bound(title, actor.organisation.name, language, facts, lead, chapters)


def _chapter(gathering: Gathering, name: str, parts: tuple[Part, ...]) -> Chapter:
    title = gathering.say(f"takeaway-path-{name}")
    none = Part(title, (paragraph(gathering.say(f"takeaway-path-{name}-none")),))
    return Chapter(title, (), parts or (none,))


def _table(gathering: Gathering, title: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> tuple[Part, ...]:
    if not rows:
        return ()
    head = tuple(gathering.say(f"takeaway-path-head-{each}") for each in heads)
    return (Part(gathering.say(title), (Table(head, tuple(rows)).block(),)),)


def _documents(gathering: Gathering, actor: Any) -> tuple[Part, ...]:
    """Return the documents that somebody began or wrote in."""
    mine = documents_for(actor).filter(Q(made_by=actor.person) | Q(changes__by=actor.person)).distinct()
    rows = [
        _document(gathering, each) for each in mine.exclude(kind__in=COACHING).order_by("-changed_at", "-pk")[:MOST]
    ]
    return _table(gathering, "takeaway-path-written", ("what", "kind", "stands", "on"), rows)


def _document(gathering: Gathering, document: Document) -> tuple[str, ...]:
    gathering.take(("document", document.pk))
    kind, language = kind_named(document.kind), gathering.language
    name = kind.title.said(language) if kind else document.kind
    day = numbers.day(document.changed_at.date().isoformat(), language)
    return document.title, name, gathering.say(f"document-stage-{document.stage}"), day


def _commitments(gathering: Gathering, actor: Any) -> tuple[Part, ...]:
    """Return the commitments of somebody: kept, under way, renegotiated, or stopped with what was learned."""
    register = registers().found.get(COMMITMENTS)
    if register is None:
        return ()
    found = every_entry_for(actor).filter(owner=actor.person, register=COMMITMENTS)
    rows = []
    for entry in found.order_by("-number")[:MOST]:
        gathering.take(("entry", entry.pk))
        state = register.state(entry.state)
        told = state.label.said(gathering.language) if state else entry.state
        rows.append((entry.title, _moved(gathering, entry) or told, due_of(entry, gathering.language)))
    return _table(gathering, "takeaway-path-promised", ("what", "stands", "by"), rows)


def _moved(gathering: Gathering, entry: Entry) -> str:
    """Return that an open commitment was renegotiated, where another day was agreed: it is no debt."""
    n = entry.changes.filter(did=Did.POSTPONED).count()
    return gathering.say("takeaway-path-renegotiated", n=n) if n and entry.is_open else ""


def _decisions(gathering: Gathering, actor: Any) -> tuple[Part, ...]:
    """Return what somebody decided in pilots, and what they signed."""
    language = gathering.language
    seen = documents_for(actor)
    decided = Decision.objects.filter(by=actor.person, plan__in=seen.order_by()).order_by("-on", "-pk")[:MOST]
    rows = [
        (gathering.say(f"decided-{each.decided}"), each.because, numbers.day(each.on.isoformat(), language))
        for each in decided
    ]
    signed = Signature.objects.filter(person=actor.person, version__document__in=seen.order_by())
    signatures = [
        (each.version.title, role_name(each.role, language), numbers.day(each.at.date().isoformat(), language))
        for each in signed.select_related("version").order_by("-at", "-pk")[:MOST]
    ]
    return (
        *_table(gathering, "takeaway-path-decided", ("what", "why", "on"), rows),
        *_table(gathering, "takeaway-path-signed", ("what", "as", "on"), signatures),
    )


def _recognised(gathering: Gathering, actor: Any) -> tuple[Part, ...]:
    """Return what somebody was awarded, and what they handed in, whatever came of it."""
    language = gathering.language
    things = [(kind, number) for kind in RECOGNISED if kind in kinds() for number in kinds()[kind].recent(actor)]
    rows = []
    for thing, told in named(actor, things, language).items():
        gathering.take(thing)
        kind = gathering.say(f"thing-{thing[0]}")
        rows.append((told.title, kind, numbers.day(told.day.isoformat(), language)))
    return _table(gathering, "takeaway-path-awarded", ("what", "kind", "on"), rows)


def _learned(gathering: Gathering, actor: Any) -> Iterator[Part]:
    """Yield what somebody wrote that was learned: in their pilots, in their entries."""
    seen = documents_for(actor)
    pilots = Decision.objects.filter(by=actor.person, plan__in=seen.order_by()).order_by("on", "pk")[:MOST]
    lines = [each.learned for each in pilots if each.learned]
    known = registers().found
    for entry in every_entry_for(actor).filter(owner=actor.person).order_by("pk")[:MOST]:
        register = known.get(entry.register)
        if register is not None and (told := learned_of(entry, register, gathering.language)):
            lines.append(f"{entry.title}: {told}")
    if lines:
        yield Part(gathering.say("takeaway-path-learned"), (lines_block(tuple(lines)),))
