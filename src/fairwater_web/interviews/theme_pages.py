"""The themes of a round: its codebook, who spoke of what, and how far two readers agree."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from fairwater_web.codebook.actions import add_theme
from fairwater_web.codebook.presentation import shown_agreements, who
from fairwater_web.codebook.queries import FEWEST_CODED
from fairwater_web.codebook.results import wrote_of
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.interviews.queries import FEWEST_TALKS, agreements, heard
from fairwater_web.listening.queries import SMALLEST, rounds_for
from fairwater_web.people.permissions import Permission


@page(Permission.READ_LISTENING)
def themes(request: HttpRequest, number: int) -> HttpResponse:
    """Show the themes of a round, and add one."""
    language, refusal = request.language, None
    found = found_for(request.actor, rounds_for(request.actor), "round", number)
    if request.method == "POST":
        try:
            add_theme(
                by=request.actor,
                round_=found,
                title=request.POST.get("title", ""),
                about=request.POST.get("about", ""),
            )
        except Refused as fault:
            refusal = fault
        else:
            return redirect("interviews:themes", number=number)
    lines, written = heard(found), wrote_of(found)
    context = {
        "round": found,
        "themes": [
            (
                each,
                who(each.roles, "spoken-role", language),
                who(written.get(each.theme.pk, ()), "asked-of", language),
            )
            for each in lines
        ],
        "n_spoken": sum(bool(each.n_quotes) for each in lines),
        "n_thin": sum(each.is_thin for each in lines),
        "agreements": shown_agreements(agreements(found), language),
        "fewest_coded": FEWEST_CODED,
        "fewest_talks": FEWEST_TALKS,
        "smallest": SMALLEST,
        "not_lead": why_not(request.actor, Permission.LEAD_LISTENING),
        "typed": request.POST if refusal else {},
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "interviews/themes.html", context, status=400 if refusal else 200)
