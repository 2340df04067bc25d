"""Assessments: the list, one with its team, one practice in it: rating it, naming evidence, agreeing, planning."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.documents.queries import documents_for
from fairwater_web.people.forms import day_of, number_of
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.practice import actions
from fairwater_web.practice.enums import Step
from fairwater_web.practice.models import TeamAssessment
from fairwater_web.practice.presentation import assessment_page, list_page, practice_page
from fairwater_web.practice.queries import NOT_EVIDENCE, assessments_for, member_as, people_to_ask
from fairwater_web.practice.sealing import ratings_of
from fairwater_web.registers.queries import every_entry_for, person_named
from fairwater_web.thread.choosing import asked_in, choices
from fairwater_web.thread.kinds import kinds

CAUSES, GOALS, STRATEGIES = "root-causes", ("goals",), ("commitments", "goals")
MOST_CHOICES = 30


@page(Permission.ASSESS_PRACTICE)
def assessments(request: HttpRequest) -> HttpResponse:
    """Show the assessments of the reader; open one."""
    refusal = done(request, lambda: reverse("practice:assessment", args=[_open(request).pk]))
    if isinstance(refusal, HttpResponse):
        return refusal
    told = {"people": [each.name for each in _others(request)], "today": timezone.localdate().isoformat()}
    return answered(request, "practice/assessments.html", list_page(request.actor, request.language) | told, refusal)


def _others(request: HttpRequest) -> list[Person]:
    found = people_to_ask(request.actor.tenant, timezone.localdate())
    return [each for each in found if each != request.actor.person]


def _people(request: HttpRequest, written: str) -> list[Person]:
    known, people = _others(request), []
    for name in filter(None, (each.strip() for each in written.split(","))):
        person = person_named(known, name)
        if person is None:
            raise Refused("refused-assessment-nobody", name=name[:80])
        people.append(person)
    return people


def _open(request: HttpRequest) -> TeamAssessment:
    post = request.POST
    return actions.open_assessment(
        by=request.actor,
        people=_people(request, post.get("people", "")),
        core_only=post.get("which") == "core",
        held_on=day_of(post.get("held_on", "")) or timezone.localdate(),
    )


# ---- one assessment


@page(Permission.ASSESS_PRACTICE)
def assessment(request: HttpRequest, number: int) -> HttpResponse:
    """Show an assessment to its team; do what one of its forms asks."""
    found = found_for(request.actor, assessments_for(request.actor), "team-assessment", number)
    refusal = done(request, lambda: _do_of_team(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    today = timezone.localdate()
    context = assessment_page(found, request.actor, request.language, today)
    context |= {"people": [each.name for each in _others(request)], "today": today.isoformat()}
    return answered(request, "practice/assessment.html", context, refusal)


def _do_of_team(request: HttpRequest, found: TeamAssessment) -> str | None:
    """Do what was sent, and return where it leads from here. Raises Refused, and Http404 for what there is not."""
    wanted, given = request.POST.get("do", ""), {"by": request.actor, "assessment": found}
    if wanted == "member":
        for person in _people(request, request.POST.get("person", "")):
            actions.add_member(**given, person=person)
    elif wanted == "close":
        actions.close_round(**given)
    elif wanted == "leave":
        actions.leave(**given)
        return reverse("practice:assessments")
    elif wanted == "take-over":
        actions.take_over(**given)
    elif wanted == "end":
        actions.end(**given)
    else:
        raise Http404
    return None


# ---- one practice in it


@page(Permission.ASSESS_PRACTICE)
def assessed(request: HttpRequest, number: int, code: str) -> HttpResponse:
    """Show a practice in an assessment: rate it alone, then talk about it; do what one of its forms asks."""
    found = found_for(request.actor, assessments_for(request.actor), "team-assessment", number)
    if code not in found.codes:
        raise Http404
    refusal = done(request, lambda: _done_in(request, found, code))
    if isinstance(refusal, HttpResponse):
        return refusal
    context = practice_page(found, code, request.actor, request.language)
    if not context["is_rating"]:
        if not context["not_talk"]:
            may, asked = set(kinds()) - set(NOT_EVIDENCE), asked_in(request)
            context["choices"] = choices(request.actor, request.language, asked=asked, of=may)
        linkable = {} if context["not_plan"] else _linkable(request)
        context["steps"] = [(*each, linkable.get(each[0], [])) for each in context["steps"]]
    context["today"] = timezone.localdate().isoformat()
    return answered(request, "practice/assessed.html", context, refusal)


def _done_in(request: HttpRequest, found: TeamAssessment, code: str) -> str:
    act = DOES.get(request.POST.get("do", ""))
    if act is None:
        raise Http404
    return act(request, found, code)


def _linkable(request: HttpRequest) -> dict[str, list[tuple[str, str]]]:
    """Return what each step of a plan may be linked to, by kind and number."""
    causes = documents_for(request.actor).filter(kind=CAUSES).exclude(stage="set-aside")[:MOST_CHOICES]
    entries = every_entry_for(request.actor).filter(closed_at=None, register__in={*GOALS, *STRATEGIES}).order_by("-pk")
    found = list(entries[: 2 * MOST_CHOICES])
    return {
        "cause": [(f"document:{each.pk}", each.title) for each in causes],
        "goal": [(f"entry:{each.pk}", each.title) for each in found if each.register in GOALS],
        "strategy": [(f"entry:{each.pk}", each.title) for each in found if each.register in STRATEGIES],
    }


def _page_of(found: TeamAssessment, code: str, place: str = "") -> str:
    return reverse("practice:assessed", args=[found.pk, code]) + place


def _thing(request: HttpRequest) -> tuple[str, int] | None:
    kind, _, number = request.POST.get("thing", "").partition(":")
    return (kind, number_of(number)) if kind else None


def _level(request: HttpRequest) -> int | None:
    given = request.POST.get("level", "")
    return number_of(given) if given else None


def _rate(request: HttpRequest, found: TeamAssessment, code: str) -> str:
    actions.rate(by=request.actor, assessment=found, code=code, level=_level(request))
    kept = assessments_for(request.actor).get(pk=found.pk)
    member = member_as(kept, request.actor.person)
    rated = ratings_of(member) if member is not None else {}
    order = [*found.codes[found.codes.index(code) + 1 :], *found.codes]
    after = next((each for each in order if each not in rated and each != code), None)
    return _page_of(found, after) if after else reverse("practice:assessment", args=[found.pk])


def _cite(request: HttpRequest, found: TeamAssessment, code: str) -> str:
    thing = _thing(request) or ("", 0)
    actions.cite(by=request.actor, assessment=found, code=code, thing=thing, language=request.language)
    return _page_of(found, code, "#evidence")


def _describe(request: HttpRequest, found: TeamAssessment, code: str) -> str:
    actions.describe(by=request.actor, assessment=found, code=code, words=request.POST.get("words", ""))
    return _page_of(found, code, "#evidence")


def _drop_evidence(request: HttpRequest, found: TeamAssessment, code: str) -> str:
    number = number_of(request.POST.get("piece", ""))
    actions.drop_evidence(by=request.actor, assessment=found, code=code, number=number)
    return _page_of(found, code, "#evidence")


def _keep_draft(request: HttpRequest, found: TeamAssessment, code: str) -> str:
    post = request.POST
    actions.keep_draft(
        by=request.actor,
        assessment=found,
        code=code,
        level=_level(request),
        rationale=post.get("rationale", ""),
        seen=number_of(post.get("draft", "")),
    )
    return _page_of(found, code, "#agreed")


def _agree(request: HttpRequest, found: TeamAssessment, code: str) -> str:
    post = request.POST
    actions.agree(
        by=request.actor,
        assessment=found,
        code=code,
        level=_level(request),
        rationale=post.get("rationale", ""),
        seen=number_of(post.get("seen", "")),
    )
    return _page_of(found, code, "#agreed")


def _plan(request: HttpRequest, found: TeamAssessment, code: str) -> str:
    step, post = request.POST.get("step", ""), request.POST
    actions.plan(
        by=request.actor,
        assessment=found,
        code=code,
        step=step if step in Step.values else "",
        words=post.get("words", ""),
        thing=_thing(request),
        language=request.language,
    )
    return _page_of(found, code, "#plan")


def _drop_step(request: HttpRequest, found: TeamAssessment, code: str) -> str:
    number = number_of(request.POST.get("piece", ""))
    actions.drop_step(by=request.actor, assessment=found, code=code, number=number)
    return _page_of(found, code, "#plan")


DOES: Mapping[str, Callable[[HttpRequest, TeamAssessment, str], str]] = {
    "rate": _rate,
    "cite": _cite,
    "describe": _describe,
    "drop-evidence": _drop_evidence,
    "draft": _keep_draft,
    "agree": _agree,
    "plan": _plan,
    "drop-step": _drop_step,
}
