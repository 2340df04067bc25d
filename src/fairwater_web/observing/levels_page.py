"""What is observed over many visits, row by row, and where anybody has been; by school and grade, never by teacher."""

from __future__ import annotations

from dataclasses import replace
from textwrap import shorten
from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater.observation import FEWEST_VISITS
from fairwater.publish import charts, numbers
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import page
from fairwater_web.observing.models import Rubric, Visit
from fairwater_web.observing.presentation import Sources, level_told, rubric_named
from fairwater_web.observing.queries import ObservedLevels, levels_of, observed_levels, usable_rubrics
from fairwater_web.organisations.queries import organisations_under, schools_of
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission

SHORT = 34
"""So many letters of a row stand above its line on a phone; the table has all of them."""


@require_safe
@page(Permission.OBSERVE)
def levels(request: HttpRequest) -> HttpResponse:
    """Show the levels of a rubric, the newest where none is chosen, over the visits of a school or a district."""
    language, organisation = request.language, request.actor.organisation
    rubrics = usable_rubrics(request.actor.tenant)
    rubric = rubric_chosen(rubrics, request.GET.get("rubric", ""))
    sources = Sources(request.actor.tenant, language)
    found = observed_levels(organisation, rubric) if rubric is not None else []
    log_access(by=request.actor, event="observed-levels-seen", subject=f"organisation {organisation.pk}")
    rows, without = coverage(request.actor, language)
    context: dict[str, Any] = {
        "place": organisation.name,
        "labels": [words.text(each, language) for each in ("levels-table", "coverage-title")],
        "rubric": rubric,
        "fewest": FEWEST_VISITS,
        "n_said": sum(each.levels.n is not None for each in found),
        "n_left_out": max((each.levels.left_out for each in found), default=0),
        "n_rows": len(found),
        "pictures": pictures(found, language),
        "head": [],
        "rows": [],
        "sources": [(each.row.term.statement.said(language), sources.of(each.row.made)) for each in found],
        "rubrics": [(each.pk, rubric_named(each, language)) for each in rubrics],
        "coverage": rows,
        "without": without,
        "coverage_head": [
            words.text(f"coverage-{name}", language) for name in ("school", "visits", "locked", "places")
        ],
    }
    if rubric is not None:
        named = [level_told(rubric, n, language) for n in levels_of(rubric)]
        context["head"] = [
            words.text("calibration-row", language),
            words.text("levels-visits", language),
            *named,
            words.text("levels-strong", language),
            words.text("agreement-interval", language),
            words.text("levels-left-out", language),
        ]
        context["rows"] = [_row(each, len(named), language) for each in found]
    return render(request, "observing/levels.html", context)


def rubric_chosen(rubrics: list[Rubric], given: str) -> Rubric | None:
    """Return the rubric of a number among those that can be used; the newest where none is named, None where there is none."""
    by_number = {each.pk: each for each in rubrics}
    return by_number.get(number_of(given)) if given else next(iter(rubrics), None)


def _row(each: ObservedLevels, n_levels: int, language: str) -> list[str]:
    said, found = each.row.term.statement.said(language), each.levels
    if found.n is None or found.counts is None or found.share is None or found.low is None or found.high is None:
        few = words.text("levels-too-few", language, fewest=FEWEST_VISITS)
        return [said, few, *[""] * (n_levels + 2), str(found.left_out)]
    return [
        said,
        str(found.n),
        *(str(n) for n in found.counts.values()),
        numbers.percent(found.share, language, 0),
        numbers.interval(found.low, found.high, language),
        str(found.left_out),
    ]


def pictures(found: list[ObservedLevels], language: str) -> list[tuple[str, str]]:
    """Return the shares of visits at level 3 or 4 as a wide and a slim drawing; nothing where none is said."""
    dots = [
        charts.Dot(
            each.row.term.statement.said(language),
            each.levels.share,
            each.levels.low,
            each.levels.high,
            numbers.percent(each.levels.share, language, 0),
        )
        for each in found
        if each.levels.share is not None and each.levels.low is not None and each.levels.high is not None
    ]
    if not dots:
        return []
    title = words.text("levels-picture", language)
    heard = "; ".join(f"{dot.name}: {dot.told}" for dot in dots)
    short = [replace(dot, name=f"{n}. {shorten(dot.name, SHORT, placeholder='…')}") for n, dot in enumerate(dots, 1)]
    return [
        (
            form,
            charts.themed(
                charts.draw_svg(charts.dot_chart(drawn, wide=wide, row_height=68), title=title, description=heard)
            ),
        )
        for form, wide, drawn in (("wide", True, dots), ("slim", False, short))
    ]


def coverage(actor: Any, language: str) -> tuple[list[list[str]], str]:
    """Return for each school how many visits there were, how many have a locked observation, to which places; those without."""
    within = organisations_under(actor.organisation)
    counted = (
        Visit.objects.filter(organisation__in=within)
        .values("organisation")
        .annotate(
            n=Count("pk", distinct=True),
            locked=Count("pk", distinct=True, filter=Q(observations__locked_at__isnull=False)),
        )
    )
    by_school = {each["organisation"]: each for each in counted.order_by("organisation")}
    places: dict[int, list[str]] = {}
    for school, place in (
        Visit.objects.filter(organisation__in=within).order_by("place").values_list("organisation", "place")
    ):
        places.setdefault(school, []).append(place)
    schools = list(schools_of(actor.organisation).order_by("name"))
    rows = [
        [school.name, str(found["n"]), str(found["locked"]), "; ".join(dict.fromkeys(places[school.pk]))]
        for school in schools
        if (found := by_school.get(school.pk))
    ]
    without = [school.name for school in schools if school.pk not in by_school]
    return rows, words.text("coverage-none", language, schools=", ".join(without)) if without else ""
