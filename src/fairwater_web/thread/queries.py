"""What a thing rests on, and what came of it, as far as the thread leads; what happened to any of it; where it has gone out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from fairwater_web.organisations.models import Organisation
from fairwater_web.thread.enums import Happened
from fairwater_web.thread.models import GoneOut, Link, Looked, Mark

Thing = tuple[str, int]
MOST_STEPS, MOST_THINGS = 12, 200


@dataclass(frozen=True)
class Thread:
    """The thread of a thing. `level` is 0 for itself, below 0 for what it rests on, above 0 for what came of it."""

    level: dict[Thing, int]
    links: tuple[Link, ...]
    cut: bool
    """Whether it leads on further than is shown."""


def thread_of(tenant: Organisation, thing: Thing) -> Thread:
    """Return the thread of a thing, both ways; a circle is walked once."""
    level: dict[Thing, int] = {thing: 0}
    links: dict[int, Link] = {}
    cut = False
    for step in (-1, 1):
        front = [thing]
        for distance in range(1, MOST_STEPS + 1):
            found = _links(tenant, front, back=step < 0)
            links |= {link.pk: link for link in found}
            ends = [(link.to_kind, link.to_thing) if step < 0 else (link.kind, link.thing) for link in found]
            front = [each for each in dict.fromkeys(ends) if each not in level]
            if len(level) + len(front) > MOST_THINGS:
                front, cut = front[: MOST_THINGS - len(level)], True
            level |= dict.fromkeys(front, step * distance)
            if not front:
                break
        else:
            cut = True
    known = [link for link in links.values() if {(link.kind, link.thing), (link.to_kind, link.to_thing)} <= set(level)]
    return Thread(level, tuple(known), cut)


def _links(tenant: Organisation, front: Iterable[Thing], *, back: bool) -> list[Link]:
    """Return the links of some things to what they rest on (`back`), or from what came of them."""
    wanted = Q()
    for kind, number in front:
        wanted |= Q(kind=kind, thing=number) if back else Q(to_kind=kind, to_thing=number)
    if not wanted:
        return []
    return list(Link.objects.filter(wanted, organisation=tenant).select_related("made_by").order_by("made_at", "pk"))


def marks_on(tenant: Organisation, thing: Thing) -> list[Mark]:
    """Return what happened to the evidence of a thing since it was linked and since somebody last looked, the newest first.

    Evidence of evidence counts, as far down as the thread leads.
    """
    looked = Looked.objects.filter(organisation=tenant, kind=thing[0], thing=thing[1]).first()
    found: dict[int, Mark] = {}
    front, seen = [thing], {thing}
    for _ in range(MOST_STEPS):
        since = {(link.to_kind, link.to_thing): link.made_at for link in _links(tenant, front, back=True)}
        found |= {each.pk: each for each in _marks(tenant, since) if each.made_at > since[each.kind, each.thing]}
        front = [each for each in since if each not in seen]
        seen |= set(front)
        if not front:
            break
    new = [each for each in found.values() if looked is None or each.made_at > looked.at]
    return sorted(new, key=lambda mark: mark.made_at, reverse=True)


def _marks(tenant: Organisation, things: Iterable[Thing]) -> list[Mark]:
    wanted = Q()
    for kind, number in things:
        wanted |= Q(kind=kind, thing=number)
    return list(Mark.objects.filter(wanted, organisation=tenant)) if wanted else []


def withdrawn(tenant: Organisation, things: Iterable[Thing]) -> set[Thing]:
    """Return those of some things that were withdrawn, whether or not somebody has looked again since."""
    return {(each.kind, each.thing) for each in _marks(tenant, things) if each.happened == Happened.WITHDRAWN}


def gone_out(tenant: Organisation, things: Iterable[Thing]) -> list[GoneOut]:
    """Return where any of the things has gone out, the newest first."""
    wanted = Q()
    for kind, number in things:
        wanted |= Q(kind=kind, thing=number)
    if not wanted:
        return []
    return list(GoneOut.objects.filter(wanted, organisation=tenant).select_related("taken_by").order_by("-at", "-pk"))
