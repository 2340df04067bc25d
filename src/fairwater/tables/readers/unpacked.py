"""What is in a file, unpacked and known by its first bytes: text, or a workbook; anything else is refused in a sentence."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from fairwater.errors import BadInput
from fairwater.tables.readers.archive import DAMAGES, LIMITS, is_zip, opened_zip, unpacked

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
    is_parquet: bool = False


def content_of(path: Path) -> Content:
    """Return what is in a file: of a .gz or a .zip the one file that it holds. Raises BadInput for what is no table at all."""
    if not is_zip(path):
        return _known(path.name, unpacked(path))
    with opened_zip(path) as archive:
        if WORKBOOK in archive.members:
            return Content(path.name, path.read_bytes(), is_workbook=True)
        if len(archive.members) != 1:
            names = ", ".join(archive.members[:8])
            raise BadInput("input-several-files", file=path.name, files=names, n=len(archive.members))
        member = archive.members[0]
        return _known(f"{path.name}/{PurePosixPath(member).name}", archive.read(member))


def _known(file: str, data: bytes) -> Content:
    """Return unpacked bytes by what they are."""
    if data[:4] == b"PAR1":
        return Content(file, data, is_parquet=True)
    if data[:2] == b"PK":
        _check_workbook(file, data)
        return Content(file, data, is_workbook=True)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, message in KNOWN_STARTS.items():
        if start.startswith(mark):
            raise BadInput(message, file=file)
    return Content(file, data)


def _check_workbook(file: str, data: bytes) -> None:
    """Refuse a workbook in an archive that swells, or an archive that is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            sizes = {entry.filename: entry.file_size for entry in book.infolist()}
    except DAMAGES as fault:
        raise BadInput("input-damaged-workbook", file=file) from fault
    if WORKBOOK not in sizes:
        raise BadInput("input-zip-nested", file=file, member=file)
    LIMITS.check(file, len(data), sum(sizes.values()))
