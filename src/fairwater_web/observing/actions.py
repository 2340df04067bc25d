"""Planning visits, taking in what was written on them once, locking, giving back; what a rubric and a calibration keep."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from fairwater.observation import Thresholds
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.notices.actions import notify, settle
from fairwater_web.notices.enums import About
from fairwater_web.observing.calibrating import judge, kept_figures, why_not_close
from fairwater_web.observing.enums import Against, Of, Wrote
from fairwater_web.observing.models import (
    CalibrationSession,
    Entry,
    Feedback,
    ItemScore,
    Observation,
    Rater,
    Rubric,
    RubricRow,
    Visit,
)
from fairwater_web.observing.queries import given_by, is_usable, levels_of, observed_rows, unit_of, unscored
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission

LONGEST_LINE, LONGEST_STEP, LONGEST_FEEDBACK = 600, 500, 1000
MOST_OBSERVERS, MOST_ENTRIES, MOST_ITEMS = 8, 500, 40
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
    waits = on >= timezone.localdate()
    notify(
        people=[each for each in dict.fromkeys(observers) if waits and each != by.person],
        organisation=by.tenant,
        about=About.WAITS_FOR_ME,
        message="notice-visit-planned",
        values={"place": made.place, "school": school.name},
        url=f"/observing/visits/{made.pk}/",
        key=f"visit-planned-{made.pk}",
    )
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
    settle(f"visit-planned-{held.visit_id}", person=by.person)
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


# Rubrics


def keep_rubric(*, by: Any, framework: OwnFramework) -> Rubric:
    """Keep that a framework is a rubric."""
    return Rubric.objects.create(organisation=by.tenant, framework=framework, made_by=by.person)


def keep_row(*, by: Any, rubric: Rubric, code: str, **given: Any) -> RubricRow:
    """Keep where a row of a rubric comes from."""
    made = RubricRow.objects.create(rubric=rubric, code=code, **given)
    log_access(by=by, event="rubric-row-added", subject=f"rubric {rubric.pk} row {code}")
    return made


# Calibration


@transaction.atomic
def begin_session(
    *,
    by: Any,
    title: str,
    rubric: Rubric,
    on: date,
    against: str,
    items: Sequence[str],
    raters: Sequence[Person],
    thresholds: Thresholds,
) -> CalibrationSession:
    """Begin a session with what was agreed. Raises Refused without a title, items, or enough people who score."""
    check_can(by, Permission.LEAD_CALIBRATION)
    titled, named = " ".join(title.split())[:200], [line[:120] for each in items if (line := " ".join(each.split()))]
    people = list(dict.fromkeys(raters))
    if not titled:
        raise Refused("refused-session-title")
    if rubric.organisation_id != by.tenant.pk or not is_usable(rubric):
        raise Refused("refused-visit-rubric")
    if against not in Against.values or not people or (against == Against.PEERS and len(people) < 2):
        raise Refused("refused-session-raters")
    if not 0 < len(named) <= MOST_ITEMS or len(set(named)) < len(named):
        raise Refused("refused-session-items", most=MOST_ITEMS)
    units = len(named) * len(observed_rows(rubric))
    if units < thresholds.fewest_items:
        raise Refused("refused-session-few", n=units, fewest=thresholds.fewest_items)
    made = CalibrationSession.objects.create(
        organisation=by.tenant,
        title=titled,
        rubric=rubric,
        on=on,
        against=against,
        items=named,
        thresholds=thresholds.kept(),
        made_by=by.person,
    )
    if against == Against.MASTER:
        Rater.objects.create(session=made, person=by.person, is_master=True)
    Rater.objects.bulk_create(Rater(session=made, person=each) for each in people)
    log_access(by=by, event="calibration-begun", subject=f"calibration {made.pk}")
    return made


def _held_rater(by: Any, rater: Rater) -> Rater:
    held = Rater.objects.select_for_update().select_related("session__rubric__framework").get(pk=rater.pk)
    if held.person_id != by.person.pk:
        raise Refused("refused-observation-of-others")
    if held.locked_at is not None or held.session.closed_at is not None:
        raise Refused("refused-rater-locked")
    return held


@transaction.atomic
def score_items(*, by: Any, rater: Rater, given: Mapping[tuple[int, str], int]) -> Rater:
    """Keep the levels that somebody gave to rows at items. Raises Refused for what is somebody else's, or locked."""
    held = _held_rater(by, rater)
    codes, levels = [each.term.code for each in observed_rows(held.session.rubric)], levels_of(held.session.rubric)
    known = {(item, code) for item in range(len(held.session.items)) for code in codes}
    standing = given_by(held)
    ItemScore.objects.bulk_create(
        ItemScore(rater=held, item=item, code=code, level=level)
        for (item, code), level in given.items()
        if (item, code) in known and level in levels and standing.get(unit_of(item, code)) != level
    )
    return held


@transaction.atomic
def lock_scores(*, by: Any, rater: Rater) -> Rater:
    """Lock what somebody scored, for good. Raises Refused while a row at an item has no level."""
    held = _held_rater(by, rater)
    wanted = len(held.session.items) * len(observed_rows(held.session.rubric))
    if left := wanted - len(given_by(held)):
        raise Refused("refused-rater-unscored", n=left)
    held.locked_at = timezone.now()
    held.save(update_fields=["locked_at"])
    log_access(by=by, event="calibration-locked", subject=f"calibration {held.session_id}")
    return held


@transaction.atomic
def close_session(*, by: Any, session: CalibrationSession) -> CalibrationSession:
    """Close a session: what each who locked is found to be stands from now on. Raises Refused while the master is open."""
    check_can(by, Permission.LEAD_CALIBRATION)
    held = CalibrationSession.objects.select_for_update().select_related("rubric__framework").get(pk=session.pk)
    if reason := why_not_close(held):
        raise Refused(reason)
    for rater, found, until in judge(held):
        rater.verdict, rater.until, rater.figures = found.verdict.value, until, kept_figures(found)
        rater.save(update_fields=["verdict", "until", "figures"])
    held.closed_at = timezone.now()
    held.save(update_fields=["closed_at"])
    log_access(by=by, event="calibration-closed", subject=f"calibration {held.pk}")
    return held


def plant_scores(*, rater: Rater, levels: Mapping[tuple[int, str], int], at: datetime) -> None:
    """Give and lock the scores of somebody of the sample as of a moment that has passed."""
    ItemScore.objects.bulk_create(
        ItemScore(rater=rater, item=item, code=code, level=level) for (item, code), level in levels.items()
    )
    rater.locked_at = at
    rater.save(update_fields=["locked_at"])
