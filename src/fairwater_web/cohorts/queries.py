"""Cohorts that somebody may see, and the one list of what their members share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from fairwater.cohorts import Profile, Shape, shapes_of
from fairwater.content import Collected
from fairwater_web.cohorts.enums import CONTRIBUTES, GALLERY, SharedKind, Stands
from fairwater_web.cohorts.models import (
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
from fairwater_web.common.permissions import can, why_not
from fairwater_web.documents.enums import Stage as DocumentStage
from fairwater_web.documents.models import Document, Evidence, Version
from fairwater_web.frameworks.enums import Stage as FrameworkStage
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.journeys.models import Journey
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.permissions import Permission
from fairwater_web.releases.enums import Outside
from fairwater_web.releases.enums import Stage as ReleaseStage
from fairwater_web.releases.models import Release

IN_IT = Q(accepted_on__isnull=False, left_on=None)
SPEAKS = Q(member__left_on=None) | Q(member__leaves_there=True)
"""Of a district that takes part, or left and lets stand what it had shared."""


def shapes() -> Collected[Shape]:
    """Return the shapes of cohorts: what is shipped, and what lies in the content folder."""
    return shapes_of(Path(settings.FAIRWATER_CONTENT) / "cohorts")


def shape_of(cohort: Cohort) -> Shape:
    """Return the shape of a cohort; where its file is gone, one that is shipped."""
    found = shapes().found
    return found.get(cohort.shape) or next(iter(found.values()))


def cohorts_for(actor: Any) -> QuerySet[Cohort]:
    """Return the cohorts that an actor may see: their programme's, and those in which their district takes part."""
    if not can(actor, Permission.READ_DOCUMENTS):
        return Cohort.objects.none()
    taking_part = Member.objects.filter(IN_IT, district=actor.tenant).values("cohort")
    found = Cohort.objects.filter(Q(organisation=actor.tenant) | Q(pk__in=taking_part))
    return found.select_related("organisation")


def members_of(cohort: Cohort) -> QuerySet[Member]:
    """Return the districts that take part, in the order in which they came."""
    return cohort.members.filter(IN_IT).select_related("district")


def own_member(actor: Any, cohort: Cohort) -> Member | None:
    """Return the membership of the actor's district; None for the programme."""
    return members_of(cohort).filter(district=actor.tenant).first()


def asked_of(actor: Any) -> QuerySet[Member]:
    """Return the invitations that the actor's district has not answered; to those who can answer them."""
    if not can(actor, Permission.TAKE_PART):
        return Member.objects.none()
    found = Member.objects.filter(district=actor.tenant, accepted_on=None, declined_on=None)
    return found.select_related("cohort__organisation")


def left_by(actor: Any) -> QuerySet[Member]:
    """Return the cohorts that the actor's district left, and what stands there still."""
    if not can(actor, Permission.READ_DOCUMENTS):
        return Member.objects.none()
    return Member.objects.filter(district=actor.tenant, left_on__isnull=False).select_related("cohort__organisation")


def why_not_convene(actor: Any, cohort: Cohort | None = None) -> str:
    """Return the message id of why the actor may not convene; empty where they may."""
    if actor.organisation.kind != Kind.PROGRAMME or (cohort is not None and cohort.organisation != actor.organisation):
        return "refused-cohort-programme"
    return why_not(actor, Permission.CONVENE_COHORTS)


def why_not_take_part(actor: Any, member: Member | None) -> str:
    """Return the message id of why the actor may not act for their district in a cohort; empty where they may."""
    if member is None:
        return "refused-cohort-not-member"
    return why_not(actor, Permission.TAKE_PART)


def why_not_speak(actor: Any, cohort: Cohort) -> str:
    """Return the message id of why the actor may not comment; empty where they may: conveners, and who takes part."""
    if cohort.organisation == actor.tenant:
        return why_not_convene(actor, cohort)
    return why_not_take_part(actor, own_member(actor, cohort))


# What crosses from one district to another


def seen_shared(cohort: Cohort) -> QuerySet[Shared]:
    """Return what is shared in a cohort now. Every page that shows something of a member reads through this."""
    found = Shared.objects.filter(SPEAKS, member__cohort=cohort, withdrawn_at=None)
    found = found.exclude(kind=SharedKind.DOCUMENT, version__document__stage=DocumentStage.SET_ASIDE)
    found = found.exclude(Q(kind=SharedKind.RELEASE) & ~Q(release__in=_public()))
    return found.select_related("member__district", "journey__organisation", "version__document", "release")


def _public() -> QuerySet[Release]:
    return Release.objects.filter(stage=ReleaseStage.PUBLISHED, audience=Outside.PUBLIC)


def shared_for(actor: Any) -> QuerySet[Shared]:
    """Return the prototypes that the actor may read across districts."""
    seen = [seen_shared(each).filter(kind=SharedKind.DOCUMENT).values("pk") for each in cohorts_for(actor)]
    wanted = Q()
    for each in seen:
        wanted |= Q(pk__in=each)
    found = Shared.objects.filter(wanted) if seen else Shared.objects.none()
    return found.select_related("member__cohort__organisation", "member__district", "version__document")


def own_shared(member: Member) -> QuerySet[Shared]:
    """Return what a district shares now."""
    found = member.shared.filter(withdrawn_at=None)
    return found.select_related("journey", "version__document", "release")


def journeys_to_share(member: Member) -> QuerySet[Journey]:
    """Return the journeys of a district and what is within it that it does not share yet."""
    shared = own_shared(member).filter(kind=SharedKind.JOURNEY).values("journey")
    return Journey.objects.filter(organisation__in=organisations_under(_district(member))).exclude(pk__in=shared)


def versions_to_share(member: Member) -> list[Version]:
    """Return the newest version of each document of the gallery's kinds that is not shared as it is."""
    shared = set(own_shared(member).filter(kind=SharedKind.DOCUMENT).values_list("version", flat=True))
    found = Document.objects.filter(organisation__in=organisations_under(_district(member)), kind__in=GALLERY)
    newest = [each.versions.first() for each in found.exclude(stage=DocumentStage.SET_ASIDE)]
    return [each for each in newest if each is not None and each.pk not in shared]


def releases_to_share(member: Member) -> QuerySet[Release]:
    """Return the releases of a district that everybody may read and that it does not share yet."""
    shared = own_shared(member).filter(kind=SharedKind.RELEASE).values("release")
    return _public().filter(organisation=_district(member)).exclude(pk__in=shared)


def _district(member: Member) -> Any:
    assert member.district is not None
    return member.district


def evidence_across(version: Version) -> tuple[list[Evidence], int]:
    """Return the evidence of a shared document that everybody may read, and of how many pieces peers may see nothing."""
    every = list(version.document.evidence.all())
    numbers = [each.thing for each in every if each.kind == "release"]
    tenant = version.document.organisation.tenant
    public = set(_public().filter(pk__in=numbers, organisation=tenant).values_list("pk", flat=True))
    open_to_all = [each for each in every if each.kind == "release" and each.thing in public]
    return open_to_all, len(every) - len(open_to_all)


def comments_of(thing: Shared | CohortReport) -> QuerySet[PeerComment]:
    """Return what peers said of something and did not take back."""
    return thing.peer_comments.filter(taken_back_at=None).select_related("said_by", "of")


# Meetings


def meetings_of(actor: Any, cohort: Cohort) -> QuerySet[Meeting]:
    """Return the meetings of a cohort that the actor may see: not a session with another district alone."""
    found = Meeting.objects.filter(cohort=cohort)
    if cohort.organisation != actor.tenant:
        found = found.filter(Q(only=None) | Q(only__district=actor.tenant))
    return found.select_related("only__district")


def meetings_for(actor: Any) -> QuerySet[Meeting]:
    """Return the meetings of every cohort of the actor."""
    seen = Q()
    cohorts = list(cohorts_for(actor))
    for cohort in cohorts:
        seen |= Q(pk__in=meetings_of(actor, cohort).values("pk"))
    found = Meeting.objects.filter(seen) if cohorts else Meeting.objects.none()
    return found.select_related("cohort__organisation", "only__district")


def takeaways_at(meeting: Meeting) -> QuerySet[Takeaway]:
    """Return what districts take home from a meeting."""
    return meeting.takeaways.filter(SPEAKS).select_related("member__district", "entry")


@dataclass(frozen=True)
class Came:
    """How many of a district came, by role; of a district that left in one number."""

    district: str
    has_left: bool
    n: int
    roles: tuple[tuple[str, int], ...]


def came_to(meeting: Meeting) -> list[Came]:
    """Return who came to a meeting, district by district."""
    found: dict[int, list[Any]] = {}
    for each in meeting.attendance.filter(n__gt=0).select_related("member__district"):
        found.setdefault(each.member_id, []).append(each)
    return [
        Came(
            str(rows[0].member.district),
            rows[0].member.left_on is not None,
            sum(each.n for each in rows),
            () if rows[0].member.left_on is not None else tuple((each.role, each.n) for each in rows),
        )
        for rows in found.values()
    ]


# Profiles, contributions, reports


def profiles_of(cohort: Cohort) -> dict[int, DistrictProfile]:
    """Return the profiles of the members, by member."""
    found = DistrictProfile.objects.filter(SPEAKS, member__cohort=cohort).select_related("member__district")
    return {each.member_id: each for each in found}


def as_profile(row: DistrictProfile) -> Profile:
    """Return a profile in the form that is compared."""

    def share(given: Any) -> float | None:
        return None if given is None else float(given)

    return Profile(
        str(row.member.district),
        row.students,
        share(row.meals),
        share(row.english_learners),
        share(row.disability),
        row.locale,
        row.region,
    )


def contributions_of(cohort: Cohort) -> QuerySet[Contribution]:
    """Return what was contributed: all that was taken into the framework, and what districts that take part offer."""
    found = Contribution.objects.filter(member__cohort=cohort)
    found = found.filter(Q(stands=Stands.TAKEN) | (Q(stands=Stands.OFFERED) & SPEAKS))
    return found.select_related("member__district")


def theories_of(member: Member) -> QuerySet[Document]:
    """Return the documents of a district whose shifts it can contribute."""
    found = Document.objects.filter(organisation__in=organisations_under(_district(member)), kind=CONTRIBUTES)
    return found.exclude(stage=DocumentStage.SET_ASIDE)


def draft_of(cohort: Cohort) -> OwnFramework | None:
    """Return the draft of the framework that a cohort writes."""
    return _versions(cohort).filter(stage=FrameworkStage.DRAFT).order_by("-pk").first()


def published_of(cohort: Cohort) -> OwnFramework | None:
    """Return the newest published version of the framework that a cohort writes."""
    return _versions(cohort).filter(stage=FrameworkStage.PUBLISHED).order_by("-published_at", "-pk").first()


def _versions(cohort: Cohort) -> QuerySet[OwnFramework]:
    return OwnFramework.objects.filter(organisation=cohort.organisation, framework=cohort.framework)


def n_taken_up(cohort: Cohort) -> int:
    """Return how many organisations have taken the framework of a cohort up."""
    copies = OwnFramework.objects.filter(framework=cohort.framework).exclude(organisation=cohort.organisation)
    return int(copies.values("organisation").distinct().count())


def reports_of(cohort: Cohort) -> QuerySet[CohortReport]:
    """Return the reports of a cohort."""
    found = cohort.reports.exclude(document__stage=DocumentStage.SET_ASIDE)
    return found.select_related("document").prefetch_related("rests_on__member__district")


def gone_from(report: CohortReport) -> list[Shared]:
    """Return what a report was begun from and that is not shared any more."""
    now = set(seen_shared(report.cohort).values_list("pk", flat=True))
    return [each for each in report.rests_on.all() if each.pk not in now]


def is_shown(report: CohortReport) -> bool:
    """Say whether the districts see a report: it was shown, and nothing in it was withdrawn unless it was signed before."""
    if report.shown_id is None:
        return False
    return report.document.stage == DocumentStage.SIGNED or not gone_from(report)


def reports_for(actor: Any) -> QuerySet[CohortReport]:
    """Return the reports that are shown to the districts of the actor's cohorts."""
    found = [each.pk for cohort in cohorts_for(actor) for each in reports_of(cohort) if is_shown(each)]
    rows = CohortReport.objects.filter(pk__in=found)
    return rows.select_related("cohort__organisation", "document__organisation", "shown__document__organisation")


def counted_for(cohort: Cohort, today: date) -> dict[str, int]:
    """Return what counts towards the goals of a cohort that needs no look at journeys."""
    return {
        "learned": Meeting.objects.filter(cohort=cohort, until__lt=today, only=None).count(),
        "prototypes": seen_shared(cohort).filter(kind=SharedKind.DOCUMENT).count(),
        "contributed": contributions_of(cohort).filter(stands=Stands.TAKEN).count(),
    }
