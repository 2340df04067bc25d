"""Team assessments as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.practice.models import TeamAssessment
from fairwater_web.practice.queries import assessments_for
from fairwater_web.thread.kinds import Named, ThingKind


def title_of(assessment: TeamAssessment, language: str) -> str:
    """Return what an assessment is called: whose it is, and of which day."""
    day = numbers.day(assessment.held_on.isoformat(), language)
    return words.text("assessment-title", language, place=assessment.organisation.name, day=day)


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(title_of(each, language), f"/practice/assessments/{each.pk}/", each.held_on)
        for each in assessments_for(actor).filter(pk__in=wanted)
    }


def _recent(actor: Any) -> Sequence[int]:
    return list(assessments_for(actor).values_list("pk", flat=True)[:20])


TEAM_ASSESSMENT = ThingKind("team-assessment", _named, _recent)
