"""The weights of needs in spending: read by staff, tried, and set with a reason by whoever brings the data."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from fairwater_web.common.actions import log_access
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import Refused, check_can, page, why_not
from fairwater_web.data.actions import set_need_weights
from fairwater_web.imports.weights_page import WeightsPage, weights_said
from fairwater_web.people.permissions import Permission


@require_http_methods(["GET", "HEAD", "POST"])
@page(Permission.SEE_STAFF_NUMBERS)
def weights(request: HttpRequest) -> HttpResponse:
    """Show the weights and what others would change; set them."""

    if request.method == "POST":
        check_can(request.actor, Permission.IMPORT_DATA)

    def set_them() -> None:
        said = weights_said(request.POST)
        set_need_weights(by=request.actor, said=said, reason=request.POST.get("reason", ""))

    refusal = done(request, set_them)
    if isinstance(refusal, HttpResponse):
        return refusal
    tried = weights_said(request.POST if request.method == "POST" else request.GET)
    shown = WeightsPage(request.actor.organisation, request.language, tried)
    if tried and refusal is None:
        try:
            if shown.found:
                log_access(by=request.actor, event="need-weights-tried", subject="spending weighed by need")
        except Refused as fault:
            refusal, shown.found = fault, ()
    elif refusal is not None:
        shown.found = ()
    reason = why_not(request.actor, Permission.IMPORT_DATA)
    return answered(request, "imports/weights.html", {"shown": shown, "reason": reason}, refusal)
