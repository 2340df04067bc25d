"""Scales of surveys in their equity dimensions, as Home and See show them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from fairwater import words
from fairwater.instruments.telling import tell
from fairwater_web.common.dimension_lines import DimensionLine
from fairwater_web.common.permissions import can
from fairwater_web.listening.enums import Stage
from fairwater_web.listening.models import Survey
from fairwater_web.listening.queries import instrument_of, surveys_for
from fairwater_web.listening.results import kept_results
from fairwater_web.people.permissions import Permission


def scale_lines(actor: Any, language: str) -> list[DimensionLine]:
    """Return the scales of the newest survey of each instrument whose results were made, in the order of its sections."""
    if not can(actor, Permission.READ_LISTENING):
        return []
    language = words.written_in(language)
    newest: dict[str, Survey] = {}
    for survey in surveys_for(actor).exclude(stage=Stage.DRAFT).order_by("opened_on", "pk"):
        newest[survey.instrument] = survey
    return [line for survey in newest.values() for line in _lines(actor, survey, language)]


def _lines(actor: Any, survey: Survey, language: str) -> Iterator[DimensionLine]:
    found = kept_results(actor.organisation, survey)
    if found is None:
        return
    instrument = instrument_of(survey)
    source = words.text("scale-on-home", language, survey=instrument.title.said(language))
    for scale in found.scales:
        if scale.section.dimension is None:
            continue
        title = scale.section.title.said(language)
        told = tell(instrument, title, scale.released, "", scale.weighted, language)
        address = f"{reverse('listening:results', args=[survey.pk])}?scale={scale.section.id}"
        yield DimensionLine(title, address, scale.section.dimension, told.sentence, source, language)


def first_of_each_dimension(lines: list[DimensionLine]) -> list[DimensionLine]:
    """Return the first line of each dimension: Home shows one, See all of them."""
    found: dict[str, DimensionLine] = {}
    for line in lines:
        found.setdefault(line.dimension.value, line)
    return list(found.values())
