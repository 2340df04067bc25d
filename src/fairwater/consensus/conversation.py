"""Votes on statements to common ground: the groups, the figures, what is agreed across groups and what divides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from fairwater.consensus.differences import Differences, differences
from fairwater.consensus.figures import Figures, StatementFigures, counted, statement_figures
from fairwater.consensus.groups import NO_GROUP, GroupRules, opinion_groups
from fairwater.consensus.partitions import Parts
from fairwater.consensus.votes import NOT_SEEN, Votes
from fairwater.errors import BadQuestion

TOO_FEW_GROUPS = "too-few-groups"
"""Fewer than two of the groups that were given have enough voters."""


@dataclass(frozen=True)
class Group:
    """A group that is shown: its name (for one that was found its number, from 1) and its voters."""

    name: str
    n_voters: int


@dataclass(frozen=True)
class Consensus:
    """Common ground and differences of a conversation. Nothing in it says how one person voted, or in which group they are."""

    n_voters: int
    """Voters counted. Fewer than `minimum` voters without a group are left out, and then `without_few` says so."""
    without_few: bool
    minimum: int
    groups: tuple[Group, ...]
    groups_found: bool
    """Whether groups were sought in the votes rather than given."""
    no_groups_reason: str
    too_small: tuple[str, ...]
    """Names of given groups with too few voters; they count in everyone as those without a group do."""
    silhouette: float | None
    stability: float | None
    statements: tuple[StatementFigures, ...]
    differences: Differences = field(default_factory=Differences)

    @property
    def agreed(self) -> tuple[StatementFigures, ...]:
        """Return what more than half of every group agree with, by the group-informed consensus, the highest first."""
        return self._across("agree")

    @property
    def disagreed(self) -> tuple[StatementFigures, ...]:
        """Return what more than half of every group disagree with, the highest first."""
        return self._across("disagree")

    @property
    def split(self) -> tuple[StatementFigures, ...]:
        """Return the statements by the smaller of the shares who agree and who disagree, the largest first."""
        known = [(_smaller_side(each.everyone), each) for each in self.statements if each.everyone.n is not None]
        return tuple(each for side, each in sorted(known, key=lambda pair: (-pair[0], pair[1].statement)) if side > 0)

    def _across(self, vote: str) -> tuple[StatementFigures, ...]:
        def half(figures: Figures) -> bool:
            share = figures.agree if vote == "agree" else figures.disagree
            return share is not None and share.share > 0.5

        def strength(each: StatementFigures) -> float:
            found = each.agree_consensus if vote == "agree" else each.disagree_consensus
            return -1.0 if found is None else found

        known = [each for each in self.statements if all(half(f) for f in each.by_group or (each.everyone,))]
        known = [each for each in known if strength(each) >= 0]
        return tuple(sorted(known, key=lambda each: (-strength(each), each.statement)))


def _smaller_side(figures: Figures) -> float:
    sides = (figures.agree, figures.disagree)
    return min(0.0 if side is None else side.share for side in sides)


def consensus_of(
    votes: Votes,
    *,
    groups: Mapping[str, str] | None = None,
    left_out: Iterable[str] = (),
    rules: GroupRules | None = None,
) -> Consensus:
    """Return common ground and differences of the votes, by `groups` (voter → group) or by groups found in the votes.

    `left_out` are statements that were rejected: they count neither for groups nor in figures. Raises BadQuestion for a
    minimum below 1.
    """
    rules = rules or GroupRules()
    if rules.minimum < 1:
        raise BadQuestion("consensus-minimum", given=rules.minimum)
    votes = _of_those_who_voted(votes.without(left_out))
    silhouette = stability = None
    too_small: tuple[str, ...] = ()
    if groups is None:
        found = opinion_groups(votes, rules)
        of_voter, reason = found.of_voter, found.why.value
        names = tuple(str(number + 1) for number in range(found.n_groups))
        silhouette, stability = found.silhouette, found.stability
    else:
        of_voter, names, too_small = _given(votes, groups, rules.minimum)
        reason = "" if names else TOO_FEW_GROUPS
    size = np.bincount(of_voter[of_voter >= 0], minlength=len(names)).tolist()
    n_rest = len(votes.voters) - sum(size)
    counts = counted(votes, of_voter, len(names), rules.minimum)
    without_few = bool(names) and 0 < n_rest < rules.minimum
    return Consensus(
        n_voters=sum(size) if without_few else len(votes.voters),
        without_few=without_few,
        minimum=rules.minimum,
        groups=tuple(Group(name, n) for name, n in zip(names, size, strict=True)),
        groups_found=groups is None,
        no_groups_reason=reason,
        too_small=too_small,
        silhouette=silhouette,
        stability=stability,
        statements=statement_figures(votes.statements, counts),
        differences=differences(votes.statements, counts, rules.minimum),
    )


def _of_those_who_voted(votes: Votes) -> Votes:
    voted = (votes.matrix != NOT_SEEN).any(axis=1)
    voters = tuple(voter for voter, has in zip(votes.voters, voted.tolist(), strict=True) if has)
    return Votes(voters, votes.statements, votes.matrix[voted], votes.n_replaced, votes.signs_turned)


def _given(votes: Votes, groups: Mapping[str, str], minimum: int) -> tuple[Parts, tuple[str, ...], tuple[str, ...]]:
    """Return the group of each voter, the names of groups with enough voters, and those of groups with too few."""
    size = Counter(groups[voter] for voter in votes.voters if voter in groups)
    large = sorted((name for name, n in size.items() if n >= minimum), key=lambda name: (-size[name], name))
    too_small = tuple(sorted(name for name, n in size.items() if n < minimum))
    if len(large) < 2:
        return np.full(len(votes.voters), NO_GROUP, dtype=np.int64), (), too_small
    place = {name: at for at, name in enumerate(large)}
    of_voter = np.array([place.get(groups.get(voter, ""), NO_GROUP) for voter in votes.voters], dtype=np.int64)
    return of_voter, tuple(large), too_small
