"""What was typed into the form of an entry, and how each field of a form stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from fairwater import words
from fairwater.errors import FairwaterError
from fairwater.fields import Field, FieldKind, typed
from fairwater.fields.values import is_blank, option_names
from fairwater.registers import Register
from fairwater_web.registers.queries import Wish

MOST_ROWS = 50
BLANK_ROWS = 3


@dataclass(frozen=True)
class Typed:
    """What was typed: the values that can be kept, what stands in the form, and what is wrong with each field."""

    values: dict[str, Any]
    given: dict[str, Any]
    faults: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ShownField:
    """A field of a form: its name there, what stands in it, its options, what is wrong with it, what somebody else wrote."""

    id: str
    name: str
    kind: str
    label: str
    prompt: str
    required: bool
    given: Any
    options: tuple[tuple[str, str, bool], ...]
    fault: str
    unit: str = ""
    theirs: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[ShownField, ...], ...] = ()


def typed_of(register: Register, sent: QueryDict, language: str) -> Typed:
    """Return what was typed into the form of an entry."""
    values: dict[str, Any] = {}
    given: dict[str, Any] = {}
    faults: dict[str, str] = {}
    for each in register.fields:
        given[each.id] = _given(each, sent)
        try:
            values[each.id] = typed(each, given[each.id], language)
        except FairwaterError as fault:
            faults[each.id] = fault.sentence(language)
            continue
        if each.required and is_blank(values[each.id]):
            faults[each.id] = words.text("entry-field-required", language, field=each.label.said(language))
    return Typed(values, given, faults)


def _given(asked: Field, sent: QueryDict) -> Any:
    name = f"f-{asked.id}"
    if asked.kind is FieldKind.ROWS:
        columns = asked.columns
        return [
            {column.id: _given_in_row(column, sent, f"{name}-{row}-{column.id}") for column in columns}
            for row in range(MOST_ROWS)
            if any(f"{name}-{row}-{column.id}" in sent for column in columns)
        ]
    return sent.getlist(name) if asked.kind is FieldKind.CHOICES else sent.get(name, "")


def _given_in_row(column: Field, sent: QueryDict, name: str) -> Any:
    return sent.getlist(name) if column.kind is FieldKind.CHOICES else sent.get(name, "")


def shown_fields(
    register: Register,
    given: Mapping[str, Any],
    language: str,
    faults: Mapping[str, str] | None = None,
    theirs: Mapping[str, str] | None = None,
) -> list[ShownField]:
    """Return the fields of a form with what stands in them."""
    faults, theirs = faults or {}, theirs or {}
    return [
        _shown(each, f"f-{each.id}", given.get(each.id), language, faults.get(each.id, ""), theirs.get(each.id, ""))
        for each in register.fields
    ]


def _shown(asked: Field, name: str, given: Any, language: str, fault: str = "", theirs: str = "") -> ShownField:
    held = [str(each) for each in given] if isinstance(given, list) else [_plain(given)]
    options: dict[str, str] = {}
    if asked.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
        options = option_names(asked, language)
    if asked.kind is FieldKind.YES_NO:
        options = {"yes": words.text("answer-yes", language), "no": words.text("answer-no", language)}
    return ShownField(
        id=asked.id,
        name=name,
        kind=asked.kind.value,
        label=asked.label.said(language),
        prompt=asked.prompt.said(language),
        required=asked.required,
        given=_plain(given),
        options=tuple((slug, label, slug in held) for slug, label in options.items()),
        fault=fault,
        unit=asked.unit.said(language),
        theirs=theirs,
        columns=tuple(column.label.said(language) for column in asked.columns),
        rows=tuple(_rows(asked, name, given, language)) if asked.kind is FieldKind.ROWS else (),
    )


def _plain(given: Any) -> str:
    if isinstance(given, bool):
        return "yes" if given else "no"
    return "" if given is None or isinstance(given, list) else str(given)


def _rows(asked: Field, name: str, given: Any, language: str) -> list[tuple[ShownField, ...]]:
    """Return the rows that are there and some blank ones."""
    held = [*(given or ()), *({} for _ in range(BLANK_ROWS))][:MOST_ROWS]
    return [
        tuple(_shown(column, f"{name}-{n}-{column.id}", row.get(column.id), language) for column in asked.columns)
        for n, row in enumerate(held)
    ]


def wish_from(asked: QueryDict) -> Wish:
    """Return what somebody asked to see of a register."""
    return Wish(
        state=asked.get("state", "")[:60],
        owner=asked.get("owner", "")[:500],
        late=asked.get("late") == "1",
        text=asked.get("text", "").strip()[:100],
        sort=asked.get("sort", "")[:20],
    )
