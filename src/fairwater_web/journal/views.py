"""My reflection: one's own journal, which opens with a passphrase, and a copy of it to keep."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from fairwater import words
from fairwater_web.common.permissions import SIGNED_IN, Refused, page
from fairwater_web.journal import actions, locking
from fairwater_web.journal.opening import OPEN_FOR, keep_open, key_of, lock
from fairwater_web.journal.presentation import as_text, prompts_shown, shown
from fairwater_web.journal.queries import journal_of, pages_of
from fairwater_web.listening.throttle import is_too_fast

MOST_TRIES = 20
"""In an hour, from one address: a passphrase cannot be tried in numbers."""
WRITTEN = ("words", "prompt", "sent")
SENT_LETTERS = 32
Step = Callable[[HttpRequest], HttpResponse]


def _to_it(request: HttpRequest, key: bytes) -> HttpResponse:
    return keep_open(request, redirect("journal:journal"), key)


def _begin(request: HttpRequest) -> HttpResponse:
    post = request.POST
    key, code = actions.begin(request.user, post.get("passphrase", ""), post.get("again", ""))
    response = render(request, "journal/journal.html", _context(request, key) | {"code": code})
    return keep_open(request, response, key)


def _slowly(request: HttpRequest) -> None:
    if is_too_fast(request, MOST_TRIES):
        raise Refused("refused-journal-tries")


def _open(request: HttpRequest) -> HttpResponse:
    _slowly(request)
    journal = journal_of(request.user)
    key = locking.opened(journal.lock, request.POST.get("passphrase", "")) if journal is not None else None
    if key is None:
        raise Refused("refused-journal-passphrase")
    if request.POST.get("words", "").strip():
        _written(request, key)
    return _to_it(request, key)


def _open_by_code(request: HttpRequest) -> HttpResponse:
    _slowly(request)
    journal = journal_of(request.user)
    key = locking.opened_by_code(journal.lock, request.POST.get("code", "")) if journal is not None else None
    if key is None:
        raise Refused("refused-journal-code")
    actions.change_passphrase(request.user, key, request.POST.get("passphrase", ""), request.POST.get("again", ""))
    return _to_it(request, key)


def _written(request: HttpRequest, key: bytes) -> None:
    typed = {name: request.POST.get(name, "") for name in WRITTEN}
    prompt = typed["prompt"] if any(typed["prompt"] == each.code for each in prompts_shown(request.language)) else ""
    sent = typed["sent"] if len(typed["sent"]) == SENT_LETTERS and typed["sent"].isalnum() else ""
    actions.write(request.user, key, words=typed["words"], prompt=prompt, today=timezone.localdate(), sent=sent)


def _opened(step: Callable[[HttpRequest, bytes], None]) -> Step:
    """Return a step that needs the journal open."""

    def taken(request: HttpRequest) -> HttpResponse:
        key = key_of(request)
        if key is None:
            raise Refused("refused-journal-locked")
        step(request, key)
        return _to_it(request, key)

    return taken


def _take_out(request: HttpRequest, key: bytes) -> None:
    actions.take_out(request.user, key, request.POST.get("page", ""))


def _passphrase(request: HttpRequest, key: bytes) -> None:
    actions.change_passphrase(request.user, key, request.POST.get("passphrase", ""), request.POST.get("again", ""))


def _lock(request: HttpRequest) -> HttpResponse:
    return lock(redirect("journal:journal"))


def _end(request: HttpRequest) -> HttpResponse:
    if request.POST.get("sure") != "1":
        raise Refused("refused-journal-sure")
    actions.end(request.user)
    return lock(redirect("journal:journal"))


STEPS: dict[str, Step] = {
    "begin": _begin,
    "open": _open,
    "code": _open_by_code,
    "write": _opened(_written),
    "take-out": _opened(_take_out),
    "passphrase": _opened(_passphrase),
    "lock": _lock,
    "end": _end,
}


def _context(request: HttpRequest, key: bytes | None) -> dict[str, Any]:
    journal = journal_of(request.user)
    pages = pages_of(journal, key) if journal is not None and key is not None else None
    return {
        "there": journal is not None,
        "open": pages is not None,
        "minutes": OPEN_FOR // 60,
        "fewest": actions.FEWEST_LETTERS,
        "pages": shown(pages or (), request.language),
        "prompts": prompts_shown(request.language),
        "sent": uuid.uuid4().hex,
        "typed": {},
    }


@page(SIGNED_IN)
def journal(request: HttpRequest) -> HttpResponse:
    """Show one's own journal: begun, locked, or open."""
    refusal = None
    if request.method == "POST":
        try:
            return STEPS.get(request.POST.get("do", ""), _lock)(request)
        except Refused as fault:
            refusal = fault
    key = key_of(request)
    context = _context(request, key)
    if refusal is not None:
        context |= {"refusal": refusal.sentence(request.language)}
        context["typed"] = {name: request.POST.get(name, "") for name in WRITTEN}
    response = render(request, "journal/journal.html", context, status=400 if refusal else 200)
    return keep_open(request, response, key) if key is not None and context["open"] else response


@page(SIGNED_IN)
def copy(request: HttpRequest) -> HttpResponse:
    """Hand out the open journal as plain text, for its writer to keep; ask for the passphrase where it is locked."""
    key, kept = key_of(request), journal_of(request.user)
    pages = pages_of(kept, key) if kept is not None and key is not None else None
    if pages is None:
        return journal(request)
    response = HttpResponse(as_text(pages, request.language), content_type="text/plain; charset=utf-8")
    name = words.text("journal-file-name", request.language)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.txt"'
    return response
