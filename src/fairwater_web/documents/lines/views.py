"""Pages of the lines of a document: on what each rests, and one line with everything before and after it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from fairwater_web.common.actions import log_access
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import Refused, can, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.documents.lines import actions
from fairwater_web.documents.lines.queries import (
    LINE,
    SHOWS,
    facts_of,
    holds_of,
    leads_to,
    lines_for,
    lines_kind,
    offered_lines,
    standing,
    why_not_point,
)
from fairwater_web.documents.models import Document, NamedLine
from fairwater_web.documents.views import found_document
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.choosing import asked_in, choices
from fairwater_web.thread.presentation import shown_thread
from fairwater_web.thread.queries import thread_of


@page(Permission.READ_DOCUMENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def lines(request: HttpRequest, number: int) -> HttpResponse:
    """Show the lines of a document and on what each rests; point from one to another."""
    found, kind = found_document(request, number)
    refusal = done(request, lambda: _change(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    language, actor = request.language, request.actor
    actions.take_in(found)
    own = standing(found)
    log_access(by=actor, event="document-seen", subject=f"document {number}")
    holds = holds_of(actor, [("document", number), *((LINE, kept.pk) for kept, _ in own)], language)
    not_point = why_not_point(actor, found)
    context: dict[str, Any] = {
        "document": found,
        "kind_title": kind.title.said(language),
        "has_lines": lines_kind(found) is not None,
        "lines": [(kept, line, holds.get((LINE, kept.pk), [])) for kept, line in own],
        "serves": [each for each in holds.get(("document", number), []) if each.kind == LINE and each.by_hand],
        "offered": [] if not_point else offered_lines(actor, found),
        "choices": None if not_point else choices(actor, language, asked=asked_in(request), of=SHOWS),
        "chosen": number_of(request.GET.get("line", "")),
        "not_point": not_point,
    }
    return answered(request, "documents/lines.html", context, refusal)


def _change(request: HttpRequest, document: Document) -> None:
    post, by, language = request.POST, request.actor, request.language
    match post.get("do"):
        case "rest":
            line = document.named_lines.filter(pk=number_of(post.get("line", ""))).first()
            if line is None:
                raise Refused("refused-link-unknown")
            actions.rest_on(by=by, line=line, to=_thing(post.get("to", "")), language=language)
        case "serve":
            actions.serve(by=by, document=document, to=_thing(post.get("to", "")), language=language)
        case "let-go":
            actions.let_go(by=by, document=document, number=number_of(post.get("link", "")))
        case _:
            raise Http404


def _thing(given: str) -> tuple[str, int]:
    kind, _, number = given.partition(":")
    return kind, number_of(number)


@require_safe
@page(Permission.READ_DOCUMENTS)
def line(request: HttpRequest, number: int) -> HttpResponse:
    """Show one line: what shows it, where it leads, what came of it."""
    language, actor = request.language, request.actor
    kept: NamedLine = found_for(actor, lines_for(actor), "line", number)
    written = next((line for each, line in standing(kept.document) if each.pk == kept.pk), None)
    shown = shown_thread(actor, (LINE, kept.pk), language)
    log_access(by=actor, event="document-seen", subject=f"document {kept.document_id}")
    context = {
        "line": kept,
        "document": kept.document,
        "code": written.code if written else "",
        "facts": facts_of(kept.document, written, language) if written else [],
        "ways": _ways(actor, kept, language),
        "shown": shown,
        "may_note": can(actor, Permission.WRITE_REGISTERS),
    }
    return render(request, "documents/line.html", context)


def _ways(actor: Any, kept: NamedLine, language: str) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """Return what follows from a line, and from lines that rest on it: title and address of the document, the joined parts."""
    levels = thread_of(actor.tenant, (LINE, kept.pk)).level
    above = [number for (kind, number), level in levels.items() if kind == LINE and level >= 0]
    found, stand = [], {}
    for each in lines_for(actor).filter(pk__in=above, is_gone=False).order_by("pk"):
        if each.document_id not in stand:
            stand[each.document_id] = {own.pk: line for own, line in standing(each.document)}
        written = stand[each.document_id].get(each.pk)
        parts = leads_to(each.document, written, language) if written is not None else ()
        if parts and written is not None:
            title = f"{each.document.title}, {written.code}"
            found.append((title, f"/documents/{each.document_id}/drawn/?path={written.code}", parts))
    return found
