"""Text that fits: measured as another library measures it, cut at a sentence, never longer than its room."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from fairwater import words
from fairwater.publish.typeset import FONTS
from fairwater.takeaway.fitting import MARGIN, Room, fitted, fitted_list, n_lines, width_of, wrapped
from tests.core.documents.pages import ODD

MORE = {language: words.text("takeaway-continued", language) for language in ("en", "es")}
LONG = "We asked. They told us what nobody had asked before, in the hall after the meeting. Then we wrote it down, all of it."
ROOMS = st.builds(
    Room,
    st.sampled_from([90.0, 200.0, 430.0, 848.0]),
    st.sampled_from([0.0, 20.0, 60.0, 130.0, 340.0]),
    st.sampled_from([9.0, 14.0, 20.0]),
    st.booleans(),
)


def squeezed(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["How can we interrupt it?", "¿Qué nos preguntamos aquí?", "1,234 of 5,678 (21.7 %)"])
def test_a_width_is_that_of_the_font(text, bold):
    font = ImageFont.truetype(
        str(FONTS / f"NotoSans-{'Bold' if bold else 'Regular'}.ttf"), 1000, layout_engine=ImageFont.Layout.BASIC
    )
    assert width_of(text, 1000, bold=bold) / MARGIN == pytest.approx(font.getlength(text), rel=0.02)


def test_what_fits_stays_as_it_is():
    assert fitted(LONG, Room(400, 200, 12), "en") == LONG
    assert fitted("", Room(400, 200, 12), "en") == ""


def test_it_is_cut_after_a_sentence_and_says_that_it_goes_on():
    two = " ".join(LONG.split(". ")[:1]) + "."
    room = Room(300, 32, 12)
    assert room.lines == 2 and n_lines(LONG, room) > 2
    cut = fitted(LONG, room, "en")
    assert cut in (f"{two} {MORE['en']}", f"{LONG[: LONG.index(' Then')]} {MORE['en']}")


def test_a_sentence_that_does_not_fit_is_cut_after_a_word():
    room = Room(150, 46, 12)
    cut = fitted("Students and families and teachers and principals read the whole code together aloud", room, "es")
    assert cut.endswith(f"… {MORE['es']}") and cut.startswith("Students and families")
    assert n_lines(cut, room) <= room.lines


@settings(max_examples=80, deadline=None)
@given(ODD, ROOMS, st.sampled_from(["en", "es"]))
def test_nothing_is_longer_than_its_room(text, room, language):
    found = fitted(text, room, language)
    assert not found or n_lines(found, room) <= room.lines
    if found != squeezed(text):
        told = found.removesuffix(MORE[language]).rstrip()
        assert found == "" or found.endswith(MORE[language])
        assert squeezed(text).startswith(told.removesuffix("…").rstrip())


@settings(max_examples=60, deadline=None)
@given(st.text("ab é", max_size=80), st.floats(20, 300))
def test_lines_lose_no_letter_and_none_is_wider(text, width):
    lines = wrapped(text, width, 12)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_of(line, 12) <= width or len(line) == 1 for line in lines)


@settings(max_examples=40, deadline=None)
@given(st.lists(ODD, max_size=9), ROOMS, st.integers(1, 6))
def test_a_list_fits_and_says_how_much_more_there_is(texts, room, most):
    found = fitted_list(texts, room, "en", most=most)
    assert sum(n_lines(each, room) for each in found) <= room.lines
    assert len(found) <= most + 1
    given_ = [each for each in (" ".join(text.split()) for text in texts) if each]
    if found and len(given_) > len(found):
        assert "more in the report" in found[-1]
