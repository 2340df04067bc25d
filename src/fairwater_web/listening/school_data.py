"""What the data say of each school, beside which people's impressions of schools can be read: through the gate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from fairwater.disclosure import NotProven, release
from fairwater.measures.applied import available, source_of
from fairwater.measures.registry import Measure
from fairwater.publish.names import label_of
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Records
from fairwater.vocabulary import Audience, Better, Grouping
from fairwater_web.data.queries import data_scope
from fairwater_web.listening.roster import of_the_newest_year
from fairwater_web.organisations.models import Organisation

WANTED = ("attendance-rate", "satisfactory-attendance", "proficient-in-reading", "suspended-out-of-school")
"""Attendance, achievement and climate as the roster has them; the first two say the same, and one of them is taken."""


@dataclass(frozen=True)
class SchoolShare:
    """A school's share on a measure, and whether it is surely better (1) or worse (-1) than all schools together."""

    share: float
    surely: int


@dataclass(frozen=True)
class SchoolMeasure:
    """A measure by school: local id to share."""

    measure: Measure
    shares: dict[str, SchoolShare]

    def label(self, language: str) -> str:
        """Return what the measure is called."""
        return label_of(self.measure, language)


def school_measures(organisation: Organisation) -> tuple[SchoolMeasure, ...]:
    """Return the measures by school that the organisation's data allow."""
    scope = data_scope(organisation)
    return _by_school(scope.snapshot, scope.schools) if scope else ()


@lru_cache(maxsize=128)
def _by_school(snapshot: Snapshot, schools: tuple[str, ...] | None) -> tuple[SchoolMeasure, ...]:
    known = {each.id: each for each in available(snapshot)}
    wanted = [known[slug] for slug in WANTED if slug in known]
    if len(wanted) > 1 and {wanted[0].id, wanted[1].id} == set(WANTED[:2]):
        wanted.pop(0)
    return tuple(found for each in wanted if (found := _of(each, snapshot, schools)) is not None)


def _of(measure: Measure, snapshot: Snapshot, schools: tuple[str, ...] | None) -> SchoolMeasure | None:
    source = source_of(measure, snapshot, schools=schools, per_school=True)
    if not isinstance(source, Records) or "school_id" not in source.dimensions:
        return None
    question = of_the_newest_year(measure, snapshot, Grouping("school_id", ("school_id",)))
    try:
        rows = release(question, source, audience=Audience.FAMILIES).rows
    except NotProven:
        return None
    sign = 1 if measure.better is Better.HIGHER else -1
    shares = {}
    for row in rows:
        if row.by != "school_id" or row.share is None or row.share_low is None or row.share_high is None:
            continue
        whole = row.compared_share
        surely = 0 if whole is None else sign * ((row.share_low > whole) - (row.share_high < whole))
        shares[row.group[0]] = SchoolShare(row.share, surely)
    return SchoolMeasure(measure, shares)
