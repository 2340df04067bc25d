"""PDF files that a screen reader reads (PDF/UA), set with the fonts that come along, so that they look alike everywhere."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

PDF_STANDARD: Final = "ua-1"
"""PDF/UA: refused where a picture has no text or the document no language."""
NO_LETTER = "\N{WHITE SQUARE}"
"""Stands for a letter that no font here has."""
FONTS = Path(str(files("fairwater.publish"))) / "fonts"
ALWAYS = frozenset("\n\t\r\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e")

UNSAID = dict.fromkeys((0xFEFF, *(code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t\r")))


@cache
def _letters() -> frozenset[int]:
    """Return every letter that the fonts have."""
    from fontTools.ttLib import TTFont  # late: only files need it

    found: set[int] = set()
    for path in sorted(FONTS.glob("*-Regular.ttf")):
        with TTFont(path, lazy=True) as font:
            found |= set(font.getBestCmap())
    return frozenset(found)


def settable(text: str) -> tuple[str, str]:
    """Return a text with the letters that no font has replaced by a square, and those letters, each once.

    What says nothing is left out, since PDF/UA does not allow it: a byte order mark, control characters.
    """
    text = text.translate(UNSAID)
    lacking = dict.fromkeys(each for each in text if ord(each) not in _letters() and each not in ALWAYS)
    if not lacking:
        return text, ""
    return text.translate({ord(each): NO_LETTER for each in lacking}), "".join(lacking)


def settable_in(value: Any, lacking: dict[str, None]) -> Any:
    """Return JSON data with all its texts settable; the letters that were replaced are added to `lacking`."""
    if isinstance(value, str):
        text, missing = settable(value)
        lacking.update(dict.fromkeys(missing))
        return text
    if isinstance(value, Mapping):
        return {key: settable_in(each, lacking) for key, each in value.items()}
    return [settable_in(each, lacking) for each in value] if isinstance(value, list | tuple) else value


def pdf_of(template: str, data: Any, *, pictures: Mapping[str, str] | None = None, kind: str = "") -> bytes:
    """Return the PDF that a Typst template of `publish/templates` makes of JSON data and SVG pictures by name."""
    import typst  # late: it is not needed to see a page

    with _laid_out(template, data, pictures) as root:
        made = typst.compile(
            str(root / template),
            root=str(root),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=[PDF_STANDARD],
            sys_inputs={"kind": kind},
        )
    return bytes(made)


def pages_of(template: str, data: Any) -> int:
    """Return how many pages a template without pictures takes, which it has to say as metadata labelled `<pages>`."""
    import typst  # late: it is not needed to see a page

    with _laid_out(template, data, None) as root:
        told = typst.query(
            str(root / template),
            "<pages>",
            field="value",
            one=True,
            root=str(root),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
        )
    return int(json.loads(told))


@contextmanager
def _laid_out(template: str, data: Any, pictures: Mapping[str, str] | None) -> Iterator[Path]:
    """Yield a folder in which a template lies with what it reads."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "charts").mkdir()
        for name, picture in (pictures or {}).items():
            (root / "charts" / f"{name}.svg").write_text(picture, encoding="utf-8")
        (root / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        source = files("fairwater.publish").joinpath("templates", template).read_text(encoding="utf-8")
        (root / template).write_text(source, encoding="utf-8")
        yield root
