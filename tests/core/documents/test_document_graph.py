"""Graphs of documents: what is loose, circles, sentences, places; boards with their bands."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.documents.board import bands_of
from fairwater.documents.checks import Written
from fairwater.documents.graph import Loose, graph_of, laid_out, told
from fairwater.documents.kinds import document_kinds, remarks_on
from fairwater.frameworks import shipped

KIND = document_kinds()[0]["theory-of-action"]
EXAMPLE = KIND.example_in("en")


def changed(field: str, place: int, **values: str):
    rows = [dict(row) for row in EXAMPLE[field]]
    rows[place] |= values
    return EXAMPLE | {field: rows}


def faults(values):
    return [(each.loose, each.code) for each in graph_of(KIND.graph, values).faults]


def test_the_example_is_whole():
    graph = graph_of(KIND.graph, EXAMPLE)
    assert graph.faults == ()
    assert set(graph.edges) == {
        *(("B1", "S1"), ("B3", "S1"), ("B2", "S2"), ("B4", "S2"), ("S1", "A1"), ("S2", "A2"), ("S2", "A3")),
        *(("A1", "O1"), ("A2", "O1"), ("A2", "O2"), ("A3", "O2")),
    }


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (changed("shifts", 0, answers="B1"), [(Loose.LEADS_NOWHERE, "B3")]),
        (changed("shifts", 0, answers="B1, B3, B9"), [(Loose.UNKNOWN, "B9")]),
        (changed("actions", 0, moves=""), [(Loose.LEADS_NOWHERE, "S1"), (Loose.NAMES_NOTHING, "A1")]),
        (changed("outcomes", 1, code="o1"), [(Loose.TWICE, "O1")]),
        (
            changed("outcomes", 1, code=""),
            [(Loose.LEADS_NOWHERE, "A3"), (Loose.NO_CODE, "Students say that adults listen before t")],
        ),
    ],
)
def test_what_is_loose_is_told_where_it_is(values, wanted):
    assert faults(values) == wanted


def test_codes_are_read_however_they_are_typed():
    assert faults(changed("shifts", 0, answers=" b1;  B3 b1")) == []


def test_an_orphan_barrier_speaks_in_the_margin_as_something_missing():
    values = changed("shifts", 0, answers="B1")
    said = remarks_on(KIND, Written({each.id: each for each in KIND.fields}, values, {}), "en")
    assert [(each.field, each.level.value) for each in said if "B3" in each.says] == [("barriers", "missing")]


def test_a_circle_is_found_in_a_graph_that_allows_one():
    """Layers lead forwards alone, so a circle needs a row that names a later one."""
    values = changed("shifts", 0, answers="B1, B3, A1")
    assert {(Loose.CIRCLE, "S1"), (Loose.CIRCLE, "A1")} <= set(faults(values))


def test_what_follows_from_a_barrier_is_told_in_the_words_that_people_wrote():
    said = dict(told(graph_of(KIND.graph, EXAMPLE), "en"))
    assert list(said) == ["B1", "B2", "B3", "B4"]
    assert said["B1"] == (
        ("If", "Students and staff write the part on defiance anew; students hold half of the votes"),
        ("then", "From a code that names students to one written with them that names harm"),
        ("so that", "African American students in grades 6 to 12 miss no more days to suspension than others"),
    )
    cut = graph_of(KIND.graph, changed("outcomes", 0, follows="A2"))
    assert [code for code, _ in told(cut, "en")] == ["B2", "B4"], "of the others nothing follows yet"


ROWS = st.lists(
    st.fixed_dictionaries(
        {"code": st.sampled_from(["", "X1", "X2", "X3", "y1"]), "barrier": st.text(max_size=5)}
        | dict.fromkeys(("shift", "action", "outcome"), st.text(max_size=5))
        | dict.fromkeys(("answers", "moves", "follows"), st.sampled_from(["", "X1", "X2, X3", "Y1 X9"]))
    ),
    max_size=5,
)


@given(ROWS, ROWS, ROWS, ROWS)
def test_whatever_is_written_is_drawn_whole_and_once(barriers, shifts, actions, outcomes):
    graph = graph_of(KIND.graph, {"barriers": barriers, "shifts": shifts, "actions": actions, "outcomes": outcomes})
    layers = laid_out(graph)
    assert sorted(id(placed.node) for layer in layers for placed in layer) == sorted(map(id, graph.nodes))
    assert all([placed.row for placed in layer] == list(range(len(layer))) for layer in layers)
    assert {code for edge in graph.edges for code in edge} <= set(graph.by_code)
    naive = {code for code in graph.by_code if _reaches(graph.edges, code, code)}
    found = {each.code for each in graph.faults if each.loose is Loose.CIRCLE}
    assert found <= naive and bool(found) == bool(naive)


def _reaches(edges, start, wanted):
    seen, now = set(), {later for earlier, later in edges if earlier == start}
    while now - seen:
        seen |= now
        now = {later for earlier, later in edges if earlier in seen}
    return wanted in seen


def test_rows_are_placed_beside_what_they_follow_from():
    rows = {
        "barriers": [{"code": f"B{n}", "barrier": "b"} for n in range(4)],
        "shifts": [{"code": f"S{n}", "shift": "s", "answers": f"B{3 - n}"} for n in range(4)],
    }
    second = laid_out(graph_of(KIND.graph, rows))[1]
    assert [placed.node.code for placed in second] == ["S3", "S2", "S1", "S0"], "no line crosses another"


def test_cards_lie_in_their_bands_and_can_be_chosen_by_who_voiced_them():
    kind = document_kinds()[0].get("conditions-map")
    if kind is None or kind.board is None:
        pytest.skip("the kind of the conditions map is not there")
    framework = shipped().newest(kind.board.framework)
    rows = kind.example_in("en")[kind.board.field]
    bands = bands_of(kind.board, rows, framework)
    assert [band.term.code for band in bands] == ["structural", "relational", "transformative"]
    placed = [place for band in bands for column in band.columns for place, _ in column.cards]
    assert sorted(placed) == list(range(len(rows)))
    voices = {
        voice
        for row in rows
        for voice in (row[kind.board.by] if isinstance(row[kind.board.by], list) else [row[kind.board.by]])
    }
    for voice in voices:
        some = [
            place
            for band in bands_of(kind.board, rows, framework, voice)
            for col in band.columns
            for place, _ in col.cards
        ]
        assert some and all(re.search(re.escape(voice), str(rows[place][kind.board.by])) for place in some)
