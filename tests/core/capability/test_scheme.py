"""Credentials as a file: what each asks for, over the framework that it names."""

from __future__ import annotations

import pytest

from fairwater import frameworks
from fairwater.capability import (
    CredentialKind,
    own_credential_in,
    schemes_of,
    shipped_schemes,
    statements_of,
    title_of,
    with_own,
)
from fairwater.content import content_in
from fairwater.errors import BadInput

SCHEME = shipped_schemes()["leadership"]
MODEL = frameworks.shipped().newest("capability-model")
OWN = """
id = "{id}"
version = "1"
framework = "capability-model"
months = {months}
title = "Ours"
about = ""
source = ""
[[credentials]]
id = "one"
kind = "stack"
term = "IL"
{more}
"""


def codes(slug: str, variant: str = "") -> list[str]:
    return [term.code for term in statements_of(MODEL, SCHEME.by_id[slug], variant)]


def test_the_stacks_part_the_statements_and_the_dimensions_do_too():
    """Counted from the framework alone: 24 statements, each in one stack and in one dimension."""
    every = sorted(term.code for term in MODEL.terms if term.kind == "capability-indicator")
    assert len(every) == 24
    for kind, size in ((CredentialKind.STACK, 2), (CredentialKind.DIMENSION, 6)):
        found = [codes(each.id) for each in SCHEME.of_kind(kind)]
        assert {len(each) for each in found} == {size}
        assert sorted(code for each in found for code in each) == every
    (whole,) = SCHEME.of_kind(CredentialKind.CERTIFICATION)
    assert statements_of(MODEL, whole) == ()


def test_what_does_not_apply_in_an_elementary_school_leaves_the_rubric():
    assert codes("workforce", "elementary") == ["FL1", "FL2", "FE1", "FA1", "FA2"]
    assert codes("workforce-empower", "elementary") == ["FE1"]
    assert codes("workforce", "high") == codes("workforce")


def test_every_statement_has_an_anchor_for_each_level_and_every_word_stands_in_both_languages():
    for each in SCHEME.credentials:
        for term in statements_of(MODEL, each):
            assert {level for level, said in term.anchors if said} == {"1", "2", "3", "4"}, term.code
        asked = (title_of(MODEL, each), each.method, each.grounds, *SCHEME.artefacts_of(each))
        for said in (*asked, *SCHEME.context, *SCHEME.reflection):
            assert set(said.languages) in ({"en", "es"}, set()), each.id


def test_a_dimension_asks_what_its_practices_ask():
    inclusion = SCHEME.by_id["inclusion"]
    parts = [SCHEME.by_id[f"inclusion-{name}"] for name in ("listen", "empower", "act")]
    assert SCHEME.artefacts_of(inclusion) == sum((each.artefacts for each in parts), ())
    assert {SCHEME.dimension_of(each) for each in (*parts, inclusion)} == {"inclusion"}
    assert SCHEME.dimension_of(SCHEME.by_id["equitable-leadership"]) == ""


def test_a_scheme_of_ones_own_and_what_is_wrong_in_one(tmp_path):
    artefact = 'artefacts = ["What was done"]'
    (tmp_path / "ours.toml").write_text(OWN.format(id="ours", months=12, more=artefact))
    (tmp_path / "no-months.toml").write_text(OWN.format(id="no-months", months=0, more=artefact))
    (tmp_path / "nothing-asked.toml").write_text(OWN.format(id="nothing-asked", months=12, more=""))
    (tmp_path / "twice.toml").write_text(
        OWN.format(id="twice", months=12, more=artefact)
        + '[[credentials]]\nid = "one"\nkind = "dimension"\nterm = "I"\n'
    )
    found = schemes_of(tmp_path)
    assert set(found.found) == {"leadership", "ours"}
    assert {fault.values["key"] for fault in found.faults} == {"months", "artefacts", "id"}
    assert all(isinstance(fault, BadInput) for fault in found.faults)


ADDED = """
id = "street-data"
term = "IL"
title = { en = "Street data", es = "Datos de la calle" }
method = "Ask at the margins first."
artefacts = ["A round of listening"]
"""


def test_a_file_adds_one_credential_and_leaves_the_others_as_they_are(tmp_path):
    (tmp_path / "street-data.toml").write_text(ADDED)
    (tmp_path / "wrong.toml").write_text(ADDED.replace("street-data", "other").replace('"IL"', '"QQ"'))
    scheme, faults = with_own(SCHEME, MODEL, tmp_path)
    (fault,) = faults
    assert fault.message_id == "content-value" and "wrong.toml" in fault.sentence()
    (own,) = scheme.of_kind(CredentialKind.OWN)
    assert (own.id, title_of(MODEL, own).said("es")) == ("street-data", "Datos de la calle")
    assert [term.code for term in statements_of(MODEL, own)] == ["IL1", "IL2"]
    assert scheme.dimension_of(own) == "inclusion"
    for each in SCHEME.credentials:
        assert scheme.artefacts_of(each) == SCHEME.artefacts_of(each), "a dimension asks no more than before"
        assert scheme.dimension_of(each) == SCHEME.dimension_of(each)
    assert with_own(SCHEME, MODEL, tmp_path / "none") == (SCHEME, ())


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        (ADDED.replace("street-data", "inclusion"), "id"),
        (ADDED.replace('term = "IL"\n', ""), "term"),
        (ADDED.replace('["A round of listening"]', "[]"), "artefacts"),
        (ADDED.replace('["A round of listening"]', '[""]'), "artefacts"),
        (ADDED.replace('"Ask at the margins first."', '""'), "method"),
        (ADDED + "level = 2", "level"),
    ],
)
def test_a_file_that_adds_none_says_which_key_and_why(wrong, key):
    with pytest.raises(BadInput) as caught:
        own_credential_in(content_in(wrong.encode(), "mine.toml"), SCHEME, MODEL)
    assert key in str(caught.value.values["key"]) and "mine.toml" in caught.value.sentence("es")
