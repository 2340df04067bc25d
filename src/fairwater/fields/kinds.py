"""The kinds of field, and fields as a content file gives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from fairwater.content import NOTHING_SAID, Part, Said
from fairwater.errors import BadInput

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class FieldKind(StrEnum):
    """What can be asked for."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    NUMBER = "number"
    YES_NO = "yes-no"
    PERSON = "person"
    ROWS = "rows"


@dataclass(frozen=True)
class Option:
    """One of the answers of a choice."""

    id: str
    label: Said


@dataclass(frozen=True)
class Field:
    """A field: what it asks, how, and what helps to answer.

    `terms` names a framework whose terms are the options, those of one kind where `terms_kind` says so; `columns` are the
    fields of each row of ROWS; `least` and `most` bound a number, `most` also the letters of a text and the number of rows.
    """

    id: str
    kind: FieldKind
    label: Said
    prompt: Said = NOTHING_SAID
    required: bool = False
    options: tuple[Option, ...] = ()
    terms: str = ""
    terms_kind: str = ""
    columns: tuple[Field, ...] = ()
    unit: Said = NOTHING_SAID
    least: int | None = None
    most: int | None = None
    evidence: bool = False

    def option(self, slug: str) -> Option | None:
        """Return an option by its slug."""
        return next((each for each in self.options if each.id == slug), None)


def fields_of(part: Part, key: str = "fields", *, within: bool = False) -> tuple[Field, ...]:
    """Return the fields of a part of a content file. Raises BadInput for a field that is wrong or stands twice."""
    found: list[Field] = []
    for each in part.parts(key):
        field = _field(each, within)
        if field.id in {other.id for other in found}:
            raise each.wrong("id", field.id)
        found.append(field)
    return tuple(found)


def _field(part: Part, within: bool) -> Field:
    kinds = [kind.value for kind in FieldKind if not (within and kind is FieldKind.ROWS)]
    kind = FieldKind(part.one_of("kind", kinds, FieldKind.LINE.value))
    field = Field(
        id=slug_of(part),
        kind=kind,
        label=part.said("label"),
        prompt=part.said("prompt", NOTHING_SAID),
        required=part.flag("required"),
        options=tuple(_options(part)),
        terms=part.text("terms", ""),
        terms_kind=part.text("terms_kind", ""),
        columns=fields_of(part, "columns", within=True) if kind is FieldKind.ROWS else (),
        unit=part.said("unit", NOTHING_SAID),
        least=part.whole("least", None),
        most=part.whole("most", None),
        evidence=part.flag("evidence"),
    )
    part.done()
    if kind in (FieldKind.CHOICE, FieldKind.CHOICES) and not (field.options or field.terms):
        raise BadInput("content-key-missing", file=part.file, key="options", where=part.where)
    if kind is FieldKind.ROWS and not field.columns:
        raise BadInput("content-key-missing", file=part.file, key="columns", where=part.where)
    return field


TermOptions = Callable[[str, str], tuple[Option, ...]]
"""Gives, of a framework's id and a kind of term (blank: every kind), its terms as options."""


def with_terms(fields: tuple[Field, ...], options: TermOptions) -> tuple[Field, ...]:
    """Return fields whose options are filled in from the frameworks that they name; the others as they are."""
    return tuple(
        replace(
            each,
            options=(*each.options, *options(each.terms, each.terms_kind)) if each.terms else each.options,
            terms="",
            columns=with_terms(each.columns, options),
        )
        if asks_terms(each)
        else each
        for each in fields
    )


def asks_terms(field: Field) -> bool:
    """Say whether the options of a field, or of one of its columns, are terms of a framework."""
    return bool(field.terms) or any(asks_terms(each) for each in field.columns)


def _options(part: Part) -> Iterator[Option]:
    seen: set[str] = set()
    for each in part.parts("options"):
        option = Option(slug_of(each), each.said("label"))
        each.done()
        if option.id in seen:
            raise each.wrong("id", option.id)
        seen.add(option.id)
        yield option


def slug_of(part: Part, key: str = "id") -> str:
    """Return a slug: lower-case letters, digits and hyphens. Raises BadInput for anything else."""
    slug = part.text(key)
    if not SLUG.fullmatch(slug) or len(slug) > 60:
        raise part.wrong(key, slug)
    return slug
