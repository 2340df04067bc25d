"""What voters said on each statement, overall and by group, with small groups and what they could be worked out from withheld."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fairwater.consensus.partitions import Parts
from fairwater.consensus.votes import AGREE, DISAGREE, NOT_SEEN, Counts, Votes
from fairwater.statistics.proportions import wilson

WITHHELD = "withheld"
"""The one reason for whatever is not shown to protect voters; it does not say why just this figure."""


@dataclass(frozen=True)
class Share:
    """A share of those who saw the statement, 0-1, with its Wilson interval at 95 %."""

    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Figures:
    """How many saw a statement and how they voted; all None where that is withheld, and then `reason` says so."""

    n: int | None
    n_agree: int | None = None
    n_disagree: int | None = None
    n_pass: int | None = None
    agree: Share | None = None
    disagree: Share | None = None
    passed: Share | None = None
    reason: str = ""


NOT_SHOWN = Figures(None, reason=WITHHELD)


@dataclass(frozen=True)
class StatementFigures:
    """One statement: everyone, each group in the order of the groups, and how far all groups agree or disagree."""

    statement: str
    everyone: Figures
    by_group: tuple[Figures, ...]
    agree_consensus: float | None
    disagree_consensus: float | None
    consensus_reason: str = ""
    without_few: bool = False
    """Whether a few voters without a group are left out of `everyone`, whose votes the groups would else tell by subtraction."""


@dataclass(frozen=True, eq=False)
class Counted:
    """Counts of a conversation, before anything is withheld, and what is: (groups, statements), the rest being its own row.

    Of `n`, `agree` and `disagree` the last row holds the voters without a group; it is never shown by itself.
    """

    n: Counts
    agree: Counts
    disagree: Counts
    withheld: NDArray[np.bool_]
    """(groups, statements), without the rest."""
    rest_in: NDArray[np.bool_]
    """(statements,): whether the voters without a group are counted in everyone."""
    everyone_withheld: NDArray[np.bool_]

    def everyone(self, counts: Counts) -> Counts:
        """Return the counts of everyone by statement, the rest only where it is counted."""
        return np.asarray(counts[:-1].sum(axis=0) + counts[-1] * self.rest_in, dtype=np.int64)


def group_informed_consensus(n_chose: ArrayLike, n_seen: ArrayLike) -> NDArray[np.float64]:
    """Return the product over groups (the first axis) of (1 + chose) / (2 + seen): high only where every group chose so.

    Source: group-aware consensus, Small et al., Recerca 26 (2021). A group that saw nothing has one half.
    """
    chose, seen = np.asarray(n_chose, dtype=float), np.asarray(n_seen, dtype=float)
    return np.asarray(((1.0 + chose) / (2.0 + seen)).prod(axis=0))


def counted(votes: Votes, of_voter: Parts, n_groups: int, minimum: int) -> Counted:
    """Return the counts by group and statement; a voter whose group is below 0 belongs to the rest."""
    row = np.where(of_voter < 0, n_groups, of_voter)

    def count(chosen: NDArray[np.bool_]) -> Counts:
        return np.stack([chosen[row == group].sum(axis=0) for group in range(n_groups + 1)]).astype(np.int64)

    n = count(votes.matrix != NOT_SEEN)
    agree, disagree = count(votes.matrix == AGREE), count(votes.matrix == DISAGREE)
    withheld, rest_in, everyone_withheld = withheld_cells(n, minimum)
    return Counted(n, agree, disagree, withheld, rest_in, everyone_withheld)


def withheld_cells(n: Counts, minimum: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Return (groups withheld, rest counted in everyone, everyone withheld) for voters by group and statement, the rest last.

    A group of fewer than `minimum` on a statement is withheld, 0 too. Then so are the next smallest, until at least two are
    and what is left of everyone holds at least `minimum`: no withheld group is everyone less those shown. The rest counts
    in everyone only where it holds nobody or at least `minimum`, for it is what is left of everyone where all are shown.
    """
    groups, rest = n[:-1], n[-1]
    rest_in = (rest == 0) | (rest >= minimum)
    everyone = groups.sum(axis=0) + rest * rest_in
    withheld = groups < minimum
    for at in np.flatnonzero(withheld.any(axis=0)):
        hidden = withheld[:, at]
        for group in np.argsort(groups[:, at], kind="stable"):
            left = everyone[at] - groups[~hidden, at].sum()
            if hidden.sum() >= 2 and left >= minimum:
                break
            hidden[group] = True
    everyone_withheld = everyone < minimum
    return withheld | everyone_withheld, rest_in, everyone_withheld


def statement_figures(statements: tuple[str, ...], found: Counted) -> tuple[StatementFigures, ...]:
    """Return the figures of each statement; where there are no groups everyone is one group to the consensus."""
    n, agree, disagree = (found.everyone(each) for each in (found.n, found.agree, found.disagree))
    everyone = _figures(n, agree, disagree, found.everyone_withheld)
    by_group = [
        _figures(found.n[group], found.agree[group], found.disagree[group], found.withheld[group])
        for group in range(len(found.withheld))
    ]
    if by_group:
        open_ = np.logical_not(found.withheld.any(axis=0)).tolist()
        together = [group_informed_consensus(each[:-1], found.n[:-1]) for each in (found.agree, found.disagree)]
    else:
        open_ = np.logical_not(found.everyone_withheld).tolist()
        together = [group_informed_consensus(each[None], n[None]) for each in (agree, disagree)]
    return tuple(
        StatementFigures(
            statement,
            everyone[at],
            tuple(figures[at] for figures in by_group),
            float(together[0][at]) if open_[at] else None,
            float(together[1][at]) if open_[at] else None,
            "" if open_[at] else WITHHELD,
            without_few=bool(by_group) and not found.rest_in[at],
        )
        for at, statement in enumerate(statements)
    )


def _figures(n: Counts, agree: Counts, disagree: Counts, withheld: NDArray[np.bool_]) -> list[Figures]:
    passed = n - agree - disagree
    limits = [[each.tolist() for each in wilson(counts, n)] for counts in (agree, disagree, passed)]
    columns = [each.tolist() for each in (n, agree, disagree, passed)]
    made = []
    for at, hidden in enumerate(withheld.tolist()):
        if hidden or not columns[0][at]:
            made.append(NOT_SHOWN)
            continue
        counts = [column[at] for column in columns]
        shares = [
            Share(count / counts[0], low[at], high[at]) for count, (low, high) in zip(counts[1:], limits, strict=True)
        ]
        made.append(Figures(*counts, *shares))
    return made
