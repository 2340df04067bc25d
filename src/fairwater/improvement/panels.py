"""What an evaluation looks at: units over time, some with the change that is tried and some without, or one series alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fairwater.statistics.proportions import Floats

Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Panel:
    """Outcomes of units (schools, classes) at moments in the order of time, (units, moments), NaN where not known.

    `treated` (units,) says who has the change that is tried, `post` (moments,) which moments lie after its start, for all alike.
    """

    units: tuple[str, ...]
    moments: tuple[str, ...]
    outcome: Floats
    treated: Flags
    post: Flags

    def __post_init__(self) -> None:
        shape = (len(self.units), len(self.moments))
        if self.outcome.shape != shape or self.treated.shape != shape[:1] or self.post.shape != shape[1:]:
            raise ValueError("outcome is (units, moments), treated (units,), post (moments,)")
        if (np.diff(self.post.astype(int)) < 0).any():
            raise ValueError("moments before the start come before those after it")

    @property
    def n_missing(self) -> int:
        """Return how many outcomes are not known."""
        return int(np.isnan(self.outcome).sum())

    def kept(self, units: Flags) -> Panel:
        """Return the panel of these units alone."""
        names = tuple(name for name, keep in zip(self.units, units.tolist(), strict=True) if keep)
        return replace(self, units=names, outcome=self.outcome[units], treated=self.treated[units])

    def seen_on_both_sides(self) -> Flags:
        """Return which units have an outcome before the start and one after it, (units,)."""
        known = ~np.isnan(self.outcome)
        return np.asarray(known[:, self.post].any(axis=1) & known[:, ~self.post].any(axis=1))


def panel_of(
    outcome: ArrayLike, treated: ArrayLike, post: ArrayLike, units: tuple[str, ...] = (), moments: tuple[str, ...] = ()
) -> Panel:
    """Return the panel of outcomes (units, moments); units and moments without names are numbered from 1."""
    values = np.asarray(outcome, dtype=float)
    n_units, n_moments = values.shape
    return Panel(
        units or tuple(str(place + 1) for place in range(n_units)),
        moments or tuple(str(place + 1) for place in range(n_moments)),
        values,
        np.asarray(treated, dtype=bool),
        np.asarray(post, dtype=bool),
    )


@dataclass(frozen=True, eq=False)
class Interrupted:
    """One series in the order of time, (moments,), NaN where not known, and which moments lie after the start of a change."""

    when: tuple[str, ...]
    outcome: Floats
    post: Flags

    def __post_init__(self) -> None:
        if self.outcome.shape != (len(self.when),) or self.post.shape != self.outcome.shape:
            raise ValueError("when, outcome and post are of one length")
        if (np.diff(self.post.astype(int)) < 0).any():
            raise ValueError("moments before the start come before those after it")
