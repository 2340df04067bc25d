"""Who answered, beside who could have: response rates, participation parity, goodness of fit, the R-indicator.

Counts are of people and exact; groups are named by the district's own words. What is not calculated is None, with its reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import numpy as np
from scipy.special import chdtrc

LOW_PARITY, HIGH_PARITY = Fraction(4, 5), Fraction(5, 4)
"""Under four fifths of its share a group is heard too little; over five fourths, its mirror, more than it is present."""
FEWEST_EXPECTED = 5
"""With fewer expected in a group the chi-square distribution is a rough guess."""


class RepresentationReason(StrEnum):
    """Why a figure was not calculated, or what must be said beside it; each is the message id of its sentence."""

    NONE = ""
    NOBODY_INVITED = "representation-nobody-invited"
    NOBODY_ANSWERED = "representation-nobody-answered"
    NOT_IN_POPULATION = "representation-not-in-population"
    NO_POPULATION = "representation-no-population"
    ONE_GROUP = "representation-one-group"
    FEW_EXPECTED = "representation-few-expected"
    BIASED_WHEN_SMALL = "representation-biased-when-small"


class Standing(StrEnum):
    """Where participation parity stands between two thresholds, neither of which counts as passed when it is met."""

    UNDER = "under"
    BETWEEN = "between"
    OVER = "over"


def _count(name: str, value: int) -> int:
    if value < 0:
        raise ValueError(f"{name} is a count, and {value} is under 0")
    return value


def _counts(counts: Mapping[str, int]) -> dict[str, int]:
    return {group: _count(group, n) for group, n in counts.items()}


# Response rates


@dataclass(frozen=True)
class Dispositions:
    """What became of the people invited. Everyone is invited; those not named below were reached and did not answer.

    `undeliverable`: the invitation came back. `unknown`: nobody knows whether it reached them. `not_eligible`: found not to
    belong to those asked (moved away before the survey); they alone leave every rate.
    """

    completes: int
    partials: int
    invited: int
    undeliverable: int = 0
    unknown: int = 0
    not_eligible: int = 0


@dataclass(frozen=True)
class ResponseRate:
    """Response rates as exact fractions, None where nobody is left to divide by.

    `minimum` is RR1: completes over everyone invited who may have been eligible. `with_partials` is RR2. `maximum` and
    `maximum_with_partials` are RR5 and RR6, which take nobody of the undeliverable and unknown to have been eligible: the most
    that could be claimed. A family whose address is wrong was not heard: the rate to print is the minimum.
    """

    minimum: Fraction | None
    with_partials: Fraction | None
    maximum: Fraction | None
    maximum_with_partials: Fraction | None
    reason: RepresentationReason = RepresentationReason.NONE


def response_rate(dispositions: Dispositions) -> ResponseRate:
    """Return the response rates RR1, RR2, RR5 and RR6. ValueError for counts under 0, or that exceed the invited together.

    Source: American Association for Public Opinion Research, Standard Definitions, 9th edition 2016.
    """
    given = {name: _count(name, int(value)) for name, value in vars(dispositions).items()}
    named = sum(n for name, n in given.items() if name != "invited")
    if named > given["invited"]:
        raise ValueError(f"{named} people are accounted for, and {given['invited']} were invited")
    eligible = given["invited"] - given["not_eligible"]
    reached = eligible - given["undeliverable"] - given["unknown"]
    whole, some = given["completes"], given["completes"] + given["partials"]
    if not eligible:
        return ResponseRate(None, None, None, None, RepresentationReason.NOBODY_INVITED)
    least = Fraction(whole, eligible), Fraction(some, eligible)
    most = (Fraction(whole, reached), Fraction(some, reached)) if reached else (None, None)
    return ResponseRate(*least, *most)


# Participation parity


@dataclass(frozen=True)
class Parity:
    """A group's share of the respondents over its share of the population, exact: 1 where it is heard as it is present."""

    group: str
    n_respondents: int
    n_population: int
    respondent_share: Fraction | None
    population_share: Fraction | None
    parity: Fraction | None
    standing: Standing | None
    reason: RepresentationReason = RepresentationReason.NONE


def participation_parity(
    respondents: Mapping[str, int],
    population: Mapping[str, int],
    low: Fraction = LOW_PARITY,
    high: Fraction = HIGH_PARITY,
) -> tuple[Parity, ...]:
    """Return the participation parity of every group of either, those of the population first.

    `respondents` and `population` are people by group, each in one group; people whose group is not known are left out
    beforehand. UNDER where parity < `low`, OVER where it is > `high`, in exact fractions. A group that is enrolled and did
    not answer has parity 0. ValueError for counts under 0 or low > high. Sources of the thresholds: the four-fifths rule
    (29 CFR 1607.4 D) and its mirror.
    """
    if low > high:
        raise ValueError(f"the lower threshold {low} is over the upper one {high}")
    heard, there = _counts(respondents), _counts(population)
    answered, everyone = sum(heard.values()), sum(there.values())
    found = []
    for group in dict.fromkeys([*there, *heard]):
        n, size = heard.get(group, 0), there.get(group, 0)
        of_answers = Fraction(n, answered) if answered else None
        of_all = Fraction(size, everyone) if everyone else None
        if of_answers is not None and of_all:
            parity = of_answers / of_all
            standing = Standing.UNDER if parity < low else Standing.OVER if parity > high else Standing.BETWEEN
            found.append(Parity(group, n, size, of_answers, of_all, parity, standing))
            continue
        reason = RepresentationReason.NOT_IN_POPULATION if everyone else RepresentationReason.NO_POPULATION
        reason = reason if answered else RepresentationReason.NOBODY_ANSWERED
        found.append(Parity(group, n, size, of_answers, of_all, None, None, reason))
    return tuple(found)


@dataclass(frozen=True)
class GoodnessOfFit:
    """Pearson's chi-square of respondents against the population's shares, exact, its degrees of freedom and p value.

    `reason` says why there is none or, beside a figure, that a group expects so few that p is rough.
    """

    chi_square: Fraction | None
    degrees_of_freedom: int
    p_value: float | None
    least_expected: Fraction | None
    reason: RepresentationReason = RepresentationReason.NONE


def goodness_of_fit(respondents: Mapping[str, int], population: Mapping[str, int]) -> GoodnessOfFit:
    """Return whether respondents are spread over the groups as the population is: sum of (observed - expected)^2 / expected.

    The population is taken as known and the respondents as drawn with replacement; where most of a small school answered,
    the true p is smaller. Groups without people in the population leave no degree of freedom, and no figure where somebody
    of them answered. ValueError for counts under 0. Source: Pearson, Philosophical Magazine 50 (1900) 157-175.
    """
    heard, there = _counts(respondents), _counts(population)
    answered, everyone = sum(heard.values()), sum(there.values())
    groups = [group for group, size in there.items() if size]
    reason = RepresentationReason.NONE
    if not everyone:
        reason = RepresentationReason.NO_POPULATION
    elif not answered:
        reason = RepresentationReason.NOBODY_ANSWERED
    elif any(n and not there.get(group) for group, n in heard.items()):
        reason = RepresentationReason.NOT_IN_POPULATION
    elif len(groups) < 2:
        reason = RepresentationReason.ONE_GROUP
    if reason:
        return GoodnessOfFit(None, max(len(groups) - 1, 0), None, None, reason)
    expected = {group: Fraction(there[group] * answered, everyone) for group in groups}
    total = sum(((heard.get(g, 0) - e) ** 2 / e for g, e in expected.items()), Fraction(0))
    least, df = min(expected.values()), len(groups) - 1
    rough = RepresentationReason.FEW_EXPECTED if least < FEWEST_EXPECTED else RepresentationReason.NONE
    return GoodnessOfFit(total, df, float(chdtrc(df, float(total))), least, rough)


# The R-indicator


@dataclass(frozen=True)
class Representativity:
    """The R-indicator, 0-1 (1 where every group answers alike), and the response rate of all, exact.

    `reason` says why there is none; `note` stands beside every figure.
    """

    r_indicator: float | None
    response_rate: Fraction | None
    n_population: int
    reason: RepresentationReason = RepresentationReason.NONE
    note: RepresentationReason = RepresentationReason.BIASED_WHEN_SMALL


def r_indicator(respondents: Mapping[str, int], population: Mapping[str, int]) -> Representativity:
    """Return R = 1 - 2 S, S being the standard deviation (N - 1) of the groups' response rates over all N people.

    It asks how far response depends on these groups alone, and is biased: chance alone makes small groups' rates differ, so
    that with few people R is too low. Two values are to be compared only for the same groups and about as many people.
    ValueError for counts under 0, or more respondents than people in a group.
    Source: Schouten, Cobben and Bethlehem, Survey Methodology 35 (2009) 101-113.
    """
    heard, there = _counts(respondents), _counts(population)
    for group, n in heard.items():
        if n > there.get(group, 0):
            raise ValueError(f"{n} people of {group} answered, and {there.get(group, 0)} could")
    everyone, answered = sum(there.values()), sum(heard.values())
    if everyone < 2:
        return Representativity(None, None, everyone, RepresentationReason.NO_POPULATION)
    rate = Fraction(answered, everyone)
    squares = sum(
        (size * (Fraction(heard.get(group, 0), size) - rate) ** 2 for group, size in there.items() if size), Fraction(0)
    )
    spread = float(np.sqrt(float(squares / (everyone - 1))))
    return Representativity(max(1.0 - 2.0 * spread, 0.0), rate, everyone)
