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


def content_of(path: Path) -> Content:
    """Return what is in a file: of a .gz or a .zip what it holds. Raises BadInput for what is no table at all."""
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        data = _gunzipped(path.name, data)
    if data[:4] == b"PK\x03\x04":
        return _of_zip(path.name, data)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, message in KNOWN_STARTS.items():
        if start.startswith(mark):
            raise BadInput(message, file=path.name)
    return Content(path.name, data)


def _gunzipped(file: str, data: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as packed:
            found = packed.read(min(MOST_BYTES, MOST_RATIO * len(data)) + 1)
    except (OSError, EOFError, zlib.error) as fault:
        raise BadInput("input-damaged-gzip", file=file) from fault
    if len(found) > min(MOST_BYTES, MOST_RATIO * len(data)):
        raise BadInput("input-unpacks-too-large", file=file)
    return found


def _of_zip(file: str, data: bytes) -> Content:
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
            return Content(f"{file}/{Path(tables[0]).name}", archive.read(tables[0]))
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError) as fault:
        raise BadInput("input-damaged-zip", file=file) from fault
