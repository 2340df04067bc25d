"""Content files: what is read of one, and the sentence that a wrong one gets: which file, which key, what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.content import MOST_BYTES, Part, Said, content_in, content_of, digest_of
from fairwater.errors import BadInput

SEE_SHIPPED = "See how the files that are shipped say it."


def part(toml: str) -> Part:
    return content_in(toml.encode(), "riverbend.toml")


def refusal(asked: Callable[[], Any]) -> BadInput:
    with pytest.raises(BadInput) as caught:
        asked()
    return caught.value


def sentence(asked: Callable[[], Any], language: str = "en") -> str:
    return refusal(asked).sentence(language)


# What is read


def test_every_kind_of_value_is_read_as_it_stands() -> None:
    read = part(
        """
        id = "pause"
        title = { en = "Pause", es = "Pausa" }
        public = true
        least = -3
        on = 2026-06-14
        signs = ["principal", "superintendent"]
        names = ["One", { en = "Two", es = "Dos" }]
        [values]
        a = 1
        """
    )
    assert read.text("id") == "pause"
    assert (read.said("title").said("es"), read.said("title").languages) == ("Pausa", ("en", "es"))
    assert read.flag("public") is True
    assert (read.whole("least"), read.day("on")) == (-3, date(2026, 6, 14))
    assert read.texts("signs") == ("principal", "superintendent")
    assert [each.said("es") for each in read.words("names")] == ["One", "Dos"]
    assert read.mapping("values") == {"a": 1}
    read.done()


def test_what_is_absent_is_what_was_said_to_be_otherwise() -> None:
    read = part("")
    assert read.text("a", "x") == "x" and read.whole("b", None) is None and read.day("c", None) is None
    assert read.flag("d") is False and read.flag("e", True) is True
    assert read.texts("f") == () and read.words("g") == () and read.mapping("h") == {}
    assert list(read.parts("i")) == [] and read.part("j").given == {}
    assert not read.said("k", Said())
    read.done()


def test_words_in_another_language_are_english_where_they_were_not_translated() -> None:
    said = part('title = { en = "Pause", es = "Pausa" }').said("title")
    assert [said.said(language) for language in ("en", "es", "ar")] == ["Pause", "Pausa", "Pause"]
    assert part('title = { es = "Pausa" }').said("title").said("en") == "Pausa"
    assert part('title = { en = "Pause", es = "" }').said("title").said("es") == "Pause"


@given(
    st.one_of(st.text(min_size=1), st.dictionaries(st.sampled_from(["en", "es", "ar", "so"]), st.text(), min_size=1))
)
def test_words_as_given_are_read_as_the_same_words(given_words: str | dict[str, str]) -> None:
    said = Part({"title": given_words}, "a.toml").said("title")
    again = Part({"title": said.as_given()}, "a.toml").said("title")
    assert [again.said(code) for code in ("en", "es", "ar", "so")] == [
        said.said(code) for code in ("en", "es", "ar", "so")
    ]


# A key that nobody reads


def test_an_unknown_key_is_named_with_what_it_may_have_meant() -> None:
    read = part('id = "a"\nlabell = "A"')
    read.text("id"), read.said("label", Said())
    assert sentence(read.done) == "“riverbend.toml”: the key “labell” is not known. Did you mean “label”?"
    assert "¿Quiso decir «label»?" in sentence(read.done, "es")


def test_an_unknown_key_that_is_near_to_none_is_named_with_those_that_are_known() -> None:
    read = part('id = "a"\nzzz = 1')
    read.text("id"), read.flag("public")
    assert sentence(read.done) == (
        "“riverbend.toml”: the key “zzz” is not known. Take it out, or use one of id, public."
    )


def test_an_unknown_key_within_a_list_is_named_with_its_place() -> None:
    read = part('[[fields]]\nid = "when"\n[[fields]]\nid = "owner"\n[[fields.columns]]\nid = "by"\nwho = 1')
    _, owner = read.parts("fields")
    (column,) = owner.parts("columns")
    column.text("id")
    assert sentence(column.done) == (
        "“riverbend.toml”, fields 2 (owner), columns 1 (by): the key “who” is not known. Take it out, or use one of id."
    )


# A key that is missing, and one of the wrong type


def test_a_missing_key_is_named_with_its_place() -> None:
    assert sentence(lambda: part("").text("id")) == "“riverbend.toml” lacks “id”. Add it."
    (only,) = part("[[sections]]\n").parts("sections")
    assert sentence(lambda: only.said("title")) == "“riverbend.toml”, sections 1 lacks “title”. Add it."
    assert sentence(lambda: only.said("title"), "es") == "A «riverbend.toml», sections 1 le falta «title». Agréguelo."


@pytest.mark.parametrize(
    ("toml", "read"),
    [
        ("key = 1", lambda it: it.text("key")),
        ("key = true", lambda it: it.text("key")),
        ("key = 1", lambda it: it.said("key")),
        ("key = { en = 1 }", lambda it: it.said("key")),
        ('key = "true"', lambda it: it.flag("key")),
        ("key = 1", lambda it: it.flag("key")),
        ("key = true", lambda it: it.whole("key")),
        ("key = 1.0", lambda it: it.whole("key")),
        ('key = "1"', lambda it: it.whole("key")),
        ('key = "2026-06-14"', lambda it: it.day("key")),
        ("key = 2026-06-14T10:00:00", lambda it: it.day("key")),
        ("key = 10:00:00", lambda it: it.day("key")),
        ('key = "a"', lambda it: it.texts("key")),
        ('key = ["a", 1]', lambda it: it.texts("key")),
        ('key = ["a", 1]', lambda it: it.words("key")),
        ("key = 1", lambda it: it.mapping("key")),
        ('key = ["a"]', lambda it: it.part("key")),
        ("key = 1", lambda it: list(it.parts("key"))),
        ('key = ["a"]', lambda it: list(it.parts("key"))),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_by_name(toml: str, read: Callable[[Part], Any]) -> None:
    said = sentence(lambda: read(part(toml)))
    assert said.startswith("“riverbend.toml”") and "cannot stand for “key”" in said and said.endswith(SEE_SHIPPED)
    assert "no puede estar en «key»" in sentence(lambda: read(part(toml)), "es")


def test_a_value_that_is_none_of_those_known_is_refused_with_them() -> None:
    assert sentence(lambda: part('kind = "lin"').one_of("kind", ["line", "text"])) == (
        "“riverbend.toml”: “lin” cannot stand for “kind”. It is one of line, text."
    )
    assert part("").one_of("kind", ["line", "text"], "line") == "line"


def test_a_long_wrong_value_does_not_fill_the_sentence() -> None:
    assert len(sentence(lambda: part(f'key = "{"x" * 5000}"').whole("key"))) < 250


# A file that cannot be read


@pytest.mark.parametrize(
    "data",
    [
        b"title = ",
        b'id = "a"\nid = "b"',
        b"[a]\nb = 1\n[a]\nb = 2",
        b'title = "\xff"',
        b"\x00",
        'title = "x"'.encode("utf-16"),
        b"PK\x03\x04",
        b"x = " + b"[" * 5000,
        b"x = " + b"9" * 5000,
        b"x = 2026-13-40",
    ],
    ids=["cut", "key-twice", "table-twice", "no-utf-8", "nul", "utf-16", "zip", "deep", "long-number", "no-such-day"],
)
def test_an_unreadable_file_is_named_with_its_fault_and_what_to_do(data: bytes) -> None:
    fault = refusal(lambda: content_in(data, "riverbend.toml"))
    assert fault.message_id == "content-unreadable"
    said = fault.sentence()
    assert said.startswith("“riverbend.toml” cannot be read: ") and said.endswith("mend that place and try again.")
    assert fault.sentence("es").startswith("No se puede leer «riverbend.toml»: ")


def test_the_fault_of_an_unreadable_file_says_the_line() -> None:
    assert "line 3" in sentence(lambda: part('id = "a"\n\ntitle = A\n'))


def test_a_file_on_disk_is_named_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "of-our-own.toml"
    path.write_text("id = ", encoding="utf-8")
    said = sentence(lambda: content_of(path))
    assert "“of-our-own.toml”" in said and str(tmp_path) not in said


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    within = b"# " + b"x" * (MOST_BYTES - 2)
    assert content_in(within, "a.toml").given == {}
    assert sentence(lambda: content_in(within + b"x", "a.toml")).startswith("“a.toml” is larger than 2 megabytes.")


@given(st.binary(max_size=200))
def test_whatever_stands_in_a_file_it_is_read_or_refused_in_a_sentence(data: bytes) -> None:
    try:
        content_in(data, "a.toml")
    except BadInput as fault:
        assert "a.toml" in fault.sentence("en") and "a.toml" in fault.sentence("es")


# What it says, not how it is laid out


def test_the_digest_is_of_what_is_said_and_not_of_how_it_is_laid_out() -> None:
    one = part('id = "a"\ntitle = { en = "A", es = "É" }').given
    other = part("# a note\ntitle.es = 'É'\ntitle.en = 'A'\n\nid = 'a'").given
    changed = part('id = "a"\ntitle = { en = "A", es = "E" }').given
    assert digest_of(one) == digest_of(other) != digest_of(changed)
    assert digest_of(part("a = ['x', 'y']").given) != digest_of(part("a = ['y', 'x']").given)


def test_the_digest_is_sha_256_of_the_canonical_json() -> None:
    # printf '{"a":1}' | sha256sum
    assert digest_of({"a": 1}) == "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"
