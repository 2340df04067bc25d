"""The access log of the organisation: searched, taken away as a file, verified."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from fairwater_web.access.describing import Describer
from fairwater_web.access.exporting import csv_lines
from fairwater_web.access.forms import search_from
from fairwater_web.access.presentation import LogPage
from fairwater_web.access.queries import Search, found_by, page_of
from fairwater_web.common.access_log import chain_of, tenant_of
from fairwater_web.common.actions import log_access, verify_chain
from fairwater_web.common.permissions import page
from fairwater_web.people.permissions import Permission


def _said(search: Search) -> str:
    return f"access-log page={search.page} by={','.join(search.narrowed) or 'nothing'}"


@require_safe
@page(Permission.READ_ACCESS_LOG)
def log(request: HttpRequest) -> HttpResponse:
    """Show who saw what. Reading is itself an entry."""
    organisation = tenant_of(request.actor)
    chain = chain_of(organisation)
    search = search_from(request.GET)
    if not search.newest and chain is not None:
        search = replace(search, newest=chain.n_entries)
    found = page_of(search, organisation)
    shown = LogPage(found, chain, Describer(organisation, request.language))
    log_access(by=request.actor, event="access-log-read", subject=_said(found.search))
    return render(request, "access/log.html", {"shown": shown})


@require_safe
@page(Permission.READ_ACCESS_LOG)
def file(request: HttpRequest) -> StreamingHttpResponse:
    """Give everything that a search finds as a file, oldest first."""
    organisation, search = tenant_of(request.actor), search_from(request.GET)
    name = f"access-log-{organisation.slug}.csv"
    log_access(by=request.actor, event="access-log-downloaded", subject=_said(search), download=name)
    chain = chain_of(organisation)
    entries = found_by(search, organisation).order_by("number").iterator(2000)
    lines = csv_lines(entries, chain.name if chain is not None else organisation.slug)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@page(Permission.READ_ACCESS_LOG)
@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Recompute the chain; the page says what was found."""
    organisation = tenant_of(request.actor)
    log_access(by=request.actor, event="access-log-verified", subject="access-log")
    chain = chain_of(organisation)
    if chain is not None:
        verify_chain(chain)
    return redirect("access:log")
