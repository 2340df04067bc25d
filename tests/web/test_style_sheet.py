"""The style sheet and the pages agree: a class that a page uses is styled, and what is styled is used. So nothing dies in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.any_database
SOURCES = Path(__file__).parents[2] / "src"
SHEET = SOURCES / "fairwater_web" / "common" / "static" / "fairwater" / "fairwater.css"
SCRIPT = SHEET.with_name("fairwater.js")
FILLED_IN = {"narrowed", "widened", "wide", "slim", "second", "attention"}
"""Classes that a template is given: the direction of a gap, the form of a picture, the kind of a button or a notice."""
BY_SCRIPT = {"js"}

AUDIT_FILE = "audit.html.j2"
"""A file that stands alone, with a style of its own."""
ANSWERING = SOURCES / "fairwater_web" / "listening" / "static" / "listening" / "answer.css"
ANSWERED_ON = {
    "answer_base.html",
    "answer.html",
    "question.html",
    "grid.html",
    "recording.html",
    "said.html",
    "code.html",
    "protected.html",
    "paper.html",
    "talk.html",
    "withdraw.html",
}
"""Pages for answering, which are light and so have a sheet of their own; its script adds one class."""
SET_BY_ANSWERING = {"place-in", "unseen"}
HOOKS = {"begin", "next", "send"}
"""What its script holds on to, and nothing styles."""


def classes_of(template: str) -> set[str]:
    """The classes of a template: what stands in class="…", without what is filled in and without the conditions."""
    found: set[str] = set()
    for match in re.findall(r'class="((?:[^"{]|\{[{%].*?[%}]\})*)"', template):
        found |= set(re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", match).split())
    return found


def styled(sheet: str) -> set[str]:
    """The classes that selectors name."""
    plain = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    selectors = re.sub(r"\{[^{}]*\}", "\n", plain)
    return set(re.findall(r"\.([a-z][\w-]*)", selectors))


def used() -> set[str]:
    pages = [*SOURCES.glob("fairwater_web/**/templates/**/*.html"), *SOURCES.glob("fairwater/publish/templates/*.j2")]
    texts = [page.read_text(encoding="utf-8") for page in pages if page.name not in {AUDIT_FILE, *ANSWERED_ON}]
    return set().union(*(classes_of(text) for text in texts)) | FILLED_IN | BY_SCRIPT


def test_every_class_that_a_page_uses_is_styled() -> None:
    assert sorted(used() - styled(SHEET.read_text(encoding="utf-8"))) == []


def test_every_class_that_is_styled_is_used() -> None:
    assert sorted(styled(SHEET.read_text(encoding="utf-8")) - used()) == []


def test_the_pages_for_answering_and_their_sheet_agree() -> None:
    pages = [page for page in SOURCES.glob("fairwater_web/**/templates/**/*.html") if page.name in ANSWERED_ON]
    classes = set().union(*(classes_of(page.read_text(encoding="utf-8")) for page in pages)) | SET_BY_ANSWERING
    sheet = styled(ANSWERING.read_text(encoding="utf-8"))
    assert sorted(classes - sheet - HOOKS) == sorted(sheet - classes) == []
    script = ANSWERING.with_name("answer.js").read_text(encoding="utf-8")
    assert all(f'"{name}"' in script or f".{name}" in script for name in SET_BY_ANSWERING | HOOKS)


def test_what_the_script_sets_it_sets() -> None:
    assert all(f'"{name}"' in SCRIPT.read_text(encoding="utf-8") for name in BY_SCRIPT)


def test_places_are_said_from_start_to_end_and_never_from_left_to_right() -> None:
    """A page from right to left needs no second sheet."""
    sheet = re.sub(r"/\*.*?\*/", "", SHEET.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(r"[\w-]*\b(?:left|right)\b[\w-]*\s*:|:\s*(?:left|right)\b", sheet) == []


def test_a_planted_class_is_found() -> None:
    page = """<p class="card{% if x %} odd{% else %} even{% endif %} {{ kind }}"><b class='not-ours'></b>"""
    assert classes_of(page) == {"card", "odd", "even"}
    assert styled("/* .gone */ .a:hover > .b-c, p.d { margin: .5em } @media (x) { .e { top: 0 } }") == {
        "a",
        "b-c",
        "d",
        "e",
    }
