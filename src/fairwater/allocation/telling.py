"""An allocation in words: its lead, a table, the arithmetic of each school as steps that a person can follow, and its checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import floor

from fairwater.allocation.against_need import HighAndLow, high_and_low_need
from fairwater.allocation.allotting import Allocation, Line
from fairwater.allocation.scheme import Scheme, Unit
from fairwater.allocation.sharing import Held
from fairwater.allocation.title_one import AT_LEAST, LOWEST, SERVED_FIRST, Check, Standing
from fairwater.publish import numbers
from fairwater.words import has, text

MOST_PLACES = 6
PER = {Unit.MONEY: 1, Unit.HOURS: 100, Unit.POSTS: 100}
"""For how many students an amount is said."""


def to_decimal(value: Fraction, places: int) -> Decimal:
    """Return a fraction rounded to so many decimals, halves to the even digit; exact arithmetic, no float."""
    return Decimal(round(value * 10**places)).scaleb(-places)


def places_of(step: Fraction) -> int:
    """Return the decimals that a step needs: 2 for a cent, 0 for a whole post."""
    return next((n for n in range(MOST_PLACES) if (step * 10**n).denominator == 1), MOST_PLACES)


def _cut(value: Fraction) -> tuple[Decimal, int, str]:
    """Return a number with the decimals that it has, to six, how many, and an ellipsis where the rest was cut off."""
    fits = next((n for n in range(MOST_PLACES + 1) if (value * 10**n).denominator == 1), None)
    if fits is not None:
        return to_decimal(value, fits), fits, ""
    return to_decimal(Fraction(floor(value * 10**MOST_PLACES), 10**MOST_PLACES), MOST_PLACES), MOST_PLACES, "…"


def number_said(value: Fraction, language: str) -> str:
    """Return a number with the decimals that it has, to six; of one that goes on the rest is cut off for an ellipsis."""
    found, places, end = _cut(value)
    return numbers.decimals(found, places, language) + end


def amount_said(scheme: Scheme, value: Fraction, language: str, *, places: int | None = None) -> str:
    """Return an amount with its unit: $1,250.50, 12.5 hours, 3 posts."""
    shown = places_of(scheme.step) if places is None else places
    return _with_unit(scheme, to_decimal(value, shown), shown, "", language)


def exact_said(scheme: Scheme, value: Fraction, language: str) -> str:
    """Return an amount with its unit and the decimals that it has, to six, as `number_said`."""
    return _with_unit(scheme, *_cut(value), language)


def _with_unit(scheme: Scheme, value: Decimal, places: int, end: str, language: str) -> str:
    if scheme.unit is Unit.MONEY:
        return numbers.money(value, places, language) + end
    said = numbers.decimals(value, places, language) + end
    return text(f"allocation-amount-{scheme.unit.value}", language, amount=said, n=float(value))


def change_said(scheme: Scheme, value: Fraction, language: str) -> str:
    """Return a change with its sign and its unit."""
    sign = "+" if value > 0 else "\N{MINUS SIGN}" if value < 0 else ""
    return sign + amount_said(scheme, abs(value), language)


@dataclass(frozen=True)
class Row:
    """A school as a row of the table; empty where there is nothing to say."""

    school: str
    students: str
    need: str
    by_need: str
    amount: str
    per_student: str
    last_year: str
    change: str
    held: str


@dataclass(frozen=True)
class ToldCheck:
    """A rule of Title I in words: what it says, where it stands, what was found."""

    rule: str
    citation: str
    standing: Standing
    standing_said: str
    found: str


@dataclass(frozen=True)
class Telling:
    """An allocation, told in one language."""

    allocation: Allocation
    language: str

    def _text(self, message: str, **values: object) -> str:
        return text(message, self.language, **values)

    def amount(self, value: Fraction, places: int | None = None) -> str:
        """Return an amount with its unit."""
        return amount_said(self.allocation.scheme, value, self.language, places=places)

    def number(self, value: Fraction) -> str:
        """Return a number with the decimals that it has."""
        return number_said(value, self.language)

    @cached_property
    def over_need(self) -> HighAndLow | None:
        """Return the quarter of most need beside that of least."""
        return high_and_low_need(self.allocation)

    def lead(self) -> str:
        """Return the sentence that says the most: who has how much for each student."""
        total = self.amount(self.allocation.total)
        found = self.over_need
        if found is None:
            return self._text("allocation-lead", total=total, n=len(self.allocation.lines))
        per = PER[self.allocation.scheme.unit]
        return self._text(
            "allocation-lead-quarters",
            total=total,
            n=len(self.allocation.lines),
            high=self.amount(found.per_student_high * per, 2),
            low=self.amount(found.per_student_low * per, 2),
            per=per,
        )

    def ratio(self) -> str:
        """Return the sentence on most over least need, and why there is none."""
        found = self.over_need
        if found is None:
            return self._text("allocation-no-quarters")
        values = {
            "n_high": found.n_high,
            "students_high": numbers.whole(found.students_high, self.language),
            "n_low": found.n_low,
            "students_low": numbers.whole(found.students_low, self.language),
        }
        if found.ratio is None:
            return self._text("allocation-quarters-nothing", **values)
        ratio = numbers.decimals(to_decimal(found.ratio, 2), 2, self.language)
        return self._text("allocation-quarters", ratio=ratio, **values)

    def rate(self) -> str:
        """Return the sentence on what one weighted student brings where no bound holds."""
        if self.allocation.rate is None:
            return self._text("allocation-no-rate")
        need = self.number(self.allocation.need)
        return self._text("allocation-rate", rate=self.amount(self.allocation.rate, MOST_PLACES), need=need)

    def held(self, line: Line) -> str:
        """Return which bound holds a school, or nothing."""
        return self._text(f"allocation-held-{line.held.value}") if line.held else ""

    def row(self, line: Line) -> Row:
        """Return a school as a row of the table."""
        per = PER[self.allocation.scheme.unit]
        last, change, each = line.school.last_year, line.change, line.per_student
        return Row(
            school=line.school.name,
            students=numbers.whole(line.school.students, self.language),
            need=self.number(line.need),
            by_need=self.amount(line.by_need),
            amount=self.amount(line.amount),
            per_student="" if each is None else self.amount(each * per, 2),
            last_year="" if last is None else self.amount(last),
            change="" if change is None else change_said(self.allocation.scheme, change, self.language),
            held=self.held(line),
        )

    def head(self) -> Row:
        """Return the words over the columns."""
        per = PER[self.allocation.scheme.unit]
        return Row(
            *(
                self._text(f"allocation-h-{name}", per=per)
                for name in (
                    "school",
                    "students",
                    "need",
                    "by-need",
                    "amount",
                    "per-student",
                    "last-year",
                    "change",
                    "held",
                )
            )
        )

    # The arithmetic

    def steps(self, line: Line) -> list[str]:
        """Return the arithmetic of a school, one sentence a step: need, part by need, bounds, rounding."""
        if line.held is Held.NOT_SERVED:
            return [self._need(line), self._not_served(line)]
        told = [self._need(line), self._by_need(line) if line.served else self._not_served(line)]
        if line.held:
            told.append(self._bound(line))
        elif self._any_held:
            told.append(self._by_rate(line))
        return [*told, self._rounded(line)]

    @cached_property
    def _any_held(self) -> bool:
        return any(each.held and each.exact != each.by_need for each in self.allocation.lines)

    @cached_property
    def _free(self) -> tuple[Fraction, Fraction]:
        """Return what schools that no bound holds share, and their weighted students."""
        free = [each for each in self.allocation.lines if not each.held]
        return sum((each.exact for each in free), Fraction(0)), sum((each.need for each in free), Fraction(0))

    def _need(self, line: Line) -> str:
        scheme, school = self.allocation.scheme, line.school
        parts = []
        if scheme.base:
            values = {"weight": self.number(scheme.base), "n": school.students}
            parts.append(self._text("allocation-part-base", **values))
        for need, weight in scheme.weights.items():
            if weight:
                values = {"weight": self.number(weight), "n": school.counts[need]}
                parts.append(self._text(f"allocation-part-{need.value.replace('_', '-')}", **values))
        return self._text("allocation-step-need", sum=" + ".join(parts), need=self.number(line.need))

    def _by_need(self, line: Line) -> str:
        return self._text(
            "allocation-step-by-need",
            total=self.amount(self.allocation.total),
            need=self.number(line.need),
            all=self.number(self.allocation.need),
            amount=self._exactly(line.by_need),
        )

    def _by_rate(self, line: Line) -> str:
        money, need = self._free
        return self._text(
            "allocation-step-rate",
            money=self._exactly(money),
            all=self.number(need),
            need=self.number(line.need),
            amount=self._exactly(line.exact),
        )

    def _bound(self, line: Line) -> str:
        scheme = self.allocation.scheme
        last = line.school.last_year or Fraction(0)
        return self._text(
            f"allocation-step-{line.held.value}",
            amount=self.amount(line.exact),
            share=self._percent(scheme.hold_harmless or Fraction(0)),
            last=self.amount(last),
            each=self.amount(scheme.cap_per_student or Fraction(0)),
            n=line.school.students,
        )

    def _not_served(self, line: Line) -> str:
        least = self.allocation.scheme.serve_from or Fraction(0)
        return self._text("allocation-step-not-served", share=self._percent(least))

    def _rounded(self, line: Line) -> str:
        if line.exact == line.down:
            return self._text("allocation-step-whole", amount=self.amount(line.amount))
        message = "allocation-step-up" if line.rounded_up else "allocation-step-down"
        return self._text(
            message,
            down=self.amount(line.down),
            rest=self.number((line.exact - line.down) / self.allocation.scheme.step),
            left=self._left,
            amount=self.amount(line.amount),
        )

    @cached_property
    def _left(self) -> int:
        return self.allocation.left

    def _exactly(self, value: Fraction) -> str:
        return exact_said(self.allocation.scheme, value, self.language)

    def _percent(self, share: Fraction) -> str:
        whole = (share * 100).denominator == 1
        return numbers.percent(float(share), self.language, 0 if whole else 1)

    # Title I

    def checks(self, checks: Sequence[Check]) -> Iterator[ToldCheck]:
        """Yield the rules of Title I in words."""
        for check in checks:
            yield ToldCheck(
                self._text(f"title-one-{check.rule}", **self._limits),
                check.citation,
                check.standing,
                self._text(f"title-one-standing-{check.standing.value}"),
                self._found(check),
            )

    @cached_property
    def _limits(self) -> dict[str, object]:
        """Return the shares that the rules name, as percent."""
        limits = {"first": SERVED_FIRST, "least": LOWEST, "more": AT_LEAST, "half": Fraction(1, 2)}
        return {name: self._percent(share) for name, share in limits.items()}

    def _found(self, check: Check) -> str:
        message = f"title-one-{check.rule}-{check.standing.value}"
        if not has(message, self.language):
            return ""
        values = self._limits | {name: self._value(name, value) for name, value in check.values}
        return self._text(message, schools=", ".join(check.schools), n=len(check.schools), **values)

    def _value(self, name: str, value: object) -> object:
        if name == "overall" and isinstance(value, Fraction):
            return numbers.percent(float(value), self.language)
        return self.amount(value, 2) if isinstance(value, Fraction) else value
