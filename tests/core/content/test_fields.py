"""Fields: what is kept of what is typed, how it is told, and the sentence of what cannot be taken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.content import Said, content_in
from fairwater.errors import BadInput
from fairwater.fields import Field, FieldKind, Option, fields_of, told, typed, with_terms
from fairwater.fields.values import blank, day_in, is_blank, month_first_in

LANGUAGES = ["en", "es"]


def said(english: str, spanish: str = "") -> Said:
    return Said((("en", english), ("es", spanish or english)))


def field(kind: str, **more: Any) -> Field:
    return Field(more.pop("id", "asked"), FieldKind(kind), said("Asked", "Preguntado"), **more)


OPTIONS = (Option("more", said("Gives more", "Da más")), Option("less", said("Takes some", "Quita algo")))
CHOICE = field("choice", options=OPTIONS)
CHOICES = field("choices", options=OPTIONS)
MINUTES = field("number", unit=said("minutes", "minutos"), least=1, most=120)
ROWS = field(
    "rows",
    most=2,
    columns=(
        Field("step", FieldKind.LINE, said("Step", "Paso")),
        Field("by", FieldKind.DATE, said("By", "Para")),
        Field("equity", FieldKind.CHOICE, said("Equity", "Equidad"), options=OPTIONS),
    ),
)


def refused(asked: Callable[[], Any], language: str = "en") -> str:
    with pytest.raises(BadInput) as caught:
        asked()
    return caught.value.sentence(language)


# Every kind, typed and told


@pytest.mark.parametrize(
    ("asked", "given_text", "kept", "english", "spanish"),
    [
        (field("line"), "  a\tlong \r\n line ", "a long line", "a long line", "a long line"),
        (field("text"), " a\r\n\r\n- b ", "a\n\n- b", "a\n\n- b", "a\n\n- b"),
        (field("person"), "Ana  Reyes", "Ana Reyes", "Ana Reyes", "Ana Reyes"),
        (CHOICE, "more", "more", "Gives more", "Da más"),
        (CHOICES, ["less", "more"], ["less", "more"], "Takes some, Gives more", "Quita algo, Da más"),
        (CHOICES, "more", ["more"], "Gives more", "Da más"),
        (CHOICES, ["more", "", "more"], ["more"], "Gives more", "Da más"),
        (field("date"), "2026-06-14", "2026-06-14", "June 14, 2026", "14 de junio de 2026"),
        (field("number"), "1600", "1600", "1,600", "1,600"),
        (field("number"), "-0.50", "-0.5", "-0.5", "-0.5"),
        (field("number"), "-0", "0", "0", "0"),
        (MINUTES, "12", "12", "12 minutes", "12 minutos"),
        (MINUTES, "12 minutos", "12", "12 minutes", "12 minutos"),
        (field("yes-no"), "yes", True, "Yes", "Sí"),
        (field("yes-no"), "no", False, "No", "No"),
        (
            ROWS,
            [{"step": "Ask", "by": "June 1, 2026", "equity": "more"}, {"step": "Tell"}],
            [
                {"step": "Ask", "by": "2026-06-01", "equity": "more"},
                {"step": "Tell", "by": "", "equity": ""},
            ],
            "Ask · June 1, 2026 · Gives more\nTell",
            "Ask · 1 de junio de 2026 · Da más\nTell",
        ),
    ],
)
def test_what_is_typed_is_kept_and_told(asked: Field, given_text: Any, kept: Any, english: str, spanish: str) -> None:
    assert typed(asked, given_text) == typed(asked, given_text, "es") == kept
    assert (told(asked, kept), told(asked, kept, "es")) == (english, spanish)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [kind.value for kind in FieldKind])
def test_blank_is_blank_in_every_kind(kind: str, language: str) -> None:
    asked = {"rows": ROWS, "choice": CHOICE, "choices": CHOICES}.get(kind) or field(kind)
    kept = {"rows": [], "choices": [], "yes-no": None}.get(kind, "")
    for nothing in ("", "  \n", None, []) if kind not in ("rows", "choices") else ("", None, []):
        assert typed(asked, nothing, language) == kept
    assert blank(asked) == kept and is_blank(kept) and told(asked, kept, language) == ""


def test_no_and_nought_are_answers() -> None:
    assert not is_blank(False) and not is_blank("0")
    assert told(field("yes-no"), False, "es") == "No" and told(field("number"), "0") == "0"


def test_a_form_that_sends_a_list_for_one_answer_gives_its_first() -> None:
    assert typed(field("line"), ["a", "b"]) == "a" and typed(field("line"), []) == ""


# Numbers are exact


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1,600", "1600"),
        ("1,234,567.25", "1234567.25"),
        ("12,5", "12.5"),
        ("0,125", "0.125"),
        ("+7", "7"),
        (".5", "0.5"),
        ("5.", "5"),
        ("007", "7"),
        ("999999999999999", "999999999999999"),
        ("999999999999999.99999999999999999999", "999999999999999.99999999999999999999"),
        ("0.1", "0.1"),
        ("100", "100"),
    ],
)
def test_a_number_is_kept_exact(text: str, kept: str) -> None:
    assert typed(field("number"), text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "twelve",
        "NaN",
        "Infinity",
        "-inf",
        "1e3",
        "1e-9999",
        "1_000",
        "1,2,3",
        "1,60,000",
        "1.2.3",
        "--1",
        "0x10",
        ".",
        "-",
    ]
    + ["1000000000000000", "9" * 5000, "1/2", "12 %"],
)
def test_what_is_no_number_is_refused_and_not_guessed(text: str) -> None:
    asked = field("number")
    assert refused(lambda: typed(asked, text)).endswith("in “Asked” is not a number.")
    assert "en «Preguntado» no es un número." in refused(lambda: typed(asked, text, "es"), "es")
    assert len(refused(lambda: typed(asked, text))) < 100


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_a_number_that_was_told_is_typed_again_as_the_same(number: Decimal) -> None:
    kept = typed(field("number"), format(number, "f"))
    assert Decimal(kept) == number and "E" not in kept
    for language in LANGUAGES:
        assert typed(field("number"), told(field("number"), kept, language), language) == kept


# Bounds


@pytest.mark.parametrize("text", ["0", "0.99", "120.01", "-5"])
def test_a_number_out_of_bounds_is_told_its_bounds(text: str) -> None:
    assert refused(lambda: typed(MINUTES, text)) == (
        f"“{text}” in “Asked” is outside what it can be, at least 1, at most 120."
    )
    assert refused(lambda: typed(MINUTES, text, "es"), "es").endswith(
        "queda fuera de lo posible, al menos 1, a lo más 120."
    )


def test_a_bound_that_is_not_there_is_not_told() -> None:
    assert refused(lambda: typed(field("number", least=0), "-1")).endswith("outside what it can be, at least 0.")
    assert refused(lambda: typed(field("number", most=0), "1")).endswith("outside what it can be, at most 0.")
    assert (typed(MINUTES, "1"), typed(MINUTES, "120")) == ("1", "120")


@pytest.mark.parametrize(("kind", "room"), [("line", 500), ("person", 500), ("text", 50_000)])
def test_a_text_that_is_too_long_is_told_by_how_much(kind: str, room: int) -> None:
    assert typed(field(kind), "x" * room) == "x" * room
    assert refused(lambda: typed(field(kind), "x" * (room + 2))).startswith(f"“Asked” has {room + 2:,} letters")
    assert refused(lambda: typed(field(kind, most=3), "abcd")) == "“Asked” has 4 letters, and room for 3. Shorten it."


def test_rows_beyond_the_most_are_refused_and_blank_ones_are_not_counted() -> None:
    rows = [{"step": "a"}, {"step": " "}, {}, {"step": "b"}]
    assert [row["step"] for row in typed(ROWS, rows)] == ["a", "b"]
    assert refused(lambda: typed(ROWS, [*rows, {"step": "c"}])) == "“Asked” has room for 2 rows. Take some out."


def test_a_fault_in_a_row_names_its_column() -> None:
    assert "in “By” is not a day" in refused(lambda: typed(ROWS, [{"by": "soon"}]))


def test_a_column_that_the_field_does_not_have_is_not_kept() -> None:
    assert typed(ROWS, [{"step": "a", "other": "b"}]) == [{"step": "a", "by": "", "equity": ""}]


# Choices


@pytest.mark.parametrize("asked", [CHOICE, CHOICES])
def test_an_answer_that_is_no_option_is_refused_with_the_options(asked: Field) -> None:
    assert (
        refused(lambda: typed(asked, "most"))
        == "“most” is not an answer to “Asked”. Choose one of Gives more, Takes some."
    )
    assert refused(lambda: typed(asked, "most", "es"), "es").endswith("Elija una de Da más, Quita algo.")


def test_yes_and_no_are_understood_as_they_are_told() -> None:
    asked = field("yes-no")
    for language in LANGUAGES:
        assert [typed(asked, told(asked, answer, language), language) for answer in (True, False)] == [True, False]
    assert typed(asked, True) is True and typed(asked, False) is False
    assert refused(lambda: typed(asked, "perhaps")).endswith("Choose one of Yes, No.")
    assert refused(lambda: typed(asked, "quizá", "es"), "es").endswith("Elija una de Sí, No.")


def test_the_terms_of_a_framework_are_options_after_its_own_in_rows_too() -> None:
    def terms(framework: str, kind: str) -> tuple[Option, ...]:
        assert (framework, kind) == ("four", "dimension")
        return (Option("power", Said((("en", "Power"), ("es", "Poder")))),)

    column = field("choices", terms="four", terms_kind="dimension", options=OPTIONS)
    (asked, rows) = with_terms((column, field("rows", columns=(column,))), terms)
    assert typed(asked, ["power", "more"]) == ["power", "more"]
    assert told(asked, ["power", "more"], "es") == "Poder, Da más"
    assert "Gives more, Takes some, Power" in refused(lambda: typed(asked, "voice"))
    assert rows.columns[0].options == asked.options


def test_an_option_that_is_gone_is_told_by_its_slug() -> None:
    assert told(CHOICE, "gone") == "gone"


# Days


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2026-06-14",
            " 2026-06-14 ",
            "June 14, 2026",
            "14 June 2026",
            "Jun 14 2026",
            "Jun. 14, 2026",
            "june 14th, 2026",
        ),
        *("14th of June, 2026", "14 de junio de 2026", "14 de junio del 2026", "14 jun 2026", "JUNIO 14 2026"),
    ],
)
def test_a_day_is_read_as_its_date_or_with_its_month_as_a_word(text: str) -> None:
    assert typed(field("date"), text) == "2026-06-14"


@pytest.mark.parametrize("text", ["6/14/2026", "06/14/2026", "14/6/2026", "14.06.2026", "6-14-2026"])
def test_a_day_in_numbers_that_can_be_only_one_is_read(text: str) -> None:
    assert typed(field("date"), text) == "2026-06-14"
    assert month_first_in(text) is text.startswith(("6", "06"))


@pytest.mark.parametrize("text", ["06/07/2026", "6-7-2026", "06.07.2026"])
def test_what_may_be_two_days_is_none_and_both_are_said(text: str) -> None:
    assert day_in(text) is None and month_first_in(text) is None
    assert refused(lambda: typed(field("date"), text)) == (
        f"“{text}” in “Asked” may be two days: June 7, 2026 or July 6, 2026. Write it as 2026-06-14."
    )
    assert day_in(text, month_first=True) == date(2026, 6, 7) and day_in(text, month_first=False) == date(2026, 7, 6)
    assert day_in("6/6/2026") == date(2026, 6, 6)


@pytest.mark.parametrize("text", ["6 7 2026", "07/06/26", "6/7-2026", "13/13/2026", "2/30/2026", "0/7/2026"])
def test_numbers_that_are_no_day_are_none(text: str) -> None:
    assert day_in(text, month_first=True) is None
    assert refused(lambda: typed(field("date"), text)) == (f"“{text}” in “Asked” is not a day. Write it as 2026-06-14.")


@given(st.dates(date(1000, 1, 1)), st.booleans())
def test_a_day_comes_back_from_its_numbers(day: date, month_first: bool) -> None:
    first, second = (day.month, day.day) if month_first else (day.day, day.month)
    assert day_in(f"{first}/{second}/{day.year}", month_first=month_first) == day


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "June 2026",
        "June 31, 2026",
        "2026-02-30",
        "14 June 26",
        "June 14",
        "14 15 June 2026",
        "Mayo Clinic 3 2026",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    assert "no es un día. Escríbalo así: 2026-06-14." in refused(lambda: typed(field("date"), text, "es"), "es")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)), st.sampled_from(LANGUAGES))
def test_a_day_that_was_told_is_typed_again_as_the_same(day: date, language: str) -> None:
    asked = field("date")
    assert typed(asked, told(asked, day.isoformat(), language), language) == day.isoformat()


@given(st.text(max_size=40), st.sampled_from([k for k in FieldKind if k is not FieldKind.ROWS]))
def test_whatever_is_typed_is_kept_or_refused_in_a_sentence_and_kept_once(text: str, kind: FieldKind) -> None:
    asked = {"choice": CHOICE, "choices": CHOICES}.get(kind.value) or field(kind.value)
    try:
        kept = typed(asked, text)
    except BadInput as fault:
        assert "Asked" in fault.sentence()
    else:
        assert typed(asked, kept) == kept


# Fields as a content file gives them


def fields(toml: str) -> tuple[Field, ...]:
    return fields_of(content_in(toml.encode(), "riverbend.toml"))


def test_a_field_of_a_file_is_read_whole() -> None:
    (asked,) = fields(
        """
        [[fields]]
        id = "how-long"
        kind = "number"
        label = { en = "How long", es = "Cuánto" }
        prompt = "In minutes"
        required = true
        unit = "minutes"
        least = 1
        most = 120
        evidence = true
        """
    )
    assert (asked.id, asked.kind, asked.label.said("es"), asked.prompt.said()) == (
        "how-long",
        FieldKind.NUMBER,
        "Cuánto",
        "In minutes",
    )
    assert (asked.required, asked.unit.said("es"), asked.least, asked.most, asked.evidence) == (
        True,
        "minutes",
        1,
        120,
        True,
    )


def test_a_field_without_a_kind_is_a_line() -> None:
    (asked,) = fields('[[fields]]\nid = "a"\nlabel = "A"')
    assert asked.kind is FieldKind.LINE and not asked.required


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        ('[[fields]]\nlabel = "A"', "“riverbend.toml”, fields 1 lacks “id”. Add it."),
        ('[[fields]]\nid = "a"', "“riverbend.toml”, fields 1 (a) lacks “label”. Add it."),
        (
            '[[fields]]\nid = "a"\nlabel = "A"\nkind = "lines"',
            "fields 1 (a): “lines” cannot stand for “kind”. It is one of line",
        ),
        ('[[fields]]\nid = "A b"\nlabel = "A"', "“A b” cannot stand for “id”."),
        ('[[fields]]\nid = "a-"\nlabel = "A"', "“a-” cannot stand for “id”."),
        (f'[[fields]]\nid = "{"a" * 61}"\nlabel = "A"', "cannot stand for “id”."),
        (
            '[[fields]]\nid = "a"\nlabel = "A"\n[[fields]]\nid = "a"\nlabel = "B"',
            "fields 2 (a): “a” cannot stand for “id”.",
        ),
        ('[[fields]]\nid = "a"\nlabel = "A"\nkind = "choice"', "fields 1 (a) lacks “options”. Add it."),
        ('[[fields]]\nid = "a"\nlabel = "A"\nkind = "choices"', "fields 1 (a) lacks “options”. Add it."),
        ('[[fields]]\nid = "a"\nlabel = "A"\nkind = "rows"', "fields 1 (a) lacks “columns”. Add it."),
        (
            '[[fields]]\nid = "a"\nlabel = "A"\nrequierd = true',
            "the key “requierd” is not known. Did you mean “required”?",
        ),
        ('[[fields]]\nid = "a"\nlabel = "A"\nleast = "1"', "“1” cannot stand for “least”."),
        (
            '[[fields]]\nid = "a"\nlabel = "A"\nkind = "choice"\noptions = [{ id = "b", labl = "B" }]',
            "fields 1 (a), options 1 (b) lacks “label”. Add it.",
        ),
        (
            '[[fields]]\nid = "a"\nlabel = "A"\nkind = "rows"\n[[fields.columns]]\nid = "b"\nlabel = "B"\nkind = "rows"',
            "columns 1 (b): “rows” cannot stand for “kind”.",
        ),
    ],
)
def test_a_field_that_is_wrong_is_named_with_its_place_and_what_to_do(toml: str, expected: str) -> None:
    assert expected in refused(lambda: fields(toml))


def test_two_options_with_one_id_are_refused() -> None:
    toml = '[[fields]]\nid = "a"\nlabel = "A"\nkind = "choice"\noptions = [{id="b",label="B"},{id="b",label="C"}]'
    assert "options 2 (b): “b” cannot stand for “id”." in refused(lambda: fields(toml))


def test_columns_of_a_field_that_has_no_rows_are_refused() -> None:
    toml = '[[fields]]\nid = "a"\nlabel = "A"\n[[fields.columns]]\nid = "b"\nlabel = "B"'
    assert "the key “columns” is not known." in refused(lambda: fields(toml))
