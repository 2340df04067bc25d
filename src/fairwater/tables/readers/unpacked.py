"""What is in a file, unpacked and known by its first bytes: text, or a workbook; anything else is refused in a sentence."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from fairwater.errors import BadInput

MOST_BYTES = 2**31
"""A file that unpacks to more is refused: nothing that a district sends is as large."""
MOST_RATIO = 500
"""Unpacked to packed. Text packs to a twentieth, repeated text to a hundredth."""
WORKBOOK = "xl/workbook.xml"
DEEPEST = 3
"""Packed in packed in packed: nobody sends a table deeper down."""
KNOWN_STARTS = {
    b"%PDF-": "input-is-pdf",
    b"\xd0\xcf\x11\xe0": "input-is-old-excel",
    b"\x89PNG": "input-is-picture",
    b"\xff\xd8\xff": "input-is-picture",
    b"7z\xbc\xaf": "input-is-other-archive",
    b"Rar!": "input-is-other-archive",
    b"<!DOCTYPE": "input-is-web-page",
    b"<html": "input-is-web-page",
    b"<HTML": "input-is-web-page",
    b"{\\rtf": "input-is-document",
}


@dataclass(frozen=True)
class Content:
    """The bytes of a file and the name that a person knows it by."""

    file: str
    data: bytes
    is_workbook: bool = False
    is_parquet: bool = False


def content_of(path: Path) -> Content:
    """Return what is in a file: of a .gz or a .zip what it holds. Raises BadInput for what is no table at all."""
    return _content(path.name, path.read_bytes(), 0)


def _content(file: str, data: bytes, depth: int) -> Content:
    if depth > DEEPEST:
        raise BadInput("input-unpacks-too-large", file=file)
    if data[:2] == b"\x1f\x8b":
        return _content(file, _gunzipped(file, data), depth + 1)
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _of_zip(file, data, depth)
    if data[:4] == b"PAR1":
        return Content(file, data, is_parquet=True)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, message in KNOWN_STARTS.items():
        if start.startswith(mark):
            raise BadInput(message, file=file)
    return Content(file, data)


def _gunzipped(file: str, data: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as packed:
            found = packed.read(min(MOST_BYTES, MOST_RATIO * len(data)) + 1)
    except (OSError, EOFError, zlib.error) as fault:
        raise BadInput("input-damaged-gzip", file=file) from fault
    if len(found) > min(MOST_BYTES, MOST_RATIO * len(data)):
        raise BadInput("input-unpacks-too-large", file=file)
    return found


def _of_zip(file: str, data: bytes, depth: int) -> Content:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/")]
            unpacked = sum(each.file_size for each in archive.infolist())
            if unpacked > min(MOST_BYTES, MOST_RATIO * len(data)):
                raise BadInput("input-unpacks-too-large", file=file)
            if WORKBOOK in names:
                return Content(file, data, is_workbook=True)
            tables = [name for name in names if not name.startswith("__MACOSX/")]
            if len(tables) != 1:
                raise BadInput("input-several-files", file=file, files=", ".join(tables[:8]), n=len(tables))
            inside = archive.read(tables[0])
    except BadInput:
        raise
    except Exception as fault:  # whatever a damaged or locked archive makes the library raise
        raise BadInput("input-damaged-zip", file=file) from fault
    return _content(f"{file}/{Path(tables[0]).name}", inside, depth + 1)
