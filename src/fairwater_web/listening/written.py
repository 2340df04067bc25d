"""What people wrote in their own words, for those who lead the round; and by what words are named that lead to no answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.crypto import salted_hmac

from fairwater.instruments import Item, ItemKind
from fairwater.instruments.quoting import may_quote
from fairwater_web.common.permissions import Refused
from fairwater_web.listening.models import Survey
from fairwater_web.listening.permissions import why_not_lead
from fairwater_web.listening.queries import SMALLEST, answers_of, instrument_of

MOST_WORDS = 500
SALT = "fairwater.listening.words"


def asked_in_words(survey: Survey) -> list[Item]:
    """Return the questions of a survey that are answered in one's own words."""
    return [item for item in instrument_of(survey).items() if item.kind is ItemKind.TEXT]


def written(actor: Any, survey: Survey, most: int | None = MOST_WORDS) -> Iterator[tuple[Item, list[str], int]]:
    """Yield each question in one's own words with what was written, sorted, and by how many; nothing of fewer than ten people.

    most: so many texts of a question, None for all.

    Raises Refused for whoever does not lead the round: those who wrote were promised that nobody else reads it.
    """
    refused = why_not_lead(actor, survey.round)
    if refused:
        raise Refused(refused)
    answers = list(answers_of(actor.organisation, survey).order_by("number").values_list("answers", flat=True))
    for item in asked_in_words(survey):
        said = sorted(str(each[item.id]) for each in answers if item.id in each)
        yield item, said[:most] if len(said) >= SMALLEST else [], len(said)


def may_be_quoted(actor: Any, survey: Survey) -> dict[tuple[str, str], str]:
    """Return the words that somebody who wrote them lets be quoted, by question and mark, sorted as they stand on the page.

    Nothing of a question that fewer than ten people answered. Raises Refused for whoever does not lead the round.
    """
    shown = {(item.id, text) for item, said, _ in written(actor, survey, None) for text in said}
    answers = answers_of(actor.organisation, survey).values_list("answers", flat=True)
    agreed = {(item, str(text)) for given in answers if may_quote(given) for item, text in given.items()}
    return {(item, mark_of(survey, item, text)): text for item, text in sorted(shown & agreed)}


def mark_of(survey: Survey, item: str, text: str) -> str:
    """Return by what a text is named: it follows from the words alone, so it leads to no answer and no other text."""
    return salted_hmac(SALT, f"{survey.pk} {item} {text}", algorithm="sha256").hexdigest()[:24]
