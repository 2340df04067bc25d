"""Guides for talking in person: those that are shipped, a district's own, and what is wrong with a file."""

from __future__ import annotations

from fairwater.guides import GuideKind, guides_of, shipped_guides

OWN = """id = "coffee"
version = "1"
kind = "questions"
title = "Coffee"
about = "A talk."
opening = "You choose how far your words go."
parts = [{ id = "one", title = "One", lines = ["What helps?"] }]
"""


def test_every_shipped_guide_speaks_both_languages_and_says_what_consent_means():
    found = shipped_guides()
    assert set(found) == {"families", "students", "staff", "shadow-a-student", "town-hall", "equity-pause"}
    for guide in found.values():
        said = [guide.title, guide.about, guide.opening, guide.closing]
        said += [text for part in guide.parts for text in (part.title, *part.lines)]
        assert all(set(text.languages) == {"en", "es"} for text in said), guide.id
        if guide.kind is GuideKind.PAUSE:
            assert all(part.minutes > 0 for part in guide.parts), "a pause says how long each part is"
            continue
        assert "code" in guide.opening.said("en") and "código" in guide.opening.said("es")


def test_a_guide_of_ones_own_is_read_and_a_file_with_a_fault_is_left_out(tmp_path):
    (tmp_path / "coffee.toml").write_text(OWN)
    (tmp_path / "other.toml").write_text(OWN.replace("opening", "opneing"))
    (tmp_path / "blank.toml").write_text(OWN.replace('["What helps?"]', "[]"))
    found = guides_of(tmp_path)
    assert found.found["coffee"].parts[0].lines[0].said() == "What helps?" and "families" in found.found
    assert sorted(fault.values["file"] for fault in found.faults) == ["blank.toml", "other.toml"]
