"""Which key signed what, by the signing log, and which file of a badge is the newest that holds."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from uuid import UUID

from fairwater_web.recognition.models import Issuer, SignedFile, SignedRow

URN = "urn:uuid:"


def withdrawn_of(issuer: Issuer) -> set[str]:
    """Return the identifiers of an issuer's withdrawn keys."""
    return {f"{issuer.did}#{name}" for name in issuer.keys.exclude(revoked=None).values_list("name", flat=True)}


def key_of(file: SignedFile) -> str:
    """Return the identifier of the key that signed a file, by the signing log; blank where the log does not know it."""
    digest = hashlib.sha256(file.text.encode()).hexdigest()
    row = SignedRow.objects.filter(issuer=file.issuer_id, sha256=digest).order_by("-number").first()
    return row.key if row is not None else ""


def signed_last_by(issuer: Issuer, keys: Collection[str]) -> set[str]:
    """Return what one of some keys signed last, by its identifier: the newest signature of a kind counts, by the signing log."""
    kinds = {f"{issuer.did}#{name}": kind for name, kind in issuer.keys.values_list("name", "kind")}
    newest: dict[tuple[str, str], str] = {}
    for credential, key in issuer.log.order_by("number").values_list("credential", "key"):
        newest[credential, kinds.get(key, "")] = key
    return {credential for (credential, _), key in newest.items() if key in keys}


def newest_of_badge(identifier: str) -> SignedFile | None:
    """Return the newest file of a badge of this site that a key signed which was not withdrawn; None where there is none."""
    try:
        number = UUID(identifier.removeprefix(URN))
    except ValueError:
        return None
    found = SignedFile.objects.filter(award__uuid=number, form="json").select_related("issuer").order_by("-pk").first()
    return found if found is not None and key_of(found) not in withdrawn_of(found.issuer) else None
