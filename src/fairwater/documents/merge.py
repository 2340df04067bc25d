"""Two people changing one text: what they changed apart is joined, what they changed together is shown side by side.

The method is the three-way merge of version control (Khanna, Kunal & Pierce 2007, "A formal investigation of diff3"), over
sentences, with difflib's matching blocks. Differences for reading are by word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any

WORDS = re.compile(r"\s*\S+|\s+")
"""Words with the blanks before them: blanks of their own would all be alike, and be compared each with each."""
SHARED = 0.4
"""Sentences of which fewer letters stayed are shown whole, the old ones and then the new: a mixture of both reads as neither."""
SENTENCES = re.compile(r"[^\n]*?[.!?…][\"”»’)]*[ \t]+|[^\n]*\n|[^\n]+$")


@dataclass(frozen=True)
class Merged:
    """What became of two changes of one text: `text` where they could be joined; where not, None."""

    text: str | None


def merged(base: str, mine: str, theirs: str) -> Merged:
    """Join two changes of `base`; where both changed the same sentence, or two that touch, nothing is chosen."""
    parts = _joined(*(SENTENCES.findall(each) for each in (base, mine, theirs)))
    return Merged(None if parts is None else "".join(parts))


def merged_rows(base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> list[Any] | None:
    """Join two changes of a list of rows; rows that both added at one place all stay. None where both changed one row."""
    lists = [[json.dumps(row, sort_keys=True, ensure_ascii=False) for row in each] for each in (base, mine, theirs)]
    parts = _joined(*lists, both_add=True)
    return None if parts is None else [json.loads(each) for each in parts]


def _joined(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str], *, both_add: bool = False
) -> list[str] | None:
    if mine in (base, theirs):
        return list(theirs)
    if theirs == base:
        return list(mine)
    parts: list[str] = []
    for ours, other, was in _chunks(base, mine, theirs):
        if ours == other or other == was:
            parts += ours
        elif ours == was:
            parts += other
        elif both_add and not was:
            parts += [*other, *(each for each in ours if each not in other)]
        else:
            return None
    return parts


def _chunks(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Yield, in order, what stands in mine, in theirs and in the base between sentences that all three share."""
    at_base = at_mine = at_theirs = 0
    for in_base, in_mine, in_theirs, length in _shared(base, mine, theirs):
        yield (
            list(mine[at_mine:in_mine]),
            list(theirs[at_theirs:in_theirs]),
            list(base[at_base:in_base]),
        )
        same = list(base[in_base : in_base + length])
        yield same, same, same
        at_base, at_mine, at_theirs = in_base + length, in_mine + length, in_theirs + length


def _shared(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield runs of sentences that all three share: where they begin in each, and how many; an empty run at the end."""
    first = SequenceMatcher(None, base, mine).get_matching_blocks()
    second = SequenceMatcher(None, base, theirs).get_matching_blocks()
    for one in first:
        for two in second:
            start, end = max(one.a, two.a), min(one.a + one.size, two.a + two.size)
            if end > start:
                yield start, one.b + start - one.a, two.b + start - two.a, end - start
    yield len(base), len(mine), len(theirs), 0


@dataclass(frozen=True)
class Change:
    """A run of a difference: "same", "added" or "gone", and its letters."""

    kind: str
    text: str


def difference(before: str, after: str) -> tuple[Change, ...]:
    """Return how a text changed, word by word; the texts of "same" and "gone" give `before`, of "same" and "added" `after`."""
    found: list[Change] = []
    for kind, old, new in _runs(SENTENCES.findall(before), SENTENCES.findall(after)):
        if kind == "equal":
            found.append(Change("same", old))
            continue
        found += _by_word(old, new)
    return tuple(
        Change(kind, "".join(each.text for each in run)) for kind, run in groupby(found, key=lambda each: each.kind)
    )


def _by_word(old: str, new: str) -> list[Change]:
    found: list[Change] = []
    for kind, gone, added in _runs(WORDS.findall(old), WORDS.findall(new)):
        if kind == "equal":
            found.append(Change("same", gone))
        else:
            found += [Change(each, text) for each, text in (("gone", gone), ("added", added)) if text]
    stayed = sum(len(each.text) for each in found if each.kind == "same")
    if old and new and 2 * stayed < SHARED * (len(old) + len(new)):
        return [Change("gone", old), Change("added", new)]
    return found


def _runs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield, in order, how each run changed and its letters before and after.

    What stands very often in a long text is not looked for by itself (`autojunk`), else two reports would take minutes.
    """
    for operation, a, b, c, d in SequenceMatcher(None, before, after).get_opcodes():
        yield operation, "".join(before[a:b]), "".join(after[c:d])
