"""What anybody may open: a badge that its holder shows, its files, the verifier, and what issuers publish."""

from __future__ import annotations

from uuid import UUID

import vl_convert
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater.credentials import Purpose, bundle, into_png, into_svg
from fairwater.credentials.baking import MOST_IMAGE_BYTES
from fairwater.errors import BadInput
from fairwater_web.common.permissions import OPEN, page
from fairwater_web.listening.throttle import is_too_fast
from fairwater_web.people.presentation import role_name
from fairwater_web.recognition.badges import drawing, framework_of, parsed, told_of
from fairwater_web.recognition.endorsements import endorses_here, shown_of, signed_of, verified
from fairwater_web.recognition.enums import Endorsed, NamedAs
from fairwater_web.recognition.issuers import OwnDocuments, document_of, newest_list, text_of
from fairwater_web.recognition.models import Award, Issuer
from fairwater_web.recognition.presentation import day_of, standing_of
from fairwater_web.recognition.queries import framework_now, scheme
from fairwater_web.recognition.rubric import shown
from fairwater_web.recognition.things import title_in
from fairwater_web.recognition.verifying import checked

MOST_TRIES = 120
"""Verifications from one address within an hour."""
FILES = {
    "badge.json": "application/json",
    "badge.jwt": "text/plain",
    "badge.png": "image/png",
    "badge.svg": "image/svg+xml",
    "bundle.zip": "application/zip",
}
TOO_LARGE = "credential-image-large"


def open_to_all(response: HttpResponse, seconds: int = 300) -> HttpResponse:
    """Let any site read what is published, and keep it for some minutes."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Cache-Control"] = f"public, max-age={seconds}"
    return response


def _badge(request: HttpRequest, badge: UUID) -> Award:
    """Return an award whose holder shows it, or that is the reader's own. Any other is not there."""
    found = get_object_or_404(
        Award.objects.select_related("programme", "organisation", "holder", "submission"), uuid=badge
    )
    if not found.is_shown and (not request.user.is_authenticated or found.holder_id != request.user.pk):
        raise Http404
    return found


@page(OPEN)
@require_safe
def badge(request: HttpRequest, badge: UUID) -> HttpResponse:
    """Show a badge as far as its holder consents, verified at this moment."""
    found = _badge(request, badge)
    language, today = request.language, timezone.localdate()
    name = {NamedAs.NAME: found.holder.name, NamedAs.INITIALS: found.holder.initials}.get(NamedAs(found.named_as), "")
    submission = found.submission
    statements = []
    if submission is not None and found.shows_statements:
        for each in shown(submission.rubric, language).statements:
            level = submission.levels.get(each.code, 0)
            statements.append((each, each.levels[level - 1] if level else None))
    context = {
        "award": found,
        "title": title_in(found.credential, language),
        "name": name,
        "role": role_name(found.role, language),
        "place": found.organisation.name if found.shows_place else "",
        "since": day_of(found.awarded_on, language),
        "until": day_of(found.until, language),
        "standing": standing_of(found, today),
        "statements": statements,
        "told": told_of(found),
        "rests_on": [title_in(each.credential, language) for each in found.rests_on.all()],
        "checked": checked(text_of(found, "json").encode(), as_of=timezone.now(), language=language),
        "files": list(FILES),
        "endorsed": verified([each for each in shown_of(found) if each.about != Endorsed.BADGE], timezone.now()),
        "endorses": endorses_here(getattr(request, "actor", None)) and found.is_shown,
    }
    return render(request, "recognition/badge.html", context)


@page(OPEN)
@require_safe
def badge_file(request: HttpRequest, badge: UUID, name: str) -> HttpResponse:
    """Give a badge as a file: what was signed, as it was signed, by itself, in a picture, or with all that verifying it needs."""
    found = _badge(request, badge)
    if name not in FILES:
        raise Http404
    response = HttpResponse(_content(found, name), content_type=FILES[name])
    response["Content-Disposition"] = f'attachment; filename="{found.credential}-{name}"'
    return response


def _content(award: Award, name: str) -> bytes:
    signed, token = text_of(award, "json"), text_of(award, "jwt")
    picture = drawing(scheme().by_id[award.credential], framework_of(award))
    match name:
        case "badge.json":
            return signed.encode()
        case "badge.jwt":
            return token.encode()
        case "badge.png":
            return into_png(bytes(vl_convert.svg_to_png(picture.decode(), scale=2)), signed.strip())
        case "badge.svg":
            return into_svg(picture, token)
        case _:
            return _bundle(award, signed)


def _bundle(award: Award, signed: str) -> bytes:
    """Return the package of a badge; what it does not carry of its endorsements goes along beside it."""
    beside = [signed_of(each) for each in shown_of(award) if each.about != Endorsed.BADGE]
    return bundle(signed.encode(), "badge.json", parsed(award), OwnDocuments(), beside)


@page(OPEN)
@require_safe
def picture(request: HttpRequest, credential: str) -> HttpResponse:
    """Give the picture of a credential, which no badge is in."""
    found = scheme().by_id.get(credential)
    if found is None:
        raise Http404
    return open_to_all(HttpResponse(drawing(found, framework_now(), request.language), content_type="image/svg+xml"))


@csrf_exempt
@page(OPEN)
def verifier(request: HttpRequest) -> HttpResponse:
    """Verify a badge that somebody brings: a file or a text. Nothing of it is kept, and nobody else is asked."""
    context: dict[str, object] = {"fault": "", "checked": None}
    status = 200
    if request.method == "POST":
        if is_too_fast(request, MOST_TRIES):
            context["fault"], status = words.text("verify-too-fast", request.language), 429
        else:
            try:
                context["checked"] = checked(_brought(request), as_of=timezone.now(), language=request.language)
            except BadInput as fault:
                context["fault"], status = fault.sentence(request.language), 400
    return render(request, "recognition/verify.html", context, status=status)


def _brought(request: HttpRequest) -> bytes:
    file = request.FILES.get("file")
    if file is not None and file.size:
        if file.size > MOST_IMAGE_BYTES:
            raise BadInput(TOO_LARGE, limit=MOST_IMAGE_BYTES // 2**20)
        return bytes(file.read())
    text = request.POST.get("text", "").strip()
    if not text:
        raise BadInput("verify-nothing")
    return text.encode("utf-8", "surrogatepass")


@page(OPEN)
@require_safe
def did(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the DID document of an issuer."""
    issuer = get_object_or_404(Issuer, organisation__slug=slug)
    return open_to_all(HttpResponse(document_of(issuer), content_type="application/did+json"))


@page(OPEN)
@require_safe
def status_list(request: HttpRequest, slug: str, purpose: str) -> HttpResponse:
    """Give a status list of an issuer, exactly as it was signed last; nobody notes who asks."""
    issuer = get_object_or_404(Issuer, organisation__slug=slug)
    found = newest_list(issuer, purpose) if purpose in list(Purpose) else None
    if found is None:
        raise Http404
    return open_to_all(HttpResponse(found.text.encode(), content_type="application/vc+ld+json"))
