"""What a state sets under 34 CFR 300.647(b)(1) and (d): thresholds, minimums, years and reasonable progress."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from fairwater.disproportionality.counts import Counts
from fairwater.errors import BadQuestion


class ProgressBy(StrEnum):
    """How a fall of the ratio from one year to the next is measured."""

    NONE = "none"
    RATIO = "ratio"
    SHARE = "share"


class Reading(StrEnum):
    """How "in each of the two prior consecutive years" is read, 300.647(d)(2)."""

    PROGRESS_IN_EACH = "progress-in-each-year"
    """Excused only by progress in both years: as the Department presents it."""
    FAILED_IN_EACH = "failed-in-each-year"
    """Not excused only where both years lack progress: the bare words."""


@dataclass(frozen=True)
class Progress:
    """A state's standard of reasonable progress: by how much the ratio falls at least, from one year to the next."""

    by: ProgressBy = ProgressBy.NONE
    least: Fraction = Fraction(0)

    def shown(self, before: Fraction, after: Fraction) -> bool:
        """Say whether the fall reaches the standard; exactly reaching it is enough."""
        if self.by is ProgressBy.NONE:
            return False
        asked = self.least if self.by is ProgressBy.RATIO else self.least * before
        return before - after >= asked


@dataclass(frozen=True)
class Rule:
    """What holds for one category."""

    threshold: Fraction
    minimum_cell: int
    minimum_n: int
    progress: Progress = Progress()

    def __post_init__(self) -> None:
        if self.minimum_cell < 1 or self.minimum_n < 1:
            raise BadQuestion("disproportionality-minimums", cell=self.minimum_cell, n=self.minimum_n)

    def met_by(self, counts: Counts) -> bool:
        """Say whether a group is large enough: as many counted as the minimum cell, as many students as the minimum n."""
        return counts.counted >= self.minimum_cell and counts.students >= self.minimum_n


@dataclass(frozen=True)
class RuleSet:
    """The rules of one state; the meaning of each field stands in `rules.toml`."""

    name: str
    source: str
    reviewed_on: date
    years: int
    rule: Rule
    reading: Reading = Reading.PROGRESS_IN_EACH
    categories: Mapping[str, Rule] = field(default_factory=dict)
    threshold_is_example: bool = False
    rationale: str = ""

    def rule_for(self, category_id: str) -> Rule:
        """Return what holds for a category: its own rule, or the rule of all."""
        return self.categories.get(category_id, self.rule)
