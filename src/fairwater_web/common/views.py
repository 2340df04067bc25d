"""Choosing a language and a theme; the pages that say what went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from fairwater.words import LANGUAGES
from fairwater_web.common.context import THEMES
from fairwater_web.common.middleware import LANGUAGE_COOKIE
from fairwater_web.common.permissions import OPEN, page

A_YEAR = 365 * 24 * 60 * 60


def _back(request: HttpRequest) -> HttpResponseRedirect:
    wanted = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return HttpResponseRedirect(wanted if safe else "/")


@require_POST
@page(OPEN)
def choose_look(request: HttpRequest) -> HttpResponse:
    """Keep the reader's language and theme in cookies of their own browser."""
    response = _back(request)
    for name, allowed in ((LANGUAGE_COOKIE, LANGUAGES), ("theme", THEMES)):
        wish = request.POST.get(name, "")
        if wish in allowed:
            response.set_cookie(name, wish, max_age=A_YEAR, samesite="Lax", httponly=True)
    return response


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is no such page, alike for what never was and for what belongs to somebody else."""
    request.language = getattr(request, "chosen_language", request.language)
    return render(request, "common/not_found.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours."""
    request.language = getattr(request, "chosen_language", request.language)
    return render(request, "common/failed.html", status=500)
