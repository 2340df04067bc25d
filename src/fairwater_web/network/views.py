"""The network: who is listed, what is offered and needed, what one follows; list, share, answer, follow."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import page
from fairwater_web.exemplars.queries import followed_by
from fairwater_web.network import actions
from fairwater_web.network.presentation import exchanged, listed, shifts
from fairwater_web.network.queries import exchange, own_listing, to_share, why_not_speak
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission


def _one(found: Any, request: HttpRequest, name: str) -> Any:
    row = found.filter(pk=number_of(request.POST.get(name, ""))).first()
    if row is None:
        raise Http404
    return row


def _do(request: HttpRequest) -> str:
    """Do what a form asks for, and return where on the page to go on."""
    by, post = request.actor, request.POST
    match post.get("do"):
        case "list":
            line, ask = post.get("line", ""), post.get("ask", "")
            actions.be_listed(by=by, line=line, ask=ask, for_everybody=post.get("for_everybody") == "yes")
            return "directory"
        case "unlist":
            actions.be_unlisted(by=by)
            return "directory"
        case "share":
            actions.share_entry(by=by, entry=_one(to_share(by), request, "entry"))
        case "unshare":
            actions.unshare_entry(by=by, shared=_one(exchange(), request, "shared"))
        case "answer":
            actions.answer(by=by, shared=_one(exchange(), request, "shared"))
            return "answered"
        case "follow" | "unfollow" as said:
            of, framework = number_of(post.get("of", "")), post.get("framework", "")[:60]
            actions.follow_shifts(by=by, of=of, framework=framework, follows=said == "follow")
            return "shifts"
        case _:
            raise Http404
    return "exchange"


@page(Permission.READ_DOCUMENTS)
def network(request: HttpRequest) -> HttpResponse:
    """Show the network, and do what one of its forms asks."""
    actor, language = request.actor, request.language
    refusal = done(request, lambda: f"/network/#{_do(request)}")
    if isinstance(refusal, HttpResponse):
        return refusal
    found, own = listed(language), own_listing(actor)
    context = {
        "listed": found,
        "own": own,
        "exchanged": exchanged(actor, language),
        "to_share": list(to_share(actor)[:20]),
        "shifts": shifts(actor, language),
        "followed": list(followed_by(actor)[:40]),
        "not_speak": why_not_speak(actor),
    }
    return answered(request, "network/network.html", context, refusal)
