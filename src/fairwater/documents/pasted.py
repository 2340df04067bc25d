"""HTML from the clipboard of Word, Google Docs or a page as Markdown: their styles are read as the tags that they stand for."""

from __future__ import annotations

import re
from collections import Counter
from html import escape, unescape
from typing import Any

from markdownify import MarkdownConverter

MOST_TAGS = 20_000
MOST_DEPTH = 200
"""A paste of more tags than a long report has, or of tags in tags in tags, is taken as letters alone."""
_ONE_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*)")
_CLOSED_BY_THEMSELVES = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    | {"p", "li", "td", "th", "tr"}
)
_BOLD = re.compile(r"(?<![-\w])font-weight:\s*(?:bold|[6-9]00)", re.I)
_NOT_BOLD = re.compile(r"(?<![-\w])font-weight:\s*(?:normal|[1-5]00)", re.I)
_ITALIC = re.compile(r"(?<![-\w])font-style:\s*italic", re.I)
_HEADING = re.compile(r"\bMsoHeading([1-6])\b|mso-outline-level:\s*([1-6])\b", re.I)
_LIST_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d)", re.I)
_LIST_MARK = re.compile(r"mso-list:\s*Ignore", re.I)
_BULLET = re.compile(r"\s*(?:[·•o§▪-]|(\(?\w{1,3}[.)]))\s+")


def without_tangles(pasted: str) -> str:
    """Return HTML without comments; the letters alone where its tags are so many that reading them would take minutes."""
    first, *others = pasted.split("<!--")
    pasted = first + "".join(each.partition("-->")[2] for each in others)
    opened: Counter[str] = Counter()
    n_tags = depth = 0
    for found in _ONE_TAG.finditer(pasted):
        name = found[2].lower()
        if found[1]:
            depth -= opened[name] > 0
            opened[name] -= opened[name] > 0
            continue
        n_tags += 1
        if name not in _CLOSED_BY_THEMSELVES:
            opened[name] += 1
            depth += 1
        if n_tags > MOST_TAGS or depth > MOST_DEPTH:
            return escape(unescape(re.sub(r"<[^<>]*>", " ", pasted)))
    return pasted


def markdown_of(cleaned: str) -> str:
    """Return HTML that was cleaned as Markdown."""
    converter = _Converter(heading_style="ATX", bullets="-", escape_underscores=False, table_infer_header=True)
    made = converter.convert(f"<div>{cleaned}</div>")
    tidy = re.sub(r"[ \t]+\n", "\n", str(made).replace("\xa0", " "))
    return re.sub(r"\n{3,}", "\n\n", tidy).strip()


class _Converter(MarkdownConverter):
    """Markdownify, after the tree says in tags what it said in styles."""

    def convert_soup(self, soup: Any) -> str:
        _unbreak(soup)
        _name_headings(soup)
        _make_lists(soup)
        _mark_spans(soup)
        _nest_lists(soup)
        _fill_rows(soup)
        try:
            return str(super().convert_soup(soup))
        except RecursionError:
            return str(soup.get_text("\n"))

    def convert_li(self, el: Any, text: str, parent_tags: Any) -> str:
        if not text.strip():
            return "\n"
        mark = f"{el['value']}. " if el.get("value") else "- "
        return mark + text.strip().replace("\n", "\n" + " " * len(mark)) + "\n"


def _style(tag: Any) -> str:
    return f"{' '.join(tag.get('class') or ())} {tag.get('style') or ''}"


def _unbreak(soup: Any) -> None:
    """Make the line breaks of the source blanks: Word breaks its lines anywhere, and only `<br>` is one."""
    for text in soup.find_all(string=True):
        text.replace_with(re.sub(r"\s+", " ", text))


def _name_headings(soup: Any) -> None:
    for tag in soup.find_all("p"):
        if found := _HEADING.search(_style(tag)):
            tag.name = f"h{found[1] or found[2]}"


def _make_lists(soup: Any) -> None:
    """Make lists of the paragraphs by which Word says them, each in the level that it names."""
    open_lists: list[tuple[int, Any]] = []
    for tag in soup.find_all("p"):
        level = _LIST_LEVEL.search(_style(tag))
        if not level and "MsoListParagraph" not in _style(tag):
            continue
        bullet = _taken_bullet(tag)
        if not level and bullet is None:
            continue
        depth, name = int(level[1]) if level else 1, "ol" if bullet else "ul"
        if not open_lists or tag.find_previous_sibling() is not open_lists[0][1]:
            open_lists = []
        while open_lists and (
            open_lists[-1][0] > depth or (open_lists[-1][0] == depth and open_lists[-1][1].name != name)
        ):
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < depth:
            made = soup.new_tag(name)
            if open_lists:
                open_lists[-1][1].contents[-1].append(made)
            else:
                tag.insert_before(made)
            open_lists.append((depth, made))
        tag.name = "li"
        open_lists[-1][1].append(tag.extract())


def _taken_bullet(tag: Any) -> str | None:
    """Take the mark away that Word set before an item: return its number, "" for a bullet, None where there is no mark."""
    mark = next((each for each in tag.find_all("span") if _LIST_MARK.search(_style(each))), None)
    if mark is not None:
        said = mark.get_text().strip()
        mark.decompose()
        return said if re.fullmatch(r"\(?\w{1,5}[.)]", said) else ""
    found = _BULLET.match(tag.get_text())
    if found is None:
        return None
    left = found.end()
    for text in tag.find_all(string=True):
        taken = min(left, len(text))
        text.replace_with(text[taken:])
        left -= taken
    return found[1] or ""


def _mark_spans(soup: Any) -> None:
    """Make bold and italic of styles tags; a bold that says it is not bold, as Google Docs sends around everything, goes."""
    for tag in soup.find_all(["b", "i"]):
        tag.name = "strong" if tag.name == "b" else "em"
    for tag in soup.find_all("strong"):
        if _NOT_BOLD.search(_style(tag)):
            tag.unwrap()
    for tag in soup.find_all("span"):
        for pattern, name in ((_BOLD, "strong"), (_ITALIC, "em")):
            if pattern.search(_style(tag)) and tag.find_parent(name) is None:
                tag.wrap(soup.new_tag(name))
        tag.unwrap()
    for name in ("strong", "em"):
        for tag in soup.find_all(name):
            while tag.parent is not None and (after := tag.next_sibling) is not None and after.name == name:
                tag.extend(list(after.contents))
                after.extract()


def _nest_lists(soup: Any) -> None:
    """Put a list that stands beside the items of another into the item before it; number items; unwrap their only paragraph."""
    for tag in soup.find_all(["ul", "ol"]):
        before = tag.find_previous_sibling("li")
        if tag.parent is not None and tag.parent.name in ("ul", "ol") and before is not None:
            before.append(tag.extract())
    for tag in soup.find_all("ol"):
        for number, item in enumerate(tag.find_all("li", recursive=False), 1):
            item["value"] = number
    for tag in soup.find_all("li"):
        paragraphs = tag.find_all("p", recursive=False)
        if len(paragraphs) == 1:
            paragraphs[0].unwrap()


def _fill_rows(soup: Any) -> None:
    """Give every row of a table as many cells as its widest has, else Markdown drops some; a bar in a cell is a letter."""
    for table in soup.find_all("table"):
        rows = [(row, len(row.find_all(["td", "th"], recursive=False))) for row in table.find_all("tr")]
        widest = max((cells for _, cells in rows), default=0)
        for row, cells in rows:
            for _ in range(widest - cells):
                row.append(soup.new_tag("td"))
        for text in table.find_all(string=re.compile(r"\|")) if table.find_parent("table") is None else ():
            text.replace_with(text.replace("|", "\\|"))
