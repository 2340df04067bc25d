"""Surveys as things that a thread leads to: what was said in one may be what an ask rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater_web.common.permissions import can
from fairwater_web.listening.enums import Stage
from fairwater_web.listening.queries import instrument_of, surveys_for
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    if not can(actor, Permission.READ_LISTENING):
        return {}
    return {
        each.pk: Named(
            words.text(
                "thing-survey-title", language, title=instrument_of(each).title.said(language), round=each.round.title
            ),
            f"/surveys/{each.pk}/",
            each.opened_on or each.round.opens_on,
        )
        for each in surveys_for(actor).exclude(stage=Stage.DRAFT).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    if not can(actor, Permission.READ_LISTENING):
        return []
    return list(surveys_for(actor).exclude(stage=Stage.DRAFT).order_by("-pk").values_list("pk", flat=True)[:20])


SURVEY = ThingKind("survey", _named, _recent)
