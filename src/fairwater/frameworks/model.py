"""A framework is a versioned tree of terms with levels; a crosswalk says which terms of two frameworks belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from fairwater.content import NOTHING_SAID, Said
from fairwater.words import DEFAULT_LANGUAGE


class Status(StrEnum):
    """Where a version of a framework stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


ASSOCIATIONS = (
    *("isRelatedTo", "exactMatchOf", "isPartOf", "isPeerOf", "precedes"),
    *("replacedBy", "exemplar", "hasSkillLevel", "isTranslationOf"),
)
"""How terms of two frameworks may be related: the types of CASE 1.1, without the one that makes a tree (isChildOf)."""


@dataclass(frozen=True)
class Name:
    """A kind of term or a mark: its slug, and what it is called."""

    id: str
    label: Said


@dataclass(frozen=True)
class Level:
    """A level of a framework, the lowest first, and what it means for every term."""

    id: str
    label: Said
    descriptor: Said = NOTHING_SAID


@dataclass(frozen=True)
class Variant:
    """A framework for some places, such as elementary schools, and the terms that do not apply there."""

    id: str
    label: Said
    not_applicable: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answers:
    """The answers to choose from, the least first; `several` where more than one may be chosen."""

    id: str
    options: tuple[Said, ...]
    several: bool = False


@dataclass(frozen=True)
class Term:
    """A term: its code within the framework, what it states, the code of its parent, and what helps to see it.

    `anchors` says what a level means for this term. `identifier` is the one that a term of another's CASE package came with.
    """

    code: str
    statement: Said
    parent: str = ""
    kind: str = ""
    notes: Said = NOTHING_SAID
    questions: tuple[Said, ...] = ()
    look_fors: tuple[Said, ...] = ()
    anchors: tuple[tuple[str, Said], ...] = ()
    marks: tuple[str, ...] = ()
    answers: str = ""
    to_verify: bool = False
    identifier: str = ""

    def anchor(self, level: str) -> Said:
        """Return what a level means for this term, or nothing."""
        return dict(self.anchors).get(level, NOTHING_SAID)


@dataclass(frozen=True)
class Elsewhere:
    """What a CASE package says of a term, or of the whole (blank `code`), and something that the package itself does not hold.

    `identifier`, `uri` and `title` are those of the other end, as the package gives them. `begins_there` where the association
    leads from there to here. `name` is the identifier of the association.
    """

    code: str
    association: str
    identifier: str
    uri: str
    title: str
    begins_there: bool = False
    note: str = ""
    name: str = ""


@dataclass(frozen=True)
class Framework:
    """One version of a framework. Terms stand in the order of their file; `tree` and `children` go by their parents."""

    id: str
    version: str
    title: Said
    languages: tuple[str, ...]
    licence: str
    source: Said
    creator: str
    dated: str
    status: Status = Status.PUBLISHED
    summary: Said = NOTHING_SAID
    kinds: tuple[Name, ...] = ()
    marks: tuple[Name, ...] = ()
    levels: tuple[Level, ...] = ()
    variants: tuple[Variant, ...] = ()
    answers: tuple[Answers, ...] = ()
    terms: tuple[Term, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    identifier: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Return the id and the version."""
        return self.id, self.version

    @property
    def language(self) -> str:
        """Return the language that it is given in where one has to be chosen: English where it has it."""
        if DEFAULT_LANGUAGE in self.languages or not self.languages:
            return DEFAULT_LANGUAGE
        return self.languages[0]

    @cached_property
    def by_code(self) -> Mapping[str, Term]:
        """Return the terms by their codes."""
        return {term.code: term for term in self.terms}

    @cached_property
    def children(self) -> Mapping[str, Sequence[Term]]:
        """Return the terms under each code, those at the top under the empty one."""
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            found.setdefault(term.parent, []).append(term)
        return found

    def tree(self, under: str = "", depth: int = 0) -> Iterator[tuple[int, Term]]:
        """Yield the terms from the top down, each with its depth."""
        waiting = [(depth, term) for term in reversed(self.children.get(under, ()))]
        while waiting:
            deep, term = waiting.pop()
            yield deep, term
            waiting += [(deep + 1, each) for each in reversed(self.children.get(term.code, ()))]

    def ancestors(self, code: str) -> list[Term]:
        """Return the terms above a term, the highest first."""
        found: list[Term] = []
        term = self.by_code[code]
        while term.parent:
            term = self.by_code[term.parent]
            found.insert(0, term)
        return found

    def applies(self, code: str, variant: str) -> bool:
        """Say whether a term applies in a variant; in none of them every term does."""
        left_out = next((each.not_applicable for each in self.variants if each.id == variant), ())
        return code not in left_out

    def names(self, language: str) -> dict[str, str]:
        """Return what the terms state, by their codes, in the order of the tree."""
        return {term.code: term.statement.said(language) or term.code for _, term in self.tree()}


@dataclass(frozen=True)
class Pair:
    """A term of one framework and one of another, and how the first is related to the second."""

    origin: str
    destination: str
    association: str = ASSOCIATIONS[0]
    note: Said = NOTHING_SAID


@dataclass(frozen=True)
class Crosswalk:
    """Which terms of a version of one framework answer to which of another."""

    id: str
    version: str
    title: Said
    origin: tuple[str, str]
    destination: tuple[str, str]
    source: Said
    licence: str
    creator: str
    dated: str
    pairs: tuple[Pair, ...] = ()


def version_order(version: str) -> tuple[tuple[int, int, str], ...]:
    """Return what versions are sorted by: numbers as numbers, so that 10 comes after 9."""
    parts = re.findall(r"\d+|[^\d.]+", version)
    return tuple((1, int(part), "") if part.isdigit() else (0, 0, part) for part in parts)
