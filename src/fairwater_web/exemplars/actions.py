"""Publishing, withdrawing and closing exemplars; replicating one, reporting back, following."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.documents.actions import begin_document, keep_version, kind_or_refused, save_field
from fairwater_web.documents.enums import Stage as DocumentStage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import evidence_of, kind_named
from fairwater_web.exemplars.enums import KIND, PLAN, Audience, Came
from fairwater_web.exemplars.models import Adoption, Exemplar, Follow
from fairwater_web.exemplars.queries import (
    exemplars_for,
    journeys_to_adopt,
    n_missing,
    why_not_adopt,
    why_not_publish,
    why_not_report,
)
from fairwater_web.exemplars.telling import ToldExemplar
from fairwater_web.journeys.actions import begin_at
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import link, mark, note_gone_out
from fairwater_web.thread.enums import Happened, Relation
from fairwater_web.thread.models import Mark

LONG, SHORT = 2000, 500
CITED = "quote"
"""Evidence whose withdrawal closes an exemplar: its words may stand in the text."""


def _check_publishes(by: Any, document: Document) -> None:
    if document.kind != KIND:
        raise Refused("refused-exemplar-kind")
    if reason := why_not_publish(by, document):
        raise Refused(reason)


@transaction.atomic
def publish(*, by: Any, document: Document, audience: str) -> Exemplar:
    """Publish what stands in a document as an exemplar, for the network or for everybody; anew it stays the same exemplar.

    Raises Refused where something is missing without which nobody else could stand it up.
    """
    held = Document.objects.select_for_update(of=("self",)).select_related("organisation__parent").get(pk=document.pk)
    _check_publishes(by, held)
    if audience not in Audience.values:
        raise Refused("refused-exemplar-audience")
    if held.stage == DocumentStage.SET_ASIDE:
        raise Refused("refused-document-aside")
    if missing := n_missing(held):
        raise Refused("refused-exemplar-missing", n=missing)
    kind = kind_or_refused(held)
    newest = held.versions.first()
    if held.stage == DocumentStage.DRAFT or newest is None:
        newest = keep_version(by=by, document=held, kind=kind, note="")
    things = dict.fromkeys((each.kind, each.thing) for each in evidence_of(held) if each.kind)
    before = Exemplar.objects.filter(document=held).first()
    made, is_new = Exemplar.objects.update_or_create(
        document=held,
        defaults={
            "version": newest,
            "audience": audience,
            "rests_on": [list(each) for each in things],
            "published_by": by.person,
            "published_at": timezone.now(),
            "closed_at": None,
            "withdrawn_by": None,
            "withdrawn_at": None,
            "why": "",
        },
    )
    link(organisation=held.organisation, thing=("exemplar", made.pk), to=("document", held.pk))
    log_access(by=by, event="exemplar-published", subject=f"exemplar {made.pk}: {audience}, version {newest.number}")
    if not is_new and before is not None and before.version_id != newest.pk:
        mark(organisation=held.organisation, thing=("exemplar", made.pk), happened=Happened.CHANGED)
        _mark_for_adopters(made, Happened.CHANGED)
        _tell_followers(made, "notice-exemplar-changed", f"changed {newest.pk}", {"title": str(newest.title)})
    return made


@transaction.atomic
def withdraw(*, by: Any, exemplar: Exemplar, why: str) -> None:
    """Withdraw an exemplar, with why: nobody else reads it from now on. What others made of it stays theirs."""
    held = Exemplar.objects.select_for_update(of=("self",)).select_related("document__organisation").get(pk=exemplar.pk)
    _check_publishes(by, held.document)
    said = " ".join(why.split())[:SHORT]
    if not said:
        raise Refused("refused-exemplar-why")
    if held.withdrawn_at is not None:
        return
    held.withdrawn_at, held.withdrawn_by, held.why = timezone.now(), by.person, said
    held.save(update_fields=["withdrawn_at", "withdrawn_by", "why"])
    mark(organisation=held.document.organisation, thing=("exemplar", held.pk), happened=Happened.WITHDRAWN)
    _mark_for_adopters(held, Happened.WITHDRAWN)
    log_access(by=by, event="exemplar-withdrawn", subject=f"exemplar {held.pk}")


@transaction.atomic
def close_for(marked: Mark) -> int:
    """Close the exemplars that cite a quote which was withdrawn, until they are published anew; return how many."""
    if marked.kind != CITED:
        return 0
    found = Exemplar.objects.filter(withdrawn_at=None, closed_at=None).select_related("document__organisation__parent")
    closed = 0
    for each in found.select_for_update(of=("self",)):
        if each.document.organisation.tenant != marked.organisation:
            continue
        if [marked.kind, marked.thing] not in [list(one) for one in each.rests_on]:
            continue
        each.closed_at = timezone.now()
        each.save(update_fields=["closed_at"])
        closed += 1
        notify(
            people=[each.published_by],
            organisation=each.document.organisation,
            about=About.WAITS_FOR_ME,
            message="notice-exemplar-closed",
            values={"title": str(each)},
            url=f"/exemplars/{each.pk}/",
            key=f"exemplar-closed-{each.pk}-{marked.pk}",
        )
    return closed


def _mark_for_adopters(exemplar: Exemplar, happened: Happened) -> None:
    """Note for the districts that replicate it what happened to an exemplar; its own knows."""
    origin = exemplar.document.organisation.tenant
    places = {each.organisation.tenant for each in exemplar.adoptions.select_related("organisation__parent__parent")}
    for place in places - {origin}:
        mark(organisation=place, thing=("exemplar", exemplar.pk), happened=happened)


def _tell_followers(exemplar: Exemplar, message: str, key: str, values: dict[str, str]) -> None:
    for each in exemplar.follows.select_related("person", "organisation"):
        notify(
            people=[each.person],
            organisation=each.organisation,
            about=About.FOLLOW_UP,
            message=message,
            values=values,
            url=f"/exemplars/{exemplar.pk}/",
            key=f"exemplar-{exemplar.pk}-{key}",
        )


# Replicating


@transaction.atomic
def adopt(*, by: Any, exemplar: Exemplar, told: ToldExemplar, journey: int, is_named: bool, language: str) -> Adoption:
    """Replicate an exemplar where the actor acts: a plan of their own begins with what is told, in a journey if they say so.

    The plan continues the adoption and the adoption the exemplar, in the thread of either side; nothing else crosses.
    """
    held = Exemplar.objects.select_for_update(of=("self",)).get(pk=exemplar.pk)
    if not exemplars_for(by).filter(pk=held.pk, closed_at=None).exists():
        raise Refused("refused-exemplar-closed")
    if reason := why_not_adopt(by, exemplar):
        raise Refused(reason)
    plan = _plan(by, told, journey, language)
    made = Adoption.objects.create(
        exemplar=held,
        version=held.version,
        organisation=by.organisation,
        plan=plan,
        journey_id=journey or None,
        is_named=is_named,
        begun_by=by.person,
    )
    link(
        organisation=by.organisation,
        thing=("document", plan.pk),
        to=("adoption", made.pk),
        relation=Relation.CONTINUES,
    )
    for place in {by.tenant, exemplar.document.organisation.tenant}:
        link(
            organisation=place,
            thing=("adoption", made.pk),
            to=("exemplar", held.pk),
            relation=Relation.CONTINUES,
        )
    _tell_origin(made, "notice-exemplar-adopted", f"adopted {made.pk}")
    log_access(by=by, event="exemplar-adopted", subject=f"exemplar {held.pk}: adoption {made.pk}, document {plan.pk}")
    return made


def _plan(by: Any, told: ToldExemplar, journey: int, language: str) -> Document:
    kind = kind_named(PLAN)
    if kind is None:
        raise Refused("refused-document-kind-gone", kind=PLAN)
    title = told.title[:200]
    if journey:
        found = next(((one, at) for one, at in journeys_to_adopt(by) if one.pk == journey), None)
        if found is None:
            raise Refused("refused-adopt-journey")
        plan = begin_at(by=by, journey=found[0], station=found[1], kind=PLAN, title=title, language=language)
    else:
        plan = begin_document(by=by, kind=kind, title=title, organisation=by.organisation, language=language)
    steps = "\n".join(f"- {' · '.join(part for part in row if part)}" for row in told.tables["steps"])
    values = {
        "solution": "\n\n".join(part for part in (told.sentence, told.texts["does"], steps) if part),
        "whom": told.texts["reached"],
        "designed": f"{told.title}: {told.place}. {told.texts['keep']}".strip(),
    }
    for slug, given in values.items():
        field = kind.field(slug)
        if field is not None and given:
            save_field(by=by, document=plan, field=field, given=given, seen=0, language=language)
    return plan


def _tell_origin(adoption: Adoption, message: str, key: str) -> None:
    exemplar = adoption.exemplar
    notify(
        people=[exemplar.published_by],
        organisation=exemplar.document.organisation,
        about=About.DONE,
        message=message,
        values={"title": str(exemplar)},
        url=f"/exemplars/{exemplar.pk}/#adoption-{adoption.pk}",
        key=f"exemplar-{exemplar.pk}-{key}",
    )


def _held_adoption(by: Any, adoption: Adoption) -> Adoption:
    held = Adoption.objects.select_for_update(of=("self",)).select_related("organisation__parent").get(pk=adoption.pk)
    if reason := why_not_report(by, held):
        raise Refused(reason)
    return held


@transaction.atomic
def report(*, by: Any, adoption: Adoption, came: str, adapted: str, happened: str, learned: str) -> Adoption:
    """Report back what was adapted, what happened and what was learned; a later report takes the place of the one before.

    Raises Refused without what happened, and for stopping without what was learned: that is what helps the next school.
    """
    held = _held_adoption(by, adoption)
    if came not in Came.values:
        raise Refused("refused-report-came")
    said = {"adapted": adapted.strip(), "happened": happened.strip(), "learned": learned.strip()}
    if any(len(each) > LONG for each in said.values()):
        raise Refused("refused-report-long", most=LONG)
    if not said["happened"]:
        raise Refused("refused-report-blank")
    if came == Came.STOPPED and not said["learned"]:
        raise Refused("refused-report-learned")
    for name, each in said.items():
        setattr(held, name, each)
    held.came, held.reported_by, held.reported_at = came, by.person, timezone.now()
    held.save()
    key = f"reported {held.pk} {held.reported_at.isoformat()}"[:60]
    _tell_origin(held, "notice-exemplar-reported", key)
    _tell_followers(held.exemplar, "notice-exemplar-reported", key, {"title": str(held.exemplar)})
    log_access(by=by, event="exemplar-reported", subject=f"adoption {held.pk}: {came}")
    return held


@transaction.atomic
def take_report_back(*, by: Any, adoption: Adoption) -> None:
    """Take back what was reported: nobody else reads it from now on."""
    held = _held_adoption(by, adoption)
    held.adapted = held.happened = held.learned = ""
    held.came, held.reported_by, held.reported_at = Came.GOING, None, None
    held.save()
    log_access(by=by, event="exemplar-report-taken-back", subject=f"adoption {held.pk}")


@transaction.atomic
def set_named(*, by: Any, adoption: Adoption, is_named: bool) -> None:
    """Let others see who replicates, or not any more."""
    held = _held_adoption(by, adoption)
    held.is_named = is_named
    held.save(update_fields=["is_named"])
    log_access(by=by, event="exemplar-adopter-named", subject=f"adoption {held.pk}: {is_named}")


@transaction.atomic
def follow(*, by: Any, exemplar: Exemplar, follows: bool) -> None:
    """Follow an exemplar, or not any more."""
    check_can(by, Permission.READ_DOCUMENTS)
    if follows:
        Follow.objects.get_or_create(exemplar=exemplar, person=by.person, defaults={"organisation": by.organisation})
    else:
        Follow.objects.filter(exemplar=exemplar, person=by.person).delete()
    log_access(by=by, event="exemplar-followed", subject=f"exemplar {exemplar.pk}: {follows}")


def note_story_taken(*, by: Any, exemplar: Exemplar, file: str) -> None:
    """Note that a story left as a file, so that it can be recalled when something in it is withdrawn."""
    place = exemplar.document.organisation
    note_gone_out(organisation=place, thing=("exemplar", exemplar.pk), file=file, by=by)
    for kind, number in exemplar.rests_on:
        note_gone_out(organisation=place, thing=(str(kind), int(number)), file=file, by=by)
    log_access(by=by, event="exemplar-story-taken", subject=f"exemplar {exemplar.pk}", download=file)
