"""Keeping the text of things that can be searched."""

from __future__ import annotations

from typing import Any

from fairwater_web.common.folding import folded
from fairwater_web.organisations.models import Organisation
from fairwater_web.search.models import IndexLine


def put(*, kind: str, number: int, organisation: Organisation, text: str) -> None:
    """Keep the searchable text of a thing."""
    IndexLine.objects.update_or_create(
        kind=kind, thing=number, defaults={"organisation": organisation.tenant, "text": folded(text)}
    )


def take_out(*, kind: str, number: int) -> None:
    """Take a thing out of what can be searched."""
    IndexLine.objects.filter(kind=kind, thing=number).delete()


def put_all(*, kind: Any) -> int:
    """Keep the text of every thing of a kind; return how many. For data from before there was a search."""
    n = 0
    for each in kind.model._default_manager.all().iterator():
        organisation, text = kind.text(each)
        put(kind=kind.slug, number=each.pk, organisation=organisation, text=text)
        n += 1
    return n
