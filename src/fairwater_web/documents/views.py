"""Writing together: the list, a document, its fields, what speaks in the margin."""

from __future__ import annotations

from functools import partial
from operator import ne
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.backends.utils import csrf_input
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairwater import words
from fairwater.documents import DocumentKind
from fairwater.errors import FairwaterError
from fairwater.fields import Field
from fairwater.publish import numbers
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.documents import actions
from fairwater_web.documents.enums import Stage
from fairwater_web.documents.files.actions import attach_file
from fairwater_web.documents.forms import file_in, given_in, seen_in, thing_in, wish_in
from fairwater_web.documents.models import Document
from fairwater_web.documents.presentation import field_of, margin_of, said_in, sections_of, shown_versions
from fairwater_web.documents.queries import (
    counts_by_kind,
    documents_for,
    evidence_of,
    kind_named,
    known_kinds,
    organisations_read_by,
    present_in,
    why_not_sign,
    why_not_write,
    wished_documents,
)
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.choosing import asked_in, choices

SHOWN_DOCUMENTS = 15
"""Documents on a page of their list."""


@require_safe
@page(Permission.READ_DOCUMENTS)
def documents(request: HttpRequest) -> HttpResponse:
    """Show the documents that the reader may see, what changed last first, and what can be begun."""
    every, faults = known_kinds()
    wish, n_of_kind = wish_in(request.GET), counts_by_kind(request.actor)
    part = Paginator(wished_documents(request.actor, wish), SHOWN_DOCUMENTS).get_page(request.GET.get("page"))
    titles = {kind.id: kind.title.said(request.language) for kind in every.values()}
    day = partial(numbers.day, language=request.language)
    kinds_shown = [
        (kind, titles[kind.id], kind.purpose.said(request.language), n_of_kind.get(kind.id, 0))
        for kind in every.values()
    ]
    context = {
        "lines": [
            (each, titles.get(each.kind, each.kind), day(each.changed_at.date().isoformat()))
            for each in part.object_list
        ],
        "part": part,
        "wish": wish,
        "address": wish.address,
        "stages": Stage.values,
        "n_documents": sum(n_of_kind.values()),
        "kinds": sorted(kinds_shown, key=lambda shown: shown[1]),
        "faults": [fault.sentence(request.language) for fault in faults],
        "may_write": Permission.WRITE_DOCUMENTS in request.actor.permissions,
    }
    return render(request, "documents/documents.html", context)


@page(Permission.WRITE_DOCUMENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, kind: str) -> HttpResponse:
    """Begin a document: its title, and whose it is."""
    found = kind_named(kind)
    if found is None:
        raise Http404
    places = list(organisations_read_by(request.actor).order_by("name"))
    if request.actor.organisation != request.actor.tenant:
        places = [request.actor.organisation]
    if request.method == "POST":
        wanted = request.POST.get("organisation", "")
        place = next((each for each in places if str(each.pk) == wanted), request.actor.organisation)
        made = actions.begin_document(
            by=request.actor,
            kind=found,
            title=request.POST.get("title", ""),
            organisation=place,
            language=words.written_in(request.language),
        )
        return redirect("documents:document", number=made.pk)
    language = request.language
    context = {
        "kind": found,
        "title": found.title.said(language),
        "purpose": found.purpose.said(language),
        "example": found.example_title.said(language),
        "places": places,
        "here": request.actor.organisation,
        "sections": [
            (each.title.said(language), [one.label.said(language) for one in each.fields]) for each in found.sections
        ],
    }
    return render(request, "documents/new.html", context)


def found_document(request: HttpRequest, number: int) -> tuple[Document, DocumentKind]:
    """Return a document that the reader may see, and its kind."""
    found = found_for(request.actor, documents_for(request.actor), "document", number)
    return found, actions.kind_or_refused(found)


def found_field(kind: DocumentKind, slug: str) -> Field:
    """Return a field of a kind; Http404 for one that it does not have."""
    found = kind.field(slug)
    if found is None:
        raise Http404
    return found


@require_safe
@page(Permission.READ_DOCUMENTS)
def document(request: HttpRequest, number: int) -> HttpResponse:
    """Show a document as it reads; where the reader may write, each field opens to be written in."""
    found, kind = found_document(request, number)
    log_access(by=request.actor, event="document-seen", subject=f"document {number}")
    return render(request, "documents/document.html", page_of(request, found, kind))


def page_of(request: HttpRequest, found: Document, kind: DocumentKind) -> dict[str, Any]:
    """Return what the page of a document shows."""
    said = said_in(found, kind, request.actor, request.language)
    return {
        "document": found,
        "kind": kind,
        "kind_title": kind.title.said(request.language),
        "purpose": kind.purpose.said(request.language),
        "sections": sections_of(said),
        "margin": margin_of(said),
        "why_not_write": why_not_write(request.actor, found),
        "why_not_sign": why_not_sign(request.actor, found, kind),
        "versions": shown_versions(found, request.language)[:1],
        "here": _address(found),
        "token": str(csrf_input(request)),  # made once: the page has four forms beside each field
        "other_languages": [each for each in words.COMPLETE if each != found.language],
        "present": [each.person.name for each in present_in(found, but=request.actor.person)],
    }


@page(Permission.READ_DOCUMENTS)
@require_POST
def rename(request: HttpRequest, number: int) -> HttpResponse:
    """Give a document another title."""
    found, _ = found_document(request, number)
    actions.rename_document(by=request.actor, document=found, title=request.POST.get("title", ""))
    return redirect("documents:document", number=number)


@page(Permission.READ_DOCUMENTS)
@require_POST
def save(request: HttpRequest, number: int, field: str) -> HttpResponse:
    """Save a field. A script is answered with the field as it stands; a form leads back to it."""
    found, kind = found_document(request, number)
    asked = found_field(kind, field)
    quietly = request.headers.get("X-Requested-With") == "fetch"
    try:
        saved = actions.save_field(
            by=request.actor,
            document=found,
            field=asked,
            given=given_in(asked, request.POST),
            seen=seen_in(request),
            language=request.language,
        )
    except (Refused, FairwaterError) as fault:
        if not quietly:
            raise
        return JsonResponse({"refused": fault.sentence(request.language)}, status=409)
    if not quietly:
        return redirect(f"/documents/{number}/#field-{field}")
    return JsonResponse(
        {
            "version": saved.version,
            "value": saved.value if isinstance(saved.value, str) else None,
            "joined": saved.joined,
            "apart": saved.apart is not None,
            "html": {field: _field_html(request, found, kind, asked)},
            "told": words.text(
                "document-apart" if saved.apart else "document-joined" if saved.joined else "document-saved",
                request.language,
            ),
        }
    )


def _field_html(request: HttpRequest, found: Document, kind: DocumentKind, field: Field) -> str:
    said = said_in(found, kind, request.actor, request.language)
    return _rendered(request, found, field_of(said, field), why_not_write(request.actor, found))


def _rendered(request: HttpRequest, found: Document, shown: Any, reason: str) -> str:
    """Return a field as the page reads it, without what the frame around a page would ask for."""
    context = {"field": shown, "document": found, "why_not_write": reason, "language": request.language}
    context |= {"here": _address(found), "actor": request.actor, "csrf_token": get_token(request)}
    return render_to_string("documents/read_field.html", context)


def _address(found: Document) -> str:
    """Return where a document is read; what is done with one of its fields stands under it, as `urls.py` says."""
    return reverse("documents:document", args=[found.pk])


@page(Permission.READ_DOCUMENTS)
@require_POST
def pulse(request: HttpRequest, number: int) -> HttpResponse:
    """Say that one is here, and be told what others changed since."""
    found, kind = found_document(request, number)
    field = request.POST.get("field", "")
    actions.be_present(by=request.actor, document=found, field=field if kind.field(field) else "")
    since = seen_in(request, "since")
    html: dict[str, str] = {}
    versions: dict[str, int] = {}
    values: dict[str, Any] = {}
    margin = ""
    if found.changed > since:
        said, reason = said_in(found, kind, request.actor, request.language), why_not_write(request.actor, found)
        for each in kind.fields:
            kept = said.saved.get(each.id)
            if (kept and kept.at_change > since) or each.id in said.suggestions or each.id in said.evidence:
                html[each.id] = _rendered(request, found, field_of(said, each), reason)
                versions[each.id] = kept.version if kept else 0
                values[each.id] = kept.value if kept and isinstance(kept.value, str) else None
        context = {"margin": margin_of(said), "document": found, "language": request.language}
        margin = render_to_string("documents/margin.html", context)
    here = [{"name": each.person.name, "field": each.field} for each in present_in(found, but=request.actor.person)]
    told = (
        words.text("document-present", request.language, names=", ".join(each["name"] for each in here)) if here else ""
    )
    return JsonResponse(
        {
            "changed": found.changed,
            "html": html,
            "margin": margin,
            "versions": versions,
            "values": values,
            "present": here,
            "told": told,
            "stage": found.stage,
        }
    )


@page(Permission.READ_DOCUMENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: HttpRequest, number: int, field: str) -> HttpResponse:
    """Offer another text for a field."""
    found, kind = found_document(request, number)
    asked = found_field(kind, field)
    if request.method != "POST":
        shown = field_of(said_in(found, kind, request.actor, request.language), asked)
        return render(request, "documents/suggest.html", {"document": found, "field": shown})
    actions.suggest(
        by=request.actor,
        document=found,
        field=asked,
        given=given_in(asked, request.POST),
        reason=request.POST.get("reason", ""),
        language=request.language,
    )
    return redirect(f"/documents/{number}/#field-{field}")


@page(Permission.READ_DOCUMENTS)
@require_POST
def answer(request: HttpRequest, number: int, suggestion: int) -> HttpResponse:
    """Take a suggestion, or leave it."""
    found, kind = found_document(request, number)
    asked = found_for(
        request.actor, found.suggestions.select_related("document__organisation"), "suggestion", suggestion
    )
    actions.answer_suggestion(
        by=request.actor,
        suggestion=asked,
        field=found_field(kind, asked.field),
        take=request.POST.get("answer") == "take",
        language=request.language,
    )
    return redirect(f"/documents/{number}/#field-{asked.field}")


@page(Permission.READ_DOCUMENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def add_evidence(request: HttpRequest, number: int, field: str) -> HttpResponse:
    """Let a field rest on a thing, or on an address of the web."""
    found, kind = found_document(request, number)
    asked = found_field(kind, field)
    if request.method != "POST":
        itself = partial(ne, ("document", found.pk))
        citable = choices(request.actor, request.language, asked=asked_in(request), fits=itself)
        context = {"document": found, "label": asked.label.said(request.language), "choices": citable}
        return render(request, "documents/evidence.html", context)
    if request.FILES:
        data, name = file_in(request)
        attach_file(by=request.actor, document=found, field=asked.id, data=data, name=name)
    elif request.POST.get("thing"):
        thing = thing_in(request.POST["thing"])
        actions.cite(by=request.actor, document=found, field=asked, thing=thing, language=request.language)
    else:
        url, title = request.POST.get("url", "").strip(), request.POST.get("title", "")
        actions.cite_link(by=request.actor, document=found, field=asked, url=url, title=title)
    return redirect(f"/documents/{number}/#field-{field}")


@page(Permission.READ_DOCUMENTS)
@require_POST
def remove_evidence(request: HttpRequest, number: int, evidence: int) -> HttpResponse:
    """Take a piece of evidence away."""
    found, _ = found_document(request, number)
    asked = found_for(request.actor, evidence_of(found).select_related("document__organisation"), "evidence", evidence)
    field = asked.field
    actions.take_evidence_away(by=request.actor, evidence=asked)
    return redirect(f"/documents/{number}/#field-{field}")
