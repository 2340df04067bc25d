"""A conversation held elsewhere: which statements and votes come in, what stays behind, and that no voter's name is in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.consensus import Statements, held_elsewhere, votes_of
from fairwater.errors import BadInput

WORDS = {"10": "Ten", "2": "Two", "0": " Zero\0  of  all ", "5": "Rejected", "7": "", "3": "x" * 31}
MODERATED = {"10": 1, "2": 0, "0": 1, "5": -1, "7": 1, "3": 1}
STATEMENTS = Statements(words=WORDS, moderated=MODERATED)
CAST = [
    ("ana", "0", 1),
    ("ana", "2", -1),
    ("ana", "5", 1),
    ("bo", "10", 0),
    ("bo", "2", 1),
    ("bo", "2", -1),
    ("cy", "5", -1),
    ("cy", "7", 1),
    ("di", "3", 1),
    ("di", "99", 1),
]


def test_what_comes_in_and_what_stays_behind():
    found = held_elsewhere(STATEMENTS, [votes_of(CAST)], longest=30, file="comments.csv")
    assert found.statements == ("Zero of all", "Two", "Ten"), "in the order of their numbers"
    assert found.rows == ("+-.", ".-0"), "the last vote of each on each, in an order that says nothing of who"
    assert (found.n_votes, found.n_votes_left, found.n_voters_left) == (4, 5, 2)
    assert (found.n_rejected, found.n_wordless, found.n_long, found.n_undecided) == (1, 2, 1, 1)
    assert found.n_differ == 0


def test_a_second_file_that_tells_votes_otherwise_is_counted_and_the_first_holds():
    other = votes_of([*CAST, ("ana", "0", -1), ("eve", "0", 1)][1:])
    found = held_elsewhere(STATEMENTS, [votes_of(CAST), other], longest=30, file="comments.csv")
    assert found.n_differ == 2
    assert found.rows == ("+-.", ".-0")


def test_where_nothing_comes_in_the_file_is_named():
    with pytest.raises(BadInput) as fault:
        held_elsewhere(STATEMENTS, [votes_of([("ana", "5", 1), ("bo", "99", 1)])], longest=30, file="comments.csv")
    assert "comments.csv" in fault.value.sentence("en") and "comments.csv" in fault.value.sentence("es")


@settings(max_examples=60, deadline=None)
@given(
    cast=st.lists(
        st.tuples(st.sampled_from("abcdef"), st.sampled_from(list(WORDS)), st.sampled_from([1, 0, -1])), min_size=1
    ),
    names=st.permutations("uvwxyz"),
    order=st.randoms(use_true_random=False),
)
def test_no_vote_is_lost_or_made_and_other_names_in_another_order_are_the_same(cast, names, order):
    last = {(voter, statement): vote for voter, statement, vote in cast}
    kept = {key: vote for key, vote in last.items() if key[1] in ("10", "2", "0")}
    if not kept:
        return
    found = held_elsewhere(STATEMENTS, [votes_of(cast)], longest=30, file="f")
    place = {"0": 0, "2": 1, "10": 2}
    told = {voter: [".", ".", "."] for voter, _ in kept}
    for (voter, statement), vote in kept.items():
        told[voter][place[statement]] = {1: "+", 0: "0", -1: "-"}[vote]
    assert sorted(found.rows) == sorted("".join(row) for row in told.values())
    assert found.n_votes + found.n_votes_left == len(last)
    renamed = dict(zip("abcdef", names, strict=True))
    events = [(renamed[voter], statement, vote) for (voter, statement), vote in last.items()]
    order.shuffle(events)
    again = held_elsewhere(STATEMENTS, [votes_of(events)], longest=30, file="f")
    assert again == found
