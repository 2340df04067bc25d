"""Rounds planned, surveys put together, launched and closed; codes, and letters to those who have not answered."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from fairwater.content import digest_of
from fairwater.instruments import content_of_instrument
from fairwater.instruments.recordings import check_recording
from fairwater.registers import Register
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, can, check_can
from fairwater_web.listening.codes import code_of, digest_of_code, new_nonce
from fairwater_web.listening.enums import Consent, Stage
from fairwater_web.listening.intake.actions import ask_for_mixing
from fairwater_web.listening.models import Invitation, Recording, Round, Survey
from fairwater_web.listening.permissions import check_leads
from fairwater_web.listening.queries import hindrances_of, instrument_of, instruments, recorded_here
from fairwater_web.mail.actions import forget_mail, queue_unwritten
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import acting_person
from fairwater_web.registers.actions import make_entry
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import people_of, person_named
from fairwater_web.thread.actions import link

MOST_CODES = 20_000
FEWEST_WORDS = 4
"""Of an answer: whoever says anew what it asks for cannot avoid fewer."""
LETTER = "survey-letter"
"""The kind of mail that brings a code, or reminds of it."""


@dataclass(frozen=True)
class Plan:
    """What a round is planned with."""

    title: str
    purpose: str
    opens_on: date
    closes_on: date
    seen_by: str = ""
    comes_back: str = ""
    back_on: date | None = None
    languages: Sequence[str] = ()
    promised: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What is promised in other languages: by language, `seen_by` and `comes_back`."""


def _check_plan(plan: Plan) -> None:
    if not plan.title.strip():
        raise Refused("refused-round-title")
    if plan.closes_on < plan.opens_on:
        raise Refused("refused-round-dates")


@transaction.atomic
def plan_round(*, by: Any, plan: Plan) -> Round:
    """Plan a round where the actor acts."""
    check_can(by, Permission.LEAD_LISTENING)
    _check_plan(plan)
    made = Round(tenant=by.tenant, organisation=by.organisation, made_by=by.person)
    _fill(made, plan)
    made.save()
    log_access(by=by, event="round-planned", subject=f"round {made.pk}")
    return made


@transaction.atomic
def change_round(*, by: Any, round_: Round, plan: Plan) -> Round:
    """Change the plan of a round. The day on which it closes holds for its surveys from then on."""
    check_leads(by, round_)
    _check_plan(plan)
    now = Round.objects.select_for_update().get(pk=round_.pk)
    _fill(now, plan)
    now.save()
    log_access(by=by, event="round-changed", subject=f"round {now.pk}")
    return now


def _fill(round_: Round, plan: Plan) -> None:
    round_.title, round_.purpose = plan.title.strip()[:200], plan.purpose.strip()
    round_.opens_on, round_.closes_on, round_.back_on = plan.opens_on, plan.closes_on, plan.back_on
    round_.seen_by, round_.comes_back = plan.seen_by.strip(), plan.comes_back.strip()
    round_.languages = list(plan.languages)
    promised = {
        code: {name: text.strip() for name, text in said.items() if text.strip()}
        for code, said in plan.promised.items()
    }
    round_.promised = {code: said for code, said in promised.items() if said}


@transaction.atomic
def add_survey(*, by: Any, round_: Round, instrument: str) -> Survey:
    """Add an instrument to a round; where it is there already, as its next edition."""
    check_leads(by, round_)
    found = instruments().found.get(instrument)
    if found is None:
        raise Refused("refused-no-instrument")
    last = Survey.objects.filter(round=round_, instrument=instrument).aggregate(last=Max("edition"))["last"] or 0
    languages = [each for each in found.languages if each in round_.languages] or list(found.languages[:1])
    made = Survey.objects.create(
        round=round_,
        instrument=instrument,
        edition=last + 1,
        asked_of=found.asked_of.value,
        languages=languages,
        made_by=by.person,
    )
    log_access(by=by, event="survey-added", subject=f"survey {made.pk}")
    return made


@dataclass(frozen=True)
class Terms:
    """How a survey is asked: in which languages, with which consent, what a pack turns on, whether without a code."""

    languages: Sequence[str]
    consent: str = Consent.NOT_SET
    consent_note: str = ""
    n_opted_out: int = 0
    allowed: Sequence[str] = ()
    is_open_to_all: bool = False
    asks_to_quote: bool = False


def _held(by: Any, survey: Survey) -> Survey:
    check_leads(by, survey.round)
    return Survey.objects.select_for_update(of=("self",)).select_related("round").get(pk=survey.pk)


@transaction.atomic
def set_terms(*, by: Any, survey: Survey, terms: Terms) -> Survey:
    """Say how a survey is asked. Once it is launched only the open link and the opt-outs move."""
    now = _held(by, survey)
    if now.stage == Stage.CLOSED:
        raise Refused("refused-survey-closed")
    now.is_open_to_all, now.n_opted_out = terms.is_open_to_all, terms.n_opted_out
    if now.stage == Stage.DRAFT:
        known = instruments().found[now.instrument].languages
        now.languages = [each for each in known if each in terms.languages]
        now.consent, now.consent_note = Consent(terms.consent), terms.consent_note.strip()
        now.allowed, now.asks_to_quote = sorted(set(terms.allowed)), terms.asks_to_quote
    now.save()
    log_access(by=by, event="survey-changed", subject=f"survey {now.pk}")
    return now


@transaction.atomic
def name_interviewer(*, by: Any, survey: Survey, written: str) -> None:
    """Name somebody who may answer a survey together with others: by name or address, of those who read rounds here."""
    now = _held(by, survey)
    today = timezone.localdate()
    person = person_named(people_of(by.tenant, today), written)
    acting = acting_person(person, today) if person is not None else None
    if acting is None or not can(acting, Permission.READ_LISTENING):
        raise Refused("refused-interviewer", given=written.strip()[:60])
    now.interviewers.add(acting.person)
    log_access(by=by, event="interviewer-named", subject=f"survey {now.pk}: person {acting.person.pk}")


@transaction.atomic
def dismiss_interviewer(*, by: Any, survey: Survey, number: int) -> None:
    """Take somebody off those who may answer a survey together with others."""
    now = _held(by, survey)
    now.interviewers.remove(*now.interviewers.filter(pk=number))
    log_access(by=by, event="interviewer-dismissed", subject=f"survey {now.pk}: person {number}")


@transaction.atomic
def launch(*, by: Any, survey: Survey) -> Survey:
    """Launch a survey: what it asks is kept as it is now. Refused while anything stands against it."""
    now = _held(by, survey)
    if now.stage != Stage.DRAFT:
        raise Refused("refused-survey-launched")
    today = timezone.localdate()
    if hindrances_of(now, today):
        raise Refused("refused-survey-hindered")
    content = content_of_instrument(instrument_of(now))
    now.content, now.digest = content, digest_of(content)
    now.stage, now.opened_on = Stage.OPEN, today
    now.save()
    log_access(by=by, event="survey-launched", subject=f"survey {now.pk}")
    ask_for_mixing(now.pk)
    return now


@transaction.atomic
def close(*, by: Any, survey: Survey) -> Survey:
    """Close a survey. What is on its way is still kept; addresses are erased; everything in the tray is mixed."""
    now = _held(by, survey)
    if now.stage != Stage.OPEN:
        raise Refused("refused-survey-not-open")
    now.stage, now.closed_on = Stage.CLOSED, timezone.localdate()
    now.save()
    Invitation.objects.filter(survey=now).exclude(email="").update(email="")
    forget_mail(kind=LETTER, key=f"{LETTER} {now.pk} ")
    log_access(by=by, event="survey-closed", subject=f"survey {now.pk}")
    ask_for_mixing(now.pk, at_once=True)
    return now


@dataclass(frozen=True)
class Wanted:
    """A code that is wanted: for which place, in which language, and where it is sent, if we send it."""

    place: Organisation | None
    language: str = ""
    email: str = ""


@transaction.atomic
def make_codes(*, by: Any, survey: Survey, wanted: Sequence[Wanted]) -> list[Invitation]:
    """Make codes for an open survey. An address that has one already gets no second."""
    now = _held(by, survey)
    if now.stage != Stage.OPEN:
        raise Refused("refused-survey-not-open")
    known = set(Invitation.objects.filter(survey=now).exclude(email="").values_list("email", flat=True))
    fresh: list[Wanted] = []
    for each in wanted:
        if not each.email or each.email not in known:
            known.add(each.email)
            fresh.append(each)
    if not fresh:
        raise Refused("refused-no-codes")
    if len(fresh) + Invitation.objects.filter(survey=now).count() > MOST_CODES:
        raise Refused("refused-too-many-codes", most=MOST_CODES)
    # In shuffled order: the numbers of invitations follow no list that somebody else has.
    secrets.SystemRandom().shuffle(fresh)
    made = Invitation.objects.bulk_create([_invitation(now, each) for each in fresh], batch_size=500)
    log_access(by=by, event="codes-made", subject=f"survey {now.pk}")
    return made


def _invitation(survey: Survey, wanted: Wanted) -> Invitation:
    nonce = new_nonce()
    digest = digest_of_code(code_of(survey.pk, nonce))
    return Invitation(
        survey=survey, nonce=nonce, digest=digest, place=wanted.place, language=wanted.language, email=wanted.email
    )


@transaction.atomic
def write_to_those_left(*, by: Any, survey: Survey) -> int:
    """Queue a letter to every address whose code was not used, once a day at most; return how many addresses there are.

    Nobody is told whose these are: the letter is written when it leaves, is left out where the code was used meanwhile, and
    is erased with the addresses when the survey closes.
    """
    now = _held(by, survey)
    if now.stage != Stage.OPEN:
        raise Refused("refused-survey-not-open")
    if not settings.FAIRWATER_MAIL:
        raise Refused("refused-no-mail-server")
    left = list(Invitation.objects.filter(survey=now, is_spent=False).exclude(email="").only("pk", "email"))
    if not left:
        raise Refused("refused-nobody-to-write-to")
    today = timezone.localdate().isoformat()
    for each in left:
        queue_unwritten(to=each.email, kind=LETTER, arguments=[each.pk], key=f"{LETTER} {now.pk} {each.pk} {today}")
    log_access(by=by, event="reminders-sent", subject=f"survey {now.pk}")
    return len(left)


def note_codes_taken(*, by: Any, survey: Survey) -> Iterable[tuple[Invitation, str]]:
    """Return the codes of a survey that were not spent, and note that they were taken away."""
    check_leads(by, survey.round)
    log_access(by=by, event="codes-taken-away", subject=f"survey {survey.pk}")
    left = (
        Invitation.objects.filter(survey=survey, is_spent=False).select_related("place").order_by("place__name", "pk")
    )
    return [(each, code_of(survey.pk, each.nonce)) for each in left]


@transaction.atomic
def keep_recording(*, by: Any, survey: Survey, item: str, language: str, file: str, content: bytes) -> Recording:
    """Keep a question read aloud; one that was there before is gone. It plays wherever the district asks that instrument."""
    check_leads(by, survey.round)
    if item not in instrument_of(survey).by_id or language not in survey.languages:
        raise Refused("refused-no-such-question")
    kind = check_recording(file, content)
    asked = {"tenant": survey.round.tenant, "instrument": survey.instrument, "language": language, "item": item}
    Recording.objects.filter(**asked).delete()
    made = Recording.objects.create(**asked, kind=kind, content=content, made_by=by.person)
    log_access(by=by, event="question-recorded", subject=f"survey {survey.pk}")
    return made


@transaction.atomic
def drop_recording(*, by: Any, survey: Survey, item: str, language: str) -> None:
    """Take a recording away; nothing happens where there is none."""
    check_leads(by, survey.round)
    found = recorded_here(survey, language).get(item)
    if found is not None:
        found.delete()
        log_access(by=by, event="question-recording-dropped", subject=f"survey {survey.pk}")


def note_seen(*, by: Any, survey: Survey, event: str, noted: Mapping[str, Any]) -> None:
    """Note that somebody read results, or words."""
    log_access(by=by, event=event, subject=f"survey {survey.pk}", **noted)


@transaction.atomic
def make_ask_of_words(*, by: Any, survey: Survey, text: str, register: Register, values: Mapping[str, Any]) -> Entry:
    """Make an ask of what somebody wrote, in words of the actor's own; it rests on the survey, never on a single answer.

    An answer in one's own words is never published as it is, and an ask may be: so the words may not stand in it. Of a few words
    that cannot be avoided.
    """
    check_leads(by, survey.round)
    if len(text.split()) >= FEWEST_WORDS and any(_folded(text) in _folded(str(each)) for each in values.values()):
        raise Refused("refused-ask-words-of-answer")
    made = make_entry(by=by, register=register, values=values)
    link(organisation=by.tenant, thing=("entry", made.pk), to=("survey", survey.pk), by=by)
    log_access(by=by, event="ask-made-of-words", subject=f"survey {survey.pk}: entry {made.pk}")
    return made


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".!? ")


@transaction.atomic
def plant_round(*, by: Any, **plan: Any) -> Round:
    """Make a round of a sample organisation, whose days may lie in the past."""
    return Round.objects.create(tenant=by.tenant, organisation=by.organisation, made_by=by.person, **plan)
