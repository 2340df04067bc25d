"""Beside writing: versions and what changed, signing, translation, files to take away and their way back, the public page."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairwater import words
from fairwater.documents.kinds import DocumentKind
from fairwater.documents.merge import difference
from fairwater.documents.paper import Paper, field_blocks
from fairwater.documents.paper import sections_of as paper_sections
from fairwater.documents.text import from_html, html_of_blocks
from fairwater.documents.word_back import brought
from fairwater.documents.word_file import blank_docx
from fairwater.errors import FairwaterError
from fairwater.fields import FieldKind
from fairwater.publish import numbers
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs.queries import fault_of, job_about
from fairwater_web.common.permissions import OPEN, Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.documents import actions
from fairwater_web.documents.enums import TYPES, Format, Stage
from fairwater_web.documents.files.actions import ask_for_file
from fairwater_web.documents.forms import file_in, given_in, seen_in
from fairwater_web.documents.matrix_drawing import drawn_matrix
from fairwater_web.documents.models import Document, Version
from fairwater_web.documents.presentation import (
    Input,
    differences,
    paper_of,
    plain_said,
    shown_versions,
    signatures,
)
from fairwater_web.documents.queries import (
    attached_file,
    documents_for,
    file_of,
    job_key,
    kept_values,
    kind_named,
    published_documents,
    values_of,
    why_not_write,
)
from fairwater_web.documents.views import found_document, found_field
from fairwater_web.frameworks.queries import term_options
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import note_gone_out

MOST_NAME = 60
"""Letters of a title in the name of a file."""

NOW = "now"


# Versions


@page(Permission.READ_DOCUMENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def versions(request: HttpRequest, number: int) -> HttpResponse:
    """Show the versions of a document and how two of them differ; keep what stands now as one."""
    found, kind = found_document(request, number)
    if request.method == "POST":
        made = actions.keep_version(by=request.actor, document=found, kind=kind, note=request.POST.get("note", ""))
        return redirect(f"/documents/{number}/versions/?before={made.number}")
    kept = list(found.versions.all())
    before, after = request.GET.get("before", ""), request.GET.get("after", NOW)
    context: dict[str, Any] = {
        "document": found,
        "versions": shown_versions(found, request.language),
        "before": before or (str(kept[0].number) if kept else ""),
        "after": after,
        "numbers": [each.number for each in kept],
        "why_not_write": why_not_write(request.actor, found),
    }
    if kept:
        contents = [_content(found, kind, each) for each in (context["before"], after)]
        context["differences"] = differences(kind, contents[0], contents[1], request.language)
    return render(request, "documents/versions.html", context)


def _content(found: Document, kind: DocumentKind, wanted: str) -> dict[str, Any]:
    if wanted == NOW:
        return kept_values(kind, values_of(found))
    return dict(get_object_or_404(Version, document=found, number=number_of(wanted)).content)


@require_safe
@page(Permission.READ_DOCUMENTS)
def history(request: HttpRequest, number: int, field: str) -> HttpResponse:
    """Show every value that was saved in a field, and what each changed."""
    found, kind = found_document(request, number)
    asked = found_field(kind, field)
    changes = list(found.changes.filter(field=field).select_related("by").order_by("version"))
    texts = ["", *(plain_said(asked, each.value, request.language) for each in changes)]
    lines = [
        (each, numbers.day(each.at.date().isoformat(), request.language), difference(before, after))
        for each, before, after in zip(changes, texts, texts[1:], strict=False)
    ]
    context = {"document": found, "label": asked.label.said(request.language), "lines": lines[::-1]}
    return render(request, "documents/history.html", context)


@page(Permission.READ_DOCUMENTS)
@require_POST
def put_signature(request: HttpRequest, number: int) -> HttpResponse:
    """Sign what stands in a document."""
    found, kind = found_document(request, number)
    actions.sign(by=request.actor, document=found, kind=kind, seen=seen_in(request))
    return redirect("documents:document", number=number)


@page(Permission.READ_DOCUMENTS)
@require_POST
def put_aside(request: HttpRequest, number: int) -> HttpResponse:
    """Open the next version, set a document aside, or take it up again."""
    found, _ = found_document(request, number)
    wanted = request.POST.get("to", "")
    if wanted not in Stage.values:
        raise Http404
    actions.move(by=request.actor, document=found, to=Stage(wanted))
    return redirect("documents:document", number=number)


@page(Permission.READ_DOCUMENTS)
@require_POST
def put_out(request: HttpRequest, number: int) -> HttpResponse:
    """Give a signed document a page for everybody, or take it away."""
    found, kind = found_document(request, number)
    public = request.POST.get("public") == "yes"
    actions.publish_document(by=request.actor, document=found, kind=kind, public=public)
    return redirect("documents:document", number=number)


@require_safe
@page(OPEN)
def public(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show the last signed version of a document that was given a page for everybody."""
    tenant = get_object_or_404(Organisation, slug=slug)
    found = get_object_or_404(published_documents(tenant.tenant), pk=number)
    kind = kind_named(found.kind)
    version = found.versions.filter(signatures__isnull=False).first()
    if kind is None or version is None or tenant != tenant.tenant:
        raise Http404
    language = words.written_in(request.language)
    paper = paper_of(found, kind.with_terms(term_options(tenant)), language, version=version)
    sections = [
        (
            section.title,
            [(each.label, mark_safe(html_of_blocks(each.blocks, top=4))) for each in section.fields if each.blocks],  # noqa: S308
        )
        for section in paper_sections(paper)
    ]
    context = {
        "document": found,
        "title": version.title,
        "kind_title": kind.title.said(language),
        "purpose": kind.purpose.said(language),
        "sections": sections,
        "signed": signatures(version, language),
        "tenant": tenant,
    }
    return render(request, "documents/public.html", context)


# Side by side


@require_safe
@page(Permission.READ_DOCUMENTS)
def compare(request: HttpRequest, kind: str) -> HttpResponse:
    """Lay the same fields of every document of a kind side by side: how schools define one thing."""
    found = kind_named(kind)
    if found is None:
        raise Http404
    language = request.language
    papers = documents_for(request.actor).filter(kind=kind).exclude(stage=Stage.SET_ASIDE)
    papers = papers.prefetch_related("values")[:40]
    slugs = found.compare or tuple(each.id for each in found.fields[:2])
    fields = [found_field(found, slug) for slug in slugs]
    rows, written = [], []
    for each in papers:
        values = kept_values(found, {kept.field: kept for kept in each.values.all()})
        written.append(values)
        said = [html_of_blocks(field_blocks(field, values[field.id], language), top=2) for field in fields]
        rows.append((each, [mark_safe(one) for one in said]))  # noqa: S308 - made by the core, which escapes all that was typed
    context = {
        "title": found.title.said(language),
        "heads": [each.label.said(language) for each in fields],
        "rows": rows,
        "matrix": drawn_matrix(found.matrix, written, language) if found.matrix else None,
    }
    return render(request, "documents/compare.html", context)


@page(Permission.READ_DOCUMENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def translation(request: HttpRequest, number: int, language: str) -> HttpResponse:
    """Show a document beside its translation, field by field, and keep one."""
    found, kind = found_document(request, number)
    if language not in words.COMPLETE or language == found.language:
        raise Http404
    if request.method == "POST":
        asked = found_field(kind, request.POST.get("field", ""))
        actions.translate(
            by=request.actor,
            document=found,
            field=asked,
            language=language,
            given=given_in(asked, request.POST),
            of_version=seen_in(request),
        )
        return redirect(f"/documents/{number}/in/{language}/#field-{asked.id}")
    saved, there = values_of(found), {each.field: each for each in found.translations.filter(language=language)}
    lines = []
    for each in kind.fields:
        if each.kind not in (FieldKind.TEXT, FieldKind.LINE) or each.id not in saved:
            continue
        ours, theirs = saved[each.id], there.get(each.id)
        one = Input(each, "value", each.label.said(language), theirs.value if theirs else "", (), "")
        html = html_of_blocks(field_blocks(each, ours.value, found.language), top=3)
        behind = theirs is not None and theirs.of_version < ours.version
        lines.append((each.label.said(request.language), mark_safe(html), ours.version, one, theirs, behind))  # noqa: S308
    context = {
        "document": found,
        "wanted": language,
        "lines": lines,
        "why_not_write": why_not_write(request.actor, found),
    }
    return render(request, "documents/translation.html", context)


# Taken away, and brought back


@require_safe
@page(Permission.READ_DOCUMENTS)
def blank(request: HttpRequest, kind: str) -> HttpResponse:
    """Give the blank template of a kind, for a workshop on paper."""
    found = kind_named(kind)
    if found is None:
        raise Http404
    language = words.written_in(request.language)
    filled = found.with_terms(term_options(request.actor.tenant))
    paper = Paper(filled, found.title.said(language), request.actor.organisation.name, language, {})
    log_access(by=request.actor, event="document-downloaded", subject=f"blank {kind}", download=f"{kind}.docx")
    return _as_file(blank_docx(paper), Format.DOCX, f"{kind}.docx")


def _as_file(data: bytes, wanted: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=TYPES[wanted])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@page(Permission.READ_DOCUMENTS)
@require_POST
def ask_file(request: HttpRequest, number: int) -> HttpResponse:
    """Ask for a file of a document."""
    found, _ = found_document(request, number)
    wanted, language = request.POST.get("format", ""), request.POST.get("language", found.language)
    if wanted not in Format.values or language not in words.COMPLETE:
        raise Http404
    made = ask_for_file(by=request.actor, document=found, wanted=Format(wanted), language=language)
    return redirect("documents:file", number=number, export=made.pk)


@require_safe
@page(Permission.READ_DOCUMENTS)
def file(request: HttpRequest, number: int, export: int) -> HttpResponse:
    """Give a file once it is made; until then, say how far it is."""
    found, _ = found_document(request, number)
    mine = found.exports.filter(made_by=request.actor.person).select_related("document__organisation__parent")
    asked = found_for(request.actor, mine, "document file", export)
    if asked.size is None or "take" not in request.GET:
        job = job_about(job_key(asked))
        context = {
            "document": found,
            "export": asked,
            "is_made": asked.size is not None,
            "fault": fault_of(job, request.language) if job else "",
            "size": numbers.whole(max(1, (asked.size or 0) // 1024), request.language),
        }
        return render(request, "documents/file.html", context)
    logged, name = f"document-{number}", slugify(found.title, allow_unicode=True)[:MOST_NAME].strip("-")
    name = f"{name or logged}.{asked.format}"
    subject, download = f"document {number}: {asked.format}", f"{logged}.{asked.format}"
    log_access(by=request.actor, event="document-downloaded", subject=subject, download=download)
    note_gone_out(organisation=found.organisation, thing=("document", number), file=name, by=request.actor)
    return FileResponse(file_of(asked).open("rb"), as_attachment=True, filename=name, content_type=TYPES[asked.format])


@require_safe
@page(Permission.READ_DOCUMENTS)
def attached(request: HttpRequest, number: int, evidence: int) -> HttpResponse:
    """Give a file that was attached; always to be kept, never shown as a page of this site."""
    found, _ = found_document(request, number)
    files = found.evidence.exclude(digest="").select_related("document__organisation__parent")
    asked = found_for(request.actor, files, "evidence", evidence)
    log_access(by=request.actor, event="document-downloaded", subject=f"document {number}: attached {evidence}")
    content = attached_file(asked).open("rb")
    return FileResponse(content, as_attachment=True, filename=asked.title, content_type="application/octet-stream")


@page(Permission.READ_DOCUMENTS)
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, number: int) -> HttpResponse:
    """Bring a template back that was filled on paper or in Word: what is blank is filled, the rest becomes suggestions."""
    found, kind = found_document(request, number)
    reason = why_not_write(request.actor, found)
    context: dict[str, Any] = {"document": found, "kind": kind.id, "why_not_write": reason}
    if request.method == "POST":
        if reason:
            raise Refused(reason)
        data, name = file_in(request)
        back = brought(data, kind, name, request.language)
        context["n"] = actions.take_brought(
            by=request.actor, document=found, kind=kind, values=back.values, language=request.language
        )
        context |= {
            "back": back,
            "missing": [each.label.said(request.language) for each in back.missing],
        }
    return render(request, "documents/bring.html", context)


@page(Permission.READ_DOCUMENTS)
@require_POST
def paste(request: HttpRequest) -> HttpResponse:
    """Turn what was pasted from a word processor into the text that documents keep."""
    try:
        return JsonResponse({"text": from_html(request.POST.get("html", ""))})
    except FairwaterError as fault:
        return JsonResponse({"refused": fault.sentence(request.language)}, status=413)
