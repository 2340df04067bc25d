"""Issuers of this site: where they stand, their documents as anybody reads them, and the key under which theirs are sealed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

from fairwater.credentials import (
    Profile,
    PublishedKey,
    Purpose,
    Signed,
    check_log,
    did_document,
    did_web,
    unseal,
    url_of_did,
)
from fairwater.credentials.issuers import json_bytes
from fairwater.credentials.keys import SigningKey, from_jwk
from fairwater.errors import BadInput
from fairwater_web.organisations.models import Organisation
from fairwater_web.recognition.models import Award, Issuer, Key, SignedFile

LOG_FIELDS = ("number", "credential", "sha256", "key", "at", "by", "previous", "digest")


def host() -> str:
    """Return the host of the site, with its port where it has one."""
    return urlsplit(settings.FAIRWATER_SITE).netloc.lower()


def site() -> str:
    """Return the address that identifiers in badges begin with: always https, as the standards ask."""
    return f"https://{host()}"


def did_of(organisation: Organisation) -> str:
    """Return the identifier that a programme would have on the site as it is now."""
    return did_web(host(), "issuers", organisation.slug)


def profile_of(issuer: Issuer) -> Profile:
    """Return an issuer as badges name it."""
    return Profile(issuer.did, issuer.organisation.name, site())


def list_url(issuer: Issuer, purpose: Purpose) -> str:
    """Return the address of a status list: beside the issuer's document, wherever that was when the issuer was made."""
    return url_of_did(issuer.did).removesuffix("did.json") + f"status/{purpose}.json"


def masters() -> list[bytes]:
    """Return what keys are sealed under, the newest first: drawn from the secret key, which is not in the database."""
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return [hashlib.sha256(b"fairwater issuer keys" + key.encode()).digest() for key in keys]


def opened(key: Key) -> SigningKey:
    """Return a key that can sign. Raises BadInput where the secret key is another than it was sealed under."""
    for master in masters():
        try:
            return unseal(key.sealed, master)
        except BadInput as fault:
            refused = fault
    raise refused


def published(issuer: Issuer) -> tuple[PublishedKey, ...]:
    """Return the keys of an issuer as its document shows them, the oldest first."""
    keys = issuer.keys.order_by("pk")
    return tuple(PublishedKey(each.name, from_jwk(each.public), each.expires, each.revoked) for each in keys)


def document_of(issuer: Issuer) -> bytes:
    """Return the DID document of an issuer."""
    return json_bytes(did_document(issuer.did, published(issuer)))


def newest_list(issuer: Issuer, purpose: str) -> SignedFile | None:
    """Return a status list as it was signed last."""
    return SignedFile.objects.filter(issuer=issuer, award=None, form=purpose).order_by("-pk").first()


@dataclass(frozen=True)
class OwnDocuments:
    """What this site itself publishes of its issuers, by address; of any other nothing, and nothing is fetched."""

    def get(self, url: str, /) -> bytes | None:
        """Return a DID document or a status list of an issuer of this site."""
        for issuer in Issuer.objects.select_related("organisation"):
            if url == url_of_did(issuer.did):
                return document_of(issuer)
            for purpose in Purpose:
                if url == list_url(issuer, purpose):
                    found = newest_list(issuer, purpose)
                    return found.text.encode() if found is not None else None
        return None


def known_issuers() -> list[str]:
    """Return the identifiers of the issuers of this site."""
    return list(Issuer.objects.values_list("did", flat=True))


def checked_log(issuer: Issuer) -> int:
    """Return how many rows the signing log of an issuer has, all of them whole. Raises BadInput where one is not."""
    return check_log(Signed(**row) for row in issuer.log.order_by("number").values(*LOG_FIELDS))


def text_of(award: Award, form: str) -> str:
    """Return exactly what was signed of an award."""
    return award.signed_files.filter(form=form).latest("pk").text
