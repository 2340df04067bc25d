"""Entries in and out: CSV compared before it is taken in, CSV taken away, one's own due entries as a calendar."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater.errors import FairwaterError
from fairwater.registers import Register
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.people.permissions import Permission
from fairwater_web.registers import actions, bringing
from fairwater_web.registers.calendar_file import calendar_of
from fairwater_web.registers.forms import wish_from
from fairwater_web.registers.models import EntryList
from fairwater_web.registers.permissions import check_may_write
from fairwater_web.registers.presentation import values_told
from fairwater_web.registers.queries import due_for, entries_for, entry_lists_of, register_or_404, wished
from fairwater_web.registers.queries import registers as all_registers
from fairwater_web.registers.views import frame

MOST_SHOWN = 100


def _file(content: str | bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
@page(Permission.READ_REGISTERS)
def due(request: HttpRequest) -> HttpResponse:
    """Give the reader's own due entries as an iCalendar file."""
    actor = request.actor
    site = f"{request.scheme}://{request.get_host()}"
    found = due_for(actor.person, actor.tenant)
    content = calendar_of(found, dict(all_registers().found), site, timezone.now(), request.language)
    return _file(content, "text/calendar; charset=utf-8", "fairwater-due.ics")


@require_safe
@page(Permission.READ_REGISTERS)
def entries(request: HttpRequest, register: str) -> HttpResponse:
    """Give the entries that the reader looks at as CSV."""
    found = register_or_404(request.actor, register)
    part = wished(entries_for(request.actor, found), wish_from(request.GET), timezone.localdate())
    name = f"{request.actor.organisation.slug}-{found.id}.csv"
    log_access(by=request.actor, event="entries-taken-away", subject=found.id, download=name)
    content = bringing.csv_of(found, part.select_related("organisation"), request.language)
    return _file("\ufeff" + content, "text/csv; charset=utf-8", name)


@page(Permission.WRITE_REGISTERS)
def bring(request: HttpRequest, register: str) -> HttpResponse:
    """Take a file and compare it with the register; nothing is taken in yet."""
    found = register_or_404(request.actor, register)
    check_may_write(request.actor, found)
    context = frame(request, found) | {
        "columns": [(each.label.said(request.language), each.required) for each in found.fields],
        "most": bringing.MOST_ROWS,
    }
    file = request.FILES.get("file") if request.method == "POST" else None
    if file is None:
        return render(request, "registers/bring.html", context)
    try:
        compared_with = bringing.compared(request.actor, found, bringing.read_list(found, file), request.language)
    except FairwaterError as fault:
        return render(
            request, "registers/bring.html", context | {"refusal": fault.sentence(request.language)}, status=400
        )
    made = actions.keep_entry_list(by=request.actor, register=found, file=str(file.name), found=compared_with)
    return redirect("registers:compared", register=found.id, number=made.pk)


@page(Permission.WRITE_REGISTERS)
def compared(request: HttpRequest, register: str, number: int) -> HttpResponse:
    """Show what a file would change, and take in what was ticked."""
    found = register_or_404(request.actor, register)
    check_may_write(request.actor, found)
    entry_list = found_for(request.actor, entry_lists_of(request.actor, found), "entry list", number)
    refused: list[tuple[str, Refused]] = []
    if request.method == "POST":
        refused = actions.take_in_list(
            by=request.actor,
            register=found,
            entry_list=entry_list,
            new=request.POST.get("new") == "1",
            changed=set(request.POST.getlist("changed")),
            language=request.language,
        )
        if not refused:
            return redirect("registers:register", register=found.id)
        entry_list.refresh_from_db()
    context = frame(request, found) | _told(found, entry_list, request.language)
    context["refused"] = [(which, refusal.sentence(request.language)) for which, refusal in refused]
    return render(request, "registers/compared.html", context, status=409 if refused else 200)


def _told(register: Register, entry_list: EntryList, language: str) -> dict[str, Any]:
    found = entry_list.found
    waiting = [
        row | {"reasons": [(f["column"], words.text(f["message"], language, **f["values"])) for f in row["faults"]]}
        for row in found["waiting"]
    ]
    new = [
        row | {"told": values_told(register, row["values"] | {register.named_by: ""}, language)}
        for row in found["new"][:MOST_SHOWN]
    ]
    return {"list": entry_list, "found": found, "new": new, "waiting": waiting}
