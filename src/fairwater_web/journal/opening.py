"""An open journal: its key is kept in a cookie of the writer's own browser, for twenty minutes, and nowhere on the server."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING

from cryptography.fernet import InvalidToken
from django.conf import settings

from fairwater_web.common.sealed import box

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

COOKIE = "journal"
PATH = "/journal/"
OPEN_FOR = 20 * 60
"""Seconds after which it is locked again where nothing was done."""


def _bound(request: HttpRequest) -> str:
    """Return what ties an open journal to one sign-in: with its end the journal is locked too."""
    return hashlib.sha256(f"{request.user.pk} {request.session.session_key}".encode()).hexdigest()


def key_of(request: HttpRequest) -> bytes | None:
    """Return the key of the open journal; None where it is locked."""
    try:
        plain = box("journal cookie").decrypt(request.COOKIES.get(COOKIE, "").encode(), ttl=OPEN_FOR)
        key, bound = json.loads(plain)
    except (InvalidToken, UnicodeError):
        return None
    return base64.b64decode(key) if bound == _bound(request) else None


def keep_open(request: HttpRequest, response: HttpResponse, key: bytes) -> HttpResponse:
    """Keep the journal open for twenty minutes more."""
    plain = json.dumps([base64.b64encode(key).decode(), _bound(request)]).encode()
    response.set_cookie(
        COOKIE,
        box("journal cookie").encrypt(plain).decode("ascii"),
        max_age=OPEN_FOR,
        path=PATH,
        samesite="Strict",
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def lock(response: HttpResponse) -> HttpResponse:
    """Lock it: the browser forgets the key."""
    response.delete_cookie(COOKIE, path=PATH, samesite="Strict")
    return response
