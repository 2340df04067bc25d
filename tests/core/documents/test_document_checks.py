"""Checks of a document: what each kind of check says of known documents, beside which field, how much it weighs."""

from __future__ import annotations

from typing import Any

import pytest

from fairwater.content import Said
from fairwater.documents import Written, remarks
from fairwater.documents.checks import Check, CheckKind, Level
from fairwater.fields import Field, FieldKind, Option, with_terms


def said(english: str, spanish: str = "") -> Said:
    return Said((("en", english), ("es", spanish or english)))


ROLES = tuple(Option(slug, said(slug)) for slug in ("leader", "family", "student"))
FIELDS = {
    field.id: field
    for field in (
        Field("text", FieldKind.TEXT, said("Text")),
        Field("other", FieldKind.TEXT, said("Other")),
        Field("choice", FieldKind.CHOICE, said("Choice"), options=ROLES),
        Field("choices", FieldKind.CHOICES, said("Choices"), options=ROLES),
        Field("agreed", FieldKind.YES_NO, said("Agreed")),
        Field("number", FieldKind.NUMBER, said("Number")),
        Field(
            "rows",
            FieldKind.ROWS,
            said("Rows"),
            columns=(
                Field("who", FieldKind.PERSON, said("Who")),
                Field("as", FieldKind.CHOICE, said("As"), options=ROLES),
                Field("for", FieldKind.CHOICES, said("For"), options=ROLES),
            ),
        ),
    )
}


def spoken(
    kind: str, written: dict[str, Any], evidence: dict[str, list[str]] | None = None, /, **more: Any
) -> list[str]:
    """The fields beside which a check speaks."""
    slugs = tuple(more.pop("fields"))
    check = Check(CheckKind(kind), slugs, said("Look here.", "Mire aquí."), **more)
    return [remark.field for remark in remarks((check,), Written(FIELDS, written, evidence or {}), "en")]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ["text", "other"]),
        ({"text": "", "other": ""}, ["text", "other"]),
        ({"text": "a"}, ["other"]),
        ({"text": "a", "other": "b"}, []),
    ],
)
def test_filled_speaks_beside_every_field_that_is_not_answered(values: dict[str, Any], expected: list[str]) -> None:
    assert spoken("filled", values, fields=["text", "other"]) == expected


@pytest.mark.parametrize(
    ("slug", "value", "is_answered"),
    [
        ("agreed", False, True),
        ("agreed", None, False),
        ("number", "0", True),
        ("rows", [], False),
        ("rows", [{"who": "Ana"}], True),
        ("choices", [], False),
    ],
)
def test_no_and_nought_are_answers_to_filled(slug: str, value: Any, is_answered: bool) -> None:
    assert spoken("filled", {slug: value}, fields=[slug]) == ([] if is_answered else [slug])


@pytest.mark.parametrize(
    ("values", "evidence", "expected"),
    [
        ({}, {}, ["text"]),
        ({"text": "a"}, {}, []),
        ({"other": "nobody could be asked"}, {}, []),
        ({}, {"text": ["voice"]}, []),
        ({}, {"other": ["voice"]}, []),
        ({}, {"rows": ["voice"], "text": []}, ["text"]),
    ],
)
def test_either_speaks_once_where_neither_answer_nor_evidence_is_there(
    values: dict[str, Any], evidence: dict[str, list[str]], expected: list[str]
) -> None:
    assert spoken("either", values, evidence, fields=["text", "other"]) == expected


@pytest.mark.parametrize(
    ("slug", "value", "least", "is_enough"),
    [
        ("rows", [{"who": "a"}], 2, False),
        ("rows", [{"who": "a"}, {"who": "b"}], 2, True),
        ("choices", ["leader"], 2, False),
        ("choices", ["leader", "family"], 2, True),
        ("text", "two  words\n", 3, False),
        ("text", "three small\nwords", 3, True),
        ("choice", "leader", 1, True),
        ("agreed", True, 1, True),
        ("number", "12", 1, True),
        ("rows", None, 1, False),
        ("text", "", 1, False),
    ],
)
def test_at_least_counts_rows_choices_and_words(slug: str, value: Any, least: int, is_enough: bool) -> None:
    assert spoken("at-least", {slug: value}, fields=[slug], least=least) == ([] if is_enough else [slug])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], []),
        ([{"who": "Ana"}, {"who": "Ben"}], []),
        ([{"who": "Ana"}, {"who": ""}], ["rows"]),
        ([{"as": "leader"}], ["rows"]),
    ],
)
def test_each_speaks_where_a_row_has_no_answer_in_the_column(rows: list[Any], expected: list[str]) -> None:
    assert spoken("each", {"rows": rows}, fields=["rows"], column="who") == expected


@pytest.mark.parametrize(
    ("chosen", "values", "expected"),
    [
        ([], (), ["rows"]),
        (["leader", "family"], (), ["rows"]),
        (["leader", "family", "student"], (), []),
        (["student", "student", "family"], ("family", "student"), []),
        (["leader", "family"], ("family", "student"), ["rows"]),
    ],
)
def test_touches_speaks_until_every_option_stands_in_some_row(
    chosen: list[str], values: tuple[str, ...], expected: list[str]
) -> None:
    rows = [{"as": each} for each in chosen]
    assert spoken("touches", {"rows": rows}, fields=["rows"], column="as", values=values) == expected


def test_touches_looks_into_a_column_of_several_choices_and_into_a_choice() -> None:
    rows = [{"for": ["leader", "family"]}, {"for": ["student"]}, {"for": []}]
    assert spoken("touches", {"rows": rows}, fields=["rows"], column="for") == []
    assert spoken("touches", {"rows": rows[:1]}, fields=["rows"], column="for") == ["rows"]
    assert spoken("touches", {"choices": ["leader", "student", "family"]}, fields=["choices"]) == []
    assert spoken("touches", {"choices": ["leader"]}, fields=["choices"]) == ["choices"]
    assert spoken("touches", {"choice": "leader"}, fields=["choice"], values=("leader",)) == []


def test_touches_looks_at_the_terms_of_a_framework() -> None:
    def terms(_framework: str, _kind: str) -> tuple[Option, ...]:
        return (Option("1a", said("First")), Option("1b", said("Second")))

    (field,) = with_terms((Field("terms", FieldKind.CHOICES, said("Terms"), terms="four"),), terms)
    check = Check(CheckKind.TOUCHES, ("terms",), said("One is not touched."))
    for chosen, n in ((["1a"], 1), (["1b", "1a"], 0)):
        assert len(remarks((check,), Written({"terms": field}, {"terms": chosen}, {}), "en")) == n


@pytest.mark.parametrize(
    ("chosen", "most", "expected"),
    [
        ([], 50, []),
        (["leader", "family"], 50, []),
        (["leader", "leader", "family"], 50, ["rows"]),
        (["leader", "leader", "family"], 66, ["rows"]),
        (["leader", "leader", "family"], 67, []),
        (["leader", "", "", ""], 50, ["rows"]),
        (["family"], 0, []),
        (["leader", "family", "family"], 0, ["rows"]),
    ],
)
def test_share_speaks_where_more_than_the_most_percent_of_those_answered_are_of_the_values(
    chosen: list[str], most: int, expected: list[str]
) -> None:
    rows = [{"as": each} for each in chosen]
    assert spoken("share", {"rows": rows}, fields=["rows"], column="as", values=("leader",), most=most) == expected


@pytest.mark.parametrize(
    ("evidence", "least", "values", "expected"),
    [
        ([], 1, (), ["text"]),
        (["finding"], 1, (), []),
        (["finding"], 2, (), ["text"]),
        (["finding", "voice"], 2, (), []),
        (["finding", "finding"], 1, ("voice",), ["text"]),
        (["finding", "voice"], 1, ("voice",), []),
    ],
)
def test_cites_counts_the_evidence_of_the_named_kinds(
    evidence: list[str], least: int, values: tuple[str, ...], expected: list[str]
) -> None:
    found = spoken(
        "cites", {"text": "cited by words alone"}, {"text": evidence}, fields=["text"], least=least, values=values
    )
    assert found == expected


def test_remarks_keep_the_order_of_the_checks_their_weight_and_the_language() -> None:
    checks = (
        Check(CheckKind.CITES, ("text",), said("Cite.", "Cite algo.")),
        Check(CheckKind.FILLED, ("text",), said("Write.", "Escriba."), level=Level.MISSING),
    )
    found = remarks(checks, Written(FIELDS, {}, {}), "es")
    assert [(each.field, each.level, each.says) for each in found] == [
        ("text", "advice", "Cite algo."),
        ("text", "missing", "Escriba."),
    ]
    assert [each.says for each in remarks(checks, Written(FIELDS, {}, {}), "ar")] == ["Cite.", "Write."]
