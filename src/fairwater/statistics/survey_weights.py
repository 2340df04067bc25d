"""Weights that bring respondents to the population's shares: post-stratification, raking, and what they cost.

A respondent's characteristics are group names, None where not known. Weights have a mean of 1. A group that is enrolled and of
which nobody answered cannot be weighted up: it is named, and the weights speak for the others alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtrit

from fairwater.statistics.means import mean_interval
from fairwater.statistics.proportions import Floats, wilson
from fairwater.words import DEFAULT_LANGUAGE, text

Groups = Sequence[str | None]
"""One characteristic of the respondents, (respondents,): the group of each, None where it is not known."""
Population = Mapping[str, float]
"""The people of each group. Only their shares count, so counts of several sources need not agree in their sum."""

NEAR = 1e-11
"""The margins hold when every group's weighted share is this near to what it should be."""
MOST_ROUNDS = 2_000


class WeightReason(StrEnum):
    """What stands in the way of weights, or must be said beside them; each is the message id of its sentence."""

    NOBODY_ANSWERED = "weights-nobody-answered"
    NO_POPULATION = "weights-no-population"
    NOT_ENROLLED = "weights-not-enrolled"
    ALL_UNKNOWN = "weights-all-unknown"
    NOT_CONVERGED = "weights-not-converged"
    NOT_HEARD = "weights-not-heard"
    SOME_UNKNOWN = "weights-some-unknown"
    TRIMMED = "weights-trimmed"


STOPS = frozenset(
    {
        WeightReason.NOBODY_ANSWERED,
        WeightReason.NO_POPULATION,
        WeightReason.NOT_ENROLLED,
        WeightReason.ALL_UNKNOWN,
        WeightReason.NOT_CONVERGED,
    }
)
"""With one of these there are no weights."""


@dataclass(frozen=True)
class Remark:
    """Something that must be said of weights: which reason, and of what."""

    reason: WeightReason
    characteristic: str = ""
    groups: tuple[str, ...] = ()
    n: int = 0

    def sentence(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return it as a sentence in `language`."""
        return text(
            self.reason.value, language, characteristic=self.characteristic, groups=", ".join(self.groups), n=self.n
        )


@dataclass(frozen=True)
class SurveyWeights:
    """Weights (respondents,) with a mean of 1, or None with a remark that says why.

    `furthest` is the largest distance of a group's weighted share from what it should be (over 0 after trimming), `rounds` how
    often raking went over all margins.
    """

    weights: Floats | None
    remarks: tuple[Remark, ...] = ()
    furthest: float | None = None
    rounds: int = 0

    @property
    def effective_n(self) -> float | None:
        """Return Kish's effective number of respondents, None without weights."""
        return None if self.weights is None else effective_n(self.weights)

    @property
    def design_effect(self) -> float | None:
        """Return Kish's design effect, 1 or more, None without weights."""
        return None if self.weights is None else design_effect(self.weights)

    @property
    def largest(self) -> float | None:
        """Return the largest weight: as how many respondents one of them counts."""
        return None if self.weights is None else float(self.weights.max())


@dataclass(frozen=True)
class WeightedEstimate:
    """A weighted share (0-1) or mean, its interval, the people it rests on, and how many equal ones they are worth."""

    value: float | None
    low: float | None
    high: float | None
    n_respondents: int
    effective_n: float


# What weights cost


def design_effect(weights: ArrayLike) -> float:
    """Return n sum(w^2) / sum(w)^2 of weights (respondents,): 1 where they are equal. ValueError unless one is over 0.

    Source: Kish, Survey Sampling (1965) section 11.7; Kish, Journal of Official Statistics 8 (1992) 183-200.
    """
    w = _checked_weights(weights)
    return float(w.size * (w**2).sum() / w.sum() ** 2)


def effective_n(weights: ArrayLike) -> float:
    """Return sum(w)^2 / sum(w^2): as many equal respondents would be as sure. ValueError unless a weight is over 0."""
    w = _checked_weights(weights)
    return float(w.sum() ** 2 / (w**2).sum())


def _checked_weights(weights: ArrayLike) -> Floats:
    w = np.asarray(weights, dtype=float)
    if w.ndim != 1 or not np.isfinite(w).all() or (w < 0).any() or not (w > 0).any():
        raise ValueError("weights are finite numbers from 0 up, (respondents,), at least one of them over 0")
    return np.asarray(w / w.max())


# Weights


@dataclass(frozen=True)
class _Margin:
    """One characteristic: who is known (respondents,), and of these the places (known,) of their groups among the targets."""

    name: str
    groups: tuple[str, ...]
    known: NDArray[np.bool_]
    places: NDArray[np.int64]
    targets: Floats

    def held(self, weights: Floats) -> Floats:
        """Return the weight of each group."""
        return np.bincount(self.places, weights[self.known], minlength=len(self.targets)).astype(float)


def post_stratification(
    groups: Groups, population: Population, most: float | None = None, name: str = "group"
) -> SurveyWeights:
    """Return weights that give every group of one table its share of the population, exactly and at once.

    To weight by a crossing of characteristics, name the crossed groups. `name` is that of the characteristic. Otherwise as
    `raking` with one margin.
    Source: Holt and Smith, Journal of the Royal Statistical Society A 142 (1979) 33-46.
    """
    return raking({name: groups}, {name: population}, most)


def raking(
    characteristics: Mapping[str, Groups],
    population: Mapping[str, Population],
    most: float | None = None,
    near: float = NEAR,
    most_rounds: int = MOST_ROUNDS,
) -> SurveyWeights:
    """Return weights that bring respondents to the population's shares of several characteristics at once.

    Iterative proportional fitting. A respondent whose characteristic is not known is left, by it, as the others
    weight them, while the known ones are brought to the population's shares among themselves: of all weights that do
    so, these change the least (in the sense of Kullback), and nothing is guessed of anybody. They do not depend on
    the order of the margins. Groups without a respondent are named (NOT_HEARD) and the others share out their part.
    No weights where a group answered that the population has not, where of a characteristic nothing is known, or
    where the margins contradict one another so that `most_rounds` do not bring every share within `near`. `most`
    trims weights beyond that many times the mean and gives what is cut to the others in proportion; margins then hold
    only nearly, by `furthest`. ValueError for names that differ, unequal lengths, people under 0, or `most` not over
    1.
    Sources: Deming and Stephan, Annals of Mathematical Statistics 11 (1940) 427-444; Csiszár, Annals of Probability 3
    (1975) 146-158 (what is least changed); Kalton and Flores-Cervantes, Journal of Official Statistics 19 (2003)
    81-97.
    """
    n = _checked_length(characteristics, population)
    if most is not None and not most > 1:
        raise ValueError(f"weights are trimmed at more than the mean, 1, and not at {most}")
    if not n:
        return SurveyWeights(None, (Remark(WeightReason.NOBODY_ANSWERED),))
    margins, remarks = [], []
    for name, groups in characteristics.items():
        margin, said = _margin(name, groups, population[name])
        remarks += said
        if margin is not None:
            margins.append(margin)
    if any(remark.reason in STOPS for remark in remarks):
        return SurveyWeights(None, tuple(remarks))
    weights, rounds = _fitted(n, margins, near, most_rounds)
    furthest = [float(np.abs(_gaps(weights, margin)).max()) for margin in margins]
    if max(furthest) > near:
        worst = margins[int(np.argmax(furthest))]
        group = int(np.abs(_gaps(weights, worst)).argmax())
        remarks.append(Remark(WeightReason.NOT_CONVERGED, worst.name, (worst.groups[group],), rounds))
        return SurveyWeights(None, tuple(remarks), max(furthest), rounds)
    if most is not None and (cut := int((weights > most).sum())):
        weights = _trimmed(weights, most)
        furthest = [float(np.abs(_gaps(weights, margin)).max()) for margin in margins]
        remarks.append(Remark(WeightReason.TRIMMED, n=cut))
    return SurveyWeights(weights, tuple(remarks), max(furthest), rounds)


def _checked_length(characteristics: Mapping[str, Groups], population: Mapping[str, Population]) -> int:
    if not characteristics or set(characteristics) != set(population):
        raise ValueError("the respondents and the population need the same characteristics, at least one")
    lengths = {len(groups) for groups in characteristics.values()}
    if len(lengths) > 1:
        raise ValueError("every characteristic needs one group, or None, for each respondent")
    if any(not np.isfinite(size) or size < 0 for sizes in population.values() for size in sizes.values()):
        raise ValueError("the people of a group are a number from 0 up")
    return lengths.pop()


def _margin(name: str, groups: Groups, population: Population) -> tuple[_Margin | None, list[Remark]]:
    """Return the margin of one characteristic, and what must be said of it; None where it cannot be weighted by."""
    heard = dict.fromkeys(group for group in groups if group is not None)
    strange = tuple(sorted(group for group in heard if not population.get(group)))
    if not sum(population.values()):
        return None, [Remark(WeightReason.NO_POPULATION, name)]
    if strange:
        return None, [Remark(WeightReason.NOT_ENROLLED, name, strange)]
    if not heard:
        return None, [Remark(WeightReason.ALL_UNKNOWN, name)]
    remarks = []
    if lost := tuple(group for group, size in population.items() if size and group not in heard):
        remarks.append(Remark(WeightReason.NOT_HEARD, name, lost))
    unknown = sum(group is None for group in groups)
    if unknown:
        remarks.append(Remark(WeightReason.SOME_UNKNOWN, name, n=unknown))
    place = {group: number for number, group in enumerate(heard)}
    known = np.array([group is not None for group in groups])
    places = np.array([place[group] for group in groups if group is not None])
    sizes = np.array([population[group] for group in heard], dtype=float)
    return _Margin(name, tuple(heard), known, places, sizes / sizes.sum()), remarks


def _gaps(weights: Floats, margin: _Margin) -> Floats:
    """Return by how much each group's share of the weights of those known is over what it should be."""
    held = margin.held(weights)
    return np.asarray(held / held.sum() - margin.targets)


def _fitted(n: int, margins: Sequence[_Margin], near: float, most_rounds: int) -> tuple[Floats, int]:
    """Return weights after going over the margins until all hold, and how often that was.

    The factors of a margin are brought to a geometric mean of 1 over its population: those not known have a factor of 1.
    """
    weights = np.ones(n)
    for rounds in range(1, most_rounds + 1):
        for margin in margins:
            factors = np.log(margin.targets) - np.log(margin.held(weights))
            weights[margin.known] *= np.exp(factors - margin.targets @ factors)[margin.places]
        weights *= n / weights.sum()
        if all(np.abs(_gaps(weights, margin)).max() <= near for margin in margins):
            return weights, rounds
    return weights, most_rounds


def _trimmed(weights: Floats, most: float) -> Floats:
    """Return weights none of which is over `most`, with the same sum: what is cut goes to the others in proportion."""
    cut = weights > most
    while True:
        rest = weights.sum() - most * cut.sum()
        found = np.where(cut, most, weights * rest / weights[~cut].sum())
        over = found > most
        if not over.any():
            return np.asarray(found)
        cut |= over


# Weighted figures


def weighted_share(favourable: ArrayLike, weights: ArrayLike, level: float = 0.95) -> WeightedEstimate:
    """Return the weighted share of 1 among 0 and 1 (respondents,), NaN = not answered, with an interval from effective n.

    Wilson's interval at Kish's effective number of those who answered, with t of that number - 1 degrees of freedom. None where
    nobody with a weight answered; no interval where they are worth fewer than two. ValueError for other values.
    Sources: Kish 1965; Dean and Pagano, Journal of Survey Statistics and Methodology 3 (2015) 484-503.
    """
    values, w = _answered(favourable, weights)
    if not np.isin(values, (0.0, 1.0)).all():
        raise ValueError("a share is counted of 0 and 1")
    if not w.size:
        return WeightedEstimate(None, None, None, 0, 0.0)
    share, size = min(float((w * values).sum() / w.sum()), 1.0), effective_n(w)
    if size < 2:
        return WeightedEstimate(share, None, None, int(w.size), size)
    low, high = wilson(share * size, size, float(stdtrit(size - 1.0, 0.5 + level / 2.0)))
    return WeightedEstimate(share, float(low), float(high), int(w.size), size)


def weighted_mean(values: ArrayLike, weights: ArrayLike, level: float = 0.95) -> WeightedEstimate:
    """Return the weighted mean of values (respondents,), NaN = not answered, with a t interval from effective n, in their unit.

    The standard deviation is weighted, with n_eff / (n_eff - 1). None where nobody with a weight answered; no interval where
    they are worth fewer than two, or where nobody differs. Source: Kish, Survey Sampling (1965).
    """
    found, w = _answered(values, weights)
    if not w.size:
        return WeightedEstimate(None, None, None, 0, 0.0)
    mean, size = float((w * found).sum() / w.sum()), effective_n(w)
    if size < 2 or np.ptp(found) == 0:
        return WeightedEstimate(mean, None, None, int(w.size), size)
    sd = float(np.sqrt((w * (found - mean) ** 2).sum() / w.sum() * size / (size - 1.0)))
    low, high = mean_interval(mean, sd, size, level)
    return WeightedEstimate(mean, float(low), float(high), int(w.size), size)


def _answered(values: ArrayLike, weights: ArrayLike) -> tuple[Floats, Floats]:
    """Return the answers and weights of those who answered and have a weight."""
    found, w = np.asarray(values, dtype=float), np.asarray(weights, dtype=float)
    if found.shape != w.shape or found.ndim != 1:
        raise ValueError("values and weights are (respondents,), one of each for everybody")
    if not np.isfinite(w).all() or (w < 0).any() or np.isinf(found).any():
        raise ValueError("weights and values are finite numbers, and weights are not under 0")
    kept = ~np.isnan(found) & (w > 0)
    return found[kept], w[kept]
