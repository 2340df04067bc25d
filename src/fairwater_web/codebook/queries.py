"""The codebook of a round, what was read in its open answers and by whom, and how far two readers agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from django.db.models import QuerySet

from fairwater.instruments import Item
from fairwater.statistics.ratings import Ratings, Scale, Statistic
from fairwater.statistics.side_by_side import side_by_side
from fairwater_web.codebook.models import Closing, Reading, Theme
from fairwater_web.listening.models import Round, Survey
from fairwater_web.listening.written import mark_of, written

FEWEST_CODED = 10
"""Passages that two people must both have read before it is said how far they agree."""
SEED = 20261


def themes_of(round_: Round) -> QuerySet[Theme]:
    """Return the codebook of a round."""
    return Theme.objects.filter(round=round_)


def closing_of(survey: Survey) -> Closing | None:
    """Return the end of reading a survey; None while it is read."""
    return Closing.objects.filter(survey=survey).first()


# What two people read in the same passages


@dataclass(frozen=True)
class Read:
    """What somebody read in a passage: a quote, or words of an open answer."""

    person: int
    name: str
    passage: Hashable
    theme: int


@dataclass(frozen=True)
class Agreement:
    """Two people who read the same passages by themselves: who, how many passages, and how far they agree."""

    first: str
    second: str
    n: int
    exact: Statistic
    alpha: Statistic


def agreements_of(read: Iterable[Read]) -> Iterator[Agreement]:
    """Yield how far each two people agree who both read ten passages or more."""
    by: dict[int, dict[Any, int]] = {}
    names: dict[int, str] = {}
    for each in read:
        by.setdefault(each.person, {})[each.passage] = each.theme
        names[each.person] = each.name
    for first, second in combinations(sorted(by), 2):
        both = sorted(by[first].keys() & by[second].keys())
        if len(both) < FEWEST_CODED:
            continue
        rows = [(passage, who, f"theme {by[who][passage]}") for passage in both for who in (first, second)]
        told = side_by_side(Ratings.from_rows(rows), Scale.NOMINAL, np.random.default_rng(SEED))
        yield Agreement(names[first], names[second], len(both), told["exact_agreement"], told["alpha_nominal"])


# What was read in open answers


def agreements_on(survey: Survey) -> Iterator[Agreement]:
    """Yield how far each two people agree who both read ten texts of a survey or more. The same words are one text."""
    found = Reading.objects.filter(survey=survey).order_by("pk")
    rows = found.values_list("by", "by__name", "item", "mark", "theme")
    return agreements_of(Read(person, name, f"{item} {mark}", theme) for person, name, item, mark, theme in rows)


def read_in(survey: Survey) -> dict[tuple[str, str], set[int]]:
    """Return the themes that anybody read, by question and mark of the words."""
    found: dict[tuple[str, str], set[int]] = {}
    for item, mark, theme in Reading.objects.filter(survey=survey).values_list("item", "mark", "theme"):
        found.setdefault((item, mark), set()).add(theme)
    return found


@dataclass(frozen=True)
class Text:
    """Words that stand in answers to a question, in how many, and the theme that the reader read in them, if any."""

    item: Item
    mark: str
    words: str
    n: int
    mine: int


def texts_of(actor: Any, survey: Survey) -> list[Text]:
    """Return every text of a survey once, in an order that is the same for all readers and follows from nothing but its words.

    So two people who read from the top read the same, and what they read is as if it had been drawn by lot.
    """
    rows = Reading.objects.filter(survey=survey, by=actor.person).values_list("item", "mark", "theme")
    mine = {(item, mark): theme for item, mark, theme in rows}
    found: dict[tuple[str, str], Text] = {}
    for item, said, _ in written(actor, survey, None):
        for words, n in Counter(said).items():
            mark = mark_of(survey, item.id, words)
            found[item.id, mark] = Text(item, mark, words, n, mine.get((item.id, mark), 0))
    return sorted(found.values(), key=lambda each: each.mark)
