"""Kinds of document: sections of fields, checks that speak in the margin, an example. A kind is one file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from fairwater import words
from fairwater.content import NOTHING_SAID, Part, Said, digest_of, shipped_in, with_folder
from fairwater.documents.board import BoardKind, board_kind_of
from fairwater.documents.causes import CausesKind, causes_kind_of
from fairwater.documents.checks import Check, Level, Remark, Written, checks_of, remarks
from fairwater.documents.graph import GraphKind, graph_kind_of, graph_of
from fairwater.documents.matrix import MatrixKind, matrix_kind_of
from fairwater.documents.shares import ShareKind, share_kinds_of
from fairwater.errors import BadInput
from fairwater.fields import Field, TermOptions, fields_of, with_terms
from fairwater.fields.kinds import asks_terms, slug_of

MOST_FIELDS = 200


@dataclass(frozen=True)
class Section:
    """A part of a document: its heading, what it is for, its fields."""

    id: str
    title: Said
    lead: Said
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document.

    `signs` are the roles whose signature adopts it, `compare` the fields that are laid side by side across schools, `public`
    says whether an adopted one may be given a page for everybody, `example` holds values by field.
    """

    id: str
    version: str
    title: Said
    purpose: Said
    sections: tuple[Section, ...]
    checks: tuple[Check, ...] = ()
    signs: tuple[str, ...] = ()
    compare: tuple[str, ...] = ()
    public: bool = False
    example_title: Said = NOTHING_SAID
    example: Mapping[str, Any] = field(default_factory=dict)
    digest: str = ""
    board: BoardKind | None = None
    graph: GraphKind | None = None
    causes: CausesKind | None = None
    matrix: MatrixKind | None = None
    shares: tuple[ShareKind, ...] = ()

    @property
    def is_drawn(self) -> bool:
        """Say whether a document of the kind can be seen drawn."""
        return any(each is not None for each in (self.board, self.graph, self.causes))

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return every field, in order."""
        return tuple(each for section in self.sections for each in section.fields)

    def field(self, slug: str) -> Field | None:
        """Return a field by its slug."""
        return next((each for each in self.fields if each.id == slug), None)

    def with_terms(self, options: TermOptions) -> DocumentKind:
        """Return the kind with the options of its fields filled in from the frameworks that they name."""
        if not any(asks_terms(each) for each in self.fields):
            return self
        filled = tuple(replace(each, fields=with_terms(each.fields, options)) for each in self.sections)
        return replace(self, sections=filled)

    def example_in(self, language: str) -> dict[str, Any]:
        """Return the example's values in a language."""
        return {slug: in_language(value, language) for slug, value in self.example.items()}


def remarks_on(kind: DocumentKind, written: Written, language: str) -> tuple[Remark, ...]:
    """Return everything that a kind of document says of what is written: its checks, and what is loose in its graph."""
    said = remarks(kind.checks, written, language)
    if kind.graph is None:
        return said
    faults = graph_of(kind.graph, written.values).faults
    return said + tuple(
        Remark(each.field, Level.MISSING, words.text(f"graph-{each.loose.value}", language, code=each.code))
        for each in faults
    )


def in_language(value: Any, language: str) -> Any:
    """Return a value of an example in one language: a text may be a table of languages, a table in a list is a row."""
    if isinstance(value, dict):
        return Said(tuple(value.items())).said(language)
    if isinstance(value, list):
        return [_row_in_language(each, language) if isinstance(each, dict) else each for each in value]
    return value


def _row_in_language(row: Mapping[str, Any], language: str) -> dict[str, Any]:
    return {column: in_language(each, language) for column, each in row.items()}


def kind_in(part: Part) -> DocumentKind:
    """Return the kind that a content file describes. Raises BadInput: which file, which key, what to do."""
    digest = digest_of(part.given)
    sections = tuple(_sections(part))
    fields = {each.id: each for section in sections for each in section.fields}
    example = part.part("example")
    kind = DocumentKind(
        id=slug_of(part),
        version=part.text("version"),
        title=part.said("title"),
        purpose=part.said("purpose"),
        sections=sections,
        checks=checks_of(part, fields),
        signs=part.texts("signs"),
        compare=_known(part, "compare", fields),
        public=part.flag("public"),
        example_title=example.said("title", NOTHING_SAID),
        example=_example(example, fields),
        digest=digest,
        board=board_kind_of(part, fields),
        graph=graph_kind_of(part, fields),
        causes=causes_kind_of(part, fields),
        matrix=matrix_kind_of(part, fields),
        shares=share_kinds_of(part, fields),
    )
    part.done()
    return kind


def _sections(part: Part) -> Iterator[Section]:
    seen: set[str] = set()
    for each in part.parts("sections"):
        section = Section(slug_of(each), each.said("title"), each.said("lead", NOTHING_SAID), fields_of(each))
        each.done()
        for slug in (found.id for found in section.fields):
            if slug in seen:
                raise each.wrong("id", slug)
            seen.add(slug)
        yield section
    if not seen:
        raise BadInput("content-key-missing", file=part.file, key="sections", where="blank")
    if len(seen) > MOST_FIELDS:
        raise part.wrong("sections", len(seen))


def _known(part: Part, key: str, fields: Mapping[str, Field]) -> tuple[str, ...]:
    slugs = part.texts(key)
    for slug in slugs:
        if slug not in fields:
            raise part.wrong(key, slug, tuple(fields))
    return slugs


def _example(part: Part, fields: Mapping[str, Field]) -> dict[str, Any]:
    values = dict(part.mapping("values"))
    part.done()
    for slug in values:
        if slug not in fields:
            raise part.wrong("values", slug, tuple(fields))
    return values


def document_kinds(own: Path | None = None) -> tuple[dict[str, DocumentKind], tuple[BadInput, ...]]:
    """Return every kind by its id, those that are shipped and those in the folder `own` (`*.toml`), and what is wrong.

    A file of one's own that is wrong, or takes the id of another, is left out and told; a shipped one raises.
    """
    known = with_folder(shipped_in("fairwater.documents", kind_in, "kinds"), own, kind_in, replaces=False)
    return dict(known.found), known.faults
