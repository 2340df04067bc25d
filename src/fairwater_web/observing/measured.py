"""The level of a row that is a measure: from the newest number that was released to everybody, by exact cut points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from fairwater.observation import level_by_cuts
from fairwater_web.observing.models import RubricRow
from fairwater_web.organisations.models import Organisation
from fairwater_web.releases.enums import Stage
from fairwater_web.releases.models import Release


@dataclass(frozen=True)
class Measured:
    """A level with the number that it comes from (a share), its school year, and the release."""

    level: int
    value: Fraction
    school_year: str
    release: int


def measured_level(organisation: Organisation, row: RubricRow) -> Measured | None:
    """Return the level of a measure row from the newest released share of all students; None where none was released."""
    published = Release.objects.filter(organisation=organisation.tenant, measure=row.measure, stage=Stage.PUBLISHED)
    for each in published.order_by("-school_year", "-approved_at"):
        value = _share_of_all(each.content["numbers"])
        if value is not None:
            cuts = [Fraction(cut) for cut in row.cuts]
            level = level_by_cuts(value, cuts, higher_is_better=row.higher_is_better)
            return Measured(level, value, each.school_year, each.pk)
    return None


def _share_of_all(numbers: Sequence[Mapping[str, Any]]) -> Fraction | None:
    """Return the share of all students that a release shows, from its counts where it shows them; None where it has none."""
    found = {number["stat"]: number["value"] for number in numbers if not number["where"]}
    students, counted = found.get("students"), found.get("counted")
    if students and counted and int(students) > 0:
        return Fraction(int(counted), int(students))
    return Fraction(found["share"]) if found.get("share") else None
