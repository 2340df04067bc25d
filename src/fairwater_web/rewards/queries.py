"""What is unlocked and by which need it is given, what was given, budgets, whether it reaches who needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, QuerySet, Sum

from fairwater.rewards import (
    Ask,
    Catalogue,
    Halves,
    Received,
    Reward,
    RoleAtSite,
    RoleLine,
    Unlock,
    catalogues_of,
    halves_of,
    need_of,
    open_unlocks,
    roles_of,
    shared_by_need,
    shipped_catalogues,
    unlocks_of,
)
from fairwater_web.common.permissions import can, why_not
from fairwater_web.documents.enums import Stage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for, why_not_write
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under, schools_of
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.models import Entry
from fairwater_web.rewards.earned import earned_by
from fairwater_web.rewards.enums import CATALOGUE, GIVEN, RECOGNITION, ROLES, SHARES
from fairwater_web.rewards.models import Fund, GivenReward, PlannedReward, SchoolFigures


def catalogue() -> Catalogue:
    """Return the catalogue of rewards: one's own from the content folder, else the shipped one."""
    found = catalogues_of(Path(settings.FAIRWATER_CONTENT) / "rewards").found
    return found.get(CATALOGUE) or shipped_catalogues()[CATALOGUE]


def why_not_give(actor: Any) -> str:
    """Return the message id of why the actor may neither keep budgets nor give; empty where they may: for the district."""
    if actor.organisation != actor.tenant:
        return "refused-reward-district"
    return why_not(actor, Permission.PLAN_ALLOCATIONS)


def given_in(tenant: Organisation) -> QuerySet[GivenReward]:
    """Return what was given in a district, the newest first."""
    found = GivenReward.objects.filter(organisation__in=organisations_under(tenant))
    return found.select_related("organisation", "fund", "document", "given_by")


def given_for(actor: Any) -> QuerySet[GivenReward]:
    """Return what was given, to those who read documents in the district."""
    return given_in(actor.tenant) if can(actor, Permission.READ_DOCUMENTS) else GivenReward.objects.none()


def funds_of(tenant: Organisation) -> QuerySet[Fund]:
    """Return the budgets of a district, the oldest first."""
    return Fund.objects.filter(organisation=tenant)


def figures_of(tenant: Organisation) -> dict[int, SchoolFigures]:
    """Return the figures of the schools of a district, by organisation."""
    found = SchoolFigures.objects.filter(organisation__in=organisations_under(tenant)).select_related("organisation")
    return {each.organisation_id: each for each in found}


def need_in(figures: SchoolFigures | None, known: Catalogue) -> Fraction | None:
    """Return how much a school needs; None where a share of the catalogue is not known."""
    if figures is None:
        return None
    shares = {name: getattr(figures, column) for name, column in SHARES.items()}
    return need_of(shares, known.weights)


@dataclass(frozen=True)
class Waiting:
    """An unlock that was not given yet: of which place, how much it needs, and how much money is missing in its turn."""

    unlock: Unlock
    reward: Reward
    place: Organisation
    need: Fraction | None
    fund: Fund | None
    missing: Decimal

    @property
    def reason(self) -> str:
        """Return the message id of why it cannot be given now; empty where it can."""
        if self.fund is None:
            return "refused-reward-no-fund"
        return "refused-reward-not-reached" if self.missing else ""


def waiting_in(tenant: Organisation, on: date) -> list[Waiting]:
    """Return what is unlocked in a district and not given yet: reward by reward, in the order of need."""
    known = catalogue()
    places = {each.pk: each for each in organisations_under(tenant)}
    unlocked = unlocks_of(known, earned_by(list(places), on), on)
    before = given_in(tenant).order_by()
    done = {(each.organisation_id, each.reward, each.for_what) for each in before}
    received: Mapping[int, Decimal] = dict(
        before.values_list("organisation").annotate(money=Sum("cost")).values_list("organisation", "money")
    )
    figures = figures_of(tenant)
    needs = {pk: need_in(figures.get(pk), known) for pk in places}
    found: list[Waiting] = []
    for reward in known.rewards:
        mine = {each.key: each for each in open_unlocks(unlocked, done) if each.reward == reward.id}
        found += _in_order(tenant, reward, mine, places, needs, received)
    return found


def _in_order(
    tenant: Organisation,
    reward: Reward,
    mine: Mapping[tuple[int, str, str], Unlock],
    places: Mapping[int, Organisation],
    needs: Mapping[int, Fraction | None],
    received: Mapping[int, Decimal],
) -> list[Waiting]:
    fund = fund_for(tenant, reward.id)
    cost, left = (Decimal(0), Decimal(0)) if fund is None else (fund.each, fund.amount - fund.spent)
    asks = [
        Ask(
            each.organisation,
            places[each.organisation].name,
            each.reward,
            each.for_what,
            cost,
            needs[each.organisation],
            received.get(each.organisation, Decimal(0)),
        )
        for each in mine.values()
    ]
    return [
        Waiting(
            mine[each.ask.organisation, each.ask.reward, each.ask.for_what],
            reward,
            places[each.ask.organisation],
            each.ask.need,
            fund,
            each.missing,
        )
        for each in shared_by_need(asks, left)
    ]


def fund_for(tenant: Organisation, reward: str, *, held: bool = False) -> Fund | None:
    """Return the oldest budget for a reward that has room for one more; else the newest; None where there is none.

    `held`: nobody else changes the budgets of this reward until the transaction is over.
    """
    found = funds_of(tenant).filter(reward=reward)
    every = list(found.select_for_update(of=("self",)) if held else found)
    with_room = (each for each in every if each.spent + each.each <= each.amount)
    return next(with_room, every[-1] if every else None)


def documents_of(actor: Any, place: Organisation) -> Sequence[Document]:
    """Return the newest documents of a place in which a next step may be planned."""
    return list(documents_for(actor).filter(organisation=place).exclude(stage="set-aside")[:20])


BLUEPRINT = "blueprint"


def blueprints_of(actor: Any) -> list[Document]:
    """Return the blueprints that somebody may write in now, the newest first."""
    found = documents_for(actor).filter(kind=BLUEPRINT, stage=Stage.DRAFT).order_by("-pk")[:20]
    return [each for each in found if not why_not_write(actor, each)]


def planned_for(actor: Any) -> QuerySet[PlannedReward]:
    """Return what is planned in the blueprints that somebody reads."""
    found = PlannedReward.objects.filter(document__in=documents_for(actor).filter(kind=BLUEPRINT))
    return found.select_related("document", "organisation")


def fairness_in(tenant: Organisation) -> Halves:
    """Return whether rewards reach the schools that need most: every school of the district counts, with and without rewards."""
    known, figures = catalogue(), figures_of(tenant)
    totals = given_in(tenant).order_by().values("organisation").annotate(n=Count("pk"), money=Sum("cost"))
    got = {row["organisation"]: (row["n"], row["money"]) for row in totals}
    return halves_of(
        Received(need_in(figures.get(each.pk), known), *got.get(each.pk, (0, Decimal(0))))
        for each in schools_of(tenant)
    )


def thanked_in(tenant: Organisation) -> tuple[RoleLine, ...]:
    """Return which roles were thanked at which schools, from the register and typed headcounts; nobody is named or listed."""
    entries = Entry.objects.filter(tenant=tenant, register=RECOGNITION, state=GIVEN, values__kind="recognition")
    counted: dict[tuple[int, str], int] = {}
    for place, values in entries.values_list("organisation", "values"):
        key = (place, str(values.get("whose") or ""))
        counted[key] = counted.get(key, 0) + 1
    figures = figures_of(tenant)
    schools = list(schools_of(tenant).order_by("name"))
    return roles_of(
        RoleAtSite(role, school.name, _headcount(figures.get(school.pk), role), counted.get((school.pk, role), 0))
        for role in ROLES
        for school in schools
    )


def _headcount(figures: SchoolFigures | None, role: str) -> int | None:
    found: int | None = getattr(figures, role.replace("-", "_")) if figures else None
    return found
