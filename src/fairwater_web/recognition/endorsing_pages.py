"""Endorsements: the page of an organisation that signs them, and the file of each as anybody reads it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import OPEN, page
from fairwater_web.people.permissions import Permission
from fairwater_web.recognition.doing import do_in_endorsements
from fairwater_web.recognition.endorsements import (
    Target,
    is_public,
    target_in,
    target_of,
    why_not_endorse,
    why_not_endorse_here,
)
from fairwater_web.recognition.issuers import checked_log
from fairwater_web.recognition.models import Endorsement, Issuer
from fairwater_web.recognition.presentation import day_of
from fairwater_web.recognition.public_views import open_to_all
from fairwater_web.recognition.queries import why_not_keep_keys
from fairwater_web.recognition.things import title_in


def target_said(target: Target, language: str) -> str:
    """Return what is endorsed, in words: of a badge the credential and who awarded it, never its holder."""
    if target.award is not None:
        title = title_in(target.award.credential, language)
        return words.text("endorsed-badge", language, title=title, issuer=target.award.programme.name)
    if target.programme is not None:
        return words.text("endorsed-issuer", language, issuer=target.programme.name)
    return words.text("endorsed-credential", language, title=title_in(target.credential, language))


@page(Permission.ENDORSE_CREDENTIALS)
def endorsements(request: HttpRequest) -> HttpResponse:
    """Show what an organisation has endorsed; endorse what the address names, withdraw, see to the keys."""
    refusal = done(request, lambda: do_in_endorsements(request))
    if isinstance(refusal, HttpResponse):
        return refusal
    actor, language = request.actor, request.language
    word = request.POST.get("of", "") or request.GET.get("of", "")
    target = target_of(word) if word else None
    if word and target is None:
        raise Http404
    given = Endorsement.objects.filter(organisation=actor.organisation)
    issuer = Issuer.objects.filter(organisation=actor.organisation).first()
    context = {
        "organisation": actor.organisation,
        "target": target,
        "target_said": target_said(target, language) if target else "",
        "not_endorse": why_not_endorse(actor, target) if target else why_not_endorse_here(actor),
        "given": [
            (each, target_said(target_in(each), language), day_of(each.at.date(), language), is_public(each))
            for each in given.select_related("award__programme", "programme")
        ],
        "not_keys": why_not_keep_keys(actor),
        **keys_shown(issuer, language),
    }
    return answered(request, "recognition/endorsements.html", context, refusal)


def keys_shown(issuer: Issuer | None, language: str) -> dict[str, Any]:
    """Return an issuer with its log and its keys as a page shows them."""
    return {
        "issuer": issuer,
        "n_signed": checked_log(issuer) if issuer is not None else 0,
        "keys": [
            (each, day_of(each.revoked.date(), language) if each.revoked else "")
            for each in (issuer.keys.order_by("pk") if issuer is not None else ())
        ],
        "today": timezone.localdate().isoformat(),
    }


@page(OPEN)
@require_safe
def endorsement_file(request: HttpRequest, endorsement: UUID) -> HttpResponse:
    """Give an endorsement exactly as it was signed; of a badge only where its holder shows and carries it."""
    found = get_object_or_404(Endorsement.objects.select_related("award", "file"), uuid=endorsement, file__isnull=False)
    if not is_public(found) or found.file is None:
        raise Http404
    return open_to_all(HttpResponse(found.file.text.encode(), content_type="application/vc+ld+json"))
