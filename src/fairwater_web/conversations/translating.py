"""The words of a conversation in the reader's language: as they were written, or as somebody translated them."""

from __future__ import annotations

from dataclasses import dataclass

from fairwater import words
from fairwater_web.conversations.enums import Standing
from fairwater_web.conversations.models import Conversation, Statement, Translation

QUESTION = 0
"""Where the question itself stands among the statements, which are named by their numbers from 1."""


@dataclass(frozen=True)
class Worded:
    """Words as a reader gets them: the text, and the language that it is in."""

    text: str
    language: str


@dataclass(frozen=True)
class Line:
    """A statement, or the question, beside its translation; `before` is one of words that were worded anew since."""

    number: int
    text: str
    written_in: str
    translation: str
    before: str


def _written(conversation: Conversation) -> dict[int, Worded]:
    """Return everything that is not rejected as it was written, by number; the question first."""
    found = {QUESTION: Worded(conversation.question, conversation.language)}
    for each in conversation.statements.exclude(standing=Standing.REJECTED):
        found[each.number] = Worded(each.text, each.language or conversation.language)
    return found


def _translated(conversation: Conversation, language: str) -> dict[int, Translation]:
    kept = conversation.translations.filter(language=language).select_related("statement")
    return {each.statement.number if each.statement else QUESTION: each for each in kept}


def said_in(conversation: Conversation, statement: Statement | None, language: str) -> Worded:
    """Return one statement, or the question, in a language where it is there in it, else as it was written."""
    text = statement.text if statement else conversation.question
    written_in = (statement.language if statement else "") or conversation.language
    if written_in == language:
        return Worded(text, language)
    kept = conversation.translations.filter(statement=statement, language=language, of_text=text).first()
    return Worded(kept.text, language) if kept else Worded(text, written_in)


def worded(conversation: Conversation, language: str) -> dict[int, Worded]:
    """Return the question and every statement in a language where they are there in it, else as they were written."""
    kept = _translated(conversation, language)
    return {
        number: Worded(kept[number].text, language)
        if said.language != language and number in kept and kept[number].of_text == said.text
        else said
        for number, said in _written(conversation).items()
    }


def lines(conversation: Conversation, language: str) -> list[Line]:
    """Return what there is to translate into a language, beside what is translated already."""
    kept, found = _translated(conversation, language), []
    for number, said in _written(conversation).items():
        if said.language == language:
            continue
        there = kept.get(number)
        told = (there.text, "") if there and there.of_text == said.text else ("", there.text if there else "")
        found.append(Line(number, said.text, said.language, *told))
    return found


def missing(conversation: Conversation) -> list[tuple[str, int]]:
    """Return the languages into which something is to be translated, and how much a reader of each does not get in it."""
    found = [(language, lines(conversation, language)) for language in words.LANGUAGES]
    return [(language, sum(not each.translation for each in there)) for language, there in found if there]
