"""Rules of Title I, Part A on which schools are served and with how much, each looked at. This informs; it decides nothing.

Sources: section 1113 of the Elementary and Secondary Education Act (20 U.S.C. 6313), 34 CFR 200.77 and 200.78; what stands
outside: 20 U.S.C. 6320 (private school students) and 6321(b)-(c) (supplement, comparability). Shares are exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from typing import Any

from fairwater.allocation.allotting import Allocation, Line
from fairwater.allocation.needs import Need

SERVED_FIRST = Fraction(75, 100)
LOWEST = Fraction(35, 100)
AT_LEAST = Fraction(125, 100)
SMALL_DISTRICT = 1000


class Standing(StrEnum):
    """What looking at a rule found."""

    MET = "met"
    LOOK = "look"
    """Look at this again: as it stands it does not fit the rule."""
    NOT_ASKED = "not-asked"
    OUTSIDE = "outside"
    """It cannot be seen from an allocation."""


@dataclass(frozen=True)
class Check:
    """A rule, where it stands in law, what was found, the schools that it speaks of, and the numbers of its sentence."""

    rule: str
    citation: str
    standing: Standing
    schools: tuple[str, ...] = ()
    values: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class _Seen:
    """What the rules look at: schools with students, from the highest share of economic disadvantage to the lowest."""

    allocation: Allocation
    lines: tuple[Line, ...]
    received: Fraction

    @property
    def served(self) -> list[Line]:
        return [each for each in self.lines if each.amount]

    @property
    def students(self) -> int:
        return sum(each.school.students for each in self.lines)

    @property
    def children(self) -> int:
        return sum(_children(each) for each in self.lines)

    @property
    def overall(self) -> Fraction:
        return Fraction(self.children, self.students) if self.students else Fraction(0)

    def passed_over(self) -> list[Line]:
        """Return the schools that get nothing while one with a lower share gets something."""
        lowest = min((_share(each) for each in self.served), default=Fraction(1))
        return [each for each in self.lines if not each.amount and _share(each) > lowest]


def title_one_checks(allocation: Allocation, received: Fraction | None = None) -> tuple[Check, ...]:
    """Return the rules in the order in which they are applied. A school is served where it gets anything.

    `received` is what the district received under part A before any reservation; without it the total stands for it.
    Every school needs a count of economic disadvantage. The rank is that of the whole district, not by grade span.
    """
    lines = [each for each in allocation.lines if each.school.students]
    seen = _Seen(
        allocation,
        tuple(sorted(lines, key=lambda each: (-_share(each), each.school.name))),
        allocation.total if received is None else received,
    )
    by_rank = _small_district(seen) if seen.students < SMALL_DISTRICT else (_eligible(seen), _first(seen), _rank(seen))
    return (*by_rank, _by_children(seen), _higher_for_poorer(seen), _lowest_amount(seen), *OUTSIDE)


def _share(line: Line) -> Fraction:
    return line.school.share(Need.ECONOMIC_DISADVANTAGE) or Fraction(0)


def _children(line: Line) -> int:
    return line.school.counts[Need.ECONOMIC_DISADVANTAGE]


def _looked(rule: str, citation: str, fault: Sequence[Line], **values: Any) -> Check:
    names = tuple(each.school.name for each in fault)
    return Check(rule, citation, Standing.LOOK if names else Standing.MET, names, tuple(values.items()))


def _small_district(seen: _Seen) -> tuple[Check]:
    values = (("students", seen.students), ("limit", SMALL_DISTRICT))
    return (Check("small-district", "20 U.S.C. 6313(a)(6)", Standing.NOT_ASKED, values=values),)


def _eligible(seen: _Seen) -> Check:
    lowest = min(seen.overall, LOWEST)
    fault = [each for each in seen.served if _share(each) < lowest]
    return _looked("eligible", "20 U.S.C. 6313(a)(2)(B), (b)(1)(A)", fault, overall=seen.overall)


def _first(seen: _Seen) -> Check:
    citation = "20 U.S.C. 6313(a)(3)"
    if not any(_share(each) > SERVED_FIRST for each in seen.lines):
        return Check("over-75-first", citation, Standing.NOT_ASKED)
    return _looked("over-75-first", citation, [each for each in seen.passed_over() if _share(each) > SERVED_FIRST])


def _rank(seen: _Seen) -> Check:
    lowest = min(seen.overall, LOWEST)
    fault = [each for each in seen.passed_over() if lowest <= _share(each) <= SERVED_FIRST]
    return _looked("rank-order", "20 U.S.C. 6313(a)(4)", fault)


def _by_children(seen: _Seen) -> Check:
    scheme = seen.allocation.scheme
    others = [need for need, weight in scheme.weights.items() if weight and need is not Need.ECONOMIC_DISADVANTAGE]
    standing = Standing.LOOK if scheme.base or others else Standing.MET
    return Check("by-low-income", "20 U.S.C. 6313(c)(1); 34 CFR 200.78(a)(1)", standing)


def _higher_for_poorer(seen: _Seen) -> Check:
    """Look at the amount for each child before it is rounded to the cent; rounding alone is no fault."""
    fault: list[Line] = []
    most = Fraction(0)
    for share, tied in groupby(reversed([each for each in seen.served if _children(each)]), key=_share):
        same = list(tied)
        fault += [each for each in same if share and each.exact / _children(each) < most]
        most = max(most, *(each.exact / _children(each) for each in same))
    return _looked("higher-for-poorer", "34 CFR 200.78(c)", fault[::-1])


def _lowest_amount(seen: _Seen) -> Check:
    citation = "20 U.S.C. 6313(c)(2); 34 CFR 200.78(b)"
    if not seen.children or all(_share(each) >= LOWEST for each in seen.served):
        return Check("at-least-125", citation, Standing.NOT_ASKED)
    wanted = AT_LEAST * seen.received / seen.children
    fault = [each for each in seen.served if each.amount < wanted * _children(each)]
    return _looked("at-least-125", citation, fault, wanted=wanted, received=seen.received, children=seen.children)


OUTSIDE = tuple(
    Check(rule, citation, Standing.OUTSIDE)
    for rule, citation in (
        ("reservations", "20 U.S.C. 6313(c)(3); 34 CFR 200.77"),
        ("private-schools", "20 U.S.C. 6320(a)(4); 34 CFR 200.64"),
        ("supplement", "20 U.S.C. 6321(b)"),
        ("comparability", "20 U.S.C. 6321(c)"),
    )
)
"""Rules that nobody can see from an allocation alone."""
