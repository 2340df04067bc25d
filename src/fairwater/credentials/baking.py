"""Baking: a badge within a PNG or an SVG, and taking it out again (Open Badges 3.0, section 5.3).

A PNG has exactly one iTXt chunk `openbadgecredential`; an SVG one `openbadges:credential`. An SVG with a script, or that points
outside itself, is refused: mending somebody's drawing would make another drawing of it.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from fairwater.credentials.reading import MOST_BYTES
from fairwater.errors import BadInput

PNG = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"openbadgecredential"
MOST_IMAGE_BYTES = 8 * 2**20
NAMESPACE = "https://purl.imsglobal.org/ob/v3p0"
SVG = "http://www.w3.org/2000/svg"
REFUSED_ELEMENTS = frozenset(
    {"script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video"}
)
OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!['\"]?\s*#)|@import|javascript:|expression\(", re.IGNORECASE)
INSIDE = re.compile(r"#[^\s]+\Z|data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*\Z")
START = re.compile(r"(?:\ufeff)?(?:<\?xml[^>]*\?>)?(?:\s|<!--.*?-->)*<([A-Za-z_][\w.-]*:)?svg(?=[\s/>])", re.DOTALL)
TOKEN = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\Z")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|[^>\"']+")


def carried_by(data: bytes) -> str:
    """Return the badge that a file carries, as it was put in: a JSON text or a compact VC-JWT.

    Reads PNG, SVG, JSON and a token. Raises BadInput for a file that is too large, and for a picture that is broken, carries no
    badge or several, or could do harm.
    """
    if len(data) > MOST_IMAGE_BYTES:
        raise BadInput("credential-image-large", limit=MOST_IMAGE_BYTES // 2**20)
    if data.startswith(PNG):
        return from_png(data)
    head = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<") and b"svg" in head:
        return from_svg(data)
    if len(head) > 2 * MOST_BYTES:
        raise BadInput("credential-too-large", limit=MOST_BYTES // 1024)
    text = head.decode("utf-8", "replace").strip()
    if not text.startswith("{") and not TOKEN.match(text):
        raise BadInput("credential-no-badge")
    return text


# PNG


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of every chunk, up to IEND. Raises BadInput where a length or a checksum is wrong."""
    at = len(PNG)
    while True:
        if not data.startswith(PNG) or len(data) < at + 12:
            raise BadInput("credential-png-broken")
        (length,) = struct.unpack_from(">I", data, at)
        kind, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        checksum = data[at + 8 + length : at + 12 + length]
        if len(content) != length or checksum != struct.pack(">I", zlib.crc32(kind + content)):
            raise BadInput("credential-png-broken")
        yield kind, content
        if kind == b"IEND":
            return
        at += 12 + length


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _is_badge(kind: bytes, content: bytes) -> bool:
    return kind == b"iTXt" and content.startswith(KEYWORD + b"\0")


def into_png(image: bytes, badge: str) -> bytes:
    """Return a PNG with a badge in it, in place of one that it may have carried; the picture itself stays byte for byte."""
    baked = _chunk(b"iTXt", KEYWORD + b"\0\0\0\0\0" + badge.encode("utf-8"))
    kept = [_chunk(*each) for each in _chunks(image) if not _is_badge(*each)]
    return PNG + b"".join([*kept[:-1], baked, kept[-1]])


def from_png(image: bytes) -> str:
    """Return the badge in a PNG. Raises BadInput: broken, none, several, packed."""
    found = [content[len(KEYWORD) + 1 :] for kind, content in _chunks(image) if _is_badge(kind, content)]
    if len(found) != 1:
        raise BadInput("credential-badges-in-image", n=len(found))
    flags, rest = found[0][:2], found[0][2:].split(b"\0", 2)
    if flags != b"\0\0" or len(rest) != 3:
        raise BadInput("credential-png-packed")
    try:
        return rest[2].decode("utf-8")
    except UnicodeDecodeError:
        raise BadInput("credential-png-packed") from None


# SVG


def _drawing(image: bytes) -> tuple[str, Element]:
    """Return the text and the tree of an SVG that can do no harm. Raises BadInput for any other."""
    try:
        text = image.decode("utf-8")
        root: Element = defusedxml.ElementTree.fromstring(text.lstrip("\ufeff").encode("utf-8"), forbid_dtd=True)
    except (ParseError, ValueError, LookupError, DefusedXmlException):
        raise BadInput("credential-svg-broken") from None
    if root.tag != f"{{{SVG}}}svg":
        raise BadInput("credential-svg-broken")
    if "<?" in re.sub(r"\A\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff")):
        raise BadInput("credential-svg-harm", what="<?…?>")
    for each in root.iter():
        _check_harmless(each)
    return text, root


def _check_harmless(element: Element) -> None:
    namespace, _, name = element.tag.removeprefix("{").rpartition("}")
    if namespace == NAMESPACE:
        return
    if (namespace != SVG and namespace.endswith("xhtml")) or name.lower() in REFUSED_ELEMENTS:
        raise BadInput("credential-svg-harm", what=f"<{name}>")
    if OUTSIDE.search(element.text or "") and name.lower() == "style":
        raise BadInput("credential-svg-outside", what="<style>")
    for key, value in element.attrib.items():
        attribute = key.rpartition("}")[2].lower()
        if attribute.startswith("on"):
            raise BadInput("credential-svg-harm", what=attribute)
        if attribute in ("href", "src", "base") and not INSIDE.match(value.strip()):
            raise BadInput("credential-svg-outside", what=f"{attribute}={value[:60]}")
        if attribute in ("values", "to", "from", "by") and name.lower() in ("set", "animate") and ":" in value:
            raise BadInput("credential-svg-outside", what=f"{attribute}={value[:60]}")
        if OUTSIDE.search(value):
            raise BadInput("credential-svg-outside", what=f"{attribute}={value[:60]}")


def _carriers(root: Element) -> list[Element]:
    return [each for each in root.iter() if each.tag == f"{{{NAMESPACE}}}credential"]


def into_svg(image: bytes, badge: str) -> bytes:
    """Return an SVG with a badge directly after its first tag. Raises BadInput: harmful, broken, or it carries one already."""
    text, root = _drawing(image)
    if _carriers(root):
        raise BadInput("credential-svg-baked")
    start = START.match(text)
    if start is None:
        raise BadInput("credential-svg-broken")
    at = start.end()
    while text[at] != ">" and (run := QUOTED.match(text, at)):
        at = run.end()
    is_empty = text[at - 1] == "/"
    before = text[: at - 1] if is_empty else text[:at]
    after = f"</{start[1] or ''}svg>" + text[at + 1 :] if is_empty else text[at + 1 :]
    declared = "" if "xmlns:openbadges" in before else f' xmlns:openbadges="{NAMESPACE}"'
    baked = f"{before}{declared}>{_carrier(badge)}{after}".encode()
    if from_svg(baked) != badge:
        raise BadInput("credential-svg-broken")
    return baked


def _carrier(badge: str) -> str:
    if not badge.startswith("{"):
        return f'<openbadges:credential verify="{badge}"/>'
    within = badge.replace("]]>", "]]]]><![CDATA[>")
    return f"<openbadges:credential><![CDATA[{within}]]></openbadges:credential>"


def from_svg(image: bytes) -> str:
    """Return the badge in an SVG. Raises BadInput: harmful, broken, none, several."""
    _, root = _drawing(image)
    found = _carriers(root)
    if len(found) != 1:
        raise BadInput("credential-badges-in-image", n=len(found))
    badge = found[0].get("verify") or "".join(found[0].itertext()).strip()
    if not badge:
        raise BadInput("credential-badges-in-image", n=0)
    return badge
