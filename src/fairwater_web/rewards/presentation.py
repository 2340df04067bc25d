"""Rewards made ready for their pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from fairwater import words
from fairwater.capability import title_of
from fairwater.publish import numbers
from fairwater.rewards import Halves, Part, RoleLine
from fairwater_web.organisations.models import Organisation
from fairwater_web.recognition.queries import framework_now, scheme
from fairwater_web.rewards.models import Fund, GivenReward
from fairwater_web.rewards.queries import Waiting, catalogue, funds_of, given_in, waiting_in


def reward_title(slug: str, language: str) -> str:
    """Return what a reward is called; where the catalogue does not have it any more, its slug."""
    found = catalogue().reward(slug)
    return found.title.said(words.written_in(language)) if found else slug


def credential_title(slug: str, language: str) -> str:
    """Return what a credential is called; where the scheme does not have it any more, its slug."""
    found = scheme().by_id.get(slug)
    return title_of(framework_now(), found).said(words.written_in(language)) if found else slug


def exact(value: Fraction, language: str, places: int = 2) -> str:
    """Return an exact number as it is read, to so many places."""
    return numbers.decimals(Decimal(value.numerator) / Decimal(value.denominator), places, language)


@dataclass(frozen=True)
class ShownWaiting:
    """An unlock that waits, as it is read."""

    key: str
    place: str
    title: str
    because: str
    need: str
    cost: str
    reason: str
    missing: str


@dataclass(frozen=True)
class RewardGroup:
    """A reward of the catalogue with what waits for it, and from whom it is paid."""

    slug: str
    title: str
    about: str
    unlocked_by: str
    waiting: tuple[ShownWaiting, ...]
    funds: tuple[str, ...]
    """From whom, and how much is left, in sentences."""


def groups_of(
    tenant: Organisation, actor_places: Sequence[int] | None, today: date, language: str
) -> list[RewardGroup]:
    """Return the rewards with what waits; of the places given alone where some are (None: all)."""
    written = words.written_in(language)
    waiting = waiting_in(tenant, today)
    funds = list(funds_of(tenant))
    found = []
    for reward in catalogue().rewards:
        mine = [each for each in waiting if each.reward.id == reward.id]
        seen = [each for each in mine if actor_places is None or each.place.pk in actor_places]
        said = words.text(f"reward-unlocked-by-{reward.unlocked_by.value}", language, n=reward.least)
        found.append(
            RewardGroup(
                reward.id,
                reward.title.said(written),
                reward.about.said(written),
                said,
                tuple(_waiting(each, language) for each in seen),
                tuple(_fund(each, language) for each in funds if each.reward == reward.id),
            )
        )
    return found


def _fund(fund: Fund, language: str) -> str:
    if not fund.each:
        return words.text("rewards-from", language, funder=fund.funder)
    given = {"left": fund.amount - fund.spent, "amount": fund.amount}
    told = {name: numbers.dollars(each, language) for name, each in given.items()}
    return words.text("rewards-left", language, funder=fund.funder, **told)


def told_fund(fund: Fund, language: str) -> str:
    """Return how much of a budget is given, in a sentence."""
    if not fund.each:
        return words.text("means-fund-free", language)
    given = {name: numbers.dollars(getattr(fund, name), language) for name in ("spent", "amount", "each")}
    return words.text("means-fund-told", language, **given)


def _waiting(each: Waiting, language: str) -> ShownWaiting:
    organisation, reward, for_what = each.unlock.key
    unknown = words.text("reward-need-unknown", language)
    return ShownWaiting(
        f"{organisation} {reward} {for_what}",
        each.place.name,
        each.reward.title.said(words.written_in(language)),
        ", ".join(credential_title(one, language) for one in each.unlock.because),
        unknown if each.need is None else exact(each.need, language),
        numbers.dollars(each.fund.each, language) if each.fund and each.fund.each else "",
        each.reason,
        numbers.dollars(each.missing, language) if each.missing else "",
    )


@dataclass(frozen=True)
class ShownGiven:
    """A reward that was given, as it is read."""

    given: GivenReward
    title: str
    because: str
    cost: str
    day: str


def shown_given(tenant: Organisation, language: str) -> list[ShownGiven]:
    """Return what was given in a district."""
    return [
        ShownGiven(
            each,
            reward_title(each.reward, language),
            ", ".join(credential_title(one, language) for one in each.because),
            numbers.dollars(each.cost, language) if each.cost else "",
            numbers.day(each.given_at.date().isoformat(), language),
        )
        for each in given_in(tenant)[:100]
    ]


def fairness_lines(halves: Halves, language: str) -> list[tuple[str, str, str, str, str, str]]:
    """Return each part of the schools: its name, schools, rewards, rewards for each, money, money for each."""
    parts = (("more", halves.more), ("less", halves.less), ("middle", halves.middle), ("unknown", halves.unknown))
    return [_line(name, part, language) for name, part in parts if part.n_schools]


def _line(name: str, part: Part, language: str) -> tuple[str, str, str, str, str, str]:
    assert part.rewards_each is not None and part.money_each is not None
    each = part.money_each
    return (
        words.text(f"reward-part-{name}", language),
        numbers.whole(part.n_schools, language),
        numbers.whole(part.n_rewards, language),
        exact(part.rewards_each, language),
        numbers.dollars(part.money, language),
        numbers.dollars(round(Decimal(each.numerator) / Decimal(each.denominator), 2), language),
    )


def thanked_lines(lines: Sequence[RoleLine], language: str) -> list[tuple[str, Any]]:
    """Return each role by name with where it was thanked."""
    return [(words.text(f"reward-role-{each.role}", language), each) for each in lines]
