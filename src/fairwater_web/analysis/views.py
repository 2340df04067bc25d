"""The list of measures, the page of a measure, and what can be taken away from it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater.measures.applied import leading
from fairwater.publish.charts import draw_png
from fairwater.publish.csv_file import csv_text
from fairwater.publish.names import by_topic, measure_words
from fairwater.vocabulary import EquityDimension, Status
from fairwater.words import written_in
from fairwater_web.analysis.forms import choices_from
from fairwater_web.analysis.kinds import page_of
from fairwater_web.analysis.page import Page
from fairwater_web.analysis.pictures import PICTURES, captioned, svg
from fairwater_web.analysis.queries import NoDataYet, all_measures_of, any_query, measures_of
from fairwater_web.common.actions import log_access
from fairwater_web.common.languages import in_every_language
from fairwater_web.common.permissions import page
from fairwater_web.listening.lines import scale_lines
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.counting import counts_of


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
@in_every_language
def measures(request: HttpRequest) -> HttpResponse:
    """Show the measures that the organisation's data allow, by equity dimension."""
    allowed = all_measures_of(request.actor.organisation)
    counts = counts_of(request.actor, written_in(request.language), timezone.localdate())
    counts += scale_lines(request.actor, request.language)
    dimensions = [
        (
            dimension,
            by_topic([m for m in allowed if m.dimension is dimension], request.language),
            [line for line in counts if line.dimension is dimension],
        )
        for dimension in EquityDimension
    ]
    return render(request, "analysis/measures.html", {"dimensions": dimensions, "any": bool(allowed)})


def _page_of(request: HttpRequest, measure_id: str) -> Page:
    return page_of(any_query(request.actor.organisation, measure_id, choices_from(request.GET)), request.language)


def _log(request: HttpRequest, shown: Page, event: str, what: str, download: str = "") -> None:
    query, released = shown.query, shown.query.groups
    subject = f"{query.measure.id} {what} by={query.grouping.name} where={query.place.key or 'all'} year={query.year}"
    log_access(
        by=request.actor,
        event=event,
        subject=subject,
        policy=released.policy,
        release=released.hash,
        download=download,
        n_withheld=sum(row.status is Status.WITHHELD for row in released.rows),
    )


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
@in_every_language
def measure(request: HttpRequest, measure_id: str) -> HttpResponse:
    """Answer "how are we doing, for whom?" for one measure."""
    try:
        shown = _page_of(request, measure_id)
    except NoDataYet:
        return redirect("analysis:measures")
    _log(request, shown, "measure-seen", "page")
    led = leading(measures_of(request.actor.organisation))
    beside = [
        (dimension, [(m, measure_words(m, request.language).label) for m in led if m.dimension is dimension])
        for dimension in EquityDimension
        if dimension is not shown.measure.dimension
    ]
    context = {"shown": shown, "address": request.GET.urlencode(), "beside": beside}
    return render(request, "analysis/measure.html", context)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def table_file(request: HttpRequest, measure_id: str, which: str) -> HttpResponse:
    """Give the released rows behind a picture as CSV."""
    shown = _checked(request, measure_id, which)
    name = f"{shown.file_name}-{which}.csv"
    _log(request, shown, "numbers-downloaded", f"{which}.csv", name)
    content = csv_text(shown.released(which), request.language, shown.identity)
    return _file(content, "text/csv; charset=utf-8", name)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
@in_every_language
def picture_file(request: HttpRequest, measure_id: str, which: str, kind: str) -> HttpResponse:
    """Give a picture as SVG or PNG."""
    shown = _checked(request, measure_id, which)
    drawing, name = captioned(shown, which), f"{shown.file_name}-{which}.{kind}"
    _log(request, shown, "numbers-downloaded", f"{which}.{kind}", name)
    if kind == "svg":
        return _file(svg(shown, which, drawing), "image/svg+xml", name)
    return _file(draw_png(drawing), "image/png", name)


def _checked(request: HttpRequest, measure_id: str, which: str) -> Page:
    shown = _page_of(request, measure_id)
    if which not in PICTURES or which not in shown.pictures:
        raise Http404
    return shown


def _file(content: str | bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
