"""A conversation that was held elsewhere, as it is taken in: statements with words, the last votes on them, what is left out.

Who voted stays behind: a voter is a row of votes, and the rows stand in the order of their votes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fairwater.consensus.votes import AGREE, DISAGREE, NOT_SEEN, PASS, UNDECIDED, Statements, Votes
from fairwater.errors import BadInput

SIGNS = {AGREE: "+", PASS: "0", DISAGREE: "-", NOT_SEEN: "."}
CHOICES = {sign: vote for vote, sign in SIGNS.items() if vote != NOT_SEEN}


@dataclass(frozen=True)
class HeldElsewhere:
    """Statements in the order of their numbers, a row of signs for each voter (`+`, `0`, `-`; `.` is not seen), and counts."""

    statements: tuple[str, ...]
    rows: tuple[str, ...]
    n_votes: int
    n_undecided: int
    """Statements that come in though nobody had said whether they are accepted."""
    n_rejected: int
    n_wordless: int
    """Statements that were voted on and have no words."""
    n_long: int
    n_votes_left: int
    """Votes on statements that stay behind."""
    n_voters_left: int
    """Voters who voted on no statement that comes in."""
    n_differ: int
    """Votes that the second file of votes tells otherwise than the first, which holds."""


def held_elsewhere(statements: Statements, votes: Sequence[Votes], *, longest: int, file: str) -> HeldElsewhere:
    """Return what of a conversation is taken in: no rejected statement, none without words or with more than `longest` letters.

    `votes` are the same votes from one file or from two; what the first says holds. Raises BadInput, which names `file`, where
    no vote is on a statement that comes in.
    """
    found = votes[0]
    voted = set(found.statements)
    rejected = {name for name in statements.rejected if statements.words.get(name)}
    wordless = {name for name in voted if not _words(statements, name)}
    long = {name for name in statements.words if len(_words(statements, name)) > longest} - rejected
    kept = [name for name in statements.words if _words(statements, name) and name not in rejected | long]
    kept.sort(key=_by_number)
    seen = found.without(voted - set(kept))
    if not seen.n_votes:
        raise BadInput("conversation-nothing-kept", file=file)
    place = {name: at for at, name in enumerate(seen.statements)}
    blank = np.full(len(seen.voters), NOT_SEEN, dtype=np.int8)
    columns = [seen.matrix[:, place[name]] if name in place else blank for name in kept]
    lines = ["".join(SIGNS[int(vote)] for vote in row) for row in np.column_stack(columns)]
    rows = tuple(sorted(line for line in lines if line.strip(".")))
    return HeldElsewhere(
        statements=tuple(_words(statements, name) for name in kept),
        rows=rows,
        n_votes=seen.n_votes,
        n_undecided=sum(statements.moderated.get(name) == UNDECIDED for name in kept),
        n_rejected=len(rejected),
        n_wordless=len(wordless),
        n_long=len(long),
        n_votes_left=found.n_votes - seen.n_votes,
        n_voters_left=len(lines) - len(rows),
        n_differ=sum(_n_differ(found, other) for other in votes[1:]),
    )


def votes_in_rows(rows: Sequence[str], statements: Sequence[str]) -> Votes:
    """Return the votes in rows of signs, a sign for each of `statements`; the voters are numbered from 1."""
    signs = np.array([list(row) for row in rows]).reshape(len(rows), len(statements))
    matrix = np.full(signs.shape, NOT_SEEN, dtype=np.int8)
    for sign, vote in CHOICES.items():
        matrix[signs == sign] = vote
    return Votes(tuple(str(n) for n in range(1, len(rows) + 1)), tuple(statements), matrix)


def _words(statements: Statements, name: str) -> str:
    return " ".join(statements.words.get(name, "").replace("\0", "").split())


def _by_number(name: str) -> tuple[int, str]:
    return (int(name), "") if name.isdecimal() and len(name) < 19 else (10**19, name)


def _n_differ(one: Votes, other: Votes) -> int:
    """Return how many votes of a voter on a statement only one of two files has, or each has otherwise."""
    first, second = _cast(one), _cast(other)
    return sum(first.get(key) != second.get(key) for key in first.keys() | second.keys())


def _cast(votes: Votes) -> dict[tuple[str, str], int]:
    at_voter, at_statement = np.nonzero(votes.matrix != NOT_SEEN)
    cast = votes.matrix[at_voter, at_statement].tolist()
    pairs = zip(at_voter.tolist(), at_statement.tolist(), cast, strict=True)
    return {(votes.voters[voter], votes.statements[statement]): vote for voter, statement, vote in pairs}
