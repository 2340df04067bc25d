"""The code on a slip, by which somebody takes their words back. It follows from the server's secret and a nonce."""

from __future__ import annotations

from django.utils.crypto import salted_hmac

from fairwater_web.listening.codes import LETTERS, as_typed

LENGTH = 8
SALT, DIGEST_SALT = "fairwater.interviews.code", "fairwater.interviews.digest"


def code_of(talk_id: int, nonce: str) -> str:
    """Return the code of a slip: eight letters and digits, some 39 bits; typing them is slowed down."""
    number = int.from_bytes(salted_hmac(SALT, f"{talk_id} {nonce}", algorithm="sha256").digest(), "big")
    found = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(LETTERS))
        found.append(LETTERS[place])
    return "".join(found)


def digest_of_code(code: str) -> str:
    """Return what the database keeps of a code: without the server's secret nobody finds the code that it is of."""
    return salted_hmac(DIGEST_SALT, as_typed(code), algorithm="sha256").hexdigest()
