"""Crosswalks of one's own: begun on the page of a framework, written pair by pair, published for good, taken away."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairwater import words
from fairwater.frameworks import Framework, Library
from fairwater.frameworks.files import content_of_crosswalk
from fairwater.frameworks.model import ASSOCIATIONS
from fairwater.frameworks.toml_text import toml_text
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.frameworks.crosswalks import actions
from fairwater_web.frameworks.enums import Form, Stage
from fairwater_web.frameworks.files import KINDS, csv_of
from fairwater_web.frameworks.models import OwnCrosswalk
from fairwater_web.frameworks.presentation import term_address
from fairwater_web.frameworks.queries import library_for, own_crosswalks, read_crosswalk
from fairwater_web.people.permissions import Permission

KEEP = Permission.KEEP_FRAMEWORKS


def _found(request: HttpRequest, number: int) -> OwnCrosswalk:
    return found_for(request.actor, own_crosswalks(request.actor.organisation), "crosswalk", number)


def _framework(library: Library, named: str) -> Framework:
    identifier, _, version = named.partition(" ")
    found = library.by_key.get((identifier, version))
    if found is None:
        raise Refused("refused-crosswalk-ends")
    return found


@page(KEEP)
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a crosswalk between two versions."""
    library = library_for(request.actor.organisation)
    ends = [_framework(library, request.POST.get(key, "")) for key in ("origin", "destination")]
    title = " › ".join(each.title.said(request.language) for each in ends)
    made = actions.begin_crosswalk(by=request.actor, origin=ends[0], destination=ends[1], title=title)
    return redirect("frameworks:crosswalk", number=made.pk)


@page(KEEP)
@require_http_methods(["GET", "HEAD", "POST"])
def crosswalk(request: HttpRequest, number: int) -> HttpResponse:
    """Show a crosswalk with its pairs; of a draft also the forms that change it."""
    row = _found(request, number)
    refusal = done(request, lambda: _do(request, row))
    if isinstance(refusal, HttpResponse):
        return refusal
    return answered(request, "frameworks/crosswalk.html", _context(request, row), refusal)


def _do(request: HttpRequest, row: OwnCrosswalk) -> str | None:
    """Do what one of the forms of the page asks for; return where it leads, the page itself where it leads nowhere."""
    act, post, by = request.POST.get("act", ""), request.POST, request.actor
    pair = {key: post.get(key, "") for key in ("origin", "how", "destination")}
    if act == "add":
        actions.add_pair(by=by, row=row, note=" ".join(post.get("note", "").split()), **pair)
    elif act == "remove":
        actions.remove_pair(by=by, row=row, **pair)
    elif act == "details":
        said = {key: " ".join(post.get(key, "").split()) for key in ("title", "source", "licence")}
        actions.say_details(by=by, row=row, **said)
    elif act == "publish":
        actions.publish_crosswalk(by=by, row=row)
    elif act == "next":
        return reverse("frameworks:crosswalk", args=[actions.next_crosswalk(by=by, row=row).pk])
    elif act == "throw-away":
        actions.remove_crosswalk(by=by, row=row)
        return reverse("frameworks:frameworks")
    return None


def _context(request: HttpRequest, row: OwnCrosswalk) -> dict[str, Any]:
    read, library, language = read_crosswalk(row), library_for(request.actor.organisation), request.language
    origin, destination = (library.by_key.get(key) for key in (read.origin, read.destination))

    def told(framework: Framework | None, code: str) -> tuple[str, str]:
        term = framework.by_code.get(code) if framework is not None else None
        if framework is None or term is None:
            return code, ""
        return f"{code} {term.statement.said(language)}", term_address(framework, code)

    def how(association: str) -> str:
        return words.text(f"association-{association}", language)

    def terms(framework: Framework | None) -> list[tuple[str, str]]:
        return [(each.code, told(framework, each.code)[0]) for _, each in framework.tree()] if framework else []

    return {
        "row": row,
        "is_draft": row.stage == Stage.DRAFT,
        "title": read.title.said(language),
        "source": read.source.said(language),
        "licence": read.licence,
        "ends": [each for each in (origin, destination) if each is not None],
        "names": [(each.title.said(language), each.version) for each in (origin, destination) if each is not None],
        "lines": [
            (each, told(origin, each.origin), how(each.association), told(destination, each.destination))
            for each in read.pairs
        ],
        "origins": terms(origin),
        "destinations": terms(destination),
        "ways": [(each, how(each)) for each in ASSOCIATIONS],
    }


@require_safe
@page(KEEP)
def take_away(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """Give a crosswalk as a spreadsheet, or as the file that a content folder takes."""
    row = _found(request, number)
    if name not in (Form.CSV, Form.FILE):
        raise Http404
    read = read_crosswalk(row)
    rows = [["from", "association", "to", "note"]]
    rows += [[each.origin, each.association, each.destination, each.note.said(request.language)] for each in read.pairs]
    data = csv_of(rows) if name == Form.CSV else toml_text(content_of_crosswalk(read)).encode()
    response = HttpResponse(data, content_type=KINDS[Form(name)])
    response["Content-Disposition"] = f'attachment; filename="{read.id}-{read.version}.{name}"'
    return response
