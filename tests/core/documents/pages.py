"""What a browser would find in a page, and texts that would like to run in one."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import strategies as st

ALLOWED = {
    *("p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "a", "ul", "ol", "li", "blockquote", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Reader(HTMLParser):
    """What a browser would find: every tag with its attributes, every letter."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.letters = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("br", "hr", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"</{tag}> closes what is not open"

    def handle_data(self, data: str) -> None:
        self.letters += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def assert_safe(html: str) -> None:
    for tag, attributes in read(html).tags:
        assert tag in ALLOWED, tag
        allowed = {"a": {"href", "rel"}, "th": {"scope"}, "table": {"class"}, "td": {"data-label"}}.get(tag, set())
        assert set(attributes) <= allowed, (tag, attributes)
        if tag == "a":
            assert re.match(r"(https?|mailto):", attributes["href"] or "", re.I), attributes
            assert attributes["rel"] == "noopener nofollow"


PIECES = [
    *(
        "<script>",
        "</script>",
        "<img src=x onerror=a()>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "<a href='",
        '"',
        "'",
        ">",
        "<",
    ),
    *(
        "[",
        "](",
        ")",
        "javascript:",
        "JAVASCRIPT&colon;",
        "data:text/html,",
        "https://a.org",
        "&#x6a;",
        "&#",
        ";",
        "\x00",
        "\\",
    ),
    *(
        "\n",
        "\n\n",
        "| ",
        "|-|\n",
        "- ",
        "1. ",
        "> ",
        "# ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "    ",
        "\t",
        "---\n",
        "!",
        "a",
        "é",
        "ب",
        "😀",
    ),
    *("[a]: ", "[a]", "<https:", "<a@b.c>", "~~", "\u202e", "\ufeff", "\r", "\u2028"),
]
ODD = st.one_of(st.text(max_size=100), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
