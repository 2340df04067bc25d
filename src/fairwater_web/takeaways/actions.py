"""Asking for a take-away, making it, taking it, and recalling what holds something that was withdrawn."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from fairwater.takeaway import Bound, Story, bound_docx, bound_pdf, brief_html, brief_pdf, deck_of
from fairwater_web.common.access_log import WithoutRole
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.kinds import Progress
from fairwater_web.common.jobs.queries import job_about
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.journeys.models import Journey
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import acting_person
from fairwater_web.takeaways.enums import FORMATS, For, Format, PartOf, Stage, What
from fairwater_web.takeaways.gathering import Gathering
from fairwater_web.takeaways.models import TakeAway
from fairwater_web.takeaways.own_path import path_of_oneself
from fairwater_web.takeaways.presentation import file_name, gone_from
from fairwater_web.takeaways.queries import KIND, file_of, is_there, job_key, resting_on, why_not_make
from fairwater_web.takeaways.telling import Asked, story_of
from fairwater_web.thread.actions import link, note_gone_out
from fairwater_web.thread.models import Mark

AFTER_DOCUMENTS = 4
"""Steps after the documents were read: pilots, what they rest on, setting, writing."""


@transaction.atomic
def ask_for(
    *, by: Any, journey: Journey, what: str, made_for: str, format: str, language: str, parts: Sequence[str] = ()
) -> TakeAway:
    """Ask for a report, a deck or a brief of a journey. Raises Refused where the actor may not make it for that audience."""
    if reason := why_not_make(by, journey, made_for):
        raise Refused(reason)
    chosen = [each for each in PartOf.values if each in parts]
    if what == What.REPORT and not chosen:
        raise Refused("refused-takeaway-parts")
    made = TakeAway.objects.create(
        organisation=journey.organisation,
        journey=journey,
        what=what,
        made_for=made_for,
        format=format,
        language=language,
        parts=chosen if what == What.REPORT else [],
        title=journey.title,
        made_by=by.person,
    )
    return _asked(by, made)


@transaction.atomic
def ask_for_path(*, by: Any, format: str, language: str) -> TakeAway:
    """Ask for the report of one’s own path."""
    check_can(by, Permission.SEE_HOME)
    made = TakeAway.objects.create(
        organisation=by.organisation,
        what=What.PATH,
        made_for=For.MYSELF,
        format=format,
        language=language,
        title=by.person.name,
        made_by=by.person,
    )
    return _asked(by, made)


def _asked(by: Any, made: TakeAway) -> TakeAway:
    if made.format not in FORMATS[made.what]:
        raise Refused("refused-takeaway-format")
    jobs.ask("take-away", [made.pk], key=job_key(made), lane=f"take-away {made.organisation_id}", by=by)
    log_access(by=by, event="take-away-asked", subject=_subject(made))
    return made


def _subject(made: TakeAway) -> str:
    return f"take-away {made.pk}: {made.what} for {made.made_for}, {made.format}"


def stop(*, by: Any, takeaway: TakeAway) -> None:
    """Cancel one’s own take-away that is still being made. Raises Refused as jobs do."""
    job = job_about(job_key(takeaway))
    if job is None or takeaway.stage != Stage.MAKING:
        raise Refused("refused-job-over")
    jobs.cancel(by=by, job=job)


def leave(state: State, number: int) -> None:
    """Say of a take-away that is not going to be made why: it was cancelled, or has failed too often."""
    stage = Stage.CANCELLED if state == State.CANCELLED else Stage.FAILED
    TakeAway.objects.filter(pk=number, stage=Stage.MAKING).update(stage=stage)


# The worker’s part


def make(number: int, progress: Progress | None, today: date) -> None:
    """Make a take-away. One that was cut short is made anew; its name appears when it is whole."""
    found = TakeAway.objects.select_related("organisation__parent", "journey__organisation", "made_by").get(pk=number)
    if found.stage != Stage.MAKING:
        return
    actor = acting_person(found.made_by, today, _acts_in(found, today))
    if actor is None or (found.journey is not None and why_not_make(actor, found.journey, found.made_for)):
        TakeAway.objects.filter(pk=number, stage=Stage.MAKING).update(stage=Stage.FAILED)
        return
    gathering = Gathering(actor, found.made_for, found.language)
    content = _content(found, gathering, progress, today)
    path = file_of(found)
    _write(path, content)
    _made(found, gathering, content, actor)


def _acts_in(found: TakeAway, today: date) -> int:
    """Return where whoever made it acts: where the journey is, or in what is above it, as they hold roles."""
    actor = acting_person(found.made_by, today, found.organisation_id)
    if actor is not None and actor.organisation.pk == found.organisation_id:
        return int(found.organisation_id)
    return int(found.organisation.tenant.pk)


def _content(found: TakeAway, gathering: Gathering, progress: Progress | None, today: date) -> bytes:
    """Return the file, saying how far it is."""
    n = 0
    of = AFTER_DOCUMENTS + (found.journey.holds.count() if found.journey is not None else 0)

    def step() -> None:
        nonlocal n
        n += 1
        if progress is not None:
            progress.report(min(n, of), of)

    if found.journey is None:
        bound = path_of_oneself(gathering, today)
        step()
        return _bound_bytes(bound, found.format)
    story = story_of(gathering, Asked(found.journey, found.parts, today), step)
    step()
    return file_bytes(story, found.what, found.format)


def file_bytes(story: Story, what: str, format: str) -> bytes:
    """Return a story as a file."""
    if what == What.DECK:
        from fairwater.takeaway.slides_file import deck_pptx

        return deck_pptx(deck_of(story))
    if what == What.BRIEF:
        return brief_html(story).encode() if format == Format.HTML else brief_pdf(story)
    return _bound_bytes(story.bound(), format)


def _bound_bytes(bound: Bound, format: str) -> bytes:
    return bound_docx(bound) if format == Format.DOCX else bound_pdf(bound)


def _write(path: Path, content: bytes) -> None:
    """Write a file beside its name, and give it the name when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(content)
    beside.replace(path)


@transaction.atomic
def _made(found: TakeAway, gathering: Gathering, content: bytes, actor: Any) -> None:
    """Note that it is made, what it rests on, and what was left out; tell whoever made it."""
    changed = TakeAway.objects.filter(pk=found.pk, stage=Stage.MAKING).update(
        stage=Stage.MADE,
        size=len(content),
        digest=hashlib.sha256(content).hexdigest(),
        rests_on=[list(each) for each in gathering.things],
        withheld=[[each.what, each.why] for each in gathering.withheld],
    )
    if not changed:
        return
    if found.journey is not None:
        for thing in (("journey", found.journey.pk), *gathering.things):
            link(organisation=found.organisation, thing=(KIND, found.pk), to=thing)
    log_access(by=actor, event="take-away-made", subject=_subject(found))
    notify(
        people=[found.made_by],
        organisation=found.organisation,
        about=About.DONE,
        message="notice-take-away-made",
        values={"title": found.title},
        url=f"/take-away/{found.pk}/",
        key=f"take-away-{found.pk}",
    )
    found.refresh_from_db()
    if gone_from(found):  # withdrawn while it was made
        _recall(found)


def take(*, by: Any, takeaway: TakeAway) -> str:
    """Note that somebody takes the file; return its name. Raises Refused where some of it was withdrawn, or it is gone."""
    if gone_from(takeaway):
        _recall(takeaway)
    if takeaway.stage == Stage.RECALLED:
        raise Refused("refused-takeaway-recalled")
    if not is_there(takeaway):
        raise Refused("refused-takeaway-not-there")
    name = file_name(takeaway)
    log_access(by=by, event="take-away-downloaded", subject=_subject(takeaway), download=name)
    note_gone_out(organisation=takeaway.organisation, thing=(KIND, takeaway.pk), file=name, by=by)
    return name


def recall(mark_id: int) -> int:
    """Erase the files that hold what was withdrawn, and tell whoever made them; return how many."""
    mark = Mark.objects.select_related("organisation").get(pk=mark_id)
    numbers = resting_on(mark.organisation, (mark.kind, mark.thing))
    found = TakeAway.objects.filter(pk__in=numbers, stage=Stage.MADE).select_related("organisation__parent", "made_by")
    return sum(_recall(each) for each in found if (mark.kind, mark.thing) in gone_from(each))


def ask_to_recall(mark: Mark) -> None:
    """Have a worker recall what holds the thing that a mark says was withdrawn."""
    jobs.ask("take-away-recall", [mark.pk], key=f"take-away-recall {mark.pk}")


def _recall(takeaway: TakeAway) -> int:
    """Erase a file. Where it was taken already is told on its page; whoever made it is told that it is so."""
    changed = TakeAway.objects.filter(pk=takeaway.pk, stage=Stage.MADE).update(stage=Stage.RECALLED)
    file_of(takeaway).unlink(missing_ok=True)
    takeaway.stage = Stage.RECALLED
    if changed:
        by = WithoutRole(organisation=takeaway.organisation)
        log_access(by=by, event="take-away-recalled", subject=_subject(takeaway))
        notify(
            people=[takeaway.made_by],
            organisation=takeaway.organisation,
            about=About.WAITS_FOR_ME,
            message="notice-take-away-recalled",
            values={"title": takeaway.title},
            url=f"/take-away/{takeaway.pk}/",
            key=f"take-away-recalled-{takeaway.pk}",
        )
    return changed
