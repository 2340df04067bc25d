"""Kinds of document: the shipped ones say everything in two languages, and a wrong file is refused in a sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from fairwater.content import Part, Said, content_in
from fairwater.documents import DocumentKind, Written, document_kinds, kind_in, remarks
from fairwater.documents.checks import Check, CheckKind
from fairwater.errors import BadInput
from fairwater.fields import Field, FieldKind, Option, told, typed
from fairwater.fields.values import blank, is_blank
from fairwater.frameworks import shipped
from fairwater.wording import pointed_at

LANGUAGES = ["en", "es"]
KINDS, FAULTS = document_kinds()
FILES = {path.stem: path for path in (Path(str(resources.files("fairwater.documents"))) / "kinds").glob("*.toml")}
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
every_language = pytest.mark.parametrize("language", LANGUAGES)


def words_of(value: Any, where: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every table of languages in a content file, with its place."""
    if isinstance(value, dict) and "en" in value:
        yield where, value
    elif isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from words_of(each, f"{where}.{key}")


def terms_of(framework_id: str, kind: str) -> tuple[Option, ...]:
    """The terms of a shipped framework as options."""
    framework = shipped().newest(framework_id)
    assert framework is not None, framework_id
    return tuple(Option(term.code, term.statement) for term in framework.terms if kind in ("", term.kind))


def every_field(kind: DocumentKind) -> Iterator[Field]:
    for field in kind.fields:
        yield field
        yield from field.columns


# The shipped kinds


def test_the_first_kinds_are_shipped_under_the_names_of_their_files() -> None:
    assert set(KINDS) >= {"equity-statement", "equity-vision", "decision-record", "equity-pause"}
    assert set(KINDS) == set(FILES) and FAULTS == ()


@every_kind
def test_every_text_of_a_kind_is_said_in_english_and_in_spanish(kind: DocumentKind) -> None:
    raw = tomllib.loads(FILES[kind.id].read_text(encoding="utf-8"))
    texts = dict(words_of(raw))
    assert len(texts) > 20
    lacking = [where for where, said in texts.items() if not all(said.get(code, "").strip() for code in LANGUAGES)]
    same = [where for where, said in texts.items() if said["en"] == said.get("es")]
    assert (lacking, same) == ([], [])


@every_kind
def test_no_text_of_a_kind_is_given_in_english_alone(kind: DocumentKind) -> None:
    said = [kind.title, kind.purpose, kind.example_title]
    said += [words for section in kind.sections for words in (section.title, section.lead)]
    said += [words for field in every_field(kind) for words in (field.label, field.prompt, field.unit)]
    said += [option.label for field in every_field(kind) for option in field.options]
    said += [check.says for check in kind.checks]
    assert [each for each in said if each and set(each.languages) < set(LANGUAGES)] == []
    assert kind.title and kind.purpose and kind.example_title


@every_kind
@every_language
def test_a_heading_says_which_field_or_section_it_is(kind: DocumentKind, language: str) -> None:
    headings = [section.title.said(language) for section in kind.sections]
    headings += [field.label.said(language) for field in kind.fields]
    assert sorted(headings) == sorted(set(headings))
    for field in kind.fields:
        columns = [column.label.said(language) for column in field.columns]
        options = [option.label.said(language) for option in field.options]
        assert (len(columns), len(options)) == (len(set(columns)), len(set(options)))


@every_kind
def test_a_heading_of_one_language_is_not_another_field_in_the_other(kind: DocumentKind) -> None:
    slugs: dict[str, set[str]] = {}
    for field in kind.fields:
        for _, label in field.label.texts:
            slugs.setdefault(label.casefold(), set()).add(field.id)
    titles = {text.casefold() for section in kind.sections for _, text in section.title.texts}
    assert {label: each for label, each in slugs.items() if len(each) > 1 or label in titles} == {}


@every_kind
@every_language
def test_the_example_fills_every_required_field_and_fits_its_fields(kind: DocumentKind, language: str) -> None:
    kind, values = kind.with_terms(terms_of), kind.example_in(language)
    assert [field.id for field in kind.fields if field.required and is_blank(values.get(field.id))] == []
    for slug, value in values.items():
        field = kind.field(slug)
        assert field is not None
        assert typed(field, value, language) == filled_up(field, value), slug
        assert told(field, value, language).strip()


def filled_up(field: Field, value: Any) -> Any:
    """A value with the columns that a row of an example leaves out."""
    if field.kind is not FieldKind.ROWS:
        return value
    unknown = {key for row in value for key in row} - {column.id for column in field.columns}
    assert not unknown, unknown
    return [{column.id: row.get(column.id, blank(column)) for column in field.columns} for row in value]


@every_kind
def test_the_example_says_something_else_in_spanish(kind: DocumentKind) -> None:
    english, spanish = (kind.example_in(language) for language in LANGUAGES)
    texts = [
        field.id for field in kind.fields if field.kind in (FieldKind.TEXT, FieldKind.ROWS) and field.id in english
    ]
    assert texts and [slug for slug in texts if english[slug] == spanish[slug]] == []


@every_kind
@every_language
def test_the_wording_list_finds_nothing_in_what_is_shipped(kind: DocumentKind, language: str) -> None:
    raw = tomllib.loads(FILES[kind.id].read_text(encoding="utf-8"))
    found = [(where, each.said) for where, said in words_of(raw) for each in pointed_at(said[language], language)]
    assert found == []


# Every check of a shipped kind can fire, and can be met


def met(kind: DocumentKind, check: Check) -> dict[str, Any]:
    """What meets a check, made from its declaration alone."""
    values: dict[str, Any] = {}
    for slug in check.fields:
        field = kind.field(slug)
        assert field is not None
        if field.kind is FieldKind.ROWS:
            column = next((each for each in field.columns if each.id == check.column), None)
            options = [option.id for option in column.options] if column else []
            answers = (list(check.values) or options) if check.kind is CheckKind.TOUCHES else options[::-1]
            rows = max(check.least, len(answers), 1)
            values[slug] = [dict.fromkeys((each.id for each in field.columns), "x") for _ in range(rows)]
            for number, row in enumerate(values[slug]):
                if answers:
                    row[check.column] = answers[number % len(answers)]
        elif field.kind is FieldKind.CHOICES:
            values[slug] = list(check.values) or [option.id for option in field.options] or ["a-term"]
        else:
            values[slug] = " ".join(["word"] * max(check.least, 1))
    return values


def broken(kind: DocumentKind, check: Check) -> dict[str, Any]:
    """What leaves a check unmet."""
    if check.kind is CheckKind.EACH:
        return {slug: [{check.column: ""}] for slug in check.fields}
    if check.kind is CheckKind.SHARE:
        return {slug: [{check.column: check.values[0]}] for slug in check.fields}
    return {}


def spoken(kind: DocumentKind, check: Check, values: dict[str, Any], evidence: dict[str, list[str]]) -> list[str]:
    fields = {field.id: field for field in kind.fields}
    return [remark.field for remark in remarks((check,), Written(fields, values, evidence), "en")]


@pytest.mark.parametrize(
    ("kind", "number"), [(kind, number) for kind in KINDS.values() for number in range(len(kind.checks))]
)
def test_every_check_of_a_shipped_kind_can_fire_and_can_be_met(kind: DocumentKind, number: int) -> None:
    check = kind.checks[number]
    cited = {slug: (list(check.values) or ["finding"]) * check.least for slug in check.fields}
    assert spoken(kind, check, met(kind, check), cited if check.kind is CheckKind.CITES else {}) == []
    fired = spoken(kind, check, broken(kind, check), {})
    assert fired == list(check.fields[:1] if check.kind is CheckKind.EITHER else check.fields)


@every_kind
@every_language
def test_an_example_is_written_so_that_only_evidence_is_asked_for(kind: DocumentKind, language: str) -> None:
    fields = {field.id: field for field in kind.fields}
    without_evidence = [check for check in kind.checks if check.kind is not CheckKind.CITES]
    assert remarks(without_evidence, Written(fields, kind.example_in(language), {}), language) == ()


@every_kind
def test_an_empty_document_is_told_what_is_missing_in_the_language_of_the_writer(kind: DocumentKind) -> None:
    fields = {field.id: field for field in kind.fields}
    english, spanish = (remarks(kind.checks, Written(fields, {}, {}), language) for language in LANGUAGES)
    assert english and [each.field for each in english] == [each.field for each in spanish]
    assert all(one.says != other.says for one, other in zip(english, spanish, strict=True))


# A kind as a file

FILE = """
id = "letter"
version = "1"
title = "Letter"
purpose = "To say what changes."
signs = ["principal"]
compare = ["said"]
[[sections]]
id = "first"
title = "First"
[[sections.fields]]
id = "said"
kind = "text"
label = "Said"
[[sections.fields]]
id = "steps"
kind = "rows"
label = "Steps"
[[sections.fields.columns]]
id = "by"
kind = "date"
label = "By"
[[sections.fields.columns]]
id = "as"
kind = "choice"
label = "As"
options = [{ id = "family", label = "Family" }, { id = "staff", label = "Staff" }]
[[checks]]
kind = "filled"
fields = ["said"]
says = "Not written yet."
[example]
title = "A letter"
[example.values]
said = { en = "We listen.", es = "Escuchamos." }
steps = [{ by = "2026-06-14", as = "staff" }]
"""


def kind_of(toml: str) -> DocumentKind:
    return kind_in(content_in(toml.encode(), "letter.toml"))


def refused(toml: str) -> str:
    with pytest.raises(BadInput) as caught:
        kind_of(toml)
    return caught.value.sentence()


def test_a_kind_is_read_whole() -> None:
    kind = kind_of(FILE)
    assert (kind.id, kind.version, kind.title, kind.public) == ("letter", "1", Said((("en", "Letter"),)), False)
    assert ([field.id for field in kind.fields], kind.signs, kind.compare) == (
        ["said", "steps"],
        ("principal",),
        ("said",),
    )
    assert kind.field("steps") == kind.fields[1] and kind.field("none") is None


def test_a_row_of_an_example_is_a_row_though_its_columns_have_two_letters() -> None:
    values = kind_of(FILE).example_in("es")
    assert values == {"said": "Escuchamos.", "steps": [{"by": "2026-06-14", "as": "staff"}]}


def test_the_digest_is_another_where_the_kind_says_something_else() -> None:
    assert kind_of(FILE).digest == kind_of("# a note\n" + FILE).digest
    assert kind_of(FILE).digest != kind_of(FILE.replace("Not written yet.", "Not yet.")).digest


@pytest.mark.parametrize(
    ("there", "instead", "expected"),
    [
        ('version = "1"\n', "", "“letter.toml” lacks “version”. Add it."),
        ('title = "Letter"', 'titel = "Letter"', "“letter.toml” lacks “title”. Add it."),
        ('signs = ["principal"]', 'sign = ["principal"]', "the key “sign” is not known. Did you mean “signs”?"),
        ('id = "letter"', 'id = "The Letter"', "“The Letter” cannot stand for “id”."),
        ('compare = ["said"]', 'compare = ["sad"]', "“sad” cannot stand for “compare”. It is one of said, steps."),
        ('id = "steps"', 'id = "said"', "“said” cannot stand for “id”."),
        (
            'title = "First"',
            'title = "First"\nled = "x"',
            "sections 1 (first): the key “led” is not known. Did you mean “lead”?",
        ),
        (
            'kind = "filled"',
            'kind = "fill"',
            "checks 1 (fill): “fill” cannot stand for “kind”. It is one of filled, either",
        ),
        (
            'fields = ["said"]',
            'fields = ["sad"]',
            "checks 1 (filled): “sad” cannot stand for “fields”. It is one of said, steps.",
        ),
        ('fields = ["said"]\n', "", "checks 1 (filled) lacks “fields”. Add it."),
        ('fields = ["said"]', "fields = []", "checks 1 (filled): “[]” cannot stand for “fields”."),
        ('says = "Not', 'say = "Not', "checks 1 (filled) lacks “says”. Add it."),
        (
            'fields = ["said"]',
            'fields = ["steps"]\ncolumn = "on"',
            "“on” cannot stand for “column”. It is one of by, as.",
        ),
        (
            'kind = "filled"\nfields = ["said"]',
            'kind = "each"\nfields = ["steps"]',
            "checks 1 (each) lacks “column”. Add it.",
        ),
        (
            'kind = "filled"\nfields = ["said"]',
            'kind = "share"\nfields = ["steps"]\ncolumn = "as"',
            "checks 1 (share) lacks “values”. Add it.",
        ),
        (
            'kind = "filled"\nfields = ["said"]',
            'kind = "touches"\nfields = ["steps"]\ncolumn = "as"\nvalues = ["famly"]',
            "checks 1 (touches): “famly” cannot stand for “values”. It is one of family, staff.",
        ),
        ("says = ", 'level = "locks"\nsays = ', "“locks” cannot stand for “level”. It is one of missing, advice."),
        ('said = { en = "We', 'sad = { en = "We', "“sad” cannot stand for “values”. It is one of said, steps."),
        (
            "[example]",
            "[example]\nvalue = 1",
            "“letter.toml”, example: the key “value” is not known. Did you mean “values”?",
        ),
    ],
)
def test_a_kind_that_is_wrong_is_refused_with_its_file_its_key_and_what_to_do(
    there: str, instead: str, expected: str
) -> None:
    assert there in FILE
    assert expected in refused(FILE.replace(there, instead, 1))


def test_one_field_in_two_sections_is_refused() -> None:
    toml = FILE.replace(
        "[[checks]]", '[[sections]]\nid = "b"\ntitle = "B"\n[[sections.fields]]\nid = "said"\nlabel = "C"\n[[checks]]'
    )
    assert "sections 2 (b): “said” cannot stand for “id”." in refused(toml)


def test_a_kind_without_fields_is_refused() -> None:
    assert refused('id = "a"\nversion = "1"\ntitle = "A"\npurpose = "B"') == "“letter.toml” lacks “sections”. Add it."


def test_a_kind_with_more_fields_than_can_be_worked_on_is_refused() -> None:
    fields = [{"id": f"f{number}", "label": "F"} for number in range(201)]
    section = {"id": "a", "title": "A", "fields": fields}
    given = {"id": "a", "version": "1", "title": "A", "purpose": "B", "sections": [section]}
    with pytest.raises(BadInput, match="“201” cannot stand for “sections”"):
        kind_in(Part(given, "letter.toml"))
    kind_in(Part(given | {"sections": [section | {"fields": fields[:200]}]}, "letter.toml"))


# A district's own kinds


def test_a_kind_of_a_districts_own_stands_beside_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "letter.toml").write_text(FILE, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no kind", encoding="utf-8")
    kinds, faults = document_kinds(tmp_path)
    assert (set(kinds), faults) == ({*KINDS, "letter"}, ())
    assert document_kinds(tmp_path / "nowhere") == (KINDS, ())


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        (FILE.replace('"letter"', '"equity-pause"'), "“mine.toml”: “equity-pause” cannot stand for “id”."),
        (FILE.replace('"letter"', '"alike"'), "“mine.toml”: “alike” cannot stand for “id”."),
        ("id = ", "“mine.toml” cannot be read"),
        (FILE.replace("purpose", "porpoise"), "“mine.toml” lacks “purpose”. Add it."),
    ],
    ids=["of-a-shipped-one", "of-another", "no-toml", "key-missing"],
)
def test_an_own_kind_that_is_wrong_is_told_and_leaves_the_others_where_they_are(
    toml: str, expected: str, tmp_path: Path
) -> None:
    (tmp_path / "alike.toml").write_text(FILE.replace('"letter"', '"alike"'), encoding="utf-8")
    (tmp_path / "mine.toml").write_text(toml, encoding="utf-8")
    kinds, (fault,) = document_kinds(tmp_path)
    assert expected in fault.sentence() and "mine.toml" in fault.sentence("es")
    assert kinds.keys() == {*KINDS, "alike"} and kinds["equity-pause"] == KINDS["equity-pause"]
