"""A CASE package, 1.0 or 1.1, as a framework.

What other programmes give is read by what CASE says. What we gave ourselves comes back whole, from our `extensions`, except
where somebody has changed the plain text since: then the plain text holds, and its translations, which no longer fit, do not.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fairwater import words
from fairwater.content import Part
from fairwater.errors import BadInput
from fairwater.frameworks import files
from fairwater.frameworks.case_export import ADOPTION, OURS
from fairwater.frameworks.identifiers import of_framework, of_term
from fairwater.frameworks.model import ASSOCIATIONS, Framework, Status
from fairwater.words import DEFAULT_LANGUAGE

MOST_BYTES = 50 * 2**20
THREE_LETTERS = {"eng": "en", "spa": "es", "ara": "ar", "fra": "fr", "por": "pt", "vie": "vi", "zho": "zh"}
CHILD = "isChildOf"
Json = Mapping[str, Any]


@dataclass(frozen=True)
class Imported:
    """The framework of a package, and how many of its associations were not taken: of types that CASE does not know, or
    between things of which the package holds neither."""

    framework: Framework
    n_left: int = 0


@dataclass(frozen=True)
class _Package:
    """A package whose identifiers are all there, each once."""

    file: str
    document: Json
    document_id: str
    items: Mapping[str, Json]
    associations: Sequence[Json]
    criteria: Sequence[Json]
    language: str

    @property
    def ours(self) -> Json:
        return _extension(self.document)


def imported(data: bytes, file: str, owner: str = "") -> Imported:
    """Return the framework in a CASE package. Raises BadInput for what is none, and for what hangs in the air or in a loop."""
    package = _package(_json(data, file), file)
    parents = _parents(package)
    elsewhere, n_left = _elsewhere(package)
    content = _content(package, parents) | ({"elsewhere": elsewhere} if elsewhere else {})
    return Imported(_without_own(files.framework_of(Part(content, file)), owner), n_left)


def _without_own(framework: Framework, owner: str) -> Framework:
    """Leave out the identifiers that we would derive ourselves."""
    plain = replace(framework, identifier="")
    own = {of_framework(plain, owner), *(of_term(plain, replace(t, identifier=""), owner) for t in framework.terms)}
    terms = tuple(replace(each, identifier="") if each.identifier in own else each for each in framework.terms)
    return replace(framework if framework.identifier not in own else plain, terms=terms)


def _json(data: bytes, file: str) -> Json:
    if len(data) > MOST_BYTES:
        raise BadInput("content-too-large", file=file, limit=MOST_BYTES // 2**20)
    try:
        given = json.loads(data.decode("utf-8-sig"))
        if b"\\u0000" in json.dumps(given, ensure_ascii=False).encode():  # nor letters that are only half there
            raise ValueError
    except (ValueError, RecursionError):
        raise BadInput("case-not-json", file=file) from None
    if not isinstance(given, dict) or not isinstance(given.get("CFDocument"), dict):
        raise BadInput("case-no-document", file=file)
    return given


def _package(given: Json, file: str) -> _Package:
    document = given["CFDocument"]
    items: dict[str, Json] = {}
    for number, each in enumerate(_list(given, "CFItems", file), 1):
        name = _needed(each, "identifier", f"CFItem {number}", file)
        _needed(each, "fullStatement", f"CFItem {number}", file)
        if name in items:
            raise BadInput("case-identifier-twice", file=file, identifier=name)
        items[name] = each
    rubrics = _list(given, "CFRubrics", file)
    return _Package(
        file,
        document,
        _needed(document, "identifier", "CFDocument", file),
        items,
        _list(given, "CFAssociations", file),
        [criterion for rubric in rubrics for criterion in _list(rubric, "CFRubricCriteria", file)],
        _language(document),
    )


def _list(given: Json, key: str, file: str) -> list[Json]:
    values = given.get(key)
    if values is None:
        return []
    if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
        raise BadInput("content-value", file=file, where="blank", key=key, given=str(values)[:60], known="blank")
    return values


def _needed(given: Json, key: str, where: str, file: str) -> str:
    value = given.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadInput("content-key-missing", file=file, where=where, key=key)
    return value.strip()


def _language(document: Json) -> str:
    given = str(document.get("language") or DEFAULT_LANGUAGE).split("-")[0].lower()
    given = THREE_LETTERS.get(given, given)
    return given if files.LANGUAGE.fullmatch(given) else DEFAULT_LANGUAGE


def _extension(given: Json) -> Json:
    extensions = given.get("extensions")
    ours = extensions.get(OURS) if isinstance(extensions, dict) else None
    return ours if isinstance(ours, dict) else {}


def _text(given: Json, key: str) -> str:
    value = given.get(key)
    return value.strip() if isinstance(value, str) else ""


def _identifier(given: Json, key: str) -> str:
    end = given.get(key)
    return _text(end, "identifier") if isinstance(end, dict) else ""


# The tree


def _parents(package: _Package) -> dict[str, str]:
    """Return the parent of every item ("" at the top) in the order of the tree. Raises BadInput for an end that is not there."""
    found: dict[str, list[tuple[float, int, str]]] = {}
    for number, each in enumerate(package.associations):
        origin, destination = _identifier(each, "originNodeURI"), _identifier(each, "destinationNodeURI")
        if each.get("associationType") != CHILD:
            continue
        if origin not in package.items or destination not in (*package.items, package.document_id):
            raise BadInput("case-dangling", file=package.file, n=number + 1, origin=origin, destination=destination)
        found.setdefault(origin, []).append((_number(each.get("sequenceNumber")), number, destination))
    first = {name: min(found.get(name, [(0.0, 0, "")])) for name in package.items}
    parents = {name: to if to in package.items else "" for name, (_, _, to) in first.items()}
    return _in_order(parents, {name: place[:2] for name, place in first.items()})


def _elsewhere(package: _Package) -> tuple[list[dict[str, Any]], int]:
    """Return the associations that are no part of the tree, as a framework keeps them, and how many cannot be kept."""
    codes = _codes(package) | {package.document_id: ""}
    kept: list[dict[str, Any]] = []
    n_left = 0
    for each in package.associations:
        if each.get("associationType") == CHILD:
            continue
        ends = each.get("originNodeURI"), each.get("destinationNodeURI")
        names = [_identifier(each, key) for key in ("originNodeURI", "destinationNodeURI")]
        begins_there = names[0] not in codes
        here, there = (names[1], ends[0]) if begins_there else (names[0], ends[1])
        known = here in codes and isinstance(there, dict) and files.is_address(_text(there, "uri"))
        if not known or each.get("associationType") not in ASSOCIATIONS or len(kept) >= files.MOST_TERMS:
            n_left += 1
            continue
        assert isinstance(there, dict)
        given = {
            "code": codes[here],
            "association": each["associationType"],
            "uri": _text(there, "uri"),
            "title": _text(there, "title"),
            "note": _text(each, "notes"),
            "identifier": _text(there, "identifier"),
            "name": name if files.IDENTIFIER.fullmatch(name := _text(each, "identifier")) else "",
        }
        kept.append(
            {key: value for key, value in given.items() if value or key == "code"} | {"begins_there": begins_there}
        )
    return kept, n_left


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else 0.0


def _in_order(parents: Mapping[str, str], places: Mapping[str, tuple[float, int]]) -> dict[str, str]:
    """Return the parents in the order of the tree; what is in a loop comes last, and is refused later."""
    children: dict[str, list[str]] = {}
    for name in sorted(parents, key=lambda each: places[each]):
        children.setdefault(parents[name], []).append(name)
    ordered: dict[str, str] = {}
    waiting = children.get("", [])[::-1]
    while waiting:
        name = waiting.pop()
        ordered[name] = parents[name]
        waiting += children.get(name, [])[::-1]
    return ordered | {name: parent for name, parent in parents.items() if name not in ordered}


# The content


def _content(package: _Package, parents: Mapping[str, str]) -> dict[str, Any]:
    document, ours = package.document, package.ours
    levels, anchors = _levels(package)
    day = _text(document, "statusStartDate") or _text(document, "lastChangeDateTime")[:10]
    status = next((each for each, told in ADOPTION.items() if told == document.get("adoptionStatus")), Status.PUBLISHED)
    licence = document.get("licenseURI")
    content = {"languages": [package.language], "dated": day or "1970-01-01", "status": status.value} | dict(ours)
    content |= {
        "id": _slug(str(ours.get("id") or _text(document, "title"))),
        "version": _version(_text(document, "version")),
        "title": _kept(package, ours.get("title"), _text(document, "title") or package.document_id),
        "summary": _kept(package, ours.get("summary"), _text(document, "description")),
        "source": _kept(package, ours.get("source"), _text(document, "notes") or _text(document, "officialSourceURL")),
        "creator": _text(document, "creator"),
        "licence": _text(licence, "title") if isinstance(licence, dict) else "",
        "levels": levels,
        "kinds": _own_kinds(package) or _kinds(package),
        "terms": list(_terms(package, parents, anchors, {str(each.get("id")) for each in _own_kinds(package)})),
    }
    return content | ({"identifier": package.document_id} if files.IDENTIFIER.fullmatch(package.document_id) else {})


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: files.LONGEST_SLUG].strip("-")
    return found if files.SLUG.fullmatch(found) else f"framework-{found}"[: files.LONGEST_SLUG].strip("-")


def _version(text: str) -> str:
    found = re.sub(r"[^0-9A-Za-z]+", ".", text).strip(".")[: files.LONGEST_VERSION].strip(".")
    return text if files.VERSION.fullmatch(text) and len(text) <= files.LONGEST_VERSION else found or "1"


def _kept(package: _Package, ours: Any, plain: str) -> Any:
    """Return our words, with their translations, where the plain text is still theirs; else the plain text."""
    if (
        isinstance(ours, str | dict)
        and Part({"ours": ours}, package.file).said("ours").said(package.language).strip() == plain
    ):
        return ours
    return plain if package.language == DEFAULT_LANGUAGE or not plain else {package.language: plain}


def _own_kinds(package: _Package) -> list[Json]:
    return _list(package.ours, "kinds", package.file)


def _kinds(package: _Package) -> list[dict[str, Any]]:
    found = dict.fromkeys(kind for each in package.items.values() if (kind := _text(each, "CFItemType")))
    by_slug = {_slug(kind): _kept(package, None, kind) for kind in found}
    return [{"id": slug, "label": label} for slug, label in by_slug.items()]


def _codes(package: _Package) -> dict[str, str]:
    """Return the code of every item: the publisher's, told apart where it stands twice, else its identifier's beginning."""
    codes: dict[str, str] = {}
    taken: set[str] = set()
    for name, each in package.items.items():
        given = "".join(filter(str.isprintable, " ".join(_text(each, "humanCodingScheme").replace("/", "-").split())))
        short = given[: files.LONGEST_CODE - 6].strip()
        wanted = code = short if short.strip(".") else name.replace("/", "-")[:8]
        number = 2
        while code in taken:
            code, number = f"{wanted}-{number}", number + 1
        codes[name] = code
        taken.add(code)
    return codes


def _terms(
    package: _Package, parents: Mapping[str, str], anchors: Mapping[str, Mapping[str, str]], kinds: set[str]
) -> Iterator[dict[str, Any]]:
    codes = _codes(package)
    for name, parent in parents.items():
        given = package.items[name]
        ours = _extension(given)
        kind = given_kind if (given_kind := str(ours.get("kind", ""))) in kinds else ""
        if not kinds and _text(given, "CFItemType"):
            kind = _slug(_text(given, "CFItemType"))
        term = dict(ours) | {
            "code": codes[name],
            "parent": codes.get(parent, ""),
            "kind": kind,
            "statement": _stated(package, ours, _text(given, "fullStatement")),
            "notes": _kept(package, ours.get("notes"), _text(given, "notes")),
            "anchors": _anchors(package, ours, anchors.get(name, {})),
        }
        yield term | ({"identifier": name} if files.IDENTIFIER.fullmatch(name) else {})


def _stated(package: _Package, ours: Json, plain: str) -> Any:
    blank = words.text("framework-to-verify", words.written_in(package.language))
    if ours.get("to_verify") and not ours.get("statement") and plain == blank:
        return ""
    return _kept(package, ours.get("statement"), plain)


def _anchors(package: _Package, ours: Json, plain: Mapping[str, str]) -> dict[str, Any]:
    own = ours.get("anchors") if isinstance(ours.get("anchors"), dict) else {}
    assert isinstance(own, dict)
    return {level: _kept(package, own.get(level), text) for level, text in plain.items()}


# Levels, from rubrics


def _levels(package: _Package) -> tuple[list[Any], dict[str, dict[str, str]]]:
    """Return the levels, and for each item what its levels mean."""
    found = [(_identifier(each, "CFItemURI"), _numbered(each, package.file)) for each in package.criteria]
    ours = package.ours.get("levels")
    known = [each for each in ours if isinstance(each, dict)] if isinstance(ours, list) else []
    count = max([len(known), *(number for _, levels in found for number in levels)])
    names = [str(known[n].get("id", n + 1)) if n < len(known) else str(n + 1) for n in range(count)]
    general = next((levels for name, levels in found if not name), {})
    levels = [
        _level(package, known[n] if n < len(known) else {}, names[n], n + 1, found, general) for n in range(count)
    ]
    anchors = {
        name: {names[number - 1]: told for number, level in given.items() if (told := _text(level, "description"))}
        for name, given in found
        if name in package.items
    }
    return levels, anchors


def _numbered(criterion: Json, file: str) -> dict[int, Json]:
    levels = _list(criterion, "CFRubricCriterionLevels", file)
    positions = [each.get("position") for each in levels]
    whole = [each for each in positions if isinstance(each, int) and not isinstance(each, bool) and 0 <= each < 50]
    if len(set(whole)) < len(levels):
        return dict(enumerate(levels, 1))
    from_nought = 1 if 0 in whole else 0
    return {position + from_nought: each for position, each in zip(whole, levels, strict=True)}


def _level(
    package: _Package,
    ours: Json,
    name: str,
    number: int,
    found: Sequence[tuple[str, Mapping[int, Json]]],
    general: Mapping[int, Json],
) -> dict[str, Any]:
    quality = next((told for _, given in found if number in given and (told := _text(given[number], "quality"))), name)
    told = _text(general.get(number, {}), "description")
    return {
        "id": name,
        "label": _kept(package, ours.get("label"), quality),
        "descriptor": _kept(package, ours.get("descriptor"), told),
    }
