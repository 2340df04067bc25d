"""Archives that somebody sent: what is read, and every kind that is refused with a sentence."""

from __future__ import annotations

import gzip
import io
import struct
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater import words
from fairwater.errors import BadInput
from fairwater.tables.readers.archive import Limits, is_gzip, is_zip, opened_file, opened_zip, unpacked

USERS = b"sourcedId,role\r\nstu-0001,student\r\n"


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in members:
            archive.writestr(name, data)
    return packed.getvalue()


def written(folder: Path, data: bytes, name: str = "bundle.zip") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(path: Path, limits: Limits | None = None) -> BadInput:
    """Open a .zip, read every member, and return the refusal."""
    with pytest.raises(BadInput) as caught, opened_zip(path, limits or Limits()) as archive:
        for member in archive.members:
            archive.read(member)
    for language in words.LANGUAGES:
        assert path.name in caught.value.sentence(language)
    return caught.value


def test_members_are_read_whole_or_as_a_stream(tmp_path: Path) -> None:
    path = written(tmp_path, zipped(("export/users.csv", USERS), ("export/", b""), ("__MACOSX/._users.csv", b"x")))
    assert (is_zip(path), is_gzip(path)) == (True, False)
    with opened_zip(path) as archive:
        assert archive.members == ("export/users.csv",)
        assert archive.named("USERS.csv") == "export/users.csv"
        assert archive.named("orgs.csv") is None
        assert archive.read("export/users.csv") == USERS
        with archive.opened("export/users.csv") as stream:
            assert (stream.read(5), stream.read()) == (USERS[:5], USERS[5:])
    assert list(tmp_path.iterdir()) == [path], "nothing is unpacked to a folder"


def test_a_plain_file_and_a_gz_read_alike(tmp_path: Path) -> None:
    plain = written(tmp_path, USERS, "users.csv")
    packed = written(tmp_path, gzip.compress(USERS), "users.csv.gz")
    assert unpacked(plain) == unpacked(packed) == USERS
    with opened_file(packed) as stream:
        assert stream.read(4) == USERS[:4]
    workbook = written(tmp_path, zipped(("sheet.xml", USERS)), "users.xlsx")
    assert unpacked(workbook) == workbook.read_bytes(), "a file that is not packed is its reader's to judge"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "input-zip-none"),
        (USERS, "input-zip-none"),
        (zipped(("users.csv", USERS))[:-30], "input-zip-damaged"),
        (zipped(("../users.csv", USERS)), "input-zip-name"),
        (zipped(("a/../../users.csv", USERS)), "input-zip-name"),
        (zipped(("/etc/users.csv", USERS)), "input-zip-name"),
        (zipped(("..\\users.csv", USERS)), "input-zip-name"),
        (zipped(("C:\\users.csv", USERS)), "input-zip-name"),
        (zipped(("inner.zip", b"")), "input-zip-nested"),
        (zipped(("inner.tar.gz", b"")), "input-zip-nested"),
        (zipped(("users.csv", zipped(("users.csv", USERS)))), "input-zip-nested"),
        (zipped(("users.csv", gzip.compress(USERS))), "input-zip-nested"),
        (zipped(("users.csv", USERS), ("users.csv", USERS)), "input-zip-doubled"),
        (zipped(("users.csv", USERS), method=zipfile.ZIP_LZMA), "input-zip-method"),
        (zipped(), "input-zip-empty"),
        (zipped(("export/", b"")), "input-zip-empty"),
    ],
)
def test_what_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    assert refusal(written(tmp_path, data)).message_id == message


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.zip").message_id == "input-no-such-file"


def test_a_password_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(("users.csv", USERS)))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert refusal(written(tmp_path, bytes(data))).message_id == "input-zip-password"


def test_a_changed_member_is_named(tmp_path: Path) -> None:
    data = zipped(("users.csv", USERS), method=zipfile.ZIP_STORED).replace(b"stu-0001", b"stu-9999")
    fault = refusal(written(tmp_path, data))
    assert (fault.message_id, fault.values["member"]) == ("input-zip-damaged-member", "users.csv")


def test_two_folders_with_one_file_are_refused_when_it_is_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path, zipped(("a/users.csv", USERS), ("b/Users.csv", USERS)))
    with opened_zip(path) as archive, pytest.raises(BadInput) as caught:
        archive.named("users.csv")
    assert caught.value.message_id == "input-zip-doubled"


# Bombs


def test_a_file_that_swells_is_refused_by_what_it_says_of_itself(tmp_path: Path) -> None:
    path = written(tmp_path, zipped(("zeros.csv", bytes(1 << 20))))
    assert refusal(path, Limits(always=1 << 16)).message_id == "input-zip-swells"
    with opened_zip(path) as archive:
        assert len(archive.read("zeros.csv")) == 1 << 20, "under 64 MB the ratio is not asked"


def test_a_file_that_lies_about_its_size_is_refused_as_it_is_read(tmp_path: Path) -> None:
    data = bytearray(zipped(("zeros.csv", bytes(1 << 20))))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(mark) + offset, 1_000)
    assert refusal(written(tmp_path, bytes(data))).message_id == "input-zip-damaged-member"


def test_too_much_altogether_and_too_many_are_refused(tmp_path: Path) -> None:
    several = [(f"{n}.csv", bytes(1_000)) for n in range(20)]
    path = written(tmp_path, zipped(*several, method=zipfile.ZIP_STORED))
    assert refusal(path, Limits(unpacked=19_999)).message_id == "input-zip-too-large"
    assert refusal(path, Limits(members=19)).message_id == "input-zip-too-many"


def test_a_gz_that_swells_is_refused_as_it_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, gzip.compress(bytes(1 << 20)), "zeros.csv.gz")
    for limits, message in (
        (Limits(always=1 << 16), "input-zip-swells"),
        (Limits(unpacked=999), "input-zip-too-large"),
    ):
        with pytest.raises(BadInput) as caught:
            unpacked(path, limits)
        assert caught.value.message_id == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (gzip.compress(USERS)[:-9], "input-damaged-gzip"),
        (gzip.compress(gzip.compress(USERS)), "input-zip-nested"),
        (gzip.compress(zipped(("users.csv", USERS))), "input-zip-nested"),
    ],
    ids=["cut", "a gz in it", "a zip in it"],
)
def test_a_gz_that_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        unpacked(written(tmp_path, data, "users.csv.gz"))
    assert caught.value.message_id == message
    assert "users.csv.gz" in str(caught.value)


# Any bytes


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_mutated_archives_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([zipped(("users.csv", USERS), ("orgs.csv", USERS * 9)), gzip.compress(USERS)]))
    changed = bytearray(whole)
    for place, value in data.draw(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=6)):
        changed[place] = value
    path = written(tmp_path_factory.mktemp("any"), bytes(changed[: data.draw(st.integers(0, len(whole)))]))
    try:
        with opened_zip(path) as archive:
            assert all(isinstance(archive.read(member), bytes) for member in archive.members)
    except BadInput as refused:
        assert str(refused)
    try:
        unpacked(path)
    except BadInput as refused:
        assert str(refused)
