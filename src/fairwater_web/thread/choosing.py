"""Choosing a thing to point to: the newest of each kind, or those that have some words, however old they are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.utils.module_loading import import_string

from fairwater import words
from fairwater_web.common.features import features
from fairwater_web.common.folding import has_all, words_of
from fairwater_web.thread.kinds import Named, kinds, named

Thing = tuple[str, int]
FIND = "find"
"""What a form calls the words that are looked for."""
MOST_OF_A_KIND, MOST_FOUND, MOST_DIGITS, MOST_LETTERS = 12, 60, 18, 100


@dataclass(frozen=True)
class Choices:
    """Things that can be chosen, kind by kind as keys and titles, and the words that they were looked for by, if any."""

    asked: str
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    @property
    def is_offered(self) -> bool:
        """Say whether there is anything to choose from, or to look for in other words."""
        return bool(self.groups or self.asked)


def key_of(thing: Thing) -> str:
    """Return how a form names a thing: `kind:number`."""
    return f"{thing[0]}:{thing[1]}"


def thing_of(key: str) -> Thing | None:
    """Return the thing that a form names; None for what names none."""
    kind, _, number = key.partition(":")
    return (kind, int(number)) if kind and number.isdecimal() and len(number) <= MOST_DIGITS else None


def asked_in(request: Any) -> str:
    """Return the words that a reader looks for, to choose among what has them."""
    return str(request.GET.get(FIND, "")).strip()[:MOST_LETTERS]


def choosable(
    actor: Any,
    language: str,
    *,
    asked: str = "",
    of: Collection[str] | None = None,
    fits: Callable[[Thing], bool] | None = None,
) -> dict[Thing, Named]:
    """Return things that the actor may see and point to, of some kinds: with words, else the newest of each kind."""
    wanted = [slug for slug in kinds() if of is None or slug in of]
    found = list(_with_words(actor, asked, wanted, language) if asked else _newest(actor, wanted))
    seen = named(actor, [each for each in found if fits is None or fits(each)], language)
    shown = (each for each in dict.fromkeys(found) if each in seen)
    return {each: seen[each] for each in (islice(shown, MOST_FOUND) if asked else shown)}


def _newest(actor: Any, wanted: Collection[str], most: int = MOST_OF_A_KIND) -> Iterator[Thing]:
    return ((slug, number) for slug in wanted for number in kinds()[slug].recent(actor)[:most])


def _with_words(actor: Any, asked: str, wanted: Collection[str], language: str) -> Iterator[Thing]:
    """Yield what the search knows by these words, then recent things that have them in their title."""
    finders = [import_string(each.finds) for each in features() if each.finds]
    yield from (thing for find in finders for thing in find(actor, asked, wanted))
    recent = named(actor, list(_newest(actor, wanted, MOST_FOUND)), language)
    yield from (thing for thing, each in recent.items() if has_all(each.title, words_of(asked)))


def choices(
    actor: Any,
    language: str,
    *,
    asked: str = "",
    of: Collection[str] | None = None,
    fits: Callable[[Thing], bool] | None = None,
) -> Choices:
    """Return what can be chosen, kind by kind in the order of the kinds."""
    return grouped(choosable(actor, language, asked=asked, of=of, fits=fits), language, asked)


def grouped(found: Mapping[Thing, Named], language: str, asked: str = "") -> Choices:
    """Return things kind by kind, as a form offers them."""
    groups: dict[str, list[tuple[str, str]]] = {slug: [] for slug in kinds()}
    for thing, each in found.items():
        groups[thing[0]].append((key_of(thing), each.title))
    told = ((words.text(f"thing-{slug}", language), tuple(things)) for slug, things in groups.items() if things)
    return Choices(asked, tuple(told))
