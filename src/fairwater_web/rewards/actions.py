"""Keeping budgets and figures, and giving rewards. There is no action that takes a reward away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from fairwater import words
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.documents.actions import save_field
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import people_who_may
from fairwater_web.rewards.models import Fund, GivenReward, PlannedReward, SchoolFigures
from fairwater_web.rewards.queries import (
    Waiting,
    blueprints_of,
    catalogue,
    documents_of,
    fund_for,
    waiting_in,
    why_not_give,
)
from fairwater_web.thread.actions import link

WITHIN_REACH = "rewards"
"""The field of a blueprint in which stands what is within reach."""
CENT = Decimal("0.01")
MOST = Decimal(10) ** 11


def _check(by: Any) -> None:
    if reason := why_not_give(by):
        raise Refused(reason)


def _one_line(given: str, most: int) -> str:
    return " ".join(given.split())[:most]


def _money(given: Decimal | None) -> Decimal:
    if given is None or not 0 <= given < MOST or given != given.quantize(CENT):
        raise Refused("refused-reward-money")
    return given


@transaction.atomic
def open_fund(*, by: Any, reward: str, funder: str, amount: Decimal | None, each: Decimal | None) -> Fund:
    """Keep what a funder gives for one kind of reward. Raises Refused without a funder, and where not even one can be paid."""
    _check(by)
    known = catalogue().reward(reward)
    if known is None:
        raise Refused("refused-reward-kind")
    if not _one_line(funder, 200):
        raise Refused("refused-reward-funder")
    given = {"amount": _money(amount or Decimal(0)), "each": _money(each or Decimal(0))}
    if known.costs == (given["each"] == 0):
        raise Refused("refused-reward-costs" if known.costs else "refused-reward-free")
    if given["each"] > given["amount"]:
        raise Refused("refused-reward-too-small")
    made = Fund.objects.create(
        organisation=by.organisation, reward=reward, funder=_one_line(funder, 200), made_by=by.person, **given
    )
    log_access(by=by, event="reward-funded", subject=f"fund {made.pk}: {reward}")
    return made


@transaction.atomic
def give(*, by: Any, key: tuple[int, str, str], step: str, document: int, today: date) -> GivenReward:
    """Give what is unlocked, from the budget of its reward, for a next step.

    Raises Refused for what is not unlocked or was given already, without a step, and where the budget does not reach it in
    the order of need. Two at once: the second waits for the first, and finds what that one left.
    """
    _check(by)
    if not _one_line(step, 300):
        raise Refused("refused-reward-step")
    fund_for(by.tenant, key[1], held=True)
    found: Waiting | None = next((each for each in waiting_in(by.tenant, today) if each.unlock.key == key), None)
    if found is None:
        raise Refused("refused-reward-not-waiting")
    if found.reason:
        raise Refused(found.reason)
    assert found.fund is not None
    held = Fund.objects.select_for_update().get(pk=found.fund.pk)
    held.spent += held.each
    held.save(update_fields=["spent"])
    planned = _planned(by, found.place, document)
    made = GivenReward.objects.create(
        organisation=found.place,
        reward=found.reward.id,
        for_what=found.unlock.for_what,
        because=list(found.unlock.because),
        fund=held,
        cost=held.each,
        step=_one_line(step, 300),
        document=planned,
        given_by=by.person,
    )
    if planned is not None:
        link(organisation=by.organisation, thing=("reward", made.pk), to=("document", planned.pk))
    _tell(made, today)
    log_access(by=by, event="reward-given", subject=f"reward {made.pk}: {made.reward} to organisation {found.place.pk}")
    return made


def _planned(by: Any, place: Organisation, number: int) -> Document | None:
    if not number:
        return None
    found = next((each for each in documents_of(by, place) if each.pk == number), None)
    if found is None:
        raise Refused("refused-reward-document")
    return found


@transaction.atomic
def plan(*, by: Any, document: int, reward: str) -> PlannedReward:
    """Put a reward of the catalogue within reach of a blueprint: a row of the document, and a link of its thread.

    Raises Refused for a blueprint that the actor may not write in, a reward that the catalogue does not have, and one that
    stands there already.
    """
    found = next((each for each in blueprints_of(by) if each.pk == document), None)
    if found is None:
        raise Refused("refused-reward-blueprint")
    known = catalogue().reward(reward)
    if known is None:
        raise Refused("refused-reward-kind")
    made, is_new = PlannedReward.objects.get_or_create(
        document=found, reward=reward, defaults={"organisation": found.organisation, "by": by.person}
    )
    if not is_new:
        raise Refused("refused-reward-planned")
    language = words.written_in(found.language)
    once = words.text(f"reward-unlocked-by-{known.unlocked_by.value}", language, n=known.least)
    _write_row(by, found, {"reward": known.title.said(language), "whom": found.organisation.name, "once": once})
    link(organisation=found.organisation, thing=("document", found.pk), to=("planned-reward", made.pk))
    log_access(by=by, event="reward-planned", subject=f"document {found.pk}: {reward}")
    return made


def _write_row(by: Any, document: Document, row: Mapping[str, str]) -> None:
    kind = kind_named(document.kind)
    field = kind.field(WITHIN_REACH) if kind is not None else None
    if field is None:
        raise Refused("refused-reward-blueprint")
    now = document.values.filter(field=WITHIN_REACH).first()
    rows, seen = (list(now.value), now.version) if now is not None else ([], 0)
    save_field(by=by, document=document, field=field, given=[*rows, row], seen=seen, language=document.language)


def _tell(made: GivenReward, today: date) -> None:
    notify(
        people=people_who_may(made.organisation, Permission.SIGN_DOCUMENTS, today),
        organisation=made.organisation,
        about=About.DONE,
        message="notice-reward-given",
        values={"step": made.step},
        url=f"/rewards/#reward-{made.pk}",
        key=f"reward-{made.pk}",
    )


@transaction.atomic
def tell_figures(*, by: Any, school: int, figures: Mapping[str, Any], source: str) -> SchoolFigures:
    """Keep published figures of a school. Raises Refused without a source, for no share, and for a school of others."""
    _check(by)
    place = schools_of(by.tenant).filter(pk=school).first()
    if place is None:
        raise Refused("refused-reward-school")
    if not _one_line(source, 200):
        raise Refused("refused-profile-source")
    made, _ = SchoolFigures.objects.update_or_create(
        organisation=place, defaults={**figures, "source": _one_line(source, 200), "by": by.person}
    )
    log_access(by=by, event="reward-figures", subject=f"organisation {place.pk}")
    return made
