"""Who may do what: one `can()`, one `Refused` with the sentence that the reader sees, one mark on every view."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from fairwater import words

View = Callable[..., HttpResponse]
OPEN = "open"
"""A page that anybody may open: signing in, choosing a language."""
SIGNED_IN = "signed-in"
"""A page about oneself: open to everybody who has signed in, with or without a role."""


class Actor(Protocol):
    """Somebody who acts, in one organisation, with the permissions of their roles there."""

    permissions: frozenset[str]
    waiting: frozenset[str]


class Refused(Exception):
    """A refusal by message id: the sentence on the disabled button and on the page."""

    way_out: tuple[str, str, str] | None = None
    """Where the reason can be mended, if there is one such place: its URL name, the link to it, the title of the page."""

    def __init__(self, message_id: str, **values: object) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values = values

    def sentence(self, language: str) -> str:
        """Return the reason in the reader's language."""
        return words.text(self.message_id, language, **self.values)


class NotPermitted(Refused):
    """A page that the reader's roles do not open."""


class SecondFactorNeeded(NotPermitted):
    """A page that the reader's roles open, though not with a password alone."""

    way_out = ("accounts:second-factor", "second-factor-set-up", "refused-second-factor-title")

    def __init__(self) -> None:
        super().__init__("refused-second-factor")


def can(actor: Actor | None, permission: str) -> bool:
    """Say whether the actor holds the permission in the organisation they act in."""
    return permission == OPEN or (actor is not None and permission in actor.permissions)


def why_not(actor: Actor, permission: str) -> str:
    """Return the message id of why the actor may not, for the disabled button; empty where they may."""
    if permission in actor.waiting:
        return SecondFactorNeeded().message_id
    return "" if can(actor, permission) else f"refused-{permission}"


def check_can(actor: Actor | None, permission: str) -> None:
    """Raise the refusal that fits where the actor may not: no role today, no second factor yet, or no such permission."""
    if actor is None:
        raise NotPermitted("refused-see-home")
    if permission in actor.waiting:
        raise SecondFactorNeeded
    if reason := why_not(actor, permission):
        raise NotPermitted(reason)


def _back_to(request: HttpRequest) -> str:
    """Return where to go on after signing in: this page, or Home where it is a form that was sent."""
    return request.get_full_path() if request.method in ("GET", "HEAD") else "/"


def page(permission: str) -> Callable[[View], View]:
    """Mark a view with the one permission that it takes; without it the reader is asked to sign in, or is told why not."""

    def mark(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if permission != OPEN and not request.user.is_authenticated:
                return redirect(f"/sign-in/?next={quote(_back_to(request), safe='/')}")
            if permission not in (OPEN, SIGNED_IN):
                check_can(getattr(request, "actor", None), permission)
            return view(request, *args, **kwargs)

        vars(checked)["permission"] = permission
        return checked

    return mark
