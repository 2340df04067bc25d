"""Who leads a round: those who may plan rounds, in the place where it was planned or in the whole that it is within."""

from __future__ import annotations

from typing import Any

from fairwater_web.common.permissions import Refused, can, check_can, why_not
from fairwater_web.people.permissions import Permission


def check_leads(by: Any, round_: Any) -> None:
    """Raise the refusal where the actor does not lead the round."""
    check_can(by, Permission.LEAD_LISTENING)
    if by.organisation not in (round_.organisation, round_.tenant):
        raise Refused("refused-round-elsewhere")


def why_not_interview(by: Any, survey: Any) -> str:
    """Return why the actor does not read a survey to somebody; nothing where they lead listening, or were named for it."""
    if can(by, Permission.LEAD_LISTENING) or survey.interviewers.filter(pk=by.person.pk).exists():
        return ""
    return "refused-interview"


def why_not_lead(by: Any, round_: Any) -> str:
    """Return why the actor does not read what people wrote in a round; nothing where they lead it, as people were promised."""
    missing = why_not(by, Permission.LEAD_LISTENING)
    return missing or ("" if by.organisation in (round_.organisation, round_.tenant) else "refused-words-elsewhere")
