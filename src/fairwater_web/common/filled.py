"""A page with forms: what a form asks for is done and led on from, or its refusal is told on the page with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from fairwater_web.common.permissions import Refused


def done(request: HttpRequest, do: Callable[[], str | None]) -> HttpResponse | Refused | None:
    """Do what a form asks for, and lead to where it says, else to the page itself; return the refusal for the page to tell."""
    if request.method != "POST":
        return None
    try:
        return redirect(do() or request.path)
    except Refused as fault:
        return fault


def answered(request: HttpRequest, template: str, context: dict[str, Any], refusal: Refused | None) -> HttpResponse:
    """Return the page of a template, with the sentence of a refusal and what was typed where there is one."""
    told = {"refusal": refusal.sentence(request.language) if refusal else "", "typed": request.POST if refusal else {}}
    return render(request, template, context | told, status=400 if refusal else 200)
