"""Asset-based language: what the lists find, that they leave alone what people said, and how they say it another way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.wording import pointed_at, wordings

LANGUAGES = ["en", "es"]
EVERY_WAY = [(language, each, says) for language in LANGUAGES for each in wordings(language) for says in each.says]


def said(text: str, language: str = "en") -> list[str]:
    return [each.said for each in pointed_at(text, language)]


def test_both_languages_have_a_list_and_others_have_none() -> None:
    assert all(len(wordings(language)) >= 15 for language in LANGUAGES)
    assert wordings("ar") == () and pointed_at("at-risk students", "ar") == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_has_another_way_and_a_reason_and_no_words_stand_twice(language: str) -> None:
    every = [says.casefold() for each in wordings(language) for says in each.says]
    assert sorted(every) == sorted(set(every))
    for each in wordings(language):
        assert each.says and each.instead.strip() and each.why.strip().endswith((".", "?", "!"))
        assert not each.instead.endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_list_says_instead_is_not_pointed_at_itself(language: str) -> None:
    assert [each.instead for each in wordings(language) if pointed_at(each.instead, language)] == []


@pytest.mark.parametrize(("language", "wording", "says"), EVERY_WAY)
def test_every_way_of_saying_is_found_in_a_sentence(language: str, wording: object, says: str) -> None:
    for text in (f"We see {says}, again.", f"{says}", f"({says.upper()})", f"{says[0].upper()}{says[1:]}.\nNext"):
        (found,) = pointed_at(text, language)
        assert (found.instead, found.why) == (wording.instead, wording.why)  # type: ignore[attr-defined]
        assert found.said == text[found.start : found.end] and found.said.casefold() == says.casefold()


# Written otherwise


@pytest.mark.parametrize(
    "text",
    [
        *(
            "at-risk students",
            "at risk students",
            "At-Risk Students",
            "AT RISK STUDENTS",
            "at-risk\nstudents",
            "at  risk students",
        ),
        *("at\u2011risk students", "at\u2010risk students", "at\u00a0risk students", "at–risk students"),
        *("parents don't care", "parents don’t care", "parents don‘t care", "parents donʼt care", "parents don`t care"),
        *("low-performing students", "low performing students", "low\u2011performing students"),
        *("hard-to-reach families", "hard to reach families", "hard to-reach families", "single parent homes"),
        *("non-English speakers", "non English speakers", "Students’ behavior", "drop outs"),
    ],
)
def test_other_apostrophes_hyphens_blanks_and_letters_are_the_same_words(text: str) -> None:
    assert said(f"We wrote: {text}.") == [text]


@pytest.mark.parametrize("text", ["mınorities", "mİnorities", "minoritieſ", "at-riſk students"])
def test_letters_that_are_alike_only_to_the_program_do_no_harm(text: str) -> None:
    pointed_at(f"We see {text} here.", "en")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "atrisk students",
            "that-risk studentship",
            "minoritiesx",
            "xminorities",
            "the disabledx",
            "ghettoes",
            "dropoutsx",
        ),
        *(
            "at risk, students",
            "students at risk",
            "poor attendance",
            "families",
            "We ask the students whom we owe more support.",
        ),
    ],
)
def test_parts_of_other_words_are_not_pointed_at(text: str) -> None:
    assert said(text) == []


def test_the_longest_way_of_saying_is_the_one_that_is_pointed_at() -> None:
    both = [(a, b) for _, _, a in EVERY_WAY for _, _, b in EVERY_WAY if a != b and f" {b} " in f" {a} "]
    for language, longer, shorter in (
        ("en", "bad neighborhoods", "bad neighborhood"),
        ("es", "estudiantes problemáticos", "problemáticos"),
        ("es", "a los padres no les importa la educación", "no les importa la educación"),
    ):
        found = said(f"Hay {longer}.", language)
        assert len(found) == 1 and len(found[0]) >= len(shorter), longer
    for longer, _ in both:
        assert any(found.casefold() == longer.casefold() for code in LANGUAGES for found in said(longer, code))


def test_places_come_in_order_and_a_wording_is_found_each_time() -> None:
    text = "Minorities and at-risk youth, then minorities."
    found = pointed_at(text, "en")
    assert [each.start for each in found] == [0, 15, 35]
    assert [text[each.start : each.end] for each in found] == ["Minorities", "at-risk youth", "minorities"]


# A second way: one pattern of every way of saying, tried at every letter


def tried_everywhere(text: str, language: str) -> list[tuple[int, str]]:
    every = sorted((says for code, _, says in EVERY_WAY if code == language), key=len, reverse=True)
    spoken = (
        "[\\s\\-\u2010-\u2013]+".join(re.escape(part).replace("'", "['’‘ʼ`´]") for part in re.split(r"[\s-]+", says))
        for says in every
    )
    pattern = rf"(?<!\w)(?:{'|'.join(spoken)})(?!\w)"
    return [(found.start(), found[0]) for found in re.finditer(pattern, text, re.IGNORECASE)]


PARTS = sorted(
    {part for _, _, says in EVERY_WAY for part in re.split(r"([\s-])", says)} | {"the", "_", ".", "’", "\u2011"}
)


@given(st.lists(st.sampled_from(PARTS), max_size=40), st.sampled_from([" ", "", "-", "\n"]))
def test_reading_word_by_word_finds_what_trying_every_letter_finds(parts: list[str], between: str) -> None:
    text = between.join(parts)
    for language in LANGUAGES:
        assert [(each.start, each.said) for each in pointed_at(text, language)] == tried_everywhere(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_ways_of_saying_side_by_side_are_found_as_trying_every_letter_finds_them(language: str) -> None:
    ways = [says for code, _, says in EVERY_WAY if code == language]
    for before, after in zip(ways, reversed(ways), strict=True):
        text = f"{before} {after}-{before}"
        assert [(each.start, each.said) for each in pointed_at(text, language)] == tried_everywhere(text, language)


# What people said is left alone


@pytest.mark.parametrize(
    "text",
    [
        "She said “those kids” twice.",
        'She said "those kids" twice.',
        "Dijo «those kids» dos veces.",
        "Sie sagte „those kids“ zweimal.",
        "“We asked.\nThose kids answered.”",
        "> those kids never listen\n",
        "We heard:\n\n> They call us\n> those kids\n\nWe ask.",
    ],
)
def test_what_was_quoted_is_left_alone(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“No,” she said of those kids. “No.”",
        '"No," she said of those kids. "No."',
        "«No», dijo de those kids.",
        "> said\n\nthose kids",
        "a > b, and those kids",
        "a mark “ that is not closed, and those kids",
        'a 5" ruler for those kids\nand another 6" one',
    ],
)
def test_what_stands_beside_a_quote_is_pointed_at(text: str) -> None:
    assert said(text) == ["those kids"]


@given(
    st.lists(
        st.sampled_from(["those kids", "“", "”", '"', "«", "»", "> ", "\n", " ", "at-risk", " students", "'", "’", "ı"])
    ).map("".join)
)
def test_whatever_is_written_places_are_whole_in_order_and_apart(text: str) -> None:
    for language in LANGUAGES:
        end = 0
        for each in pointed_at(text, language):
            assert end <= each.start < each.end and each.said == text[each.start : each.end]
            end = each.end


@given(st.text(max_size=80))
def test_whatever_is_written_between_quotation_marks_is_left_alone(text: str) -> None:
    inner = text.replace("”", "").replace("“", "").replace('"', "").replace("«", "").replace("»", "").replace("„", "")
    assert pointed_at(f"“{inner} those kids”", "en") == ()
