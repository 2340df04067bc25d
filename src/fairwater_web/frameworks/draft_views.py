"""Drafts of frameworks: brought from elsewhere, changed by plain forms, published for good."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater.content import Said
from fairwater.errors import FairwaterError
from fairwater.frameworks import Term
from fairwater.frameworks.case_import import imported
from fairwater.frameworks.spreadsheet import LEVEL, MOST_LEVELS, ROLES, suggested
from fairwater.words import COMPLETE
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.frameworks import actions, forms, queries
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.models import BroughtSheet, OwnFramework
from fairwater_web.frameworks.presentation import FrameworkPage, TermLine
from fairwater_web.people.permissions import Permission

KEEP = Permission.KEEP_FRAMEWORKS
SHOWN_ROWS = 5
SHOWN_LINKS = 50
LEFT = "links-left"
"""What a session keeps of the package that was brought last: which of its links were not taken."""


def _found(request: HttpRequest, number: int) -> OwnFramework:
    return found_for(request.actor, queries.drafts_of(request.actor.organisation), "framework", number)


def _shown(request: HttpRequest, row: OwnFramework) -> FrameworkPage:
    library = queries.library_for(request.actor.organisation)
    return FrameworkPage(queries.read(row), library, request.language, row)


@require_safe
@page(KEEP)
def bring(request: HttpRequest) -> HttpResponse:
    """Show how a scheme comes in: a spreadsheet, or a CASE package."""
    return render(request, "frameworks/bring.html", {"complete": COMPLETE})


def _file(request: HttpRequest) -> Any:
    if forms.FILE not in request.FILES:
        raise Refused("refused-no-file")
    return request.FILES[forms.FILE]


@page(KEEP)
@require_POST
def bring_sheet(request: HttpRequest) -> HttpResponse:
    """Keep a spreadsheet and ask what its columns are."""
    file = _file(request)
    header, rows = forms.rows_from(file)
    title, language = request.POST.get("title", "").strip(), request.POST.get("language", "")
    if not title:
        raise Refused("refused-framework-title")
    made = actions.bring_sheet(
        by=request.actor,
        file=file.name,
        title=title,
        language=language if language in COMPLETE else request.language,
        header=header,
        rows=rows,
    )
    return redirect("frameworks:columns", number=made.pk)


def _sheet(request: HttpRequest, number: int) -> BroughtSheet:
    return found_for(request.actor, queries.brought_sheets(request.actor.organisation), "sheet", number)


@page(KEEP)
def columns(request: HttpRequest, number: int) -> HttpResponse:
    """Ask what the columns of a spreadsheet are, with suggestions by their names; then make a draft of it."""
    sheet = _sheet(request, number)
    refusal: Refused | FairwaterError | None = None
    if request.method == "POST":
        about = forms.about_from(
            sheet.title, sheet.language, request.actor.tenant.name, timezone.localdate().isoformat()
        )
        try:
            named = forms.columns_from(request.POST, len(sheet.header))
            made = actions.name_columns(by=request.actor, sheet=sheet, columns=named, about=about)
            return redirect("frameworks:draft", number=made.pk)
        except (Refused, FairwaterError) as fault:
            refusal = fault
    seem = suggested(sheet.header)
    chosen = [request.POST.get(f"column-{n}", "") if refusal else seem.get(n, "") for n in range(len(sheet.header))]
    lines = [
        (place, name, chosen[place], [row[place][:80] for row in sheet.rows[:SHOWN_ROWS]])
        for place, name in enumerate(sheet.header)
    ]
    levels = [f"{LEVEL}{number}" for number in range(1, MOST_LEVELS + 1)]
    context = {"sheet": sheet, "lines": lines, "roles": ROLES, "levels": list(enumerate(levels, 1))}
    context["refusal"] = refusal.sentence(request.language) if refusal else ""
    return render(request, "frameworks/columns.html", context, status=400 if refusal else 200)


@page(KEEP)
@require_POST
def bring_case(request: HttpRequest) -> HttpResponse:
    """Make a draft of a CASE package."""
    file = _file(request)
    found = imported(file.read(), file.name, request.actor.tenant.slug)
    made = actions.bring_framework(by=request.actor, framework=found.framework)
    if found.left:
        shown = [asdict(each) for each in found.left[:SHOWN_LINKS]]
        request.session[LEFT] = {"draft": made.pk, "n": len(found.left), "shown": shown}
    return redirect("frameworks:draft", number=made.pk)


def _links_left(request: HttpRequest, number: int) -> dict[str, Any]:
    """Return which links of the package that was just brought were not taken, and why."""
    left = request.session.get(LEFT, {})
    if left.get("draft") != number:
        return {}
    said = [
        (each["origin"], each["association"], each["destination"], words.text(each["why"], request.language))
        for each in left["shown"]
    ]
    return {"links_left": said, "n_links_left": left["n"], "n_links_more": left["n"] - len(said)}


@require_safe
@page(KEEP)
def draft(request: HttpRequest, number: int) -> HttpResponse:
    """Show a draft: what it says of itself, its terms, and what can be done with it. One that was published is shown as it is."""
    published = queries.own_frameworks(request.actor.organisation).filter(pk=number, stage=Stage.PUBLISHED).first()
    if published is not None:
        return redirect("frameworks:version", framework=published.framework, version=published.version)
    shown = _shown(request, _found(request, number))
    context = _fields(shown, Term("", Said()), [line for _, line in shown.flat])
    context["details"] = shown.fields(forms.typed_details(shown.framework))
    return render(request, "frameworks/draft.html", context | _links_left(request, number))


def _fields(shown: FrameworkPage, term: Term, parents: list[TermLine]) -> dict[str, Any]:
    """Return what the form of a term is filled with."""
    fields = shown.fields(forms.typed(shown.framework, term))
    return {"shown": shown, "term": term, "fields": fields, "parents": parents} | shown.choices(term)


@page(KEEP)
@require_POST
def details(request: HttpRequest, number: int) -> HttpResponse:
    """Change what a draft says of itself."""
    row = _found(request, number)
    said = forms.details_from(request.POST, queries.read(row))
    actions.change_details(by=request.actor, row=row, details=said)
    return redirect("frameworks:draft", number=number)


@page(KEEP)
@require_POST
def add_term(request: HttpRequest, number: int) -> HttpResponse:
    """Add a term to a draft."""
    row = _found(request, number)
    added = forms.term_from(request.POST, queries.read(row))
    actions.save_term(by=request.actor, row=row, code="", term=added)
    return redirect(f"/framework-drafts/{number}/#terms")


@page(KEEP)
def change_term(request: HttpRequest, number: int, code: str) -> HttpResponse:
    """Show the form of a term of a draft; save it."""
    row = _found(request, number)
    framework = queries.read(row)
    if code not in framework.by_code:
        raise Http404
    if request.method == "POST":
        actions.save_term(by=request.actor, row=row, code=code, term=forms.term_from(request.POST, framework))
        return redirect(f"/framework-drafts/{number}/#terms")
    shown, term = _shown(request, row), framework.by_code[code]
    below = {each.code for _, each in framework.tree(code)} | {code}
    parents = [line for _, line in shown.flat if line.code not in below]
    return render(request, "frameworks/draft_term.html", _fields(shown, term, parents))


@page(KEEP)
@require_POST
def move_term(request: HttpRequest, number: int, code: str) -> HttpResponse:
    """Put a term before or after its neighbour."""
    step = actions.UP if request.POST.get("step") == actions.UP else actions.DOWN
    actions.move_term(by=request.actor, row=_found(request, number), code=code, parent="", step=step)
    return redirect(f"/framework-drafts/{number}/#terms")


@page(KEEP)
@require_POST
def remove_term(request: HttpRequest, number: int, code: str) -> HttpResponse:
    """Take a term out of a draft, with what stands under it."""
    actions.remove_term(by=request.actor, row=_found(request, number), code=code)
    return redirect(f"/framework-drafts/{number}/#terms")


@page(KEEP)
@require_POST
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """Publish a draft for good."""
    row = _found(request, number)
    actions.publish_framework(by=request.actor, row=row, openly=request.POST.get("openly") == "yes")
    return redirect("frameworks:version", framework=row.framework, version=row.version)


@page(KEEP)
@require_POST
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Throw a draft away."""
    actions.remove_draft(by=request.actor, row=_found(request, number))
    return redirect("frameworks:frameworks")
