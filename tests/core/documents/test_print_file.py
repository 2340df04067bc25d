"""A document as PDF and as a page: tagged for a screen reader, whole in every script, and no text of anybody breaks it."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import fairwater.words
from fairwater.documents import document_kinds, print_file
from fairwater.documents.paper import Paper
from fairwater.documents.print_file import document_html, document_pdf
from fairwater.publish.numbers import points
from fairwater.publish.typeset import NO_LETTER, settable
from tests.core.documents.pages import ODD, assert_safe, read
from tests.core.documents.papers import KIND, ROW, paper

KINDS, _ = document_kinds()
TEXT = (
    "# Big\n\n- one\n  1. two\n\n> said\n\n| a | b |\n| --- | --- |\n| c | d |\n\n**We** *ask* [all](https://a.org/x)."
)
LONG = "We ask those whom it touches before we decide, and say afterwards what their answer changed. " * 6


def inside(pdf: bytes) -> bytes:
    """A PDF with its packed parts unpacked."""
    found = pdf
    for packed in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found += zlib.decompress(packed[1])
        except zlib.error:
            continue
    return found


def n_pages(pdf: bytes) -> int:
    return int(re.findall(rb"<xmpTPg:NPages>(\d+)<", pdf)[0])


def main_of(page: str) -> str:
    """The page's own part, in which only the class of small letters is set."""
    return page.partition("<main>")[2].partition("</main>")[0].replace(' class="small"', "")


def tags(pdf: bytes) -> list[str]:
    return [found.decode() for found in re.findall(rb"/S\s*/(\w+)", inside(pdf))]


@pytest.fixture
def views(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the template was given, each time a PDF is made."""
    found: list[dict[str, Any]] = []
    whole = print_file.pdf_of

    def pdf_of(template: str, data: dict[str, Any]) -> bytes:
        found.append(data)
        return whole(template, data)

    monkeypatch.setattr(print_file, "pdf_of", pdf_of)
    return found


# Tagged


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_a_pdf_says_that_it_is_for_screen_readers_its_language_and_its_title(language: str) -> None:
    made = document_pdf(paper(language=language, title="Carta de Riverbend"))
    assert made.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in made and b"/Marked true" in made and b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert f"/Lang({language})".encode() in inside(made) and b"Carta de Riverbend" in made


def test_headings_lists_quotes_tables_and_links_are_tagged_as_what_they_are() -> None:
    made = document_pdf(paper({"text": TEXT, "steps": [ROW]}))
    found = tags(made)
    assert {"H1", "H2", "H3", "H4", "L", "LI", "LBody", "BlockQuote", "Table", "THead", "TH", "TD", "Link"} <= set(
        found
    )
    assert (found.count("Table"), found.count("TH"), found.count("H1")) == (2, 2 + 6, 1)
    assert found.count("H2") == len(KIND.sections) and found.count("H3") == len(KIND.fields)
    assert b"/URI(https://a.org/x)" in inside(made)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_example_of_every_kind_is_set_without_a_missing_letter(
    kind: Any, language: str, views: list[dict[str, Any]]
) -> None:
    values = kind.example_in(language)
    made = document_pdf(Paper(kind, kind.example_title.said(language), "Riverbend", language, values, ("Riverbend",)))
    assert made.startswith(b"%PDF-") and views[0]["notice"] == ""


# Every script, and letters that no font has


def test_arabic_is_set_in_its_own_font_from_right_to_left(views: list[dict[str, Any]]) -> None:
    text = "نسأل **العائلات** أولاً، ثم نقرر. (2026)\n\n- واحد\n- اثنان"
    assert settable(text) == (text, "")
    made = document_pdf(paper({"text": text}, language="ar", title="رسالة"))
    assert b"NotoNaskhArabic" in inside(made)
    assert (views[0]["direction"], views[0]["notice"], views[0]["title"]) == ("rtl", "", "رسالة")


@pytest.mark.parametrize("language", ["en", "es"])
def test_letters_that_no_font_has_are_squares_and_a_notice_says_which(
    language: str, views: list[dict[str, Any]]
) -> None:
    made = document_pdf(paper({"text": "Hmong 𖬌𖬣 and 😀, 😀\x00", "line": "漢"}, language=language))
    assert made.startswith(b"%PDF-")
    (view,) = views
    assert NO_LETTER in str(view) and not set("𖬌😀漢") & set(str(view))
    points = re.findall(r"U\+[0-9A-F]{4,}", view["notice"])
    assert sorted(points) == sorted({f"U+{ord(each):04X}" for each in "𖬌𖬣😀漢\ufffd" if settable(each)[1]})
    assert "U+1F600" in points and "U+6F22" in points and view["notice"].endswith(".")


def test_what_is_settable_is_left_as_it_is() -> None:
    assert settable("Señor Ñandú — “así” … 1,600 €\n\t") == ("Señor Ñandú — “así” … 1,600 €\n\t", "")
    assert settable("a😀b😀") == (f"a{NO_LETTER}b{NO_LETTER}", "😀")


def test_the_fonts_have_every_letter_of_our_own() -> None:
    """A gap of −9.5 points once came out as □9.5: the minus sign was in no font."""
    words = Path(fairwater.words.__file__).parent.glob("*/*.ftl")
    ours = "".join(path.read_text(encoding="utf-8") for path in sorted(words))
    assert settable(ours + "".join(points(-0.095, language) for language in fairwater.words.LANGUAGES))[1] == ""


# No text of anybody breaks it


@pytest.mark.parametrize(
    "text",
    [
        *(
            "### leaps",
            "# a\n\n###### b\n\n## c",
            "#",
            "# &nbsp;",
            "# \u200b",
            "# ![](x)",
            "# [](https://a.org)",
            "###### y\n\n# z",
        ),
        *("> ### a\n>\n> ##### b", "- # a\n- ### b", "- ", "1. ", "> ", "| a | |\n|---|---|\n| | |", "|a|\n|-|", "---"),
        *(
            "[](https://a.org)",
            "[a](https://)",
            "<mailto:a@b.c>",
            "![a](x.png)",
            "```\n#set page()\n```",
            "#set page(width: 1pt)",
        ),
        *("$ x $ @ref <label> *a* _b_ \\ // c /* d */ #eval(1)", "x" * 5000, "\u202eabc", "\x0c", "- " * 30 + "a"),
    ],
)
def test_a_text_is_set_whatever_its_headings_and_marks(text: str) -> None:
    assert document_pdf(paper({"text": text, "line": text[:400], "steps": [{"step": text}]})).startswith(b"%PDF-")


@pytest.mark.parametrize("odd", ["", " ", "\u200b", "😀", "#let x = 1", "<b>"])
def test_a_pdf_is_made_whatever_its_title_facts_and_signatures_are(odd: str) -> None:
    for facts in ((), (odd,), (odd, odd)):
        asked = paper({}, title=odd, place=odd, facts=facts, signatures=(odd,), evidence={"text": [odd]})
        assert document_pdf(asked).startswith(b"%PDF-")
        assert_safe(main_of(document_html(asked)))


@settings(deadline=None, max_examples=60)
@given(ODD)
def test_a_pdf_is_made_of_whatever_was_written(text: str) -> None:
    assert document_pdf(paper({"text": text})).startswith(b"%PDF-")


def test_a_document_of_sixty_pages_is_made() -> None:
    sections = [f"# Part {number}\n\n{LONG}\n\n- {LONG}\n- {LONG}\n\n> {LONG}\n\n{LONG}" for number in range(48)]
    rows = [ROW | {"step": LONG} for _ in range(20)]
    made = document_pdf(paper({"text": "\n\n".join(sections[:24]), "other": "\n\n".join(sections[24:]), "steps": rows}))
    assert 50 <= n_pages(made) <= 75
    assert tags(made).count("H4") == 48


# The page that stands alone


def test_a_page_needs_nothing_beside_it_and_nothing_in_it_runs() -> None:
    odd = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    page = document_html(
        paper(
            {"text": odd + "\n\n[a](javascript:alert(1))", "line": odd, "steps": [{"step": odd}]},
            title=odd,
            facts=(odd,),
            signatures=(odd,),
            evidence={"text": [odd]},
        )
    )
    assert page.startswith('<!doctype html><html lang="en" dir="ltr">')
    tags_of_page = read(page.removeprefix("<!doctype html>")).tags
    assert not {tag for tag, _ in tags_of_page} & {"script", "link", "img", "iframe", "svg", "a"}
    assert not re.search(r"url\(|@import", page.partition("</style>")[0])
    assert main_of(page).count("alert(1)") == 2 * 7 + 1


def test_a_page_has_everything_that_was_written() -> None:
    page = document_html(
        paper(signatures=("Ana Reyes, June 14, 2026",), evidence={"text": ["Finding 12"]}, language="en")
    )
    for said in ("<h1>A letter</h1>", "<h2>What we say</h2>", "<h3>Power</h3>", "Gives more, at once", "1,600 minutes"):
        assert said in page
    for said in ("Ana Reyes, June 14, 2026", "Finding 12", '<th scope="col">Owner</th>', ">June 14, 2026</td>"):
        assert said in page
    assert 'dir="rtl"' in document_html(paper(language="ar"))
    assert document_html(paper({}, language="es")).count("Aquí todavía no se escribió nada.") == len(KIND.fields)
