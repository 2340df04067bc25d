"""What the forms of a cell send, read and handed to the actions."""

from __future__ import annotations

from typing import Any

from django.http import Http404, QueryDict

from fairwater.capability import EvidenceKind
from fairwater_web.common.permissions import Refused
from fairwater_web.people.forms import number_of
from fairwater_web.profiles import actions
from fairwater_web.profiles.cell_page import thing_in
from fairwater_web.profiles.enums import Side
from fairwater_web.profiles.models import CapabilityProfile


def do(by: Any, profile: CapabilityProfile, post: QueryDict) -> None:
    """Do what a form of a cell asks. Raises Refused for what cannot be done, Http404 for what there is not."""
    given: dict[str, Any] = {"by": by, "profile": profile}
    statement = given | {"code": post.get("code", "")}
    level = {"level": number_of(post.get("level", "")), "because": post.get("because", "")}
    match post.get("do"):
        case "self" | "evidenced" as side:
            actions.place(**statement, **level, side=Side(side))
        case "voice":
            actions.place_voice(**statement, **level, thing=thing_in(post.get("thing", "")))
        case "piece":
            _piece(statement, post)
        case "end":
            actions.end_evidence(**given, number=number_of(post.get("piece", "")))
        case "stands" | "back" as said:
            number = number_of(post.get("placed", ""))
            actions.review(**given, number=number, stands=said == "stands", said=post.get("said", ""))
        case _:
            raise Http404


def _piece(statement: dict[str, Any], post: QueryDict) -> None:
    """Add a piece: a thing that was chosen together with what it is, or a kind and what was typed."""
    chosen = post.get("thing", "")
    thing, kind = None, post.get("kind", "")
    if chosen:
        named, _, kind = chosen.rpartition(":")
        thing = thing_in(named)
    if kind not in list(EvidenceKind):
        raise Refused("refused-profile-evidence-kind")
    actions.add_evidence(
        **statement,
        kind=EvidenceKind(kind),
        said=post.get("said", ""),
        thing=thing,
        from_outside=post.get("outside") == "1",
    )
