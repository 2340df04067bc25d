"""Convening a cohort, taking part, sharing and withdrawing, meeting, commenting, contributing, leaving."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.cohorts import Shape
from fairwater_web.cohorts.enums import Locale, Region, SharedKind, Stands
from fairwater_web.cohorts.models import (
    Attendance,
    Cohort,
    CohortReport,
    Contribution,
    DistrictProfile,
    Meeting,
    Member,
    PeerComment,
    Shared,
    Takeaway,
)
from fairwater_web.cohorts.queries import (
    journeys_to_share,
    meetings_for,
    own_member,
    releases_to_share,
    reports_for,
    seen_shared,
    shape_of,
    versions_to_share,
    why_not_convene,
    why_not_speak,
    why_not_take_part,
)
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.journeys.queries import months_after
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.enums import Role
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import people_who_may
from fairwater_web.registers.actions import make_entry
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import register_or_404
from fairwater_web.thread.actions import link, mark
from fairwater_web.thread.enums import Happened

LONG, MOST_CAME = 1000, 500
IDEAS = "ideas"


def one_line(given: str, most: int = 200) -> str:
    """Return what was typed on one line, no longer than it may be."""
    return " ".join(given.split())[:most]


def check_convenes(by: Any, cohort: Cohort | None = None) -> None:
    """Raise Refused where the actor does not convene, or not this cohort."""
    if reason := why_not_convene(by, cohort):
        raise Refused(reason)


def held_member(by: Any, member: Member | None) -> Member:
    """Return a membership that nobody else changes meanwhile. Raises Refused where the actor does not act for the district."""
    kept = None
    if member is not None:
        kept = Member.objects.select_for_update(of=("self",)).select_related("cohort").get(pk=member.pk)
        if kept.district_id != by.tenant.pk or kept.left_on is not None:
            kept = None
    if reason := why_not_take_part(by, kept):
        raise Refused(reason)
    assert kept is not None
    return kept


# Convening


@transaction.atomic
def open_cohort(*, by: Any, shape: Shape, title: str, purpose: str, begins_on: date) -> Cohort:
    """Open a cohort of the actor's programme after a shape. Raises Refused where they do not convene, or without a title."""
    check_convenes(by)
    if not one_line(title):
        raise Refused("refused-cohort-title")
    made = Cohort.objects.create(
        organisation=by.organisation,
        shape=shape.id,
        title=one_line(title),
        purpose=purpose.strip()[:LONG],
        begins_on=begins_on,
        ends_on=months_after(begins_on, shape.months),
        made_by=by.person,
    )
    log_access(by=by, event="cohort-opened", subject=f"cohort {made.pk}")
    return made


@transaction.atomic
def ask_district(*, by: Any, cohort: Cohort, asked: str) -> Member:
    """Ask a district by its short name. Whether there is one is not said: the answer is the same for a name of nobody."""
    check_convenes(by, cohort)
    slug = asked.strip().lower()[:80]
    if not slug or not all(each.isalnum() or each == "-" for each in slug) or not slug.isascii():
        raise Refused("refused-cohort-asked")
    if cohort.members.filter(asked=slug, declined_on=None, left_on=None).exists():
        raise Refused("refused-cohort-asked-twice")
    district = Organisation.objects.filter(slug=slug, kind=Kind.DISTRICT).first()
    made = Member.objects.create(cohort=cohort, asked=slug, district=district, asked_by=by.person)
    if district is not None:
        notify(
            people=people_who_may(district, Permission.TAKE_PART, timezone.localdate()),
            organisation=district,
            about=About.WAITS_FOR_ME,
            message="notice-cohort-asked",
            values={"title": cohort.title, "programme": cohort.organisation.name},
            url="/cohorts/",
            key=f"cohort-asked-{made.pk}",
        )
    log_access(by=by, event="cohort-asked", subject=f"cohort {cohort.pk}: {slug}")
    return made


@transaction.atomic
def answer(*, by: Any, member: Member, accepts: bool, today: date) -> Member:
    """Accept an invitation for the actor's district, or decline it. Raises Refused for another's, and where it was answered."""
    check_can(by, Permission.TAKE_PART)
    kept = Member.objects.select_for_update().get(pk=member.pk)
    if kept.district_id != by.tenant.pk or kept.accepted_on is not None or kept.declined_on is not None:
        raise Refused("refused-cohort-answered")
    if accepts:
        kept.accepted_on, kept.accepted_by = today, by.person
    else:
        kept.declined_on = today
    kept.save()
    log_access(by=by, event="cohort-joined" if accepts else "cohort-declined", subject=f"cohort {kept.cohort_id}")
    return kept


@transaction.atomic
def leave(*, by: Any, member: Member, leaves_there: bool, today: date) -> Member:
    """Leave a cohort. What was shared goes from its pages at once, or stands there with the district's consent."""
    kept = held_member(by, member)
    kept.left_on, kept.left_by, kept.leaves_there = today, by.person, leaves_there
    kept.save()
    Contribution.objects.filter(member=kept, stands=Stands.OFFERED).update(stands=Stands.TAKEN_BACK)
    if not leaves_there:
        _gone(kept)
    log_access(by=by, event="cohort-left", subject=f"cohort {kept.cohort_id} leaves_there={leaves_there}")
    return kept


@transaction.atomic
def take_consent_back(*, by: Any, member: Member) -> None:
    """Take from a cohort that the district left what it had let stand there."""
    check_can(by, Permission.TAKE_PART)
    kept = Member.objects.select_for_update().get(pk=member.pk)
    if kept.district_id != by.tenant.pk or kept.left_on is None:
        raise Refused("refused-cohort-not-member")
    kept.leaves_there = False
    kept.save(update_fields=["leaves_there"])
    _gone(kept)
    log_access(by=by, event="cohort-withdrawn", subject=f"cohort {kept.cohort_id}: all")


def _gone(member: Member) -> None:
    """Note for the programme that what a member shared is not there any more: what rests on it says so."""
    for each in member.shared.filter(withdrawn_at=None):
        _mark(each)


def _mark(shared: Shared) -> None:
    programme = shared.member.cohort.organisation
    mark(organisation=programme, thing=("shared", shared.pk), happened=Happened.WITHDRAWN)


# Sharing


@transaction.atomic
def share(*, by: Any, member: Member, kind: str, number: int, with_titles: bool = False) -> Shared:
    """Share a journey's stations, the newest version of a prototype, or a release that everybody may read.

    Raises Refused for anything else: nothing of another district, no draft, no number that was not published.
    """
    kept = held_member(by, member)
    if kind == SharedKind.JOURNEY:
        thing: dict[str, Any] = {"journey": journeys_to_share(kept).filter(pk=number).first()}
    elif kind == SharedKind.DOCUMENT:
        thing = {"version": next((each for each in versions_to_share(kept) if each.pk == number), None)}
    elif kind == SharedKind.RELEASE:
        thing = {"release": releases_to_share(kept).filter(pk=number).first()}
    else:
        thing = {"": None}
    if None in thing.values():
        raise Refused("refused-cohort-share")
    if kind == SharedKind.DOCUMENT:  # a newer version takes the place of the one before
        for each in kept.shared.filter(withdrawn_at=None, version__document=thing["version"].document_id):
            _withdraw(by, each)
    titles = with_titles and kind == SharedKind.JOURNEY
    made = Shared.objects.create(member=kept, kind=kind, shared_by=by.person, with_titles=titles, **thing)
    log_access(by=by, event="cohort-shared", subject=f"cohort {kept.cohort_id}: {kind} {number}")
    return made


@transaction.atomic
def withdraw(*, by: Any, shared: Shared) -> None:
    """Withdraw something from a cohort: nobody of it sees it from now on."""
    held_member(by, shared.member)
    if shared.withdrawn_at is None:
        _withdraw(by, shared)
        log_access(by=by, event="cohort-withdrawn", subject=f"cohort {shared.member.cohort_id}: shared {shared.pk}")


def _withdraw(by: Any, shared: Shared) -> None:
    shared.withdrawn_at, shared.withdrawn_by = timezone.now(), by.person
    shared.save(update_fields=["withdrawn_at", "withdrawn_by"])
    _mark(shared)


@transaction.atomic
def say(*, by: Any, thing: Shared | CohortReport, said: str) -> PeerComment:
    """Say something of what a district shared, or of a report. Raises Refused for nothing, and for whoever has no part in it."""
    of: dict[str, Any] = {"shared": thing} if isinstance(thing, Shared) else {"report": thing}
    cohort = thing.member.cohort if isinstance(thing, Shared) else thing.cohort
    if reason := why_not_speak(by, cohort):
        raise Refused(reason)
    seen = seen_shared(cohort) if isinstance(thing, Shared) else reports_for(by)
    if not seen.filter(pk=thing.pk).exists():
        raise Refused("refused-cohort-share")
    if not said.strip():
        raise Refused("refused-comment")
    made = PeerComment.objects.create(**of, of=by.tenant, said_by=by.person, text=said.strip()[:2000])
    log_access(by=by, event="cohort-comment", subject=f"cohort {cohort.pk}: {next(iter(of))} {thing.pk}")
    return made


@transaction.atomic
def take_words_back(*, by: Any, comment: PeerComment) -> None:
    """Take one's own words back. Raises Refused for those of somebody else."""
    if comment.said_by != by.person:
        raise Refused("refused-comment-of-others")
    comment.taken_back_at = timezone.now()
    comment.save(update_fields=["taken_back_at"])
    log_access(by=by, event="cohort-comment-taken-back", subject=f"comment {comment.pk}")


@transaction.atomic
def tell_profile(*, by: Any, member: Member, figures: Mapping[str, Any], source: str) -> DistrictProfile:
    """Keep the figures of a district by which comparable ones are found. Raises Refused without a source, and for no share."""
    kept = held_member(by, member)
    if not one_line(source):
        raise Refused("refused-profile-source")
    if figures.get("locale", "") not in ("", *Locale.values) or figures.get("region", "") not in ("", *Region.values):
        raise Refused("refused-profile-place")
    for name in ("meals", "english_learners", "disability"):
        value = figures.get(name)
        if value is not None and not Decimal(0) <= value <= Decimal(1):
            raise Refused("refused-profile-share")
    made, _ = DistrictProfile.objects.update_or_create(
        member=kept, defaults={**figures, "source": one_line(source), "by": by.person}
    )
    log_access(by=by, event="cohort-profile", subject=f"cohort {kept.cohort_id}")
    return made


# Meetings


@transaction.atomic
def set_meeting(
    *, by: Any, cohort: Cohort, kind: str, title: str, on: date, until: date | None, **more: Any
) -> Meeting:
    """Set a meeting: of a kind of the shape, with a title, from a day to a day; `place`, `agenda`, `only` one member."""
    check_convenes(by, cohort)
    if shape_of(cohort).meeting(kind) is None:
        raise Refused("refused-meeting-kind")
    if not one_line(title):
        raise Refused("refused-meeting-title")
    if until is not None and until < on:
        raise Refused("refused-meeting-until")
    made = Meeting.objects.create(
        cohort=cohort,
        kind=kind,
        title=one_line(title),
        on=on,
        until=until or on,
        place=one_line(more.get("place", ""), 300),
        agenda=more.get("agenda", "").strip()[:2000],
        only=more.get("only"),
        made_by=by.person,
    )
    log_access(by=by, event="cohort-meeting-set", subject=f"cohort {cohort.pk}: meeting {made.pk}")
    return made


@transaction.atomic
def count_came(*, by: Any, meeting: Meeting, counts: Mapping[str, int], today: date) -> None:
    """Count who of the actor's district came to a meeting, by role. Raises Refused before the meeting, and for too many."""
    kept = held_member(by, _member_at(by, meeting))
    if meeting.on > today:
        raise Refused("refused-meeting-future")
    if any(role not in Role.values or not 0 <= n <= MOST_CAME for role, n in counts.items()):
        raise Refused("refused-meeting-count", most=MOST_CAME)
    for role, n in counts.items():
        Attendance.objects.update_or_create(meeting=meeting, member=kept, role=role, defaults={"n": n, "by": by.person})
    log_access(by=by, event="cohort-attendance", subject=f"meeting {meeting.pk}")


def _member_at(by: Any, meeting: Meeting) -> Member | None:
    if not meetings_for(by).filter(pk=meeting.pk).exists():
        return None
    return own_member(by, meeting.cohort)


@transaction.atomic
def take_home(*, by: Any, meeting: Meeting, said: str) -> Takeaway:
    """Keep what the actor's district takes home from a meeting; its peers read it too."""
    kept = held_member(by, _member_at(by, meeting))
    if not said.strip():
        raise Refused("refused-takeaway")
    made = Takeaway.objects.create(meeting=meeting, member=kept, text=said.strip()[:LONG], by=by.person)
    log_access(by=by, event="cohort-takeaway", subject=f"meeting {meeting.pk}")
    return made


@transaction.atomic
def make_idea(*, by: Any, takeaway: Takeaway, for_whom: str) -> Entry:
    """Make a takeaway an idea in the register of the actor's own district; it rests on the meeting. Twice it is one."""
    held_member(by, takeaway.member)
    held = Takeaway.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=takeaway.pk)
    if held.entry_id is not None:
        raise Refused("refused-takeaway-idea")
    values = {"idea": held.text[:500], "from": "staff", "for-whom": for_whom.strip()[:LONG]}
    made = make_entry(by=by, register=register_or_404(by, IDEAS), values=values)
    held.entry = made
    held.save(update_fields=["entry"])
    link(organisation=by.organisation, thing=("entry", made.pk), to=("meeting", held.meeting_id))
    return made


@transaction.atomic
def plant_member(*, cohort: Cohort, by: Any, accepts: Any, on: date) -> Member:
    """Let the district of a sample take part since a day. Nobody is told of it."""
    district = accepts.organisation
    made, _ = Member.objects.get_or_create(
        cohort=cohort, asked=district.slug, defaults={"district": district, "asked_by": by.person}
    )
    made.accepted_on, made.accepted_by = on, accepts.person
    made.save()
    return made
