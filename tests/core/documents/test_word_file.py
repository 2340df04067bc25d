"""A document as DOCX and its way back: styles that are real, nothing lost on the way, and what cannot be taken is told."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.documents.text import Block, Span, blocks_of
from fairwater.documents.word_back import Brought, brought
from fairwater.documents.word_file import BOX, PROMPT, blank_docx, document_docx
from fairwater.errors import BadInput
from fairwater.fields import typed
from tests.core.documents.papers import KIND, ROW, VALUES, paper

slow = settings(deadline=None, max_examples=25)


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def saved(made: Document) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def back(data: bytes, language: str = "en") -> Brought:
    return brought(data, KIND, "letter.docx", language)


def text_back(text: str) -> str:
    return str(back(document_docx(paper({"text": text}))).values["text"])


def xml(data: bytes, part: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return packed.read(part).decode()


def styles(made: Document) -> dict[str, str]:
    return {each.text: each.style.name for each in made.paragraphs if each.text and each.style}


def changed(data: bytes, change: Callable[[Document], None]) -> bytes:
    made = opened(data)
    change(made)
    return saved(made)


def paragraph(made: Document, text: str) -> Any:
    return next(each for each in made.paragraphs if each.text == text)


# What is in the file


def test_the_parts_of_a_document_have_the_styles_of_word() -> None:
    text = "# Big\n\n## Small\n\n- one\n  - deep\n    - deeper\n\n1. first\n   1. within\n\n> said\n\nplain"
    found = styles(opened(document_docx(paper({"text": text}, evidence={"text": ["Finding 12"]}, signatures=["Ana"]))))
    assert {name: found[name] for name in ("A letter", "What we say", "Power", "Big", "Small", "said", "plain")} == {
        "A letter": "Title",
        "What we say": "Heading 1",
        "Power": "Heading 2",
        "Big": "Heading 3",
        "Small": "Heading 4",
        "said": "Quote",
        "plain": "Normal",
    }
    assert [found[name] for name in ("one", "deep", "deeper")] == ["List Bullet", "List Bullet 2", "List Bullet 3"]
    assert [found[name] for name in ("first", "within")] == ["List Number", "List Number 2"]
    assert found["Riverbend · Draft"] == "Subtitle" and found["Signed"] == "Heading 1"


def test_bold_italics_and_links_are_those_of_word() -> None:
    made = opened(document_docx(paper({"text": "We **give** *more* to [all](https://a.org/x?y=1&z=2)."})))
    said = paragraph(made, "We give more to all.")
    runs = {run.text: (bool(run.bold), bool(run.italic)) for run in said.runs}
    assert (runs["give"], runs["more"], runs["We "]) == ((True, False), (False, True), (False, False))
    (link,) = said.hyperlinks
    assert (link.text, link.url) == ("all", "https://a.org/x?y=1&z=2")


def test_a_table_has_a_head_that_is_repeated_on_every_page() -> None:
    made = opened(document_docx(paper({"steps": [ROW], "text": "| a | b |\n|-|-|\n| c | d |"})))
    assert len(made.tables) == 2
    for table in made.tables:
        marked = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert marked == [True, False] and table.style.name == "Table Grid"
    assert [cell.text for cell in made.tables[0].rows[0].cells] == ["a", "b"]
    assert [cell.text for cell in made.tables[1].rows[1].cells] == [
        *("Ask\n\nthen tell", "Ana Reyes", "June 14, 2026", "1,600.5", "No", "All, and more, Some"),
    ]


@pytest.mark.parametrize(("language", "code"), [("en", "en-US"), ("es", "es-US"), ("ar", "ar-AE")])
def test_a_document_says_its_language_its_title_and_where_it_is_from(language: str, code: str) -> None:
    for make in (document_docx, blank_docx):
        data = make(paper(language=language))
        made = opened(data)
        said = made.core_properties
        assert (said.language, said.title, said.author) == (language, "A letter", "Riverbend")
        assert f'<w:lang w:val="{code}"' in xml(data, "word/styles.xml")


def test_each_numbered_list_begins_at_one() -> None:
    made = opened(document_docx(paper({"text": "1. a\n2. b\n\nbetween\n\n1. c\n"})))
    numbers = [paragraph(made, text)._p.pPr.numPr.numId.val for text in "abc"]
    assert numbers[0] == numbers[1] != numbers[2]
    own = made.part.numbering_part.element.num_having_numId(numbers[2])
    assert own.lvlOverride_lst[0].startOverride.val == 1


def test_a_field_that_is_not_written_says_so_and_comes_back_blank() -> None:
    data = document_docx(paper({}))
    assert xml(data).count("Nothing was written here yet.") == len(KIND.fields)
    found = back(data)
    assert found.values == {field.id: typed(field, None) for field in KIND.fields}
    assert (found.missing, found.unplaced, found.refused) == ((), "", ())


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("https://evil.example","x")',
        "@SUM(A1)",
        "+1",
        'DDEAUTO c:\\\\cmd.exe "/k calc"',
        "{ INCLUDETEXT x }",
        "&amp;",
        "<w:p/>",
    ],
)
def test_what_looks_like_a_formula_or_a_field_stays_text(text: str) -> None:
    values = {"text": text, "line": text, "steps": [ROW | {"step": text}]}
    data = document_docx(paper(values, title=text, facts=[text], evidence={"line": [text]}, signatures=[text]))
    body = xml(data)
    assert not re.search(r"<w:(fldSimple|instrText|fldChar|object|altChunk)", body)
    found = back(data)
    plain = "".join(span.text for span in blocks_of(text)[0].spans or (Span(text),))
    assert found.values["line"] == text and found.values["steps"][0]["step"] == text
    assert "".join(span.text for span in blocks_of(found.values["text"])[0].spans) in (plain, text)


@pytest.mark.parametrize("text", ["a\x00b", "a\x0bb\x1f", "a\ufffeb", "a\uffffb"])
def test_letters_that_a_docx_cannot_hold_are_left_out_everywhere(text: str) -> None:
    values = {"text": text, "line": text, "steps": [{"step": text}]}
    data = document_docx(
        paper(values, title=text, place=text, facts=[text], evidence={"line": [text]}, signatures=[text])
    )
    assert opened(data).core_properties.title == "ab"
    assert "ab" in back(data).values["line"]
    blank_docx(paper({}, title=text, place=text))


def test_a_title_that_is_longer_than_a_property_may_be_is_whole_in_its_heading() -> None:
    title = "Long " * 100
    made = opened(document_docx(paper(title=title)))
    assert made.paragraphs[0].text == title and len(made.core_properties.title) == 255


# The blank template


def test_a_template_has_prompts_room_and_options_to_tick() -> None:
    made = opened(blank_docx(paper({})))
    found = styles(made)
    assert found["Whose voice?"] == found["Say it plainly."] == PROMPT
    assert found["Power"] == "Heading 2" and f"{BOX} Takes some" in found and f"{BOX} Families, with a vote" in found
    (table,) = made.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Step", "Owner", "By", "Cost", "Done", "For"]
    assert len(table.rows) >= 4 and not any(cell.text for row in table.rows[1:] for cell in row.cells)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_template_that_nobody_filled_brings_nothing_back(language: str) -> None:
    found = back(blank_docx(paper({}, language=language)), language)
    assert found.values == {field.id: typed(field, None) for field in KIND.fields}
    assert (found.missing, found.unplaced, found.refused) == ((), "", ())


def filled(made: Document) -> None:
    """As somebody would fill a template in Word."""

    def under(heading: str) -> Any:
        at = [each.text for each in made.paragraphs].index(heading)
        return next(each for each in made.paragraphs[at + 1 :] if each.style and each.style.name != PROMPT)

    under("Power").add_run("We ask first.")
    under("Adopted by").add_run("The board")
    under("On").add_run("14 de junio de 2026")
    under("How long").add_run("1,600 minutes")
    under("Agreed").add_run("yes")
    ticked = paragraph(made, f"{BOX} Gives more, at once")
    ticked.runs[0].text = "☒ Gives more, at once"
    paragraph(made, f"{BOX} X (a team)").runs[0].text = "x X (a team)"
    paragraph(made, f"{BOX} Students").runs[0].text = "Students"
    row = made.tables[0].rows[1].cells
    for cell, text in zip(row, ["Ask", "Ana Reyes", "June 14, 2026", "12", "Sí", "Todos, y más"], strict=True):
        cell.paragraphs[0].add_run(text)


def test_what_was_written_into_a_template_comes_back() -> None:
    found = back(changed(blank_docx(paper({})), filled))
    assert (found.refused, found.unplaced, found.missing) == ((), "", ())
    assert found.values == {
        "text": "We ask first.",
        "other": "",
        "line": "The board",
        "choice": "more",
        "choices": ["x-team", "students"],
        "day": "2026-06-14",
        "number": "1600",
        "agreed": True,
        "steps": [
            {"step": "Ask", "owner": "Ana Reyes", "by": "2026-06-14", "cost": "12", "done": True, "for": ["all"]}
        ],
    }


# There and back


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_document_comes_back_as_it_was(language: str) -> None:
    data = document_docx(
        paper(
            language=language,
            evidence={"text": ["Finding 12", "A voice"], "day": ["Minutes"]},
            signatures=["Ana, June 14"],
        )
    )
    found = back(data, language)
    assert found.values | {"text": ""} == VALUES | {"text": ""}
    assert blocks_of(found.values["text"]) == blocks_of(VALUES["text"])
    assert (found.missing, found.unplaced, found.refused) == ((), "", ())


def test_a_file_in_one_language_comes_back_to_a_reader_of_another() -> None:
    assert back(document_docx(paper(language="es")), "en").values == back(document_docx(paper()), "es").values


@pytest.mark.parametrize(
    "text",
    [
        "one\n\ntwo\nwith a break",
        "# Big\n\n## Small\n\ntext",
        "- a\n- b\n  - c\n    - d\n- e",
        "1. a\n   1. b\n2. c",
        "- a\n  1. b\n- c",
        "- a\n\n  more of a\n- b",
        "between\n\n- a\n\nafter",
        "> said\n>\n> more\n\nus",
        "| a | b |\n| --- | --- |\n| **c** | [d](https://a.org) |\n|  | e\\|f |",
        "[only a link](https://a.org)",
        "a [link](https://a.org) between",
        "**[bold link](https://a.org)**",
        "[a](https://a.org/x_(y))",
        "2 * 3 * 4 and snake_case_word",
        "\\*not bold\\* \\_nor this\\_",
        "\\# no heading",
        "\\- no list",
        "1\\. no list",
        "\\> no quote",
        "&amp;lt; and \\&lt;",
        "\\[no\\](https://a.org) link",
        "\\`no code\\`",
        "Power\n\n- Access\n- Power\n\nWhat we do\n\n## Power",
        "Adopted by",
        "a\\\\b \\\\\\*c",
        "x = {y} | z ~ #1",
        "مرحبا **بكم**",
    ],
)
def test_a_text_comes_back_saying_the_same(text: str) -> None:
    found = back(document_docx(paper({"text": text, "other": "kept"})))
    assert blocks_of(found.values["text"]) == blocks_of(text)
    assert (found.values["other"], found.missing, found.unplaced) == ("kept", (), "")


def test_a_text_that_needs_no_signs_gets_none() -> None:
    for text in ("We ask (all). It's 5 - 3 = 2, a_b, 10% & more! #1", "- a-b\n- c. d", "**We** ask: *why?*"):
        assert text_back(text) == text


WORD = st.from_regex(r"[A-Za-zéñب0-9*_#\-.+>|\[\]()`~&\\<!=:]{1,6}", fullmatch=True)
PLAIN = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
CALM = st.lists(st.from_regex(r"[A-Za-zéñب0-9,.]{1,6}", fullmatch=True), min_size=1, max_size=3).map(" ".join)


def escaped(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>()#+\-.!|~&=])", r"\\\1", text)


@slow
@given(st.lists(PLAIN, min_size=1, max_size=4))
def test_no_letter_of_a_text_is_lost_or_turned_into_a_sign(paragraphs: list[str]) -> None:
    text = "\n\n".join(escaped(each) for each in paragraphs)
    wanted = tuple(Block("paragraph", (Span(each),)) for each in paragraphs)
    found = back(document_docx(paper({"text": text})))
    assert [plain(block) for block in blocks_of(text)] == paragraphs == [plain(block) for block in wanted]
    assert [plain(block) for block in blocks_of(found.values["text"])] == paragraphs
    assert found.unplaced == ""


def plain(block: Block) -> str:
    return "".join(span.text for span in block.spans)


def inline(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        said = draw(CALM)
        parts.append(
            draw(st.sampled_from([said, f"**{said}**", f"*{said}*", f"***{said}***", f"[{said}](https://a.org/x)"]))
        )
    return " ".join(parts)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Markdown of every kind of block, lists up to three deep."""
    blocks = []
    for kind in draw(st.lists(st.sampled_from(["p", "h", "l", "o", "q", "t"]), min_size=1, max_size=5)):
        lines = [inline(draw) for _ in range(draw(st.integers(1, 3)))]
        if kind == "p":
            blocks.append("\n".join(lines))
        elif kind == "h":
            blocks.append(f"{'#' * draw(st.integers(1, 6))} {lines[0]}")
        elif kind == "q":
            blocks.append("\n>\n".join(f"> {line}" for line in lines))
        elif kind == "t":
            head, *rows = lines
            blocks.append(
                "\n".join([f"| {inline_head(head)} | b |", "| --- | --- |", *(f"| {row} | x |" for row in rows)])
            )
        else:
            depth, items = 0, []
            for line in lines:
                items.append("   " * depth + ("- " if kind == "l" else "1. ") + line)
                depth = min(2, draw(st.integers(0, depth + 1)))
            blocks.append("\n".join(items))
        blocks.append("A paragraph between.")
    return "\n\n".join(blocks)


def inline_head(text: str) -> str:
    """That a head is bold says nothing, so it does not come back."""
    return text.replace("*", "")


@slow
@given(texts())
def test_every_kind_of_block_comes_back(text: str) -> None:
    assert blocks_of(text_back(text)) == blocks_of(text)


LINE = PLAIN
DAY = st.dates().filter(lambda day: day.year > 999).map(str)
NUMBER = st.decimals(min_value=-(10**9), max_value=10**9, places=3).map(
    lambda number: format(number.normalize() + 0, "f")
)
NUMBER = NUMBER.map(lambda text: "0" if Decimal(text) == 0 else text)


@slow
@given(
    st.fixed_dictionaries(
        {
            "line": LINE,
            "choice": st.sampled_from(["", "more", "less"]),
            "choices": st.lists(st.sampled_from(["x-team", "families", "students"]), unique=True),
            "day": st.one_of(st.just(""), DAY),
            "number": st.one_of(st.just(""), NUMBER),
            "agreed": st.sampled_from([None, True, False]),
            "steps": st.lists(
                st.fixed_dictionaries(
                    {
                        "step": st.lists(PLAIN, min_size=1, max_size=3).map("\n".join),
                        "owner": st.one_of(st.just(""), LINE),
                        "by": st.one_of(st.just(""), DAY),
                        "cost": st.one_of(st.just(""), NUMBER),
                        "done": st.sampled_from([None, True, False]),
                        "for": st.lists(st.sampled_from(["all", "some"]), unique=True),
                    }
                ),
                max_size=3,
            ),
        }
    ),
    st.sampled_from(["en", "es"]),
)
def test_every_answer_comes_back(values: dict[str, Any], language: str) -> None:
    found = back(document_docx(paper(values, language=language)), language)
    assert found.values == values | {"text": "", "other": ""}
    assert (found.missing, found.unplaced, found.refused) == ((), "", ())


# What cannot be taken is told


def test_a_heading_that_is_gone_is_told_by_its_field() -> None:
    def drop(made: Document) -> None:
        heading = paragraph(made, "How long")
        heading._p.getparent().remove(heading._p)

    found = back(changed(document_docx(paper()), drop))
    assert [field.id for field in found.missing] == ["number"] and "number" not in found.values
    assert found.refused == ("“June 14, 2026 1,600 minutes” in “On” is not a day. Write it as 2026-06-14.",)


def test_what_stands_under_a_heading_with_another_name_is_kept_as_unplaced() -> None:
    def rename(made: Document) -> None:
        paragraph(made, "Power").runs[0].text = "Whose voice"

    found = back(changed(document_docx(paper({"text": "We ask.\n\n- all", "other": "b"})), rename))
    assert [field.id for field in found.missing] == ["text"]
    assert found.unplaced == "Whose voice\n\nWe ask.\n\n- all" and found.values["other"] == "b"


def test_a_heading_that_was_moved_takes_its_answer_along() -> None:
    def move(made: Document) -> None:
        heading, answer = paragraph(made, "Adopted by"), paragraph(made, "The board")
        first = paragraph(made, "What we say")
        first._p.addprevious(heading._p)
        first._p.addprevious(answer._p)

    found = back(changed(document_docx(paper()), move))
    assert found.values["line"] == "The board" and found.values["other"] == "Access" and found.missing == ()


def test_a_heading_that_lost_its_style_is_known_by_its_letters() -> None:
    def unstyle(made: Document) -> None:
        for text in ("Power", "Access", "What we do"):
            for each in made.paragraphs:
                if each.text == text and each.style and each.style.name.startswith("Heading"):
                    each.style = made.styles["Normal"]

    found = back(changed(document_docx(paper({"text": "a", "other": "b", "line": "c"})), unstyle))
    assert [found.values[slug] for slug in ("text", "other", "line")] == ["a", "b", "c"]
    assert (found.missing, found.unplaced) == ((), "")


def test_what_was_written_before_the_first_heading_is_unplaced() -> None:
    def write(made: Document) -> None:
        paragraph(made, "What we say").insert_paragraph_before("A note of the facilitator")

    assert back(changed(blank_docx(paper({})), write)).unplaced == "A note of the facilitator"


def test_a_table_and_a_line_that_have_no_place_are_unplaced() -> None:
    def add(made: Document) -> None:
        table = made.add_table(2, 2)
        for cell, text in zip(table._cells, "abcd", strict=True):
            cell.text = text
        paragraph(made, "Power").insert_paragraph_before("before")._p.addnext(table._tbl)
        paragraph(made, "Steps").insert_paragraph_before("")
        made.tables[-1]._tbl.addnext(made.add_paragraph("a line beside the rows")._p)

    found = back(changed(document_docx(paper()), add))
    assert found.unplaced.split("\n\n") == ["before", "| a | b |\n| --- | --- |\n| c | d |", "a line beside the rows"]
    assert found.values["steps"] == [ROW]


def test_a_column_that_was_renamed_is_unplaced_with_its_head() -> None:
    def rename(made: Document) -> None:
        made.tables[0].rows[0].cells[1].paragraphs[0].runs[0].text = "Lead"

    found = back(changed(document_docx(paper()), rename))
    assert found.unplaced == "Lead: Ana Reyes" and found.values["steps"] == [ROW | {"owner": ""}]


def test_two_ticks_where_one_may_be_are_told_and_none_is_chosen() -> None:
    def tick(made: Document) -> None:
        for name in ("Gives more, at once", "Takes some"):
            paragraph(made, f"{BOX} {name}").runs[0].text = f"☒ {name}"

    found = back(changed(blank_docx(paper({})), tick))
    assert found.values["choice"] == ""
    assert found.refused == (
        "“more, less” is not an answer to “What it does”. Choose one of Gives more, at once, Takes some.",
    )


def test_answers_that_do_not_fit_are_told_in_the_language_of_the_reader() -> None:
    def write(made: Document) -> None:
        paragraph(made, "1,600 minutos").runs[0].text = "mucho"
        made.tables[0].rows[1].cells[2].paragraphs[0].runs[0].text = "06/07/2026"

    found = back(changed(document_docx(paper(language="es")), write), "es")
    assert found.values["number"] == "" and found.values["steps"][0]["by"] == ""
    assert found.refused == (
        "«mucho» en «Cuánto» no es un número.",
        "«06/07/2026» en «Para» puede ser dos días: 7 de junio de 2026 o 6 de julio de 2026. Escríbalo así: 2026-06-14.",
    )


def test_what_was_changed_with_marks_or_in_a_form_is_taken_as_accepted() -> None:
    def change(made: Document) -> None:
        said = paragraph(made, "We ask all.")
        for name, text in (("w:ins", " And tell."), ("w:del", " Never.")):
            mark = OxmlElement(name)
            run = said.add_run(text)
            mark.append(run._r)
            said._p.append(mark)
        control = parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>In a form.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        )
        said._p.addnext(control)

    found = back(changed(document_docx(paper({"text": "We ask all."})), change))
    assert found.values["text"] == "We ask all. And tell.\n\nIn a form."


# A file that is none


def refused(data: bytes, language: str = "en") -> str:
    with pytest.raises(BadInput) as caught:
        back(data)
    return caught.value.sentence(language)


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return out.getvalue()


def replaced(part: str, data: bytes) -> bytes:
    whole = io.BytesIO(document_docx(paper()))
    out = io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.infolist():
            new.writestr(each.filename, data if each.filename == part else old.read(each.filename))
    return out.getvalue()


NO_DOCX = "“letter.docx” is no Word document (.docx). Save it as .docx and bring that."
WHOLE = document_docx(paper())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        b"{\\rtf1 text}",
        WHOLE[: len(WHOLE) // 2],
        zipped(),
        zipped(**{"a.txt": b"x"}),
        zipped(**{"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}),
        replaced("word/document.xml", b"<w:document"),
        replaced("word/document.xml", b""),
        replaced("word/document.xml", b"<a/>"),
        replaced("word/styles.xml", b"no xml"),
        replaced("[Content_Types].xml", b"<x/>"),
        replaced("_rels/.rels", b"<x/>"),
    ],
    ids=[
        "empty",
        "pdf",
        "doc",
        "rtf",
        "half",
        "no-parts",
        "zip",
        "odt",
        "cut-xml",
        "no-xml",
        "other-xml",
        "styles",
        "types",
        "rels",
    ],
)
def test_a_file_that_is_no_docx_is_refused_with_what_to_do(data: bytes) -> None:
    assert refused(data) == NO_DOCX


def test_a_workbook_is_no_docx() -> None:
    from openpyxl import Workbook

    out = io.BytesIO()
    Workbook().save(out)
    assert refused(out.getvalue()) == NO_DOCX


def test_a_file_that_is_too_large_is_refused_with_what_to_do() -> None:
    too_large = "“letter.docx” is larger than 20 megabytes. Take the pictures out and bring it again."
    assert refused(b"PK" + b"\x00" * 20 * 2**20) == too_large


def test_a_file_that_unpacks_to_more_than_can_be_held_is_refused_unread() -> None:
    bomb = zipped(**{f"word/media/{number}": b"\x00" * (21 * 2**20) for number in range(5)})
    assert len(bomb) < 2**20
    assert "larger than 20 megabytes" in refused(bomb)


def test_entities_are_not_written_out_and_no_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("of this machine", encoding="utf-8")
    laughs = f'<!DOCTYPE d [<!ENTITY a "ha ha ha"><!ENTITY b SYSTEM "{secret.as_uri()}">]>'.encode()
    body = xml(WHOLE).split("?>", 1)[1].replace("The board", "&a;&b;").encode()
    try:
        found = back(replaced("word/document.xml", laughs + body))
    except BadInput:
        return
    assert "ha ha" not in str(found) and "of this machine" not in str(found)


@slow
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_refused_in_a_sentence(place: int, other: bytes) -> None:
    data = WHOLE[:place] + other + WHOLE[place + len(other) :]
    try:
        back(data)
    except BadInput as fault:
        assert "letter.docx" in fault.sentence("en") and "letter.docx" in fault.sentence("es")
