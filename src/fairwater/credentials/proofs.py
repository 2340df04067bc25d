"""The embedded proof: Data Integrity with eddsa-rdfc-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ed25519

from fairwater.credentials.issuers import CouldNotCheck, Method, stamp
from fairwater.credentials.jsonld import Json, canonical
from fairwater.credentials.keys import SigningKey, from_multibase, multibase
from fairwater.credentials.reading import as_list, check_plain, check_writable, id_of
from fairwater.errors import BadInput

SUITE = "eddsa-rdfc-2022"
KNOWN = frozenset(
    {"id", "type", "cryptosuite", "created", "expires", "verificationMethod", "proofPurpose", "proofValue", "@context"}
)


def hash_data(credential: Mapping[str, Any], options: Mapping[str, Any], document: bytes | None = None) -> bytes:
    """Return the 64 bytes that are signed: the hash of the proof's options first, then that of the credential without proof.

    `document` is the credential without proof in canonical form, where it has been made already.
    """
    if document is None:
        document = canonical({key: value for key, value in credential.items() if key != "proof"})
    with_context = dict(options) | {"@context": credential["@context"]}
    return hashlib.sha256(canonical(with_context)).digest() + hashlib.sha256(document).digest()


def sign(credential: Mapping[str, Any], key: SigningKey, created: datetime) -> Json:
    """Return a credential with an embedded proof. Keep exactly this: another writing of it may be another credential.

    Raises BadInput for a key that is not the issuer's or not Ed25519, a control character, an unknown term, a relative id.
    """
    if not isinstance(key.private, ed25519.Ed25519PrivateKey):
        raise BadInput("credential-key-kind")
    if id_of(credential.get("issuer")) != key.controller:
        raise BadInput("credential-key-of-another", key=key.id, issuer=id_of(credential.get("issuer")))
    check_writable(credential)
    check_plain(credential)
    options: Json = {
        "type": "DataIntegrityProof",
        "cryptosuite": SUITE,
        "created": stamp(created),
        "verificationMethod": key.id,
        "proofPurpose": "assertionMethod",
    }
    signature = key.private.sign(hash_data(credential, options))
    unsigned = {name: value for name, value in credential.items() if name != "proof"}
    return unsigned | {"proof": [options | {"proofValue": multibase(signature)}]}


def proof_of(credential: Mapping[str, Any]) -> Json:
    """Return the proof of a credential.

    Raises BadInput where there is none or it is misshapen; CouldNotCheck for several, and for a suite that is not known here.
    """
    proofs = as_list(credential.get("proof"))
    if not proofs or not all(isinstance(each, dict) for each in proofs):
        raise BadInput("credential-no-proof")
    if len(proofs) > 1:
        raise CouldNotCheck("credential-proofs", n=len(proofs))
    proof: Json = proofs[0]
    if proof.get("type") != "DataIntegrityProof" or proof.get("cryptosuite") != SUITE:
        raise CouldNotCheck(
            "credential-suite", suite=str(proof.get("cryptosuite") or proof.get("type"))[:60], known=SUITE
        )
    if unknown := sorted(proof.keys() - KNOWN):
        raise BadInput("credential-proof-key", key=unknown[0][:60])
    if (
        proof.get("proofPurpose") != "assertionMethod"
        or proof.get("@context", credential["@context"]) != credential["@context"]
    ):
        raise BadInput("credential-proof-purpose")
    if not isinstance(proof.get("verificationMethod"), str):
        raise BadInput("credential-proof-key", key="verificationMethod")
    return proof


def check(
    credential: Mapping[str, Any], proof: Mapping[str, Any], method: Method, document: bytes | None = None
) -> None:
    """Check an embedded proof with the key of a method; `document` as in `hash_data`.

    Raises BadInput: another kind of key, or another signature.
    """
    if not isinstance(method.key, ed25519.Ed25519PublicKey):
        raise BadInput("credential-key-pinned", key=method.id, kind=str(method.kind), given=SUITE)
    options = {key: value for key, value in proof.items() if key not in ("proofValue", "@context")}
    signature = from_multibase(proof.get("proofValue"))
    try:
        method.key.verify(signature, hash_data(credential, options, document))
    except InvalidSignature:
        raise BadInput("credential-signature", key=method.id) from None
