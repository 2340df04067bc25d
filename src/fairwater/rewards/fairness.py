"""Whether rewards reach the schools that need most: the half with more need beside the half with less."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from statistics import median


@dataclass(frozen=True)
class Received:
    """What a school received: its need (None: not known), how many rewards, how much money."""

    need: Fraction | None
    n_rewards: int
    money: Decimal


@dataclass(frozen=True)
class Part:
    """Some schools together: how many, their rewards, their money."""

    n_schools: int
    n_rewards: int
    money: Decimal

    @property
    def rewards_each(self) -> Fraction | None:
        """Return the rewards of a school on average, exact; None for no school."""
        return Fraction(self.n_rewards, self.n_schools) if self.n_schools else None

    @property
    def money_each(self) -> Fraction | None:
        """Return the money of a school on average, exact; None for no school."""
        return Fraction(self.money) / self.n_schools if self.n_schools else None


@dataclass(frozen=True)
class Halves:
    """Schools with more need than the middle one, with less, with just as much, and of unknown need."""

    more: Part
    less: Part
    middle: Part
    unknown: Part

    @property
    def is_comparable(self) -> bool:
        """Say whether there are schools on both sides."""
        return self.more.n_schools > 0 and self.less.n_schools > 0

    @property
    def is_unequal(self) -> bool:
        """Say whether the half with less need received more of either for each school."""
        if not self.is_comparable:
            return False
        more, less = self.more, self.less
        assert more.rewards_each is not None and less.rewards_each is not None
        assert more.money_each is not None and less.money_each is not None
        return less.rewards_each > more.rewards_each or less.money_each > more.money_each


def halves_of(rows: Iterable[Received]) -> Halves:
    """Return the schools by need: above, below and at the median of the known needs, and those of unknown need.

    A school without a reward counts as one of its half: leaving it out would make a half look better served.
    """
    every = list(rows)
    known = [each.need for each in every if each.need is not None]
    middle = median(known) if known else Fraction(0)
    return Halves(
        more=_part([each for each in every if each.need is not None and each.need > middle]),
        less=_part([each for each in every if each.need is not None and each.need < middle]),
        middle=_part([each for each in every if each.need is not None and each.need == middle]),
        unknown=_part([each for each in every if each.need is None]),
    )


def _part(rows: Sequence[Received]) -> Part:
    return Part(len(rows), sum(each.n_rewards for each in rows), sum((each.money for each in rows), Decimal(0)))
