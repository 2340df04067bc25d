"""Frameworks made ready for pages: one language, trees as nested lists, crosswalks both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from babel import Locale

from fairwater import words
from fairwater.content import Said
from fairwater.frameworks import Framework, Library, Status, Term
from fairwater.frameworks.comparing import Difference
from fairwater.frameworks.identifiers import of_term
from fairwater.publish import numbers
from fairwater.words import LOCALES
from fairwater_web.frameworks.models import OwnFramework


def term_address(framework: Framework, code: str) -> str:
    """Return the address of a term."""
    return f"/frameworks/{framework.id}/{framework.version}/terms/{quote(code, safe='')}/"


def language_name(code: str, language: str) -> str:
    """Return what a language is called in another."""
    return str(Locale.parse(LOCALES[language]).languages.get(code, code))


@dataclass(frozen=True)
class TermLine:
    """A term in the tree, with what stands under it."""

    code: str
    parent: str
    stated: str
    kind: str
    marks: tuple[str, ...]
    to_verify: bool
    notes: str
    url: str
    under: tuple[TermLine, ...]


@dataclass(frozen=True)
class Anchored:
    """A level, and what it means."""

    number: int
    label: str
    told: str


@dataclass(frozen=True)
class Walked:
    """A term of another framework that a crosswalk leads to or comes from."""

    how: str
    framework: str
    code: str
    stated: str
    url: str
    note: str


@dataclass(frozen=True)
class ShownElsewhere:
    """Something outside that a term, or the whole framework, is related to: how, its title, its address, a note."""

    how: str
    title: str
    url: str
    note: str


class FrameworkPage:
    """A version of a framework in one language."""

    def __init__(self, framework: Framework, library: Library, language: str, row: OwnFramework | None = None) -> None:
        self.framework, self.library, self.language, self.row = framework, library, language, row

    def said(self, said: Said) -> str:
        """Return words in the language of the page."""
        return said.said(self.language)

    @property
    def title(self) -> str:
        """Return the title."""
        return self.said(self.framework.title)

    @property
    def summary(self) -> str:
        """Return what the framework is, in a sentence or two."""
        return self.said(self.framework.summary)

    @property
    def source(self) -> str:
        """Return where it comes from."""
        return self.said(self.framework.source)

    @property
    def languages(self) -> list[str]:
        """Return the names of its languages."""
        return [language_name(each, self.language) for each in self.framework.languages]

    @property
    def untranslated(self) -> bool:
        """Say whether the reader's language is not among its languages."""
        return self.language not in self.framework.languages

    @property
    def said_in(self) -> str:
        """Return the language in which its words stand on the page."""
        return self.framework.language if self.untranslated else self.language

    @property
    def dated(self) -> str:
        """Return the day of the version."""
        return numbers.day(self.framework.dated, self.language)

    @property
    def is_draft(self) -> bool:
        """Say whether it is a draft."""
        return self.framework.status is Status.DRAFT

    @property
    def is_retired(self) -> bool:
        """Say whether it was retired."""
        return self.framework.status is Status.RETIRED

    @property
    def n_terms(self) -> int:
        """Return how many terms there are."""
        return len(self.framework.terms)

    @property
    def levels(self) -> list[Anchored]:
        """Return the levels, the lowest first."""
        found = enumerate(self.framework.levels, 1)
        return [Anchored(number, self.said(level.label), self.said(level.descriptor)) for number, level in found]

    @property
    def variants(self) -> list[tuple[str, list[str]]]:
        """Return the variants with the terms that do not apply there."""
        return [
            (
                self.said(each.label),
                [f"{code} {self.said(self.framework.by_code[code].statement)}" for code in each.not_applicable],
            )
            for each in self.framework.variants
        ]

    @property
    def answers(self) -> list[tuple[str, list[str], bool]]:
        """Return the scales of answers."""
        return [
            (each.id, [self.said(option) for option in each.options], each.several) for each in self.framework.answers
        ]

    @cached_property
    def tree(self) -> tuple[TermLine, ...]:
        """Return the terms at the top, each with those under it."""
        lines: dict[str, TermLine] = {}
        for _, term in reversed(list(self.framework.tree())):
            under = tuple(lines[each.code] for each in self.framework.children.get(term.code, ()))
            lines[term.code] = self.line(term, under)
        return tuple(lines[term.code] for term in self.framework.children.get("", ()))

    @cached_property
    def flat(self) -> list[tuple[int, TermLine]]:
        """Return the terms in the order of the tree with their depths, for forms."""
        return [(depth, self.line(term)) for depth, term in self.framework.tree()]

    def line(self, term: Term, under: tuple[TermLine, ...] = ()) -> TermLine:
        """Return a term as a line."""
        kinds = {kind.id: self.said(kind.label) for kind in self.framework.kinds}
        marks = {mark.id: self.said(mark.label) for mark in self.framework.marks}
        return TermLine(
            term.code,
            term.parent,
            self.said(term.statement),
            kinds.get(term.kind, ""),
            tuple(marks[each] for each in term.marks),
            term.to_verify,
            self.said(term.notes),
            term_address(self.framework, term.code),
            under,
        )

    def fields(self, given: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """Return the fields of each language with the language's name."""
        return [each | {"name": language_name(each["code"], self.language)} for each in given]

    def choices(self, term: Term) -> dict[str, Any]:
        """Return the kinds and marks that a term can have."""
        framework = self.framework
        return {
            "kinds": [(kind.id, self.said(kind.label)) for kind in framework.kinds],
            "marks": [(mark.id, self.said(mark.label), mark.id in term.marks) for mark in framework.marks],
        }

    @property
    def versions(self) -> list[tuple[Framework, str, bool]]:
        """Return the versions, the newest first, the day of each, and whether it is this one."""
        return [
            (each, numbers.day(each.dated, self.language), each.version == self.framework.version)
            for each in self.library.versions(self.framework.id)
        ]

    @property
    def crosswalks(self) -> list[tuple[str, list[tuple[str, str, Walked]], str]]:
        """Return the crosswalks of the framework both ways: title, lines from a term to another, source."""
        found = [*self.library.crosswalks_from(self.framework), *self.library.crosswalks_to(self.framework)]
        codes = [(term.code, self.said(term.statement)) for _, term in self.framework.tree()]
        return [
            (
                self.said(each.title),
                [(code, stated, walked) for code, stated in codes for walked in self.walked(code, only=each.id)],
                self.said(each.source),
            )
            for each in found
        ]

    @property
    def elsewhere(self) -> list[ShownElsewhere]:
        """Return what the framework as a whole is related to outside."""
        return self.elsewhere_of("")

    def elsewhere_of(self, code: str) -> list[ShownElsewhere]:
        """Return what a term is related to outside, as the package says that it came with."""
        return [
            ShownElsewhere(
                words.text(f"association-{each.association}{'-back' if each.begins_there else ''}", self.language),
                each.title or each.uri,
                each.uri,
                each.note,
            )
            for each in self.framework.elsewhere
            if each.code == code
        ]

    def walked(self, code: str, only: str = "") -> Iterator[Walked]:
        """Yield the terms of other frameworks that a term answers to, and those that answer to it."""
        for crosswalk in self.library.crosswalks:
            if only and crosswalk.id != only:
                continue
            ends = [("", crosswalk.origin, crosswalk.destination), ("-back", crosswalk.destination, crosswalk.origin)]
            for back, here, there in ends:
                other = self.library.by_key.get(there)
                if here != self.framework.key or other is None:
                    continue
                for pair in crosswalk.pairs:
                    near, far = (pair.destination, pair.origin) if back else (pair.origin, pair.destination)
                    if near == code:
                        yield self._walked(other, far, f"association-{pair.association}{back}", pair.note)

    def _walked(self, other: Framework, code: str, how: str, note: Said) -> Walked:
        term = other.by_code[code]
        told = words.text(how, self.language)
        return Walked(
            told, self.said(other.title), code, self.said(term.statement), term_address(other, code), self.said(note)
        )


class TermPage:
    """A term of a framework in one language."""

    def __init__(self, page: FrameworkPage, term: Term, owner: str = "") -> None:
        self.page, self.term, self.owner = page, term, owner

    @property
    def line(self) -> TermLine:
        """Return the term as a line, with those under it."""
        under = self.page.framework.children.get(self.term.code, ())
        return self.page.line(self.term, tuple(self.page.line(each) for each in under))

    @property
    def above(self) -> list[TermLine]:
        """Return the terms above it, the highest first."""
        return [self.page.line(each) for each in self.page.framework.ancestors(self.term.code)]

    @property
    def questions(self) -> list[str]:
        """Return its questions."""
        return self._lines(self.term.questions)

    @property
    def look_fors(self) -> list[str]:
        """Return what one would see or hear."""
        return self._lines(self.term.look_fors)

    def _lines(self, said: Sequence[Said]) -> list[str]:
        return [self.page.said(each) for each in said]

    @property
    def anchors(self) -> list[Anchored]:
        """Return what each level means for the term: its own words, else those for every term."""
        found = []
        for number, level in enumerate(self.page.framework.levels, 1):
            told = self.page.said(self.term.anchor(level.id)) or self.page.said(level.descriptor)
            found.append(Anchored(number, self.page.said(level.label), told))
        return found if self.term.anchors else []

    @property
    def options(self) -> list[str]:
        """Return the answers to choose from."""
        found = next((each.options for each in self.page.framework.answers if each.id == self.term.answers), ())
        return self._lines(found)

    @property
    def not_applicable(self) -> list[str]:
        """Return the variants in which it does not apply."""
        variants = self.page.framework.variants
        return [self.page.said(each.label) for each in variants if self.term.code in each.not_applicable]

    @property
    def walked(self) -> list[Walked]:
        """Return the terms of other frameworks that it answers to, or that answer to it."""
        return list(self.page.walked(self.term.code))

    @property
    def elsewhere(self) -> list[ShownElsewhere]:
        """Return what it is related to outside."""
        return self.page.elsewhere_of(self.term.code)

    @property
    def translations(self) -> list[tuple[str, str, str]]:
        """Return what it states in other languages: the name of the language, its code, the words."""
        others = [(code, text) for code, text in self.term.statement.texts if code != self.page.said_in]
        return [(language_name(code, self.page.language), code, text) for code, text in others]

    @property
    def identifier(self) -> str:
        """Return its identifier in CASE."""
        return of_term(self.page.framework, self.term, self.owner)


@dataclass(frozen=True)
class RewordedLine:
    """A part of a term that was reworded: its name, and its words with what is gone and what was added."""

    name: str
    pieces: tuple[tuple[str, str], ...]


class DifferencePage:
    """What is different between two versions, in one language."""

    def __init__(self, found: Difference, before: FrameworkPage, after: FrameworkPage) -> None:
        self.found, self.before, self.after = found, before, after

    @property
    def added(self) -> list[TermLine]:
        """Return the terms that were added."""
        return [self.after.line(each) for each in self.found.added]

    @property
    def gone(self) -> list[TermLine]:
        """Return the terms that are gone."""
        return [self.before.line(each) for each in self.found.gone]

    @property
    def moved(self) -> list[tuple[TermLine, str, str]]:
        """Return the terms that moved: from under which, to under which."""
        top = words.text("framework-top", self.after.language)
        return [(self.after.line(each.term), each.before or top, each.after or top) for each in self.found.moved]

    @property
    def changed(self) -> list[tuple[TermLine, list[RewordedLine]]]:
        """Return the terms that were reworded, and how."""
        return [
            (
                self.after.line(each.after),
                [RewordedLine(self._name(r.part, r.level), r.pieces) for r in each.rewordings],
            )
            for each in self.found.changed
        ]

    def _name(self, part: str, level: str) -> str:
        levels = {
            each.id: self.after.said(each.label)
            for each in (*self.before.framework.levels, *self.after.framework.levels)
        }
        return levels.get(level, level) if level else words.text(f"framework-part-{part}", self.after.language)
