"""Common ground: a naive second computation, names and order that mean nothing, and what cannot be worked out."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.consensus import Votes, adjusted_rand, consensus_of, opinion_groups
from fairwater.consensus.figures import withheld_cells
from fairwater.consensus.votes import NOT_SEEN

MINIMUM = 10


@st.composite
def conversations(draw: st.DrawFn) -> tuple[Votes, dict[str, str]]:
    """Votes of up to 90 voters in up to four groups (and none) on up to five statements, many unseen."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    sizes = draw(st.lists(st.integers(1, 30), min_size=1, max_size=4))
    none = draw(st.integers(0, 15))
    n, m = sum(sizes) + none, draw(st.integers(1, 5))
    unseen = random.random((n, m)) < draw(st.sampled_from([0.0, 0.3, 0.7]))
    matrix = np.where(unseen, NOT_SEEN, random.integers(-1, 2, (n, m))).astype(np.int8)
    voters = tuple(f"v{at}" for at in range(n))
    names = [name for at, size in enumerate(sizes) for name in [f"group {at}"] * size]
    return Votes(voters, tuple(f"s{at}" for at in range(m)), matrix), dict(zip(voters, names, strict=False))


@given(conversations())
def test_the_figures_reckoned_naively(conversation: tuple[Votes, dict[str, str]]) -> None:
    votes, groups = conversation
    found = consensus_of(votes, groups=groups)
    names = [group.name for group in found.groups]
    for at, each in enumerate(found.statements):
        cast = [(groups.get(v, ""), int(votes.matrix[i, at])) for i, v in enumerate(votes.voters)]
        cast = [(group, vote) for group, vote in cast if vote != NOT_SEEN]
        rest = [vote for group, vote in cast if group not in names]
        if names and 0 < len(rest) < MINIMUM:
            cast = [(group, vote) for group, vote in cast if group in names]
        if each.everyone.n is not None:
            assert (each.everyone.n, each.everyone.n_agree) == (len(cast), sum(vote == 1 for _, vote in cast))
        together = {1: Fraction(1), -1: Fraction(1)}
        for name, figures in zip(names, each.by_group, strict=True):
            own = [vote for group, vote in cast if group == name]
            if figures.n is not None:
                assert (figures.n, figures.n_agree, figures.n_disagree, figures.n_pass) == (
                    len(own),
                    own.count(1),
                    own.count(-1),
                    own.count(0),
                )
                assert figures.agree is not None and figures.agree.share == own.count(1) / len(own)
            for vote in together:
                together[vote] *= Fraction(1 + own.count(vote), 2 + len(own))
        if names and each.agree_consensus is not None and each.disagree_consensus is not None:
            assert abs(each.agree_consensus - float(together[1])) < 1e-12
            assert abs(each.disagree_consensus - float(together[-1])) < 1e-12


@given(conversations())
def test_no_small_number_is_shown_or_follows_by_subtraction(conversation: tuple[Votes, dict[str, str]]) -> None:
    votes, groups = conversation
    found = consensus_of(votes, groups=groups)
    assert all(group.n_voters >= MINIMUM for group in found.groups)
    left_in_all = found.n_voters - sum(group.n_voters for group in found.groups)
    assert not found.groups or left_in_all == 0 or left_in_all >= MINIMUM
    for each in found.statements:
        figures = (each.everyone, *each.by_group)
        assert all(f.n is None or f.n >= MINIMUM for f in figures)
        assert all(
            (f.n is None) == (f.agree is None) == (f.n_agree is None) == (f.reason == "withheld") for f in figures
        )
        hidden = [f for f in each.by_group if f.n is None]
        if each.everyone.n is None:
            assert len(hidden) == len(each.by_group)
            continue
        left = each.everyone.n - sum(f.n or 0 for f in each.by_group)
        assert left == 0 or left >= MINIMUM
        assert len(hidden) != 1
        assert (each.agree_consensus is None) == bool(hidden)
    shown = {(e.statement, g): f.n for e in found.statements for g, f in enumerate(e.by_group)}
    assert all(shown[each.statement, each.group] == each.n for each in found.differences.stands_for)
    assert all(each.n_others >= MINIMUM for each in found.differences.stands_for)


@given(st.lists(st.lists(st.integers(0, 25), min_size=4, max_size=4), min_size=2, max_size=6))
def test_withheld_cells_cover_one_another(rows: list[list[int]]) -> None:
    n = np.array(rows)
    withheld, rest_in, everyone_withheld = withheld_cells(n, MINIMUM)
    everyone = n[:-1].sum(axis=0) + n[-1] * rest_in
    assert (withheld | (n[:-1] >= MINIMUM)).all()
    for at in np.flatnonzero(~everyone_withheld & withheld.any(axis=0)):
        assert withheld[:, at].sum() >= min(2, len(n) - 1)
        assert everyone[at] - n[:-1, at][~withheld[:, at]].sum() >= MINIMUM


@settings(max_examples=10)
@given(st.integers(0, 10_000), st.sampled_from([(30, 20), (40, 15), (20, 20, 20)]))
def test_names_and_order_mean_nothing(seed: int, sizes: tuple[int, ...]) -> None:
    random = np.random.default_rng(seed)
    group = np.repeat(np.arange(len(sizes)), sizes)
    chance = np.where(group[:, None] == np.arange(18) % len(sizes), 0.85, 0.2)
    matrix = np.where(random.random(chance.shape) < chance, 1, -1).astype(np.int8)
    matrix[random.random(matrix.shape) < 0.3] = NOT_SEEN
    votes = Votes(tuple(f"v{i}" for i in range(len(group))), tuple(f"s{j}" for j in range(18)), matrix)
    first = opinion_groups(votes)
    again = opinion_groups(votes)
    assert again.of_voter.tolist() == first.of_voter.tolist() and again.stability == first.stability
    rows, columns = random.permutation(len(group)), random.permutation(18)
    moved = Votes(
        tuple(f"person {i}" for i in range(len(group))),
        tuple(f"statement {j}" for j in range(18)),
        matrix[rows][:, columns],
    )
    other = opinion_groups(moved)
    assert (other.why, other.n_groups, other.n_placed) == (first.why, first.n_groups, first.n_placed)
    assert adjusted_rand(other.of_voter, first.of_voter[rows]) == 1.0
    same = consensus_of(replace(votes, matrix=votes.matrix.copy()))
    assert same == consensus_of(votes)
