"""What the two pages show: put together for a reader, who sees lines, or their own lines, or counts alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from fairwater.disclosure import Released
from fairwater.supports import GOAL, language_name
from fairwater_web.supports.enums import CHOSEN, OPEN, SETTLED, Stage, State, Way
from fairwater_web.supports.home_messages import for_families, shown_texts
from fairwater_web.supports.models import OwedSupport, OwedTo, SupportList
from fairwater_web.supports.presentation import (
    day,
    everyone_in,
    found_said,
    missed_more,
    n_in,
    shown_clock,
    shown_left,
    shown_owed,
    shown_shares,
    support_title,
)
from fairwater_web.supports.queries import (
    answered_in_time,
    audience_of,
    counts_of,
    errors_of,
    is_of_school,
    leads,
    lists_for,
    message_for,
    messages,
    owed_for,
    people_of,
    plans_for,
    replies_for,
    rules,
    students_on,
    supports,
    why_not_begin,
    why_not_change,
    why_not_lead,
)

WEEK = timedelta(days=7)
LANGUAGES = ("en", "es", "ar")


def lists_context(actor: Any, language: str, today: date) -> dict[str, Any]:
    """Return what the page of the lists shows."""
    found = list(lists_for(actor))
    live = [each for each in found if each.stage == Stage.CONFIRMED]
    due: list[OwedSupport] = []
    for each in live:
        due += owed_for(actor, each).filter(state__in=OPEN, due_on__lte=today + WEEK)
    due.sort(key=lambda each: (each.due_on, each.pk))
    known = rules()
    of_school = [each for each in found if is_of_school(actor, each)]
    replies = list(replies_for(actor, of_school))
    in_time = None if of_school else answered_in_time(live, today).released
    return {
        "lists": [
            (each, f"supports-stage-{each.stage}", _facts(actor, each, language), day(each.expires_on, language))
            for each in found
        ],
        "due": [
            (each.owed_to.support_list_id, line)
            for each, line in zip(due, _shown(actor, due, today, language), strict=True)
        ],
        "sees_students": bool(of_school) or not why_not_begin(actor),
        "clock": shown_clock(replies, today, language) if of_school else None,
        "in_time": shown_shares(in_time, language),
        "in_time_all": everyone_in(in_time),
        "goal": GOAL,
        "rules": [
            (each.id, each.title.said(language), each.about.said(language), each.source.said(language))
            for each in known.found.values()
        ],
        "faults": [each.sentence(language) for each in (*known.faults, *supports().faults, *messages().faults)],
        "plans": plans_for(actor),
        "not_begin": why_not_begin(actor),
    }


def _facts(actor: Any, found: SupportList, language: str) -> int | None:
    """Return how many students are owed something; None where that is not the reader's to know."""
    if found.stage != Stage.CONFIRMED:
        return None
    if leads(actor, found):
        return students_on(found).count()
    if is_of_school(actor, found):
        return owed_for(actor, found).values("owed_to").distinct().count()
    return n_in(counts_of(found))


def _shown(actor: Any, found: Sequence[OwedSupport], today: date, language: str) -> list[Any]:
    return shown_owed(found, {each.pk: not why_not_change(actor, each) for each in found}, today, language)


def list_context(actor: Any, found: SupportList, language: str, today: date, chosen: str) -> dict[str, Any]:
    """Return what the page of one list shows."""
    led, here = leads(actor, found), is_of_school(actor, found)
    owed = list(owed_for(actor, found).prefetch_related("changes__by"))
    errors = errors_of(found, audience_of(actor)) if led or not here else None
    counts: Released | None = counts_of(found) if not here or led else None
    context: dict[str, Any] = {
        "list": found,
        "stage": f"supports-stage-{found.stage}",
        "expires": day(found.expires_on, language),
        "today": today.isoformat(),
        "leads": led,
        "here": here,
        "not_lead": why_not_lead(actor, found),
        "n_students": _facts(actor, found, language),
        "said": found_said(found, language) if led else [],
        "proposed": _proposed(owed, today, language) if led and found.stage == Stage.PROPOSED else [],
        "owed": _shown(actor, [each for each in owed if each.state in OPEN], today, language),
        "settled": _shown(actor, [each for each in owed if each.state in SETTLED], today, language),
        "off": _shown(actor, [each for each in owed if each.state == State.TAKEN_OFF], today, language),
        "counts_n": n_in(counts),
        "counts_all": everyone_in(counts),
        "counts": shown_shares(counts, language),
        "missed_more": missed_more(errors.missed, language) if errors else [],
        "missed": shown_shares(errors.missed, language) if errors else (),
        "missed_all": everyone_in(errors.missed) if errors else None,
        "not_needed": shown_shares(errors.not_needed, language) if errors else (),
        "not_needed_all": everyone_in(errors.not_needed) if errors else None,
        "error_years": ", ".join(f"{year - 1}–{year % 100:02d}" for year in errors.years) if errors else "",
        "left": shown_left(found, language),
        "goal": GOAL,
    }
    if here and found.stage == Stage.CONFIRMED:
        context |= _at_school(actor, found, owed, language, today, chosen)
    return context


def _proposed(owed: Sequence[OwedSupport], today: date, language: str) -> list[tuple[str, str, list[Any]]]:
    """Return what is proposed, student by student: number, language at home, supports with why."""
    found: dict[str, tuple[str, str, list[Any]]] = {}
    for each in shown_owed(owed, {}, today, language):
        found.setdefault(each.student, (each.student, each.language, []))[2].append(each)
    return list(found.values())


def _at_school(
    actor: Any, found: SupportList, owed: Sequence[OwedSupport], language: str, today: date, chosen: str
) -> dict[str, Any]:
    led = leads(actor, found)
    known = messages().found
    message = message_for(found, chosen)
    numbers = {each.owed_to_id for each in owed if each.state not in (State.PROPOSED, State.TAKEN_OFF)}
    to = list(OwedTo.objects.filter(pk__in=numbers).prefetch_related("sent", "supports__offered_by"))
    spoken = dict.fromkeys((*LANGUAGES, *(each.language for each in to if each.language)))
    return {
        "people": people_of(found.organisation, today),
        "states": [(each.value, f"support-state-{each.value}") for each in CHOSEN],
        "supports": [(slug, support_title(slug, language)) for slug in supports().found],
        "ways": [(each.value, f"way-{each.value}") for each in Way],
        "students": [(each.pk, each.student) for each in to],
        "without_language": [(each.pk, each.student) for each in to if not each.language] if led else [],
        "spoken": [(code, language_name(code, language)) for code in spoken],
        "messages": [(each.id, each.title.said(language)) for each in known.values()],
        "message": message,
        "message_title": message.title.said(language) if message is not None else "",
        "families": for_families(found, message, to, language) if message is not None else [],
        "texts": shown_texts(found, message, language) if message is not None else [],
        "clock": shown_clock(list(replies_for(actor, [found])), today, language),
    }
