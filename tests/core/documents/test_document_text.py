"""The text of documents: what Markdown becomes, that nothing in it can run, and what a paste of Word or Google Docs keeps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.documents.text import MOST_PASTED, Block, Span, blocks_of, from_html, html_of, plain_of
from fairwater.errors import BadInput
from tests.core.documents.pages import ODD, assert_safe, read

# Markdown


def test_markdown_becomes_blocks() -> None:
    assert blocks_of(
        "# We\n\nWe **give _first_** to [all](https://a.org).\n\n- one\n- two\n  1. deep\n\n> said\n\n---"
    ) == (
        Block("heading", (Span("We"),), level=1),
        Block(
            "paragraph",
            (
                Span("We "),
                Span("give ", bold=True),
                Span("first", bold=True, italic=True),
                Span(" to "),
                Span("all", link="https://a.org"),
                Span("."),
            ),
        ),
        Block(
            "list",
            items=(
                (Block("paragraph", (Span("one"),)),),
                (
                    Block("paragraph", (Span("two"),)),
                    Block("list", ordered=True, items=((Block("paragraph", (Span("deep"),)),),)),
                ),
            ),
        ),
        Block("quote", items=((Block("paragraph", (Span("said"),)),),)),
        Block("rule"),
    )


def test_a_table_has_its_head_and_its_rows() -> None:
    (table,) = blocks_of("| a | **b** |\n| --- | --- |\n| c | d\\|e |")
    assert table.kind == "table"
    assert table.rows == (((Span("a"),), (Span("b", bold=True),)), ((Span("c"),), (Span("d|e"),)))


def test_html_begins_at_the_heading_that_the_page_is_at() -> None:
    assert html_of("# a\n\n## b\n\n###### c") == "<h3>a</h3><h4>b</h4><h5>c</h5>"
    assert html_of("### a\n\n# b") == "<h3>a</h3><h3>b</h3>"
    assert html_of("# a\n\n## b\n\n### c\n\n#### d\n\n##### e") == "<h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6><h6>e</h6>"
    assert html_of("# a", top=2) == "<h2>a</h2>"
    assert html_of("one\ntwo") == "<p>one<br>two</p>"
    assert html_of("- a\n- b") == "<ul><li>a</li><li>b</li></ul>"
    assert html_of("- a\n\n  more\n- # b") == "<ul><li>a<p>more</p></li><li><h3>b</h3></li></ul>"
    assert html_of("|a|\n|-|\n|b|") == (
        '<table class="cards"><thead><tr><th scope="col">a</th></tr></thead>'
        '<tbody><tr><td data-label="a">b</td></tr></tbody></table>'
    )


def test_headings_go_down_one_level_at_a_time() -> None:
    assert html_of("### a\n\n###### b\n\n### c\n\n# d") == "<h3>a</h3><h4>b</h4><h3>c</h3><h3>d</h3>"


def test_plain_letters_are_a_block_a_line() -> None:
    assert plain_of("# We\n\n**give** [first](https://a.org)\n\n- one\n  - two\n\n|a|b|\n|-|-|\n|c|d|") == (
        "We\ngive first\none\ntwo\na · b\nc · d"
    )
    assert plain_of("") == ""


def test_what_was_quoted_stays_a_quote_in_plain_letters() -> None:
    assert plain_of("We heard:\n\n> those kids\n> and us\n\nWe ask.") == "We heard:\n> those kids\n> and us\nWe ask."


# Nothing can run


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onmouseover=alert(1)>b</b>",
        "<!-- --><svg/onload=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java&#x73;cript:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a]( javascript:alert(1))",
        "[a](\x01javascript:alert(1))",
        "[a](vbscript:msgbox(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](data:image/png;base64,AAAA)",
        "[a](//evil.example/x)",
        "[a](/sign-out)",
        "[a](file:///etc/passwd)",
        "[a][b]\n\n[b]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![a](javascript:alert(1))",
        "![a](https://a.org/x.png)",
        '[a](https://a.org/"onmouseover="alert(1))',
        '[a](https://a.org "onmouseover=alert(1)")',
        "[a](https://a.org/'><script>alert(1)</script>)",
        "`<script>alert(1)</script>`",
        "```html\n<script>alert(1)</script>\n```",
        "    <script>alert(1)</script>",
        "# <script>x</script>",
        "| <script>x</script> |\n| - |\n| [a](javascript:x) |",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "[**a**](javascript:alert(1))",
        "[a [b](javascript:alert(1)) c](https://a.org)",
        "<https://a.org/><script>",
        "*<*script>alert(1)</script>",
        "<a href=javascript:alert(1)>a</a>",
        "<<script>script>alert(1)<</script>/script>",
    ],
)
def test_nothing_that_was_written_can_run(text: str) -> None:
    html = html_of(text)
    assert_safe(html)
    hrefs = [attributes["href"] for tag, attributes in read(html).tags if tag == "a"]
    assert not any("script:" in (href or "") for href in hrefs)


def test_letters_that_look_like_html_stay_letters() -> None:
    assert read(html_of("a <b>bold</b> & &lt;i&gt; <script>x</script>")).letters == (
        "a <b>bold</b> & <i> <script>x</script>"
    )
    assert html_of("![the class](https://a.org/x.png)") == "<p>the class</p>"


@pytest.mark.parametrize(
    "address", ["https://a.org/x?y=1&z=2", "http://a.org", "mailto:nora@riverbend.example", "HTTPS://a.org"]
)
def test_links_that_lead_somewhere_stay(address: str) -> None:
    (link,) = [attributes for tag, attributes in read(html_of(f"[a]({address})")).tags if tag == "a"]
    assert link["href"] == address


@settings(max_examples=300, deadline=None)
@given(ODD)
def test_whatever_is_written_is_safe_to_show(text: str) -> None:
    assert_safe(html_of(text))
    plain_of(text)


@settings(max_examples=300, deadline=None)
@given(ODD)
def test_whatever_is_pasted_is_taken_and_is_safe_to_show(pasted: str) -> None:
    assert_safe(html_of(from_html(pasted)))


@pytest.mark.parametrize(
    "pasted",
    [
        "<div>" * 3000 + "x",
        "<ul><li>" * 400 + "x",
        "<blockquote>" * 190 + "x",
        "<b style='font-weight:normal'>" * 2000,
        "<!--" * 2000 + "x",
        "<p " * 2000,
        "<table><tr><td>" * 300 + "x",
        "<table><tr><td>" * 90 + "x",
        "<p class=MsoListParagraph style='mso-list:l0 level3 lfo1'>x</p><p class=MsoListParagraph>",
        "<ol><ul><ol><li></ol></ul><li>",
        "<tr><td>x</table></tr>",
        "<li>x</li><ul><ul><ul></ul></ul></ul>",
        "<table></table><table><tr></tr></table>",
    ],
    ids=range(13),
)
def test_html_that_nobody_wrote_is_taken_and_is_safe_to_show(pasted: str) -> None:
    assert_safe(html_of(from_html(pasted)))


def test_tags_in_tags_in_tags_are_taken_as_their_letters() -> None:
    assert from_html("<div>" * 3000 + "We ask." + "</div>" * 3000) == "We ask."
    assert from_html("<blockquote>" * 500 + "We ask.").endswith("We ask.")
    assert from_html("<i>a</i>" * 30_000).replace(" ", "") == "a" * 30_000


# A paste of Word


def word_item(text: str, mark: str, level: int, where: str = "Middle", lists: str = "l0") -> str:
    """An item as Word puts it on the clipboard: a paragraph that says its level, its mark in spans of its own."""
    return (
        f"<p class=MsoListParagraphCxSp{where} style='margin-left:{level * 0.5}in;mso-add-space:\nauto;text-indent:-.25in;"
        f"mso-list:{lists} level{level} lfo1'><![if !supportLists]><span\nstyle='font-family:Symbol;mso-fareast-font-family:"
        f"Symbol;mso-bidi-font-family:\nSymbol'><span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>"
        f"&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>\n\n"
    )


WORD = (
    """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/n/AppData/clip_filelist.xml"><title>Draft of the district</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0in; font-family:"Calibri";} --></style>
</head><body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->

<h1><span style='mso-fareast-font-family:"Times New Roman"'>What we
mean<o:p></o:p></span></h1>

<p class=MsoNormal>We <b style='mso-bidi-font-weight:normal'>give first</b> to those who <i
style='mso-bidi-font-style:normal'>waited</i>, and <b><i>more</i></b>. <a
href="https://riverbend.example/plan">The plan</a> says&nbsp;how.<o:p></o:p></p>

<h2>In parts<o:p></o:p></h2>

"""
    + word_item("Identity", "·", 1, "First")
    + word_item("Languages at\nhome", "o", 2)
    + word_item("Somali", "§", 3)
    + word_item("Power", "·", 1, "Last")
    + "<p class=MsoNormal>Then:<o:p></o:p></p>\n\n"
    + word_item("Ask", "1.", 1, "First", "l1")
    + word_item("families", "a.", 2, lists="l1")
    + word_item("Tell", "2.", 1, "Last", "l1")
    + """<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <tr style='mso-yfti-irow:0'><td width=312 valign=top style='width:233.75pt'><p class=MsoNormal><b>School<o:p></o:p></b></p></td>
  <td width=312><p class=MsoNormal>Hours<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>Eastside | Middle<o:p></o:p></p></td><td><p class=MsoNormal>4<o:p></o:p></p></td></tr>
</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"""
)


def test_a_paste_of_word_keeps_headings_lists_tables_links_bold_and_italics() -> None:
    assert from_html(WORD) == (
        "# What we mean\n\n"
        "We **give first** to those who *waited*, and ***more***. [The plan](https://riverbend.example/plan) says how.\n\n"
        "## In parts\n\n"
        "- Identity\n  - Languages at home\n    - Somali\n- Power\n\n"
        "Then:\n\n"
        "1. Ask\n   1. families\n2. Tell\n\n"
        "| **School** | Hours |\n| --- | --- |\n| Eastside \\| Middle | 4 |"
    )


def test_a_heading_of_word_that_is_a_paragraph_is_a_heading() -> None:
    assert from_html("<p class=MsoHeading2 style='x'>A</p>") == "## A"
    assert from_html("<p class=MsoNormal style='mso-outline-level:3'>B</p>") == "### B"


def test_a_list_whose_marks_lost_their_spans_is_a_list() -> None:
    items = "".join(
        f"<p class=MsoListParagraph>{mark}&nbsp;&nbsp; {text}</p>" for mark, text in (("·", "a"), ("·", "b"))
    )
    assert from_html(items) == "- a\n- b"
    assert from_html(items.replace("·", "3.")) == "1. a\n2. b"
    assert from_html("<p class=MsoListParagraph>An indented paragraph</p>") == "An indented paragraph"


# A paste of Google Docs


def docs_item(text: str, level: int) -> str:
    return (
        f'<li dir="ltr" style="list-style-type:disc;font-size:11pt;font-weight:400;" aria-level="{level}"><p dir="ltr" '
        f'style="line-height:1.38;" role="presentation"><span style="font-size:11pt;font-weight:400;font-style:normal;">'
        f"{text}</span></p></li>"
    )


def docs_span(text: str, weight: int = 400, style: str = "normal") -> str:
    return (
        f'<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;font-weight:{weight};font-style:{style};'
        f'font-variant:normal;text-decoration:none;white-space:pre-wrap;">{text}</span>'
    )


GOOGLE = (
    '<meta charset=\'utf-8\'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b">'
    f'<h1 dir="ltr" style="line-height:1.38;margin-top:20pt;">{docs_span("What we mean")}</h1>'
    f'<p dir="ltr" style="line-height:1.38;">{docs_span("We ")}{docs_span("give", 700)}{docs_span(" first", 700)}'
    f"{docs_span(' to those who ')}{docs_span('waited', 400, 'italic')}{docs_span(', and ')}{docs_span('more', 700, 'italic')}"
    f'{docs_span(". ")}<a href="https://riverbend.example/plan" style="text-decoration:none;">{docs_span("The plan")}</a></p>'
    "<br />"
    f'<ul style="margin-top:0;margin-bottom:0;">{docs_item("Identity", 1)}<ul style="margin-top:0;">'
    f"{docs_item('Languages', 2)}<ul>{docs_item('Somali', 3)}</ul></ul>{docs_item('Power', 1)}</ul>"
    f'<h2 dir="ltr">{docs_span("Then")}</h2><ol style="margin-top:0;">{docs_item("Ask", 1)}{docs_item("Tell", 1)}</ol>'
    '<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;"><colgroup><col /><col /></colgroup><tbody>'
    f'<tr style="height:0pt"><td style="padding:5pt;"><p dir="ltr">{docs_span("School", 700)}</p></td>'
    f'<td><p dir="ltr">{docs_span("Hours")}</p></td></tr><tr><td><p>{docs_span("Eastside")}</p></td>'
    f'<td><p>{docs_span("4")}</p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">'
)


def test_a_paste_of_google_docs_keeps_headings_lists_tables_links_bold_and_italics() -> None:
    assert from_html(GOOGLE) == (
        "# What we mean\n\n"
        "We **give first** to those who *waited*, and ***more***. [The plan](https://riverbend.example/plan)\n\n"
        "- Identity\n  - Languages\n    - Somali\n- Power\n\n"
        "## Then\n\n"
        "1. Ask\n2. Tell\n\n"
        "| **School** | Hours |\n| --- | --- |\n| Eastside | 4 |"
    )


@pytest.mark.parametrize("pasted", [WORD, GOOGLE], ids=["word", "google"])
def test_a_paste_shows_the_structure_that_it_had(pasted: str) -> None:
    html = html_of(from_html(pasted))
    assert_safe(html)
    assert "<h3>What we mean</h3>" in html and "<strong>give first</strong>" in html and "<em>waited</em>" in html
    assert "<strong><em>more</em></strong>" in html
    assert '<a href="https://riverbend.example/plan" rel="noopener nofollow">The plan</a>' in html
    assert (
        "<ul><li>Identity<ul><li>Languages" in html
        and "<ul><li>Somali</li></ul></li></ul></li><li>Power</li></ul>" in html
    )
    assert '<th scope="col"><strong>School</strong></th>' in html and ">4</td>" in html


# Other pastes


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        ("", ""),
        ("only letters", "only letters"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ("<p>a</p>\n\n\n<div>b</div>", "a\n\nb"),
        ("<p>broken\nin the source</p>", "broken in the source"),
        ("<b>a</b><b>b</b> <i>c</i>", "**ab** *c*"),
        ("<blockquote><p>said</p></blockquote>", "> said"),
        ("<p>a<script>alert(1)</script><style>p{}</style>b</p>", "ab"),
        ('<a href="javascript:alert(1)">a</a>', "a"),
        ('<a name="_Toc1">a</a>', "a"),
        ('<img src="x" onerror="alert(1)" alt="x">after', "after"),
        ("<font color=red>a</font> <u>b</u> <o:p>c</o:p>", "a b c"),
        ("<p>2 * 3 * 4</p>", "2 \\* 3 \\* 4"),
        (
            "<table><tr><td>title</td></tr><tr><td>a</td><td>b</td></tr></table>",
            "| title |  |\n| --- | --- |\n| a | b |",
        ),
        (
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            "| a |\n| --- |\n| b |",
        ),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n- c"),
        ("<ol><li>a<ol><li>b</li></ol></li></ol>", "1. a\n   1. b"),
    ],
)
def test_a_paste_becomes_the_markdown_that_says_it(pasted: str, expected: str) -> None:
    assert from_html(pasted) == expected


def test_what_comes_after_an_empty_comment_or_one_that_does_not_end() -> None:
    assert from_html("a<!-- b --><p>c</p><!-- <p>d</p>") == "a\n\nc"


WORDS = st.lists(st.from_regex(r"[a-zé]{1,8}", fullmatch=True), min_size=1, max_size=4).map(" ".join)


@given(st.lists(st.lists(WORDS, min_size=2, max_size=3), min_size=2, max_size=4))
def test_no_cell_of_a_pasted_table_is_lost(rows: list[list[str]]) -> None:
    html = "".join(f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in row)}</tr>" for row in rows)
    (table,) = blocks_of(from_html(f"<table>{html}</table>"))
    read_back = [["".join(span.text for span in cell) for cell in row] for row in table.rows]
    widest = max(map(len, rows))
    assert read_back == [row + [""] * (widest - len(row)) for row in rows]


def test_a_paste_of_more_than_two_megabytes_is_refused_with_what_to_do() -> None:
    within = "<p>" + "x" * (MOST_PASTED - 7) + "</p>"
    assert len(from_html(within)) == MOST_PASTED - 7
    for pasted in (within + "x", "é" * (MOST_PASTED // 2 + 1)):
        with pytest.raises(BadInput) as caught:
            from_html(pasted)
        assert caught.value.sentence() == (
            "What you pasted is larger than 2 megabytes. Paste it in parts, without pictures."
        )
        assert "2 megabytes" in caught.value.sentence("es")
