"""Questions read aloud: brought by people of the district, heard beside the question, whole or in the parts a player asks for."""

from __future__ import annotations

import io
import re
from typing import IO, Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from fairwater.errors import BadInput
from fairwater.instruments import Instrument
from fairwater.instruments.recordings import MOST_MEGABYTES, TYPES
from fairwater_web.common.permissions import OPEN, Refused, page
from fairwater_web.listening import actions
from fairwater_web.listening.models import Recording, Survey
from fairwater_web.listening.permissions import why_not_lead
from fairwater_web.listening.queries import instrument_of, recorded_here, recordings
from fairwater_web.listening.survey_pages import survey_or_404
from fairwater_web.people.permissions import Permission

PART = re.compile(r"bytes=(\d{0,12})-(\d{0,12})")
"""Of a file, as a player asks for it: one part, not several."""


def audio_addresses(survey: Survey, instrument: Instrument, language: str) -> dict[str, str]:
    """Return where each question can be heard in a language: what the district recorded goes before what came with the files."""
    there = {
        item: reverse("listening:audio", args=[instrument.id, language, item])
        for item in recordings(instrument, language).found
    }
    here = recorded_here(survey, language)
    return there | {item: reverse("listening:heard", args=[each.word]) for item, each in here.items()}


@page(Permission.LEAD_LISTENING)
def recordings_page(request: HttpRequest, number: int) -> HttpResponse:
    """Show which questions can be heard in which language; take a recording in, or away."""
    survey = survey_or_404(request, number)
    if refused := why_not_lead(request.actor, survey.round):
        raise Refused(refused)
    fault = ""
    if request.method == "POST":
        try:
            _settle(request, survey)
        except (BadInput, Refused) as said:
            fault = said.sentence(request.language)
        else:
            return redirect("listening:recordings", number=number)
    return render(request, "listening/recordings.html", _shown(request, survey, fault), status=400 if fault else 200)


def _settle(request: HttpRequest, survey: Survey) -> None:
    asked = {"item": request.POST.get("item", ""), "language": request.POST.get("spoken", "")}
    if request.POST.get("do") == "drop":
        actions.drop_recording(by=request.actor, survey=survey, **asked)
        return
    file = request.FILES.get("file")
    if file is None:
        raise Refused("refused-no-file")
    actions.keep_recording(by=request.actor, survey=survey, file=file.name or "", content=file.read(), **asked)


def _shown(request: HttpRequest, survey: Survey, fault: str) -> dict[str, Any]:
    instrument = instrument_of(survey)
    heard_in = {spoken: audio_addresses(survey, instrument, spoken) for spoken in survey.languages}
    own = {spoken: recorded_here(survey, spoken) for spoken in survey.languages}
    return {
        "survey": survey,
        "round": survey.round,
        "title": instrument.title.said(request.language),
        "fault": fault,
        "most": MOST_MEGABYTES,
        "kinds": ",".join(TYPES),
        "asked_item": request.POST.get("item", ""),
        "questions": [
            (
                item.id,
                item.question.said(request.language),
                [(spoken, heard_in[spoken].get(item.id), item.id in own[spoken]) for spoken in survey.languages],
            )
            for item in instrument.by_id.values()
        ],
    }


@require_safe
@page(OPEN)
def heard(request: HttpRequest, word: str) -> HttpResponse:
    """Play a question as somebody of the district read it, or the part of it that a player asks for."""
    found = Recording.objects.filter(word=word).first()
    if found is None:
        raise Http404
    content = bytes(found.content)
    return part_of(request, io.BytesIO(content), len(content), found.kind)


def part_of(request: HttpRequest, stream: IO[bytes], size: int, suffix: str) -> HttpResponse:
    """Return a recording, or the part of it that is asked for: some players play nothing that has no parts."""
    kind = TYPES[suffix]
    part = PART.fullmatch(request.headers.get("Range", ""))
    if part is None or not any(part.groups()):
        return FileResponse(stream, content_type=kind, headers={"Accept-Ranges": "bytes"})
    with stream:
        first, last = _ends(part, size)
        if first > last:
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
        stream.seek(first)
        content = stream.read(last - first + 1)
    # Said to be as it is, so that nothing on the way packs a part.
    told = {"Content-Range": f"bytes {first}-{last}/{size}", "Accept-Ranges": "bytes", "Content-Encoding": "identity"}
    return HttpResponse(content, content_type=kind, status=206, headers=told)


def _ends(part: re.Match[str], size: int) -> tuple[int, int]:
    """Return the first and the last byte that are asked for: from one to another, from one on, or so many at the end."""
    if not part[1]:
        return max(0, size - int(part[2])), size - 1
    return int(part[1]), min(int(part[2]), size - 1) if part[2] else size - 1
