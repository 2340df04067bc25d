"""The associations of a CASE package: the tree that its items stand in, and the links that lead out of it or across."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fairwater.errors import BadInput
from fairwater.frameworks import files
from fairwater.frameworks.case_package import Json, Package, identifier_in, text_in
from fairwater.frameworks.model import ASSOCIATIONS

CHILD = "isChildOf"
SHOWN = 120
"""Letters of a package's own words that are said of what was not taken."""


@dataclass(frozen=True)
class Left:
    """An association of a package that was not taken: its type, both ends as people know them, and why (a message id)."""

    association: str
    origin: str
    destination: str
    why: str


def parents_in(package: Package) -> dict[str, str]:
    """Return the parent of every item ("" at the top) in the order of the tree. Raises BadInput for an end that is not there."""
    for number, each in enumerate(package.associations, 1):
        origin, destination = identifier_in(each, "originNodeURI"), identifier_in(each, "destinationNodeURI")
        if each.get("associationType") != CHILD:
            continue
        if origin not in package.items or destination not in (*package.items, package.document_id):
            raise BadInput("case-dangling", file=package.file, n=number, origin=origin, destination=destination)
    first = dict.fromkeys(package.items, (0.0, 0, "")) | _places(package)
    parents = {name: to if to in package.items else "" for name, (_, _, to) in first.items()}
    return _in_order(parents, {name: place[:2] for name, place in first.items()})


def _places(package: Package) -> dict[str, tuple[float, int, str]]:
    """Return of every item that stands under something the association that holds: its number in order, place, and parent."""
    found: dict[str, tuple[float, int, str]] = {}
    for place, each in enumerate(package.associations):
        if each.get("associationType") == CHILD:
            origin, destination = identifier_in(each, "originNodeURI"), identifier_in(each, "destinationNodeURI")
            held = (_number(each.get("sequenceNumber")), place, destination)
            found[origin] = min(held, found.get(origin, held))
    return found


def elsewhere_of(package: Package, codes: Mapping[str, str]) -> tuple[list[dict[str, Any]], tuple[Left, ...]]:
    """Return the associations that are no part of the tree, as a framework keeps them, and those that cannot be kept.

    A second parent cannot be kept either: a term of a framework stands in one place.
    """
    codes = {**codes, package.document_id: ""}
    kept: list[dict[str, Any]] = []
    left: list[Left] = []
    holding = {place for _, place, _ in _places(package).values()}
    for number, each in enumerate(package.associations):
        names = [identifier_in(each, key) for key in ("originNodeURI", "destinationNodeURI")]
        if each.get("associationType") == CHILD:
            left += [] if number in holding else [_left(package, each, "case-left-parent")]
            continue
        ends = each.get("originNodeURI"), each.get("destinationNodeURI")
        begins_there = names[0] not in codes
        here, there = (names[1], ends[0]) if begins_there else (names[0], ends[1])
        if why := _why_not(each, here in codes, there, len(kept)):
            left.append(_left(package, each, why))
            continue
        assert isinstance(there, dict)
        given = {
            "code": codes[here],
            "association": each["associationType"],
            "uri": text_in(there, "uri"),
            "title": text_in(there, "title"),
            "note": text_in(each, "notes"),
            "identifier": text_in(there, "identifier"),
            "name": name if files.IDENTIFIER.fullmatch(name := text_in(each, "identifier")) else "",
        }
        kept.append(
            {key: value for key, value in given.items() if value or key == "code"} | {"begins_there": begins_there}
        )
    return kept, tuple(left)


def _why_not(association: Json, is_here: bool, there: object, n_kept: int) -> str:
    """Return why an association cannot be kept; nothing where it can."""
    if association.get("associationType") not in ASSOCIATIONS:
        return "case-left-type"
    if not is_here:
        return "case-left-ends"
    if not (isinstance(there, dict) and files.is_address(text_in(there, "uri"))):
        return "case-left-address"
    return "case-left-many" if n_kept >= files.MOST_TERMS else ""


def _left(package: Package, association: Json, why: str) -> Left:
    origin, destination = (_called(package, association.get(key)) for key in ("originNodeURI", "destinationNodeURI"))
    return Left(text_in(association, "associationType")[:SHOWN], origin, destination, why)


def _called(package: Package, end: object) -> str:
    """Return an end of an association as people know it: by its code or statement, else as the association names it."""
    if not isinstance(end, dict):
        return "–"
    item = package.items.get(text_in(end, "identifier"), {})
    names = (
        text_in(item, "humanCodingScheme"),
        text_in(item, "fullStatement"),
        text_in(end, "title"),
        text_in(end, "uri"),
    )
    return next((name for name in names if name), text_in(end, "identifier") or "–")[:SHOWN]


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
