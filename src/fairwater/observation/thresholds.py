"""What is agreed before anybody scores: from which agreement on somebody counts as calibrated, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from fairwater.content import NOTHING_SAID, Part, shipped_in


@dataclass(frozen=True)
class Thresholds:
    """Thresholds of a calibration; shares and coefficients as exact fractions, the bias in levels, times in days.

    `alpha_firm` is what alpha has to reach for the longer time; `may_miss` is how many of the five may be missed.
    """

    id: str
    version: str
    fewest_items: int
    exact_agreement: Fraction
    adjacent_agreement: Fraction
    mean_bias: Fraction
    kappa_quadratic: Fraction
    alpha_ordinal: Fraction
    alpha_firm: Fraction
    may_miss: int
    days: int
    days_tentative: int

    def kept(self) -> dict[str, str | int]:
        """Return them as a content file gives them, to be kept with a session."""
        shares = {name: str(getattr(self, name)) for name in SHARES}
        return {"id": self.id, "version": self.version} | {name: getattr(self, name) for name in WHOLE} | shares


SHARES = ("exact_agreement", "adjacent_agreement", "mean_bias", "kappa_quadratic", "alpha_ordinal", "alpha_firm")
WHOLE = ("fewest_items", "may_miss", "days", "days_tentative")


def thresholds_in(part: Part) -> Thresholds:
    """Return the thresholds in a content file. Raises BadInput with the file, the key and what is wrong."""
    part.said("title", NOTHING_SAID)
    part.said("source", NOTHING_SAID)
    found = Thresholds(
        id=part.text("id"),
        version=part.text("version"),
        fewest_items=_whole(part, "fewest_items", 2),
        may_miss=_whole(part, "may_miss", 0),
        days=_whole(part, "days", 1),
        days_tentative=_whole(part, "days_tentative", 1),
        exact_agreement=_share(part, "exact_agreement"),
        adjacent_agreement=_share(part, "adjacent_agreement"),
        mean_bias=_share(part, "mean_bias"),
        kappa_quadratic=_share(part, "kappa_quadratic"),
        alpha_ordinal=_share(part, "alpha_ordinal"),
        alpha_firm=_share(part, "alpha_firm"),
    )
    part.done()
    return found


def _whole(part: Part, name: str, least: int) -> int:
    given = int(part.whole(name))
    if given < least:
        raise part.wrong(name, given)
    return given


def _share(part: Part, name: str) -> Fraction:
    given = part.text(name)
    try:
        share = Fraction(given)
    except (ValueError, ZeroDivisionError):
        raise part.wrong(name, given) from None
    if not 0 <= share <= (4 if name == "mean_bias" else 1):
        raise part.wrong(name, given)
    return share


@cache
def default_thresholds() -> Thresholds:
    """Return the thresholds that come with Fairwater."""
    return shipped_in("fairwater.observation", thresholds_in)["calibration"]
