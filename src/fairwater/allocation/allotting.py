"""An allocation: schools and a scheme in, a line of arithmetic for each school out. Nothing here is rounded but the last step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from fairwater.allocation.needs import Need
from fairwater.allocation.scheme import Scheme, plain_number
from fairwater.allocation.schools import School
from fairwater.allocation.sharing import Claim, Held, largest_remainder, share_out
from fairwater.errors import BadInput

MOST_SCHOOLS = 20_000


@dataclass(frozen=True)
class Line:
    """What one school gets, and how. Amounts are in dollars, hours or posts, exact until `amount`.

    `by_need` is the school's part by need alone, `exact` the same with every bound kept, `amount` that in whole steps.
    """

    school: School
    need: Fraction
    by_need: Fraction
    least: Fraction
    most: Fraction | None
    held: Held
    exact: Fraction
    down: Fraction
    """`exact` rounded down to whole steps; `amount` is this, or one step more."""
    amount: Fraction
    served: bool = True
    """Whether it has a part by need at all; what it had last year may still hold it."""

    @property
    def rounded_up(self) -> bool:
        """Say whether the school got one of the steps that were left."""
        return self.amount > self.down

    @property
    def per_student(self) -> Fraction | None:
        """Return the amount over students; None where there are none."""
        return self.amount / self.school.students if self.school.students else None

    @property
    def per_need(self) -> Fraction | None:
        """Return the amount over weighted students; None where there are none."""
        return self.amount / self.need if self.need else None

    @property
    def need_per_student(self) -> Fraction | None:
        """Return weighted students over students; None where there are none."""
        return self.need / self.school.students if self.school.students else None

    @property
    def change(self) -> Fraction | None:
        """Return the amount less last year's; None where nobody said last year's."""
        return None if self.school.last_year is None else self.amount - self.school.last_year


@dataclass(frozen=True)
class Allocation:
    """A total shared over schools by a scheme: one line a school, in the order in which they were given.

    `rate` is the exact amount for one weighted student in schools that no bound holds; None where one holds each.
    """

    scheme: Scheme
    total: Fraction
    lines: tuple[Line, ...]
    rate: Fraction | None

    @property
    def need(self) -> Fraction:
        """Return the weighted students of all schools that are served."""
        return sum((each.need for each in self.lines if each.served), Fraction(0))

    @property
    def left(self) -> int:
        """Return how many steps were left after rounding down."""
        return sum(each.rounded_up for each in self.lines)


def need_of(school: School, scheme: Scheme) -> Fraction:
    """Return a school's weighted students: base x students + the sum of weight x students with the need, exact."""
    return scheme.base * school.students + sum(
        (weight * school.counts[need] for need, weight in scheme.weights.items() if weight), Fraction(0)
    )


def is_served(school: School, scheme: Scheme) -> bool:
    """Say whether a school has a part by need at all: its share of economic disadvantage is not under `serve_from`."""
    if scheme.serve_from is None:
        return True
    share = school.share(Need.ECONOMIC_DISADVANTAGE)
    return share is not None and share >= scheme.serve_from


def allocate(schools: Sequence[School], scheme: Scheme, total: Fraction) -> Allocation:
    """Return the total shared over schools. It adds up to the last step, and does not depend on the order of schools.

    Exact shares are those of `share_out`; rounding is by largest remainder, and equal remainders go to the school with more
    need for each student, then by name. Raises BadInput with a sentence where no allocation keeps every setting.
    """
    _check(schools, scheme, total)
    served = [is_served(each, scheme) for each in schools]
    needs = [need_of(each, scheme) for each in schools]
    bounds = [_bounds(each, scheme, is_in) for each, is_in in zip(schools, served, strict=True)]
    claims = [
        Claim(need if is_in else Fraction(0), each.least, each.most)
        for need, each, is_in in zip(needs, bounds, served, strict=True)
    ]
    steps = int(total / scheme.step)
    _check_room(claims, schools, scheme, steps)
    sharing = share_out(steps, claims)
    order = [_order(school, need) for school, need in zip(schools, needs, strict=True)]
    whole = largest_remainder(sharing.exact, order)
    everyone = sum((claim.need for claim in claims), Fraction(0))
    lines = tuple(
        Line(
            school=school,
            need=need,
            by_need=total * claim.need / everyone if everyone else Fraction(0),
            least=claim.least * scheme.step,
            most=None if claim.most is None else claim.most * scheme.step,
            held=_held(bound, claim, exact, sharing.rate),
            exact=exact * scheme.step,
            down=floor(exact) * scheme.step,
            amount=given * scheme.step,
            served=is_in,
        )
        for school, need, claim, bound, exact, given, is_in in zip(
            schools, needs, claims, bounds, sharing.exact, whole, served, strict=True
        )
    )
    return Allocation(scheme, total, lines, None if sharing.rate is None else sharing.rate * scheme.step)


@dataclass(frozen=True)
class _Bounds:
    """The least and the most of a school in steps, and which setting each comes from."""

    least: int
    most: int | None
    lower: Held
    upper: Held


def _bounds(school: School, scheme: Scheme, served: bool) -> _Bounds:
    least, lower = 0, Held.NONE
    if served and scheme.floor:
        least, lower = ceil(scheme.floor / scheme.step), Held.FLOOR
    if scheme.hold_harmless and school.last_year:
        kept = ceil(scheme.hold_harmless * school.last_year / scheme.step)
        if kept > least:
            least, lower = kept, Held.HOLD_HARMLESS
    if not served:
        return _Bounds(least, least, lower or Held.NOT_SERVED, Held.NOT_SERVED)
    most, upper = None, Held.NONE
    if scheme.cap is not None:
        most, upper = floor(scheme.cap / scheme.step), Held.CAP
    if scheme.cap_per_student is not None:
        each = floor(scheme.cap_per_student * school.students / scheme.step)
        if most is None or each < most:
            most, upper = each, Held.CAP_PER_STUDENT
    if most is not None and least > most:
        _refuse_bounds(school, scheme, lower, least, most)
    return _Bounds(least, most, lower, upper)


def _refuse_bounds(school: School, scheme: Scheme, lower: Held, least: int, most: int) -> None:
    raise BadInput(
        "allocation-bounds-cross",
        school=school.name,
        held=lower.value,
        least=plain_number(least * scheme.step),
        most=plain_number(most * scheme.step),
    )


def _held(bound: _Bounds, claim: Claim, exact: Fraction, rate: Fraction | None) -> Held:
    """Return which bound holds a share that is not rate x need."""
    if bound.upper is Held.NOT_SERVED:
        return bound.lower
    if rate is not None and exact == rate * claim.need:
        return Held.NONE
    if exact == claim.least and (rate is None or rate * claim.need < exact):
        return bound.lower
    return bound.upper


def _order(school: School, need: Fraction) -> tuple[Fraction, str, str]:
    """Return what parts schools with equal remainders: more need for each student first, then the name."""
    each = need / school.students if school.students else Fraction(0)
    return -each, school.name.casefold(), school.name


def _check(schools: Sequence[School], scheme: Scheme, total: Fraction) -> None:
    if not schools:
        raise BadInput("allocation-no-schools")
    if len(schools) > MOST_SCHOOLS:
        raise BadInput("allocation-too-many-schools", n=len(schools), most=MOST_SCHOOLS)
    if total <= 0 or (total / scheme.step).denominator != 1:
        raise BadInput("allocation-total", given=plain_number(total), step=plain_number(scheme.step))
    if scheme.hold_harmless and all(each.last_year is None for each in schools):
        raise BadInput("allocation-no-last-year")


def _check_room(claims: Sequence[Claim], schools: Sequence[School], scheme: Scheme, steps: int) -> None:
    """Refuse settings that no allocation keeps: the least together over the total, or the most together under it."""

    def said(n: int) -> str:
        return plain_number(n * scheme.step)

    least = sum(each.least for each in claims)
    if least > steps:
        raise BadInput("allocation-least-over-total", least=said(least), total=said(steps))
    takers = [each for each in claims if each.need]
    if not takers:
        message = "allocation-nobody-served" if scheme.serve_from is not None else "allocation-no-need"
        if least < steps:
            raise BadInput(message, share=plain_number(scheme.serve_from or Fraction(0)))
        return
    if all(each.most is not None for each in takers):
        most = sum(each.most or 0 for each in takers) + sum(each.least for each in claims if not each.need)
        if most < steps:
            raise BadInput("allocation-most-under-total", most=said(most), total=said(steps))
