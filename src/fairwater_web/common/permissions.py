"""Who may do what: one `can()`, one `Refused` with the sentence that the reader sees, one mark on every view."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from fairwater import words

View = Callable[..., HttpResponse]
OPEN = "open"
"""A page that anybody may open: signing in, choosing a language."""


class Actor(Protocol):
    """Somebody who acts, in one organisation, with the permissions of their roles there."""

    permissions: frozenset[str]


class Refused(Exception):
    """A refusal by message id: the sentence on the disabled button and on the page."""

    def __init__(self, message_id: str, **values: object) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values = values

    def sentence(self, language: str) -> str:
        """Return the reason in the reader's language."""
        return words.text(self.message_id, language, **self.values)


class NotPermitted(Refused):
    """A page that the reader's roles do not open."""


def can(actor: Actor | None, permission: str) -> bool:
    """Say whether the actor holds the permission in the organisation they act in."""
    return permission == OPEN or (actor is not None and permission in actor.permissions)


def page(permission: str) -> Callable[[View], View]:
    """Mark a view with the one permission that it takes; without it the reader is asked to sign in, or is told why not."""

    def mark(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            actor = getattr(request, "actor", None)
            if permission != OPEN and actor is None:
                return redirect(f"/sign-in/?next={request.get_full_path()}")
            if not can(actor, permission):
                raise NotPermitted(f"refused-{permission}")
            return view(request, *args, **kwargs)

        vars(checked)["permission"] = permission
        return checked

    return mark
