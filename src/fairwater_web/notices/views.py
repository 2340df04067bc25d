"""A person's notices, and how they want to be told."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.common.permissions import page
from fairwater_web.notices import actions
from fairwater_web.notices.enums import How
from fairwater_web.notices.queries import choices_of, n_unread, notices_of, said_of
from fairwater_web.people.permissions import Permission

A_PAGE = 30


@require_safe
@page(Permission.SEE_HOME)
def notices(request: HttpRequest) -> HttpResponse:
    """Show what a person was told, the newest first."""
    person, language = request.actor.person, request.language
    shown = Paginator(notices_of(person), A_PAGE).get_page(request.GET.get("page"))
    lines = [
        (
            each,
            said_of(each, language),
            numbers.day(each.made_at.date().isoformat(), language),
        )
        for each in shown
    ]
    chosen = [(about, words.text(f"notice-about-{about}", language), how) for about, how in choices_of(person).items()]
    hows = [(how, words.text(f"notice-how-{how}", language)) for how in How.values]
    context = {"lines": lines, "shown": shown, "chosen": chosen, "hows": hows, "unread": n_unread(person)}
    return render(request, "notices/notices.html", context)


@page(Permission.SEE_HOME)
@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """Mark everything as read."""
    actions.mark_read(person=request.actor.person)
    return redirect("notices:notices")


@page(Permission.SEE_HOME)
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep how a person wants to be told."""
    actions.choose(person=request.actor.person, chosen=request.POST.dict())
    return redirect("notices:notices")


@page(Permission.SEE_HOME)
@require_POST
def follow(request: HttpRequest, number: int) -> HttpResponse:
    """Mark a notice as read and go where it leads."""
    found = get_object_or_404(notices_of(request.actor.person), pk=number)
    actions.mark_read(person=request.actor.person, number=number)
    inside = url_has_allowed_host_and_scheme(found.url, {request.get_host()})
    return redirect(found.url if inside else "notices:notices")
