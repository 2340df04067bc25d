"""JSON-LD as far as a credential needs it: contexts from our own files, the safe-mode check, and RDFC-1.0.

A context is never fetched: what is not in `contexts/contexts.toml` is refused. PyLD expands and makes RDF; pyoxigraph puts it
into the canonical form (RDF Dataset Canonicalization 1.0), since PyLD's own differs for some control characters.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph
from pyld.jsonld import JsonLdError, JsonLdProcessor

from fairwater.errors import BadInput

FOLDER = Path(__file__).parent / "contexts"
VC = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"

MOST_NAMELESS = 400
MOST_ORDERS = 1_000
"""In how many orders nameless parts that look alike could stand: more cost more than a badge is worth (poison graphs)."""
RELATIVE = "fairwater-relative:"
"""The scheme of a base of our own: PyLD resolves a relative identifier against its base, so that it would look absolute."""
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*\Z")

Json = dict[str, Any]


@dataclass(frozen=True)
class Context:
    """A JSON-LD context that is shipped: its address, file, SHA-256 of the file's bytes, publisher and licence."""

    url: str
    file: str
    sha256: str
    publisher: str
    licence: str

    def data(self) -> bytes:
        """Return the bytes of the file. Raises BadInput where they are not those that were pinned."""
        data = (FOLDER / self.file).read_bytes()
        if hashlib.sha256(data).hexdigest() != self.sha256:
            raise BadInput("credential-context-changed", url=self.url)
        return data


@cache
def contexts() -> Mapping[str, Context]:
    """Return the contexts that are shipped, by address."""
    table = tomllib.loads((FOLDER / "contexts.toml").read_text(encoding="utf-8"))
    return {each["url"]: Context(**each) for each in table["context"]}


@cache
def context_document(url: str) -> Json:
    """Return a context. Raises BadInput for an address that is not in the table: nothing is ever fetched."""
    if url not in contexts():
        raise BadInput("credential-context-unknown", url=url[:200])
    found: Json = json.loads(contexts()[url].data())
    return found


def _load(url: str, options: object = None) -> Json:
    return {"contextUrl": None, "documentUrl": url, "document": context_document(url), "tag": "static"}


def _refuse_dropped(term: object) -> None:
    raise BadInput("credential-term-unknown", term=str(term)[:120])


class _SafeProcessor(JsonLdProcessor):  # type: ignore[misc]
    """PyLD with the safe mode that it lacks: what would be left out of the RDF in silence is refused."""

    def expand(self, input_: Any, options: Any) -> Any:
        """Expand, and refuse what is no absolute IRI; `to_rdf` comes through here."""
        expanded = super().expand(input_, options)
        _check_absolute(expanded)
        return expanded


def _check_absolute(expanded: Any) -> None:
    if isinstance(expanded, list):
        for each in expanded:
            _check_absolute(each)
    elif isinstance(expanded, dict):
        for key, value in expanded.items():
            if key in ("@id", "@type"):
                for each in value if isinstance(value, list) else (value,):
                    _check_iri(each)
            elif key != "@value":
                if key[:1] != "@":
                    _check_iri(key)
                _check_absolute(value)


def _check_iri(value: object) -> None:
    if not isinstance(value, str) or not ABSOLUTE.match(value) or value.startswith(RELATIVE):
        given = str(value).removeprefix(f"{RELATIVE}//relative.invalid/")
        raise BadInput("credential-not-absolute", given=given[:120])


def canonical(document: Mapping[str, Any]) -> bytes:
    """Return a JSON-LD document as canonical N-Quads (RDFC-1.0), UTF-8, one line for each quad.

    Raises BadInput for an unknown context or term, a relative identifier, and a graph that would cost too much.
    """
    processor = _SafeProcessor(on_property_dropped=_refuse_dropped)
    try:
        dataset = processor.to_rdf(document, {"documentLoader": _load, "base": f"{RELATIVE}//relative.invalid/"})
        quads = [*_quads(dataset)]
    except (JsonLdError, RecursionError, ValueError, OverflowError) as fault:  # a number or a language that is none
        raise _told(fault) from None
    _check_cost(quads)
    made = pyoxigraph.Dataset(quads)
    made.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    lines = pyoxigraph.serialize(made, format=pyoxigraph.RdfFormat.N_QUADS)
    # Never splitlines(): it would cut at U+2028 within a literal.
    return b"".join(sorted(line + b"\n" for line in (lines or b"").split(b"\n") if line))


def _told(fault: BaseException | None) -> BadInput:
    """Return the refusal that lies under a fault of PyLD, or one for the fault."""
    said = str(fault).splitlines()[0][:160] if str(fault) else type(fault).__name__
    seen = fault
    while seen is not None:
        if isinstance(seen, BadInput):
            return seen
        seen = seen.__cause__ or seen.__context__
    return BadInput("credential-no-jsonld", fault=said)


def _quads(dataset: Mapping[str, Any]) -> Iterator[pyoxigraph.Quad]:
    for name, triples in dataset.items():
        graph = pyoxigraph.DefaultGraph() if name == "@default" else _node(name)
        for triple in triples:
            subject, predicate = _node(triple["subject"]["value"]), pyoxigraph.NamedNode(triple["predicate"]["value"])
            yield pyoxigraph.Quad(subject, predicate, _object(triple["object"]), graph)


def _node(value: str) -> pyoxigraph.NamedNode | pyoxigraph.BlankNode:
    if value.startswith("_:"):
        return pyoxigraph.BlankNode(value[2:])
    try:
        return pyoxigraph.NamedNode(value)
    except ValueError:
        raise BadInput("credential-not-absolute", given=value[:120]) from None


def _object(found: Mapping[str, str]) -> pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal:
    if found["type"] != "literal":
        return _node(found["value"])
    if language := found.get("language"):
        return pyoxigraph.Literal(found["value"], language=language)
    return pyoxigraph.Literal(found["value"], datatype=pyoxigraph.NamedNode(found["datatype"]))


def _check_cost(quads: list[pyoxigraph.Quad]) -> None:
    """Refuse what canonicalizing would take too long for: many nameless parts, or many that cannot be told apart at once."""
    of_node: dict[str, list[str]] = {}
    for quad in quads:
        terms = (quad.subject, quad.predicate, quad.object, quad.graph_name)
        nameless = {str(each) for each in terms if isinstance(each, pyoxigraph.BlankNode)}
        for name in nameless:
            of_node.setdefault(name, []).append(" ".join(_seen_from(name, str(each)) for each in terms))
    alike = Counter("\n".join(sorted(lines)) for lines in of_node.values())
    orders = 1
    for n in alike.values():
        orders *= math.factorial(min(n, 20))
    if len(of_node) > MOST_NAMELESS or orders > MOST_ORDERS:
        raise BadInput("credential-nameless", n=len(of_node))


def _seen_from(name: str, term: str) -> str:
    return term if not term.startswith("_:") else "_:a" if term == name else "_:z"
