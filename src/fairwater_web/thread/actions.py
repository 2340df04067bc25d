"""Linking things, noting what happened to evidence, and where things have gone out."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.organisations.models import Organisation
from fairwater_web.thread.enums import Happened, Relation
from fairwater_web.thread.kinds import kinds, named
from fairwater_web.thread.models import GoneOut, Link, Looked, Mark
from fairwater_web.thread.queries import Thing, thread_of


def link(
    *, organisation: Organisation, thing: Thing, to: Thing, relation: Relation = Relation.RESTS_ON, by: Any = None
) -> Link:
    """Link a thing to the one that it rests on (or answers, continues, replaces); the same link twice is one."""
    made, _ = Link.objects.get_or_create(
        organisation=organisation.tenant,
        kind=thing[0],
        thing=thing[1],
        relation=relation,
        to_kind=to[0],
        to_thing=to[1],
        defaults={"made_by": None if by is None else by.person},
    )
    return made


def link_by_hand(*, by: Any, thing: Thing, to: Thing, relation: str, language: str) -> Link:
    """Link two things that the actor may see. Raises Refused for one that they may not, for itself, and for a circle."""
    if relation not in Relation.values or to[0] not in kinds() or set(named(by, (thing, to), language)) != {thing, to}:
        raise Refused("refused-link-unknown")
    if thing == to or thread_of(by.tenant, to).level.get(thing, 1) < 0:
        raise Refused("refused-link-circle")
    made = link(organisation=by.organisation, thing=thing, to=to, relation=Relation(relation), by=by)
    log_access(by=by, event="things-linked", subject=f"{thing[0]} {thing[1]} {relation} {to[0]} {to[1]}")
    return made


def unlink(*, by: Any, made: Link) -> None:
    """Take a link away that somebody made by hand. Raises Refused for one that was made with the thing itself."""
    if made.made_by is None or made.organisation != by.tenant:
        raise Refused("refused-link-fixed")
    log_access(by=by, event="things-unlinked", subject=f"{made.kind} {made.thing} {made.to_kind} {made.to_thing}")
    made.delete()


def mark(*, organisation: Organisation, thing: Thing, happened: Happened) -> Mark:
    """Note that a thing changed or was withdrawn: everything that rests on it says so."""
    return Mark.objects.create(organisation=organisation.tenant, kind=thing[0], thing=thing[1], happened=happened)


def look_again(*, by: Any, thing: Thing) -> None:
    """Note that somebody has looked whether a thing still stands on what it rests on."""
    Looked.objects.update_or_create(
        organisation=by.tenant, kind=thing[0], thing=thing[1], defaults={"at": timezone.now(), "by": by.person}
    )
    log_access(by=by, event="evidence-looked-at", subject=f"{thing[0]} {thing[1]}")


def note_gone_out(*, organisation: Organisation, thing: Thing, file: str, by: Any = None) -> None:
    """Note that a file left with what a thing says."""
    GoneOut.objects.create(
        organisation=organisation.tenant,
        kind=thing[0],
        thing=thing[1],
        file=file[-120:],
        taken_by=None if by is None else by.person,
    )
