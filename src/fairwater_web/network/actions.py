"""Being listed, sharing needs and offers, answering one, following shifts."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.frameworks.enums import Stage
from fairwater_web.frameworks.models import OwnFramework
from fairwater_web.network.models import Followed, Listing, SharedEntry
from fairwater_web.network.queries import exchange, open_shifts, to_share, why_not_speak
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.organisations.enums import Kind
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import people_who_may
from fairwater_web.registers.models import Entry


def _check(by: Any) -> None:
    if reason := why_not_speak(by):
        raise Refused(reason)


def _one_line(given: str, most: int) -> str:
    return " ".join(given.split())[:most]


@transaction.atomic
def be_listed(*, by: Any, line: str, ask: str, for_everybody: bool) -> Listing:
    """List the actor's organisation with a line of its own. Raises Refused without one."""
    _check(by)
    if not _one_line(line, 300):
        raise Refused("refused-network-line")
    given = {"line": _one_line(line, 300), "ask": _one_line(ask, 200), "for_everybody": for_everybody}
    made, _ = Listing.objects.update_or_create(organisation=by.organisation, defaults={**given, "by": by.person})
    log_access(by=by, event="network-listed", subject=f"for_everybody={for_everybody}")
    return made


@transaction.atomic
def be_unlisted(*, by: Any) -> None:
    """Take the actor's organisation out of the directory."""
    _check(by)
    Listing.objects.filter(organisation=by.organisation).delete()
    log_access(by=by, event="network-unlisted", subject=f"organisation {by.organisation.pk}")


@transaction.atomic
def share_entry(*, by: Any, entry: Entry) -> SharedEntry:
    """Let the network see a need or an offer. Raises Refused for one of others, one that is closed, and any other entry."""
    _check(by)
    if not to_share(by).filter(pk=entry.pk).exists():
        raise Refused("refused-network-entry")
    made = SharedEntry.objects.create(entry=entry, shared_by=by.person)
    log_access(by=by, event="network-shared", subject=f"entry {entry.pk}")
    return made


@transaction.atomic
def unshare_entry(*, by: Any, shared: SharedEntry) -> None:
    """Take a need or an offer out of the exchange."""
    _check(by)
    if shared.entry.tenant != by.tenant:
        raise Refused("refused-network-entry")
    log_access(by=by, event="network-unshared", subject=f"entry {shared.entry_id}")
    shared.delete()


@transaction.atomic
def answer(*, by: Any, shared: SharedEntry) -> int:
    """Tell those who shared a need or an offer that the actor's organisation wants to talk; return how many were told."""
    _check(by)
    if shared.entry.tenant == by.tenant or not exchange().filter(pk=shared.pk).exists():
        raise Refused("refused-network-entry")
    place = shared.entry.tenant
    right = Permission.CONVENE_COHORTS if place.kind == Kind.PROGRAMME else Permission.TAKE_PART
    told = notify(
        people=people_who_may(place, right, timezone.localdate()),
        organisation=place,
        about=About.WAITS_FOR_ME,
        message="notice-network-answer",
        values={"who": f"{by.person.name}, {by.tenant.name}", "what": shared.entry.title[:200]},
        url=f"/registers/entry/{shared.entry_id}/",
        key=f"network-answer-{shared.pk}-{by.tenant.pk}",
    )
    log_access(by=by, event="network-answered", subject=f"entry {shared.entry_id}")
    return told


@transaction.atomic
def follow_shifts(*, by: Any, of: int, framework: str, follows: bool) -> None:
    """Follow shifts that an organisation published for everybody, or not any more."""
    check_can(by, Permission.READ_DOCUMENTS)
    if not follows:
        Followed.objects.filter(person=by.person, of=of, framework=framework).delete()
    elif any((each.organisation_id, each.framework) == (of, framework) for each in open_shifts()):
        Followed.objects.get_or_create(
            person=by.person, of_id=of, framework=framework, defaults={"organisation": by.organisation}
        )
    else:
        raise Refused("refused-network-shifts")
    log_access(by=by, event="network-followed", subject=f"{framework} of organisation {of}: {follows}")


def tell_of_version(row: OwnFramework) -> None:
    """Tell those who follow shifts that there is a new version, each once."""
    if row.stage != Stage.PUBLISHED or not row.openly:
        return
    for each in Followed.objects.filter(of=row.organisation_id, framework=row.framework).select_related(
        "person", "organisation"
    ):
        notify(
            people=[each.person],
            organisation=each.organisation,
            about=About.FOLLOW_UP,
            message="notice-network-shifts",
            values={"of": row.organisation.name},
            url="/network/#shifts",
            key=f"network-shifts-{row.pk}",
        )
