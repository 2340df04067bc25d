"""Opening .zip and .gz files that somebody sent: every limit is checked, and nothing is ever unpacked to a folder."""

from __future__ import annotations

import gzip
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from fairwater.errors import BadInput

DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)
"""What Python's own readers raise for bytes that are not what they say."""

GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
PACKED = frozenset({".zip", ".gz", ".tgz", ".tar", ".7z", ".rar", ".bz2", ".xz", ".zst", ".jar"})
OF_THE_SYSTEM = frozenset({"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"})
"""What a computer adds to an archive by itself: never part of an export."""

READ_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Limits:
    """What an archive may hold before it is refused unread."""

    unpacked: int = 2 << 30
    """Bytes of all files together, unpacked."""
    members: int = 1_000
    times: int = 300
    """How many times larger than the archive its content may be: exports reach 110."""
    always: int = 64 << 20
    """Up to so many bytes unpacked the ratio is not asked."""

    def check(self, file: str, packed: int, unpacked: int) -> None:
        """Refuse content that is too large for us, or far too large for what it came in."""
        if unpacked > self.unpacked:
            raise BadInput("input-zip-too-large", file=file, megabytes=self.unpacked >> 20)
        if unpacked > max(self.always, self.times * packed):
            raise BadInput("input-zip-swells", file=file, times=self.times)


LIMITS = Limits()


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class Stream:
    """The bytes of one packed file as they are unpacked, counted; damage is a sentence."""

    def __init__(self, source: _Readable, file: str, member: str, packed: int, limits: Limits) -> None:
        self._source, self._packed, self._limits = source, packed, limits
        self._file, self._member = file, member
        self._n_read = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next `size` bytes, or all that are left."""
        if size < 0:
            return b"".join(iter(lambda: self.read(READ_AT_ONCE), b""))
        try:
            data = self._source.read(size)
        except DAMAGES as fault:
            raise damaged(self._file, self._member) from fault
        first, self._n_read = self._n_read == 0, self._n_read + len(data)
        self._limits.check(self._file, self._packed, self._n_read)
        if first and self._member and _is_packed(self._member, data):
            raise BadInput("input-zip-nested", file=self._file, member=self._member)
        return data


def damaged(file: str, member: str) -> BadInput:
    """Return the refusal of a damaged archive, naming the file in it where that is known."""
    if Path(file).suffix.lower() == ".gz":
        return BadInput("input-damaged-gzip", file=file)
    if member:
        return BadInput("input-zip-damaged-member", file=file, member=member)
    return BadInput("input-zip-damaged", file=file)


def _is_packed(member: str, data: bytes) -> bool:
    """Say whether a packed file holds another; a workbook is a zip by birth and has a reader of its own."""
    return data[:2] == GZIP or (data[:4] == ZIP and not member.lower().endswith((".xlsx", ".xlsm")))


@dataclass(frozen=True)
class Archive:
    """An open .zip whose names and sizes were checked: `members` are its files, without folders."""

    file: str
    members: tuple[str, ...]
    _zip: zipfile.ZipFile
    _packed: int
    _limits: Limits

    def named(self, name: str) -> str | None:
        """Return the member whose last part is `name`, in capital or small letters; None where there is none.

        Raises BadInput where two folders of the archive hold a file of that name.
        """
        found = [member for member in self.members if _last_part(member) == name.lower()]
        if len(found) > 1:
            raise BadInput("input-zip-doubled", file=self.file, member=name)
        return found[0] if found else None

    @contextmanager
    def opened(self, member: str) -> Iterator[Stream]:
        """Yield the bytes of a member as a stream."""
        try:
            source = self._zip.open(member)
        except (*DAMAGES, KeyError) as fault:
            raise damaged(self.file, member) from fault
        with source:
            yield Stream(source, self.file, member, self._packed, self._limits)

    def read(self, member: str) -> bytes:
        """Return a member whole."""
        with self.opened(member) as stream:
            return stream.read()


def is_zip(path: Path) -> bool:
    """Say whether a file begins as a .zip does, whatever its name."""
    return _beginning(path)[:4] in (ZIP, b"PK\x05\x06")


def is_gzip(path: Path) -> bool:
    """Say whether a file begins as a .gz does, whatever its name."""
    return _beginning(path)[:2] == GZIP


def _beginning(path: Path) -> bytes:
    if not path.is_file():
        raise BadInput("input-no-such-file", file=path.name)
    with path.open("rb") as source:
        return source.read(4)


@contextmanager
def opened_zip(path: Path, limits: Limits = LIMITS) -> Iterator[Archive]:
    """Yield a .zip whose names, sizes and number of files are within `limits`.

    Raises BadInput for a file that is no .zip, is damaged or locked with a password, holds another archive, or has names
    that lead out of it.
    """
    if not is_zip(path):
        raise BadInput("input-zip-none", file=path.name)
    try:
        opened = zipfile.ZipFile(path)
    except DAMAGES as fault:
        raise damaged(path.name, "") from fault
    with opened:
        packed = path.stat().st_size
        yield Archive(path.name, _checked(opened, path.name, packed, limits), opened, packed, limits)


def _checked(opened: zipfile.ZipFile, file: str, packed: int, limits: Limits) -> tuple[str, ...]:
    """Return the names of the files; every entry is looked at, those that nobody will read too."""
    entries = opened.infolist()
    if len(entries) > limits.members:
        raise BadInput("input-zip-too-many", file=file, members=len(entries), most=limits.members)
    for entry in entries:
        _check_entry(entry, file)
    limits.check(file, packed, sum(entry.file_size for entry in entries))
    names = [entry.filename for entry in entries if not entry.is_dir() and not _of_the_system(entry.filename)]
    doubled = next((name for name in names if names.count(name) > 1), None)
    if doubled is not None:
        raise BadInput("input-zip-doubled", file=file, member=doubled)
    if not names:
        raise BadInput("input-zip-empty", file=file)
    return tuple(names)


def _check_entry(entry: zipfile.ZipInfo, file: str) -> None:
    if _leads_out(entry.filename):
        raise BadInput("input-zip-name", file=file, member=entry.filename)
    if entry.flag_bits & 0x41:
        raise BadInput("input-zip-password", file=file)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BadInput("input-zip-method", file=file, member=entry.filename)
    if PurePosixPath(entry.filename).suffix.lower() in PACKED and not _of_the_system(entry.filename):
        raise BadInput("input-zip-nested", file=file, member=entry.filename)


def _leads_out(name: str) -> bool:
    """Say whether a name is absolute, or climbs out of its folder, as any system writes it."""
    parts = name.replace("\\", "/").split("/")
    return not parts[0] or ".." in parts or "\0" in name or re.match("[A-Za-z]:", name) is not None


def _last_part(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2].lower()


def _of_the_system(name: str) -> bool:
    return bool(OF_THE_SYSTEM & set(name.split("/")))


@contextmanager
def opened_file(path: Path, limits: Limits = LIMITS) -> Iterator[Stream]:
    """Yield the bytes of a plain file, or of a .gz as it is unpacked; the content tells which, not the name."""
    packed = is_gzip(path)
    size = path.stat().st_size
    with path.open("rb") as raw:
        source: _Readable = gzip.GzipFile(fileobj=raw) if packed else raw
        yield Stream(source, path.name, path.stem if packed else "", size, limits)


def unpacked(path: Path, limits: Limits = LIMITS) -> bytes:
    """Return a plain file, or the content of a .gz, whole."""
    with opened_file(path, limits) as stream:
        return stream.read()
