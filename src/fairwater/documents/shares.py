"""Shares that a document tells of two of its numbers: of those who came, how many are of the group that it touches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from fairwater.content import Part
from fairwater.fields import Field, FieldKind


@dataclass(frozen=True)
class ShareKind:
    """Which field is a part, and of which it is one."""

    part: str
    whole: str


def share_kinds_of(part: Part, fields: Mapping[str, Field]) -> tuple[ShareKind, ...]:
    """Return the shares that a kind of document declares in `[[shares]]`. Raises BadInput where one names no number."""
    known = [name for name, field in fields.items() if field.kind is FieldKind.NUMBER]
    found = []
    for each in part.parts("shares", "part"):
        found.append(ShareKind(each.one_of("part", known), each.one_of("whole", known)))
        each.done()
    return tuple(found)


def share_of(kind: ShareKind, values: Mapping[str, Any]) -> tuple[int, int, Fraction] | None:
    """Return a part, its whole and the share, exactly; None where a number lacks, is not whole, or the part is the larger."""
    try:
        part, whole = (Fraction(str(values.get(name) or "")) for name in (kind.part, kind.whole))
    except ValueError:
        return None
    if part.denominator != 1 or whole.denominator != 1 or not 0 <= part <= whole or not whole:
        return None
    return int(part), int(whole), part / whole
