"""Rewards: what waits, what was given, whether it reaches who needs it; budgets and figures; who was not yet thanked."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater.rewards.recognised import FEWEST
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import page, why_not
from fairwater_web.organisations.queries import organisations_under, schools_of
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.rewards import actions
from fairwater_web.rewards.forms import figures_in, key_in, money_in
from fairwater_web.rewards.presentation import (
    exact,
    fairness_lines,
    groups_of,
    reward_title,
    shown_given,
    thanked_lines,
    told_fund,
)
from fairwater_web.rewards.queries import (
    blueprints_of,
    catalogue,
    fairness_in,
    figures_of,
    funds_of,
    need_in,
    planned_for,
    thanked_in,
    why_not_give,
)


@page(Permission.READ_DOCUMENTS)
def rewards(request: HttpRequest) -> HttpResponse:
    """Show what waits, what was given, and whether it reaches who needs it; give."""
    actor, language, today = request.actor, request.language, timezone.localdate()

    def give() -> None:
        post = request.POST
        if post.get("do") == "plan":
            document = number_of(post.get("document", ""))
            actions.plan(by=actor, document=document, reward=post.get("reward", ""))
            return
        if post.get("do") != "give":
            raise Http404
        step, document = post.get("step", ""), number_of(post.get("document", ""))
        actions.give(by=actor, key=key_in(post.get("unlock", "")), step=step, document=document, today=today)

    refusal = done(request, give)
    if isinstance(refusal, HttpResponse):
        return refusal
    not_give = why_not_give(actor)
    own = organisations_under(actor.organisation).values_list("pk", flat=True)
    groups = groups_of(actor.tenant, None if not not_give else list(own), today, language)
    halves = fairness_in(actor.tenant)
    given = shown_given(actor.tenant, language)
    context = {
        "groups": groups,
        "n_waiting": sum(len(each.waiting) for each in groups),
        "given": given,
        "halves": halves,
        "fairness": fairness_lines(halves, language),
        "not_give": not_give,
        "blueprints": blueprints_of(actor),
        "planned": [(each, reward_title(each.reward, language)) for each in planned_for(actor)],
        "needs": [each.title.said(language) for each in catalogue().needs],
    }
    return answered(request, "rewards/rewards.html", context, refusal)


@page(Permission.READ_DOCUMENTS)
def means(request: HttpRequest) -> HttpResponse:
    """Show budgets with their funders and the figures by which need is reckoned; keep them."""
    actor, language = request.actor, request.language

    def keep() -> None:
        post = request.POST
        match post.get("do"):
            case "fund":
                actions.open_fund(
                    by=actor,
                    reward=post.get("reward", ""),
                    funder=post.get("funder", ""),
                    amount=money_in(post.get("amount", "")),
                    each=money_in(post.get("each", "")),
                )
            case "figures":
                school, source = number_of(post.get("school", "")), post.get("source", "")
                actions.tell_figures(by=actor, school=school, figures=figures_in(post), source=source)
            case _:
                raise Http404

    refusal = done(request, keep)
    if isinstance(refusal, HttpResponse):
        return refusal
    known, figures = catalogue(), figures_of(actor.tenant)
    needs = {pk: need_in(each, known) for pk, each in figures.items()}
    context = {
        "funds": [
            (each, reward_title(each.reward, language), told_fund(each, language)) for each in funds_of(actor.tenant)
        ],
        "rewards": [(each.id, each.title.said(language), each.costs) for each in known.rewards],
        "schools": list(schools_of(actor.tenant).order_by("name")),
        "figures": [
            (each, "" if (need := needs[pk]) is None else exact(need, language)) for pk, each in figures.items()
        ],
        "weights": [(each.title.said(language), exact(each.weight, language)) for each in known.needs],
        "not_give": why_not_give(actor),
    }
    return answered(request, "rewards/means.html", context, refusal)


@require_safe
@page(Permission.READ_REGISTERS)
def thanks(request: HttpRequest) -> HttpResponse:
    """Show which roles were thanked at which schools: by role and site, never where few hold the role."""
    lines = thanked_lines(thanked_in(request.actor.tenant), request.language)
    context = {
        "lines": lines,
        "fewest": FEWEST,
        "n_not_yet": sum(len(each.not_yet) for _, each in lines),
        "n_told": sum(len(each.not_yet) + len(each.recognised) for _, each in lines),
        "not_write": why_not(request.actor, Permission.WRITE_REGISTERS),
    }
    return render(request, "rewards/thanks.html", context)
