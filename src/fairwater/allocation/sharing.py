"""Sharing a whole number of steps in proportion to need, exactly: bounds first, then the largest remainders.

Source of the rounding: the method of Hamilton (largest remainder, Hare quota), Balinski and Young, Fair Representation (1982).
The bounds are those of a proportional share with a least and a most: every school has rate x need, or its bound, with one rate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import floor
from typing import Any


class Held(StrEnum):
    """Which bound holds a school's share, if one does."""

    NONE = ""
    FLOOR = "floor"
    HOLD_HARMLESS = "hold-harmless"
    CAP = "cap"
    CAP_PER_STUDENT = "cap-per-student"
    NOT_SERVED = "not-served"


@dataclass(frozen=True)
class Claim:
    """What a school may have: its need, and the least and the most in steps (None is no bound)."""

    need: Fraction
    least: int = 0
    most: int | None = None


@dataclass(frozen=True)
class Sharing:
    """Exact shares in steps that add up to the total, and the rate: steps for one unit of need where no bound holds.

    `rate` is None where a bound holds every share.
    """

    exact: tuple[Fraction, ...]
    rate: Fraction | None


def share_out(total: int, claims: Sequence[Claim]) -> Sharing:
    """Return the shares min(max(rate x need, least), most) that add up to `total` steps, all exact.

    ValueError where no rate does: the least together are over the total, the most together are under it, or nobody is left
    with a need who could take the rest. Callers say which to people.
    """
    rate = _rate(total, claims)
    exact = tuple(_clamped(rate * each.need, each) for each in claims)
    free = any(each.need and share == rate * each.need for each, share in zip(claims, exact, strict=True))
    return Sharing(exact, rate if free else None)


def _clamped(share: Fraction, claim: Claim) -> Fraction:
    low = max(share, Fraction(claim.least))
    return low if claim.most is None else min(low, Fraction(claim.most))


def _rate(total: int, claims: Sequence[Claim]) -> Fraction:
    """Walk the rate up from 0 through the rates at which a share leaves its least or meets its most."""
    fixed = Fraction(sum(each.least for each in claims))
    if fixed > total:
        raise ValueError("the least of all are over the total")
    turns: list[tuple[Fraction, Fraction, int]] = []
    for each in claims:
        if each.need and (each.most is None or each.most > each.least):
            turns.append((each.least / each.need, each.need, -each.least))
            if each.most is not None:
                turns.append((each.most / each.need, -each.need, each.most))
    free = last = Fraction(0)
    for rate, need, steps in sorted(turns):
        if fixed + free * rate >= total:
            break
        free, fixed, last = free + need, fixed + steps, rate
    if free:
        return (total - fixed) / free
    if fixed != total:
        raise ValueError("nobody can take what is left")
    return last


def largest_remainder(exact: Sequence[Fraction], order: Sequence[tuple[Any, ...]]) -> tuple[int, ...]:
    """Return whole numbers that add up to the sum of `exact` (itself whole): each rounded down, or up to the next.

    The steps that are left go to the largest remainders; equal ones are parted by `order`, the smallest first, which must
    not depend on where a school stands in a list.
    """
    down = [floor(share) for share in exact]
    left = sum(exact, Fraction(0)) - sum(down)
    if left.denominator != 1:
        raise ValueError("the shares do not add up to a whole number of steps")
    by_remainder = sorted(range(len(down)), key=lambda at: (down[at] - exact[at], order[at]))
    up = set(by_remainder[: int(left)])
    return tuple(each + (at in up) for at, each in enumerate(down))
