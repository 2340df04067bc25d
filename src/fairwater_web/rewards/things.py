"""Rewards that were given or planned, as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater_web.rewards.models import GivenReward
from fairwater_web.rewards.presentation import reward_title
from fairwater_web.rewards.queries import given_for, planned_for
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(_title(each, language), f"/rewards/#reward-{each.pk}", each.given_at.date())
        for each in given_for(actor).filter(pk__in=wanted)
    }


def _title(each: GivenReward, language: str) -> str:
    title = reward_title(each.reward, language)
    return words.text("thing-reward-title", language, title=title, place=each.organisation.name)


def _recent(actor: Any) -> Sequence[int]:
    return list(given_for(actor).values_list("pk", flat=True)[:20])


def _planned_named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(
            words.text(
                "thing-reward-title",
                language,
                title=reward_title(each.reward, language),
                place=each.organisation.name,
            ),
            "/rewards/#reach",
            each.at.date(),
        )
        for each in planned_for(actor).filter(pk__in=wanted)
    }


def _planned_recent(actor: Any) -> Sequence[int]:
    return list(planned_for(actor).values_list("pk", flat=True)[:20])


REWARD = ThingKind("reward", _named, _recent)
PLANNED = ThingKind("planned-reward", _planned_named, _planned_recent)
