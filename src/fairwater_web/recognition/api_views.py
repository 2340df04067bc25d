"""The Open Badges 3.0 API, to read: a holder's own badges, with a token that the holder made. Nothing is written here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from fairwater_web.common.permissions import OPEN, page
from fairwater_web.listening.throttle import is_too_fast
from fairwater_web.recognition.issuers import site
from fairwater_web.recognition.models import Award, ReadingToken, SignedFile

PREFIX = "/ims/ob/v3p0/"
SCOPES = "https://purl.imsglobal.org/spec/ob/v3p0/scope/"
MOST, MOST_CALLS = 100, 600


def _given(found: Any, status: int = 200) -> HttpResponse:
    response = JsonResponse(found, status=status, json_dumps_params={"ensure_ascii": False})
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _fault(status: int, description: str, minor: str) -> HttpResponse:
    """Return the standard's own answer for what cannot be given."""
    field = {"imsx_codeMinorFieldName": "sourcedId", "imsx_codeMinorFieldValue": minor}
    response = _given(
        {
            "imsx_codeMajor": "failure",
            "imsx_severity": "error",
            "imsx_description": description,
            "imsx_codeMinor": {"imsx_codeMinorField": [field]},
        },
        status,
    )
    if status == 401:
        response["WWW-Authenticate"] = "Bearer"
    return response


def _preflight() -> HttpResponse:
    response = HttpResponse(status=204)
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Allow-Methods"] = "GET, OPTIONS"
    response["Access-Control-Allow-Headers"] = "Accept, Authorization, Content-Type"
    return response


def _holder(request: HttpRequest) -> Any:
    """Return whose token a request brings; None for none, an ended or an expired one."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        return None
    digest = hashlib.sha256(token.strip().encode()).hexdigest()
    found = ReadingToken.objects.filter(digest=digest, ended_at=None, expires_on__gte=timezone.localdate())
    row = found.select_related("person").first()
    return row.person if row is not None and row.person.is_active else None


def _answered(request: HttpRequest, tell: Callable[[Any], HttpResponse]) -> HttpResponse:
    if request.method == "OPTIONS":
        return _preflight()
    if request.method != "GET":
        return _fault(405, "Badges are read here, and awarded within Fairwater.", "invalid_data")
    if is_too_fast(request, MOST_CALLS):
        return _fault(429, "Too many calls from one address within an hour.", "server_busy")
    holder = _holder(request)
    if holder is None:
        return _fault(401, "This needs a token that the holder of the badges made.", "unauthorisedrequest")
    return tell(holder)


@csrf_exempt
@page(OPEN)
def badges(request: HttpRequest) -> HttpResponse:
    """Give the badges of a token's holder, the newest first: each exactly as it was signed."""

    def tell(holder: Any) -> HttpResponse:
        since = _moment(request.GET.get("since", ""))
        start, most = (_whole(request.GET.get(name, "")) for name in ("offset", "limit"))
        if since is False or start is False or most is False:
            return _fault(
                400, "limit and offset are whole numbers, and since is a moment with its zone.", "invalid_data"
            )
        found = Award.objects.filter(holder=holder)
        if since:
            found = found.filter(signed_files__signed_at__gt=since).distinct()
        n, start = found.count(), int(start or 0)
        page_size = min(int(most or MOST), MOST)
        pks = list(found.order_by("-awarded_on", "-pk").values_list("pk", flat=True)[start : start + page_size])
        texts = {each.award_id: each.text for each in SignedFile.objects.filter(award__in=pks, form="json")}
        body = '{"credential": [' + ",".join(texts[pk] for pk in pks) + "]}"
        response = HttpResponse(body, content_type="application/json")
        response["Access-Control-Allow-Origin"] = "*"
        response["X-Total-Count"] = str(n)
        response["Access-Control-Expose-Headers"] = "X-Total-Count, Link"
        response["Link"] = ", ".join(_links(n, start, page_size))
        return response

    return _answered(request, tell)


def _links(n: int, start: int, size: int) -> list[str]:
    """Return where the first, the last, the next and the previous page are."""
    places = {"first": 0, "last": max((n - 1) // max(size, 1) * size, 0)}
    if start + size < n:
        places["next"] = start + size
    if start:
        places["prev"] = max(start - size, 0)
    return [f'<{site()}{PREFIX}credentials?limit={size}&offset={at}>; rel="{rel}"' for rel, at in places.items()]


def _whole(given: str) -> int | bool | None:
    """Return a whole number; None for none, False for what is none."""
    if not given:
        return None
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 9 else False


def _moment(given: str) -> datetime | bool | None:
    """Return a moment with its zone; None for none, False for what is none."""
    if not given:
        return None
    try:
        found = datetime.fromisoformat(given)
    except ValueError:
        return False
    return found if found.tzinfo is not None else False


@csrf_exempt
@page(OPEN)
def profile(request: HttpRequest) -> HttpResponse:
    """Give the profile of a token's holder: an identifier and a name."""

    def tell(holder: Any) -> HttpResponse:
        award = Award.objects.filter(holder=holder).first()
        found = {"type": ["Profile"], "name": holder.name}
        return _given(({"id": award.holder_id_public.urn} if award is not None else {}) | found)

    return _answered(request, tell)


@csrf_exempt
@page(OPEN)
def discovery(request: HttpRequest) -> HttpResponse:
    """Describe the service as OpenAPI: what can be read, with which scope, and that no client is registered by itself."""
    if request.method == "OPTIONS":
        return _preflight()
    read = {"credential.readonly": "Read the badges of the holder.", "profile.readonly": "Read the holder's profile."}
    paths = {
        "/credentials": ("getCredentials", "credential.readonly"),
        "/profile": ("getProfile", "profile.readonly"),
    }
    return _given(
        {
            "openapi": "3.0.1",
            "info": {
                "title": "Fairwater",
                "description": "Badges of a holder, to read, with a token that the holder made on their own page.",
                "version": "3.0",
                "x-imssf-privacyPolicyUrl": f"{site()}/credentials/",
            },
            "servers": [{"url": f"{site()}{PREFIX.rstrip('/')}"}],
            "paths": {
                path: {
                    "get": {
                        "operationId": name,
                        "security": [{"Bearer": [f"{SCOPES}{scope}"]}],
                        "responses": {"200": {"description": "As it is described in Open Badges 3.0."}},
                    }
                }
                for path, (name, scope) in paths.items()
            },
            "components": {
                "securitySchemes": {
                    "Bearer": {"type": "http", "scheme": "bearer", "x-scopes": {SCOPES + k: v for k, v in read.items()}}
                }
            },
        }
    )
