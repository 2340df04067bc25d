"""A CASE package, 1.0 or 1.1, as a framework.

What other programmes give is read by what CASE says. What we gave ourselves comes back whole, from our `extensions`, except
where somebody has changed the plain text since: then the plain text holds, and its translations, which no longer fit, do not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fairwater import words
from fairwater.content import Part
from fairwater.frameworks import files
from fairwater.frameworks.case_associations import Left, elsewhere_of, parents_in
from fairwater.frameworks.case_export import ADOPTION
from fairwater.frameworks.case_package import (
    Json,
    Package,
    extension_of,
    identifier_in,
    list_in,
    read_package,
    text_in,
)
from fairwater.frameworks.identifiers import of_framework, of_term
from fairwater.frameworks.model import Framework, Status
from fairwater.words import DEFAULT_LANGUAGE


@dataclass(frozen=True)
class Imported:
    """The framework of a package, and the associations that were not taken, in the order of the package."""

    framework: Framework
    left: tuple[Left, ...] = ()


def imported(data: bytes, file: str, owner: str = "") -> Imported:
    """Return the framework in a CASE package. Raises BadInput for what is none, and for what hangs in the air or in a loop."""
    package = read_package(data, file)
    parents = parents_in(package)
    elsewhere, left = elsewhere_of(package, _codes(package))
    content = _content(package, parents) | ({"elsewhere": elsewhere} if elsewhere else {})
    return Imported(_without_own(files.framework_of(Part(content, file)), owner), left)


def _without_own(framework: Framework, owner: str) -> Framework:
    """Leave out the identifiers that we would derive ourselves."""
    plain = replace(framework, identifier="")
    own = {of_framework(plain, owner), *(of_term(plain, replace(t, identifier=""), owner) for t in framework.terms)}
    terms = tuple(replace(each, identifier="") if each.identifier in own else each for each in framework.terms)
    return replace(framework if framework.identifier not in own else plain, terms=terms)


# The content


def _content(package: Package, parents: Mapping[str, str]) -> dict[str, Any]:
    document, ours = package.document, package.ours
    levels, anchors = _levels(package)
    day = text_in(document, "statusStartDate") or text_in(document, "lastChangeDateTime")[:10]
    status = next((each for each, told in ADOPTION.items() if told == document.get("adoptionStatus")), Status.PUBLISHED)
    licence = document.get("licenseURI")
    content = {"languages": [package.language], "dated": day or "1970-01-01", "status": status.value} | dict(ours)
    content |= {
        "id": _slug(str(ours.get("id") or text_in(document, "title"))),
        "version": _version(text_in(document, "version")),
        "title": _kept(package, ours.get("title"), text_in(document, "title") or package.document_id),
        "summary": _kept(package, ours.get("summary"), text_in(document, "description")),
        "source": _kept(
            package, ours.get("source"), text_in(document, "notes") or text_in(document, "officialSourceURL")
        ),
        "creator": text_in(document, "creator"),
        "licence": text_in(licence, "title") if isinstance(licence, dict) else "",
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


def _kept(package: Package, ours: Any, plain: str) -> Any:
    """Return our words, with their translations, where the plain text is still theirs; else the plain text."""
    if (
        isinstance(ours, str | dict)
        and Part({"ours": ours}, package.file).said("ours").said(package.language).strip() == plain
    ):
        return ours
    return plain if package.language == DEFAULT_LANGUAGE or not plain else {package.language: plain}


def _own_kinds(package: Package) -> list[Json]:
    return list_in(package.ours, "kinds", package.file)


def _kinds(package: Package) -> list[dict[str, Any]]:
    found = dict.fromkeys(kind for each in package.items.values() if (kind := text_in(each, "CFItemType")))
    by_slug = {_slug(kind): _kept(package, None, kind) for kind in found}
    return [{"id": slug, "label": label} for slug, label in by_slug.items()]


def _codes(package: Package) -> dict[str, str]:
    """Return the code of every item: the publisher's, told apart where it stands twice, else its identifier's beginning."""
    codes: dict[str, str] = {}
    taken: set[str] = set()
    for name, each in package.items.items():
        given = "".join(filter(str.isprintable, " ".join(text_in(each, "humanCodingScheme").replace("/", "-").split())))
        short = given[: files.LONGEST_CODE - 6].strip()
        wanted = code = short if short.strip(".") else name.replace("/", "-")[:8]
        number = 2
        while code in taken:
            code, number = f"{wanted}-{number}", number + 1
        codes[name] = code
        taken.add(code)
    return codes


def _terms(
    package: Package, parents: Mapping[str, str], anchors: Mapping[str, Mapping[str, str]], kinds: set[str]
) -> Iterator[dict[str, Any]]:
    codes = _codes(package)
    for name, parent in parents.items():
        given = package.items[name]
        ours = extension_of(given)
        kind = given_kind if (given_kind := str(ours.get("kind", ""))) in kinds else ""
        if not kinds and text_in(given, "CFItemType"):
            kind = _slug(text_in(given, "CFItemType"))
        term = dict(ours) | {
            "code": codes[name],
            "parent": codes.get(parent, ""),
            "kind": kind,
            "statement": _stated(package, ours, text_in(given, "fullStatement")),
            "notes": _kept(package, ours.get("notes"), text_in(given, "notes")),
            "anchors": _anchors(package, ours, anchors.get(name, {})),
        }
        yield term | ({"identifier": name} if files.IDENTIFIER.fullmatch(name) else {})


def _stated(package: Package, ours: Json, plain: str) -> Any:
    blank = words.text("framework-to-verify", words.written_in(package.language))
    if ours.get("to_verify") and not ours.get("statement") and plain == blank:
        return ""
    return _kept(package, ours.get("statement"), plain)


def _anchors(package: Package, ours: Json, plain: Mapping[str, str]) -> dict[str, Any]:
    own = ours.get("anchors") if isinstance(ours.get("anchors"), dict) else {}
    assert isinstance(own, dict)
    return {level: _kept(package, own.get(level), text) for level, text in plain.items()}


# Levels, from rubrics


def _levels(package: Package) -> tuple[list[Any], dict[str, dict[str, str]]]:
    """Return the levels, and for each item what its levels mean."""
    found = [(identifier_in(each, "CFItemURI"), _numbered(each, package.file)) for each in package.criteria]
    ours = package.ours.get("levels")
    known = [each for each in ours if isinstance(each, dict)] if isinstance(ours, list) else []
    count = max([len(known), *(number for _, levels in found for number in levels)])
    names = [str(known[n].get("id", n + 1)) if n < len(known) else str(n + 1) for n in range(count)]
    general = next((levels for name, levels in found if not name), {})
    levels = [
        _level(package, known[n] if n < len(known) else {}, names[n], n + 1, found, general) for n in range(count)
    ]
    anchors = {
        name: {names[number - 1]: told for number, level in given.items() if (told := text_in(level, "description"))}
        for name, given in found
        if name in package.items
    }
    return levels, anchors


def _numbered(criterion: Json, file: str) -> dict[int, Json]:
    levels = list_in(criterion, "CFRubricCriterionLevels", file)
    positions = [each.get("position") for each in levels]
    whole = [each for each in positions if isinstance(each, int) and not isinstance(each, bool) and 0 <= each < 50]
    if len(set(whole)) < len(levels):
        return dict(enumerate(levels, 1))
    from_nought = 1 if 0 in whole else 0
    return {position + from_nought: each for position, each in zip(whole, levels, strict=True)}


def _level(
    package: Package,
    ours: Json,
    name: str,
    number: int,
    found: Sequence[tuple[str, Mapping[int, Json]]],
    general: Mapping[int, Json],
) -> dict[str, Any]:
    quality = next(
        (told for _, given in found if number in given and (told := text_in(given[number], "quality"))), name
    )
    told = text_in(general.get(number, {}), "description")
    return {
        "id": name,
        "label": _kept(package, ours.get("label"), quality),
        "descriptor": _kept(package, ours.get("descriptor"), told),
    }
