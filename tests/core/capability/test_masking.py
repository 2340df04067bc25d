"""Names taken out of what an assessor reads."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fairwater.capability import masked, names_in

PEOPLE, PLACES = ("Nora Lindqvist",), ("Eastside Middle", "Riverbend Unified")


def test_names_go_and_words_that_only_hold_them_stay():
    said = "Ms. LINDQVIST of Eastside Middle asked Eleonora; nora said: riverbend unified is not Riverbend."
    told = "Ms. ▒▒▒ of ▒▒▒ asked Eleonora; ▒▒▒ said: ▒▒▒ is not Riverbend."
    assert masked(said, PLACES, PEOPLE) == told
    assert names_in(said, PLACES, PEOPLE) == ("Eastside Middle", "Riverbend Unified", "Nora", "Lindqvist")
    assert names_in(told, PLACES, PEOPLE) == ()


def test_accents_and_short_parts():
    assert masked("Jose and José Ñ", (), ("José Oñate",)) == "▒▒▒ and ▒▒▒ Ñ"
    assert masked("Jo went on with Jo Li", (), ("Jo Li",)) == "Jo went on with ▒▒▒"
    assert masked("Nora Lindqvist", (), PEOPLE) == "▒▒▒", "the longest at once"
    assert masked("", PLACES, PEOPLE) == "" and masked("Nothing", ("", " "), ("",)) == "Nothing"


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_name_is_left_and_the_rest_stays(before, after):
    text = f"{before} Eastside Middle {after}"
    found = masked(text, PLACES, PEOPLE)
    assert names_in(found, PLACES, PEOPLE) == ()
    if not names_in(before, PLACES, PEOPLE) and not names_in(after, PLACES, PEOPLE):
        assert found.startswith(f"{before} ") and found.endswith(f" {after}")
