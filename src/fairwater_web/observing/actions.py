"""Planning visits; taking in what was written on them, once; locking; giving back."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.observing.enums import Of, Wrote
from fairwater_web.observing.models import Entry, Feedback, Observation, Rubric, Visit
from fairwater_web.observing.queries import is_usable, levels_of, observed_rows, unscored
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission

LONGEST_LINE, LONGEST_STEP, LONGEST_FEEDBACK = 600, 500, 1000
MOST_OBSERVERS, MOST_ENTRIES = 8, 500
CLOCK = timedelta(days=2)
"""So far a phone's clock may be off; what is further is dated by the server."""


@transaction.atomic
def plan_visit(
    *, by: Any, school: Organisation, place: str, on: date, purpose: str, rubric: Rubric, observers: Sequence[Person]
) -> Visit:
    """Plan a visit. Raises Refused without a place or an observer, for a school of others, for a rubric not in use."""
    check_can(by, Permission.OBSERVE)
    named = " ".join(place.split())[:120]
    if not named:
        raise Refused("refused-visit-place")
    if not schools_of(by.organisation).filter(pk=school.pk).exists():
        raise Refused("refused-visit-school")
    if rubric.organisation_id != by.tenant.pk or not is_usable(rubric):
        raise Refused("refused-visit-rubric")
    if not 0 < len(observers) <= MOST_OBSERVERS:
        raise Refused("refused-visit-observers")
    made = Visit.objects.create(
        organisation=school, place=named, on=on, purpose=purpose.strip()[:300], rubric=rubric, made_by=by.person
    )
    Observation.objects.bulk_create(Observation(visit=made, observer=each) for each in dict.fromkeys(observers))
    log_access(by=by, event="visit-planned", subject=f"visit {made.pk}")
    return made


@dataclass
class Taken:
    """What became of what was sent: the UUIDs that the server has now, and a message id for each that it did not take."""

    taken: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)


def _held(by: Any, observation: Observation) -> Observation:
    held = Observation.objects.select_for_update().select_related("visit__rubric__framework").get(pk=observation.pk)
    if held.observer_id != by.person.pk:
        raise Refused("refused-observation-of-others")
    return held


@transaction.atomic
def take_entries(*, by: Any, observation: Observation, sent: Sequence[Mapping[str, Any]]) -> Taken:
    """Take in lines, strikes and scores, each once by its UUID, however often and from wherever it is sent.

    What the server has already is named as taken, also after locking; what is new then is refused, and so is what is no
    entry. Raises Refused for an observation of somebody else.
    """
    held, found = _held(by, observation), Taken()
    if len(sent) > MOST_ENTRIES:
        raise Refused("refused-observation-many", most=MOST_ENTRIES)
    codes = {each.term.code for each in observed_rows(held.visit.rubric)}
    levels = {0, *levels_of(held.visit.rubric)}
    known = dict(
        Entry.objects.filter(uid__in=[uid for each in sent if (uid := _uid(each.get("uid")))]).values_list(
            "uid", "observation_id"
        )
    )
    made = []
    for each in sent:
        uid, named = _uid(each.get("uid")), str(each.get("uid"))[:40]
        if uid is None:
            found.refused[named] = "refused-entry"
        elif uid in known:
            if known[uid] == held.pk:
                found.taken.append(named)
            else:
                found.refused[named] = "refused-entry"
        elif held.locked_at is not None:
            found.refused[named] = "refused-observation-locked"
        elif (entry := _entry(held, uid, each, codes, levels)) is None:
            found.refused[named] = "refused-entry"
        else:
            known[uid] = held.pk
            made.append(entry)
            found.taken.append(named)
    if made:
        Entry.objects.bulk_create(made)
        log_access(by=by, event="observation-written", subject=f"visit {held.visit_id}")
    return found


def _uid(given: object) -> uuid.UUID | None:
    try:
        return uuid.UUID(str(given))
    except ValueError:
        return None


def _entry(
    held: Observation, uid: uuid.UUID, sent: Mapping[str, Any], codes: set[str], levels: set[int]
) -> Entry | None:
    """Return the entry that was sent; None for what is none."""
    made = Entry(observation=held, uid=uid, kind=str(sent.get("kind")), at=_moment(sent.get("at")))
    if made.kind == Wrote.LINE:
        made.of, made.said = str(sent.get("of")), " ".join(str(sent.get("said", "")).split())[:LONGEST_LINE]
        return made if made.said and made.of in Of.values and "\0" not in made.said else None
    if made.kind == Wrote.STRIKE:
        made.strikes = _uid(sent.get("strikes"))
        return made if made.strikes is not None else None
    if made.kind == Wrote.SCORE:
        made.code, given = str(sent.get("code")), sent.get("level")
        if made.code not in codes or isinstance(given, bool) or not isinstance(given, int) or given not in levels:
            return None
        made.level = given
        return made
    return None


def _moment(given: object) -> datetime:
    """Return when something was written, by the phone's clock; by the server's where that is far off."""
    now = timezone.now()
    try:
        at = parse_datetime(str(given))
    except ValueError:
        return now
    if at is None or timezone.is_naive(at) or abs(at - now) > CLOCK:
        return now
    return at


@transaction.atomic
def lock(*, by: Any, observation: Observation) -> Observation:
    """Lock the scores for good; locking twice is locking once. Raises Refused while a row has no score."""
    held = _held(by, observation)
    if held.locked_at is not None:
        return held
    if left := unscored(held):
        raise Refused("refused-observation-unscored", n=len(left))
    held.locked_at = timezone.now()
    held.save(update_fields=["locked_at"])
    log_access(by=by, event="observation-locked", subject=f"visit {held.visit_id}")
    return held


@transaction.atomic
def give_back(*, by: Any, observation: Observation, said: str, next_step: str, due_on: date | None) -> Feedback:
    """Keep what an observer gives back, and the next step. Raises Refused before locking, or without words."""
    held = _held(by, observation)
    if held.locked_at is None:
        raise Refused("refused-feedback-early")
    words, step = said.strip()[:LONGEST_FEEDBACK], " ".join(next_step.split())[:LONGEST_STEP]
    if not words or not step:
        raise Refused("refused-feedback-blank")
    made = Feedback.objects.create(observation=held, said=words, next_step=step, due_on=due_on)
    log_access(by=by, event="observation-feedback-given", subject=f"visit {held.visit_id}")
    return made


def plant_observation(
    *, observation: Observation, lines: Sequence[tuple[str, str]], levels: Mapping[str, int], at: datetime
) -> None:
    """Write and lock an observation of the sample as of a moment that has passed."""
    entries = [
        Entry(
            observation=observation,
            uid=uuid.uuid4(),
            kind=Wrote.LINE,
            of=of,
            said=said,
            at=at + timedelta(minutes=4 * n),
        )
        for n, (of, said) in enumerate(lines)
    ]
    after = at + timedelta(minutes=30)
    entries += [
        Entry(observation=observation, uid=uuid.uuid4(), kind=Wrote.SCORE, code=code, level=level, at=after)
        for code, level in levels.items()
    ]
    Entry.objects.bulk_create(entries)
    observation.locked_at = after
    observation.save(update_fields=["locked_at"])
