"""Data: the snapshot that holds, the files on their way, the history; and each step of a file."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater.measures.registry import own_measures
from fairwater.publish import numbers
from fairwater.tables.mapping import ColumnMapping, mapping_of
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs.presentation import work_shown
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.data.actions import roll_back, withdraw_event
from fairwater_web.data.queries import current_snapshot, history_of
from fairwater_web.imports.actions import (
    bring,
    cancel,
    choose_sheet,
    decide_to_take_in,
    mend,
    mend_by_file,
    say_mapping,
    set_aside,
)
from fairwater_web.imports.forms import FILE, MAPPING, brought_from, mapping_from, mended_from, with_codes
from fairwater_web.imports.models import Import
from fairwater_web.imports.presentation import ImportPage, history_lines, tables_to_bring
from fairwater_web.imports.queries import imports_of, job_key, open_imports, waiting_rows
from fairwater_web.imports.snapshot_page import held_tables
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.series import drawing_registers, marks_of


@require_safe
@page(Permission.IMPORT_DATA)
def data(request: HttpRequest) -> HttpResponse:
    """Show what is held, what is on its way and what was; and take a file."""
    organisation, language = request.actor.organisation, request.language
    snapshot = current_snapshot(organisation)
    context = {
        "tables": held_tables(snapshot, language) if snapshot else [],
        "open": [ImportPage(each, language) for each in open_imports(organisation)],
        "history": history_lines(list(history_of(organisation)[:50]), language),
        "kinds": tables_to_bring(language, request.GET.get("table", "enrollment")),
        "today": timezone.localdate().isoformat(),
        "events": [(each.pk, numbers.school_year(each.school_year), each.told) for each in organisation.events.all()],
        "marks": [(mark.entry, numbers.school_year(mark.school_year), mark.told) for mark in marks_of(organisation)],
        "drawing": [(each.id, each.title.said(language)) for each in drawing_registers()],
        "faults": [fault.sentence(language) for fault in own_measures()[1]],
    }
    return render(request, "imports/data.html", context)


@page(Permission.IMPORT_DATA)
@require_POST
def bring_file(request: HttpRequest) -> HttpResponse:
    """Keep a file and have it read."""
    if FILE not in request.FILES:
        raise Refused("refused-no-file")
    file = request.FILES[FILE]
    made = bring(
        by=request.actor, said=brought_from(request.POST, file.name, request.FILES.get(MAPPING)), chunks=file.chunks()
    )
    return redirect("imports:import", number=made.pk)


def _found(request: HttpRequest, number: int) -> Import:
    return found_for(request.actor, imports_of(request.actor.organisation), "import", number)


@require_safe
@page(Permission.IMPORT_DATA)
def import_page(request: HttpRequest, number: int) -> HttpResponse:
    """Show a file on its way: how it is read, what it would change, which rows wait."""
    shown = ImportPage(_found(request, number), request.language)
    if shown.ready or shown.may_map:
        log_access(by=request.actor, event="import-seen", subject=f"import {number}")
    context = {"shown": shown} | (
        work_shown(request.actor, job_key(shown.brought), "import-stop", request.language) if shown.working else {}
    )
    return render(request, "imports/import.html", context)


@page(Permission.IMPORT_DATA)
@require_POST
def say_how(request: HttpRequest, number: int) -> HttpResponse:
    """Say how a file is read."""
    return _read_so(request, number, mapping_from)


@page(Permission.IMPORT_DATA)
@require_POST
def say_codes(request: HttpRequest, number: int) -> HttpResponse:
    """Say what values mean that nobody knew."""
    return _read_so(request, number, with_codes)


def _read_so(
    request: HttpRequest, number: int, said: Callable[[QueryDict, ColumnMapping], ColumnMapping]
) -> HttpResponse:
    found = _found(request, number)
    say_mapping(by=request.actor, brought=found, mapping=said(request.POST, mapping_of(found.mapping, found.file)))
    return redirect("imports:import", number=number)


@page(Permission.IMPORT_DATA)
@require_POST
def choose(request: HttpRequest, number: int) -> HttpResponse:
    """Choose a sheet of a workbook."""
    choose_sheet(by=request.actor, brought=_found(request, number), sheet=request.POST.get("sheet", ""))
    return redirect("imports:import", number=number)


@page(Permission.IMPORT_DATA)
@require_POST
def mend_rows(request: HttpRequest, number: int) -> HttpResponse:
    """Mend rows on the screen, or by a file that was sent back."""
    found = _found(request, number)
    if FILE in request.FILES:
        mend_by_file(by=request.actor, brought=found, chunks=request.FILES[FILE].chunks())
    else:
        mend(by=request.actor, brought=found, rows=mended_from(request.POST))
    return redirect("imports:import", number=number)


@require_safe
@page(Permission.IMPORT_DATA)
def waiting_file(request: HttpRequest, number: int) -> HttpResponse:
    """Give the rows that wait as a file to mend."""
    found = _found(request, number)
    name = f"waiting-{number}.csv"
    log_access(by=request.actor, event="waiting-rows-downloaded", subject=f"import {number}", download=name)
    response = HttpResponse(waiting_rows(found, request.language), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
@page(Permission.IMPORT_DATA)
def mapping_file(request: HttpRequest, number: int) -> HttpResponse:
    """Give the mapping of a file as it stands, to be kept beside the district's other papers and brought again."""
    found = _found(request, number)
    if not found.mapping:
        raise Http404
    name = f"mapping-{number}.toml"
    log_access(by=request.actor, event="mapping-downloaded", subject=f"import {number}", download=name)
    response = HttpResponse(found.mapping, content_type="application/toml; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@page(Permission.IMPORT_DATA)
@require_POST
def take_in(request: HttpRequest, number: int) -> HttpResponse:
    """Decide that a file is taken in."""
    found = _found(request, number)
    decide_to_take_in(by=request.actor, brought=found, despite_alarms=bool(request.POST.get("despite_alarms")))
    return redirect("imports:import", number=number)


@page(Permission.IMPORT_DATA)
@require_POST
def stop(request: HttpRequest, number: int) -> HttpResponse:
    """Cancel the work on a file that one has asked for."""
    cancel(by=request.actor, brought=_found(request, number))
    return redirect("imports:import", number=number)


@page(Permission.IMPORT_DATA)
@require_POST
def put_aside(request: HttpRequest, number: int) -> HttpResponse:
    """Take a file out of the way."""
    set_aside(by=request.actor, brought=_found(request, number))
    return redirect("imports:data")


@page(Permission.IMPORT_DATA)
@require_POST
def back_to(request: HttpRequest, number: int) -> HttpResponse:
    """Let an earlier snapshot hold again."""
    record = found_for(request.actor, history_of(request.actor.organisation), "snapshot", number)
    roll_back(by=request.actor, record=record)
    return redirect("imports:data")


@page(Permission.IMPORT_DATA)
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Take a mark off the series again."""
    found = found_for(request.actor, request.actor.organisation.events.all(), "event", number)
    withdraw_event(by=request.actor, event=found)
    return redirect("/data/#events")
