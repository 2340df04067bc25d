"""A release kept as plain data, and taken back exactly as it was: what a pinned finding is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from fairwater.disclosure.released import Released, ReleasedMean, ReleasedMeans, ReleasedRow
from fairwater.errors import FairwaterError
from fairwater.vocabulary import Audience, Better, Grouping, Question, Reason, Reference, ReferenceKind, Status


class ChangedSinceKept(FairwaterError):
    """What was kept is not what left the gate."""


def keep(released: Released | ReleasedMeans) -> dict[str, Any]:
    """Return a release as plain data (JSON), with the hash of what left the gate."""
    content = asdict(released)
    target = released.question.compared_with.value
    content["question"]["compared_with"]["value"] = None if target is None else str(target)
    return content | {"hash": released.hash}


def kept(content: Mapping[str, Any]) -> Released:
    """Return the release that was kept; ChangedSinceKept where it is not what left the gate."""
    released = Released(
        question=_question(content["question"]),
        audience=Audience(content["audience"]),
        policy=content["policy"],
        rows=tuple(_row(row) for row in content["rows"]),
        n_tested=content["n_tested"],
        notes=tuple((message, _pairs(values)) for message, values in content["notes"]),
    )
    if released.hash != content["hash"]:
        raise ChangedSinceKept("gate-kept-changed")
    return released


def kept_means(content: Mapping[str, Any]) -> ReleasedMeans:
    """Return the released means that were kept; ChangedSinceKept where they are not what left the gate."""
    released = ReleasedMeans(
        question=_question(content["question"]),
        audience=Audience(content["audience"]),
        policy=content["policy"],
        rows=tuple(ReleasedMean(**_of_a_group(row)) for row in content["rows"]),
        n_tested=content["n_tested"],
        notes=tuple((message, _pairs(values)) for message, values in content["notes"]),
    )
    if released.hash != content["hash"]:
        raise ChangedSinceKept("gate-kept-changed")
    return released


def _question(content: Mapping[str, Any]) -> Question:
    reference = content["compared_with"]
    value = None if reference["value"] is None else Fraction(reference["value"])
    made = {
        "better": Better(content["better"]),
        "groupings": tuple(
            Grouping(each["name"], tuple(each["dimensions"]), each["overlapping"]) for each in content["groupings"]
        ),
        "compared_with": Reference(ReferenceKind(reference["kind"]), reference["group"], value),
        "within": tuple(content["within"]),
        "where": tuple((name, tuple(values)) for name, values in content["where"]),
    }
    return Question(**{**content, **made})


def _row(content: Mapping[str, Any]) -> ReleasedRow:
    return ReleasedRow(**_of_a_group(content))


def _of_a_group(content: Mapping[str, Any]) -> dict[str, Any]:
    made = {
        "within": _pairs(content["within"]),
        "group": tuple(content["group"]),
        "status": Status(content["status"]),
        "reason": Reason(content["reason"]),
    }
    return {**content, **made}


def _pairs(values: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((name, value) for name, value in values)
