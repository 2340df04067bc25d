"""A scheme of allocation: what is shared, in which smallest step, how needs weigh, and what no school falls below or exceeds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path

from fairwater.allocation.needs import Need, need_named
from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.errors import BadInput
from fairwater.fields.kinds import slug_of

NUMBER = re.compile(r"([0-9]{1,13})(\.[0-9]{1,6})?")
GROUPED = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
MOST_WEIGHT = 10
SHARE = Fraction(1)


class Unit(StrEnum):
    """What is allocated."""

    MONEY = "money"
    HOURS = "hours"
    POSTS = "posts"


@dataclass(frozen=True)
class Scheme:
    """How something is shared. Amounts are in dollars, hours or posts; `step` is the smallest part that is given.

    A school's need is `base` x its students + the sum of weight x students with the need; a student with two needs has both
    added. Shares (`hold_harmless`, `serve_from`) are exact, from 0 to 1.
    """

    id: str
    version: str
    title: Said
    unit: Unit
    step: Fraction
    base: Fraction
    weights: Mapping[Need, Fraction]
    about: Said = NOTHING_SAID
    source: Said = NOTHING_SAID
    """Where the weights come from."""
    floor: Fraction = Fraction(0)
    """No school that is served gets less."""
    cap: Fraction | None = None
    """No school gets more."""
    cap_per_student: Fraction | None = None
    hold_harmless: Fraction | None = None
    """No school gets less than this share of what it had last year."""
    serve_from: Fraction | None = None
    """Schools whose share of students with economic disadvantage is lower have no part by need."""
    title_one: bool = False
    """The money is that of Title I, Part A, and is looked at by its rules."""

    @property
    def needs(self) -> tuple[Need, ...]:
        """Return the needs whose counts are asked of every school: those that weigh, and what the rules compare."""
        by_poverty = self.title_one or self.serve_from is not None
        weighing = {need for need, weight in self.weights.items() if weight}
        return tuple(n for n in Need if n in weighing or (by_poverty and n is Need.ECONOMIC_DISADVANTAGE))


Schemes = Collected[Scheme]


def amount_in(text: str, step: Fraction, what: str = "") -> Fraction:
    """Return an amount as people write it ($1,250.50), in dollars, hours or posts, exact.

    Raises BadInput for what is no number from 0 up, and for an amount that is no whole number of steps. `what` names it.
    """
    plain = text.strip().removeprefix("$").strip()
    plain = plain.replace(",", "") if GROUPED.fullmatch(plain) else plain
    if not NUMBER.fullmatch(plain):
        raise BadInput("allocation-no-amount", given=text.strip()[:40] or "blank", what=what or "blank")
    found = Fraction(plain)
    if (found / step).denominator != 1:
        raise BadInput(
            "allocation-not-in-steps", given=text.strip()[:40], step=plain_number(step), what=what or "blank"
        )
    return found


def plain_number(value: Fraction) -> str:
    """Return a fraction as a decimal without needless zeros where it ends, else as a fraction: 0.25, 1/3."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


@cache
def shipped_schemes() -> Mapping[str, Scheme]:
    """Return the schemes that come with Fairwater, by id, in the order of their ids."""
    return shipped_in("fairwater.allocation", scheme_in)


def schemes_of(folder: Path | None) -> Schemes:
    """Return the shipped schemes and those in a folder of one's own; there a scheme with a known id takes its place."""
    return with_folder(shipped_schemes(), folder, scheme_in)


def scheme_in(part: Part) -> Scheme:
    """Return the scheme in a content file. Raises BadInput with the file, the key and what to do, and for an identity."""
    step = _number(part, "step", most=Fraction(1_000_000))
    scheme = Scheme(
        id=slug_of(part),
        version=part.text("version"),
        title=part.said("title"),
        about=part.said("about", NOTHING_SAID),
        source=part.said("source", NOTHING_SAID),
        unit=Unit(part.one_of("unit", list(Unit))),
        step=Fraction(0) if step is None else step,
        base=_number(part, "base", most=Fraction(MOST_WEIGHT)) or Fraction(0),
        weights=_weights(part),
        floor=_number(part, "floor") or Fraction(0),
        cap=_number(part, "cap"),
        cap_per_student=_number(part, "cap_per_student"),
        hold_harmless=_number(part, "hold_harmless", most=SHARE),
        serve_from=_number(part, "serve_from", most=SHARE),
        title_one=part.flag("title_one"),
    )
    part.done()
    if not scheme.step:
        raise part.wrong("step", "0")
    if not scheme.base and not any(scheme.weights.values()):
        raise BadInput("allocation-nothing-weighs")
    return scheme


def _number(part: Part, key: str, most: Fraction | None = None) -> Fraction | None:
    """Return a number that stands in quotes, exact; None where there is none."""
    given = part.text(key, "")
    if not given:
        return None
    if not NUMBER.fullmatch(given) or (most is not None and Fraction(given) > most):
        raise part.wrong(key, given)
    return Fraction(given)


def _weights(part: Part) -> dict[Need, Fraction]:
    found = {}
    for name, given in part.mapping("weights").items():
        need = need_named(name)
        if not isinstance(given, str) or not NUMBER.fullmatch(given) or Fraction(given) > MOST_WEIGHT:
            raise part.wrong(f"weights.{name}", given)
        if need in found:
            raise part.wrong(f"weights.{name}", given)
        found[need] = Fraction(given)
    return {need: found[need] for need in Need if need in found}
