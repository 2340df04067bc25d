"""Mixing answers, and reminding those who have not answered: done by a worker."""

from __future__ import annotations

from django.conf import settings
from django.utils import timezone

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.listening.codes import code_of
from fairwater_web.listening.enums import Stage
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Invitation, Survey
from fairwater_web.listening.queries import instrument_of
from fairwater_web.listening.results import results_of
from fairwater_web.listening.samples import make_sample_rounds
from fairwater_web.mail.kinds import written


@work("mix-answers")
def mix_answers(_progress: Progress, survey_id: int) -> None:
    """Mix a survey's answers; while it is open, ask to do so again in a while."""
    survey = Survey.objects.filter(pk=survey_id).select_related("round__tenant").first()
    if survey is None:
        return
    if intake.mix(survey_id):
        results_of(survey.round.tenant, survey)
    if survey.stage == Stage.OPEN:
        intake.ask_for_mixing(survey_id)


def _make_rounds() -> int | None:
    """Make the rounds of the sample district, once its schools are there, and their results."""
    made = make_sample_rounds(today=timezone.localdate())
    for survey in Survey.objects.filter(made_by__is_sample=True).select_related("round__tenant") if made else ():
        results_of(survey.round.tenant, survey)
    return made


ask_for_sample_rounds = made_by_a_worker("sample-rounds", _make_rounds)


@written("survey-letter")
def letter(invitation_id: int) -> tuple[str, str] | None:
    """Write the letter with somebody's code, in the language of their invitation; nothing once the code was used."""
    found = Invitation.objects.select_related("survey__round__organisation").filter(pk=invitation_id, is_spent=False)
    invitation = found.first()
    if invitation is None or invitation.survey.stage != Stage.OPEN:
        return None
    survey = invitation.survey
    language = invitation.language or survey.languages[0]
    said = language if language in words.LANGUAGES else words.DEFAULT_LANGUAGE
    instrument = instrument_of(survey)
    title = instrument.title.said(language)
    body = words.text(
        "survey-letter",
        said,
        title=title,
        asker=survey.round.organisation.name,
        minutes=instrument.minutes,
        link=f"{settings.FAIRWATER_SITE}/answer/c/{code_of(survey.pk, invitation.nonce)}/?in={language}",
        closes=numbers.day(survey.round.closes_on.isoformat(), said),
    )
    return title, body
