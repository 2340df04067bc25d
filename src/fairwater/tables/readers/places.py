"""What layouts that know themselves say of a school, and grades as we write them."""

from __future__ import annotations

from dataclasses import dataclass

from fairwater.tables.groups import GRADES


@dataclass(frozen=True)
class School:
    """A school by its id in the file, its name, the number that the district knows it by, and its grades in order."""

    id: str
    name: str
    number: str
    grades: tuple[str, ...]


def in_order(grades: set[str]) -> tuple[str, ...]:
    """Return grades from kindergarten up."""
    return tuple(grade for grade in GRADES if grade in grades)


def grade_of(given: str) -> str | None:
    """Return a grade code as we write it (K is KG, 9 is 09); None for one that our tables do not hold."""
    code = given.strip().upper()
    code = "KG" if code == "K" else code.zfill(2)
    return code if code in GRADES else None
