"""A file of counts and the file that its students stand in: side by side in a folder, or in one archive."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path, PurePosixPath

from fairwater.errors import BadInput
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.archive import is_zip, opened_zip
from fairwater.tables.readers.raw import RawTable


def read_two(path: Path, names: Collection[str], *, encoding: str = "") -> RawTable | None:
    """Return the counts of an archive of two files with the other beside them: that called as one of `names`.

    None for anything else. Raises BadInput as `read_raw` does.
    """
    if not names or not path.is_file() or not is_zip(path):
        return None
    with opened_zip(path) as archive, tempfile.TemporaryDirectory() as folder:
        called = {PurePosixPath(member.replace("\\", "/")).name: member for member in archive.members}
        other = next((name for name in names if name in called), None)
        if other is None or len(archive.members) != 2 or len(called) != 2:
            return None
        read = {}
        for name, member in called.items():
            place = Path(folder, name)
            place.write_bytes(archive.read(member))
            read[name] = read_raw(place, encoding=encoding)
    (counts,) = (raw for name, raw in read.items() if name != other)
    return replace(counts, file=path.name, beside=read[other])


def read_beside(raw: RawTable, path: Path, name: str, *, encoding: str = "") -> RawTable:
    """Return a file with the one that its mapping names beside it, from the same folder. Raises BadInput where there is none."""
    other = path.with_name(PurePosixPath(name.replace("\\", "/")).name)
    if not other.is_file():
        raise BadInput("input-no-students-file", file=path.name, other=name)
    return replace(raw, beside=read_raw(other, encoding=encoding))
