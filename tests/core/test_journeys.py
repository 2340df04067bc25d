"""Sequences as files, and how stations stand: by what is there, by a person's word, never locked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.content import Part, content_in
from fairwater.documents.kinds import document_kinds
from fairwater.errors import BadInput
from fairwater.journeys import (
    Held,
    Mark,
    State,
    content_of_sequence,
    sequence_in,
    sequences_of,
    shipped_sequences,
    standings,
)
from fairwater.registers import shipped_registers

FILE = """
id = "ours"
version = "1"
title = "Ours"
about = "Three stations."
[[stations]]
id = "one"
title = "One"
about = "First."
documents = ["a", "b"]
month = 2
[[stations]]
id = "two"
title = "Two"
about = "Then."
documents = ["c"]
[[stations]]
id = "three"
title = "Three"
about = "A talk, of which nothing is written."
month = 5
"""
OURS = sequence_in(content_in(FILE.encode(), "ours.toml"))
SIGNED, WHOLE = Held("a", 0, True), Held("b", 0, None)


def states(held, marks=None):
    return [each.state.value for each in standings(OURS, held, marks or {})]


@pytest.mark.parametrize(
    ("held", "wanted"),
    [
        ({}, ["empty", "empty", "empty"]),
        ({"one": [SIGNED]}, ["begun", "empty", "empty"]),
        ({"one": [SIGNED, WHOLE]}, ["done", "empty", "empty"]),
        ({"one": [SIGNED, Held("b", 1, None)]}, ["begun", "empty", "empty"]),
        ({"one": [Held("a", 0, False, ("principal",)), WHOLE]}, ["begun", "empty", "empty"]),
        ({"one": [SIGNED, WHOLE], "two": [Held("c", 0, None)]}, ["done", "done", "empty"]),
        ({"three": [Held("z", 0, None)]}, ["empty", "empty", "begun"]),
    ],
)
def test_a_station_is_done_where_each_kind_is_there_whole_and_signed(held, wanted):
    assert states(held) == wanted


def test_what_is_missing_who_is_waited_for_and_what_is_open_before_is_said():
    held = {"one": [Held("a", 2, False), Held("a", 0, False, ("principal", "coach"))], "two": [Held("c", 1, None)]}
    one, two, three = standings(OURS, held, {})
    assert (one.not_there, one.n_missing, one.waits_for, one.open_before) == (("b",), 2, ("principal", "coach"), ())
    assert (two.not_there, two.n_missing, two.open_before) == ((), 1, ("one",))
    assert [each.is_next for each in (one, two, three)] == [True, False, False]


def test_a_persons_word_weighs_more_than_what_stands_there():
    marked = {"one": Mark(True), "two": Mark(False)}
    one, two, three = standings(OURS, {"two": [Held("c", 0, None)]}, marked)
    assert (one.state, one.not_there, two.state, three.state) == (State.DONE, (), State.BEGUN, State.EMPTY)
    assert two.is_next and not one.is_next


def test_at_the_end_nothing_is_next():
    assert not any(each.is_next for each in standings(OURS, {}, {slug: Mark(True) for slug in ("one", "two", "three")}))


HELD = st.builds(
    Held, st.sampled_from("abc"), st.integers(0, 2), st.sampled_from([None, True, False]), st.just(("principal",))
)


@given(
    st.dictionaries(st.sampled_from(["one", "two", "three"]), st.lists(HELD, max_size=3)),
    st.dictionaries(st.sampled_from(["one", "two", "three"]), st.builds(Mark, st.booleans())),
)
def test_at_most_one_is_next_and_all_before_it_are_done(held, marks):
    found = standings(OURS, held, marks)
    at = [n for n, each in enumerate(found) if each.is_next]
    assert len(at) == (0 if all(each.state is State.DONE for each in found) else 1)
    assert all(each.state is State.DONE for n in at for each in found[:n])
    for each in found:
        assert each.state is not State.DONE or not (each.not_there or each.n_missing or each.waits_for)


def test_the_nine_stations_come_in_the_order_of_the_map():
    nine = shipped_sequences()["equitable-systems"]
    assert [each.id for each in nine.stations] == [
        *("dossier", "conditions-map", "coaching", "theory-of-action", "design-studios"),
        *("pilot-plan", "implementation", "learnings", "final-design"),
    ]
    months = [each.month for each in nine.stations]
    assert months == sorted(months) and months[-1] <= 24


def test_stations_name_kinds_and_registers_that_there_are():
    kinds, _ = document_kinds()
    for sequence in shipped_sequences().values():
        for station in sequence.stations:
            assert set(station.documents) <= set(kinds), (sequence.id, station.id)
            assert set(station.registers) <= set(shipped_registers()), (sequence.id, station.id)
            assert {"en", "es"} <= set(station.title.languages) & set(station.about.languages)


@pytest.mark.parametrize("sequence", [*shipped_sequences().values(), OURS], ids=lambda each: each.id)
def test_the_copy_that_a_journey_keeps_is_the_sequence(sequence):
    assert sequence_in(Part(content_of_sequence(sequence), sequence.id)) == sequence


@pytest.mark.parametrize(
    ("before", "after"),
    [('id = "two"', 'id = "one"'), ("month = 5", "month = 1"), ("month = 5", "month = 70"), ('about = "Then."', "")],
)
def test_a_file_that_is_wrong_says_so_and_the_others_stay(tmp_path, before, after):
    (tmp_path / "ours.toml").write_text(FILE.replace(before, after), encoding="utf-8")
    known = sequences_of(tmp_path)
    assert set(known.found) == set(shipped_sequences())
    assert "ours.toml" in known.faults[0].sentence("es")
    with pytest.raises(BadInput):
        sequence_in(content_in(FILE.split('[[stations]]\nid = "two"')[0].encode(), "ours.toml"))
