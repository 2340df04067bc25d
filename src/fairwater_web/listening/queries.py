"""Rounds and surveys that somebody may see, the answers behind them, and what stands against a launch."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, Model, Q, QuerySet

from fairwater import words
from fairwater.content import Part
from fairwater.frameworks.library import Library
from fairwater.instruments import (
    Answered,
    Check,
    Instrument,
    Instruments,
    Sensitive,
    Weight,
    checks_of,
    instrument_in,
    instruments_of,
    needs_consent,
)
from fairwater.instruments.quoting import asking_to_quote
from fairwater.instruments.recordings import Recordings, recordings_of
from fairwater_web.common.permissions import Refused
from fairwater_web.frameworks.queries import base_library
from fairwater_web.listening.codes import as_typed, digest_of_code
from fairwater_web.listening.enums import Consent, Stage
from fairwater_web.listening.models import Answer, Invitation, Recording, Round, Survey
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import schools_of

SMALLEST = 10
"""People: no result of fewer is ever shown, to anybody."""
MOST_READ = 512
KEPT_AFTER = timedelta(days=1)
"""So long after a survey closed an answer that was begun before is still taken."""


def instruments() -> Instruments:
    """Return every instrument that can be asked."""
    return instruments_of(Path(settings.FAIRWATER_CONTENT) / "instruments", base_library())


def recordings(instrument: Instrument, language: str) -> Recordings:
    """Return the recordings of an instrument's questions in a language."""
    return recordings_of(Path(settings.FAIRWATER_CONTENT) / "instruments" / "audio", instrument, language)


def recorded_here(survey: Survey, language: str) -> dict[str, Recording]:
    """Return what people of the district recorded of a survey's questions in a language, by question; without the sound."""
    found = Recording.objects.filter(
        tenant=survey.round.tenant_id,
        instrument=survey.instrument,
        language=language,
        item__in=instrument_of(survey).by_id,
    )
    return {each.item: each for each in found.defer("content").order_by("item")}


def rounds_for(actor: Any) -> QuerySet[Round]:
    """Return the rounds that the actor may see: all of the tenant, or within a school its own and the whole district's."""
    found = Round.objects.filter(tenant=actor.tenant).select_related("organisation").order_by("-opens_on", "-pk")
    if actor.organisation == actor.tenant:
        return found
    return found.filter(organisation__in=(actor.organisation, actor.tenant))


def surveys_for(actor: Any) -> QuerySet[Survey]:
    """Return the surveys of the rounds that the actor may see."""
    found = Survey.objects.filter(round__in=rounds_for(actor).order_by())
    return found.select_related("round", "round__organisation", "round__tenant").order_by("pk")


def asked_before(actor: Any, survey: Survey) -> Survey | None:
    """Return the newest closed survey with the same instrument that was opened no later, in another round or edition."""
    known = surveys_for(actor).filter(instrument=survey.instrument, stage=Stage.CLOSED).exclude(pk=survey.pk)
    return known.filter(opened_on__lte=survey.opened_on).order_by("-opened_on", "-pk").first()


def instrument_of(survey: Survey) -> Instrument:
    """Return what a survey asks: the copy that its launch kept; of a draft what its file says, without what stays off."""
    if survey.digest:
        return _launched(survey.digest) if survey.digest in _contents else _remembered(survey)
    found = instruments().found.get(survey.instrument)
    if found is None:
        raise Refused("refused-instrument-gone", file=f"{survey.instrument}.toml")
    places = {f"place-{each.pk}": each.name for each in places_of(survey.round.organisation)}
    found = found.with_places(places).without_sensitive(frozenset(Sensitive(each) for each in survey.allowed))
    return asking_to_quote(found) if survey.asks_to_quote else found


_contents: dict[str, Mapping[str, Any]] = {}


def _remembered(survey: Survey) -> Instrument:
    if len(_contents) >= MOST_READ:
        _contents.clear()
    _contents[survey.digest] = survey.content
    return _launched(survey.digest)


@lru_cache(maxsize=MOST_READ)
def _launched(digest: str) -> Instrument:
    return instrument_in(Part(_contents[digest], "the survey"), Library())


def places_of(organisation: Organisation) -> list[Organisation]:
    """Return the places whose people can be heard: the schools of an organisation; where it has none, itself."""
    return list(schools_of(organisation).order_by("name")) or [organisation]


@dataclass(frozen=True)
class Standing:
    """How far a survey is: codes out, of these spent and not delivered; answers that are counted, and those in the tray."""

    n_codes: int = 0
    n_spent: int = 0
    n_undeliverable: int = 0
    n_answers: int = 0
    n_arrived: int = 0


def standing_of(survey: Survey) -> Standing:
    """Return how far a survey is."""
    codes = Invitation.objects.filter(survey=survey).aggregate(
        n=Count("pk"), spent=Count("pk", filter=Q(is_spent=True)), lost=Count("pk", filter=Q(is_undeliverable=True))
    )
    n_answers, n_arrived = survey.answers.count(), survey.arrived.count()
    return Standing(codes["n"], codes["spent"], codes["lost"], n_answers, n_arrived)


def spent_by_place(survey: Survey) -> list[tuple[str, int, int]]:
    """Return place, codes and spent codes. A place of fewer than ten codes stands among the others, which have no name."""
    rows = Invitation.objects.filter(survey=survey).values_list("place__name").order_by("place__name")
    counted = [
        (name or "", n, spent)
        for name, n, spent in rows.annotate(n=Count("pk"), s=Count("pk", filter=Q(is_spent=True)))
    ]
    shown = [row for row in counted if row[0] and row[1] >= SMALLEST]
    others = [row for row in counted if row not in shown]
    rest = ("", sum(row[1] for row in others), sum(row[2] for row in others))
    return [*shown, *([rest] if rest[1] else [])]


def answers_by_way(survey: Survey) -> list[tuple[str, int]]:
    """Return how the answers that count came in: each way with ten or more, then ("", n) for the other ways together."""
    rows = Answer.objects.filter(survey=survey).order_by().values_list("way").annotate(n=Count("number"))
    counted = sorted(rows, key=lambda row: (-row[1], row[0]))
    rest = sum(n for _, n in counted if n < SMALLEST)
    return [*((way, n) for way, n in counted if n >= SMALLEST), *([("", rest)] if rest else [])]


def answers_of(organisation: Organisation, survey: Survey) -> QuerySet[Answer]:
    """Return the answers that results for an organisation are made from: within a school those of that school."""
    found = Answer.objects.filter(survey=survey).select_related("place")
    return found if organisation.pk == survey.round.tenant_id else found.filter(place=organisation)


def answered(answers: QuerySet[Answer]) -> list[Answered]:
    """Return answers as the core reads them, in the order of their random numbers."""
    return [
        Answered(each.answers, each.place.name if each.place else "", each.language, each.day.isoformat())
        for each in answers.order_by("number")
    ]


@dataclass(frozen=True)
class Hindrance:
    """What keeps a survey from being launched: the message id of its sentence, and what that names."""

    message_id: str
    values: tuple[tuple[str, str], ...] = ()

    def sentence(self, language: str) -> str:
        """Return it in words."""
        return words.text(self.message_id, language, **dict(self.values))


def hindrances_of(survey: Survey, today: date) -> list[Hindrance]:
    """Return what keeps a survey from being launched, in the order in which it is mended."""
    found: list[Hindrance] = []
    instrument = instrument_of(survey)
    if not survey.languages:
        found.append(Hindrance("launch-no-language"))
    if survey.round.closes_on < today:
        found.append(Hindrance("launch-over"))
    if not survey.round.comes_back.strip():
        found.append(Hindrance("launch-no-way-back"))
    if instrument.asked_of.may_be_students and survey.consent == Consent.NOT_SET:
        found.append(Hindrance("launch-no-consent"))
    elif needs_consent(instrument) and survey.consent != Consent.ACTIVE:
        areas = ", ".join(area.value for area in instrument.protected)
        found.append(Hindrance("launch-consent-active", (("areas", areas),)))
    if survey.asks_to_quote and instrument.asked_of.may_be_students and survey.consent != Consent.ACTIVE:
        found.append(Hindrance("launch-quote-consent"))
    found += [_told(check, instrument) for check in checks_of(instrument, survey.languages) if _blocks(check)]
    return found


def _blocks(check: Check) -> bool:
    return check.weight is Weight.BLOCKS


def _told(check: Check, instrument: Instrument) -> Hindrance:
    item = instrument.by_id.get(check.where)
    question = item.question.said() if item else ""
    return Hindrance(f"check-{check.slug}", (("question", question), ("spoken", check.language), ("what", check.what)))


def advice_on(survey: Survey) -> list[Hindrance]:
    """Return what could be better in what a survey asks; a person decides."""
    instrument = instrument_of(survey)
    return [_told(check, instrument) for check in checks_of(instrument, ()) if not _blocks(check)]


def _in_order(model: type[Model], *names: str) -> tuple[str, ...]:
    """Return the names in the order of the model's columns, as `from_db` wants them."""
    return tuple(field.attname for field in model._meta.concrete_fields if field.attname in names)


INVITATION_NEEDED = _in_order(Invitation, "id", "survey_id", "language", "place_id", "is_spent")
SURVEY_NEEDED = _in_order(Survey, "id", "round_id", "stage", "digest", "languages", "closed_on")
ROUND_NEEDED = _in_order(Round, "id", "closes_on")


@cache
def _question_of_code() -> str:
    """Return the question for what an answer is taken in with, and no more: many come in at once, so it is made only once."""
    asked = Invitation.objects.order_by().values_list(
        *INVITATION_NEEDED,
        *(f"survey__{name}" for name in SURVEY_NEEDED),
        *(f"survey__round__{name}" for name in ROUND_NEEDED),
    )
    return str(asked.filter(digest="").query.sql_with_params()[0])


def invitation_of(code: str, *, whole: bool) -> Invitation | None:
    """Return the invitation of a code, unless its survey is still being prepared; with what its page shows if `whole`.

    Otherwise it has what an answer is taken in with, and reads the rest when it is asked for.
    """
    digest = digest_of_code(code)
    if whole:
        found = Invitation.objects.filter(digest=digest).exclude(survey__stage=Stage.DRAFT)
        return found.select_related("survey__round__organisation").first()
    for found in Invitation.objects.raw(_question_of_code(), [digest]):
        survey = _read(Survey, SURVEY_NEEDED, vars(found), "survey__")
        found.survey, survey.round = survey, _read(Round, ROUND_NEEDED, vars(found), "survey__round__")
        return found if survey.stage != Stage.DRAFT else None
    return None


def _read(model: type[Model], needed: Sequence[str], row: Mapping[str, Any], under: str) -> Any:
    """Return what a row says of a model, under names that begin alike."""
    values = [json.loads(row[f"{under}{name}"]) if name == "languages" else row[f"{under}{name}"] for name in needed]
    return model.from_db(None, needed, values)


def invitation_in(survey: Survey, typed: str) -> Invitation | None:
    """Return the invitation of this survey whose code was typed, whatever case, hyphens and spaces; None where it has none."""
    code = as_typed(typed)
    known = Invitation.objects.filter(survey=survey, digest=digest_of_code(code)).select_related("place")
    return known.first() if code else None


def is_over(survey: Survey, today: date) -> bool:
    """Say whether a survey is closed, or the last day of its round is past."""
    return survey.stage == Stage.CLOSED or today > survey.round.closes_on


def is_too_late(survey: Survey, today: date) -> bool:
    """Say whether also an answer that was begun before a survey was over comes too late."""
    ended = min(filter(None, (survey.closed_on, survey.round.closes_on)))
    return is_over(survey, today) and today > ended + KEPT_AFTER


def open_survey(word: str) -> Survey | None:
    """Return the survey behind an open link, whatever its stage."""
    found = Survey.objects.filter(open_word=word, is_open_to_all=True).exclude(stage=Stage.DRAFT)
    return found.select_related("round", "round__organisation").first()
