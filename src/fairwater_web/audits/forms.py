"""What somebody brings with the asking for an audit, read from a form."""

from __future__ import annotations

from pathlib import Path

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from fairwater_web.audits.actions import MOST_STATE_BYTES, StateFile
from fairwater_web.audits.enums import Reader
from fairwater_web.common.permissions import Refused

FILE = "state_counts"
LONGEST_NAME = 80


def reader_from(form: QueryDict) -> Reader:
    """Return for whom an audit is asked; for staff where nothing else was chosen."""
    given = form.get("audience", "")
    return Reader(given) if given in Reader.values else Reader.STAFF


def state_file_from(files: MultiValueDict) -> StateFile | None:
    """Return the counts of the state that were brought, None where none were. Raises Refused for an empty or large file."""
    file = files.get(FILE)
    if file is None:
        return None
    if not file.size:
        raise Refused("refused-empty-file")
    if file.size > MOST_STATE_BYTES:
        raise Refused("refused-large-upload", limit=MOST_STATE_BYTES >> 20)
    name = Path(str(file.name).replace("\\", "/")).name
    return StateFile(name[-LONGEST_NAME:].lstrip("."), b"".join(file.chunks()))
