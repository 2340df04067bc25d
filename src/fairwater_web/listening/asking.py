"""A survey as it is asked: its questions one after the other, in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, QueryDict

from fairwater import words
from fairwater.instruments import Instrument, Item, ItemKind
from fairwater_web.common.middleware import LANGUAGE_COOKIE
from fairwater_web.listening.models import Invitation, Survey

SENT_BY_SCRIPT = "fetch"
"""What the header X-Sent-By says where the page's own script sends an answer."""
LONGEST_KEY = 64
ANSWER = "a-"


def names_in(form: QueryDict) -> dict[str, list[str]]:
    """Return what a form answers, by item."""
    return {name.removeprefix(ANSWER): values for name, values in form.lists() if name.startswith(ANSWER)}


def key_in(form: QueryDict) -> str:
    """Return the key that the sender's page drew."""
    return form.get("key", "")[:LONGEST_KEY]


@dataclass(frozen=True)
class Question:
    """A question as it is shown."""

    id: str
    kind: str
    text: str
    topic: str
    """The name of its section where that begins."""
    options: tuple[tuple[str, str, bool], ...]
    """Slug, words, chosen."""
    written: str = ""
    asked_if: str = ""
    asked_is: str = ""
    about_oneself: bool = False
    grid: str = ""
    """The first question of the grid in which it stands."""


def asked_in(instrument: Instrument, language: str, given: Mapping[str, Sequence[str]]) -> list[Question]:
    """Return the questions in a language, with what was already answered."""
    found = []
    for section in instrument.sections:
        topic = section.title.said(language)
        grids = {item.id: grid[0].id for grid in section.grids for item in grid}
        for item in section.items:
            found.append(_question(item, language, given, topic, grid=grids.get(item.id, "")))
            topic = ""
    return found + [_question(item, language, given, "", about_oneself=True) for item in instrument.profile]


def _question(
    item: Item,
    language: str,
    given: Mapping[str, Sequence[str]],
    topic: str,
    *,
    about_oneself: bool = False,
    grid: str = "",
) -> Question:
    values = given.get(item.id, ())
    return Question(
        id=item.id,
        kind=item.kind.value,
        text=item.question.said(language),
        topic=topic,
        options=tuple((each.id, each.label.said(language), each.id in values) for each in item.options),
        written="\n".join(values) if item.kind is ItemKind.TEXT else "",
        asked_if=item.condition.item if item.condition else "",
        asked_is=" ".join(item.condition.options) if item.condition else "",
        about_oneself=about_oneself,
        grid=grid,
    )


def language_for(request: HttpRequest, survey: Survey | None, invitation: Invitation | None) -> str:
    """Return the language in which somebody is asked: the one chosen, that of the invitation, that of the browser."""
    known = list(survey.languages) if survey else list(words.LANGUAGES)
    if (chosen := request.POST.get("in", "")) in known:
        return chosen
    wished = [request.GET.get("in", ""), invitation.language if invitation else ""]
    wished.append(request.COOKIES.get(LANGUAGE_COOKIE, ""))
    wished += [
        each.split(";")[0].strip().lower().split("-")[0]
        for each in request.headers.get("Accept-Language", "").split(",")
    ]
    return next((each for each in wished if each in known), known[0] if known else words.DEFAULT_LANGUAGE)
