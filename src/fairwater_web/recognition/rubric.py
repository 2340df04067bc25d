"""A rubric as it is kept with a submission: what was asked, against which words, in every language, whatever changes later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fairwater.capability import Credential, Scheme, statements_of, title_of
from fairwater.content import Said
from fairwater.frameworks import Framework
from fairwater.words import DEFAULT_LANGUAGE

Texts = Mapping[str, str]


def frozen(scheme: Scheme, framework: Framework, credential: Credential, variant: str) -> dict[str, Any]:
    """Return the rubric of a credential in a variant of its framework as JSON."""
    return {
        "title": _texts(title_of(framework, credential)),
        "levels": [
            {"id": each.id, "label": _texts(each.label), "descriptor": _texts(each.descriptor)}
            for each in framework.levels
        ],
        "statements": [
            {
                "code": term.code,
                "statement": _texts(term.statement),
                "anchors": {level: _texts(said) for level, said in term.anchors},
            }
            for term in statements_of(framework, credential, variant)
        ],
        "context": [_texts(each) for each in scheme.context],
        "artefacts": [_texts(each) for each in scheme.artefacts_of(credential)],
        "reflection": [_texts(each) for each in scheme.reflection],
    }


def _texts(said: Said) -> dict[str, str]:
    return dict(said.texts)


def said(texts: Texts, language: str) -> str:
    """Return kept words in a language, in English where there are none."""
    return texts.get(language) or texts.get(DEFAULT_LANGUAGE) or next(iter(texts.values()), "")


@dataclass(frozen=True)
class ShownLevel:
    """A level of a statement, in the reader's language."""

    number: int
    label: str
    anchor: str


@dataclass(frozen=True)
class ShownStatement:
    """A statement of a rubric with its levels, in the reader's language."""

    code: str
    statement: str
    levels: tuple[ShownLevel, ...]


@dataclass(frozen=True)
class ShownRubric:
    """A rubric in the reader's language."""

    title: str
    statements: tuple[ShownStatement, ...]
    context: tuple[str, ...]
    artefacts: tuple[str, ...]
    reflection: tuple[str, ...]

    @property
    def by_code(self) -> Mapping[str, ShownStatement]:
        """Return the statements by their codes."""
        return {each.code: each for each in self.statements}


def shown(rubric: Mapping[str, Any], language: str) -> ShownRubric:
    """Return a kept rubric in a language."""
    levels = [(number, each["id"], said(each["label"], language)) for number, each in enumerate(rubric["levels"], 1)]
    statements = tuple(
        ShownStatement(
            each["code"],
            said(each["statement"], language),
            tuple(
                ShownLevel(number, label, said(each["anchors"].get(name, {}), language))
                for number, name, label in levels
            ),
        )
        for each in rubric["statements"]
    )
    asked = {
        name: tuple(said(each, language) for each in rubric[name]) for name in ("context", "artefacts", "reflection")
    }
    return ShownRubric(said(rubric["title"], language), statements, **asked)


def codes_of(rubric: Mapping[str, Any]) -> list[str]:
    """Return the codes of the statements of a kept rubric."""
    return [each["code"] for each in rubric["statements"]]
