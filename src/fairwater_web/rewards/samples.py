"""Rewards of the sample district: budgets with their funders, figures of schools, and one reward that was given."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils import timezone

from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.rewards import actions
from fairwater_web.rewards.models import Fund, GivenReward
from fairwater_web.rewards.queries import waiting_in

LEAD = "ana@riverbend.example"
FUNDS = (
    ("release-time", "Harbor Community Foundation (invented)", "30000", "7500"),
    ("peer-visit", "Rotary Club of Riverbend (invented)", "4800", "2400"),
    ("partner-introduction", "Riverbend Chamber of Commerce (invented)", None, None),
    ("recognition-post", "Riverbend Unified", None, None),
    ("mentor", "Riverbend Unified", None, None),
)
STEP = "Families set the agenda of the evening in which the code is read"
SOURCE = "Report card of the school, invented"


def make_sample_rewards() -> int | None:
    """Keep budgets and figures where there are none; give one reward as soon as one is unlocked, None until then."""
    today = timezone.localdate()
    person = Person.objects.filter(email=LEAD, is_sample=True).first()
    ana = acting_person(person, today) if person is not None else None
    if ana is None or not schools_of(ana.tenant).exists():
        return 0
    n = 0
    if not Fund.objects.filter(organisation=ana.tenant).exists():
        n = _budgets(ana) + _figures(ana)
    if GivenReward.objects.filter(organisation__parent=ana.tenant).exists():
        return n
    waiting = [each for each in waiting_in(ana.tenant, today) if not each.reason and each.fund and each.fund.each]
    if not waiting:
        return None
    first = max(waiting, key=lambda each: each.fund.each if each.fund else 0)
    actions.give(by=ana, key=first.unlock.key, step=STEP, document=0, today=today)
    return n + 1


def _budgets(ana: Any) -> int:
    for reward, funder, amount, each in FUNDS:
        given = {"amount": Decimal(amount) if amount else None, "each": Decimal(each) if each else None}
        actions.open_fund(by=ana, reward=reward, funder=funder, **given)
    return len(FUNDS)


def _figures(ana: Any) -> int:
    """Invent figures school by school: the same at every start, and different enough to have two halves."""
    schools = list(schools_of(ana.tenant).order_by("local_id"))
    for place, school in enumerate(schools):
        figures = {
            "meals": Decimal(25 + (place * 37) % 60) / 100,
            "english_learners": Decimal(4 + (place * 11) % 24) / 100,
            "disability": Decimal(10 + (place * 5) % 9) / 100,
            "teachers": 24 + (place * 7) % 40,
            "support_staff": 6 + (place * 3) % 14,
            "leaders": 2 + place % 3,
        }
        actions.tell_figures(by=ana, school=school.pk, figures=figures, source=SOURCE)
    return len(schools)
