"""How a definition stands: what it lacks, and whether people agree on the words of a term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from fairwater.content import digest_of
from fairwater.definitions.kinds import DefinitionKind
from fairwater.frameworks import Framework, Term


class Lack(StrEnum):
    """What can be missing."""

    TOO_FEW = "too-few"
    TOO_MANY = "too-many"
    UNDER = "under"
    LOOK_FORS = "look-fors"
    TRANSLATION = "translation"


@dataclass(frozen=True)
class Missing:
    """Something that is missing: at a term, of a kind of term, how many there are and how many there should be.

    `code` is blank for what concerns the whole; `kind` names a language where a translation is missing.
    """

    lack: Lack
    code: str
    kind: str
    has: int
    wanted: int


def lacks(kind: DefinitionKind, framework: Framework) -> tuple[Missing, ...]:
    """Return what a draft lacks of what its kind asks for, in the order of the tree."""
    return tuple(_lacks(kind, framework))


def _lacks(kind: DefinitionKind, framework: Framework) -> Iterator[Missing]:
    agreed = [term for term in framework.terms if term.kind == kind.agreed_on]
    if len(agreed) < kind.fewest:
        yield Missing(Lack.TOO_FEW, "", kind.agreed_on, len(agreed), kind.fewest)
    if len(agreed) > kind.most:
        yield Missing(Lack.TOO_MANY, "", kind.agreed_on, len(agreed), kind.most)
    for term in agreed:
        below = [each for _, each in framework.tree(term.code)]
        for under in kind.under:
            of_kind = [each for each in below if each.kind == under.kind]
            if len(of_kind) < under.fewest:
                yield Missing(Lack.UNDER, term.code, under.kind, len(of_kind), under.fewest)
            for each in of_kind:
                if len(each.look_fors) < under.look_fors:
                    yield Missing(Lack.LOOK_FORS, each.code, under.kind, len(each.look_fors), under.look_fors)
        for language in framework.languages:
            left = sum(language not in each.statement.languages for each in (term, *below))
            if left:
                yield Missing(Lack.TRANSLATION, term.code, language, 1 + len(below) - left, 1 + len(below))


def words_of(framework: Framework, code: str) -> str:
    """Return a digest of what a term and all that stands under it say: what somebody approves, in every language."""
    return digest_of([_said(term) for term in (framework.by_code[code], *(t for _, t in framework.tree(code)))])


def _said(term: Term) -> list[object]:
    helps = [each.as_given() for each in term.look_fors]
    return [term.code, term.kind, term.statement.as_given(), term.notes.as_given(), helps]


@dataclass(frozen=True)
class Tally:
    """How many agree and disagree with a wording; who passed said neither."""

    agree: int
    disagree: int

    def is_agreed(self, share: Fraction) -> bool:
        """Say whether at least the share of those who took a side agree, in exact arithmetic; nobody agrees on nothing."""
        sides = self.agree + self.disagree
        return sides > 0 and self.agree >= share * sides
