"""Two versions of a framework side by side: what was added, what is gone, what moved, and which words changed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from fairwater.content import Said
from fairwater.frameworks.model import Framework, Term

Piece = tuple[str, str]
"""A run of words, and whether it is the "same", was "added" or is "gone"."""


@dataclass(frozen=True)
class Rewording:
    """A part of a term whose words changed: its name (statement, notes, question, look-for, anchor), of which level, how."""

    part: str
    level: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Changed:
    """A term that says something else than before."""

    before: Term
    after: Term
    rewordings: tuple[Rewording, ...]


@dataclass(frozen=True)
class Moved:
    """A term that stands under another parent than before."""

    term: Term
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """What is different in a later version, by the codes of terms."""

    added: tuple[Term, ...]
    gone: tuple[Term, ...]
    changed: tuple[Changed, ...]
    moved: tuple[Moved, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.changed or self.moved)


def difference(before: Framework, after: Framework, language: str) -> Difference:
    """Return what is different in `after`, in the words of one language."""
    both = [(before.by_code[code], term) for code, term in after.by_code.items() if code in before.by_code]
    compared = ((old, new, tuple(_rewordings(old, new, language))) for old, new in both)
    return Difference(
        added=tuple(term for code, term in after.by_code.items() if code not in before.by_code),
        gone=tuple(term for code, term in before.by_code.items() if code not in after.by_code),
        changed=tuple(Changed(old, new, rewordings) for old, new, rewordings in compared if rewordings),
        moved=tuple(Moved(new, old.parent, new.parent) for old, new in both if old.parent != new.parent),
    )


def _rewordings(before: Term, after: Term, language: str) -> Iterator[Rewording]:
    for part, old, new in (
        ("statement", (before.statement,), (after.statement,)),
        ("notes", (before.notes,), (after.notes,)),
        ("question", before.questions, after.questions),
        ("look-for", before.look_fors, after.look_fors),
    ):
        yield from _reworded(part, "", _lines(old, language), _lines(new, language))
    for level in dict.fromkeys([*dict(before.anchors), *dict(after.anchors)]):
        yield from _reworded("anchor", level, before.anchor(level).said(language), after.anchor(level).said(language))


def _lines(said: tuple[Said, ...], language: str) -> str:
    return "\n".join(each.said(language) for each in said)


def _reworded(part: str, level: str, before: str, after: str) -> Iterator[Rewording]:
    if before != after:
        yield Rewording(part, level, word_difference(before, after))


def word_difference(before: str, after: str) -> tuple[Piece, ...]:
    """Return the words of both texts in order, each run as the same, gone or added. Joined, they give either text again."""
    old, new = re.findall(r"\s+|\S+", before), re.findall(r"\s+|\S+", after)
    found: list[Piece] = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(("same", "".join(new[k:m])))
            continue
        found += [(how, text) for how, text in (("gone", "".join(old[i:j])), ("added", "".join(new[k:m]))) if text]
    return tuple(found)
