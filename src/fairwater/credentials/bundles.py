"""A bundle: a badge in one ZIP file with everything that a verifier needs, so that it can be checked where there is no network.

A bundle brings the issuer's document with it, so by itself it cannot prove who issued it: anyone can put a document of their own
into one. Its reader compares with documents that they trust, or says that they trust the bundle.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fairwater.credentials.form import schema_bytes
from fairwater.credentials.issuers import DID_WEB, CouldNotCheck, Documents, json_bytes, place_of, url_of_did
from fairwater.credentials.jsonld import Json, contexts
from fairwater.credentials.reading import as_list, embedded, id_of, json_in
from fairwater.errors import BadInput

BEGINS = b"PK\x03\x04"
TABLE = "bundle.json"
MOST_FILES = 200
MOST_BYTES = 16 * 2**20
DATED = (2020, 1, 1, 0, 0, 0)
"""Every file has the same date, so that the same contents make the same bytes."""


def needed_by(credential: Json) -> Iterator[str]:
    """Yield the addresses of what verifying a credential asks for: DID documents and status lists, also of those within it."""
    if (did := id_of(credential.get("issuer"))).startswith(DID_WEB):
        yield url_of_did(did)
    for each in as_list(credential.get("credentialStatus")):
        if isinstance(each, dict) and isinstance(url := each.get("statusListCredential"), str):
            yield url
    for each in as_list(credential.get("credentialSchema")):
        if isinstance(each, dict) and each.get("type") == "JsonSchema":
            yield id_of(each)
    for inner in embedded(credential):
        yield from needed_by(inner)


def bundle(badge: bytes, name: str, credential: Json, documents: Documents, endorsements: Sequence[Json] = ()) -> bytes:
    """Return the bundle of a badge: its file (JSON, VC-JWT, PNG, SVG) as it stands, what it needs, and the contexts it names.

    `endorsements` are signed endorsements that go along beside the badge, with what verifying them needs.
    Raises CouldNotCheck with the address of a document that is not at hand; a schema of its own may be missing.
    """
    files: dict[str, bytes] = {f"badge/{name}": badge}
    urls: dict[str, str] = {}
    schemas = {id_of(each) for each in as_list(credential.get("credentialSchema"))}
    needed = dict.fromkeys(url for each in (credential, *endorsements) for url in needed_by(each))
    for url in needed:
        data = documents.get(url)
        if data is None and url in schemas:
            data = schema_bytes()
        if data is None:
            raise CouldNotCheck("credential-bundle-lacks", url=url)
        files[f"documents/{place_of(url)}"] = data
        urls[url] = f"documents/{place_of(url)}"
    for url, context in contexts().items():
        files[f"documents/{place_of(url)}"] = context.data()
        urls[url] = f"documents/{place_of(url)}"
    beside = {f"endorsements/{n}.json": json_bytes(each) for n, each in enumerate(endorsements, 1)}
    files |= beside
    table = {
        "format": "fairwater bundle 1",
        "badge": f"badge/{name}",
        "documents": urls,
        "endorsements": list(beside),
        "sha256": {file: hashlib.sha256(data).hexdigest() for file, data in files.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for file, data in {TABLE: json_bytes(table), **files}.items():
            packed.writestr(zipfile.ZipInfo(file, DATED), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


@dataclass(frozen=True)
class Bundle:
    """A bundle that was opened: the badge's file, and the documents by address, which stand by the bundle's word alone.

    `endorsements` are files of endorsements that came along beside the badge.
    """

    badge: bytes
    documents: Mapping[str, bytes]
    endorsements: tuple[bytes, ...] = ()

    def get(self, url: str, /) -> bytes | None:
        """Return a document of the bundle."""
        return self.documents.get(url)


@dataclass(frozen=True)
class Beside:
    """Documents of a bundle beside those that the reader trusts: who an issuer is comes from the trusted ones alone."""

    bundle: Bundle
    trusted: Documents | None = None

    def get(self, url: str, /) -> bytes | None:
        """Return a trusted document; one of the bundle only where it is none that says who somebody is."""
        found = self.trusted.get(url) if self.trusted is not None else None
        return found if found is not None or url.endswith("/did.json") else self.bundle.get(url)


def opened(data: bytes) -> Bundle:
    """Return a bundle. Raises BadInput: no bundle of ours, too many files or bytes, or a file that is not the one listed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            listed = packed.infolist()
            if len(listed) > MOST_FILES or sum(each.file_size for each in listed) > MOST_BYTES:
                raise BadInput("credential-bundle-large", limit=MOST_BYTES // 2**20)
            files = {each.filename: packed.read(each) for each in listed}
        table = json_in(files.pop(TABLE))
        sums, urls, badge = dict(table["sha256"]), dict(table["documents"]), files[table["badge"]]
        documents = {url: files[file] for url, file in urls.items()}
        beside = tuple(files[file] for file in table.get("endorsements", []))
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, NotImplementedError, RuntimeError, EOFError):
        raise BadInput("credential-bundle-broken", file=TABLE) from None
    for file, content in files.items():
        if sums.get(file) != hashlib.sha256(content).hexdigest():
            raise BadInput("credential-bundle-broken", file=file[:80])
    return Bundle(badge, documents, beside)
