"""A document as a drawing: its graph or its board, of what stands now or of a version that was kept."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fairwater.publish import numbers
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import page
from fairwater_web.documents.drawing import drawn_board, drawn_graph, narrowed_by
from fairwater_web.documents.drawing_causes import drawn_causes
from fairwater_web.documents.queries import kept_values, values_of, versions_of
from fairwater_web.documents.views import found_document
from fairwater_web.frameworks.queries import framework_for, term_options
from fairwater_web.people.permissions import Permission


@require_safe
@page(Permission.READ_DOCUMENTS)
def drawn(request: HttpRequest, number: int) -> HttpResponse:
    """Show a document drawn: a `version` that was kept, what is new and gone `since` another, `by` whom it was voiced."""
    found, kind = found_document(request, number)
    if not kind.is_drawn:
        raise Http404
    language = request.language
    kind = kind.with_terms(term_options(found.organisation))
    versions = list(versions_of(found))
    asked, since = request.GET.get("version", ""), request.GET.get("since", "")
    by_number = {str(each.number): each for each in versions}
    if not {asked, since} <= {*by_number, ""}:
        raise Http404
    version, earlier = by_number.get(asked), by_number.get(since)
    values = version.content if version is not None else kept_values(kind, values_of(found))
    before = earlier.content if earlier is not None else None
    framework = framework_for(found.organisation, kind.board.framework) if kind.board else None
    of_causes = framework_for(found.organisation, kind.causes.framework) if kind.causes else None
    log_access(by=request.actor, event="document-seen", subject=f"document {number}")
    context = {
        "document": found,
        "kind_title": kind.title.said(language),
        "graph": drawn_graph(kind, values, language, narrowed_by(request.GET)),
        "causes": drawn_causes(kind, values, of_causes, language),
        "is_causes": kind.causes is not None,
        "board": drawn_board(kind, values, framework, request.GET.get("by", ""), language, before),
        "versions": [
            (str(each.number), each.number, numbers.day(each.made_at.date().isoformat(), language)) for each in versions
        ],
        "asked": asked,
        "since": since,
    }
    return render(request, "documents/drawn.html", context)
