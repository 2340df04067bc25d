"""Words that the database keeps and cannot read: encrypted with a key that is drawn from the server's secret key."""

from __future__ import annotations

import base64
import hashlib
import json

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

PADDED_TO = 512
"""Sealed words are a multiple of so many bytes, so that their length tells little."""


def box(name: str) -> MultiFernet:
    """Return what encrypts for a purpose with the newest secret key, and decrypts with the earlier ones too."""
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    digests = (hashlib.sha256(f"fairwater {name}".encode() + key.encode()).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


def seal(name: str, text: str, *, about: str) -> str:
    """Return a text as the database keeps it. `about` says whose it is and where it stands: it opens for nothing else."""
    plain = json.dumps([about, text], ensure_ascii=False).encode()
    padded = plain + b" " * (-len(plain) % PADDED_TO)
    return box(name).encrypt(padded).decode("ascii")


def unseal(name: str, sealed: str, *, about: str) -> str | None:
    """Return a text that was sealed about this; None where the key is another, or the text was sealed about something else."""
    try:
        kept, text = json.loads(box(name).decrypt(sealed.encode()))
    except (InvalidToken, UnicodeError):
        return None
    return str(text) if kept == about else None
