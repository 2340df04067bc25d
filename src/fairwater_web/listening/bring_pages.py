"""Results that were asked in another program: looked at first, then taken in, without who gave them."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from fairwater.errors import FairwaterError
from fairwater.instruments.matching import Matched, matched
from fairwater.instruments.outside import Brought, Proposal, brought_from, which_layout
from fairwater.tables.readers.any_file import read_raw
from fairwater_web.common.permissions import Refused, page
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Survey
from fairwater_web.listening.queries import instrument_of
from fairwater_web.listening.survey_pages import survey_or_404
from fairwater_web.people.permissions import Permission

FILE, SALT = "file", "fairwater.listening.brought"
MOST_ROWS = 20_000
MOST_SHOWN = 40


@page(Permission.LEAD_LISTENING)
def bring(request: HttpRequest, number: int) -> HttpResponse:
    """Look at a file of results beside the survey's questions; then take in what fits. The file is kept nowhere."""
    survey = survey_or_404(request, number)
    if request.method != "POST":
        return _page(request, survey)
    try:
        if request.POST.get("looked_at"):
            intake.take_in_brought(by=request.actor, survey=survey, **_looked_at(request, survey))
            return redirect("listening:survey", number=survey.pk)
        return _look(request, survey)
    except Refused as refusal:
        return _page(request, survey, fault=refusal.sentence(request.language))
    except FairwaterError as fault:
        return _page(request, survey, fault=fault.sentence(request.language))


def _look(request: HttpRequest, survey: Survey) -> HttpResponse:
    file = request.FILES.get(FILE)
    if file is None:
        raise Refused("refused-no-file")
    name = Path(file.name or "file").name
    rows = _rows(file, name)
    proposal = which_layout(rows, file=name)
    if proposal.layout is None:
        return _page(request, survey, fault=proposal.reason(request.language))
    brought = brought_from(rows, proposal, file=name)
    found = matched(instrument_of(survey), brought)
    return _page(request, survey, shown=_shown(request, survey, proposal, brought, found))


def _rows(file: UploadedFile, name: str) -> list[list[str]]:
    """Return the rows of a file as text, its header among them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(file.read())
        raw = read_raw(path)
    if raw.columns.num_rows > MOST_ROWS:
        raise Refused("refused-results-large", n=raw.columns.num_rows, most=MOST_ROWS)
    columns = [[str(value).replace("\0", "") for value in column.to_pylist()] for column in raw.columns.columns]
    return [list(raw.header), *(list(row) for row in zip(*columns, strict=True))]


def _shown(
    request: HttpRequest, survey: Survey, proposal: Proposal, brought: Brought, found: Matched
) -> dict[str, Any]:
    language, instrument = request.language, instrument_of(survey)
    kept = {
        "survey": survey.pk,
        "answers": [[answers, day.isoformat() if day else ""] for answers, day in found.answers],
    }
    return {
        "reason": proposal.reason(language),
        "n_rows": found.n_rows,
        "n": len(found.answers),
        "pairs": [(instrument.by_id[slug].question.said(language), column) for slug, column in found.pairs],
        "left_columns": found.left_columns[:MOST_SHOWN],
        "left_answers": found.left_answers[:MOST_SHOWN],
        "left_behind": [each.sentence(language) for each in brought.left_behind],
        "remarks": [each.sentence(language) for each in brought.remarks],
        "looked_at": signing.dumps(kept, salt=SALT, compress=True),
    }


def _looked_at(request: HttpRequest, survey: Survey) -> Mapping[str, Any]:
    """Return what was looked at, as it was: it is signed, so nobody has changed it since."""
    given = request.POST["looked_at"]
    try:
        kept = signing.loads(given, salt=SALT)
    except signing.BadSignature:
        raise Refused("refused-results-changed") from None
    if kept["survey"] != survey.pk:
        raise Refused("refused-results-changed")
    today = timezone.localdate()
    answers = [(answers, date.fromisoformat(day) if day else today) for answers, day in kept["answers"]]
    return {"answers": answers, "key": hashlib.sha256(given.encode()).hexdigest()}


def _page(
    request: HttpRequest, survey: Survey, fault: str = "", shown: Mapping[str, Any] | None = None
) -> HttpResponse:
    context = {
        "survey": survey,
        "round": survey.round,
        "title": instrument_of(survey).title.said(request.language),
        "fault": fault,
        "shown": shown,
    }
    return render(request, "listening/bring.html", context, status=400 if fault else 200)
