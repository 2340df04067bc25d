"""The contexts are the files that were pinned, the same as an independent copy, and never fetched."""

from __future__ import annotations

import hashlib
from importlib import resources
from pathlib import Path

import pytest

from fairwater.credentials import jsonld
from fairwater.errors import BadInput

ROOT = Path(__file__).resolve().parents[3]


def test_every_file_has_the_hash_in_the_table_and_none_is_idle() -> None:
    table = jsonld.contexts().values()
    for each in table:
        assert hashlib.sha256((jsonld.FOLDER / each.file).read_bytes()).hexdigest() == each.sha256
    assert {each.file for each in table} == {path.name for path in jsonld.FOLDER.glob("*.json")}


def test_the_two_hashes_that_the_design_pins() -> None:
    assert jsonld.contexts()[jsonld.VC].sha256 == "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"
    assert jsonld.contexts()[jsonld.OPEN_BADGES].sha256 == (
        "3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84"
    )


def test_the_copies_of_an_independent_package_are_equal() -> None:
    folder = resources.files("openbadgeslib.ob3.contexts")
    theirs = {hashlib.sha256(each.read_bytes()).hexdigest() for each in folder.iterdir() if each.name.endswith(".json")}
    assert {each.sha256 for each in jsonld.contexts().values()} <= theirs


def test_the_notice_names_their_publishers() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert "src/fairwater/credentials/contexts" in notice
    assert all(each.publisher in notice for each in jsonld.contexts().values())


def test_a_changed_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    context = jsonld.contexts()[jsonld.VC]
    (tmp_path / context.file).write_bytes(context.data() + b" ")
    monkeypatch.setattr(jsonld, "FOLDER", tmp_path)
    with pytest.raises(BadInput, match="changed since it was pinned"):
        context.data()


@pytest.mark.parametrize(
    "url",
    [
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
        "https://www.w3.org/ns/credentials/v2/",
        "http://127.0.0.1:1/context.json",
        "file:///etc/passwd",
    ],
)
def test_an_unknown_context_is_a_sentence_and_no_request(url: str) -> None:
    with pytest.raises(BadInput) as refusal:
        jsonld.canonical({"@context": [jsonld.VC, url], "type": "VerifiableCredential"})
    assert refusal.value.message_id == "credential-context-unknown"
    assert url in refusal.value.sentence("es")


def test_src_never_imports_the_independent_package() -> None:
    sources = (ROOT / "src").rglob("*.py")
    assert [
        path
        for path in sources
        if "import openbadgeslib" in path.read_text() or "from openbadgeslib" in path.read_text()
    ] == []
