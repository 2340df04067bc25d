"""The lock of a journal: its pages under one key, and that key under a passphrase and under a code on paper.

The server keeps neither, so that nobody who has its database, its files and its secret key reads a word. All pages are one
sealed piece, filled up to a power of two: its length does not tell how many there are.
"""

from __future__ import annotations

import base64
import json
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

KEY_BYTES, NONCE_BYTES, SALT_BYTES = 32, 12, 16
SMALLEST = 16 * 1024
"""What an empty journal takes, and one with a few pages too."""
WORK = {"n": 2**15, "r": 8, "p": 1}
"""What a guess costs: 32 MiB, and about a tenth of a second (scrypt, RFC 7914)."""
CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_GROUPS, CODE_LETTERS = 6, 4

Lock = dict[str, dict[str, str]]
"""The key under each of what opens it: its salt and the sealed key, in letters."""


@dataclass(frozen=True)
class Entry:
    """A page of a journal."""

    id: str
    on: str
    prompt: str
    words: str


def today_as(day: date) -> str:
    """Return a day as a page keeps it."""
    return day.isoformat()


def _letters(some: bytes) -> str:
    return base64.b64encode(some).decode()


def _drawn(secret: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=KEY_BYTES, **WORK).derive(unicodedata.normalize("NFKC", secret).encode())


def _under(secret: str, key: bytes, opener: str) -> dict[str, str]:
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(_drawn(secret, salt)).encrypt(nonce, key, opener.encode())
    return {"salt": _letters(salt), "key": _letters(nonce + sealed)}


def _from_under(secret: str, lock: Lock, opener: str) -> bytes | None:
    kept = lock[opener]
    salt, sealed = base64.b64decode(kept["salt"]), base64.b64decode(kept["key"])
    try:
        return AESGCM(_drawn(secret, salt)).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], opener.encode())
    except InvalidTag:
        return None


def new_code() -> str:
    """Return a code to write down, of 120 bits, in letters that are not taken for one another."""
    groups = ("".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LETTERS)) for _ in range(CODE_GROUPS))
    return "-".join(groups)


def _plain_code(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter in CODE_ALPHABET)


def new_lock(passphrase: str, code: str) -> tuple[Lock, bytes]:
    """Return the lock of a new journal, and its key."""
    key = secrets.token_bytes(KEY_BYTES)
    return {"passphrase": _under(passphrase, key, "passphrase"), "code": _under(_plain_code(code), key, "code")}, key


def with_passphrase(lock: Lock, key: bytes, passphrase: str) -> Lock:
    """Return the lock with another passphrase: the pages stay as they are, and the code still opens them."""
    return lock | {"passphrase": _under(passphrase, key, "passphrase")}


def opened(lock: Lock, passphrase: str) -> bytes | None:
    """Return the key; None where the passphrase is another."""
    return _from_under(passphrase, lock, "passphrase")


def opened_by_code(lock: Lock, code: str) -> bytes | None:
    """Return the key by the code on paper, however it is typed; None where it is another."""
    return _from_under(_plain_code(code), lock, "code")


def sealed(key: bytes, entries: Sequence[Entry], *, about: str) -> bytes:
    """Return all pages as the database keeps them; `about` says whose they are, and they open for nobody else's."""
    plain = json.dumps([asdict(each) for each in entries], ensure_ascii=False).encode()
    size = SMALLEST
    while size < len(plain):
        size *= 2
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain.ljust(size), about.encode())


def unsealed(key: bytes, kept: bytes, *, about: str) -> tuple[Entry, ...] | None:
    """Return the pages; None where they were changed by somebody, or are another's."""
    try:
        plain = AESGCM(key).decrypt(kept[:NONCE_BYTES], kept[NONCE_BYTES:], about.encode())
    except InvalidTag:
        return None
    return tuple(Entry(**each) for each in json.loads(plain))
