"""Rounds: the list, the plan, what it leaves out, and the surveys in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater.instruments import AskedOf
from fairwater.publish import numbers
from fairwater.publish.names import group_name
from fairwater.tables.groups import GRADES
from fairwater_web.common.permissions import Refused, check_can, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.listening import actions
from fairwater_web.listening.enums import Stage
from fairwater_web.listening.forms import blank_plan, plan_of, promised_of
from fairwater_web.listening.models import Answer, Round, Survey
from fairwater_web.listening.queries import SMALLEST, instrument_of, instruments, rounds_for, standing_of
from fairwater_web.listening.roster import GRADE, LANGUAGE, RACE, enrolled_in
from fairwater_web.people.permissions import Permission

SPOKEN = {"english": "en", "spanish": "es", "arabic": "ar"}
"""Languages as rosters name them."""


def round_or_404(request: HttpRequest, number: int) -> Round:
    """Return a round that the reader may see."""
    return found_for(request.actor, rounds_for(request.actor), "round", number)


@require_safe
@page(Permission.READ_LISTENING)
def rounds(request: HttpRequest) -> HttpResponse:
    """Show the rounds, newest first, with how many people each has heard."""
    actor, today = request.actor, timezone.localdate()
    found = list(rounds_for(actor).prefetch_related("surveys"))
    open_now = [
        each for each in found if any(s.stage == Stage.OPEN for s in each.surveys.all()) and each.closes_on >= today
    ]
    heard = Answer.objects.filter(survey__round__in=[each.pk for each in found]).count()
    context = {
        "rounds": [(each, _stage(each, today)) for each in found],
        "n_open": len(open_now),
        "n_heard": numbers.whole(heard, request.language),
        "n": heard,
        "not_lead": why_not(actor, Permission.LEAD_LISTENING),
        "faults": [fault.sentence(request.language) for fault in instruments().faults],
    }
    return render(request, "listening/rounds.html", context)


def _stage(round_: Round, today: Any) -> str:
    stages = {each.stage for each in round_.surveys.all()}
    if Stage.OPEN in stages and round_.closes_on >= today:
        return "round-open"
    return "round-read" if stages & {Stage.CLOSED, Stage.OPEN} else "round-planned-only"


@page(Permission.LEAD_LISTENING)
def new(request: HttpRequest) -> HttpResponse:
    """Plan a round."""
    if request.method != "POST":
        return _form(request, None, blank_plan())
    try:
        made = actions.plan_round(by=request.actor, plan=plan_of(request.POST))
    except Refused as refusal:
        return _form(request, None, _posted(request), refusal)
    return redirect("listening:round", number=made.pk)


@page(Permission.LEAD_LISTENING)
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Change the plan of a round."""
    found = round_or_404(request, number)
    if request.method != "POST":
        names = ("title", "purpose", "opens_on", "closes_on", "seen_by", "comes_back", "back_on", "languages")
        kept = {name: getattr(found, name) for name in names}
        days = {name: kept[name].isoformat() if kept[name] else "" for name in ("opens_on", "closes_on", "back_on")}
        return _form(request, found, kept | days, promised=found.promised)
    try:
        actions.change_round(by=request.actor, round_=found, plan=plan_of(request.POST))
    except Refused as refusal:
        return _form(request, found, _posted(request), refusal)
    return redirect("listening:round", number=found.pk)


def _posted(request: HttpRequest) -> dict[str, Any]:
    return {name: request.POST.get(name, "") for name in request.POST} | {
        "languages": request.POST.getlist("languages")
    }


def _form(
    request: HttpRequest,
    round_: Round | None,
    given: dict[str, Any],
    refusal: Refused | None = None,
    promised: Mapping[str, Any] | None = None,
) -> HttpResponse:
    there = promised_of(given) if promised is None else promised
    context = {
        "promised": [(code, there.get(code, {})) for code in words.LANGUAGES],
        "round": round_,
        "given": given,
        "known_languages": words.LANGUAGES,
        "refusal": refusal.sentence(request.language) if refusal else "",
    }
    return render(request, "listening/round_form.html", context, status=400 if refusal else 200)


@dataclass(frozen=True)
class SurveyLine:
    """A survey in the list of its round."""

    survey: Survey
    title: str
    asked_of: str
    stage: str
    n: str


@require_safe
@page(Permission.READ_LISTENING)
def round_page(request: HttpRequest, number: int) -> HttpResponse:
    """Show a round: its purpose, its plan, whom it would miss, its surveys."""
    return show_round(request, round_or_404(request, number))


def show_round(request: HttpRequest, found: Round, refusal: Refused | None = None) -> HttpResponse:
    """Show a round, with a refusal where something could not be done."""
    language = request.language
    surveys = list(found.surveys.order_by("pk"))
    lines = [_line(each, language) for each in surveys]
    context = {
        "round": found,
        "opens": numbers.day(found.opens_on.isoformat(), language),
        "closes": numbers.day(found.closes_on.isoformat(), language),
        "back": numbers.day(found.back_on.isoformat(), language) if found.back_on else "",
        "lines": lines,
        "n_heard": Answer.objects.filter(survey__round=found).count(),
        "missed": list(_missed(found, surveys, language)),
        "groups": _groups(found, language),
        "known": [
            (each.id, each.title.said(language), each.about.said(language)) for each in instruments().found.values()
        ],
        "not_lead": why_not(request.actor, Permission.LEAD_LISTENING),
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "listening/round.html", context, status=400 if refusal else 200)


def _line(survey: Survey, language: str) -> SurveyLine:
    try:
        title = instrument_of(survey).title.said(language)
    except Refused as gone:  # a draft whose file was taken away: the others are still to be seen
        title = gone.sentence(language)
    n = numbers.whole(standing_of(survey).n_answers, language)
    return SurveyLine(survey, title, f"asked-of-{survey.asked_of}", f"survey-{survey.stage}", n)


def _groups(round_: Round, language: str) -> list[tuple[str, str]]:
    """Return the students whom the round is about, by race and ethnicity, as the roster has them."""
    found = enrolled_in(round_.organisation, RACE)
    if found is None:
        return []
    withheld = words.text("missed-withheld", language)
    return [
        (group_name(RACE, slug, language), withheld if n is None else numbers.whole(n, language))
        for slug, n in found.groups.items()
    ]


def _missed(round_: Round, surveys: list[Survey], language: str) -> Iterator[str]:
    """Yield who would be missed, a sentence each: not asked at all, not in their language, or too few to be seen."""
    asked = {AskedOf(each.asked_of) for each in surveys}
    for who in (AskedOf.STUDENTS, AskedOf.FAMILIES, AskedOf.STAFF):
        if not asked & {who, AskedOf.EVERYBODY}:
            yield words.text(f"missed-{who.value}", language)
    spoken = enrolled_in(round_.organisation, LANGUAGE)
    offered = {each for survey in surveys for each in survey.languages} or set(round_.languages)
    left_out = []
    for name, n in (spoken.groups if spoken else {}).items():
        if SPOKEN.get(name.casefold(), name) not in offered:
            told = words.text("missed-few", language, smallest=SMALLEST) if n is None else numbers.whole(n, language)
            left_out.append((n or 0, f"{name} ({told})"))
    if left_out:
        names = ", ".join(name for _, name in sorted(left_out, reverse=True))
        yield words.text("missed-languages", language, names=names, n=len(left_out))
    grades = enrolled_in(round_.organisation, GRADE)
    if unasked := _unasked(surveys, [each for each in GRADES if grades and each in grades.groups]):
        names = ", ".join(group_name(GRADE, each, language) for each in unasked)
        yield words.text("missed-grades", language, names=names, n=len(unasked))
    groups = enrolled_in(round_.organisation, RACE)
    small = [name for name, n in (groups.groups if groups else {}).items() if n is None]
    if small:
        yield words.text("missed-small", language, n=len(small), smallest=SMALLEST)


def _unasked(surveys: list[Survey], grades: list[str]) -> list[str]:
    """Return the grades that are in no survey of students; none where students are not asked at all."""
    asked = set()
    for each in surveys:
        if AskedOf(each.asked_of).may_be_students:
            with suppress(Refused):  # a draft whose file was taken away, as its line says
                asked |= set(instrument_of(each).grades or grades)
    return [grade for grade in grades if asked and grade not in asked]


@page(Permission.LEAD_LISTENING)
@require_POST
def add(request: HttpRequest, number: int) -> HttpResponse:
    """Add a survey to a round."""
    found = round_or_404(request, number)
    check_can(request.actor, Permission.LEAD_LISTENING)
    try:
        made = actions.add_survey(by=request.actor, round_=found, instrument=request.POST.get("instrument", ""))
    except Refused as refusal:
        return show_round(request, found, refusal)
    return redirect("listening:survey", number=made.pk)
