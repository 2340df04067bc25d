"""Checks of a document: a few kinds, declared by each kind of document. They speak in the margin and never lock."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fairwater.content import Part, Said
from fairwater.errors import BadInput
from fairwater.fields import Field, FieldKind
from fairwater.fields.values import is_blank, option_names


class CheckKind(StrEnum):
    """What a check looks at."""

    FILLED = "filled"
    """Every named field is answered."""
    EITHER = "either"
    """At least one of the named fields is answered or carries evidence."""
    AT_LEAST = "at-least"
    """A field has at least `least` rows, choices, or (a text) words."""
    EACH = "each"
    """Every row has an answer in `column`."""
    TOUCHES = "touches"
    """Every option (or those in `values`) stands in the choice, or in `column` of some row."""
    SHARE = "share"
    """At most `most` percent of the rows have one of `values` in `column`."""
    CITES = "cites"
    """A field carries at least `least` pieces of evidence, of the kinds in `values` where they are named."""


class Level(StrEnum):
    """How much a remark weighs: something is missing, or something deserves a thought."""

    MISSING = "missing"
    ADVICE = "advice"


@dataclass(frozen=True)
class Check:
    """A check as a kind of document declares it, and what it says where it is not met."""

    kind: CheckKind
    fields: tuple[str, ...]
    says: Said
    level: Level = Level.ADVICE
    least: int = 1
    most: int = 100
    column: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Remark:
    """What a check says of a document: beside which field, how much it weighs, the words."""

    field: str
    level: Level
    says: str


@dataclass(frozen=True)
class Written:
    """What checks look at: fields by slug, their kept values, and the kinds of the evidence that each field carries."""

    fields: Mapping[str, Field]
    values: Mapping[str, Any]
    evidence: Mapping[str, Sequence[str]]

    def rows(self, slug: str) -> list[Mapping[str, Any]]:
        """Return the rows of a field; none where it has no rows."""
        value = self.values.get(slug) or []
        return value if self.fields[slug].kind is FieldKind.ROWS else []


def checks_of(part: Part, fields: Mapping[str, Field]) -> tuple[Check, ...]:
    """Return the checks of a kind. Raises BadInput for one that names a field or column that is not there."""
    found = []
    for each in part.parts("checks", "kind"):
        check = Check(
            kind=CheckKind(each.one_of("kind", [kind.value for kind in CheckKind])),
            fields=each.texts("fields", ...),
            says=each.said("says"),
            level=Level(each.one_of("level", [level.value for level in Level], Level.ADVICE.value)),
            least=each.whole("least", 1),
            most=each.whole("most", 100),
            column=each.text("column", ""),
            values=each.texts("values"),
        )
        each.done()
        _refuse_idle(check, each)
        for slug in check.fields:
            if slug not in fields:
                raise each.wrong("fields", slug, tuple(fields))
            columns = {column.id: column for column in fields[slug].columns}
            if check.column and check.column not in columns:
                raise each.wrong("column", check.column, tuple(columns))
            options = _options(columns[check.column] if check.column else fields[slug])
            for value in check.values if options and check.kind is not CheckKind.CITES else ():
                if value not in options:
                    raise each.wrong("values", value, options)
        found.append(check)
    return tuple(found)


def _refuse_idle(check: Check, part: Part) -> None:
    """Raise BadInput for a check that could never speak, or always would."""
    if not check.fields:
        raise part.wrong("fields", list(check.fields))
    lacking = {
        "column": check.kind in (CheckKind.EACH, CheckKind.SHARE) and not check.column,
        "values": check.kind is CheckKind.SHARE and not check.values,
    }
    for key in (key for key, lacks in lacking.items() if lacks):
        raise BadInput("content-key-missing", file=part.file, key=key, where=part.where)


def _options(field: Field) -> tuple[str, ...]:
    """Return the options that the file itself names; none where a framework's terms are options too."""
    return () if field.terms else tuple(option.id for option in field.options)


def _filled(check: Check, written: Written, slug: str) -> bool:
    return not is_blank(written.values.get(slug))


def _either(check: Check, written: Written, _slug: str) -> bool:
    return any(not is_blank(written.values.get(each)) or written.evidence.get(each) for each in check.fields)


def _at_least(check: Check, written: Written, slug: str) -> bool:
    value = written.values.get(slug) or []
    return len(value if isinstance(value, list) else str(value).split()) >= check.least


def _each(check: Check, written: Written, slug: str) -> bool:
    return all(not is_blank(row.get(check.column)) for row in written.rows(slug))


def _column(written: Written, slug: str, column: str) -> list[Any]:
    found: list[Any] = []
    for row in written.rows(slug):
        value = row.get(column)
        found += value if isinstance(value, list) else [value]
    return [each for each in found if not is_blank(each)]


def _touches(check: Check, written: Written, slug: str) -> bool:
    field = written.fields[slug]
    if check.column:
        chosen = _column(written, slug, check.column)
        field = next(each for each in field.columns if each.id == check.column)
    else:
        value = written.values.get(slug) or []
        chosen = value if isinstance(value, list) else [value]
    wanted = check.values or tuple(option_names(field, "en"))
    return set(wanted) <= set(chosen)


def _share(check: Check, written: Written, slug: str) -> bool:
    chosen = _column(written, slug, check.column)
    among = sum(each in check.values for each in chosen)
    return 100 * among <= check.most * len(chosen)


def _cites(check: Check, written: Written, slug: str) -> bool:
    kinds = [each for each in written.evidence.get(slug, ()) if not check.values or each in check.values]
    return len(kinds) >= check.least


_MET: Mapping[CheckKind, Callable[[Check, Written, str], bool]] = {
    CheckKind.FILLED: _filled,
    CheckKind.EITHER: _either,
    CheckKind.AT_LEAST: _at_least,
    CheckKind.EACH: _each,
    CheckKind.TOUCHES: _touches,
    CheckKind.SHARE: _share,
    CheckKind.CITES: _cites,
}


def remarks(checks: Sequence[Check], written: Written, language: str) -> tuple[Remark, ...]:
    """Return what the checks say, in their order; a check of EITHER speaks once, beside its first field."""
    found = []
    for check in checks:
        slugs = check.fields[:1] if check.kind is CheckKind.EITHER else check.fields
        found += [
            Remark(slug, check.level, check.says.said(language))
            for slug in slugs
            if not _MET[check.kind](check, written, slug)
        ]
    return tuple(found)
