"""Themes of a survey's open answers: the codebook, who reads, how far readers agree, who wrote of what."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from fairwater.instruments.quoting import MAY_QUOTE
from fairwater_web.codebook import actions
from fairwater_web.codebook.models import Quoted, Theme
from fairwater_web.codebook.presentation import by_group, shown_agreements, shown_themes
from fairwater_web.codebook.queries import FEWEST_CODED, agreements_on, closing_of, read_in, texts_of, themes_of
from fairwater_web.codebook.results import Themed, themed
from fairwater_web.codebook.things import quoted_for, title_of
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.listening.actions import note_seen
from fairwater_web.listening.enums import Stage
from fairwater_web.listening.models import Survey
from fairwater_web.listening.permissions import why_not_lead
from fairwater_web.listening.queries import SMALLEST, instrument_of
from fairwater_web.listening.survey_pages import survey_or_404
from fairwater_web.listening.written import may_be_quoted
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission

SHOWN = 20


@page(Permission.READ_LISTENING)
def themes(request: HttpRequest, number: int) -> HttpResponse:
    """Show the themes of a survey; add one to the codebook, or end the reading."""
    survey = survey_or_404(request, number)

    def do() -> str | None:
        if request.POST.get("do") == "close":
            actions.close_reading(by=request.actor, survey=survey)
        else:
            title, about = request.POST.get("title", ""), request.POST.get("about", "")
            actions.add_theme(by=request.actor, round_=survey.round, title=title, about=about)
        return None

    found = done(request, do)
    if isinstance(found, HttpResponse):
        return found
    return answered(request, "codebook/themes.html", _context(request, survey), found)


def _context(request: HttpRequest, survey: Survey) -> dict[str, Any]:
    language, told = request.language, themed(survey)
    known = list(themes_of(survey.round))
    return {
        "survey": survey,
        "round": survey.round,
        "title": instrument_of(survey).title.said(language),
        "asked_of": f"asked-of-{survey.asked_of}",
        "themes": shown_themes(known, told, language),
        "told": told,
        "quotes": list(Quoted.objects.filter(survey=survey)),
        "n_read": len(read_in(survey)),
        "agreements": shown_agreements(agreements_on(survey), language),
        "fewest_coded": FEWEST_CODED,
        "smallest": SMALLEST,
        "is_asked": survey.stage != Stage.CLOSED,
        "not_lead": why_not_lead(request.actor, survey.round),
    } | (_by_group(request, survey, told, known) if told else {})


def _by_group(request: HttpRequest, survey: Survey, told: Themed, known: list[Theme]) -> dict[str, Any]:
    """Return the chosen theme by the chosen characteristic, and note that it was seen."""
    wanted, by = request.GET.get("theme", ""), request.GET.get("by", "")
    titles = {each.pk: each for each in known}
    able = [each for each in told.shares if each.released is not None and each.theme in titles]
    chosen = next((each for each in able if titles[each.theme].slug == wanted), able[0] if able else None)
    instrument = instrument_of(survey)
    if chosen is None or chosen.released is None or not told.splits:
        return {}
    by = by if by in told.splits else told.splits[0]
    shown = [
        by_group(instrument, titles[chosen.theme], chosen.released, each, request.language) for each in told.splits
    ]
    release = {"policy": chosen.released.policy, "release": chosen.released.hash}
    note_seen(by=request.actor, survey=survey, event="themes-seen", noted=release)
    return {
        "chosen": next(each for each in shown if each.by == by),
        "able": [titles[each.theme] for each in able],
        "splits": [(each.by, each.by_name) for each in shown],
    }


@page(Permission.LEAD_LISTENING)
def read(request: HttpRequest, number: int) -> HttpResponse:
    """Read open answers with the codebook, twenty at a time: those that the reader has not read, or those that they have."""
    survey = survey_or_404(request, number)
    texts = texts_of(request.actor, survey)
    again = request.GET.get("again") == "1"
    start = number_of(request.GET.get("from", ""))
    wanted = [each for each in texts if bool(each.mine) == again]
    here = f"{reverse('codebook:read', args=[number])}{'?again=1' if again else ''}"

    def do() -> str:
        actions.read_answers(by=request.actor, survey=survey, read=_read(request, survey))
        return here

    found = done(request, do)
    if isinstance(found, HttpResponse):
        return found
    shown = wanted[start : start + SHOWN]
    note_seen(by=request.actor, survey=survey, event="words-read", noted={})
    context = {
        "survey": survey,
        "title": instrument_of(survey).title.said(request.language),
        "themes": list(themes_of(survey.round)),
        "texts": [(each, each.item.question.said(request.language)) for each in shown],
        "again": again,
        "n": len(texts),
        "n_mine": sum(bool(each.mine) for each in texts),
        "after": start + SHOWN if start + SHOWN < len(wanted) else 0,
        "is_closed": closing_of(survey) is not None,
        "smallest": SMALLEST,
    }
    return answered(request, "codebook/read.html", context, found)


def _read(request: HttpRequest, survey: Survey) -> dict[tuple[str, str], Theme]:
    """Return what was chosen, by question and mark. Raises Refused for what is no theme of the round."""
    themes = {str(each.pk): each for each in themes_of(survey.round)}
    found = {}
    for name, chosen in request.POST.items():
        kind, _, what = str(name).partition(":")
        item, _, mark = what.partition(":")
        if kind == "t" and chosen:
            if chosen not in themes:
                raise Refused("refused-theme-unknown")
            found[item, mark] = themes[str(chosen)]
    return found


@page(Permission.LEAD_LISTENING)
def quotes(request: HttpRequest, number: int) -> HttpResponse:
    """Choose which words are quoted, of those whose writers agreed to it, twenty at a time."""
    survey = survey_or_404(request, number)
    able = may_be_quoted(request.actor, survey)
    start = number_of(request.GET.get("from", ""))
    here = f"{request.path}?from={start}" if start else request.path

    def do() -> str:
        item, _, mark = request.POST.get("words", "").partition(":")
        act = actions.quote_no_more if request.POST.get("do") == "not" else actions.quote_words
        act(by=request.actor, survey=survey, item=item, mark=mark)
        return here

    found = done(request, do)
    if isinstance(found, HttpResponse):
        return found
    note_seen(by=request.actor, survey=survey, event="words-read", noted={})
    chosen = set(Quoted.objects.filter(survey=survey).values_list("item", "mark"))
    questions = instrument_of(survey).by_id
    context = {
        "survey": survey,
        "title": instrument_of(survey).title.said(request.language),
        "asks": MAY_QUOTE in questions,
        "texts": [
            (f"{item}:{mark}", text, questions[item].question.said(request.language), (item, mark) in chosen)
            for (item, mark), text in list(able.items())[start : start + SHOWN]
        ],
        "n": len(able),
        "n_chosen": len(chosen),
        "before": max(start - SHOWN, 0) if start else None,
        "after": start + SHOWN if start + SHOWN < len(able) else None,
    }
    return answered(request, "codebook/quotes.html", context, found)


@require_safe
@page(Permission.READ_LISTENING)
def quote(request: HttpRequest, number: int) -> HttpResponse:
    """Show words of an open answer that may be quoted, and what rests on them."""
    found = found_for(request.actor, quoted_for(request.actor), "written-quote", number)
    instrument = instrument_of(found.survey)
    context = {
        "quoted": found,
        "name": title_of(found, request.language),
        "title": instrument.title.said(request.language),
        "question": instrument.by_id[found.item].question.said(request.language),
    }
    return render(request, "codebook/quote.html", context)
