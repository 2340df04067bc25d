"""Files as evidence: which kinds may be brought, how large, and that each is what its name says.

A file is never opened as a page, and never run; it is checked by its first bytes so that a name cannot hide another kind.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from fairwater.errors import BadInput

MOST_MEGABYTES = 10
TYPES = {".pdf": "PDF", ".docx": "DOCX", ".pptx": "PPTX", ".xlsx": "XLSX", ".png": "PNG", ".jpg": "JPEG", ".txt": "TXT"}
"""By the ending of the name. `.jpeg` is taken for `.jpg`, `.csv` for `.txt`."""
SAME = {".jpeg": ".jpg", ".csv": ".txt"}
BEGINS = {".pdf": b"%PDF-", ".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff"}
OFFICE = {".docx": "word/", ".pptx": "ppt/", ".xlsx": "xl/"}
MOST_PARTS = 5000
LONGEST_NAME = 150


def check_brought(name: str, content: bytes) -> str:
    """Return the name of a file of evidence as it is kept, without folders.

    name: as it was brought; content: all of it, in bytes. Raises BadInput: nothing in it, more than ten megabytes, a kind
    that is not taken, a content that is not what the name says, an office file with macros.
    """
    kept = PurePosixPath(name.replace("\\", "/")).name.replace("\x00", "").strip()[-LONGEST_NAME:]
    ending = PurePosixPath(kept).suffix.lower()
    ending = SAME.get(ending, ending)
    if ending not in TYPES:
        raise BadInput("evidence-file-kind", file=kept, known=", ".join(TYPES.values()))
    if not content:
        raise BadInput("evidence-file-empty", file=kept)
    if len(content) > MOST_MEGABYTES * 2**20:
        raise BadInput("evidence-file-large", file=kept, most=MOST_MEGABYTES)
    if not _is(ending, content):
        raise BadInput("evidence-file-other", file=kept, kind=TYPES[ending])
    return kept


def _is(ending: str, content: bytes) -> bool:
    if ending in BEGINS:
        return content.startswith(BEGINS[ending])
    if ending in OFFICE:
        return _is_office(OFFICE[ending], content)
    try:
        return "\x00" not in content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False


def _is_office(folder: str, content: bytes) -> bool:
    """Say whether bytes are an office file of a kind without macros; only the list of its parts is read."""
    try:
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False
    if len(names) > MOST_PARTS or any(each.lower().endswith("vbaproject.bin") for each in names):
        return False
    return "[Content_Types].xml" in names and any(each.startswith(folder) for each in names)
