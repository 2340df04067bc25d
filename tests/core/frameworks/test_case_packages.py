"""CASE 1.1: what is exported has the shape of the standard, comes back as it was, and what hangs in the air is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.content import Part, Said
from fairwater.errors import BadInput
from fairwater.frameworks import Answers, Framework, Level, Name, Term, Variant, shipped
from fairwater.frameworks.case_export import Exporting, associations_of, package, rubric, standing_alone
from fairwater.frameworks.case_import import imported
from fairwater.frameworks.files import content_of_framework, framework_of
from fairwater.frameworks.identifiers import of_framework, of_term
from tests.core.frameworks.case_shape import faults

SITE = "https://fairwater.example"
LIBRARY = shipped()
UUID, ANOTHER = "0a1b2c3d-0000-4000-8000-00000000000a", "0a1b2c3d-0000-4000-8000-00000000000b"


def exporting(framework: Framework, owner: str = "") -> Exporting:
    return Exporting(framework, SITE, owner, tuple(LIBRARY.crosswalks_from(framework)), LIBRARY.by_key)


def brought(found: Any, owner: str = "") -> Framework:
    return imported(json.dumps(found).encode(), "package.json", owner).framework


def in_tree_order(framework: Framework) -> Framework:
    return replace(framework, terms=tuple(term for _, term in framework.tree()))


def named(framework_id: str) -> Framework:
    found = LIBRARY.newest(framework_id)
    assert found is not None
    return found


# What is shipped


@pytest.mark.parametrize("framework", LIBRARY.frameworks, ids=lambda each: each.id)
def test_a_shipped_framework_has_the_shape_of_the_standard(framework: Framework) -> None:
    found = json.loads(json.dumps(package(exporting(framework))))
    assert list(faults(found)) == []


@pytest.mark.parametrize("framework", LIBRARY.frameworks, ids=lambda each: each.id)
def test_a_shipped_framework_comes_back_as_it_was(framework: Framework) -> None:
    found = brought(package(exporting(framework)))
    assert replace(found, elsewhere=()) == in_tree_order(framework)
    pairs = [pair for each in LIBRARY.crosswalks_from(framework) for pair in each.pairs]
    assert [(each.code, each.association) for each in found.elsewhere] == [(p.origin, p.association) for p in pairs]


def test_identifiers_are_each_once_and_never_move() -> None:
    found = [
        identifier for framework in LIBRARY.frameworks for identifier in identifiers(package(exporting(framework)))
    ]
    assert len(found) == len(set(found))
    practices = named("ten-practices")
    assert of_framework(practices) == "ff5dcdef-6324-5c23-a6e4-b33843e355b7"
    assert of_term(practices, practices.by_code["1"]) == "ff5ba0a1-77dc-5f4a-ac10-971f3f7aa736"
    assert of_term(practices, practices.by_code["1"]) != of_term(practices, practices.by_code["1"], "newfield")
    later = replace(practices, version="2")
    assert of_term(later, later.by_code["1"]) != of_term(practices, practices.by_code["1"])


def identifiers(found: Any) -> list[str]:
    """The identifiers of all objects, without those of references and of what a reference goes to."""
    if isinstance(found, list):
        return [each for one in found for each in identifiers(one)]
    if not isinstance(found, dict) or (
        "lastChangeDateTime" not in found and "CFDocument" not in found and "CFItemTypes" not in found
    ):
        return []
    own = [found["identifier"]] if "identifier" in found else []
    return own + [each for key, value in found.items() if key != "extensions" for each in identifiers(value)]


# Known answers


def test_a_child_is_the_origin_and_its_parent_the_destination() -> None:
    model = named("capability-model")
    found = package(exporting(model))
    ends = {
        each["originNodeURI"]["identifier"]: each["destinationNodeURI"]["identifier"]
        for each in found["CFAssociations"]
        if each["associationType"] == "isChildOf"
    }
    assert len(ends) == 40
    by_code = {each["humanCodingScheme"]: each for each in found["CFItems"]}
    assert ends[by_code["WL1"]["identifier"]] == by_code["WL"]["identifier"]
    assert ends[by_code["W"]["identifier"]] == found["CFDocument"]["identifier"]
    assert by_code["WL1"]["uri"] == f"{SITE}/ims/case/v1p1/CFItems/{by_code['WL1']['identifier']}"
    assert by_code["WL1"]["CFItemType"] == "Capability indicator"


def test_a_crosswalk_is_a_list_of_associations_to_items_of_the_other() -> None:
    found = package(exporting(named("capability-model")))
    walked = [each for each in found["CFAssociations"] if each["associationType"] == "isRelatedTo"]
    practices = named("ten-practices")
    assert len(walked) == 24
    assert walked[0]["destinationNodeURI"]["identifier"] == of_term(practices, practices.by_code["8"])


def test_levels_are_a_rubric() -> None:
    criteria = rubric(exporting(named("capability-model")))["CFRubricCriteria"]
    assert len(criteria) == 25
    general, first = criteria[0], criteria[1]
    assert [level["quality"] for level in general["CFRubricCriterionLevels"]] == [
        *("Aware", "Practising", "Embedded", "Self-sustaining"),
    ]
    assert (first["category"], first["CFItemURI"]["title"][:15]) == ("WL1", "Wellbeing voice")
    assert [level["score"] for level in first["CFRubricCriterionLevels"]] == [1, 2, 3, 4]


def test_outside_the_package_an_object_names_where_it_belongs() -> None:
    out = exporting(named("psel-3"))
    found = package(out)
    document = standing_alone(out, "CFDocuments", found["CFDocument"])
    assert document["CFPackageURI"]["uri"] == f"{SITE}/ims/case/v1p1/CFPackages/{found['CFDocument']['identifier']}"
    item = found["CFItems"][1]
    beside = associations_of(out, item["identifier"])
    assert beside is not None
    assert beside["CFItem"]["CFDocumentURI"]["identifier"] == found["CFDocument"]["identifier"]
    assert all(item["identifier"] in json.dumps(each) for each in beside["CFAssociations"])
    assert associations_of(out, "no") is None


# From elsewhere


def other(**more: Any) -> dict[str, Any]:
    """A small package of version 1.0, as another programme gives it."""
    names = ("11111111-1111-4111-8111-11111111111", "D")
    document = f"{names[0]}0"

    def link(name: str) -> dict[str, str]:
        return {"title": name, "identifier": name, "uri": f"https://other.example/{name}"}

    items = [
        {
            "identifier": f"{names[0]}{n}",
            "uri": "x",
            "fullStatement": text,
            "lastChangeDateTime": "2020-01-02T03:04:05Z",
        }
        | ({"humanCodingScheme": code} if code else {})
        | {"CFDocumentURI": link(document), "CFItemType": "Standard"}
        for n, (text, code) in enumerate((("One", "A/1"), ("Two", "A/1"), ("Three", "")), 1)
    ]
    parents = {1: document, 3: f"{names[0]}1", 2: f"{names[0]}1"}
    children = [
        {"identifier": f"a{n}", "associationType": "isChildOf", "uri": "x", "sequenceNumber": 9 - n}
        | {"originNodeURI": link(f"{names[0]}{n}"), "destinationNodeURI": link(to)}
        for n, to in parents.items()
    ]
    crosswalk = {
        "associationType": "exactMatchOf",
        "originNodeURI": link(f"{names[0]}1"),
        "destinationNodeURI": link("far"),
    }
    return {
        "CFDocument": {"identifier": document, "uri": "x", "title": "State Standards: Math!", "creator": "A State"}
        | {"lastChangeDateTime": "2020-01-02T03:04:05Z", "language": "eng", "CFPackageURI": link(document)},
        "CFItems": items,
        "CFAssociations": [*children, crosswalk],
        "CFRubrics": [
            {
                "CFRubricCriteria": [
                    {
                        "CFItemURI": link(f"{names[0]}1"),
                        "CFRubricCriterionLevels": [
                            {"quality": "Low", "description": "Not yet", "position": 0},
                            {"quality": "High", "description": "There", "position": 1},
                        ],
                    }
                ]
            }
        ],
    } | more


def test_a_package_of_another_programme_is_read_by_what_the_standard_says() -> None:
    found = imported(json.dumps(other()).encode(), "state.json")
    framework = found.framework
    assert (framework.id, framework.version, framework.creator) == ("state-standards-math", "1", "A State")
    assert (framework.languages, framework.dated) == (("en",), "2020-01-02")
    tree = [(depth, term.code, term.statement.said()) for depth, term in framework.tree()]
    assert tree == [(0, "A-1", "One"), (1, "11111111", "Three"), (1, "A-1-2", "Two")]
    assert [level.label.said() for level in framework.levels] == ["Low", "High"]
    assert framework.by_code["A-1"].anchor("2").said() == "There"
    assert [kind.label.said() for kind in framework.kinds] == ["Standard"]
    assert found.left == () and [each.association for each in framework.elsewhere] == [
        crosswalk_in(other())["associationType"]
    ]


def crosswalk_in(found: dict[str, Any]) -> dict[str, Any]:
    (each,) = (each for each in found["CFAssociations"] if each["associationType"] != "isChildOf")
    return dict(each)


def ends_of(association: dict[str, Any]) -> list[tuple[str, str]]:
    ends = (association[key] for key in ("originNodeURI", "destinationNodeURI"))
    return [(end["identifier"], end["uri"]) for end in ends]


@pytest.mark.parametrize("turned", [False, True])
def test_what_leads_out_of_a_package_is_kept_and_goes_out_again_as_it_came(turned: bool) -> None:
    given = other()
    leads = crosswalk_in(given)
    place = given["CFAssociations"].index(leads)
    here = given["CFItems"][0]["identifier"]
    there = {"identifier": UUID, "uri": "https://case.example/CFItems/1", "title": "Elsewhere"}
    ends = [{"identifier": here, "uri": "https://state.example/1", "title": "One"}, there]
    origin, destination = reversed(ends) if turned else ends
    leads |= {"identifier": ANOTHER, "originNodeURI": origin, "destinationNodeURI": destination, "notes": "Said so."}
    given["CFAssociations"][place] = leads
    framework = brought(given)
    (kept,) = framework.elsewhere
    assert (kept.code, kept.uri, kept.title, kept.begins_there) == ("A-1", there["uri"], "Elsewhere", turned)
    out = crosswalk_in(package(exporting(framework)))
    assert (out["identifier"], out["notes"]) == (ANOTHER, "Said so.")
    assert ends_of(out)[0 if turned else 1] == (UUID, there["uri"])
    assert ends_of(out)[1 if turned else 0][0] == here
    again = framework_of(Part(content_of_framework(framework), "again"))
    assert again == framework and brought(package(exporting(framework))) == in_tree_order(framework)
    assert list(faults(json.loads(json.dumps(package(exporting(framework)))))) == []


def test_two_terms_of_one_package_that_are_related_stay_so() -> None:
    given = other()
    leads, names = crosswalk_in(given), [each["identifier"] for each in given["CFItems"][:2]]
    leads["originNodeURI"], leads["destinationNodeURI"] = (
        {"identifier": name, "uri": f"https://state.example/{name}", "title": "One"} for name in names
    )
    given["CFAssociations"][-1] = leads
    out = package(exporting(brought(given)))
    assert [name for name, _ in ends_of(crosswalk_in(out))] == names
    items = {each["identifier"]: each["uri"] for each in out["CFItems"]}
    assert ends_of(crosswalk_in(out)) == [
        (name, items[name]) for name in names
    ]  # at the address where it is served now


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("uri", "javascript:alert(1)", "case-left-address"),
        ("uri", "http:///nowhere", "case-left-address"),
        ("uri", "https://a.example/ b", "case-left-address"),
        ("uri", "https://a.example/" + "x" * 500, "case-left-address"),
        ("uri", "", "case-left-address"),
        ("type", "isFriendOf", "case-left-type"),
        ("here", UUID, "case-left-ends"),
    ],
)
def test_a_link_that_cannot_be_kept_is_named_and_not_taken(key: str, value: str, why: str) -> None:
    given = other()
    leads = crosswalk_in(given)
    there = {"identifier": ANOTHER, "uri": value if key == "uri" else "https://case.example/1", "title": ""}
    here = leads["originNodeURI"] | ({"identifier": value} if key == "here" else {})
    kind = value if key == "type" else "isRelatedTo"
    given["CFAssociations"][-1] = leads | {"originNodeURI": here, "destinationNodeURI": there, "associationType": kind}
    found = imported(json.dumps(given).encode(), "state.json")
    (left,) = found.left
    assert left.why == why and not found.framework.elsewhere
    (item,) = (each for each in given["CFItems"] if each["identifier"] == leads["originNodeURI"]["identifier"])
    assert left.association == kind
    assert key == "here" or left.origin in (item.get("humanCodingScheme"), item["fullStatement"])


def test_a_second_parent_is_named_and_the_first_holds() -> None:
    given = other()
    second = next(each for each in given["CFAssociations"] if each["associationType"] == "isChildOf")
    child, parent = (given["CFItems"][number]["identifier"] for number in (1, 2))
    ends = [{"identifier": name, "uri": f"https://state.example/{name}", "title": ""} for name in (child, parent)]
    again = {"identifier": UUID, "originNodeURI": ends[0], "destinationNodeURI": ends[1], "sequenceNumber": 99}
    given["CFAssociations"].insert(0, second | again)
    found = imported(json.dumps(given).encode(), "state.json")
    assert found.framework == imported(json.dumps(other()).encode(), "state.json").framework
    (left,) = found.left
    codes = [each.get("humanCodingScheme") or each["fullStatement"] for each in given["CFItems"]]
    assert (left.origin, left.destination, left.why) == (codes[1], codes[2], "case-left-parent")


def test_its_identifiers_stay_and_go_out_again() -> None:
    framework = brought(other())
    again = package(exporting(framework))
    assert again["CFDocument"]["identifier"] == other()["CFDocument"]["identifier"]
    assert {each["identifier"] for each in again["CFItems"]} == {each["identifier"] for each in other()["CFItems"]}


def refusal(found: Any) -> str:
    with pytest.raises(BadInput) as fault:
        imported(found if isinstance(found, bytes) else json.dumps(found).encode(), "package.json")
    assert fault.value.sentence("es")
    return str(fault.value)


def test_what_is_no_package_is_refused() -> None:
    assert "is not JSON" in refusal(b"<html>")
    assert "is not JSON" in refusal(b"\xff\xfe")
    assert "is not JSON" in refusal(b"[" * 100_000)
    assert "is not JSON" in refusal(json.dumps(other()).encode().replace(b"One", b"\\ud800"))
    assert "is not JSON" in refusal(json.dumps(other()).encode().replace(b"One", b"\\u0000"))
    assert "holds no CFDocument" in refusal([])
    assert "CFDocument lacks “identifier”" in refusal({"CFDocument": {}})
    assert "cannot stand for “CFItems”" in refusal(other(CFItems={}))
    assert "cannot stand for “CFItems”" in refusal(other(CFItems=["one"]))


def test_a_missing_identifier_or_statement_is_refused() -> None:
    for key in ("identifier", "fullStatement"):
        found = other()
        del found["CFItems"][1][key]
        assert f"CFItem 2 lacks “{key}”" in refusal(found)


def test_an_identifier_that_stands_twice_is_refused() -> None:
    found = other()
    found["CFItems"][1]["identifier"] = found["CFItems"][0]["identifier"]
    assert "two items with the identifier 1111" in refusal(found)


@pytest.mark.parametrize("end", ["originNodeURI", "destinationNodeURI"])
def test_a_dangling_association_is_refused(end: str) -> None:
    found = other()
    found["CFAssociations"][1][end]["identifier"] = "nowhere"
    assert "association 2 puts" in refusal(found) and "nowhere" in refusal(found)
    del found["CFAssociations"][1][end]
    assert "association 2 puts" in refusal(found)


def test_a_loop_is_refused() -> None:
    found = other()
    first = found["CFAssociations"][0]
    first["destinationNodeURI"] = found["CFAssociations"][1]["originNodeURI"]
    assert "in a loop" in refusal(found)


def test_plain_text_that_was_changed_since_holds_and_its_translation_does_not() -> None:
    found = package(exporting(named("ten-practices")))
    found["CFItems"][4]["fullStatement"] = "Sharing out what there is"
    framework = brought(found)
    assert framework.by_code["5"].statement == Said((("en", "Sharing out what there is"),))
    assert framework.by_code["6"].statement.said("es").startswith("Contratar")


def test_what_is_wrong_in_our_own_extension_is_said() -> None:
    found = package(exporting(named("psel-3")))
    found["CFItems"][0]["extensions"]["fairwater"]["colour"] = "blue"
    assert "the key “colour” is not known" in refusal(found)


# Whatever the framework


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
CODES = st.lists(
    st.text("ABCabc123.-_", min_size=1, max_size=6).map(lambda code: f"x{code}"), min_size=1, max_size=12, unique=True
)


@st.composite
def said(draw: st.DrawFn, blank: bool = False) -> Said:
    if blank and draw(st.booleans()):
        return Said()
    texts = [("en", draw(TEXT))]
    return Said(tuple(texts + ([("es", draw(TEXT))] if draw(st.booleans()) else [])))


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    codes = draw(CODES)
    levels = tuple(Level(str(n), draw(said()), draw(said(blank=True))) for n in range(1, draw(st.integers(0, 4)) + 1))
    kinds = tuple(Name(each, draw(said())) for each in draw(st.lists(st.sampled_from(["a", "b", "c-d"]), unique=True)))
    answers = tuple(Answers(each, (draw(said()), draw(said())), draw(st.booleans())) for each in ("often",))
    terms = []
    for number, code in enumerate(codes):
        terms.append(
            Term(
                code,
                draw(said()),
                parent=draw(st.sampled_from(["", *codes[:number]])),
                kind=draw(st.sampled_from(["", *(kind.id for kind in kinds)])),
                notes=draw(said(blank=True)),
                questions=tuple(draw(st.lists(said(), max_size=2))),
                look_fors=tuple(draw(st.lists(said(), max_size=2))),
                anchors=tuple((level.id, draw(said())) for level in levels if draw(st.booleans())),
                marks=("core",) if draw(st.booleans()) else (),
                answers=draw(st.sampled_from(["", "often"])),
                to_verify=draw(st.booleans()),
            )
        )
    return Framework(
        *(
            "made-up",
            draw(st.sampled_from(["1", "2.1"])),
            draw(said()),
            ("en", "es"),
            draw(st.sampled_from(["", "CC"])),
        ),
        *(draw(said(blank=True)), draw(TEXT), "2026-11-26"),
        summary=draw(said(blank=True)),
        kinds=kinds,
        marks=(Name("core", draw(said())),),
        levels=levels,
        variants=(Variant("small", draw(said()), tuple(codes[:1])),),
        answers=answers,
        terms=tuple(terms),
    )


@settings(max_examples=60, deadline=None)
@given(frameworks(), st.sampled_from(["", "newfield"]))
def test_any_framework_comes_back_as_it_was(framework: Framework, owner: str) -> None:
    found = json.loads(json.dumps(package(exporting(framework, owner))))
    assert list(faults(found)) == []
    assert brought(found, owner) == in_tree_order(framework)


ANY = (
    st.none()
    | st.booleans()
    | st.integers()
    | TEXT
    | st.lists(TEXT, max_size=2)
    | st.dictionaries(TEXT, TEXT, max_size=2)
)


def places(found: Any) -> list[tuple[Any, Any]]:
    """Every place in a package where a value stands."""
    if not isinstance(found, dict | list):
        return []
    keys = list(found) if isinstance(found, dict) else range(len(found))
    return [each for key in keys for each in ((found, key), *places(found[key]))]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["bele", "psel-3"]), st.data())
def test_whatever_stands_in_a_package_it_is_taken_or_refused_in_a_sentence(
    framework_id: str, data: st.DataObject
) -> None:
    found = json.loads(json.dumps(package(exporting(named(framework_id)))))
    for _ in range(2):
        there = places(found)
        holder, key = there[data.draw(st.integers(0, len(there) - 1))]
        holder[key] = data.draw(ANY)
    try:
        imported(json.dumps(found).encode(), "package.json")
    except BadInput as fault:
        assert str(fault)


@settings(max_examples=60, deadline=None)
@given(frameworks())
def test_any_framework_comes_back_from_its_own_file(framework: Framework) -> None:
    from fairwater.content import content_in
    from fairwater.frameworks.toml_text import toml_text

    text = toml_text(content_of_framework(framework))
    assert framework_of(content_in(text.encode(), "made-up.toml")) == framework
