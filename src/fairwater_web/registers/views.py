"""The list of registers; a register as a table, as a board and as a month."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater.registers import Register
from fairwater_web.common.permissions import page, why_not
from fairwater_web.people.permissions import Permission
from fairwater_web.registers import actions
from fairwater_web.registers import presentation as shown
from fairwater_web.registers.forms import wish_from
from fairwater_web.registers.permissions import why_not_write
from fairwater_web.registers.queries import (
    due_for,
    entries_for,
    is_opened,
    owners_in,
    register_or_404,
    registers_for,
    standing_of,
    standings,
    wished,
)
from fairwater_web.registers.queries import registers as all_registers

A_PAGE = 50
MOST_DUE = 5


@require_safe
@page(Permission.READ_REGISTERS)
def registers(request: HttpRequest) -> HttpResponse:
    """Show the registers with how many entries are open and late, and what is due for the reader."""
    actor, language, today = request.actor, request.language, timezone.localdate()
    lines = shown.register_lines(registers_for(actor), standings(actor, today), language)
    known = all_registers().found
    own = due_for(actor.person, actor.tenant).filter(register__in=list(known))[:MOST_DUE]
    due = [shown.entry_line(known[each.register], each, today, language) for each in own]
    context = {
        "lines": lines,
        "n_open": sum(line.standing.n_open for line in lines),
        "n_late": sum(line.standing.n_late for line in lines),
        "due": due,
        "faults": [fault.sentence(language) for fault in all_registers().faults],
    }
    return render(request, "registers/registers.html", context)


def frame(request: HttpRequest, register: Register) -> dict[str, Any]:
    """Return what every page of a register shows around its own part."""
    language = request.language
    return {
        "register": register,
        "title": register.title.said(language),
        "purpose": register.purpose.said(language),
        "about": register.about.said(language),
        "entry_name": register.entry.said(language),
        "entries_name": register.entries.said(language),
        "public_names": shown.public_names(register, language),
        "public_slug": request.actor.tenant.slug,
        "is_opened": is_opened(request.actor.tenant, register),
        "not_open": why_not(request.actor, Permission.SIGN_DOCUMENTS),
        "not_write": why_not_write(request.actor, register),
        "states": [(each.id, each.label.said(language)) for each in register.states],
    }


@require_safe
@page(Permission.READ_REGISTERS)
def table(request: HttpRequest, register: str) -> HttpResponse:
    """Show a register as a table: filtered, sorted, a page at a time."""
    found = register_or_404(request.actor, register)
    language, today = request.language, timezone.localdate()
    entries = entries_for(request.actor, found)
    wish = wish_from(request.GET)
    standing = standing_of(entries, today)
    part = Paginator(wished(entries, wish, today), A_PAGE).get_page(request.GET.get("page"))
    asked = request.GET.copy()
    asked.pop("page", None)
    without_order = asked.copy()
    without_order.pop("sort", None)
    context = frame(request, found) | {
        "view": "table",
        "standing": standing,
        "part": part,
        "lines": [shown.entry_line(found, each, today, language) for each in part],
        "columns": [each.label.said(language) for each in shown.columns_of(found)],
        "owner_label": _label(found, found.owner, language),
        "due_label": _label(found, found.due, language),
        "name_label": _label(found, found.named_by, language),
        "owners": owners_in(entries) if found.owner else [],
        "wish": wish,
        "address": asked.urlencode(),
        "sort_address": without_order.urlencode(),
        "example": shown.example_of(found, language) if not standing.n else [],
    }
    return render(request, "registers/table.html", context)


def _label(register: Register, slug: str, language: str) -> str:
    field = register.field(slug)
    return field.label.said(language) if field else ""


@require_safe
@page(Permission.READ_REGISTERS)
def board(request: HttpRequest, register: str) -> HttpResponse:
    """Show a register as a board whose columns are its states."""
    found = register_or_404(request.actor, register)
    language, today = request.language, timezone.localdate()
    entries = entries_for(request.actor, found)
    columns = shown.board_of(found, entries, today, language)
    context = frame(request, found) | {"view": "board", "columns": columns, "standing": standing_of(entries, today)}
    return render(request, "registers/board.html", context)


@require_safe
@page(Permission.READ_REGISTERS)
def calendar(request: HttpRequest, register: str) -> HttpResponse:
    """Show what of a register is due in a month."""
    found = register_or_404(request.actor, register)
    language, today = request.language, timezone.localdate()
    entries = entries_for(request.actor, found)
    first = shown.month_from(request.GET.get("month", ""), today)
    before, after = shown.beside(first)
    weeks = shown.month_of(found, entries, first, today, language)
    context = frame(request, found) | {
        "view": "calendar",
        "weeks": weeks,
        "month": shown.month_name(first, language),
        "day_names": shown.day_names(language),
        "before": before,
        "after": after,
        "n_due": sum(len(day.lines) for week in weeks for day in week if day),
        "standing": standing_of(entries, today),
    }
    return render(request, "registers/calendar.html", context)


@page(Permission.SIGN_DOCUMENTS)
@require_POST
def open_to_everybody(request: HttpRequest, register: str) -> HttpResponse:
    """Open a register to everybody, or close it again."""
    found = register_or_404(request.actor, register)
    actions.open_to_everybody(by=request.actor, register=found, is_open=request.POST.get("open") == "1")
    return redirect("registers:register", register=found.id)
