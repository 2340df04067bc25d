"""Proposing, confirming and changing a list, messages home, replies; and what is left when a list has expired."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater import words
from fairwater.supports import Message, Rule, answer_by, language_code, proposed_from, read_lines
from fairwater.supports.rule import as_data
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.permissions import Refused, can
from fairwater_web.documents.models import Document
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.supports.enums import CHOSEN, Stage, State, Way
from fairwater_web.supports.models import (
    FamilyReply,
    OwedChange,
    OwedSupport,
    OwedTo,
    SentHome,
    SupportList,
    TextRead,
)
from fairwater_web.supports.queries import (
    FEWEST,
    counts_of,
    days_off,
    digest_of,
    is_of_school,
    people_of,
    scope_of,
    supports,
    why_not_begin,
    why_not_change,
    why_not_lead,
)
from fairwater_web.thread.actions import link

LASTS, LONGEST, DUE_IN = 90, 180, 10
TITLE, NOTE, NUMBER = 200, 300, 40


def _held(by: Any, found: SupportList) -> SupportList:
    """Return a list that nobody else changes until the transaction is over. Raises Refused where the actor does not lead it."""
    held = SupportList.objects.select_for_update(of=("self",)).select_related("organisation__parent").get(pk=found.pk)
    if reason := why_not_lead(by, held):
        raise Refused(reason)
    return held


@transaction.atomic
def begin_list(
    *, by: Any, rule: Rule | None, title: str, plan: Document | None, today: date, expires_on: date | None = None
) -> SupportList:
    """Begin a list in the actor's school: what a rule proposes, or an empty one. Nobody is owed anything yet.

    Raises Refused without the right, in no school, without a title, without records of the school, for a day too far away.
    """
    if reason := why_not_begin(by):
        raise Refused(reason)
    named = " ".join(title.split())[:TITLE] or (rule.title.said() if rule is not None else "")
    if not named:
        raise Refused("refused-supports-title")
    until = expires_on or today + timedelta(days=rule.lasts if rule is not None else LASTS)
    if not today < until <= today + timedelta(days=LONGEST):
        raise Refused("refused-supports-until", most=LONGEST)
    made = SupportList.objects.create(
        organisation=by.organisation, plan=plan, title=named, expires_on=until, made_by=by.person
    )
    if rule is None:
        _now_confirmed(made, by)
    else:
        _propose(made, rule, today)
        jobs.ask("supports-errors", [made.pk], key=f"supports-errors {made.pk}")
    if plan is not None:
        link(organisation=by.organisation, thing=("supports", made.pk), to=("document", plan.pk))
    log_access(by=by, event="supports-proposed", subject=f"supports list {made.pk}", release=made.snapshot)
    return made


def _propose(made: SupportList, rule: Rule, today: date) -> None:
    scope = scope_of(made.organisation)
    years = scope.snapshot.manifest.school_years.get("enrollment", ()) if scope is not None else ()
    if scope is None or not years:
        raise Refused("refused-supports-no-data")
    made.school_year, made.snapshot = max(years), scope.snapshot.id
    proposed = proposed_from(rule, scope.snapshot, made.school_year, [made.organisation.local_id])
    if not proposed.n_looked_at:
        raise Refused("refused-supports-nobody", school=made.organisation.name, rule=rule.title.said())
    due = answer_by(today, days_off(), rule.due_in)
    made.rule = as_data(rule)
    made.found = {
        "looked_at": proposed.n_looked_at,
        "proposed": len(proposed.owed),
        "unknown": {name: n for name, n in proposed.unknown.items() if n},
    }
    made.save()
    for each in proposed.owed:
        language = language_code(each.language) if each.language else ""
        to = OwedTo.objects.create(support_list=made, student=each.student, language=language)
        for support in each.supports:
            why = [reason for reason in each.reasons if reason.support == support]
            reasons = {code: "; ".join(reason.said(code) for reason in why) for code in words.COMPLETE}
            OwedSupport.objects.create(owed_to=to, support=support, reasons=reasons, due_on=due)


def _now_confirmed(found: SupportList, by: Any) -> None:
    found.stage, found.confirmed_by, found.confirmed_at = Stage.CONFIRMED, by.person, timezone.now()
    found.save()


@transaction.atomic
def confirm(*, by: Any, found: SupportList, owed: Collection[int], because: str) -> None:
    """Confirm who is owed what: the supports that a person ticked. All others are deleted, and why is kept without whose.

    Raises Refused where some are left out without a reason, and for a list that is confirmed already.
    """
    held = _held(by, found)
    if held.stage != Stage.PROPOSED:
        raise Refused("refused-supports-confirmed")
    proposed = OwedSupport.objects.filter(owed_to__support_list=held, state=State.PROPOSED)
    ticked = proposed.filter(pk__in=list(owed))
    others = proposed.exclude(pk__in=list(owed))
    n_others = others.count()
    if n_others and not because.strip():
        raise Refused("refused-supports-because")
    for each in ticked:
        _change(each, by, State.OWED, "")
    others.delete()
    kept = held.owed_to.filter(supports__isnull=False).values("pk")
    gone = held.owed_to.exclude(pk__in=kept)
    held.n_not_owed, held.not_owed_because = n_others, because.strip()[:NOTE] if n_others else ""
    gone.delete()
    _now_confirmed(held, by)
    told = f"supports list {held.pk}: {ticked.count()} owed, {n_others} not"
    log_access(by=by, event="supports-confirmed", subject=told)


def _change(owed: OwedSupport, by: Any, state: str, note: str) -> None:
    owed.state = state
    owed.save()
    OwedChange.objects.create(owed=owed, did=state, note=note.strip()[:NOTE], by=by.person)


@transaction.atomic
def add_owed(
    *,
    by: Any,
    found: SupportList,
    student: str,
    support: str,
    reason: str,
    due_on: date | None,
    language: str,
    offered_by: Person | None,
    today: date,
) -> OwedSupport:
    """Add a support that a person knows to be owed. Raises Refused without a number, a known support or a reason."""
    held = _held(by, found)
    if held.stage != Stage.CONFIRMED:
        raise Refused("refused-supports-first-confirm")
    number = student.strip()[:NUMBER]
    if not number or not reason.strip():
        raise Refused("refused-supports-line")
    if support not in supports().found:
        raise Refused("refused-supports-kind")
    _check_offers(held.organisation, offered_by, today)
    to, is_new = OwedTo.objects.get_or_create(
        support_list=held, student=number, defaults={"language": language_code(language)[:20] if language else ""}
    )
    if not is_new and to.supports.filter(support=support).exists():
        raise Refused("refused-supports-twice")
    due = due_on or answer_by(today, days_off(), DUE_IN)
    made = OwedSupport.objects.create(
        owed_to=to, support=support, reasons={"": reason.strip()[:NOTE]}, due_on=due, offered_by=offered_by
    )
    _change(made, by, State.OWED, "")
    held.save()
    log_access(by=by, event="support-added", subject=f"supports list {held.pk}: support {made.pk}")
    return made


@transaction.atomic
def bring_lines(*, by: Any, found: SupportList, name: str, content: bytes, today: date) -> int:
    """Add the lines of a file; return how many. Raises BadInput for a file that cannot be read, that names or that ranks."""
    _held(by, found)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        lines = read_lines(path, supports().found)
    for each in lines:
        add_owed(
            by=by,
            found=found,
            student=each.student,
            support=each.support,
            reason=each.reason,
            due_on=each.due,
            language=each.language,
            offered_by=None,
            today=today,
        )
    return len(lines)


def _check_offers(school: Organisation, person: Person | None, today: date) -> None:
    if person is not None and person not in people_of(school, today):
        raise Refused("refused-supports-person")


@transaction.atomic
def change_owed(
    *, by: Any, owed: OwedSupport, state: str, offered_by: Person | None, due_on: date | None, note: str, today: date
) -> None:
    """Say where a support stands, who offers it and by when. Raises Refused for what a person cannot say, or is not theirs.

    Who offers it and by when is for whoever leads the list.
    """
    held = OwedSupport.objects.select_for_update(of=("self",)).get(pk=owed.pk)
    if reason := why_not_change(by, held):
        raise Refused(reason)
    if state not in CHOSEN or held.state in (State.PROPOSED, State.TAKEN_OFF):
        raise Refused("refused-supports-state")
    found = held.owed_to.support_list
    if not why_not_lead(by, found):
        _check_offers(found.organisation, offered_by, today)
        held.offered_by, held.due_on = offered_by, due_on or held.due_on
    _change(held, by, state, note)
    found.save()
    log_access(by=by, event="support-changed", subject=f"supports list {found.pk}: support {held.pk} {state}")


@transaction.atomic
def take_off(*, by: Any, owed: OwedSupport, because: str) -> None:
    """Take a support off a list, with a reason. Raises Refused without one."""
    held = OwedSupport.objects.select_for_update(of=("self",)).get(pk=owed.pk)
    found = _held(by, held.owed_to.support_list)
    if not because.strip():
        raise Refused("refused-supports-because")
    _change(held, by, State.TAKEN_OFF, because)
    found.save()
    log_access(by=by, event="support-changed", subject=f"supports list {found.pk}: support {held.pk} taken off")


@transaction.atomic
def say_language(*, by: Any, to: OwedTo, language: str) -> None:
    """Say which language a family reads, by its name or its code."""
    found = _held(by, to.support_list)
    if not language.strip():
        raise Refused("refused-supports-language")
    to.language = language_code(language)[:20]
    to.save()
    log_access(by=by, event="support-changed", subject=f"supports list {found.pk}: language of {to.pk}")


# ---- messages home and replies


@transaction.atomic
def read_text(*, by: Any, message: Message, language: str, at: datetime | None = None) -> TextRead:
    """Say that one has read a message in a language, and that it is good. Raises Refused for a text that there is not.

    `at` is when it was read: now, except in a sample organisation, whose past is invented.
    """
    if not can(by, Permission.SEE_SUPPORTS_OWED):
        raise Refused("refused-see-supports-owed")
    if language not in message.texts:
        raise Refused("refused-supports-no-text")
    made, _ = TextRead.objects.get_or_create(
        organisation=by.tenant,
        message=message.id,
        language=language,
        digest=digest_of(message, language),
        defaults={"by": by.person, "at": at or timezone.now()},
    )
    log_access(by=by, event="supports-text-read", subject=f"{message.id} {language}")
    return made


@transaction.atomic
def mark_sent(
    *, by: Any, found: SupportList, message: Message, to: Collection[OwedTo], way: str, on: date, today: date
) -> int:
    """Note that a message went home to families; return how many. One that went on that day already is noted once."""
    held = _held(by, found)
    if way not in Way.values:
        raise Refused("refused-supports-way")
    if on > today:
        raise Refused("refused-supports-future")
    n = 0
    for each in to:
        given = {"message": message.id, "version": message.version, "language": each.language, "way": way, "on": on}
        _, is_new = SentHome.objects.get_or_create(owed_to=each, **given, defaults={"by": by.person})
        n += is_new
    log_access(by=by, event="supports-messages-sent", subject=f"supports list {held.pk}: {message.id}, {n} families")
    return n


@transaction.atomic
def note_reply(
    *, by: Any, to: OwedTo, came_on: date, language: str, answers: Person, today: date, answered_on: date | None = None
) -> FamilyReply:
    """Note that a family replied, and who answers. Raises Refused for a day still to come, or for somebody of elsewhere."""
    found = to.support_list
    if found.stage == Stage.EXPIRED or not is_of_school(by, found):
        raise Refused("refused-supports-of-others")
    if came_on > today or (answered_on or came_on) > today:
        raise Refused("refused-supports-future")
    if answered_on is not None and answered_on < came_on:
        raise Refused("refused-supports-before")
    _check_offers(found.organisation, answers, today)
    made = FamilyReply.objects.create(
        owed_to=to,
        came_on=came_on,
        language=language_code(language)[:20] if language else to.language,
        answers=answers,
        answered_on=answered_on,
        noted_by=by.person,
    )
    log_access(by=by, event="family-reply-noted", subject=f"supports list {found.pk}: reply {made.pk}")
    return made


@transaction.atomic
def note_answered(*, by: Any, reply: FamilyReply, on: date, today: date) -> None:
    """Note that a reply was answered. Raises Refused for a day before it came or to come, and for one not theirs."""
    held = FamilyReply.objects.select_for_update(of=("self",)).get(pk=reply.pk)
    found = held.owed_to.support_list
    if held.answers_id != by.person.pk or not is_of_school(by, found):
        _held(by, found)
    if on > today:
        raise Refused("refused-supports-future")
    if on < held.came_on:
        raise Refused("refused-supports-before")
    held.answered_on = on
    held.save()
    log_access(by=by, event="family-reply-noted", subject=f"supports list {found.pk}: reply {held.pk} answered")


# ---- the end of a list


@transaction.atomic
def end_list(*, by: Any, found: SupportList) -> None:
    """End a list before its day."""
    _end(_held(by, found), by)


def expire(*, today: date) -> int:
    """End every list whose day is past; return how many."""
    n = 0
    for each in SupportList.objects.filter(expires_on__lt=today).exclude(stage=Stage.EXPIRED):
        with transaction.atomic():
            held = SupportList.objects.select_for_update(of=("self",)).get(pk=each.pk)
            if held.stage != Stage.EXPIRED:
                _end(held, None)
                n += 1
    return n


def _end(found: SupportList, by: Any) -> None:
    """Delete every student of a list with all that hangs on them; the counts that the gate lets families know stay."""
    released = counts_of(found)
    found.left = {
        "rows": [
            {"by": row.by, "group": row.group[0], "n": row.n_students, "counted": row.n_counted, "share": row.share}
            for row in (released.rows if released is not None else ())
            if row.n_students is not None and row.n_students >= FEWEST
        ],
        "policy": released.policy if released is not None else "",
    }
    found.owed_to.all().delete()
    found.stage = Stage.EXPIRED
    found.save()
    log_access(by=by, event="supports-expired", subject=f"supports list {found.pk} of {found.organisation.slug}")
