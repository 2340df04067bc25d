"""What issuing and verifying badges costs beside bare canonicalization and Ed25519. Prints one line of JSON.

Both sides work on the same badges, turn and turn about, in one process for each core. Bare is what nobody can leave out: JSON-LD
to RDF, RDFC-1.0 and SHA-256 of the badge and of its proof's options, then an Ed25519 signature; and the same once more to verify.
Ours builds the badge, reads it strictly, refuses unsafe terms, checks form, issuer, dates and two status lists besides.
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import sys
import time
import uuid
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from typing import Any

import pyoxigraph
from pyld import jsonld as pyld

from fairwater.credentials import Badge, Evidence, Recipient, Verifier, credential_of, jsonld, proofs
from fairwater.credentials.example import HOLDER, SCHEMA_URL, Example
from fairwater.credentials.issuers import json_bytes

BADGES, CORES, CHUNK, REACH = 10_000, 2, 25, 1.5
AWARDED = datetime(2026, 3, 2, 10, 15, tzinfo=UTC)


def badge_of(example: Example, number: int) -> Badge:
    """Return a badge of the example's achievement for another holder."""
    index = (number * 7919 + 1) % 131_072
    taken = frozenset().union(*(each.set_bits for each in example.lists.values()))
    index = index if index not in taken else index + 1
    name = uuid.uuid5(uuid.NAMESPACE_URL, str(number)).urn
    narrative = f"Conversations with {number} families; what was heard, by group, and what changed by spring."
    return Badge(
        name,
        example.district,
        replace(example.achievement, version=str(number)),
        Recipient(HOLDER, f"leader{number}@example.org", f"{number:032x}"),
        AWARDED,
        AWARDED + timedelta(days=3 * 365),
        "3",
        (Evidence(f"{name}#evidence", "Listening round", narrative),),
        tuple(each.entry(index) for each in example.lists.values()),
        schema=SCHEMA_URL,
    )


def bare_hash(document: dict[str, Any]) -> bytes:
    """Return the SHA-256 of a document's canonical form, with nothing checked."""
    dataset = pyoxigraph.Dataset()
    rdf = pyld.to_rdf(document, {"documentLoader": jsonld._load})
    for triples in rdf.values():
        for triple in triples:
            subject, found = triple["subject"]["value"], triple["object"]
            dataset.add(
                pyoxigraph.Quad(
                    pyoxigraph.BlankNode(subject[2:]) if subject[:2] == "_:" else pyoxigraph.NamedNode(subject),
                    pyoxigraph.NamedNode(triple["predicate"]["value"]),
                    pyoxigraph.Literal(found["value"], datatype=pyoxigraph.NamedNode(found["datatype"]))
                    if found["type"] == "literal"
                    else pyoxigraph.BlankNode(found["value"][2:])
                    if found["value"][:2] == "_:"
                    else pyoxigraph.NamedNode(found["value"]),
                )
            )
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    lines = pyoxigraph.serialize(dataset, format=pyoxigraph.RdfFormat.N_QUADS).split(b"\n")
    return hashlib.sha256(b"".join(sorted(line + b"\n" for line in lines if line))).digest()


def bare(example: Example, credential: dict[str, Any]) -> None:
    """Sign and verify a credential with nothing around it."""
    key = example.keys["key-2"]
    (proof,) = example.badge["proof"]
    options = {name: value for name, value in proof.items() if name != "proofValue"} | {
        "@context": credential["@context"]
    }
    signature = key.private.sign(bare_hash(options) + bare_hash(credential))
    key.public.verify(signature, bare_hash(options) + bare_hash(credential))


def worked(seconds_from: tuple[int, int]) -> tuple[float, float, int]:
    """Return the CPU seconds of ours and of bare for the badges from one number to another, and the peak memory."""
    start, stop = seconds_from
    example = Example(AWARDED)
    verifier = Verifier(example.documents(), AWARDED + timedelta(days=30))
    ours = plain = 0.0
    for first in range(start, stop, CHUNK):
        numbers = range(first, min(first + CHUNK, stop))
        unsigned = [credential_of(badge_of(example, number)) for number in numbers]
        begun = time.process_time()
        for credential in unsigned:
            bare(example, credential)
        between = time.process_time()
        for number in numbers:
            signed = proofs.sign(credential_of(badge_of(example, number)), example.keys["key-2"], AWARDED)
            found = verifier.verify(json_bytes(signed))
            assert found.is_valid, [each.message_id for each in found.checks]
        plain, ours = plain + between - begun, ours + time.process_time() - between
    return ours, plain, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measure(badges: int = BADGES, cores: int = CORES) -> dict[str, Any]:
    """Return what so many badges cost on so many cores."""
    share = -(-badges // cores)
    parts = [(start, min(start + share, badges)) for start in range(0, badges, share)]
    begun = time.perf_counter()
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(worked, parts))
    seconds = time.perf_counter() - begun
    ours, plain = sum(each[0] for each in found), sum(each[1] for each in found)
    ratio = round(ours / plain, 2)
    return {
        "badges": badges,
        "cores": cores,
        "seconds_both": round(seconds, 1),
        "cpu_seconds": round(ours, 1),
        "cpu_seconds_bare": round(plain, 1),
        "milliseconds_a_badge": round(1000 * ours / badges, 2),
        "ratio_to_bare": ratio,
        "peak_gb": round(max(each[2] for each in found) / 1e6, 2),
        "load": round(os.getloadavg()[0], 1),
        "reach": {"ratio_to_bare": REACH},
        "reached": {"ratio_to_bare": ratio <= REACH},
    }


if __name__ == "__main__":
    print(json.dumps(measure(**json.loads(sys.argv[1] if sys.argv[1:] else "{}"))))
