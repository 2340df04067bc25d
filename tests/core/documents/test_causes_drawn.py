"""Causes: ribs of a fishbone, drivers as a tree, chains of whys; a graph of 500 nodes narrowed to a path or to words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.content import content_of
from fairwater.documents.causes import bones_of, chains_of, drivers_of
from fairwater.documents.graph import graph_of, laid_out, narrowed
from fairwater.documents.kinds import document_kinds, kind_in
from fairwater.errors import BadInput
from fairwater.frameworks import shipped

KINDS = document_kinds()[0]
CAUSES = KINDS["root-causes"].causes
EXAMPLE = KINDS["root-causes"].example_in("en")
THEORY = KINDS["theory-of-action"]
LEVELS = ("aim", "primary", "secondary", "idea")


def test_the_six_conditions_are_the_ribs_and_an_empty_one_stays():
    framework = shipped().newest("six-conditions")
    bones = bones_of(CAUSES, EXAMPLE["fishbone"][1:], framework)
    assert [bone.term.code for bone in bones] == [row["condition"] for row in EXAMPLE["fishbone"]]
    assert bones[0].causes == () and bones[1].causes == ("Writing before asking",)


def test_drivers_that_begin_alike_share_the_beginning():
    [aim] = drivers_of(CAUSES, EXAMPLE["drivers"])
    assert aim.said.startswith("Ratio of 1.8") and [each.level for each in aim.below] == [1, 1] and aim.n_ends == 2
    rows = [
        {"aim": "A", "primary": "P", "idea": "x"},
        {"aim": " a ", "primary": "p", "secondary": "S"},
        {"idea": ""},
        {},
    ]
    [aim] = drivers_of(CAUSES, rows)
    [primary] = aim.below
    assert [(each.level, each.said) for each in primary.below] == [(3, "x"), (2, "S")], "a blank part is passed over"


PART = st.sampled_from(("", "a", "B", "b", "c"))


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(LEVELS, PART)), max_size=12))
def test_a_tree_of_drivers_holds_every_path_once(rows):
    """The paths from aims to ends, gathered again from the tree, are those of the rows that no other row goes on from."""

    def paths(drivers, before=()):
        for each in drivers:
            here = (*before, (each.level, each.said.casefold()))
            yield here
            yield from paths(each.below, here)

    wanted = {
        path[: n + 1]
        for row in rows
        for path in [tuple((level, row[name].casefold()) for level, name in enumerate(LEVELS) if row[name])]
        for n in range(len(path))
    }
    found = list(paths(drivers_of(CAUSES, rows)))
    assert set(found) == wanted and len(found) == len(wanted)


def test_whys_lie_in_their_chains_and_a_root_is_what_would_end_it():
    [(name, chain)] = chains_of(CAUSES, EXAMPLE["whys"])
    assert name == "1" and len(chain) == 5 and [each.is_root for each in chain] == [False] * 4 + [True]
    rows = [{"chain": "2", "why": "x"}, {"chain": "1", "why": "y"}, {"chain": "2", "because": "z"}, {"chain": "3"}]
    assert [(name, len(chain)) for name, chain in chains_of(CAUSES, rows)] == [("2", 2), ("1", 1)]


def test_a_kind_that_names_a_field_that_is_not_there_is_refused(tmp_path):
    from importlib.resources import files

    text = (files("fairwater.documents") / "kinds" / "root-causes.toml").read_text(encoding="utf-8")
    for old, new in (('bones = "fishbone"', 'bones = "fishes"'), ('root = "ends"', 'root = "end"')):
        file = tmp_path / "own.toml"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(BadInput):
            kind_in(content_of(file))


# A graph of 500 nodes


def large(n: int = 500):
    """Return a theory of action of n nodes in four layers: node k of a layer follows from nodes k and k // 2 of the last."""
    each = n // 4
    codes = {letter: [f"{letter}{k}" for k in range(each)] for letter in "BSAO"}
    pairs = (("B", "S"), ("S", "A"), ("A", "O"))
    follows = {later: [f"{earlier}{k}, {earlier}{k // 2}" for k in range(each)] for earlier, later in pairs}
    layers = THEORY.graph.layers
    values = {}
    for layer, letter in zip(layers, "BSAO", strict=True):
        values[layer.field] = [
            {layer.code: code, layer.said: f"Words of {code}"}
            | ({layer.names: follows[letter][k]} if layer.names else {})
            for k, code in enumerate(codes[letter])
        ]
    return values


def test_five_hundred_nodes_are_laid_out_and_narrowed_to_a_path():
    graph = graph_of(THEORY.graph, large())
    assert len(graph.nodes) == 500 and sum(map(len, laid_out(graph))) == 500
    part = narrowed(graph, path="a40")
    codes = {node.code for node in part.nodes}
    assert codes == {"B40", "B20", "B10", "S40", "S20", "A40", "O40", "O80", "O81"}
    assert all(first in codes and second in codes for first, second in part.edges)
    assert narrowed(graph, path="Z9").nodes == () and narrowed(graph) is graph


def test_words_keep_the_nodes_that_have_them_with_their_ways():
    graph = graph_of(THEORY.graph, large(40))
    part = narrowed(graph, words="WORDS o9")
    assert {node.code for node in part.nodes} == {"O9", "A9", "A4", "S9", "S4", "S2", "B9", "B4", "B2", "B1"}
    assert narrowed(graph, words="elsewhere").nodes == ()
    assert {node.code for node in narrowed(graph, "O9", "S4").nodes} == {"O9", "S4"}


@given(st.integers(0, 9), st.sampled_from("BSAO"))
def test_a_path_is_what_reaches_a_node_and_what_it_reaches(k, letter):
    """Every node is asked by itself whether one of both reaches the other."""
    graph = graph_of(THEORY.graph, large(40))
    code = f"{letter}{k}"
    by_hand = {
        node.code
        for node in graph.nodes
        if node.code == code or code in graph.reached(node.code) or node.code in graph.reached(code)
    }
    assert {node.code for node in narrowed(graph, path=code).nodes} == by_hand
