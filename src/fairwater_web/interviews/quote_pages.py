"""Quotes: kept, read as far as they reach, withdrawn, coded, made an ask; taken away as a file; slips with codes."""

from __future__ import annotations

import csv
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater_web.codebook.queries import themes_of
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.interviews import actions
from fairwater_web.interviews.forms import said_of
from fairwater_web.interviews.models import Coding, Quote
from fairwater_web.interviews.presentation import shown_quote, shown_resting
from fairwater_web.interviews.queries import quotes_for, resting_on
from fairwater_web.interviews.views import found_talk, show_talk
from fairwater_web.listening.codes import as_printed
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.forms import shown_fields, typed_of
from fairwater_web.registers.permissions import check_may_write
from fairwater_web.registers.queries import people_of, register_or_404

ASKS = "asks"
ASKED_IN = {"en": "english", "es": "spanish", "ar": "arabic"}


def _found(request: HttpRequest, number: int) -> Quote:
    return found_for(request.actor, quotes_for(request.actor), "quote", number)


@page(Permission.LEAD_LISTENING)
@require_POST
def keep(request: HttpRequest, number: int) -> HttpResponse:
    """Keep a quote."""
    found = found_talk(request, number)
    try:
        made = actions.keep_quote(by=request.actor, talk=found, said=said_of(request.POST))
    except Refused as refusal:
        return show_talk(request, found, refusal)
    return redirect(f"/in-person/{number}/#quote-{made.pk}")


@require_safe
@page(Permission.SEE_HOME)
def quote(request: HttpRequest, number: int) -> HttpResponse:
    """Show a quote to somebody whom it may reach; of one that was withdrawn, what is to be recalled."""
    return _page(request, _found(request, number))


def _page(request: HttpRequest, found: Quote, refusal: Refused | None = None) -> HttpResponse:
    actor, language = request.actor, request.language
    mine = Coding.objects.filter(quote=found, by=actor.person).values_list("theme", flat=True).first()
    not_lead = why_not(actor, Permission.LEAD_LISTENING)
    context = {
        "shown": shown_quote(found, language, mine or 0),
        "resting": shown_resting(actor, resting_on(found), language),
        "themes": list(themes_of(found.talk.round)) if not not_lead else [],
        "reads_listening": not why_not(actor, Permission.READ_LISTENING),
        "not_lead": not_lead,
        "not_write": why_not(actor, Permission.WRITE_REGISTERS),
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "interviews/quote.html", context, status=400 if refusal else 200)


@page(Permission.LEAD_LISTENING)
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Withdraw a quote for whoever said it."""
    found = _found(request, number)
    try:
        actions.withdraw_quote(by=request.actor, quote=found)
    except Refused as refusal:
        return _page(request, found, refusal)
    return redirect("interviews:quote", number=number)


@page(Permission.LEAD_LISTENING)
@require_POST
def code(request: HttpRequest, number: int) -> HttpResponse:
    """Say which theme a quote is most about."""
    found = _found(request, number)
    theme = themes_of(found.talk.round).filter(pk=number_of(request.POST.get("theme", ""))).first()
    try:
        actions.code_quote(by=request.actor, quote=found, theme=theme)
    except Refused as refusal:
        return _page(request, found, refusal)
    if request.POST.get("back") == "talk":
        return redirect(f"/in-person/{found.talk.pk}/#quote-{number}")
    return redirect("interviews:quote", number=number)


@page(Permission.WRITE_REGISTERS)
def ask(request: HttpRequest, number: int) -> HttpResponse:
    """Make an ask of a quote: the form knows who asked, when and in which language; what is asked is said anew."""
    found = _found(request, number)
    register = register_or_404(request.actor, ASKS)
    check_may_write(request.actor, register)
    language, refusal = request.language, None
    given: dict[str, Any] = {
        "asked-by": found.slip.role,
        "language": ASKED_IN.get(found.language, "other"),
        "asked-on": found.talk.held_on.isoformat(),
    }
    faults: dict[str, str] = {}
    if request.method == "POST":
        typed = typed_of(register, request.POST, language)
        given, faults = typed.given, typed.faults
        if not faults:
            try:
                made = actions.make_ask(by=request.actor, quote=found, register=register, values=typed.values)
            except Refused as fault:
                refusal = fault
            else:
                return redirect("registers:entry", number=made.pk)
    context = {
        "shown": shown_quote(found, language),
        "fields": shown_fields(register, given, language, faults),
        "people": people_of(request.actor.tenant, timezone.localdate()),
        "n_faults": len(faults),
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "interviews/ask.html", context, status=400 if faults or refusal else 200)


@require_safe
@page(Permission.READ_LISTENING)
def quotes_file(request: HttpRequest, number: int) -> HttpResponse:
    """Give the quotes of a talk that the reader may see as a file, and note that they left."""
    found = found_talk(request, number)
    quotes = list(quotes_for(request.actor).filter(slip__talk=found, withdrawn_on__isnull=True))
    name = f"quotes-{number}.csv"
    actions.note_taken_away(by=request.actor, talk=found, quotes=quotes, file=name)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    lines = csv.writer(answer)
    lines.writerow(["quote", "role", "language", "reach", "held_on", "text"])
    for each in quotes:
        text = f"'{each.text}" if each.text[:1] in "=+-@\t\r" else each.text
        lines.writerow([each.pk, each.slip.role, each.language, each.reach, found.held_on.isoformat(), text])
    return answer


@page(Permission.LEAD_LISTENING)
@require_POST
def slips(request: HttpRequest, number: int) -> HttpResponse:
    """Show the slips of a talk, to be printed and handed over."""
    found = found_talk(request, number)
    try:
        made = actions.note_slips_seen(by=request.actor, talk=found)
    except Refused as refusal:
        return show_talk(request, found, refusal)
    context = {
        "talk": found,
        "kind": f"talk-kind-{found.kind}",
        "slips": [
            (slip.number, words.text(f"spoken-by-{slip.role}", request.language), as_printed(each))
            for slip, each in made
        ],
        "site": f"{request.get_host()}/withdraw/",
    }
    return render(request, "interviews/slips.html", context)
