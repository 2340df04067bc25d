"""All statistics of agreement that a scale allows, side by side, so that none is chosen for what it says."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from fairwater.statistics.agreement import (
    Weights,
    adjacent_agreement,
    cohen_kappa,
    exact_agreement,
    fleiss_kappa,
    gwet_ac1,
    gwet_ac2,
    mean_bias,
)
from fairwater.statistics.alpha import DRAWS, krippendorff_alpha
from fairwater.statistics.intraclass import Intraclass, intraclass_correlation
from fairwater.statistics.ratings import Ratings, Scale, Statistic

Calculated = Callable[[Ratings], Statistic]

OF_NAMES: dict[str, Calculated] = {
    "exact_agreement": exact_agreement,
    "cohen_kappa": cohen_kappa,
    "fleiss_kappa": fleiss_kappa,
    "ac1": gwet_ac1,
}
OF_ORDER: dict[str, Calculated] = {
    "adjacent_agreement": adjacent_agreement,
    "ac2_ordinal": lambda ratings: gwet_ac2(ratings, Weights.ORDINAL),
}
OF_EQUAL_STEPS: dict[str, Calculated] = {
    "mean_bias": mean_bias,
    "cohen_kappa_linear": lambda ratings: cohen_kappa(ratings, Weights.LINEAR),
    "cohen_kappa_quadratic": lambda ratings: cohen_kappa(ratings, Weights.QUADRATIC),
    "ac2_linear": lambda ratings: gwet_ac2(ratings, Weights.LINEAR),
    "ac2_quadratic": lambda ratings: gwet_ac2(ratings, Weights.QUADRATIC),
    "icc_2_1": lambda ratings: intraclass_correlation(ratings, Intraclass.ICC_2_1),
    "icc_2_k": lambda ratings: intraclass_correlation(ratings, Intraclass.ICC_2_K),
    "icc_3_1": lambda ratings: intraclass_correlation(ratings, Intraclass.ICC_3_1),
}
ALPHA = {"alpha_nominal": Scale.NOMINAL, "alpha_ordinal": Scale.ORDINAL, "alpha_interval": Scale.INTERVAL}
ORDER = (
    *("exact_agreement", "adjacent_agreement", "mean_bias"),
    *("cohen_kappa", "cohen_kappa_linear", "cohen_kappa_quadratic", "fleiss_kappa"),
    *("ac1", "ac2_ordinal", "ac2_linear", "ac2_quadratic"),
    *ALPHA,
    *("icc_2_1", "icc_2_k", "icc_3_1"),
)
"""The keys of the statistics, in the order in which they stand; stable."""


def takes(key: str) -> Scale:
    """Return what a statistic takes ratings for: NOMINAL names, ORDINAL an order, INTERVAL numbers with equal steps."""
    if key in ALPHA:
        return ALPHA[key]
    if key in OF_NAMES:
        return Scale.NOMINAL
    return Scale.ORDINAL if key in OF_ORDER else Scale.INTERVAL


def side_by_side(ratings: Ratings, scale: Scale, rng: np.random.Generator, draws: int = DRAWS) -> dict[str, Statistic]:
    """Return the statistics by key, in `ORDER`; of names alone on a NOMINAL scale.

    On an ORDINAL scale those that take steps for equal stand beside the others, as is the custom; `takes` says which. Alpha
    of an INTERVAL scale is left for ratings that are said to be one. A RATIO scale has the statistics of INTERVAL.
    """
    wanted = [key for key in ORDER if scale is not Scale.NOMINAL or takes(key) is Scale.NOMINAL]
    if scale is Scale.ORDINAL:
        wanted.remove("alpha_interval")
    calculated = OF_NAMES | OF_ORDER | OF_EQUAL_STEPS
    return {
        key: krippendorff_alpha(ratings, ALPHA[key], rng, draws) if key in ALPHA else calculated[key](ratings)
        for key in wanted
    }
