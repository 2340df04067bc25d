"""Votes of people on statements: one last vote of each voter on each statement, or not seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from fairwater.errors import BadInput

AGREE, PASS, DISAGREE = 1, 0, -1
NOT_SEEN = -128
REJECTED, UNDECIDED, ACCEPTED = -1, 0, 1
"""What became of a statement when it was looked at before others voted on it."""
WORDS = {"agree": AGREE, "pass": PASS, "disagree": DISAGREE}

VoteMatrix = NDArray[np.int8]
Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Statements:
    """What is known of statements beside the votes: their words, what became of them, and counts said elsewhere."""

    words: Mapping[str, str] = field(default_factory=dict)
    moderated: Mapping[str, int] = field(default_factory=dict)
    told: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Agree and disagree by statement as an export tells them: of events, so a changed vote counts twice."""

    @property
    def rejected(self) -> frozenset[str]:
        """Return the statements that were rejected when they were looked at."""
        return frozenset(name for name, state in self.moderated.items() if state == REJECTED)


NOTHING_KNOWN = Statements()


@dataclass(frozen=True, eq=False)
class Votes:
    """The last vote of each voter on each statement. `matrix` is voters × statements: 1, 0, -1 or NOT_SEEN."""

    voters: tuple[str, ...]
    statements: tuple[str, ...]
    matrix: VoteMatrix
    n_replaced: int = 0
    """Votes that a later vote of the same voter on the same statement replaced."""
    signs_turned: bool = False
    """Whether the file wrote agree as -1."""

    @property
    def n_votes(self) -> int:
        """Return how many votes there are, passes included."""
        return int(np.count_nonzero(self.matrix != NOT_SEEN))

    def count(self, vote: int) -> int:
        """Return how many votes are of this kind."""
        return int(np.count_nonzero(self.matrix == vote))

    def without(self, statements: Iterable[str]) -> Votes:
        """Return the votes on all other statements; voters who are left without a vote stay."""
        left_out = set(statements)
        kept = [at for at, name in enumerate(self.statements) if name not in left_out]
        return replace(self, statements=tuple(self.statements[at] for at in kept), matrix=self.matrix[:, kept])


def votes_of(rows: Iterable[tuple[str, str, int | str]]) -> Votes:
    """Return the votes of (voter, statement, vote) in the order in which they were cast: of two the last one holds.

    A vote is agree, pass or disagree, or 1, 0 or -1. Raises BadInput for any other.
    """
    voters: dict[str, int] = {}
    statements: dict[str, int] = {}
    at_voter, at_statement, cast = [], [], []
    for voter, statement, vote in rows:
        at_voter.append(voters.setdefault(voter, len(voters)))
        at_statement.append(statements.setdefault(statement, len(statements)))
        cast.append(WORDS.get(str(vote).lower(), vote))
        if cast[-1] not in (AGREE, PASS, DISAGREE):
            raise BadInput("consensus-no-vote", vote=str(vote), voter=voter, statement=statement)
    return settled(
        tuple(voters),
        tuple(statements),
        np.array(at_voter, dtype=np.int64),
        np.array(at_statement, dtype=np.int64),
        np.array(cast, dtype=np.int8),
    )


def settled(
    voters: tuple[str, ...], statements: tuple[str, ...], at_voter: Counts, at_statement: Counts, cast: VoteMatrix
) -> Votes:
    """Return the votes of events in the order in which they were cast; the last of each voter on each statement holds."""
    matrix = np.full((len(voters), len(statements)), NOT_SEEN, dtype=np.int8)
    place = at_voter * len(statements) + at_statement
    _, first_from_the_end = np.unique(place[::-1], return_index=True)
    last = len(place) - 1 - first_from_the_end
    matrix[at_voter[last], at_statement[last]] = cast[last]
    return Votes(voters, statements, matrix, n_replaced=len(place) - len(last))
