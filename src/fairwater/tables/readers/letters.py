"""How letters are stored in a text: found where nobody says, and said where it is not UTF-8."""

from __future__ import annotations

from fairwater.errors import BadInput
from fairwater.tables.readers.raw import note
from fairwater.tables.sources import Note

MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
KNOWN = ("utf-8", "utf-16", "windows-1252", "latin-1", "mac-roman")
NAMES = {
    "utf-8-sig": "UTF-8",
    "cp1252": "Windows-1252",
    "latin-1": "Latin-1",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}
UNUSED_IN_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
SHOWN = 40


def as_utf8(file: str, data: bytes, encoding: str = "") -> tuple[bytes, list[Note]]:
    """Return the text as UTF-8 without a mark, and a remark with an example where it was stored otherwise.

    `encoding` overrules what is found. Raises BadInput where the letters cannot be read so.
    """
    found, remarks = _found(file, data, encoding)
    if b"\x00" in found:
        raise BadInput("input-not-text", file=file)
    return found, remarks


def _found(file: str, data: bytes, encoding: str) -> tuple[bytes, list[Note]]:
    if encoding:
        return _decoded(file, data, _checked(encoding)).encode(), []
    for mark, name in MARKS.items():
        if data.startswith(mark):
            return _decoded(file, data, name).encode(), []
    if (wide := _two_bytes(data)) is not None:
        return _decoded(file, data, wide).encode(), [note("remark-letters", letters=NAMES[wide], example="blank")]
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as fault:
        narrow = "latin-1" if UNUSED_IN_1252 & set(data) else "cp1252"
        text = data.decode(narrow)
        example = _word_at(data, fault.start).decode(narrow)
        return text.encode(), [note("remark-letters", letters=NAMES[narrow], example=example)]
    return data, []


def _checked(encoding: str) -> str:
    if encoding.lower() not in KNOWN:
        raise BadInput("input-unknown-letters", given=encoding, known=", ".join(KNOWN))
    return {"windows-1252": "cp1252", "utf-8": "utf-8-sig"}.get(encoding.lower(), encoding.lower())


def _decoded(file: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        row = data[: fault.start].count(b"\n") + 1
        raise BadInput("input-other-letters", file=file, row=row, letters=NAMES.get(encoding, encoding)) from fault


def _two_bytes(data: bytes) -> str | None:
    """Return UTF-16 without a mark where every other byte of the start is zero."""
    start = data[:400]
    if len(start) < 8:
        return None
    for name, zeros in (("utf-16-le", start[1::2]), ("utf-16-be", start[0::2])):
        if zeros.count(0) > 0.9 * len(zeros):
            return name
    return None


def _word_at(data: bytes, place: int) -> bytes:
    """Return the value around a byte, as an example of how letters were read."""
    cuts = b',;\t\r\n|"'
    start = max((data.rfind(bytes([cut]), max(0, place - SHOWN), place) for cut in cuts), default=-1) + 1
    ends = [end for cut in cuts if (end := data.find(bytes([cut]), place, place + SHOWN)) >= 0]
    return data[max(start, place - SHOWN) : min(ends, default=place + SHOWN)]
