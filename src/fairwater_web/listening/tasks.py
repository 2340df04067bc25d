"""Mixing answers, and reminding those who have not answered: done by a worker."""

from __future__ import annotations

from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.listening import actions
from fairwater_web.listening.enums import Stage
from fairwater_web.listening.models import Survey


@work("mix-answers")
def mix_answers(_progress: Progress, survey_id: int) -> None:
    """Mix a survey's answers; while it is open, ask to do so again in a while."""
    survey = Survey.objects.filter(pk=survey_id).first()
    if survey is None:
        return
    actions.mix(survey_id)
    if survey.stage == Stage.OPEN:
        actions.ask_for_mixing(survey_id)
