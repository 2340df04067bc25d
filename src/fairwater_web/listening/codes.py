"""Codes to answer with once. A code follows from the server's secret and a nonce: the database holds no way to it."""

from __future__ import annotations

import hashlib
import secrets

from django.utils.crypto import salted_hmac

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without those that look alike on paper: 0 O, 1 I L."""
LENGTH = 12
SALT = "fairwater.listening.code"


def new_nonce() -> str:
    """Return what a new code follows from."""
    return secrets.token_hex(16)


def code_of(survey_id: int, nonce: str) -> str:
    """Return the code of an invitation: twelve letters and digits, some 59 bits."""
    digest = salted_hmac(SALT, f"{survey_id} {nonce}", algorithm="sha256").digest()
    number = int.from_bytes(digest, "big")
    found = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(LETTERS))
        found.append(LETTERS[place])
    return "".join(found)


def as_printed(code: str) -> str:
    """Return a code in groups of four, as it stands on paper."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def as_typed(typed: str) -> str:
    """Return a code as somebody typed it: whatever case, hyphens and spaces."""
    return "".join(each for each in typed.upper() if each.isalnum())[:64]


def digest_of_code(code: str) -> str:
    """Return what the database keeps of a code."""
    return hashlib.sha256(as_typed(code).encode()).hexdigest()
