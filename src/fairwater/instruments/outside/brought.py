"""What is brought of a survey file: questions, answers, the day of each answer, and what was left behind and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from fairwater.words import DEFAULT_LANGUAGE, text


class Layout(StrEnum):
    """How a program lays its results out."""

    GOOGLE_FORMS = "google-forms"
    QUALTRICS = "qualtrics"
    LIMESURVEY = "limesurvey"
    WIDE = "wide"


class Header(StrEnum):
    """Which rows of a plain table stand above the answers: names alone, or codes and question texts in either order."""

    ONE = "one"
    CODES_THEN_TEXT = "codes-then-text"
    TEXT_THEN_CODES = "text-then-codes"


class Why(StrEnum):
    """Why something of a file was left behind; each is the message id of its sentence."""

    INTERNET_ADDRESS = "survey-left-internet-address"
    MAIL_ADDRESS = "survey-left-mail-address"
    NAME = "survey-left-name"
    PHONE = "survey-left-phone"
    HOME = "survey-left-home"
    BIRTH = "survey-left-birth"
    IDENTIFIER = "survey-left-identifier"
    PLACE = "survey-left-place"
    TIME = "survey-left-time"
    OF_THE_PROGRAM = "survey-left-of-the-program"
    UNNAMED = "survey-left-unnamed"
    PREVIEW = "survey-left-preview"


@dataclass(frozen=True)
class LeftBehind:
    """A column, or some rows or answers, that did not come along: what it is called, why, and of how many rows.

    `whole` is False where single answers were taken out of a column that stayed.
    """

    column: str
    why: Why
    n: int
    whole: bool = True

    def sentence(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return it as a sentence in `language`."""
        if self.whole:
            return text(self.why.value, language, column=self.column, n=self.n)
        return text("survey-left-answers", language, column=self.column, n=self.n)


@dataclass(frozen=True)
class Remark:
    """Something to know about what was brought: a message id and its values."""

    message_id: str
    values: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return it as a sentence in `language`."""
        return text(self.message_id, language, **self.values)


@dataclass(frozen=True)
class Question:
    """A question by its code, which no other has, and its text, which others may have too.

    `separator` is not empty where several answers seem to stand in one, joined by it: a proposal; answers stay as they are.
    """

    code: str
    text: str
    separator: str = ""


@dataclass(frozen=True)
class Brought:
    """A survey's answers without those who gave them.

    `answers` are rows of text, (respondents, questions), None where nothing was answered; `rows` says in which row of the
    file each stands, `days` on which day it was given, and `finished` whether the survey was answered to its end (both None
    where the file does not tell).
    """

    layout: Layout
    questions: tuple[Question, ...]
    answers: tuple[tuple[str | None, ...], ...]
    rows: tuple[int, ...]
    days: tuple[date | None, ...]
    finished: tuple[bool | None, ...]
    left_behind: tuple[LeftBehind, ...]
    remarks: tuple[Remark, ...] = ()
