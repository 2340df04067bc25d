"""Search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fairwater_web.common.permissions import page
from fairwater_web.people.permissions import Permission
from fairwater_web.search import queries

LONGEST = 100


@require_safe
@page(Permission.SEE_HOME)
def search(request: HttpRequest) -> HttpResponse:
    """Show what has the words that somebody asked for."""
    asked = request.GET.get("q", "")[:LONGEST]
    found = queries.search(request.actor, asked, request.language)
    return render(request, "search/search.html", {"asked": asked, "found": found})
