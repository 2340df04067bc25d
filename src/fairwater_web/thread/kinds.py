"""The kinds of thing that a thread can lead to. A feature says of its own how they are named, and who may see them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.http import Http404
from django.utils.module_loading import import_string

from fairwater_web.common.actions import log_access
from fairwater_web.common.features import OTHER_ORGANISATION, features


@dataclass(frozen=True)
class Named:
    """A thing as a reader may see it: a title, an address, a day."""

    title: str
    url: str
    day: date


@dataclass(frozen=True)
class ThingKind:
    """A kind of thing. `named` gives those of some numbers that the actor may see, in a language; others are left out."""

    slug: str
    named: Callable[[Any, Sequence[int], str], Mapping[int, Named]]
    recent: Callable[[Any], Sequence[int]]
    """The numbers of the newest things that the actor may link to."""
    model: Any = None
    """Whose rows are searched, and `text` what of a row: the organisation that it is of, and its words in every language."""
    text: Callable[[Any], tuple[Any, str]] | None = None
    text_is_long: bool = False
    """Whether to gather that text takes long: what changes is then searched by a worker soon after, and not at once."""
    parts: Callable[[Any, int], Collection[str]] | None = None
    """The parts of a thing that the actor may see, of which something can be said by itself."""


@cache
def kinds() -> Mapping[str, ThingKind]:
    """Return every kind by its slug, in the order in which features name them."""
    found = (import_string(path) for feature in reversed(features()) for path in feature.things)
    return {kind.slug: kind for kind in found}


def seen_or_404(request: Any, kind: str, number: int) -> Named:
    """Return a thing that the reader of a request may see; for any other Http404, and a row in their own log."""
    found = named(request.actor, [(kind, number)], request.language).get((kind, number))
    if found is None:
        log_access(by=request.actor, event=OTHER_ORGANISATION, subject=f"{kind} {number}")
        raise Http404
    return found


def parts_of(actor: Any, kind: str, number: int) -> Collection[str]:
    """Return the parts of a thing of which something can be said by itself."""
    found = kinds().get(kind)
    return found.parts(actor, number) if found is not None and found.parts is not None else ()


def named(actor: Any, things: Sequence[tuple[str, int]], language: str) -> dict[tuple[str, int], Named]:
    """Return the things that the actor may see, by kind and number."""
    by_kind: dict[str, list[int]] = {}
    for kind, number in things:
        by_kind.setdefault(kind, []).append(number)
    return {
        (slug, number): each
        for slug, numbers in by_kind.items()
        if slug in kinds()
        for number, each in kinds()[slug].named(actor, numbers, language).items()
    }
