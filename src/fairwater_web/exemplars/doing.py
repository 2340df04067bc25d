"""What the forms on the pages of exemplars ask for, done. Each returns where to go on."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest

from fairwater import words
from fairwater_web.exemplars import actions
from fairwater_web.exemplars.models import Adoption, Exemplar
from fairwater_web.exemplars.queries import drafts_for, own_exemplars
from fairwater_web.exemplars.telling import told_exemplar
from fairwater_web.people.forms import number_of


def one(found: Any, request: HttpRequest, name: str) -> Any:
    """Return the row of a number in a hidden field. Raises Http404 where there is none."""
    row = found.filter(pk=number_of(request.POST.get(name, ""))).first()
    if row is None:
        raise Http404
    return row


def do_in_gallery(request: HttpRequest) -> str:
    """Publish a document of one's own as an exemplar."""
    if request.POST.get("do") != "publish":
        raise Http404
    document = one(drafts_for(request.actor), request, "document")
    made = actions.publish(by=request.actor, document=document, audience=request.POST.get("audience", ""))
    return f"/exemplars/{made.pk}/"


def do_in_exemplar(request: HttpRequest, exemplar: Exemplar) -> str:
    """Replicate, report back, take back, follow; withdraw one's own."""
    by, post, here = request.actor, request.POST, f"/exemplars/{exemplar.pk}/"
    match post.get("do"):
        case "adopt":
            language = words.written_in(request.language)
            told = told_exemplar(exemplar, language)
            if told is None:
                raise Http404
            made = actions.adopt(
                by=by,
                exemplar=exemplar,
                told=told,
                journey=number_of(post.get("journey", "")),
                is_named=post.get("is_named") == "yes",
                language=language,
            )
            return f"/documents/{made.plan_id}/"
        case "report":
            texts = {name: post.get(name, "") for name in ("came", "adapted", "happened", "learned")}
            adoption = _adoption(request, exemplar)
            actions.report(by=by, adoption=adoption, **texts)
            return f"{here}#adoption-{adoption.pk}"
        case "take-back":
            actions.take_report_back(by=by, adoption=_adoption(request, exemplar))
        case "name" | "unname" as said:
            actions.set_named(by=by, adoption=_adoption(request, exemplar), is_named=said == "name")
        case "follow" | "unfollow" as said:
            actions.follow(by=by, exemplar=exemplar, follows=said == "follow")
        case "withdraw":
            if not own_exemplars(by).filter(pk=exemplar.pk).exists():
                raise Http404
            actions.withdraw(by=by, exemplar=exemplar, why=post.get("why", ""))
            return "/exemplars/"
        case _:
            raise Http404
    return here


def _adoption(request: HttpRequest, exemplar: Exemplar) -> Adoption:
    """Return an adoption of an exemplar by somebody of the actor's own district."""
    found: Adoption = one(exemplar.adoptions.select_related("organisation__parent__parent"), request, "adoption")
    if found.organisation.tenant != request.actor.tenant:
        raise Http404
    return found
