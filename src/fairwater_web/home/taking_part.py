"""Where somebody can take part without numbers: a survey that is open to them, a vote, what was asked and answered."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from fairwater.instruments import AskedOf
from fairwater_web.conversations.enums import Stage as ConversationStage
from fairwater_web.conversations.queries import conversations_for
from fairwater_web.listening.enums import Stage as SurveyStage
from fairwater_web.listening.queries import surveys_for
from fairwater_web.people.enums import Role
from fairwater_web.registers.queries import public_registers

ASKED = {
    Role.STUDENT: AskedOf.STUDENTS,
    Role.FAMILY: AskedOf.FAMILIES,
    Role.COMMUNITY_PARTNER: AskedOf.COMMUNITY,
}
"""Those who take part from outside the staff, and of whom a survey is asked that means them."""
ASKS = "asks"


def open_survey(actor: Any) -> str:
    """Return the open link of the survey that somebody can answer today, of several the first to close; else nothing."""
    asked_of = {AskedOf.EVERYBODY.value} | {ASKED[role].value for role in ASKED if role in actor.roles}
    found = surveys_for(actor).filter(
        _heard_today(actor), stage=SurveyStage.OPEN, is_open_to_all=True, asked_of__in=asked_of
    )
    first = found.order_by("round__closes_on", "pk").first()
    return reverse("listening:by-open-link", args=[first.open_word]) if first is not None else ""


def open_vote(actor: Any) -> str:
    """Return the link of the conversation in which somebody can vote today, of several the first to close; else nothing."""
    found = conversations_for(actor).filter(_heard_today(actor), stage=ConversationStage.OPEN)
    first = found.order_by("round__closes_on", "pk").first()
    return reverse("conversations:talk", args=[first.word]) if first is not None else ""


def public_asks(actor: Any) -> str:
    """Return where everybody reads what was asked and answered: of somebody's school where it has asks, else of the whole."""
    for place in (actor.organisation, actor.tenant):
        if any(each.id == ASKS for each in public_registers(place)):
            return reverse("registers:public", args=[place.slug, ASKS])
    return ""


def _heard_today(actor: Any) -> Q:
    """Return what belongs to a round that runs today, of somebody's own organisation or of the whole that it is within."""
    today = timezone.localdate()
    here = (actor.organisation, actor.tenant)
    return Q(round__organisation__in=here, round__opens_on__lte=today, round__closes_on__gte=today)
