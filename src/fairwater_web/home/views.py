"""Home."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater.publish import numbers
from fairwater_web.common.languages import in_every_language
from fairwater_web.common.permissions import can, page
from fairwater_web.data.queries import data_scope
from fairwater_web.home.queries import dimension_cards
from fairwater_web.people.permissions import Permission


@require_safe
@page(Permission.SEE_HOME)
@in_every_language
def home(request: HttpRequest) -> HttpResponse:
    """Greet, and show the four equity dimensions side by side."""
    now = timezone.localtime()
    organisation, language = request.actor.organisation, request.language
    may_see = can(request.actor, Permission.SEE_STAFF_NUMBERS)
    scope = data_scope(organisation) if may_see else None
    context = {
        "today": numbers.day(now.date().isoformat(), language),
        "part_of_day": "morning" if now.hour < 12 else "afternoon" if now.hour < 18 else "evening",
        "first_name": request.actor.person.name.split()[0],
        "may_see": may_see,
        "may_import": can(request.actor, Permission.IMPORT_DATA),
        "cards": dimension_cards(organisation, language) if may_see else (),
        "as_of": numbers.day(scope.snapshot.manifest.as_of, language) if scope else "",
        "source": scope.snapshot.manifest.source if scope else "",
    }
    return render(request, "home/home.html", context)
