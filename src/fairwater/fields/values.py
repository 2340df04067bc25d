"""What is typed into a field, what is kept of it, and how it is told.

Kept values are plain JSON: a text for line, text, person, choice (its slug), date (ISO) and number (its exact decimal form);
a list of slugs for choices; true or false for yes-no; a list of tables for rows. Blank is "" (for choices and rows an empty
list, for yes-no null).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal

from fairwater import words
from fairwater.errors import BadInput
from fairwater.fields.kinds import Field, FieldKind

MOST_LETTERS = 50_000
"""Of one text: some 25 pages. A longer one is a document of its own, and reading crafted Markdown takes its square."""
LINE_LETTERS = 500
NUMBER = re.compile(r"[+-]?(\d+(\.\d{0,20})?|\.\d{1,20})")
THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?")


def blank(field: Field) -> Any:
    """Return the blank value of a field."""
    if field.kind in (FieldKind.CHOICES, FieldKind.ROWS):
        return []
    return None if field.kind is FieldKind.YES_NO else ""


def is_blank(value: Any) -> bool:
    """Say whether nothing was answered. `False` and "0" are answers."""
    return value is None or value == "" or value == []


def typed(field: Field, given: Any, language: str = words.DEFAULT_LANGUAGE) -> Any:
    """Return what is kept of what was typed: a text, a list of texts for choices, a list of tables for rows.

    Raises BadInput with a sentence that names the field.
    """
    if field.kind is FieldKind.ROWS:
        return _rows(field, given or [], language)
    if field.kind is FieldKind.CHOICES:
        slugs = [each for each in _list(given) if each]
        for slug in slugs:
            _check_option(field, slug, language)
        return list(dict.fromkeys(slugs))
    text = _text(given)
    return _READERS.get(field.kind, _line)(field, text, language) if text else blank(field)


def _rows(field: Field, given: Sequence[Mapping[str, Any]], language: str) -> list[dict[str, Any]]:
    rows = []
    for each in given:
        row = {column.id: typed(column, each.get(column.id), language) for column in field.columns}
        if not all(is_blank(value) for value in row.values()):
            rows.append(row)
    if field.most is not None and len(rows) > field.most:
        raise _fault("field-too-many", field, language, most=field.most)
    return rows


def _list(given: Any) -> list[str]:
    if given is None or given == "":
        return []
    return [given] if isinstance(given, str) else [str(each) for each in given]


def _text(given: Any) -> str:
    if isinstance(given, list | tuple):
        given = given[0] if given else ""
    if given is None:
        return ""
    return ("yes" if given else "no") if isinstance(given, bool) else str(given).replace("\r\n", "\n").strip()


def _fault(message: str, field: Field, language: str, **values: object) -> BadInput:
    return BadInput(message, field=field.label.said(language), **values)


def _line(field: Field, text: str, language: str) -> str:
    plain = " ".join(text.split())
    most = field.most or LINE_LETTERS
    if len(plain) > most:
        raise _fault("field-too-long", field, language, most=most, n=len(plain))
    return plain


def _long(field: Field, text: str, language: str) -> str:
    most = field.most or MOST_LETTERS
    if len(text) > most:
        raise _fault("field-too-long", field, language, most=most, n=len(text))
    return text


def _check_option(field: Field, slug: str, language: str) -> None:
    names = option_names(field, language)
    if slug not in names:
        raise _fault("field-not-an-option", field, language, given=slug[:60], known=", ".join(names.values()))


def _choice(field: Field, text: str, language: str) -> str:
    _check_option(field, text, language)
    return text


def _date(field: Field, text: str, language: str) -> str:
    found = day_in(text)
    if found is not None:
        return found.isoformat()
    if len(both := _readings(text)) == 2:
        one, other = (format_date(both[first], "long", locale=words.LOCALES[language]) for first in (True, False))
        raise _fault("field-two-days", field, language, given=text[:40], one=one, other=other)
    raise _fault("field-not-a-date", field, language, given=text[:40])


def _readings(text: str) -> dict[bool, date]:
    """Return the days that 06/07/2026 may be: with the month first, and with it second."""
    found = re.fullmatch(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", text.strip())
    if found is None:
        return {}
    one, other, year = int(found[1]), int(found[3]), int(found[4])
    days: dict[bool, date] = {}
    for month_first, month, day in ((True, one, other), (False, other, one)):
        with suppress(ValueError):
            days[month_first] = date(year, month, day)
    return days


def month_first_in(text: str) -> bool | None:
    """Return whether a text gives a day in numbers with the month first; None where it gives none so, or may be two."""
    found = _readings(text)
    return next(iter(found)) if len(found) == 1 else None


@cache
def _months() -> Mapping[str, int]:
    """Return the months of the year by their names, whole and short, in every language that is written whole."""
    return {
        name.casefold().rstrip("."): number
        for language in words.COMPLETE
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=words.LOCALES[language]).items()
    }


def day_in(text: str, *, month_first: bool | None = None) -> date | None:
    """Return the day that a text gives: as 2026-06-14, with the month as a word, or in numbers as 6/14/2026.

    06/07/2026 may be two days, and is none unless `month_first` says how numbers are meant.
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        pass
    if readings := _readings(text):
        meant = set(readings.values())
        return meant.pop() if len(meant) == 1 else readings.get(month_first) if month_first is not None else None
    parts = [each for each in re.split(r"[\s,.]+", text.casefold()) if each and each not in ("de", "del", "of", "the")]
    months = [_months()[each] for each in parts if each in _months()]
    days = [int(each.rstrip("stndrh")) for each in parts if re.fullmatch(r"\d{1,2}(st|nd|rd|th)?", each)]
    years = [int(each) for each in parts if re.fullmatch(r"\d{4}", each)]
    if (len(months), len(days), len(years), len(parts)) != (1, 1, 1, 3):
        return None
    try:
        return date(years[0], months[0], days[0])
    except ValueError:
        return None


def _number(field: Field, text: str, language: str) -> str:
    unit = next((said for _, said in field.unit.texts if said and text.casefold().endswith(said.casefold())), "")
    text = text[: len(text) - len(unit)].strip()
    number = number_in(text)
    if number is None:
        raise _fault("field-not-a-number", field, language, given=text[:40])
    if (field.least is not None and number < field.least) or (field.most is not None and number > field.most):
        bounds = {"least": "blank" if field.least is None else str(field.least)}
        bounds |= {"most": "blank" if field.most is None else str(field.most)}
        raise _fault("field-out-of-bounds", field, language, given=text[:40], **bounds)
    plain = format(number, "f")
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) if number else "0"


def number_in(text: str) -> Decimal | None:
    """Return the number that a text gives, exact: 1600, 1,600, 1,600.5, 12.5 or 12,5; None for anything else.

    In every language here a comma before three digits sets thousands apart, as in what `told` says.
    """
    if THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    elif "." not in text:
        text = text.replace(",", ".", 1)
    number = Decimal(text) if NUMBER.fullmatch(text) else None
    return number if number is not None and number.copy_abs() < Decimal(10) ** 15 else None


def _yes_no(field: Field, text: str, language: str) -> bool:
    answers = _answers()
    if text.casefold() not in answers:
        known = ", ".join(words.text(f"answer-{answer}", language) for answer in ("yes", "no"))
        raise _fault("field-not-an-option", field, language, given=text[:60], known=known)
    return answers[text.casefold()]


@cache
def _answers() -> Mapping[str, bool]:
    """Return yes and no as forms send them and as every language that is written whole tells them."""
    told_in = {
        words.text(f"answer-{answer}", language).casefold(): answer == "yes"
        for language in words.COMPLETE
        for answer in ("yes", "no")
    }
    return told_in | {"yes": True, "no": False}


_READERS: Mapping[FieldKind, Callable[[Field, str, str], Any]] = {
    FieldKind.TEXT: _long,
    FieldKind.CHOICE: _choice,
    FieldKind.DATE: _date,
    FieldKind.NUMBER: _number,
    FieldKind.YES_NO: _yes_no,
}


def option_names(field: Field, language: str) -> dict[str, str]:
    """Return the options of a choice by slug, in order."""
    return {each.id: each.label.said(language) for each in field.options}


def told(field: Field, value: Any, language: str = words.DEFAULT_LANGUAGE) -> str:
    """Return a kept value as people read it; rows are told one a line, their parts set apart by a middle dot."""
    if is_blank(value):
        return ""
    if field.kind is FieldKind.ROWS:
        return "\n".join(
            " · ".join(text for column in field.columns if (text := told(column, row.get(column.id), language)))
            for row in value
        )
    if field.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
        names = option_names(field, language)
        return ", ".join(names.get(slug, slug) for slug in _list(value))
    if field.kind is FieldKind.YES_NO:
        return words.text("answer-yes" if value else "answer-no", language)
    if field.kind is FieldKind.DATE:
        return str(format_date(date.fromisoformat(value), "long", locale=words.LOCALES[language]))
    if field.kind is FieldKind.NUMBER:
        number = format_decimal(Decimal(value), locale=words.LOCALES[language], decimal_quantization=False)
        return f"{number} {field.unit.said(language)}".strip()
    return str(value)
