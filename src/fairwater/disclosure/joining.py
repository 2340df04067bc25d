"""Joined columns at the gate: which a release needs beside those of the ledger, and what a threshold tells by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from fairwater.disclosure.atoms import Atoms
from fairwater.disclosure.history import History, Told
from fairwater.disclosure.plan import ReleasePlan
from fairwater.disclosure.shown import Interval
from fairwater.errors import BadQuestion
from fairwater.tables.joined import OR, Joined, smallest
from fairwater.vocabulary import NOT_REPORTED

NO_END = 1_000_000_000
"""More students than any population has."""


def made_whole(plan: ReleasePlan, told: Told) -> ReleasePlan:
    """Return the plan with the joined columns that it uses, and for a threshold the categories that are under it."""
    return replace(plan, joined=tuple(_whole(each, plan, told) for each in plan.joined if each.name in plan.needed))


def _whole(joined: Joined, plan: ReleasePlan, told: Told) -> Joined:
    if joined.smaller_than is None:
        return joined
    return replace(joined, together=smallest(told.sizes(joined.of, plan.outcome), joined.smaller_than))


def joined_beside(plan: ReleasePlan, history: History) -> tuple[Joined, ...]:
    """Return the joined columns of a plan and of the releases before it.

    Raises BadQuestion where a column of the plan was made in another way then: one name, two meanings.
    """
    found = {each.name: each for each in plan.joined}
    for entry in history.ours:
        theirs = {each.name: each for each in entry.joined}
        for name in entry.columns:
            if name in plan.needed and not _alike(found.get(name), theirs.get(name)):
                raise BadQuestion("gate-joined-otherwise", column=name, categories=_categories(theirs.get(name)))
    before = {each.name: each for entry in history.ours for each in entry.joined}
    return tuple((before | found).values())


def _alike(one: Joined | None, other: Joined | None) -> bool:
    return one is other if one is None or other is None else one.like(other)


def _categories(joined: Joined | None) -> str:
    return "; ".join(OR.join(names) for names in joined.together) if joined and joined.together else "blank"


def thresholds(plan: ReleasePlan, history: History) -> tuple[Joined, ...]:
    """Return the joined columns, now and before, whose categories were joined because they are under a threshold."""
    every = chain(plan.joined, *(entry.joined for entry in history.ours))
    return tuple(dict.fromkeys(each for each in every if each.smaller_than is not None))


def told_by_thresholds(joined: Iterable[Joined], atoms: Atoms) -> Iterator[Interval]:
    """Yield what everybody knows of the categories from the rule by which they were joined.

    Those joined are under the threshold, the others are not. Of two that were joined, one may be there as the smallest of
    the others. Where the numbers of today do not bear this out (the rule was applied to other students), they widen it.
    """
    for each in joined:
        students, _, _ = atoms.table((each.of,))
        sizes = dict(zip(atoms.dimensions[atoms.place(each.of)].values, students.tolist(), strict=True))
        sizes.pop(NOT_REPORTED, None)
        for value, (low, high) in _ranges(each, sizes):
            yield Interval((each.of,), (value,), "students", low, high)


def _ranges(joined: Joined, sizes: dict[str, int]) -> Iterator[tuple[str, tuple[int, int]]]:
    least = joined.smaller_than or 0
    together: Sequence[str] = next(iter(joined.together), ())
    smallest_other = min((size for value, size in sizes.items() if value not in together), default=NO_END)
    for value, size in sizes.items():
        if value not in together:
            yield value, (min(least, size), NO_END)
        elif len(together) == 2 and size >= least:
            yield value, (least, max(size, smallest_other))
        else:
            yield value, (0, max(least - 1, size))
