"""Recordings of questions: which file is one, and the sentence about each that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from fairwater.instruments import shipped_instruments
from fairwater.instruments.recordings import MOST_MEGABYTES, recordings_of

FAMILIES = shipped_instruments()["families"]
QUESTION = "families-engagement-1"
MP3, OGG, M4A = b"ID3\x04" + b"\0" * 20, b"OggS" + b"\0" * 20, b"\0\0\0\x20ftypM4A " + b"\0" * 20


def put(folder: Path, name: str, content: bytes = MP3, language: str = "es") -> Path:
    path = folder / "families" / language / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("suffix", "content"),
    [("mp3", MP3), ("MP3", MP3), ("mp3", b"\xff\xfb\x90" + b"\0" * 9), ("ogg", OGG), ("m4a", M4A)],
)
def test_a_sound_file_with_the_name_of_a_question_is_its_recording(tmp_path, suffix, content):
    path = put(tmp_path, f"{QUESTION}.{suffix}", content)
    read = recordings_of(tmp_path, FAMILIES, "es")
    assert read.found == {QUESTION: path} and read.faults == ()
    assert recordings_of(tmp_path, FAMILIES, "en").found == {}, "in that language alone"
    assert recordings_of(tmp_path, shipped_instruments()["staff"], "es").found == {}, "and of that survey alone"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (f"{QUESTION}.mp3", b"<!doctype html>", "recording-sound"),
        (f"{QUESTION}.mp3", OGG, "recording-sound"),
        (f"{QUESTION}.ogg", MP3, "recording-sound"),
        (f"{QUESTION}.m4a", b"", "recording-sound"),
        (f"{QUESTION}.exe", MP3, "recording-kind"),
        ("barriers.mp3", MP3, "recording-question"),
        (f"{QUESTION}.mp3", MP3 + b"\0" * (MOST_MEGABYTES * 2**20), "recording-large"),
    ],
)
def test_what_is_no_recording_is_left_out_with_a_sentence_and_keeps_no_other_away(tmp_path, name, content, message):
    put(tmp_path, name, content)
    good = put(tmp_path, "families-engagement-2.mp3")
    read = recordings_of(tmp_path, FAMILIES, "es")
    assert read.found == {"families-engagement-2": good}
    (fault,) = read.faults
    assert fault.message_id == message
    assert f"families/es/{name}" in fault.sentence("en") and f"families/es/{name}" in fault.sentence("es")


def test_of_two_recordings_of_a_question_one_is_played(tmp_path):
    first = put(tmp_path, f"{QUESTION}.mp3")
    put(tmp_path, f"{QUESTION}.ogg", OGG)
    read = recordings_of(tmp_path, FAMILIES, "es")
    assert read.found == {QUESTION: first} and [each.message_id for each in read.faults] == ["recording-twice"]


def test_a_recording_of_the_largest_size_is_one_and_a_folder_is_none(tmp_path):
    put(tmp_path, f"{QUESTION}.mp3", MP3 + b"\0" * (MOST_MEGABYTES * 2**20 - len(MP3)))
    (tmp_path / "families" / "es" / "families-safety-1.mp3").mkdir()
    read = recordings_of(tmp_path, FAMILIES, "es")
    assert list(read.found) == [QUESTION] and [each.message_id for each in read.faults] == ["recording-kind"]
