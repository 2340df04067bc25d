"""Common ground from votes: the published figures, real conversations of Polis, groups that are there and groups that are not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fairwater.consensus import (
    GroupRules,
    Votes,
    WhyNoGroups,
    adjusted_rand,
    consensus_of,
    group_informed_consensus,
    opinion_groups,
    read_groups,
    read_statements,
    read_votes,
    votes_of,
)
from fairwater.consensus.figures import withheld_cells
from fairwater.consensus.groups import NO_GROUP
from fairwater.consensus.votes import NOT_SEEN
from fairwater.errors import BadInput, BadQuestion

POLIS = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "polis"
BOWLING_GREEN = "american-assembly.bowling-green"
TAXES = "scoop-hivemind.taxes"
SEATTLE = "15-per-hour-seattle"


def folder(name: str) -> Path:
    if not (POLIS / name).is_dir():
        pytest.skip("The conversations of Polis are not beside this repository under shared/data.")
    return POLIS / name


def made(matrix: np.ndarray) -> Votes:
    voters, statements = (tuple(f"{kind}{at}" for at in range(n)) for kind, n in zip("vs", matrix.shape, strict=True))
    return Votes(voters, statements, matrix.astype(np.int8))


def drawn(agree: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Votes by chances of agree; a tenth pass."""
    votes = np.where(random.random(agree.shape) < agree, 1, -1)
    return np.where(random.random(agree.shape) < 0.1, 0, votes)


def sided(sizes: tuple[int, ...], m: int, seed: int) -> tuple[Votes, np.ndarray]:
    """Planted groups, each of which agrees with its own statements: nine in ten against one in ten."""
    random = np.random.default_rng(seed)
    group = np.repeat(np.arange(len(sizes)), sizes)
    own = np.arange(m) % len(sizes)
    return made(drawn(np.where(group[:, None] == own, 0.9, 0.1), random)), group


# Known answers


def test_the_published_consensus_figures() -> None:
    assert round(float(group_informed_consensus([18, 8], [20, 12])), 4) == 0.5552
    assert round(float(group_informed_consensus([30, 1], [32, 12])), 4) == 0.1303


def test_consensus_by_given_groups() -> None:
    rows = [(f"a{at}", "s", "agree" if at < 18 else "disagree") for at in range(20)]
    rows += [(f"b{at}", "s", "agree" if at < 8 else "pass") for at in range(12)]
    found = consensus_of(votes_of(rows), groups={voter: voter[0] for voter, _, _ in rows})
    (only,) = found.statements
    assert [(group.name, group.n_voters) for group in found.groups] == [("a", 20), ("b", 12)]
    assert only.agree_consensus == pytest.approx(0.5552, abs=5e-5)
    assert only.disagree_consensus == pytest.approx(3 / 22 * 1 / 14)
    assert (only.everyone.n, only.everyone.n_agree, only.everyone.n_disagree, only.everyone.n_pass) == (32, 26, 2, 4)
    share = only.by_group[0].agree
    assert share is not None
    assert (share.share, round(share.low, 4), round(share.high, 4)) == (0.9, 0.6990, 0.9721)


def test_adjusted_rand_as_published() -> None:
    """Hubert and Arabie's formula by hand: three of three pairs kept within the first part, none across."""
    assert adjusted_rand(np.array([0, 0, 1, 1]), np.array([5, 5, 2, 2])) == 1.0
    assert adjusted_rand(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])) == pytest.approx(-0.5)
    assert adjusted_rand(np.array([0, 0, 0, 1, 1, 1]), np.array([0, 0, 1, 1, 2, 2])) == pytest.approx(
        (2 - 1.2) / (4.5 - 1.2)
    )


def test_the_last_vote_holds() -> None:
    votes = votes_of([("ana", "s", "agree"), ("ben", "s", 0), ("ana", "s", "disagree"), ("ana", "t", 1)])
    assert votes.matrix.tolist() == [[-1, 1], [0, NOT_SEEN]]
    assert (votes.n_replaced, votes.n_votes) == (1, 3)
    with pytest.raises(BadInput, match="“maybe” is no vote"):
        votes_of([("ana", "s", "maybe")])


# Real conversations


def test_bowling_green() -> None:
    at = folder(BOWLING_GREEN)
    statements = read_statements(at / "comments.csv.gz")
    votes = read_votes(at / "participants-votes.csv.gz", statements)
    assert (votes.n_votes, votes.count(1), votes.count(-1), votes.count(0)) == (225_524, 109_752, 38_647, 77_125)
    assert (len(votes.voters), len(votes.statements), votes.signs_turned) == (2_031, 896, False)
    states = list(statements.moderated.values())
    assert (states.count(1), states.count(-1)) == (607, 289)
    theirs = read_groups(at / "participants-votes.csv.gz", votes)
    assert sorted(map(list(theirs.values()).count, "01")) == [753, 828]
    assert len(votes.voters) - len(theirs) == 450
    ours = opinion_groups(votes.without(statements.rejected))
    assert (ours.why, ours.n_groups) == (WhyNoGroups.NONE, 2)
    assert agreement(votes, ours.of_voter, theirs) > 0.7


def test_taxes() -> None:
    at = folder(TAXES)
    statements = read_statements(at / "comments.csv.gz")
    votes = read_votes(at / "participants-votes.csv.gz", statements)
    events = read_votes(at / "votes.csv.gz", statements)
    assert (events.n_votes, events.n_replaced) == (votes.n_votes, 17_379 - 17_335) == (17_335, 44)
    assert by_name(events) == by_name(votes)
    theirs = read_groups(at / "participants-votes.csv.gz", votes)
    assert sorted(map(list(theirs.values()).count, "01")) == [40, 255]
    ours = opinion_groups(votes.without(statements.rejected))
    assert (ours.why, ours.n_groups) == (WhyNoGroups.NONE, 2)
    assert agreement(votes, ours.of_voter, theirs) > 0.8


def test_seattle_read_two_ways() -> None:
    at = folder(SEATTLE)
    votes, events = (read_votes(at / f"{name}.csv.gz") for name in ("participants-votes", "votes"))
    assert (events.n_votes, events.n_replaced) == (2_872, 2_995 - 2_872)
    assert by_name(events) == by_name(votes)


def by_name(votes: Votes) -> dict[tuple[str, str], int]:
    rows = zip(*np.nonzero(votes.matrix != NOT_SEEN), strict=True)
    return {(votes.voters[i], votes.statements[j]): int(votes.matrix[i, j]) for i, j in rows}


def agreement(votes: Votes, ours: np.ndarray, theirs: dict[str, str]) -> float:
    given = np.array([int(theirs.get(voter, "-1")) for voter in votes.voters])
    both = (given >= 0) & (ours >= 0)
    return adjusted_rand(ours[both], given[both])


# Signs that are turned


def test_turned_signs_are_found_by_the_counts_of_the_file(tmp_path: Path) -> None:
    rows = ["participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1", "1,,0,2,2,0,-1,-1", "2,,0,2,1,1,-1,1"]
    (tmp_path / "matrix.csv").write_text("\n".join(rows))
    votes = read_votes(tmp_path / "matrix.csv")
    assert votes.signs_turned and votes.matrix.tolist() == [[1, 1], [1, -1]]
    assert read_votes(tmp_path / "matrix.csv", agree_is=1).matrix.tolist() == [[-1, -1], [-1, 1]]


def test_turned_signs_are_found_by_the_statements(tmp_path: Path) -> None:
    (tmp_path / "votes.csv").write_text("voter-id,comment-id,vote\n1,0,-1\n2,0,-1\n3,0,1\n")
    (tmp_path / "comments.csv").write_text("comment-id,agrees,disagrees,moderated,comment-body\n0,2,1,1,Late buses\n")
    statements = read_statements(tmp_path / "comments.csv")
    assert read_votes(tmp_path / "votes.csv", statements).matrix.tolist() == [[1], [1], [-1]]
    assert read_votes(tmp_path / "votes.csv").matrix.tolist() == [[-1], [-1], [1]]
    assert read_votes(tmp_path / "votes.csv", agree_is=-1).matrix.tolist() == [[1], [1], [-1]]


# Groups


@pytest.mark.parametrize("sizes", [(40, 20), (60, 60), (50, 40, 30)])
def test_planted_groups_are_found(sizes: tuple[int, ...]) -> None:
    votes, group = sided(sizes, 24, seed=3)
    found = opinion_groups(votes)
    assert (found.why, found.n_groups, found.n_placed) == (WhyNoGroups.NONE, len(sizes), sum(sizes))
    assert adjusted_rand(found.of_voter, group) > 0.95
    assert np.bincount(found.of_voter)[0] == max(np.bincount(found.of_voter))


def test_random_votes_give_no_stable_groups() -> None:
    shown = 0
    for seed in range(30):
        random = np.random.default_rng(seed)
        votes = made(drawn(np.tile(random.random(25), (80, 1)), random))
        shown += opinion_groups(votes, GroupRules(seed=seed)).why is WhyNoGroups.NONE
    assert shown == 0


@pytest.mark.parametrize(
    ("matrix", "why"),
    [
        (np.ones((15, 30)), WhyNoGroups.TOO_FEW_VOTERS),
        (np.ones((60, 6)), WhyNoGroups.TOO_FEW_VOTERS),
        (np.ones((60, 12)), WhyNoGroups.ALIKE),
    ],
)
def test_why_there_are_no_groups(matrix: np.ndarray, why: WhyNoGroups) -> None:
    found = opinion_groups(made(matrix))
    assert found.why is why
    assert set(found.of_voter.tolist()) == {NO_GROUP}


def test_two_statements_part_nobody() -> None:
    votes = made(np.where(np.arange(60)[:, None] < 30, 1, -1) * np.ones((60, 2)))
    assert opinion_groups(votes, GroupRules(min_votes=1)).why is WhyNoGroups.TOO_FEW_STATEMENTS


def test_a_small_planted_group_is_never_shown() -> None:
    votes, _ = sided((60, 6), 24, seed=5)
    found = consensus_of(votes)
    assert found.groups == () and found.no_groups_reason == WhyNoGroups.TOO_SMALL
    votes, group = sided((60, 50, 6), 24, seed=5)
    found = consensus_of(votes)
    assert all(each.n_voters >= 10 for each in found.groups)
    assert opinion_groups(votes).of_voter[group == 2].max() < 2


def test_voters_with_few_votes_are_in_no_group() -> None:
    votes, _ = sided((40, 30), 24, seed=1)
    votes.matrix[:3, 6:] = NOT_SEEN
    assert opinion_groups(votes).of_voter[:3].tolist() == [NO_GROUP] * 3


def test_what_was_rejected_counts_nowhere() -> None:
    votes, _ = sided((40, 30), 24, seed=1)
    found = consensus_of(votes, left_out=["s3"])
    assert [each.statement for each in found.statements] == [f"s{at}" for at in range(24) if at != 3]


def test_what_a_group_stands_for_and_what_divides() -> None:
    votes, _ = sided((40, 30), 24, seed=1)
    found = consensus_of(votes)
    even = {f"s{at}" for at in range(0, 24, 2)}
    stands = found.differences.stands_for
    assert {each.statement for each in stands if each.group == 0 and each.vote == "agree"} == even
    assert {each.statement for each in stands if each.group == 1 and each.vote == "disagree"} == even
    assert found.differences.n_stands_looked_at == 24 * 2 * 2
    assert {each.statement for each in found.differences.divides} == {each.statement for each in found.statements}
    gaps = [each.gap for each in found.differences.divides]
    assert gaps == sorted(gaps, reverse=True) and found.differences.n_divides_looked_at == 24
    assert all(0 < each.gap_low < each.gap < each.gap_high and each.q_value <= 0.05 for each in stands)
    assert found.agreed == ()


def test_without_groups_everyone_is_one() -> None:
    random = np.random.default_rng(0)
    votes = made(drawn(np.tile(np.linspace(0.05, 0.95, 20), (50, 1)), random))
    found = consensus_of(votes)
    assert found.groups == () and found.no_groups_reason == WhyNoGroups.BY_CHANCE
    last = found.statements[-1]
    assert last.agree_consensus == pytest.approx((1 + (last.everyone.n_agree or 0)) / 52)
    assert found.agreed[0].agree_consensus == max(each.agree_consensus or 0 for each in found.statements)
    assert found.split and found.differences.divides == ()


# What is withheld


def test_a_small_group_is_withheld_with_the_next_smallest() -> None:
    n = np.array([[30, 30, 30, 3], [20, 20, 9, 2], [15, 4, 0, 3], [0, 0, 0, 0]])
    withheld, rest_in, everyone = withheld_cells(n, 10)
    assert withheld.T.tolist() == [[False] * 3, [False, True, True], [True, True, True], [True] * 3]
    assert rest_in.all() and everyone.tolist() == [False, False, False, True]


def test_a_few_without_a_group_are_left_out_of_everyone() -> None:
    n = np.array([[30, 30, 30], [20, 20, 20], [9, 0, 10]])
    assert withheld_cells(n, 10)[1].tolist() == [False, True, True]
    rows = [(f"{group}{at}", "s", 1) for group, n_of in (("a", 30), ("b", 20), ("c", 6)) for at in range(n_of)]
    found = consensus_of(votes_of(rows), groups={voter: voter[0] for voter, _, _ in rows})
    assert (found.n_voters, found.without_few, found.too_small) == (50, True, ("c",))
    assert [group.name for group in found.groups] == ["a", "b"]
    assert (found.statements[0].everyone.n, found.statements[0].without_few) == (50, True)


def test_withheld_is_none_and_says_so() -> None:
    rows = [(f"a{at}", "s", 1) for at in range(30)] + [(f"b{at}", "s", 1) for at in range(4)]
    rows += [(f"b{at}", "t", 1) for at in range(12)]
    found = consensus_of(votes_of(rows), groups={voter: voter[0] for voter, _, _ in rows})
    s, t = found.statements
    assert [each.n for each in s.by_group] == [None, None] and s.everyone.n == 34
    assert {each.reason for each in s.by_group} == {"withheld"} == {s.consensus_reason}
    assert s.agree_consensus is None and s.by_group[0].agree is None
    assert t.everyone.n == 12 and [each.n for each in t.by_group] == [None, None]
    assert found.differences.stands_for == ()


def test_one_large_group_is_no_group() -> None:
    rows = [(f"a{at}", "s", 1) for at in range(30)] + [(f"b{at}", "s", 1) for at in range(4)]
    found = consensus_of(votes_of(rows), groups={voter: voter[0] for voter, _, _ in rows})
    assert (found.groups, found.no_groups_reason, found.too_small) == ((), "too-few-groups", ("b",))
    assert found.statements[0].everyone.n == 34


def test_a_minimum_below_one_is_refused() -> None:
    with pytest.raises(BadQuestion, match="as small as 0"):
        consensus_of(votes_of([("ana", "s", 1)]), rules=GroupRules(minimum=0))
