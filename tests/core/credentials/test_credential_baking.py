"""Baking into PNG and SVG: exactly one badge, the picture untouched, and no SVG that could do harm."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.credentials import carried_by, into_png, into_svg
from fairwater.credentials.baking import KEYWORD, PNG, _chunk, _chunks
from fairwater.credentials.example import DRAWING, Example
from fairwater.errors import BadInput

PIXEL = PNG + b"".join(
    [
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        _chunk(b"tEXt", b"Comment\0kept"),
        _chunk(b"IDAT", zlib.compress(b"\0\0")),
        _chunk(b"IEND", b""),
    ]
)


def refusal(doing: Callable[[], Any]) -> str:
    with pytest.raises(BadInput) as refused:
        doing()
    assert refused.value.sentence("es") != refused.value.sentence("en")
    return refused.value.message_id.removeprefix("credential-")


@settings(max_examples=50, deadline=None)
@given(badge=st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=200))
def test_a_png_gives_back_what_was_put_in_and_keeps_the_rest(badge: str) -> None:
    baked = into_png(into_png(PIXEL, "an older one"), badge)
    assert carried_by(baked) == badge
    chunks = [*_chunks(baked)]
    assert [kind for kind, _ in chunks] == [b"IHDR", b"tEXt", b"IDAT", b"iTXt", b"IEND"]
    assert [each for each in chunks if each[0] != b"iTXt"] == [*_chunks(PIXEL)]
    assert chunks[3][1] == KEYWORD + b"\0" * 5 + badge.encode()


def test_a_png_of_ours_opens_in_another_reader(example: Example, files: dict[str, bytes]) -> None:
    png = pytest.importorskip("png")
    width, height, _, _ = png.Reader(file=io.BytesIO(files["badge.png"])).read()
    assert (width, height) == (480, 480)


def test_pictures_that_are_no_badge() -> None:
    assert refusal(lambda: carried_by(PIXEL)) == "badges-in-image"
    twice = into_png(PIXEL, "a").replace(
        _chunk(b"IEND", b""), _chunk(b"iTXt", KEYWORD + b"\0\0\0\0\0b") + _chunk(b"IEND", b"")
    )
    assert refusal(lambda: carried_by(twice)) == "badges-in-image"
    assert carried_by(into_png(twice, "c")) == "c"
    packed = PIXEL.replace(
        _chunk(b"IEND", b""), _chunk(b"iTXt", KEYWORD + b"\0\1\0\0\0" + zlib.compress(b"a")) + _chunk(b"IEND", b"")
    )
    assert refusal(lambda: carried_by(packed)) == "png-packed"
    assert refusal(lambda: carried_by(PNG)) == "png-broken"
    assert refusal(lambda: carried_by(PIXEL[:-6])) == "png-broken"
    assert refusal(lambda: carried_by(PIXEL.replace(b"kept", b"swap"))) == "png-broken"
    assert refusal(lambda: into_png(b"GIF89a", "a")) == "png-broken"
    assert refusal(lambda: carried_by(b"\xff\xd8\xff")) == "no-badge"
    assert refusal(lambda: carried_by(b"<svg>" + b" " * 2**23)) == "image-large"


# SVG


@pytest.mark.parametrize(
    "badge", ["eyJh.eyJi.c2ln", '{"a": "]]> and <b> & \\u2028"}', '{"a": "</openbadges:credential>"}']
)
def test_an_svg_gives_back_what_was_put_in(badge: str) -> None:
    baked = into_svg(DRAWING.encode(), badge)
    assert carried_by(baked) == badge
    assert baked.count(b"xmlns:openbadges") == 1 and baked.index(b"<openbadges:credential") < baked.index(b"<title>")
    head, tail = DRAWING.split('role="img">')
    assert baked.decode().startswith(head) and baked.decode().endswith(tail)
    assert refusal(lambda: into_svg(baked, badge)) == "svg-baked"


@pytest.mark.parametrize(
    "drawing",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b"><g/></svg>',
        '\ufeff<?xml version="1.0"?>\n<!-- <svg> -->\n<x:svg xmlns:x="http://www.w3.org/2000/svg"/>',
        "<svg xmlns='http://www.w3.org/2000/svg'><style>a{fill:url(#b)}</style><use href='#b'/></svg>",
    ],
)
def test_other_writings_of_an_svg(drawing: str) -> None:
    assert carried_by(into_svg(drawing.encode(), "e.f.g")) == "e.f.g"


HARM = {
    "<script>alert(1)</script>": "svg-harm",
    "<SCRIPT/>": "svg-harm",
    "<g onclick='alert(1)'/>": "svg-harm",
    "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>": "svg-harm",
    "<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>": "svg-harm",
    "<iframe/>": "svg-harm",
    "<?xml-stylesheet href='https://evil.example/a.css'?>": "svg-harm",
    "<image href='https://evil.example/a.png'/>": "svg-outside",
    "<image xlink:href='//evil.example/a.png' xmlns:xlink='http://www.w3.org/1999/xlink'/>": "svg-outside",
    "<a href='javascript:alert(1)'/>": "svg-outside",
    "<a href=' java&#10;script:alert(1)'/>": "svg-outside",
    "<image href='data:image/svg+xml;base64,AAAA'/>": "svg-outside",
    "<style>@import 'https://evil.example/a.css';</style>": "svg-outside",
    "<style>a{background:url(https://evil.example/a)}</style>": "svg-outside",
    "<g style='fill:url( &quot;https://evil.example/a&quot; )'/>": "svg-outside",
    "<rect fill='url(https://evil.example/a#b)'/>": "svg-outside",
    "<set attributeName='href' to='javascript:alert(1)'/>": "svg-outside",
}


@pytest.mark.parametrize("within", HARM)
def test_an_svg_that_could_do_harm_is_refused(within: str) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{within}</svg>'.encode()
    assert refusal(lambda: into_svg(drawing, "a.b.c")) == HARM[within]
    baked = drawing.replace(b">", b' xmlns:o="https://purl.imsglobal.org/ob/v3p0"><o:credential verify="a.b.c"/>', 1)
    assert refusal(lambda: carried_by(baked)) == HARM[within]


@pytest.mark.parametrize(
    "drawing",
    [
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b'<!DOCTYPE svg SYSTEM "https://evil.example/a.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg">',
        b"<svg/>",
        b"<html/>",
        '<svg xmlns="http://www.w3.org/2000/svg"/>'.encode("utf-16"),
    ],
)
def test_what_is_no_plain_svg(drawing: bytes) -> None:
    assert refusal(lambda: into_svg(drawing, "a.b.c")) == "svg-broken"


def test_an_svg_with_two_badges_or_none() -> None:
    one = into_svg(b'<svg xmlns="http://www.w3.org/2000/svg"></svg>', "a.b.c")
    two = one.replace(b"</svg>", b'<openbadges:credential verify="d.e.f"/></svg>')
    assert refusal(lambda: carried_by(two)) == "badges-in-image"
    assert refusal(lambda: carried_by(DRAWING.encode())) == "badges-in-image"
