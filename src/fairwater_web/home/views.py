"""Home."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater.publish import numbers
from fairwater.words import written_in
from fairwater_web.common.actions import log_access
from fairwater_web.common.languages import in_every_language
from fairwater_web.common.permissions import can, page
from fairwater_web.data.queries import data_scope
from fairwater_web.home.queries import MOST_WAITING, dimension_cards, late_lines, waiting_for
from fairwater_web.home.steps import next_step, path_of, steps_of
from fairwater_web.journeys.presentation import ShownJourney, shown_journey
from fairwater_web.journeys.queries import journeys_for
from fairwater_web.listening.lines import first_of_each_dimension, scale_lines
from fairwater_web.people.enums import Role
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.counting import counts_of

LEADERS = {Role.SUPERINTENDENT, Role.EQUITY_LEAD, Role.PRINCIPAL_SUPERVISOR, Role.PRINCIPAL}
"""Those who walk a path of their own."""


@require_safe
@page(Permission.SEE_HOME)
@in_every_language
def home(request: HttpRequest) -> HttpResponse:
    """Greet, and show the four equity dimensions side by side."""
    now = timezone.localtime()
    organisation, language = request.actor.organisation, request.language
    may_see = can(request.actor, Permission.SEE_STAFF_NUMBERS)
    scope = data_scope(organisation) if may_see else None
    cards = dimension_cards(organisation, language) if may_see else ()
    counts = counts_of(request.actor, written_in(language), now.date()) if may_see else []
    counts += first_of_each_dimension(scale_lines(request.actor, language)) if may_see else []
    late = late_lines(request.actor, written_in(language), now.date())
    if any(card.findings for card in cards):
        log_access(by=request.actor, event="home-seen", subject="home", release=scope.snapshot.id if scope else "")
    steps = steps_of(request.actor, language)
    context = {
        "today": numbers.day(now.date().isoformat(), language),
        "part_of_day": "morning" if now.hour < 12 else "afternoon" if now.hour < 18 else "evening",
        "first_name": request.actor.person.name.split()[0],
        "may_see": may_see,
        "may_import": can(request.actor, Permission.IMPORT_DATA),
        "step": next_step(steps),
        "steps": steps,
        "path": path_of(request.actor, language) if set(request.actor.roles) & LEADERS else [],
        "waiting": waiting_for(request.actor.person, language),
        "under_way": _journey(request, now.date()),
        "stays_late": late[:MOST_WAITING],
        "more_late": len(late) - MOST_WAITING,
        "written_in": written_in(language),
        "published_url": f"/public/{request.actor.tenant.slug}/",
        "cards": [(card, [line for line in counts if line.dimension is card.dimension]) for card in cards],
        "as_of": numbers.day(scope.snapshot.manifest.as_of, language) if scope else "",
        "source": scope.snapshot.manifest.source if scope else "",
    }
    return render(request, "home/home.html", context)


def _journey(request: HttpRequest, today: date) -> ShownJourney | None:
    """Return the newest journey of the reader's own organisation that is under way, or of the whole that it is within."""
    found = list(journeys_for(request.actor).filter(stage="open"))
    own = [each for each in found if each.organisation == request.actor.organisation]
    first = next(iter(own or found), None)
    return shown_journey(first, request.actor, written_in(request.language), today) if first is not None else None
