"""The themes of a round: its codebook, who spoke of what, and how far two readers agree."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.interviews import actions
from fairwater_web.interviews.queries import FEWEST_CODED, FEWEST_TALKS, agreements, heard
from fairwater_web.listening.queries import SMALLEST, rounds_for
from fairwater_web.people.permissions import Permission


@page(Permission.READ_LISTENING)
def themes(request: HttpRequest, number: int) -> HttpResponse:
    """Show the themes of a round, and add one."""
    language, refusal = request.language, None
    found = found_for(request.actor, rounds_for(request.actor), "round", number)
    if request.method == "POST":
        try:
            actions.add_theme(
                by=request.actor,
                round_=found,
                title=request.POST.get("title", ""),
                about=request.POST.get("about", ""),
            )
        except Refused as fault:
            refusal = fault
        else:
            return redirect("interviews:themes", number=number)
    lines = heard(found)
    context = {
        "round": found,
        "themes": [(each, _roles(each.roles, language)) for each in lines],
        "n_spoken": sum(bool(each.n_quotes) for each in lines),
        "n_thin": sum(each.is_thin for each in lines),
        "agreements": [
            (each, _told(each.exact.value, language), _number(each.alpha.value, language)) for each in agreements(found)
        ],
        "fewest_coded": FEWEST_CODED,
        "fewest_talks": FEWEST_TALKS,
        "smallest": SMALLEST,
        "not_lead": why_not(request.actor, Permission.LEAD_LISTENING),
        "typed": request.POST if refusal else {},
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "interviews/themes.html", context, status=400 if refusal else 200)


def _told(share: float | None, language: str) -> str:
    return "" if share is None else numbers.percent(share, language)


def _roles(roles: tuple[tuple[str, int | None], ...], language: str) -> str:
    """Return who spoke of a theme: with a number from ten people on, else by name alone."""
    told = []
    for role, n in roles:
        name = words.text(f"spoken-role-{role}", language)
        told.append(name if n is None else f"{name} ({numbers.whole(n, language)})")
    return ", ".join(told)


def _number(value: float | None, language: str) -> str:
    return "" if value is None else numbers.decimals(value, 2, language)
