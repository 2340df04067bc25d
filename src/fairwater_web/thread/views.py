"""The thread of a thing as a path and as a picture; linking it to another; looking again at what it rests on."""

from __future__ import annotations

from functools import partial
from operator import ne

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from fairwater_web.common.permissions import Refused, page
from fairwater_web.people.permissions import Permission
from fairwater_web.thread import actions
from fairwater_web.thread.choosing import asked_in, choices, thing_of
from fairwater_web.thread.enums import Relation
from fairwater_web.thread.kinds import seen_or_404
from fairwater_web.thread.models import Link
from fairwater_web.thread.presentation import shown_thread


def _thing(request: HttpRequest, kind: str, number: int) -> tuple[str, int]:
    """Return a thing that the reader may see; Http404 for any other."""
    seen_or_404(request, kind, number)
    return kind, number


@require_safe
@page(Permission.SEE_HOME)
def thread(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """Show what a thing rests on and what came of it."""
    return _shown(request, _thing(request, kind, number))


def _shown(request: HttpRequest, thing: tuple[str, int], refusal: Refused | None = None) -> HttpResponse:
    context = {
        "kind": thing[0],
        "number": thing[1],
        "shown": shown_thread(request.actor, thing, request.language),
        "choices": choices(request.actor, request.language, asked=asked_in(request), fits=partial(ne, thing)),
        "relations": Relation.values,
        "refusal": refusal.sentence(request.language) if refusal else "",
    }
    return render(request, "thread/thread.html", context, status=400 if refusal else 200)


@page(Permission.SEE_HOME)
@require_POST
def link(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """Link a thing to another one that the reader may see."""
    thing = _thing(request, kind, number)
    to = thing_of(request.POST.get("to", "")) or ("", 0)
    relation = request.POST.get("relation", "")
    try:
        actions.link_by_hand(by=request.actor, thing=thing, to=to, relation=relation, language=request.language)
    except Refused as refusal:
        return _shown(request, thing, refusal)
    return redirect("thread:thread", kind=kind, number=number)


@page(Permission.SEE_HOME)
@require_POST
def look(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """Note that the reader has looked whether a thing still stands on its evidence."""
    actions.look_again(by=request.actor, thing=_thing(request, kind, number))
    return redirect("thread:thread", kind=kind, number=number)


@page(Permission.SEE_HOME)
@require_POST
def unlink(request: HttpRequest, kind: str, number: int, made: int) -> HttpResponse:
    """Take a link away that somebody made by hand."""
    thing = _thing(request, kind, number)
    found = get_object_or_404(Link, pk=made, kind=kind, thing=number, organisation=request.actor.tenant)
    try:
        actions.unlink(by=request.actor, made=found)
    except Refused as refusal:
        return _shown(request, thing, refusal)
    return redirect("thread:thread", kind=kind, number=number)
