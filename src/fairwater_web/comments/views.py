"""Saying something of a thing, and taking it back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from fairwater_web.comments import actions
from fairwater_web.comments.models import Comment
from fairwater_web.common.permissions import page
from fairwater_web.common.tenancy import found_for
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import Named, seen_or_404

THREAD = "thread"
"""What a form says of where it stands when that is not the page of the thing."""


@page(Permission.SEE_HOME)
@require_POST
def say(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """Say something of a thing, and go back to its page, or to its thread where it was said there."""
    seen = seen_or_404(request, kind, number)
    at = reverse("thread:thread", args=[kind, number]) if request.POST.get("at") == THREAD else ""
    made = actions.say(
        by=request.actor,
        thing=(kind, number),
        text=request.POST.get("text", ""),
        language=request.language,
        part=request.POST.get("part", ""),
        at=at,
    )
    return redirect(f"{at or seen.url.split('#')[0]}#comment-{made.pk}")


@page(Permission.SEE_HOME)
@require_POST
def take_back(request: HttpRequest, comment: int) -> HttpResponse:
    """Take one's own words back."""
    found, seen = _found(request, comment)
    actions.take_back(by=request.actor, comment=found)
    return redirect(seen.url)


@page(Permission.SEE_HOME)
@require_POST
def resolve(request: HttpRequest, comment: int) -> HttpResponse:
    """Say that what was said of a part has been dealt with, or open it again."""
    found, seen = _found(request, comment)
    actions.resolve(by=request.actor, comment=found, resolved=request.POST.get("resolved") == "yes")
    return redirect(f"{seen.url.split('#')[0]}#comment-{found.pk}")


def _found(request: HttpRequest, comment: int) -> tuple[Comment, Named]:
    here = Comment.objects.filter(organisation=request.actor.tenant, taken_back_at=None)
    found = found_for(request.actor, here, "comment", comment)
    return found, seen_or_404(request, found.kind, found.thing)
