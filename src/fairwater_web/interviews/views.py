"""Talks in person: the list with who came, one talk with its guide and quotes, planned and changed; guides."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater.publish import numbers
from fairwater.publish.names import group_name
from fairwater_web.codebook.queries import themes_of
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.interviews import actions
from fairwater_web.interviews.enums import Kind, Need, Reach, Role
from fairwater_web.interviews.forms import GROUPED, GROUPS, given_of, plan_of
from fairwater_web.interviews.models import LONGEST, Coding, Talk
from fairwater_web.interviews.presentation import came_by_group, came_by_role, shown_quote
from fairwater_web.interviews.queries import guide_named, guides, quotes_for, talks_for
from fairwater_web.listening.models import Round
from fairwater_web.listening.queries import places_of, rounds_for
from fairwater_web.listening.roster import RACE
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission


def found_talk(request: HttpRequest, number: int) -> Talk:
    """Return a talk that the reader may see."""
    return found_for(request.actor, talks_for(request.actor), "talk in person", number)


@require_safe
@page(Permission.READ_LISTENING)
def talks(request: HttpRequest) -> HttpResponse:
    """Show the talks, the newest first, with who came beside who is enrolled."""
    actor, language = request.actor, request.language
    found = list(talks_for(actor).prefetch_related("attendance"))
    seen = quotes_for(actor).filter(withdrawn_on__isnull=True, slip__talk__in=[each.pk for each in found])
    n_quotes: dict[int, int] = {}
    for talk_id in seen.values_list("slip__talk", flat=True):
        n_quotes[talk_id] = n_quotes.get(talk_id, 0) + 1
    rounds = list(dict.fromkeys(each.round for each in found))
    known = guides()
    context = {
        "talks": [
            (each, f"talk-kind-{each.kind}", numbers.day(each.held_on.isoformat(), language), n_quotes.get(each.pk, 0))
            for each in found
        ],
        "n_interviews": sum(each.kind in (Kind.INTERVIEW, Kind.SHADOW) for each in found),
        "n_came": sum(each.n for talk in found for each in talk.attendance.all() if not each.group),
        "roles": came_by_role(found, actor.organisation, language) if found else [],
        "groups": came_by_group(found, actor.organisation, language),
        "rounds": rounds,
        "guides": [(each.id, each.title.said(language), each.about.said(language)) for each in known.found.values()],
        "faults": [fault.sentence(language) for fault in known.faults],
        "has_rounds": rounds_for(actor).exists(),
        "not_lead": why_not(actor, Permission.LEAD_LISTENING),
    }
    return render(request, "interviews/talks.html", context)


@page(Permission.LEAD_LISTENING)
def new(request: HttpRequest) -> HttpResponse:
    """Plan a talk."""
    rounds = list(rounds_for(request.actor))
    if request.method != "POST":
        given = {"kind": Kind.INTERVIEW.value, "language": request.language, "needs": []}
        return _form(request, None, given, rounds=rounds)
    round_ = found_for(request.actor, rounds_for(request.actor), "round", number_of(request.POST.get("round", "")))
    try:
        made = actions.plan_talk(by=request.actor, round_=round_, plan=plan_of(request.POST, round_))
    except Refused as refusal:
        return _form(request, None, _posted(request), refusal, rounds=rounds)
    return redirect("interviews:talk", number=made.pk)


@page(Permission.LEAD_LISTENING)
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Change a talk: its plan, who came, the notes."""
    found = found_talk(request, number)
    if request.method != "POST":
        return _form(request, found, given_of(found))
    try:
        actions.change_talk(by=request.actor, talk=found, plan=plan_of(request.POST, found.round))
    except Refused as refusal:
        return _form(request, found, _posted(request), refusal)
    return redirect("interviews:talk", number=found.pk)


def _posted(request: HttpRequest) -> dict[str, Any]:
    return {name: request.POST.get(name, "") for name in request.POST} | {"needs": request.POST.getlist("needs")}


def _form(
    request: HttpRequest,
    talk: Talk | None,
    given: dict[str, Any],
    refusal: Refused | None = None,
    rounds: list[Round] | None = None,
) -> HttpResponse:
    language = request.language
    context = {
        "talk": talk,
        "given": given,
        "rounds": rounds or [],
        "kinds": [(each.value, f"talk-kind-{each.value}") for each in Kind],
        "places": places_of(talk.round.organisation if talk else request.actor.organisation),
        "known_languages": words.LANGUAGES,
        "needs": [(each.value, f"need-{each.value}") for each in Need],
        "guides": [(each.id, each.title.said(language)) for each in guides().found.values()],
        "roles": [
            (f"came-{role.value}", f"spoken-role-{role.value}", given.get(f"came-{role.value}", "")) for role in Role
        ],
        "groups": [
            (
                f"spoken-role-{role.value}",
                [_line(role, group, given, language) for group in GROUPS],
            )
            for role in GROUPED
        ],
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "interviews/talk_form.html", context, status=400 if refusal else 200)


def _line(role: Role, group: str, given: dict[str, Any], language: str) -> tuple[str, str, Any]:
    name = f"came-{role.value}-{group}"
    return name, group_name(RACE, group, language), given.get(name, "")


@require_safe
@page(Permission.READ_LISTENING)
def talk(request: HttpRequest, number: int) -> HttpResponse:
    """Show a talk: its guide, who came, what was said, as far as it may be told."""
    return show_talk(request, found_talk(request, number))


def show_talk(request: HttpRequest, found: Talk, refusal: Refused | None = None) -> HttpResponse:
    """Show a talk, with a refusal where something could not be done."""
    actor, language = request.actor, request.language
    seen = list(quotes_for(actor).filter(slip__talk=found))
    mine = dict(Coding.objects.filter(quote__in=seen, by=actor.person).values_list("quote", "theme"))
    n_every = sum(slip.quotes.count() for slip in found.slips.all())
    led = guide_named(found.guide)
    not_lead = why_not(actor, Permission.LEAD_LISTENING)
    context = {
        "talk": found,
        "kind": f"talk-kind-{found.kind}",
        "day": numbers.day(found.held_on.isoformat(), language),
        "needs": [f"need-{each}" for each in found.needs],
        "guide": (led.id, led.title.said(language)) if led else None,
        "came": [each for each in came_by_role([found], actor.organisation, language) if each.came != "0"],
        "groups": came_by_group([found], actor.organisation, language),
        "quotes": [shown_quote(each, language, mine.get(each.pk, 0)) for each in seen],
        "n_untold": n_every - len(seen),
        "themes": list(themes_of(found.round)),
        "slips": list(found.slips.filter(withdrawn_on__isnull=True)),
        "roles": [(role.value, f"spoken-role-{role.value}") for role in Role],
        "reaches": [(each.value, f"reach-{each.value}") for each in Reach],
        "known_languages": words.LANGUAGES,
        "most": LONGEST,
        "not_lead": not_lead,
        "shows_notes": not not_lead,
        "refusal": refusal.sentence(language) if refusal else "",
        "typed": request.POST if refusal else {},
    }
    return render(request, "interviews/one_talk.html", context, status=400 if refusal else 200)


@require_safe
@page(Permission.READ_LISTENING)
def guide(request: HttpRequest, guide: str) -> HttpResponse:
    """Show a guide to take along, in the language of the talk."""
    found = guide_named(guide)
    if found is None:
        raise Http404
    spoken = request.GET.get("in", "")
    spoken = spoken if spoken in words.COMPLETE else words.written_in(request.language)
    context = {
        "guide": found,
        "title": found.title.said(spoken),
        "about": found.about.said(spoken),
        "opening": found.opening.said(spoken),
        "closing": found.closing.said(spoken),
        "parts": [
            (each.title.said(spoken), each.minutes, [line.said(spoken) for line in each.lines]) for each in found.parts
        ],
        "spoken": spoken,
        "known_languages": words.COMPLETE,
    }
    return render(request, "interviews/guide.html", context)
