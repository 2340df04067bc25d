"""Recordings of questions: somebody read them aloud. They are files that lie beside a district's own instruments.

A question's recording is `<instrument>/<language>/<question>.mp3`, or ogg or m4a. One that is none is left out, with a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fairwater.errors import BadInput
from fairwater.instruments.kinds import Instrument

MOST_MEGABYTES = 3
"""A question takes half a minute to read: in good quality that is less than one."""
TYPES = {".mp3": "audio/mpeg", ".ogg": "audio/ogg", ".m4a": "audio/mp4"}
FIRST_BYTES = 12


@dataclass(frozen=True)
class Recordings:
    """The file of each question that has a recording in a language, and what is wrong with other files."""

    found: Mapping[str, Path]
    faults: tuple[BadInput, ...] = ()


def recordings_of(folder: Path, instrument: Instrument, language: str) -> Recordings:
    """Return the recordings of an instrument's questions in a language, from the folder in which those of all lie.

    Left out, with a fault that names the file and says what to do: what is no sound file by its name or its first bytes, what is
    larger than three megabytes, what belongs to no question, and a second recording of the same one.
    """
    found: dict[str, Path] = {}
    faults = []
    place = folder / instrument.id / language
    for path in sorted(place.iterdir()) if place.is_dir() else ():
        try:
            _check(path, instrument, found)
        except BadInput as fault:
            faults.append(fault)
        else:
            found[path.stem] = path
    return Recordings(found, tuple(faults))


def check_recording(file: str, content: bytes) -> str:
    """Return the ending of a recording that somebody brought, such as .mp3.

    file: its name; content: all of it. BadInput for what is no sound file by its name or its first bytes, or is larger than
    three megabytes.
    """
    suffix = Path(file).suffix.lower()
    _check_kind(file, suffix)
    _check_sound(file, suffix, len(content), content[:FIRST_BYTES])
    return suffix


def _check_kind(file: str, suffix: str) -> None:
    if suffix not in TYPES:
        raise BadInput("recording-kind", file=file, known=", ".join(kind.lstrip(".") for kind in TYPES))


def _check_sound(file: str, suffix: str, size: int, begins: bytes) -> None:
    if size > MOST_MEGABYTES * 2**20:
        raise BadInput("recording-large", file=file, megabytes=-(-size // 2**20), most=MOST_MEGABYTES)
    if not _is_sound(suffix, begins):
        raise BadInput("recording-sound", file=file, kind=suffix.lstrip("."))


def _check(path: Path, instrument: Instrument, found: Mapping[str, Path]) -> None:
    """Raise BadInput for a file that is no recording of a question."""
    file = f"{instrument.id}/{path.parent.name}/{path.name}"
    _check_kind(file, path.suffix.lower() if path.is_file() else "")
    if path.stem not in instrument.by_id:
        raise BadInput(
            "recording-question", file=file, given=path.stem[:60], known=", ".join(list(instrument.by_id)[:30])
        )
    if path.stem in found:
        raise BadInput("recording-twice", file=file, other=found[path.stem].name)
    with path.open("rb") as stream:
        _check_sound(file, path.suffix.lower(), path.stat().st_size, stream.read(FIRST_BYTES))


def _is_sound(suffix: str, begins: bytes) -> bool:
    """Say whether a file begins as its name says: an MPEG frame or its tag, an Ogg page, an MP4 box."""
    if suffix == ".mp3":
        return begins[:3] == b"ID3" or (len(begins) > 1 and begins[0] == 0xFF and begins[1] & 0xE0 == 0xE0)
    return begins[:4] == b"OggS" if suffix == ".ogg" else begins[4:8] == b"ftyp"
