"""The directory, the exchange, shifts that can be followed: what other organisations chose to show, and nothing else."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from fairwater_web.common.permissions import can, why_not
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.network.models import Followed, Listing, SharedEntry
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.models import Entry

EXCHANGE = "needs-and-offers"
LISTED = (Kind.DISTRICT, Kind.PROGRAMME, Kind.STATE)


def why_not_speak(actor: Any) -> str:
    """Return the message id of why the actor may not list or share for where they act; empty where they may."""
    if actor.organisation != actor.tenant:
        return "refused-network-district"
    if can(actor, Permission.CONVENE_COHORTS) and actor.organisation.kind == Kind.PROGRAMME:
        return ""
    return why_not(actor, Permission.TAKE_PART)


def directory() -> QuerySet[Listing]:
    """Return who is listed, by name."""
    return Listing.objects.filter(organisation__kind__in=LISTED).select_related("organisation")


def own_listing(actor: Any) -> Listing | None:
    """Return the line of the actor's own organisation."""
    return Listing.objects.filter(organisation=actor.tenant).first()


def exchange() -> QuerySet[SharedEntry]:
    """Return the needs and offers that are shared and still open, the newest first."""
    found = SharedEntry.objects.filter(entry__closed_at=None, entry__register=EXCHANGE)
    return found.select_related("entry__tenant", "entry__organisation")


def to_share(actor: Any) -> QuerySet[Entry]:
    """Return the open needs and offers of the actor's district that it does not share yet."""
    if why_not_speak(actor):
        return Entry.objects.none()
    found = Entry.objects.filter(tenant=actor.tenant, register=EXCHANGE, closed_at=None, in_network=None)
    return found.select_related("organisation").order_by("-pk")


def open_shifts() -> list[OwnFramework]:
    """Return the newest version of every framework that an organisation published for everybody."""
    found = OwnFramework.objects.filter(stage=Stage.PUBLISHED, openly=True).select_related("organisation")
    newest: dict[tuple[int, str], OwnFramework] = {}
    for each in found.order_by("published_at", "pk"):
        newest[each.organisation_id, each.framework] = each
    return list(newest.values())


def follows_of(actor: Any) -> set[tuple[int, str]]:
    """Return which shifts the actor follows: of whom, and which framework."""
    return set(Followed.objects.filter(person=actor.person).values_list("of", "framework"))


def listed_for_everybody(organisation: Organisation) -> Listing | None:
    """Return the line of an organisation that everybody may read."""
    return Listing.objects.filter(organisation=organisation, for_everybody=True).first()
