"""Files of votes, of statements and of groups: rows of (voter, statement, vote), or what Polis exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.consensus.votes import (
    ACCEPTED,
    AGREE,
    DISAGREE,
    NOT_SEEN,
    NOTHING_KNOWN,
    REJECTED,
    WORDS,
    Counts,
    Statements,
    VoteMatrix,
    Votes,
    settled,
)
from fairwater.errors import BadInput
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable, whole

VOTER = ("voter", "voter-id", "voter_id", "participant", "participant-id", "participant_id")
STATEMENT = ("statement", "statement-id", "statement_id", "comment-id", "comment_id")
VOTE = ("vote",)
GROUP = ("group", "group-id", "group_id")
BODY = ("comment-body", "comment_body", "text", "words", "statement")
WHEN = ("timestamp",)
BESIDE_MATRIX = frozenset({"participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", "xid"})
"""The columns that an export has beside one column for each statement."""
_Read = tuple[Votes, tuple[int, int] | None, bool]
"""Votes, how many agreed and disagreed by the file's own counts, and whether votes are written as numbers."""
NUMBERS = {f"{sign}{digit}{end}": int(f"{sign}{digit}") for sign in ("", "-") for digit in "01" for end in ("", ".0")}


def read_votes(path: Path, statements: Statements = NOTHING_KNOWN, *, agree_is: int | None = None) -> Votes:
    """Return the votes in a file: rows of voter, statement and vote, or a row for each voter with a column for each statement.

    Of two votes of a voter on a statement the later holds, by the column timestamp where there is one, else by row.
    `agree_is` says which number means agree, 1 or -1; where it is None and the file or `statements` tell how many agreed,
    it is found out. Raises BadInput for a file that is none of these, and for a vote that is none.
    """
    raw = whole(read_raw(path))
    names = {name.strip().lower(): name for name in raw.header}
    as_matrix = "participant" in names and not any(name in names for name in VOTE)
    votes, told, numbered = _from_matrix(raw, names) if as_matrix else _from_rows(raw, names)
    if not votes.n_votes:
        raise BadInput("consensus-no-votes", file=raw.file)
    if not numbered:
        return votes
    turned = agree_is == DISAGREE if agree_is is not None else _signs_turned(votes, told, statements)
    if not turned:
        return votes
    seen = votes.matrix != NOT_SEEN
    return replace(votes, matrix=np.where(seen, -votes.matrix, votes.matrix).astype(np.int8), signs_turned=True)


def _column(raw: RawTable, names: Mapping[str, str], wanted: Sequence[str], message: str) -> pa.ChunkedArray:
    """Return the first column that is there of those wanted, without blanks around its values."""
    for name in wanted:
        if name in names:
            return pc.utf8_trim_whitespace(raw.columns[names[name]])
    raise BadInput(message, file=raw.file, missing=wanted[0], header=_shown(raw.header))


def _shown(names: Sequence[str], most: int = 8) -> str:
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


def _codes(column: pa.ChunkedArray) -> tuple[tuple[str, ...], Counts]:
    """Return the values of a column in the order of their first row, and for each row the place of its value."""
    coded = pc.dictionary_encode(column).combine_chunks()
    return tuple(coded.dictionary.to_pylist()), coded.indices.to_numpy(False).astype(np.int64)


def _refuse_blank(raw: RawTable, column: pa.ChunkedArray, name: str) -> None:
    blank = np.flatnonzero(pc.equal(column, "").to_numpy())
    if len(blank):
        raise BadInput("consensus-blank", file=raw.file, row=int(raw.numbers[blank[0]]), column=name)


def _cast(column: pa.ChunkedArray, known: Mapping[str, int]) -> VoteMatrix:
    """Return the votes of a column, and -100 for what is none."""
    at = pc.index_in(pc.utf8_lower(column), value_set=pa.array(list(known))).fill_null(len(known))
    return np.asarray(np.array([*known.values(), -100], dtype=np.int8)[at.to_numpy()], dtype=np.int8)


def _refuse_no_vote(raw: RawTable, column: pa.ChunkedArray, cast: VoteMatrix, statement: str = "") -> None:
    wrong = np.flatnonzero(cast == -100)
    if len(wrong):
        given, row = column[int(wrong[0])].as_py(), int(raw.numbers[wrong[0]])
        raise BadInput("consensus-no-vote-in-row", file=raw.file, row=row, vote=given, column=statement or "vote")


def _from_rows(raw: RawTable, names: Mapping[str, str]) -> _Read:
    voter, statement, vote = (_column(raw, names, each, "consensus-columns") for each in (VOTER, STATEMENT, VOTE))
    for column, name in ((voter, "voter"), (statement, "statement")):
        _refuse_blank(raw, column, name)
    in_words = {value for value in pc.unique(pc.utf8_lower(vote)).to_pylist() if value in WORDS}
    cast = _cast(vote, WORDS if in_words else NUMBERS)
    _refuse_no_vote(raw, vote, cast)
    voters, at_voter = _codes(voter)
    statements, at_statement = _codes(statement)
    order = _order(raw, names)
    votes = settled(voters, statements, at_voter[order], at_statement[order], cast[order])
    return votes, None, not in_words


def _order(raw: RawTable, names: Mapping[str, str]) -> Counts:
    """Return the rows in the order in which the votes were cast."""
    if WHEN[0] in names:
        try:
            when = pc.cast(pc.utf8_trim_whitespace(raw.columns[names[WHEN[0]]]), pa.int64()).to_numpy()
            return np.asarray(np.argsort(when, kind="stable"), dtype=np.int64)
        except pa.ArrowInvalid:
            pass  # no moments as numbers: the rows stand in their order
    return np.arange(raw.columns.num_rows, dtype=np.int64)


def _from_matrix(raw: RawTable, names: Mapping[str, str]) -> _Read:
    voter = _column(raw, names, ("participant",), "consensus-columns")
    _refuse_blank(raw, voter, "participant")
    statements = tuple(name for name in raw.header if name.strip().lower() not in BESIDE_MATRIX)
    if not statements:
        raise BadInput("consensus-columns", file=raw.file, missing="statement", header=_shown(raw.header))
    trimmed = [pc.utf8_trim_whitespace(raw.columns[name]) for name in statements]
    in_words = any(value in WORDS for column in trimmed for value in pc.unique(pc.utf8_lower(column)).to_pylist())
    known = {**(WORDS if in_words else NUMBERS), "": NOT_SEEN}
    cast = np.empty((raw.columns.num_rows, len(statements)), dtype=np.int8)
    for at, (name, column) in enumerate(zip(statements, trimmed, strict=True)):
        cast[:, at] = _cast(column, known)
        _refuse_no_vote(raw, column, cast[:, at], name)
    voters, at_voter = _codes(voter)
    row, statement = np.nonzero(cast != NOT_SEEN)
    found = settled(voters, tuple(name.strip() for name in statements), at_voter[row], statement, cast[row, statement])
    return found, _told_in_all(raw, names), not in_words


def _told_in_all(raw: RawTable, names: Mapping[str, str]) -> tuple[int, int] | None:
    try:
        agree, disagree = (
            int(pc.sum(pc.cast(raw.columns[names[name]], pa.int64())).as_py()) for name in ("n-agree", "n-disagree")
        )
    except (KeyError, pa.ArrowInvalid):
        return None
    return agree, disagree


def _signs_turned(votes: Votes, told: tuple[int, int] | None, statements: Statements) -> bool:
    """Say whether the counts that an export tells fit the votes better with agree as -1; without counts they stand."""
    if told is not None:
        plus, minus = votes.count(AGREE), votes.count(DISAGREE)
        return abs(plus - told[1]) + abs(minus - told[0]) < abs(plus - told[0]) + abs(minus - told[1])
    as_is = turned = 0
    plus_of, minus_of = (votes.matrix == AGREE).sum(axis=0), (votes.matrix == DISAGREE).sum(axis=0)
    for name, plus, minus in zip(votes.statements, plus_of.tolist(), minus_of.tolist(), strict=True):
        if name in statements.told:
            agree, disagree = statements.told[name]
            as_is += abs(plus - agree) + abs(minus - disagree)
            turned += abs(plus - disagree) + abs(minus - agree)
    return turned < as_is


def read_statements(path: Path) -> Statements:
    """Return the words of statements by id, and what became of them.

    The columns are statement or comment-id, then comment-body or text, and moderated where there is one. Raises BadInput for
    a file without ids and words, for an id that stands twice, and for a state that is none.
    """
    raw = whole(read_raw(path))
    names = {name.strip().lower(): name for name in raw.header}
    ids = _column(raw, names, STATEMENT, "consensus-statement-columns").to_pylist()
    own = next(name for name in STATEMENT if name in names)
    bodies = _column(raw, names, [name for name in BODY if name != own], "consensus-statement-columns").to_pylist()
    first: dict[str, int] = {}
    for at, name in enumerate(ids):
        row = int(raw.numbers[at])
        if not name:
            raise BadInput("consensus-blank", file=raw.file, row=row, column=names[own])
        if name in first:
            raise BadInput("consensus-statement-twice", file=raw.file, row=row, statement=name, first=first[name])
        first[name] = row
    told = _whole_numbers(raw, names, ("agrees", "disagrees"))
    return Statements(
        words=dict(zip(ids, bodies, strict=True)),
        moderated=_moderated(raw, names, ids),
        told=dict(zip(ids, told, strict=True)) if told else {},
    )


def _moderated(raw: RawTable, names: Mapping[str, str], ids: Sequence[str]) -> dict[str, int]:
    if "moderated" not in names:
        return {}
    states = {str(state): state for state in range(REJECTED, ACCEPTED + 1)}
    found: dict[str, int] = {}
    for at, given in enumerate(pc.utf8_trim_whitespace(raw.columns[names["moderated"]]).to_pylist()):
        if given not in states:
            raise BadInput("consensus-moderated", file=raw.file, row=int(raw.numbers[at]), given=given)
        found[ids[at]] = states[given]
    return found


def _whole_numbers(raw: RawTable, names: Mapping[str, str], wanted: tuple[str, str]) -> list[tuple[int, int]]:
    try:
        first, second = (pc.cast(raw.columns[names[name]], pa.int64()).to_pylist() for name in wanted)
    except (KeyError, pa.ArrowInvalid):
        return []
    return list(zip(first, second, strict=True))


def read_groups(path: Path, votes: Votes) -> dict[str, str]:
    """Return the group of each voter, as a file says it (voter, group); who is not in it, or has a blank there, is in none.

    Raises BadInput for a voter with two groups, and for a file in which nobody voted.
    """
    raw = whole(read_raw(path))
    names = {name.strip().lower(): name for name in raw.header}
    voters = _column(raw, names, VOTER, "consensus-group-columns").to_pylist()
    groups = _column(raw, names, GROUP, "consensus-group-columns").to_pylist()
    found: dict[str, str] = {}
    for at, (voter, group) in enumerate(zip(voters, groups, strict=True)):
        if found.setdefault(voter, group) != group:
            raise BadInput("consensus-two-groups", file=raw.file, row=int(raw.numbers[at]), voter=voter)
    known = set(votes.voters)
    in_groups = {voter: group for voter, group in found.items() if group}
    if not in_groups.keys() & known:
        raise BadInput("consensus-strange-groups", file=raw.file, example=next(iter(found)), voter=votes.voters[0])
    return in_groups
