"""Registers as files: the shipped ones are whole in both languages, and a wrong file is refused with what to do."""

from __future__ import annotations

from dataclasses import fields as parts_of
from dataclasses import is_dataclass
from pathlib import Path

import pytest

from fairwater.content import Said, content_in
from fairwater.errors import BadInput
from fairwater.fields import FieldKind, told
from fairwater.registers import Circle, register_in, registers_of, shipped_registers
from fairwater.words import COMPLETE
from tests.architecture.test_words import faults, words_of

NAMED = {
    "commitments",
    "asks",
    "ideas",
    "decisions",
    "initiatives",
    "sunsets",
    "barriers-removed",
    "advocacy",
    "impediments",
    "context-events",
    "goals",
    "partners",
    "programmes",
    "work-based-learning",
    "student-ventures",
    "recognition",
    "pivots",
    "learning-events",
    "needs-and-offers",
}
"""What the product names; a file with any other id may be added beside them."""
SMALL = """
id = "small"
version = "1"
title = "Small things"
entry = "small thing"
entries = "small things"
purpose = "What is small."
named_by = "what"
due = "due"
first = "open"
stops_in = "stopped"
fields = [
  { id = "what", required = true, label = "What" },
  { id = "kind", kind = "choice", label = "Kind", options = [{ id = "a", label = "A" }, { id = "b", label = "B" }] },
  { id = "due", kind = "date", label = "Due" },
]
states = [
  { id = "open", kind = "open", label = "Open" },
  { id = "done", kind = "closed", label = "Done" },
  { id = "stopped", kind = "closed", label = "Stopped" },
]
transitions = [{ from = ["open"], to = "done", label = "Done", needs = ["kind"] }]
[[counts]]
id = "done"
label = "Done"
did = "are done"
would = "would be done"
better = "higher"
dimension = "power"
by = ["kind"]
counted = { states = ["done"] }
[example]
what = "A thing"
"""


def small(text: str = SMALL):
    return register_in(content_in(text.encode(), "small.toml"))


def said_in(thing: object) -> list[Said]:
    """Return every text of a register, however deep."""
    if isinstance(thing, Said):
        return [thing]
    if isinstance(thing, dict):
        return [said for each in thing.values() for said in said_in(each)]
    if isinstance(thing, tuple):
        return [said for each in thing for said in said_in(each)]
    if is_dataclass(thing) and not isinstance(thing, type):
        return [said for part in parts_of(thing) for said in said_in(getattr(thing, part.name))]
    return []


def test_what_the_product_names_is_shipped() -> None:
    assert set(shipped_registers()) >= NAMED


@pytest.mark.parametrize("name", sorted(shipped_registers()))
def test_a_shipped_register_is_whole(name: str) -> None:
    register = shipped_registers()[name]
    assert 5 <= len(register.fields) <= 9
    assert register.example.get(register.named_by)
    assert any(not state.is_open for state in register.states)
    assert all(register.ways_from(state.id) for state in register.states)
    assert register.owner
    for said in said_in(register):
        assert not said or set(said.languages) == set(COMPLETE), said
    for field in register.fields:
        value = register.example.get(field.id)
        assert value is None or isinstance(value, Said) or told(field, value, "es")


def test_what_a_shipped_register_makes_public_names_nobody_and_is_no_number() -> None:
    for register in shipped_registers().values():
        kinds = {field.kind for field in register.fields if field.id in register.public_fields}
        assert not kinds & {FieldKind.PERSON, FieldKind.NUMBER}, register.id
    assert "now" not in shipped_registers()["goals"].public_fields


@pytest.mark.parametrize("name", sorted(shipped_registers()))
def test_a_shipped_register_has_no_word_that_we_do_not_use(name: str) -> None:
    for said in said_in(shipped_registers()[name]):
        assert faults(name, said.said("en"), words_of(said.said("en"))) == []


def test_a_register_is_read_from_a_text() -> None:
    register = small()
    assert (register.id, register.first, register.due, register.owner) == ("small", "open", "due", "")
    assert register.seen_by is register.written_by is Circle.STAFF
    assert [way.to for way in register.ways_from("open")] == ["done"]
    assert register.transition("done", "open") is None
    assert register.count("done") is not None and register.count("none") is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('first = "open"', 'first = "opne"', "It is one of open, done, stopped"),
        ('first = "open"', 'first = "done"', "It is one of open."),
        ('version = "1"', "", "lacks “version”"),
        ('due = "due"', 'due = "what"', "It is one of due"),
        ('named_by = "what"', 'named_by = "kind"', "It is one of what"),
        ('stops_in = "stopped"', "", "lacks “stops_in”"),
        ('stops_in = "stopped"', 'stops_in = "open"', "It is one of done, stopped"),
        ('needs = ["kind"]', 'needs = ["kindness"]', "transitions 1 (done)"),
        ('to = "done"', 'to = "gone"', "transitions 1 (gone)"),
        ('by = ["kind"]', 'by = ["what"]', "It is one of place, kind"),
        ('counted = { states = ["done"] }', "counted = {}", "lacks “counted”"),
        ('counted = { states = ["done"] }', 'counted = { field = "kind", values = ["c"] }', "It is one of a, b"),
        ('counted = { states = ["done"] }', 'counted = { clock = "x" }', "cannot stand for “clock”"),
        ('kind = "closed", label = "Done"', 'kind = "shut", label = "Done"', "It is one of open, closed"),
        ('purpose = "What is small."', 'purpose = "What is small."\ndude = "due"', "Did you mean “due”?"),
        ('what = "A thing"', 'what = "A thing"\nkind = "c"', "“c” cannot stand for “kind”"),
        ('what = "A thing"', 'whatever = "A thing"', "the key “whatever” is not known"),
        ('named_by = "what"', 'named_by = "what"\nseen_by = "public"', "lacks “public_fields”"),
        ('named_by = "what"', 'named_by = "what"\nseries = { begins = "due", states = ["done"] }', "for “begins”"),
        ('named_by = "what"', 'named_by = "what"\nseries = { states = ["done"] }', "lacks “begins”"),
        ('named_by = "what"', 'named_by = "what"\nescalates_after = 0', "It is one of 1–366"),
        ('named_by = "what"', 'named_by = "what"\nescalates_after = "7"', "escalates_after"),
        ('due = "due"', "escalates_after = 7", "lacks “due”"),
        ('named_by = "what"', 'named_by = "what"\npublic_by = ["kind"]', "It is one of public"),
        (
            'named_by = "what"',
            'named_by = "what"\nseen_by = "public"\npublic_fields = ["what"]\npublic_by = ["what"]',
            "It is one of kind",
        ),
        ('{ id = "done", kind', '{ id = "open", kind', "cannot stand for “id”"),
        ('id = "small"', 'id = "large"', "It is one of small"),
    ],
)
def test_a_wrong_file_is_refused_with_what_to_do(old: str, new: str, said: str) -> None:
    assert old in SMALL
    with pytest.raises(BadInput) as fault:
        small(SMALL.replace(old, new, 1))
    assert "small.toml" in str(fault.value) and said in str(fault.value)


def test_a_state_that_nothing_leads_to_is_refused() -> None:
    with pytest.raises(BadInput, match="“done” cannot stand for “states”"):
        small(SMALL.replace('to = "done"', 'to = "stopped"'))


def test_a_folder_of_ones_own_is_read_beside_and_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "bad.toml").write_text("id = ", encoding="utf-8")
    found = registers_of(tmp_path)
    assert found.found["small"].title.said("es") == "Small things"
    assert set(found.found) == {*shipped_registers(), "small"}
    assert [fault.values["file"] for fault in found.faults] == ["bad.toml"]


def test_a_register_of_ones_own_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "ideas.toml").write_text(SMALL.replace('id = "small"', 'id = "ideas"', 1), encoding="utf-8")
    assert registers_of(tmp_path).found["ideas"].title.said() == "Small things"
    assert registers_of(None).found == dict(sorted(shipped_registers().items()))
