"""Messages home for a list: the text for each family in its language, or why there is none; as a file to print or send."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fairwater import words
from fairwater.errors import BadInput
from fairwater.publish import numbers
from fairwater.publish.csv_file import safe_text
from fairwater.supports import Message, language_name, written
from fairwater_web.supports.enums import OPEN
from fairwater_web.supports.models import OwedTo, SupportList
from fairwater_web.supports.presentation import day, support_title
from fairwater_web.supports.queries import read_in

COLUMNS = ("student", "language", "message", "text")


@dataclass(frozen=True)
class ForFamily:
    """What goes to one family: the text, or why there is none; when one went before."""

    to: OwedTo
    language: str
    code: str
    direction: str
    text: str
    why_not: str
    sent: tuple[str, ...]


@dataclass(frozen=True)
class ShownText:
    """A language of a message: its text as it stands, and who has read it; blank where nobody has."""

    code: str
    language: str
    direction: str
    text: str
    read_by: str
    read_on: str


def for_families(found: SupportList, message: Message, to: Sequence[OwedTo], language: str) -> list[ForFamily]:
    """Return what a message says to each of the families, each in the language of its home."""
    reviewed = set(read_in(found.organisation.tenant, message)) | {message.source}
    return [_for_family(found, message, each, reviewed, language) for each in to]


def _for_family(found: SupportList, message: Message, to: OwedTo, reviewed: set[str], language: str) -> ForFamily:
    text, why_not = "", ""
    if not to.language:
        why_not = words.text("support-language-unknown", language)
    else:
        try:
            text = written(message, to.language, reviewed, _values(found, to))
        except BadInput as fault:
            why_not = _why_not(fault, message, to, language)
    sent = tuple(
        words.text("support-sent", language, way=words.text(f"way-{each.way}", language), day=day(each.on, language))
        for each in to.sent.all()
        if each.message == message.id
    )
    named = language_name(to.language, language) if to.language else ""
    return ForFamily(to, named, to.language, words.direction(to.language), text, why_not, sent)


def _why_not(fault: BadInput, message: Message, to: OwedTo, language: str) -> str:
    if fault.message_id == "supports-message-blank":
        return words.text("support-nobody-offers", language)
    named, title = language_name(to.language, language), message.title.said(language)
    return words.text(fault.message_id, language, language_name=named, message=title)


def _values(found: SupportList, to: OwedTo) -> dict[str, str]:
    owed = [each for each in to.supports.all() if each.state in OPEN] or list(to.supports.all())
    offers = next((each.offered_by.name for each in owed if each.offered_by is not None), "")
    due = min((each.due_on for each in owed), default=None)
    titles = dict.fromkeys(support_title(each.support, to.language) for each in owed)
    return {
        "school": found.organisation.name,
        "support": "، ".join(titles) if to.language == "ar" else ", ".join(titles),
        "who": offers,
        "by_when": _day_in(due, to.language) if due is not None else "",
    }


def _day_in(on: date, code: str) -> str:
    return numbers.day(on.isoformat(), code) if code in words.LANGUAGES else on.isoformat()


def shown_texts(found: SupportList, message: Message, language: str) -> list[ShownText]:
    """Return the languages of a message with their texts, and who has read each."""
    read = read_in(found.organisation.tenant, message)
    return [
        ShownText(
            code,
            language_name(code, language),
            words.direction(code),
            text,
            read[code].by.name if code in read else "",
            day(read[code].at.date(), language) if code in read else "",
        )
        for code, text in message.texts.items()
        if code != message.source
    ]


def as_csv(rows: Sequence[ForFamily], message: Message) -> str:
    """Return the messages that can go as CSV, one family a row. No text of it runs as a formula."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(COLUMNS)
    for row in rows:
        if row.text:
            lines.writerow([safe_text(each) for each in (row.to.student, row.code, message.id, row.text)])
    return out.getvalue()
