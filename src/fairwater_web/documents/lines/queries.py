"""Lines that an actor may see, what can be pointed to, and what a line rests on and leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from fairwater.documents.graph import graph_of, told
from fairwater.documents.lines import Line, LinesKind, lines_in, lines_kind_of
from fairwater.fields import told as told_field
from fairwater.fields.values import is_blank
from fairwater_web.common.permissions import why_not
from fairwater_web.documents.enums import Stage
from fairwater_web.documents.models import Document, NamedLine
from fairwater_web.documents.queries import documents_for, kept_values, kind_named, values_of
from fairwater_web.frameworks.queries import term_options
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import named
from fairwater_web.thread.models import Link

LINE = "line"
SHOWS = ("finding", "quote", "release")
"""Kinds of thing that can show what a line says."""
MOST_OFFERED, MOST_OF_A_KIND = 200, 20


def lines_for(actor: Any) -> QuerySet[NamedLine]:
    """Return the lines of documents that an actor may read."""
    found = NamedLine.objects.filter(document__in=documents_for(actor))
    return found.select_related("document__organisation")


def lines_kind(document: Document) -> LinesKind | None:
    """Return which rows of a document are lines."""
    kind = kind_named(document.kind)
    return lines_kind_of(kind) if kind is not None else None


def is_linked(tenant: Organisation, number: int) -> bool:
    """Say whether a line hangs on the thread."""
    either = Q(kind=LINE, thing=number) | Q(to_kind=LINE, to_thing=number)
    return Link.objects.filter(either, organisation=tenant).exists()


def why_not_point(actor: Any, document: Document) -> str:
    """Return the message id of why the actor may not say on what a document's lines rest; empty where they may.

    The words of a signed document stay; its thread grows.
    """
    if not organisations_under(actor.organisation).filter(pk=document.organisation_id).exists():
        return "refused-document-of-others"
    return why_not(actor, Permission.WRITE_DOCUMENTS)


def standing(document: Document) -> list[tuple[NamedLine, Line]]:
    """Return the lines that stand in a document now, in order, each as it is kept and as it is written."""
    own = lines_kind(document)
    if own is None:
        return []
    kept = {each.said: each for each in document.named_lines.all()}
    value = document.values.filter(field=own.field).first()
    return [(kept[each.said], each) for each in lines_in(own, value.value if value else ()) if each.said in kept]


@dataclass(frozen=True)
class Hold:
    """Something that a line or a document was let rest on: its title (None: not for this reader) and address, and the link."""

    title: str | None
    url: str
    kind: str
    link: int
    by_hand: bool


def holds_of(actor: Any, things: Sequence[tuple[str, int]], language: str) -> dict[tuple[str, int], list[Hold]]:
    """Return what each of some things rests on."""
    wanted = Q()
    for kind, number in things:
        wanted |= Q(kind=kind, thing=number)
    if not wanted:
        return {}
    links = list(Link.objects.filter(wanted, organisation=actor.tenant, relation="rests-on").order_by("made_at", "pk"))
    seen = named(actor, [(each.to_kind, each.to_thing) for each in links], language)
    found: dict[tuple[str, int], list[Hold]] = {}
    for each in links:
        thing = seen.get((each.to_kind, each.to_thing))
        hold = Hold(
            thing.title if thing else None,
            thing.url if thing else "",
            each.to_kind,
            each.pk,
            each.made_by_id is not None,
        )
        found.setdefault((each.kind, each.thing), []).append(hold)
    return found


def offered_lines(actor: Any, document: Document) -> list[tuple[str, str, str]]:
    """Return lines of other documents that could be pointed to: the newest document first; key, words, title of the document.

    A line comes from a board; a whole document may be there for a line of either.
    """
    boards_only = lines_kind(document) is not None
    others = lines_for(actor).filter(is_gone=False).exclude(document=document).exclude(document__stage=Stage.SET_ASIDE)
    found = [
        each
        for each in others.order_by("-document__changed_at", "-document", "pk")[: 4 * MOST_OFFERED]
        if (own := kind_named(each.document.kind)) is not None and (own.board is not None or not boards_only)
    ]
    return [(f"{LINE}:{each.pk}", each.said, each.document.title) for each in found[:MOST_OFFERED]]


def facts_of(document: Document, line: Line, language: str) -> list[tuple[str, str]]:
    """Return what else stands in the row of a line: the label of each column and what it says."""
    kind, own = kind_named(document.kind), lines_kind(document)
    if kind is None or own is None:
        return []
    field = kind.with_terms(term_options(document.organisation)).field(own.field)
    columns = field.columns if field is not None else ()
    return [
        (column.label.said(language), told_field(column, line.row.get(column.id), language))
        for column in columns
        if column.id != own.said and not is_blank(line.row.get(column.id))
    ]


def leads_to(document: Document, line: Line, language: str) -> tuple[tuple[str, str], ...]:
    """Return what follows from a line in the graph of its document, as joined parts; nothing where it reaches no end."""
    kind = kind_named(document.kind)
    if kind is None or kind.graph is None or not line.code:
        return ()
    graph = graph_of(kind.graph, kept_values(kind, values_of(document)))
    return dict(told(graph, language)).get(line.code, ())
