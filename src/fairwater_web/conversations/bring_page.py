"""A conversation that was held in Polis: looked at first, then taken in once. The files are kept nowhere."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from fairwater import words
from fairwater.consensus import HeldElsewhere, held_elsewhere, read_statements, read_votes
from fairwater.errors import FairwaterError
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.conversations import actions
from fairwater_web.conversations.actions import Held
from fairwater_web.conversations.models import LONGEST_BROUGHT
from fairwater_web.listening.models import Round
from fairwater_web.listening.queries import SMALLEST, rounds_for
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission

SALT = "fairwater.conversations.brought"
STATEMENTS, MATRIX, LOG = "statements", "matrix", "log"
"""The three files of an export that can be brought; of the last two at least one."""
MOST_VOTES = 300_000
MOST_SIGNED = 2_000_000
"""Letters of what was looked at, as the page carries it."""


@page(Permission.LEAD_LISTENING)
def bring(request: HttpRequest) -> HttpResponse:
    """Look at an export of Polis; then take in what of it can be a conversation here."""
    if request.method != "POST":
        return _page(request)
    try:
        if request.POST.get("looked_at"):
            round_, held = _looked_at(request)
            made = actions.take_in_held(by=request.actor, round_=round_, held=held)
            return redirect("conversations:conversation", number=made.pk)
        return _look(request)
    except Refused as refusal:
        return _page(request, fault=refusal.sentence(request.language))
    except FairwaterError as fault:
        return _page(request, fault=fault.sentence(request.language))


def _round(request: HttpRequest, number: int) -> Round:
    found: Round = found_for(request.actor, rounds_for(request.actor), "round", number)
    return found


def _look(request: HttpRequest) -> HttpResponse:
    round_ = _round(request, number_of(request.POST.get("round", "")))
    question = request.POST.get("question", "").strip()
    if not question:
        raise Refused("refused-conversation-question")
    language = request.POST.get("language", "")
    found = _read(request)
    kept = {
        "round": round_.pk,
        "question": question,
        "language": language if language in words.LANGUAGES else words.DEFAULT_LANGUAGE,
        "statements": found.statements,
        "rows": found.rows,
    }
    looked_at = signing.dumps(kept, salt=SALT, compress=True)
    if found.n_votes > MOST_VOTES or len(looked_at) > MOST_SIGNED:
        raise Refused("refused-conversation-large", n=found.n_votes, most=MOST_VOTES)
    if len(found.statements) > actions.MOST:
        raise Refused("refused-statements-full", most=actions.MOST)
    return _page(request, shown=_shown(found, request.language) | {"looked_at": looked_at, "question": question})


def _read(request: HttpRequest) -> HeldElsewhere:
    """Read the files as the command line does."""
    given = {name: file for name in (STATEMENTS, MATRIX, LOG) if (file := request.FILES.get(name)) is not None}
    if STATEMENTS not in given or len(given) < 2:
        raise Refused("refused-conversation-files")
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: _put(Path(folder) / name, file) for name, file in given.items()}
        statements = read_statements(paths[STATEMENTS])
        votes = [read_votes(paths[name], statements) for name in (MATRIX, LOG) if name in paths]
        return held_elsewhere(statements, votes, longest=LONGEST_BROUGHT, file=paths[STATEMENTS].name)


def _put(folder: Path, file: UploadedFile) -> Path:
    """Put a file where it can be read, under its own name, which a sentence about it names."""
    folder.mkdir()
    path = folder / Path(file.name or "file").name
    path.write_bytes(file.read())
    return path


def _shown(found: HeldElsewhere, language: str) -> dict[str, Any]:
    counts = {
        "held-rejected": found.n_rejected,
        "held-wordless": found.n_wordless,
        "held-long": found.n_long,
        "held-votes-left": found.n_votes_left,
        "held-voters-left": found.n_voters_left,
    }
    remarks = {"held-undecided": found.n_undecided, "held-differ": found.n_differ}
    return {
        "n_statements": len(found.statements),
        "n_voters": len(found.rows),
        "n_votes": found.n_votes,
        "left": [words.text(name, language, n=n, most=LONGEST_BROUGHT) for name, n in counts.items() if n],
        "remarks": [words.text(name, language, n=n) for name, n in remarks.items() if n],
        "few": len(found.rows) < SMALLEST,
    }


def _looked_at(request: HttpRequest) -> tuple[Round, Held]:
    """Return what was looked at, as it was: it is signed, so nobody has changed it since."""
    try:
        kept = signing.loads(request.POST["looked_at"], salt=SALT)
    except signing.BadSignature:
        raise Refused("refused-results-changed") from None
    held = Held(kept["question"], kept["language"], kept["statements"], kept["rows"])
    return _round(request, kept["round"]), held


def _page(request: HttpRequest, fault: str = "", shown: Mapping[str, Any] | None = None) -> HttpResponse:
    context = {
        "rounds": list(rounds_for(request.actor)),
        "known_languages": words.LANGUAGES,
        "typed": request.POST,
        "fault": fault,
        "shown": shown,
    }
    return render(request, "conversations/bring.html", context, status=400 if fault else 200)
