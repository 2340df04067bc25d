"""Keeping the text of things that can be searched."""

from __future__ import annotations

from typing import Any

from fairwater_web.common.folding import folded
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.organisations.models import Organisation
from fairwater_web.search.models import IndexLine


def put(*, kind: str, number: int, organisation: Organisation, text: str) -> None:
    """Keep the searchable text of a thing."""
    IndexLine.objects.update_or_create(
        kind=kind, thing=number, defaults={"organisation": organisation.tenant, "text": folded(text)}
    )


def put_thing(*, kind: Any, thing: Any) -> None:
    """Keep the searchable text of a thing as it is now."""
    organisation, text = kind.text(thing)
    put(kind=kind.slug, number=thing.pk, organisation=organisation, text=text)


def put_later(*, kind: Any, number: int) -> None:
    """Have a worker keep the text of a thing; asked for many times before it does, it does so once."""
    jobs.ask("search-text", [kind.slug, number], key=f"search-text {kind.slug} {number}")


def put_again(*, kind: Any, number: int) -> None:
    """Keep the text of a thing as it is now; of one that is gone there is none."""
    thing = kind.model._default_manager.filter(pk=number).first()
    if thing is None:
        take_out(kind=kind.slug, number=number)
    else:
        put_thing(kind=kind, thing=thing)


def take_out(*, kind: str, number: int) -> None:
    """Take a thing out of what can be searched."""
    IndexLine.objects.filter(kind=kind, thing=number).delete()


def put_all(*, kind: Any) -> int:
    """Keep the text of every thing of a kind; return how many. For data from before there was a search."""
    n = 0
    for each in kind.model._default_manager.all().iterator():
        put_thing(kind=kind, thing=each)
        n += 1
    return n
