"""What was typed into the forms of a talk and of a quote."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from fairwater import words
from fairwater_web.interviews.actions import Said, TalkPlan
from fairwater_web.interviews.enums import Role
from fairwater_web.interviews.models import Talk
from fairwater_web.listening.models import Round
from fairwater_web.listening.queries import places_of
from fairwater_web.people.forms import day_of, number_of

GROUPS = ("american-indian", "asian", "black", "hispanic", "pacific-islander", "white", "two-or-more")
"""By race and ethnicity, as those who came said of themselves."""
GROUPED = (Role.STUDENTS, Role.FAMILIES)


def plan_of(sent: QueryDict, round_: Round) -> TalkPlan:
    """Return the plan in a form. Raises Refused for what is no day."""
    places = {str(each.pk): each for each in places_of(round_.organisation)}
    came = {(role.value, ""): number_of(sent.get(f"came-{role.value}", "")) for role in Role}
    came |= {
        (role.value, group): number_of(sent.get(f"came-{role.value}-{group}", ""))
        for role in GROUPED
        for group in GROUPS
    }
    return TalkPlan(
        kind=sent.get("kind", ""),
        held_on=day_of(sent.get("held_on", "")),
        place=places.get(sent.get("place", "")),
        language=_language(sent),
        needs=sent.getlist("needs"),
        guide=sent.get("guide", "")[:60],
        note_taker=sent.get("note_taker", ""),
        notes=sent.get("notes", ""),
        came=came,
    )


def _language(sent: QueryDict) -> str:
    given = sent.get("language", "")
    return given if given in words.LANGUAGES else words.DEFAULT_LANGUAGE


def given_of(talk: Talk) -> dict[str, Any]:
    """Return what stands in the form of a talk."""
    came = {f"came-{each.role}{'-' if each.group else ''}{each.group}": each.n for each in talk.attendance.all()}
    return came | {
        "kind": talk.kind,
        "held_on": talk.held_on.isoformat(),
        "place": str(talk.place_id or ""),
        "language": talk.language,
        "needs": talk.needs,
        "guide": talk.guide,
        "note_taker": talk.note_taker,
        "notes": talk.notes,
    }


def said_of(sent: QueryDict) -> Said:
    """Return the words in the form of a quote."""
    return Said(
        text=sent.get("text", ""),
        role=sent.get("role", ""),
        reach=sent.get("reach", ""),
        language=_language(sent),
        slip=number_of(sent.get("slip", "")),
    )
