"""The gallery. It holds no data of anybody, and is for whoever builds on these components."""

from __future__ import annotations

from csp.constants import SELF
from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from fairwater.publish.names import group_name
from fairwater_web.common.permissions import SIGNED_IN, page
from fairwater_web.gallery.examples import COLUMN, example_chart, example_options, example_thread

WIDTHS = ("390", "820")
"""The widths, beside that of the window, at which the gallery shows itself: a phone, a tablet."""


@require_safe
@page(SIGNED_IN)
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component, or the whole gallery in a frame of another width, where the narrow drawings come."""
    width = request.GET.get("width", "")
    context = {"widths": WIDTHS, "width": width if width in WIDTHS else ""}
    if not context["width"]:
        context |= {
            "chart": example_chart(request.language),
            "withheld": group_name(COLUMN, "american-indian", request.language),
            "options": example_options(request.language),
            "thread": example_thread(request.language),
        }
    return render(request, "gallery/gallery.html", context)
