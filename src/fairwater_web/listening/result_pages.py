"""What was said: the scales with their pictures, who was heard, every question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater.instruments import Instrument, ItemKind, Kind
from fairwater.instruments.representing import Heard
from fairwater.instruments.tabling import EVERYBODY, PLACE
from fairwater.instruments.telling import (
    HeardLine,
    Told,
    hurting,
    split_name,
    tell,
    tell_change,
    tell_heard,
    tell_reliability,
)
from fairwater.publish import charts, numbers
from fairwater_web.common.permissions import page
from fairwater_web.listening import actions
from fairwater_web.listening.models import Survey
from fairwater_web.listening.nomination_page import nomination_results
from fairwater_web.listening.permissions import why_not_lead
from fairwater_web.listening.queries import SMALLEST, asked_before, instrument_of
from fairwater_web.listening.results import ItemShare, Results, Scale, results_of
from fairwater_web.listening.survey_pages import survey_or_404
from fairwater_web.people.permissions import Permission


@require_safe
@page(Permission.READ_LISTENING)
def results(request: HttpRequest, number: int) -> HttpResponse:
    """Show what was said."""
    survey = survey_or_404(request, number)
    instrument = instrument_of(survey)
    if instrument.kind is Kind.NOMINATION:
        return _nomination(request, survey, instrument)
    found = results_of(request.actor.organisation, survey)
    frame = {
        "survey": survey,
        "round": survey.round,
        "title": instrument.title.said(request.language),
        "smallest": SMALLEST,
    }
    if found is None or not found.scales:
        return render(request, "listening/no_results.html", frame)
    context = (
        frame | _shown(request, survey, instrument, found) | {"not_lead": why_not_lead(request.actor, survey.round)}
    )
    scale, told = context["scale"], context["told"]
    actions.note_seen(
        by=request.actor,
        survey=survey,
        event="results-seen",
        noted={"policy": scale.released.policy, "release": scale.released.hash, "n_withheld": told.n_withheld},
    )
    return render(request, "listening/results.html", context)


def _nomination(request: HttpRequest, survey: Survey, instrument: Instrument) -> HttpResponse:
    frame = {
        "survey": survey,
        "round": survey.round,
        "title": instrument.title.said(request.language),
        "smallest": SMALLEST,
    }
    shown = nomination_results(request, survey)
    if shown is None:
        return render(request, "listening/no_results.html", frame)
    actions.note_seen(by=request.actor, survey=survey, event="results-seen", noted={})
    not_lead = why_not_lead(request.actor, survey.round)
    return render(request, "listening/nomination.html", frame | shown | {"not_lead": not_lead})


def _change(request: HttpRequest, survey: Survey, scale: Scale) -> str:
    """Return how the scale moved since the same instrument was asked before, if its section asks the same now."""
    earlier = asked_before(request.actor, survey)
    if earlier is None or instrument_of(earlier).section(scale.section.id) != scale.section:
        return ""
    results_then = results_of(request.actor.organisation, earlier)
    before = results_then.scale(scale.section.id) if results_then else None
    if before is None or earlier.opened_on is None:
        return ""
    day = numbers.day(earlier.opened_on.isoformat(), request.language)
    return tell_change(before.released, scale.released, day, request.language)


def _shown(request: HttpRequest, survey: Survey, instrument: Instrument, found: Results) -> dict[str, Any]:
    language = request.language
    scale = found.scale(request.GET.get("scale", "")) or found.scales[0]
    by = request.GET.get("by", "") or (found.splits[0] if found.splits else EVERYBODY)
    if by not in (*found.splits, EVERYBODY):
        raise Http404
    title = scale.section.title.said(language)
    told = tell(instrument, title, scale.released, by, scale.weighted, language)
    alpha, omega, rest = scale.reliability
    questions = {place: item.question.said(language) for place, item in enumerate(scale.section.scored)}
    return {
        "scale": scale,
        "scale_title": title,
        "told": told,
        "change": _change(request, survey, scale),
        "by": by,
        "by_name": split_name(instrument, by, language),
        "splits": [(name, split_name(instrument, name, language)) for name in found.splits],
        "scales": [_line(each, language) for each in found.scales],
        "pictures": _pictures(told, title),
        "reliability": tell_reliability(alpha, omega, language),
        "hurting": hurting(rest, questions, language),
        "heard": [_heard(instrument, name, each, language) for name, each in found.heard],
        "not_raked": _not_raked(instrument, found, language),
        "n": numbers.whole(found.n, language),
        "items": [_item(each, language) for each in found.items],
        "dimension": scale.section.dimension.value if scale.section.dimension else "",
        "by_place": by == PLACE,
        "has_words": any(item.kind is ItemKind.TEXT for item in instrument.items()),
    }


@dataclass(frozen=True)
class HeardTable:
    """Who was heard by one characteristic: its name, a sentence, its lines, the R-indicator where there is one."""

    name: str
    sentence: str
    lines: tuple[HeardLine, ...]
    r_indicator: str


def _heard(instrument: Instrument, by: str, found: Heard, language: str) -> HeardTable:
    sentence, lines = tell_heard(instrument, by, found, language)
    alike = "" if found.r_indicator is None else numbers.decimals(found.r_indicator, 2, language)
    return HeardTable(split_name(instrument, by, language), sentence, lines, alike)


def _not_raked(instrument: Instrument, found: Results, language: str) -> str:
    """Return why answers are not weighted by several characteristics at once; nothing where they are, or there is one alone."""
    if not found.not_raked:
        return ""
    names = ", ".join(split_name(instrument, each, language) for each in found.not_raked)
    return words.text("answers-not-raked", language, by=names)


@dataclass(frozen=True)
class ScaleLine:
    """A scale in the table of all scales."""

    slug: str
    title: str
    dimension: str
    share: str
    interval: str
    weighted: str
    mean: str
    mean_interval: str


def _line(scale: Scale, language: str) -> ScaleLine:
    row = next((row for row in scale.released.rows if row.by == EVERYBODY), None)
    share = "" if row is None or row.share is None else numbers.percent(row.share, language, 0)
    ends = (None, None) if row is None else (row.share_low, row.share_high)
    interval = "" if ends[0] is None or ends[1] is None else numbers.interval(ends[0], ends[1], language)
    section = scale.section
    return ScaleLine(
        section.id,
        section.title.said(language),
        section.dimension.value if section.dimension else "",
        share,
        interval,
        "" if scale.weighted is None else numbers.percent(scale.weighted.share, language, 0),
        *_mean(scale, language),
    )


def _mean(scale: Scale, language: str) -> tuple[str, str]:
    """Return the mean of a scale in its options, with one decimal, and its interval; nothing where it may not be told."""
    mean = scale.mean
    if mean is None or mean.mean is None or mean.low is None or mean.high is None:
        return "", ""
    told = words.text("results-mean-of", language, mean=numbers.decimals(mean.mean, 1, language), most=scale.n_options)
    return told, numbers.span(mean.low, mean.high, 1, language)


def _item(found: ItemShare, language: str) -> tuple[str, str, str, str]:
    """Return a question with its option, how many answered, and the share with its interval."""
    option = found.item.option(found.option)
    name = found.item.question.said(language)
    choice = option.label.said(language) if option else ""
    row = next((row for row in found.released.rows if row.by == EVERYBODY), None) if found.released else None
    if row is None or row.n_students is None:
        return name, choice, "", words.text("count-reason-withheld", language)
    n = numbers.whole(row.n_students, language)
    if row.share is not None:
        return name, choice, n, numbers.percent(row.share, language, 0)
    if row.share_low is None or row.share_high is None:
        return name, choice, n, words.text("count-reason-withheld", language)
    return name, choice, n, numbers.interval(row.share_low, row.share_high, language)


def _pictures(told: Told, title: str) -> list[tuple[str, str]]:
    """Return the picture in its wide and its narrow form; none where nothing can be drawn."""
    if not told.dots:
        return []
    said = f"{told.sentence} " + "; ".join(f"{dot.name}: {dot.told}" for dot in told.dots)
    return [
        (form, charts.themed(charts.draw_svg(charts.dot_chart(told.dots, wide=wide), title=title, description=said)))
        for form, wide in (("wide", True), ("slim", False))
    ]
