"""Opinion groups: voters who vote alike, found from the votes alone, and shown only where they are there and hold.

The method is the published one of Polis (Small et al. 2021): principal components of the votes, then k-means with the number
of groups chosen by the silhouette. The tests of whether there are groups at all are ours (docs/reference/consensus.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from fairwater.consensus.partitions import Parts, Points, adjusted_rand, k_means, silhouette
from fairwater.consensus.votes import NOT_SEEN, VoteMatrix, Votes

AXES = 2
"""Principal components that voters are placed by, as Polis does."""
EXACT, ROUGH = 1e-10, 1e-3
"""How closely axes are reckoned: those of everybody, and those of a half or of shuffled votes (to about 1e-8 all the same)."""
RECKONED_WHOLE = 20_000
"""Up to so many places for votes all axes are reckoned at once."""
ENOUGH_SHUFFLES, FAR_BEYOND = 9, 6.0
"""After so many shuffles the rest is spared where the first axis is this many standard deviations above their mean."""
NO_GROUP = -1


class WhyNoGroups(StrEnum):
    """Why there are no stable groups."""

    NONE = ""
    TOO_FEW_VOTERS = "too-few-voters"
    TOO_FEW_STATEMENTS = "too-few-statements"
    ALIKE = "votes-alike"
    BY_CHANCE = "as-by-chance"
    TOO_SMALL = "group-too-small"
    NOT_APART = "not-apart"
    NOT_STABLE = "not-stable"


@dataclass(frozen=True)
class GroupRules:
    """When voters are parted, and when the groups are shown. docs/reference/consensus.md says why these."""

    minimum: int = 10
    """The fewest voters of a group that is shown: the district's minimum."""
    min_votes: int = 7
    """Fewer votes than this, passes included, and a voter is placed in no group."""
    most_groups: int = 5
    least_silhouette: float = 0.35
    least_stability: float = 0.7
    """The least median agreement (adjusted Rand) of groups found among half of the voters with those found among all."""
    starts: int = 10
    halves: int = 40
    shuffles: int = 39
    """Times that the votes are shuffled within each statement; one shuffle with as strong a first axis refutes the groups."""
    seed: int = 0


@dataclass(frozen=True, eq=False)
class OpinionGroups:
    """The groups of voters, or why there are none; the figures are told either way, and None where they were not reached."""

    of_voter: Parts
    """For each voter of the votes the number of the group, the largest first, or NO_GROUP."""
    why: WhyNoGroups
    n_placed: int
    """Voters with enough votes to be placed."""
    n_groups: int = 0
    silhouette: float | None = None
    stability: float | None = None


@dataclass(frozen=True, eq=False)
class _Cloud:
    """Votes less the mean of their statement, not seen being 0, and what makes up for statements that a voter did not see."""

    votes: csr_matrix
    scale: NDArray[np.float64]


def opinion_groups(votes: Votes, rules: GroupRules | None = None) -> OpinionGroups:
    """Return the groups of voters who vote alike, or why none are shown. The same for a seed, whatever the order of the rows."""
    rules = rules or GroupRules()
    seen = (votes.matrix != NOT_SEEN).sum(axis=1)
    placed = np.flatnonzero(seen >= rules.min_votes)
    nobody = np.full(len(votes.voters), NO_GROUP, dtype=np.int64)

    def refused(why: WhyNoGroups, *figures: float) -> OpinionGroups:
        return OpinionGroups(nobody, why, len(placed), 0, *figures)

    if len(placed) < max(2 * rules.minimum, AXES + 2):
        return refused(WhyNoGroups.TOO_FEW_VOTERS)
    cloud = _cloud(votes.matrix[placed])
    if cloud.votes.shape[1] <= AXES:
        return refused(WhyNoGroups.TOO_FEW_STATEMENTS)
    points, axes, strength = _placed(cloud, np.random.default_rng(rules.seed), EXACT)
    if strength < 1e-9:
        return refused(WhyNoGroups.ALIKE)
    order, statements = np.lexsort(np.round(points, 9).T), np.lexsort(np.round(axes, 9))
    cloud, points, placed = _Cloud(cloud.votes[order][:, statements], cloud.scale[order]), points[order], placed[order]
    dealing, random = (np.random.default_rng([rules.seed, stream]) for stream in (1, 2))
    if _as_by_chance(cloud.votes, strength, dealing, rules.shuffles):
        return refused(WhyNoGroups.BY_CHANCE)
    parted = _parted(points, random, rules)
    if parted is None:
        return refused(WhyNoGroups.TOO_SMALL)
    parts, apart = parted
    if apart < rules.least_silhouette:
        return refused(WhyNoGroups.NOT_APART, apart)
    stability = _stability(cloud, parts, random, rules)
    if stability < rules.least_stability:
        return refused(WhyNoGroups.NOT_STABLE, apart, stability)
    of_voter = nobody.copy()
    of_voter[placed] = _largest_first(parts)
    return OpinionGroups(of_voter, WhyNoGroups.NONE, len(placed), int(parts.max()) + 1, apart, stability)


def _cloud(matrix: VoteMatrix) -> _Cloud:
    """Return the votes less the mean of each statement; statements on which all voted alike say nothing and stand at 0.

    A statement that a voter did not see takes the statement's mean, so it is 0 here and moves the voter nowhere.
    """
    seen = matrix != NOT_SEEN
    matrix, seen = matrix[:, seen.any(axis=0)], seen[:, seen.any(axis=0)]
    mean = np.where(seen, matrix, 0).sum(axis=0) / seen.sum(axis=0)
    voter, statement = np.nonzero(seen)
    centred = matrix[voter, statement] - mean[statement]
    sparse = csr_matrix((centred, (voter, statement)), shape=matrix.shape)
    return _Cloud(sparse, np.sqrt(matrix.shape[1] / seen.sum(axis=1)))


def _placed(cloud: _Cloud, random: np.random.Generator, within: float) -> tuple[Points, Points, float]:
    """Return where each voter lies on the first axes, the axes, and the strength of the first (its singular value).

    A voter's place is stretched by the root of all statements over those seen, as Polis does: else who saw few statements
    lies near the middle for that alone. The side of an axis means nothing: it is set by the votes.
    """
    strengths, axes = _first_axes(cloud.votes, AXES, random.standard_normal(min(cloud.votes.shape)), within)
    points = (cloud.votes @ axes.T) * cloud.scale[:, None]
    side = np.where((points**3).sum(axis=0) < 0, -1.0, 1.0)
    return points * side, axes * side[:, None], float(strengths[0])


def _first_axes(votes: csr_matrix, k: int, start: NDArray[np.float64], within: float) -> tuple[Points, Points]:
    """Return the k largest singular values, the largest first, and their axes; small or hard ones are reckoned whole."""
    if votes.shape[0] * votes.shape[1] > RECKONED_WHOLE and votes.data.any():
        from scipy.sparse.linalg import ArpackError, svds  # late: only many votes need it

        try:
            _, strengths, axes = svds(votes, k=k, v0=start, tol=within, return_singular_vectors="vh")
            return strengths[::-1], axes[::-1]
        except ArpackError:
            pass  # no convergence: the axes are reckoned whole
    _, strengths, axes = np.linalg.svd(votes.toarray(), full_matrices=False)
    return strengths[:k], axes[:k]


def _as_by_chance(votes: csr_matrix, strength: float, random: np.random.Generator, times: int) -> bool:
    """Say whether votes that have nothing to do with one another make as strong a first axis.

    The votes on each statement are dealt anew among those who saw it (a permutation test; parallel analysis, Horn 1965).
    """
    by_statement = votes.tocsc(copy=True)
    by_statement.sort_indices()
    statement = np.repeat(np.arange(votes.shape[1]), np.diff(by_statement.indptr)).astype(np.float64)
    dealt = by_statement.copy()
    start, found = random.standard_normal(min(votes.shape)), []
    for _ in range(times):
        dealt.data = by_statement.data[np.argsort(statement + random.random(len(statement)))]
        found.append(float(_first_axes(dealt, 1, start, ROUGH)[0][0]))
        if found[-1] >= strength:
            return True
        if len(found) == ENOUGH_SHUFFLES and strength > np.mean(found) + FAR_BEYOND * np.std(found, ddof=1):
            return False
    return False


def _parted(points: Points, random: np.random.Generator, rules: GroupRules) -> tuple[Parts, float] | None:
    """Return the partition with the best silhouette among those whose every group is large enough, or None."""
    best: tuple[Parts, float] | None = None
    for k in range(2, rules.most_groups + 1):
        parts = k_means(points, k, random, rules.starts)
        size = np.bincount(parts, minlength=k)
        if size.min() < rules.minimum:
            continue
        apart = silhouette(points, parts, random)
        if best is None or apart > best[1]:
            best = parts, apart
    return best


def _stability(cloud: _Cloud, parts: Parts, random: np.random.Generator, rules: GroupRules) -> float:
    """Return the median agreement of groups found among a random half of the voters, axes and all, with those of everybody."""
    n, k, found = len(parts), int(parts.max()) + 1, []
    for _ in range(rules.halves):
        half = np.sort(random.choice(n, n // 2, replace=False))
        again = _half_cloud(cloud, half)
        points, _, strength = _placed(again, random, ROUGH)
        found.append(adjusted_rand(k_means(points, k, random, rules.starts), parts[half]) if strength > 1e-9 else 0.0)
    return float(np.median(found))


def _half_cloud(cloud: _Cloud, half: Parts) -> _Cloud:
    """Return the votes of some voters less the means of these voters."""
    votes = cloud.votes[half].tocsc()
    n = np.diff(votes.indptr)
    sums = np.asarray(votes.sum(axis=0)).ravel()
    votes.data = votes.data - np.repeat(sums / np.maximum(n, 1), n)
    return _Cloud(votes.tocsr(), cloud.scale[half])


def _largest_first(parts: Parts) -> Parts:
    size = np.bincount(parts)
    first = [int(np.flatnonzero(parts == part)[0]) for part in range(len(size))]
    order = sorted(range(len(size)), key=lambda part: (-size[part], first[part]))
    return np.argsort(order)[parts]
