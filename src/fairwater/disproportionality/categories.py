"""The seven groups and fourteen categories of 34 CFR 300.647(b)(2)-(4), as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fairwater.errors import BadQuestion
from fairwater.tables.groups import FEDERAL_RACE_ETHNICITY

GROUPS = FEDERAL_RACE_ETHNICITY
"""(b)(2): Hispanic of any race, and six that are not Hispanic. Each student stands in one."""


class Denominator(StrEnum):
    """Out of whom students are counted; each is the message id of its words."""

    ENROLLED = "disproportionality-out-of-enrolled"
    WITH_DISABILITIES = "disproportionality-out-of-disabilities"


class Subject(StrEnum):
    """What a category is about."""

    IDENTIFICATION = "identification"
    PLACEMENT = "placement"
    DISCIPLINE = "discipline"


@dataclass(frozen=True)
class Category:
    """One of the fourteen: its paragraph of 300.647, the ages it takes in, and what it counts."""

    id: str
    subject: Subject
    paragraph: str
    ages: tuple[int, int]
    events: bool = False
    """A student may count more than once: removals are counted, so there may be more of them than students."""

    @property
    def denominator(self) -> Denominator:
        """Return out of whom: everyone enrolled for identification, else students with disabilities."""
        identifies = self.subject is Subject.IDENTIFICATION
        return Denominator.ENROLLED if identifies else Denominator.WITH_DISABILITIES

    @property
    def message_id(self) -> str:
        """Return the message id of the category's name."""
        return f"disproportionality-category-{self.id}"


def _identified(name: str, paragraph: str) -> Category:
    return Category(name, Subject.IDENTIFICATION, f"(b)(3){paragraph}", (3, 21))


def _placed(name: str, paragraph: str) -> Category:
    return Category(name, Subject.PLACEMENT, f"(b)(4){paragraph}", (6, 21))


def _disciplined(name: str, paragraph: str, events: bool = False) -> Category:
    return Category(name, Subject.DISCIPLINE, f"(b)(4){paragraph}", (3, 21), events)


CATEGORIES = (
    _identified("any-disability", "(i)"),
    _identified("intellectual-disabilities", "(ii)(A)"),
    _identified("specific-learning-disabilities", "(ii)(B)"),
    _identified("emotional-disturbance", "(ii)(C)"),
    _identified("speech-or-language-impairments", "(ii)(D)"),
    _identified("other-health-impairments", "(ii)(E)"),
    _identified("autism", "(ii)(F)"),
    _placed("regular-class-under-40", "(i)"),
    _placed("separate-settings", "(ii)"),
    _disciplined("out-of-school-up-to-10", "(iii)"),
    _disciplined("out-of-school-over-10", "(iv)"),
    _disciplined("in-school-up-to-10", "(v)"),
    _disciplined("in-school-over-10", "(vi)"),
    _disciplined("removals-in-total", "(vii)", events=True),
)
"""In the order of the regulation."""

_BY_ID = {each.id: each for each in CATEGORIES}


def category(name: str) -> Category:
    """Return a category by its id; BadQuestion for a name that is not one."""
    if name not in _BY_ID:
        raise BadQuestion("disproportionality-unknown-category", given=name, known=", ".join(_BY_ID))
    return _BY_ID[name]
