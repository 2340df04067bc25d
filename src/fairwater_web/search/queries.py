"""One search over everything that a person may see: things, measures, schools, people."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db import connection
from django.utils import timezone

from fairwater import words
from fairwater.publish.names import label_of
from fairwater.publish.names import words_of as said_of
from fairwater_web.analysis.queries import all_measures_of
from fairwater_web.common.folding import has_all, words_of
from fairwater_web.common.permissions import can
from fairwater_web.frameworks.presentation import term_address
from fairwater_web.frameworks.queries import base_library, find_terms
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import memberships_in
from fairwater_web.thread.kinds import named

MOST_LINES, MOST_SHOWN = 200, 20
FIRST = "suspended-out-of-school"
"""The measure that a school is first seen by."""
SQLITE = """
    SELECT line.kind, line.thing FROM search_text JOIN search_indexline line ON line.id = search_text.rowid
    WHERE search_text MATCH %s AND line.organisation_id = %s AND (%s OR line.kind IN ({kinds}))
    ORDER BY bm25(search_text) LIMIT %s
"""
POSTGRES = """
    SELECT kind, thing FROM search_indexline, to_tsquery('simple', %s) wanted
    WHERE to_tsvector('simple', text) @@ wanted AND organisation_id = %s AND (%s OR kind IN ({kinds}))
    ORDER BY ts_rank(to_tsvector('simple', text), wanted) DESC LIMIT %s
"""


@dataclass(frozen=True)
class Found:
    """Something that was found: what kind it is, its title, where it is."""

    kind: str
    title: str
    url: str


def search(actor: Any, asked: str, language: str) -> list[Found]:
    """Return what the actor may see that has every word of what was asked, or a word that begins so."""
    wanted = words_of(asked)
    if not wanted:
        return []
    found = [*_measures(actor, wanted, language), *_things(actor, asked, language), *_terms(actor, wanted, language)]
    return [*found, *_places(actor, wanted, language), *_people(actor, wanted, language)]


def things_with(actor: Any, asked: str, kinds: Collection[str] | None = None) -> list[tuple[str, int]]:
    """Return the things of the actor's tenant that have every word, of some kinds, the best first; others choose whom to show."""
    wanted = words_of(asked)
    if not wanted or (kinds is not None and not kinds):
        return []
    postgres = connection.vendor == "postgresql"
    pattern = " & ".join(f"{word}:*" for word in wanted) if postgres else " ".join(f'"{word}"*' for word in wanted)
    given = list(kinds or [""])
    asking = (POSTGRES if postgres else SQLITE).format(kinds=", ".join(["%s"] * len(given)))
    with connection.cursor() as cursor:
        cursor.execute(asking, [pattern, actor.tenant.pk, kinds is None, *given, MOST_LINES])
        return [(str(kind), int(number)) for kind, number in cursor.fetchall()]


def _things(actor: Any, asked: str, language: str) -> list[Found]:
    lines = things_with(actor, asked)
    seen = named(actor, lines, language)
    shown = [(line, seen[line]) for line in lines if line in seen][:MOST_SHOWN]
    return [Found(words.text(f"thing-{kind}", language), each.title, each.url) for (kind, _), each in shown]


def _measures(actor: Any, wanted: list[str], language: str) -> Iterator[Found]:
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return
    for measure in all_measures_of(actor.organisation):
        told = [said_of(measure, each) for each in words.COMPLETE]
        if has_all(" ".join(f"{each.label} {each.did} {each.why_it_matters}" for each in told), wanted):
            yield Found(words.text("search-measure", language), label_of(measure, language), f"/see/{measure.id}/")


def _terms(actor: Any, wanted: list[str], language: str) -> Iterator[Found]:
    """Yield frameworks and terms that are nobody's own; what a tenant made itself is among its things."""
    if not can(actor, Permission.SEE_HOME):
        return
    found = find_terms(base_library(), lambda text: has_all(text, wanted), whole=False)
    for each in islice(found, MOST_SHOWN):
        title = each.framework.title.said(language)
        if each.term is None:
            yield Found(words.text("thing-framework", language), title, f"/frameworks/{each.framework.id}/")
        else:
            stated = f"{each.term.code} {each.term.statement.said(language)} ({title})"
            yield Found(words.text("search-term", language), stated, term_address(each.framework, each.term.code))


def _places(actor: Any, wanted: list[str], language: str) -> Iterator[Found]:
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return
    found = [each for each in schools_of(actor.organisation) if has_all(f"{each.name} {each.local_id}", wanted)]
    for each in found[:MOST_SHOWN]:
        yield Found(words.text("kind-school", language), each.name, f"/see/{FIRST}/?where=school-{each.local_id}")


def _people(actor: Any, wanted: list[str], language: str) -> Iterator[Found]:
    if not can(actor, Permission.MANAGE_PEOPLE):
        return
    people = {each.person: None for each in memberships_in(actor.tenant, timezone.localdate())}
    found = [each for each in people if has_all(f"{each.name} {each.email}", wanted)]
    for each in found[:MOST_SHOWN]:
        yield Found(words.text("search-person", language), each.name, f"/people/{each.pk}/")
