"""Exemplars that somebody may see, the drafts of one's own, adoptions on both sides, and the claims of what it brought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from fairwater.documents.checks import Level
from fairwater.documents.kinds import remarks_on
from fairwater.exemplars import Standing, standing_of
from fairwater_web.common.permissions import can, why_not
from fairwater_web.documents.enums import Stage as DocumentStage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import (
    documents_for,
    evidence_of,
    kept_values,
    kind_named,
    published_documents,
    values_of,
    written,
)
from fairwater_web.exemplars.enums import CLAIMS, KIND, PLAN, Audience
from fairwater_web.exemplars.models import Adoption, Exemplar, Follow
from fairwater_web.frameworks.queries import term_options
from fairwater_web.journeys.enums import Stage as JourneyStage
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import journeys_for, sequence_of, why_not_lead
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import entries_for, registers
from fairwater_web.releases.enums import Stage as ReleaseStage
from fairwater_web.releases.models import Release
from fairwater_web.thread.kinds import Named, named
from fairwater_web.thread.models import Link
from fairwater_web.thread.queries import Thing, withdrawn


def _every() -> QuerySet[Exemplar]:
    return Exemplar.objects.select_related(
        "document__organisation__parent__parent", "version__document__organisation__parent__parent", "published_by"
    )


def open_exemplars() -> QuerySet[Exemplar]:
    """Return the exemplars that others may read now."""
    found = _every().filter(withdrawn_at=None, closed_at=None)
    return found.exclude(document__stage=DocumentStage.SET_ASIDE)


def own_exemplars(actor: Any) -> QuerySet[Exemplar]:
    """Return what the actor's district published and did not withdraw, what is closed to others included."""
    if not can(actor, Permission.READ_DOCUMENTS):
        return Exemplar.objects.none()
    return _every().filter(withdrawn_at=None, document__organisation__in=organisations_under(actor.tenant))


def exemplars_for(actor: Any) -> QuerySet[Exemplar]:
    """Return the exemplars that an actor may read: what is open to the network, and all of their own district."""
    if not can(actor, Permission.READ_DOCUMENTS):
        return Exemplar.objects.none()
    own = own_exemplars(actor).order_by().values("pk")
    return _every().filter(Q(pk__in=open_exemplars().order_by().values("pk")) | Q(pk__in=own))


def public_exemplars(organisation: Organisation) -> QuerySet[Exemplar]:
    """Return what an organisation and what is within it published for everybody."""
    within = organisations_under(organisation)
    return open_exemplars().filter(audience=Audience.EVERYBODY, document__organisation__in=within)


def drafts_for(actor: Any) -> QuerySet[Document]:
    """Return the documents that can be published as exemplars, those that are published too."""
    found = documents_for(actor).filter(kind=KIND, organisation__in=organisations_under(actor.tenant))
    return found.exclude(stage=DocumentStage.SET_ASIDE)


def why_not_publish(actor: Any, document: Document) -> str:
    """Return the message id of why the actor may not publish or withdraw a document as an exemplar; empty where they may."""
    if not organisations_under(actor.organisation).filter(pk=document.organisation_id).exists():
        return "refused-document-of-others"
    return why_not(actor, Permission.SIGN_DOCUMENTS)


def n_missing(document: Document) -> int:
    """Return how many remarks say that something is missing without which an exemplar is not published."""
    kind = kind_named(document.kind)
    if kind is None:
        return 1
    kind = kind.with_terms(term_options(document.organisation))
    seen = written(kind, kept_values(kind, values_of(document)), list(evidence_of(document)))
    return sum(each.level is Level.MISSING for each in remarks_on(kind, seen, document.language))


# Replicating


def why_not_adopt(actor: Any, exemplar: Exemplar) -> str:
    """Return the message id of why the actor may not replicate an exemplar where they act; empty where they may."""
    if exemplar.document.organisation_id == actor.organisation.pk:
        return "refused-adopt-own"
    if exemplar.adoptions.filter(organisation=actor.organisation).exists():
        return "refused-adopt-twice"
    return why_not(actor, Permission.WRITE_DOCUMENTS)


def journeys_to_adopt(actor: Any) -> list[tuple[Journey, str]]:
    """Return the open journeys of where the actor acts that have a station for a plan, each with that station."""
    found = journeys_for(actor).filter(organisation=actor.organisation, stage=JourneyStage.OPEN)
    stations = [
        (each, next((one.id for one in sequence_of(each).stations if PLAN in one.documents), ""))
        for each in found
        if not why_not_lead(actor, each)
    ]
    return [(journey, station) for journey, station in stations if station]


def adoptions_for(actor: Any) -> QuerySet[Adoption]:
    """Return the adoptions that an actor has a side of: their district replicates, or its exemplar is replicated."""
    if not can(actor, Permission.READ_DOCUMENTS):
        return Adoption.objects.none()
    own = organisations_under(actor.tenant)
    found = Adoption.objects.filter(Q(organisation__in=own) | Q(exemplar__document__organisation__in=own))
    return found.select_related(
        "exemplar__version", "exemplar__document__organisation__parent", "organisation__parent", "plan", "version"
    )


def adoptions_of(exemplar: Exemplar) -> QuerySet[Adoption]:
    """Return who replicates an exemplar, in the order in which they began."""
    return exemplar.adoptions.select_related("organisation__parent__parent", "plan", "version", "reported_by")


def why_not_report(actor: Any, adoption: Adoption) -> str:
    """Return the message id of why the actor may not report for an adoption; empty where they may."""
    if not organisations_under(actor.organisation).filter(pk=adoption.organisation_id).exists():
        return "refused-document-of-others"
    return why_not(actor, Permission.WRITE_DOCUMENTS)


def is_seen_by_name(actor: Any, adoption: Adoption) -> bool:
    """Say whether a reader sees who replicates: those who let it be seen, and their own district."""
    if adoption.is_named:
        return True
    return actor is not None and adoption.organisation.tenant == actor.tenant


def follows(actor: Any, exemplar: Exemplar) -> bool:
    """Say whether the actor follows an exemplar."""
    return exemplar.follows.filter(person=actor.person).exists()


def followed_by(actor: Any) -> QuerySet[Exemplar]:
    """Return the exemplars that the actor follows and may still read."""
    mine = Follow.objects.filter(person=actor.person).values("exemplar")
    return exemplars_for(actor).filter(pk__in=mine)


def public_documents_in(tenant: Organisation, things: list[Thing]) -> list[Document]:
    """Return the documents among some things that anybody may read."""
    numbers = [number for kind, number in things if kind == "document"]
    return list(published_documents(tenant).filter(pk__in=numbers)) if numbers else []


# What it brought


@dataclass(frozen=True)
class Claim:
    """A claim with the evidence that a reader sees, and how it stands for them."""

    entry: Entry
    evidence: tuple[Named, ...]
    n_unseen: int
    n_withdrawn: int

    @property
    def standing(self) -> Standing:
        """Return how the claim stands for this reader."""
        return standing_of(n_seen=len(self.evidence), n_unseen=self.n_unseen, n_withdrawn=self.n_withdrawn)


def claims_for(actor: Any, language: str) -> list[Claim]:
    """Return the claims that are said, each with its evidence as the actor may see it. Every piece is looked at now."""
    register = registers().found.get(CLAIMS)
    if register is None:
        return []
    entries = list(entries_for(actor, register).filter(closed_at=None).select_related("organisation").order_by("pk"))
    numbers = [each.pk for each in entries]
    links = Link.objects.filter(organisation=actor.tenant, kind="entry", thing__in=numbers).order_by("made_at", "pk")
    rests: dict[int, list[Thing]] = {number: [] for number in numbers}
    for each in links:
        if (each.to_kind, each.to_thing) not in rests[each.thing]:
            rests[each.thing].append((each.to_kind, each.to_thing))
    things = [thing for found in rests.values() for thing in found]
    gone = withdrawn(actor.tenant, things) | _not_standing(actor.tenant, things)
    seen = named(actor, [each for each in things if each not in gone], language)
    return [
        Claim(
            entry,
            tuple(seen[each] for each in rests[entry.pk] if each in seen),
            sum(each not in seen and each not in gone for each in rests[entry.pk]),
            sum(each in gone for each in rests[entry.pk]),
        )
        for entry in entries
    ]


def _not_standing(tenant: Organisation, things: list[Thing]) -> set[Thing]:
    """Return those of some things that are there and show nothing: releases not published, documents set aside."""
    releases = [number for kind, number in things if kind == "release"]
    documents = [number for kind, number in things if kind == "document"]
    known = Release.objects.filter(pk__in=releases, organisation=tenant)
    unpublished = known.exclude(stage=ReleaseStage.PUBLISHED).values_list("pk", flat=True)
    aside = Document.objects.filter(pk__in=documents, stage=DocumentStage.SET_ASIDE).values_list("pk", flat=True)
    return {("release", each) for each in unpublished} | {("document", each) for each in aside}
