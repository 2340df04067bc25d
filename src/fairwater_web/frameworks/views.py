"""Frameworks browsed, read, compared and taken away by everybody who works here."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from fairwater.frameworks import Framework
from fairwater.frameworks.case_export import Exporting
from fairwater.frameworks.comparing import difference
from fairwater_web.common.folding import has_all, words_of
from fairwater_web.common.permissions import can, page, why_not
from fairwater_web.frameworks import queries
from fairwater_web.frameworks.actions import copy_framework, note_versions, set_openly
from fairwater_web.frameworks.enums import Form, Stage
from fairwater_web.frameworks.files import KINDS, file_of
from fairwater_web.frameworks.models import OwnCrosswalk, OwnFramework
from fairwater_web.frameworks.presentation import DifferencePage, FrameworkPage, TermPage
from fairwater_web.people.permissions import Permission

LONGEST = 100
MOST_FOUND = 60
KEEP = Permission.KEEP_FRAMEWORKS


@require_safe
@page(Permission.SEE_HOME)
def frameworks(request: HttpRequest) -> HttpResponse:
    """Show every framework, or what in them has the words that somebody looks for."""
    organisation, language = request.actor.organisation, request.language
    library = queries.library_for(organisation)
    asked = request.GET.get("q", "")[:LONGEST]
    wanted = words_of(asked)
    found = queries.find_terms(library, lambda text: has_all(text, wanted)) if wanted else ()
    lines = []
    for each, _ in zip(found, range(MOST_FOUND), strict=False):
        shown = FrameworkPage(each.framework, library, language)
        lines.append((shown, shown.line(each.term) if each.term else None))
    if keeps := can(request.actor, KEEP):
        note_versions()
    context = {
        "asked": asked,
        "found": lines,
        "shown": [FrameworkPage(each, library, language) for each in library.newest_of_each()],
        "drafts": [(row, FrameworkPage(queries.read(row), library, language)) for row in _drafts(request)]
        if keeps
        else [],
        "keeps": keeps,
        "faults": [fault.sentence(language) for fault in library.faults] if keeps else [],
        "reason": why_not(request.actor, KEEP),
    }
    return render(request, "frameworks/frameworks.html", context)


def _drafts(request: HttpRequest) -> list[OwnFramework]:
    return list(queries.drafts_of(request.actor.organisation))


def _found(request: HttpRequest, framework: str, version: str = "") -> Framework:
    found = queries.framework_for(request.actor.organisation, framework, version)
    if found is None:
        raise Http404
    return found


def _row(request: HttpRequest, framework: Framework) -> OwnFramework | None:
    own = queries.own_frameworks(request.actor.organisation)
    return own.filter(framework=framework.id, version=framework.version, stage=Stage.PUBLISHED).first()


def _shown(request: HttpRequest, framework: Framework) -> FrameworkPage:
    library = queries.library_for(request.actor.organisation)
    return FrameworkPage(framework, library, request.language, _row(request, framework))


def _owner(shown: FrameworkPage) -> str:
    return shown.row.organisation.slug if shown.row is not None else ""


@require_safe
@page(Permission.SEE_HOME)
def framework(request: HttpRequest, framework: str, version: str = "") -> HttpResponse:
    """Show a version of a framework: its tree, levels, crosswalks, versions, and where it comes from."""
    shown = _shown(request, _found(request, framework, version))
    context = {"shown": shown, "reason": why_not(request.actor, KEEP), "forms": Form.values}
    if can(request.actor, KEEP):
        context["own_crosswalks"] = _crosswalks(request, shown.framework)
        others = [each for each in shown.library.newest_of_each() if each.id != shown.framework.id]
        context["others"] = [(each.id, each.version, each.title.said(request.language)) for each in others]
    return render(request, "frameworks/framework.html", context)


def _crosswalks(request: HttpRequest, framework: Framework) -> list[tuple[OwnCrosswalk, str]]:
    """Return the crosswalks of one's own that begin or end at a version, drafts too, each with its title."""
    rows = [(row, queries.read_crosswalk(row)) for row in queries.own_crosswalks(request.actor.organisation)]
    here = [(row, each) for row, each in rows if framework.key in (each.origin, each.destination)]
    return [(row, each.title.said(request.language)) for row, each in here]


@require_safe
@page(Permission.SEE_HOME)
def term(request: HttpRequest, framework: str, version: str, code: str) -> HttpResponse:
    """Show a term, with everything that helps to see it."""
    found = _found(request, framework, version)
    if code not in found.by_code:
        raise Http404
    shown = _shown(request, found)
    return render(
        request, "frameworks/term.html", {"shown": TermPage(shown, found.by_code[code], _owner(shown)), "page": shown}
    )


@require_safe
@page(Permission.SEE_HOME)
def compare(request: HttpRequest, framework: str) -> HttpResponse:
    """Show what is different between two versions; where none are named, between the newest two."""
    newest = _found(request, framework)
    versions = queries.library_for(request.actor.organisation).versions(newest.id)
    earlier = versions[min(1, len(versions) - 1)].version
    before = _found(request, framework, request.GET.get("before", earlier))
    after = _found(request, framework, request.GET.get("after", versions[0].version))
    pages = [_shown(request, each) for each in (before, after)]
    found = difference(before, after, request.language)
    context: dict[str, Any] = {"shown": DifferencePage(found, *pages), "before": pages[0], "after": pages[1]}
    return render(request, "frameworks/compare.html", context | {"same": not found, "versions": versions})


@require_safe
@page(Permission.SEE_HOME)
def take_away(request: HttpRequest, framework: str, version: str, name: str) -> HttpResponse:
    """Give a framework as a file."""
    if name not in Form.values:
        raise Http404
    shown = _shown(request, _found(request, framework, version))
    crosswalks = tuple(shown.library.crosswalks_from(shown.framework))
    site = request.build_absolute_uri("/").rstrip("/")
    own = queries.own_frameworks(request.actor.organisation).values_list("framework", "version", "organisation__slug")
    owners = {(identifier, version): slug for identifier, version, slug in own}
    exporting = Exporting(shown.framework, site, _owner(shown), crosswalks, shown.library.by_key, owners)
    response = HttpResponse(file_of(exporting, Form(name), request.language), content_type=KINDS[Form(name)])
    response["Content-Disposition"] = f'attachment; filename="{framework}-{version}.{name}"'
    return response


@page(KEEP)
@require_POST
def copy(request: HttpRequest, framework: str, version: str) -> HttpResponse:
    """Begin a draft from a framework."""
    made = copy_framework(by=request.actor, framework=_found(request, framework, version))
    return redirect("frameworks:draft", number=made.pk)


@page(KEEP)
@require_POST
def open_to_all(request: HttpRequest, framework: str, version: str) -> HttpResponse:
    """Open a published framework of one's own to everybody, or close it."""
    row = _row(request, _found(request, framework, version))
    if row is None:
        raise Http404
    set_openly(by=request.actor, row=row, openly=request.POST.get("openly") == "yes")
    return redirect("frameworks:version", framework=framework, version=version)
