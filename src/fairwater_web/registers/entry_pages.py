"""An entry: made, read, changed by two people at once, moved along its states, late; and many changed together."""

from __future__ import annotations

from functools import partial
from operator import ne
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater.fields import FieldKind
from fairwater.publish import numbers
from fairwater.registers import Register
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.people.forms import day_of, number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.registers import actions
from fairwater_web.registers import presentation as shown
from fairwater_web.registers.forms import Typed, shown_fields, typed_of
from fairwater_web.registers.models import Entry
from fairwater_web.registers.moving import refusal_of
from fairwater_web.registers.permissions import check_may_write
from fairwater_web.registers.queries import (
    entries_for,
    every_entry_for,
    people_of,
    person_named,
    register_or_404,
)
from fairwater_web.registers.reminding import escalates_on, supervisors_of
from fairwater_web.registers.views import frame
from fairwater_web.thread.actions import link
from fairwater_web.thread.choosing import asked_in, choices
from fairwater_web.thread.kinds import named

MOST_AT_ONCE, MOST_FILLED = 200, 500
IN_WORDS = (FieldKind.LINE, FieldKind.TEXT)


def _found(request: HttpRequest, number: int) -> tuple[Register, Entry]:
    every = every_entry_for(request.actor).select_related("owner", "organisation", "made_by", "closed_by")
    entry = found_for(request.actor, every, "entry", number)
    return register_or_404(request.actor, entry.register), entry


def _version(request: HttpRequest) -> int:
    return number_of(request.POST.get("version", ""))


def _people(request: HttpRequest) -> list[Any]:
    return people_of(request.actor.tenant, timezone.localdate())


@page(Permission.WRITE_REGISTERS)
def new(request: HttpRequest, register: str) -> HttpResponse:
    """Make an entry; `of` a thing that it rests on, with fields that are filled in already where the address says so."""
    found = register_or_404(request.actor, register)
    check_may_write(request.actor, found)
    of = _of(request)
    if request.method == "POST":
        typed = typed_of(found, request.POST, request.language)
        if not typed.faults:
            made = actions.make_entry(by=request.actor, register=found, values=typed.values)
            if of is not None:
                link(organisation=request.actor.organisation, thing=("entry", made.pk), to=of[0], by=request.actor)
            return redirect("registers:entry", number=made.pk)
    else:
        words_of = [each.id for each in found.fields if each.kind in IN_WORDS and each.id in request.GET]
        typed = Typed({}, {slug: request.GET[slug][:MOST_FILLED] for slug in words_of})
    return _form(request, found, typed, of=of)


def _of(request: HttpRequest) -> tuple[tuple[str, int], str] | None:
    """Return the thing that a new entry is to rest on, with its title; None where none is named that this reader sees."""
    kind, _, number = (request.POST.get("of") or request.GET.get("of", "")).partition(":")
    thing = (kind, number_of(number))
    seen = named(request.actor, [thing], request.language).get(thing)
    return (thing, seen.title) if seen is not None else None


def _form(request: HttpRequest, register: Register, typed: Typed, **more: Any) -> HttpResponse:
    context = frame(request, register) | {
        "fields": shown_fields(register, typed.given, request.language, typed.faults, more.get("theirs")),
        "people": _people(request),
        "n_faults": len(typed.faults),
        "example": shown.example_of(register, request.language),
        "status": 200,
    }
    context |= more
    status = 409 if more.get("differences") else 400 if typed.faults else 200
    return render(request, "registers/form.html", context, status=status)


@require_safe
@page(Permission.READ_REGISTERS)
def entry(request: HttpRequest, number: int) -> HttpResponse:
    """Show an entry: what it says, where it can go, what is offered where it is late, its history."""
    register, found = _found(request, number)
    return _page(request, register, found)


def _page(request: HttpRequest, register: Register, found: Entry, refusal: Refused | None = None) -> HttpResponse:
    language, today = request.language, timezone.localdate()
    may_link, itself = set(register.links_to), ("entry", found.pk)
    context = frame(request, register) | {
        "entry": found,
        "line": shown.entry_line(register, found, today, language),
        "values": shown.values_told(register, found.values, language),
        "clocks": shown.clocks_of(register, found, today, language),
        "moves": shown.moves_of(register, found, language),
        "history": shown.history_of(register, found, language),
        "choices": choices(request.actor, language, asked=asked_in(request), of=may_link, fits=partial(ne, itself)),
        "people": _people(request),
        "when": "none" if found.due_on is None else "late" if shown.is_late(found, today) else "due",
        "who_else": _who_else(request, register, found),
        "can_postpone": bool(register.due) and found.is_open,
        "refusal": refusal.sentence(language) if refusal else "",
        "typed": request.POST,
        "today": today.isoformat(),
    }
    return render(request, "registers/entry.html", context, status=400 if refusal else 200)


def _who_else(request: HttpRequest, register: Register, found: Entry) -> str:
    """Return who beside its owner sees that an entry is late, and from when: nobody, or who supervises there."""
    language, today = request.language, timezone.localdate()
    day = escalates_on(register, found)
    names = ", ".join(each.name for each in supervisors_of(found.tenant, today)) if day else ""
    if day is None or not names:
        return words.text("late-nobody", language)
    message = "late-since" if day <= today else "late-until"
    return words.text(message, language, day=numbers.day(day.isoformat(), language), names=names)


@page(Permission.WRITE_REGISTERS)
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Change an entry. Where somebody else did so meanwhile, both versions stand side by side and nothing is lost."""
    register, found = _found(request, number)
    check_may_write(request.actor, register)
    if request.method != "POST":
        return _form(request, register, Typed(found.values, found.values), entry=found)
    typed = typed_of(register, request.POST, request.language)
    version = _version(request)
    if version != found.version:
        return _beside(request, register, found, version, typed)
    if typed.faults:
        return _form(request, register, typed, entry=found)
    try:
        actions.change_entry(by=request.actor, register=register, entry=found, values=typed.values, version=version)
    except actions.ChangedMeanwhile:
        return _beside(request, register, _found(request, number)[1], version, typed)
    return redirect("registers:entry", number=number)


def _beside(request: HttpRequest, register: Register, found: Entry, version: int, typed: Typed) -> HttpResponse:
    """Show what was typed on an older version beside what the entry says now, to be sent once more."""
    both = shown.merged(register, found, version, typed.values, request.language)
    given = both.values | {slug: typed.given[slug] for slug in typed.faults}
    last = found.changes.select_related("by").last()
    return _form(
        request,
        register,
        Typed(both.values, given, typed.faults),
        entry=found,
        differences=both.lines or (("", "", "", False),),
        theirs=both.theirs,
        other=last.by.name if last else "",
    )


@page(Permission.WRITE_REGISTERS)
@require_POST
def move(request: HttpRequest, number: int) -> HttpResponse:
    """Bring an entry to another state along the ways of its register."""
    register, found = _found(request, number)
    try:
        actions.move_entry(
            by=request.actor,
            register=register,
            entry=found,
            to=request.POST.get("to", ""),
            version=_version(request),
            language=request.language,
        )
    except Refused as refusal:
        return _page(request, register, _found(request, number)[1], refusal)
    if request.POST.get("back") == "board":
        return redirect(f"{reverse('registers:board', args=(register.id,))}#entry-{number}")
    return redirect("registers:entry", number=number)


@page(Permission.WRITE_REGISTERS)
@require_POST
def late(request: HttpRequest, number: int) -> HttpResponse:
    """Do what is offered where something is late: another date, help, an end with what was learned."""
    register, found = _found(request, number)
    at = {"by": request.actor, "register": register, "entry": found, "version": _version(request)}
    said = request.POST.get("said", "")
    try:
        match request.POST.get("do"):
            case "postpone":
                due_on = day_of(request.POST.get("due_on", "")) or timezone.localdate()
                actions.postpone(**at, due_on=due_on, why=said)
            case "help":
                whom = person_named(_people(request), request.POST.get("whom", ""))
                actions.ask_for_help(**at, whom=whom, what=said)
            case "stop":
                actions.stop(**at, learned=said)
            case _:
                raise Refused("refused-bad-request")
    except Refused as refusal:
        return _page(request, register, _found(request, number)[1], refusal)
    return redirect("registers:entry", number=number)


# ---- many at once


@page(Permission.WRITE_REGISTERS)
@require_POST
def many(request: HttpRequest, register: str) -> HttpResponse:
    """Show what a change of many entries would do, and do it once it was seen."""
    found = register_or_404(request.actor, register)
    check_may_write(request.actor, found)
    language = request.language
    numbers = [number_of(each.partition(":")[0]) for each in request.POST.getlist("entry")][:MOST_AT_ONCE]
    seen = {number_of(e.partition(":")[0]): number_of(e.partition(":")[2]) for e in request.POST.getlist("entry")}
    entries = list(entries_for(request.actor, found).filter(pk__in=numbers).order_by("number"))
    due = day_of(request.POST.get("due", ""))
    wanted = actions.Change(
        owner=" ".join(request.POST.get("owner", "").split())[:500],
        due=due.isoformat() if due else "",
        state=request.POST.get("state", ""),
    )
    context = frame(request, found) | {"people": _people(request), "wanted": wanted, "entries": entries}
    if request.POST.get("do") == "change":
        each = [(entry, seen[entry.pk]) for entry in entries]
        n, refused = actions.change_many(
            by=request.actor, register=found, wanted=each, change=wanted, language=language
        )
        context |= {"done": n, "refused": [(entry, refusal.sentence(language)) for entry, refusal in refused]}
        return render(request, "registers/many.html", context)
    context["lines"] = [(entry, *_would(found, entry, wanted, language)) for entry in entries]
    context["asked"] = bool(wanted.owner or wanted.due or wanted.state)
    return render(request, "registers/many.html", context)


def _would(
    register: Register, entry: Entry, wanted: actions.Change, language: str
) -> tuple[list[tuple[str, str, str]], str]:
    """Return what would change in an entry, and why it would not."""
    after = dict(entry.values)
    if wanted.owner and register.owner:
        after[register.owner] = wanted.owner
    if wanted.due and register.due:
        after[register.due] = wanted.due
    differs = shown.differences(register, entry.values, after, language)
    if not wanted.state or wanted.state == entry.state:
        return differs, ""
    ahead = Entry(state=entry.state, values=after)
    if refusal := refusal_of(register, ahead, wanted.state, language):
        return differs, refusal.sentence(language)
    states = (shown.state_name(register, slug, language) for slug in (entry.state, wanted.state))
    return [*differs, (words.text("entry-column-state", language), *states)], ""
