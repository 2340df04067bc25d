"""Keys: made, written as Multikey and JWK, and sealed for keeping (an envelope: a data key within a master key from outside).

An Ed25519 key signs embedded proofs; RSA (RS256) and P-256 (ES256) keys sign VC-JWTs. A key signs in one way: its own.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

import base58
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

from fairwater.credentials.jsonld import Json
from fairwater.errors import BadInput

ED25519_PREFIX = b"\xed\x01"
LEAST_RSA_BITS = 2048
MOST_RSA_BITS = 8192
"""A larger one makes a verifier work for long and is in no use."""
MASTER_KEY_BYTES = 32

PublicKey: TypeAlias = ed25519.Ed25519PublicKey | rsa.RSAPublicKey | ec.EllipticCurvePublicKey
PrivateKey: TypeAlias = ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


class KeyKind(StrEnum):
    """What a key signs with; the algorithm of a JWT is the same word."""

    ED25519 = "Ed25519"
    RS256 = "RS256"
    ES256 = "ES256"


@dataclass(frozen=True)
class SigningKey:
    """A private key with the identifier of its verification method, such as did:web:badges.example.org#key-1."""

    id: str
    private: PrivateKey

    @property
    def controller(self) -> str:
        """Return the DID whose key it is."""
        return self.id.partition("#")[0]

    @property
    def public(self) -> PublicKey:
        """Return the public half."""
        return self.private.public_key()

    @property
    def kind(self) -> KeyKind:
        """Return what the key signs with."""
        return kind_of(self.public)

    def __repr__(self) -> str:
        return f"SigningKey({self.id!r})"


def new_key(key_id: str, kind: KeyKind = KeyKind.ED25519) -> SigningKey:
    """Return a new key from the system's randomness."""
    if kind is KeyKind.ED25519:
        return SigningKey(key_id, ed25519.Ed25519PrivateKey.generate())
    if kind is KeyKind.ES256:
        return SigningKey(key_id, ec.generate_private_key(ec.SECP256R1()))
    return SigningKey(key_id, rsa.generate_private_key(public_exponent=65537, key_size=LEAST_RSA_BITS))


def kind_of(key: object) -> KeyKind:
    """Return what a public key signs with. Raises BadInput for a key of another sort, and for RSA under 2,048 bits."""
    if isinstance(key, ed25519.Ed25519PublicKey):
        return KeyKind.ED25519
    if isinstance(key, rsa.RSAPublicKey) and LEAST_RSA_BITS <= key.key_size <= MOST_RSA_BITS:
        return KeyKind.RS256
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name == "secp256r1":
        return KeyKind.ES256
    raise BadInput("credential-key-kind")


# Multikey and JWK


def multibase(data: bytes) -> str:
    """Return bytes as multibase base58btc: "z" and base58 of the Bitcoin alphabet."""
    return "z" + base58.b58encode(data).decode("ascii")


def from_multibase(given: object) -> bytes:
    """Return the bytes of a multibase base58btc text. Raises BadInput for another text, or one of thousands of letters."""
    if isinstance(given, str) and given.startswith("z") and len(given) <= 1024:
        try:
            return base58.b58decode(given[1:])
        except ValueError:
            pass
    raise BadInput("credential-no-multibase", given=str(given)[:40])


def multikey(key: PublicKey) -> str:
    """Return an Ed25519 key as publicKeyMultibase: it begins with z6Mk."""
    if not isinstance(key, ed25519.Ed25519PublicKey):
        raise BadInput("credential-key-kind")
    return multibase(ED25519_PREFIX + key.public_bytes(Encoding.Raw, PublicFormat.Raw))


def from_multikey(given: object) -> ed25519.Ed25519PublicKey:
    """Return the Ed25519 key of a publicKeyMultibase. Raises BadInput for anything else."""
    data = from_multibase(given)
    if data[:2] != ED25519_PREFIX or len(data) != 34:
        raise BadInput("credential-key-kind")
    return ed25519.Ed25519PublicKey.from_public_bytes(data[2:])


def jwk(key: PublicKey) -> Json:
    """Return a public key as a JSON Web Key, without anything private."""
    if isinstance(key, rsa.RSAPublicKey):
        numbers = key.public_numbers()
        return {"kty": "RSA", "n": _whole(numbers.n), "e": _whole(numbers.e)}
    if isinstance(key, ec.EllipticCurvePublicKey):
        point = key.public_numbers()
        return {"kty": "EC", "crv": "P-256", "x": _whole(point.x, 32), "y": _whole(point.y, 32)}
    return {"kty": "OKP", "crv": "Ed25519", "x": base64url(key.public_bytes(Encoding.Raw, PublicFormat.Raw))}


def from_jwk(given: Mapping[str, Any]) -> PublicKey:
    """Return the public key of a JSON Web Key. Raises BadInput for a private one ("d"), and for one that is none of the three."""
    if "d" in given:
        raise BadInput("credential-key-private")
    try:
        match given.get("kty"), given.get("crv"):
            case "RSA", _:
                found: PublicKey = rsa.RSAPublicNumbers(_number(given["e"]), _number(given["n"])).public_key()
            case "EC", "P-256":
                x, y = _number(given["x"]), _number(given["y"])
                found = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
            case "OKP", "Ed25519":
                found = ed25519.Ed25519PublicKey.from_public_bytes(from_base64url(given["x"]))
            case _:
                raise BadInput("credential-key-kind")
    except (KeyError, ValueError, TypeError):
        raise BadInput("credential-key-kind") from None
    kind_of(found)
    return found


def thumbprint(key: PublicKey) -> str:
    """Return the SHA-256 thumbprint of a key (RFC 7638), which two people can compare."""
    canonical = json.dumps(jwk(key), sort_keys=True, separators=(",", ":"))
    return base64url(hashlib.sha256(canonical.encode()).digest())


def base64url(data: bytes) -> str:
    """Return bytes in base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64url(given: object) -> bytes:
    """Return the bytes of a base64url text without padding. Raises ValueError for another."""
    if not isinstance(given, str) or not given.isascii() or set(given) & set("+/= \n\r\t"):
        raise ValueError("no base64url")
    return base64.b64decode(given + "=" * (-len(given) % 4), altchars=b"-_", validate=True)


def _whole(number: int, size: int = 0) -> str:
    return base64url(number.to_bytes(size or (number.bit_length() + 7) // 8, "big"))


def _number(given: object) -> int:
    return int.from_bytes(from_base64url(given), "big")


# Sealing


def seal(key: SigningKey, master: bytes) -> Json:
    """Return a private key as it may be kept: encrypted with a data key of its own, which the master key encrypts (AES-256-GCM).

    `master` is 32 bytes and never lies where the sealed keys lie. What is sealed is bound to the key's identifier and kind: it
    cannot pass for the key of another issuer.
    """
    _check_master(master)
    plain = key.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    data_key = secrets.token_bytes(MASTER_KEY_BYTES)
    bound = _bound(key.id, key.kind)
    return {
        "version": 1,
        "id": key.id,
        "kind": str(key.kind),
        "data_key": _encrypted(master, data_key, bound),
        "private_key": _encrypted(data_key, plain, bound),
    }


def unseal(sealed: Mapping[str, Any], master: bytes) -> SigningKey:
    """Return a sealed key. Raises BadInput for another master key, and for what was changed since it was sealed."""
    _check_master(master)
    try:
        bound = _bound(sealed["id"], sealed["kind"])
        plain = _decrypted(_decrypted(master, sealed["data_key"], bound), sealed["private_key"], bound)
        key = SigningKey(sealed["id"], load_der_private_key(plain, None))  # type: ignore[arg-type]
    except (InvalidTag, KeyError, ValueError, TypeError):
        raise BadInput("credential-key-sealed", key=str(sealed.get("id"))[:120]) from None
    return key


def reseal(sealed: Mapping[str, Any], old: bytes, new: bytes) -> Json:
    """Return a sealed key under a new master key; what lies within is encrypted anew. Raises BadInput as `unseal`."""
    return seal(unseal(sealed, old), new)


def _check_master(master: bytes) -> None:
    if len(master) != MASTER_KEY_BYTES:
        raise BadInput("credential-master-key", n=MASTER_KEY_BYTES)


def _bound(key_id: str, kind: str) -> bytes:
    return json.dumps(["fairwater key", 1, key_id, str(kind)]).encode()


def _encrypted(key: bytes, plain: bytes, bound: bytes) -> str:
    nonce = secrets.token_bytes(12)
    return base64url(nonce + AESGCM(key).encrypt(nonce, plain, bound))


def _decrypted(key: bytes, given: str, bound: bytes) -> bytes:
    data = from_base64url(given)
    return AESGCM(key).decrypt(data[:12], data[12:], bound)
