"""Exemplars: the gallery, one of them with its kit, its story, the map; what the work brought; one as everybody reads it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater_web.common.actions import log_access
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import OPEN, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.exemplars.actions import note_story_taken
from fairwater_web.exemplars.doing import do_in_exemplar, do_in_gallery
from fairwater_web.exemplars.enums import COLUMNS, FORMATS, ROWS, TYPES, Audience
from fairwater_web.exemplars.models import Exemplar
from fairwater_web.exemplars.presentation import (
    cames,
    cards_of,
    celebrated,
    day_of,
    dimension_options,
    drafts_of,
    map_of,
    replicated,
    results_for,
)
from fairwater_web.exemplars.queries import (
    adoptions_of,
    exemplars_for,
    follows,
    journeys_to_adopt,
    public_exemplars,
    why_not_adopt,
    why_not_publish,
)
from fairwater_web.exemplars.story_file import number_line, story_docx, story_html
from fairwater_web.exemplars.telling import ToldExemplar, cost_told, facts_of, left_told, told_exemplar
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission

HEADS = {
    "steps": ("step", "time", "who"),
    "holds": ("condition", "there", "without"),
    "costs": ("what", "dollars", "again"),
}


def _found(request: HttpRequest, number: int) -> Exemplar:
    return found_for(request.actor, exemplars_for(request.actor), "exemplar", number)


def _told(found: Exemplar, language: str, *, press: bool = False) -> ToldExemplar:
    told = told_exemplar(found, language, for_the_press=press)
    if told is None:
        raise Http404
    return told


def _read(told: ToldExemplar, language: str) -> dict[str, Any]:
    """Return what every page of an exemplar shows of it."""
    return {
        "told": told,
        "exemplar": told.exemplar,
        "facts": facts_of(told, timezone.localdate(), language),
        "texts": [
            (slug, words.text(f"exemplar-{slug}", language), told.html(slug))
            for slug in ("does", "shows", "reached", "not-yet", "keep", "worse")
            if told.texts[slug]
        ],
        "tables": [
            (
                slug,
                words.text(f"exemplar-{slug}", language),
                [f"exemplar-head-{each}" for each in heads],
                told.tables[slug],
            )
            for slug, heads in HEADS.items()
            if told.tables[slug]
        ],
        "cost": cost_told(told, language),
        "numbers": [number_line(each) for each in told.numbers],
        "left": left_told(told, language),
        "slug": told.exemplar.document.organisation.tenant.slug,
        "written": words.written_in(language),
    }


@page(Permission.READ_DOCUMENTS)
def exemplars(request: HttpRequest) -> HttpResponse:
    """Show the exemplars of the network and of one's own; publish one of one's own."""
    actor, language, today = request.actor, request.language, timezone.localdate()
    refusal = done(request, lambda: do_in_gallery(request))
    if isinstance(refusal, HttpResponse):
        return refusal
    dimensions = dimension_options(actor, language)
    chosen = dict(dimensions).get(request.GET.get("of", ""), "")
    cards = cards_of(list(exemplars_for(actor)[:200]), actor, language, today)
    shown = [each for each in cards if not chosen or chosen in each.told.lists["dimensions"]]
    context = {
        "own": [each for each in shown if each.is_own],
        "others": [each for each in shown if not each.is_own],
        "n": len(cards),
        "n_adoptions": sum(each.n_adoptions for each in cards if each.is_own),
        "drafts": drafts_of(actor),
        "audiences": [(each.value, f"exemplar-for-{each.value}") for each in Audience],
        "celebrated": celebrated(cards),
        "dimensions": dimensions,
        "chosen": request.GET.get("of", "") if chosen else "",
        "not_write": why_not(actor, Permission.WRITE_DOCUMENTS),
    }
    return answered(request, "exemplars/exemplars.html", context, refusal)


@page(Permission.READ_DOCUMENTS)
def exemplar(request: HttpRequest, number: int) -> HttpResponse:
    """Show an exemplar, its kit, who replicates it; replicate it, report back, follow, withdraw."""
    found, actor, language = _found(request, number), request.actor, request.language
    refusal = done(request, lambda: do_in_exemplar(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    if request.method != "POST":
        log_access(by=actor, event="exemplar-seen", subject=f"exemplar {number}")
    own = found.document.organisation.tenant == actor.tenant
    context = _read(_told(found, language), language) | {
        "is_own": own,
        "published": day_of(found.published_at.date(), language),
        "not_adopt": why_not_adopt(actor, found),
        "journeys": [each for each, _ in journeys_to_adopt(actor)],
        "adoptions": replicated(list(adoptions_of(found)), actor, language),
        "cames": cames(language),
        "follows": follows(actor, found),
        "not_withdraw": why_not_publish(actor, found.document) if own else "",
    }
    return answered(request, "exemplars/exemplar.html", context, refusal)


@require_safe
@page(Permission.READ_DOCUMENTS)
def story(request: HttpRequest, number: int) -> HttpResponse:
    """Show the story of an exemplar for the press and for families, and what was left out of it."""
    found, language = _found(request, number), request.language
    context = _read(_told(found, language, press=True), language) | {"formats": FORMATS}
    return render(request, "exemplars/story.html", context)


@require_safe
@page(Permission.READ_DOCUMENTS)
def story_file(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """Give the story as a file; who took it is noted, so that it can be recalled."""
    found, language = _found(request, number), words.written_in(request.language)
    if form not in FORMATS:
        raise Http404
    told, today = _told(found, language, press=True), timezone.localdate()
    content = story_docx(told, language, today) if form == "docx" else story_html(told, language, today)
    name = f"story-{number}-{language}.{form}"
    note_story_taken(by=request.actor, exemplar=found, file=name)
    response = HttpResponse(content, content_type=TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
@page(Permission.READ_DOCUMENTS)
def coverage(request: HttpRequest) -> HttpResponse:
    """Show where exemplars can be seen, and where the map is empty."""
    rows, columns = request.GET.get("rows", ""), request.GET.get("columns", "")
    rows, columns = rows if rows in ROWS else "school", columns if columns in COLUMNS else "capability"
    context = {
        "map": map_of(request.actor, rows, columns, request.language),
        "rows": rows,
        "columns": columns,
        "row_choices": [(each, f"exemplar-map-{each}") for each in ROWS],
        "column_choices": [(each, f"exemplar-map-{each}") for each in COLUMNS],
    }
    return render(request, "exemplars/map.html", context)


@require_safe
@page(Permission.READ_REGISTERS)
def brought(request: HttpRequest) -> HttpResponse:
    """Show what the work brought: each claim with its evidence, or that it is not yet shown."""
    results = results_for(request.actor, request.language)
    context = {
        "results": results,
        "n_claims": sum(len(each.claims) for each in results),
        "n_shown": sum(each.n_shown for each in results),
        "not_write": why_not(request.actor, Permission.WRITE_REGISTERS),
    }
    return render(request, "exemplars/brought.html", context)


@require_safe
@page(OPEN)
def public(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show an exemplar that is published for everybody to anybody."""
    tenant = get_object_or_404(Organisation, slug=slug)
    found = get_object_or_404(public_exemplars(tenant), pk=number)
    language = request.language
    context = _read(_told(found, language), language) | {
        "tenant": tenant,
        "adoptions": replicated(list(adoptions_of(found)), None, language),
    }
    return render(request, "exemplars/public.html", context)
