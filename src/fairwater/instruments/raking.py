"""A share weighted to several characteristics of who is enrolled at once, made from released cells alone.

Raked weights, what they are worth and the heaviest of them all follow from the crossing of the characteristics, so the crossing
itself must be fit to be shown: it passes the gate in one release with everything else on the page. Groups are joined until it
can. Then the raked figures are reckoning that any reader of the release could do, and tell nothing more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction

from fairwater.disclosure import Released
from fairwater.instruments.representing import REMAINDER, SMALLEST, Weighted
from fairwater.statistics.survey_weights import effective_n, raking, weighted_share
from fairwater.vocabulary import NOT_REPORTED

Column = Sequence[str | None]
"""The group of each respondent by one characteristic, None where it is not said."""
Joined = Mapping[str, Mapping[str, str]]
"""By characteristic, the class in which each group stands in the crossing: alone under its own name, or in the remainder."""


def joined_groups(
    columns: Mapping[str, Column], outcomes: Sequence[Sequence[int | None]], withheld: Mapping[str, Collection[str]]
) -> Joined | None:
    """Return how groups are joined so that ten or more in every crossing answered favourably, and ten or more did not.

    columns: by characteristic, the groups of the respondents; outcomes: each scale's 1, 0 or None of the same respondents;
    withheld: groups that may not be shown alone, which are joined from the start. The smallest group of a crossing that is too
    small joins the others first. None where a characteristic would have fewer than two classes left. This proposes: whether the
    crossing may be shown is for the gate to say.
    """
    sizes = {name: Counter(group for group in groups if group is not None) for name, groups in columns.items()}
    rest = {name: set(withheld.get(name, ())) & set(sizes[name]) for name in columns}
    while all(_classes(sizes[name], rest[name]) > 1 for name in columns):
        joined = {
            name: {group: REMAINDER if group in rest[name] else group for group in sizes[name]} for name in columns
        }
        thin = _too_small(columns, joined, outcomes)
        if not thin:
            return joined
        alone = {(name, group) for name, group in thin if group != REMAINDER}
        alone = alone or {(name, group) for name in columns for group in sizes[name] if group not in rest[name]}
        name, group = min(alone, key=lambda each: (sizes[each[0]][each[1]], each))
        rest[name].add(group)
    return None


def _classes(sizes: Mapping[str, int], rest: Collection[str]) -> int:
    return len(sizes) - len(rest) + bool(rest)


def _too_small(
    columns: Mapping[str, Column], joined: Joined, outcomes: Sequence[Sequence[int | None]]
) -> set[tuple[str, str]]:
    """Return the classes that stand in a crossing with too few people, on any scale."""
    crossed = list(
        zip(
            *([None if each is None else joined[name][each] for each in columns[name]] for name in columns), strict=True
        )
    )
    crossings: set[tuple[str, ...]] = {()}
    for name in columns:
        crossings = {(*before, each) for before in crossings for each in set(joined[name].values())}
    found: set[tuple[str, str]] = set()
    for outcome in outcomes:
        counted = Counter(zip(crossed, outcome, strict=True))
        for crossing in crossings:
            if any(counted[crossing, answer] < SMALLEST for answer in (0, 1)):
                found |= set(zip(columns, crossing, strict=True))
    return found


def crossing_cells(released: Released, by: str) -> dict[tuple[str, ...], tuple[int, int]] | None:
    """Return answers and favourable answers by crossing; None where one of a class with a class is not released exactly."""
    found = {}
    for row in released.rows:
        if row.by == by and NOT_REPORTED not in row.group:
            if row.n_students is None or row.n_counted is None:
                return None
            found[row.group] = (row.n_students, row.n_counted)
    classes = [set(groups) for groups in zip(*found, strict=True)]
    whole = 1
    for each in classes:
        whole *= len(each)
    return found if found and len(found) == whole else None


def raked(
    cells: Mapping[tuple[str, ...], tuple[int, int]], joined: Joined, enrolled: Mapping[str, Mapping[str, int]]
) -> Weighted | None:
    """Return a share raked to who is enrolled; None where the characteristics contradict one another.

    cells: answers and favourable answers by crossing of classes, released; joined: the groups of each class; enrolled: students
    by characteristic and group. Who is enrolled in a group of which nobody answered is named and weighted to nobody, unless
    groups stand together: then it stands among them. Source of raking: `fairwater.statistics.survey_weights`.
    """
    names = list(joined)
    population = {name: _population(joined[name], enrolled[name]) for name in names}
    people = [crossing for crossing, (n, _) in cells.items() for _ in range(n)]
    favourable = [float(place < counted) for n, counted in cells.values() for place in range(n)]
    groups = {name: [crossing[at] for crossing in people] for at, name in enumerate(names)}
    found = raking(groups, population)
    if found.weights is None:
        return None
    estimate = weighted_share(favourable, found.weights)
    if estimate.value is None:
        return None
    return Weighted(
        raw=float(Fraction(sum(counted for _, counted in cells.values()), len(people))),
        share=estimate.value,
        low=estimate.low,
        high=estimate.high,
        n=len(people),
        n_effective=effective_n(found.weights),
        largest=float(found.weights.max() / found.weights.mean()),
        unheard=tuple(group for remark in found.remarks for group in remark.groups),
        by=tuple(names),
    )


def _population(joined: Mapping[str, str], enrolled: Mapping[str, int]) -> dict[str, int]:
    """Return the enrolled students of each class; a group of which nobody answered is in the remainder where there is one."""
    other = REMAINDER if REMAINDER in joined.values() else None
    found: Counter[str] = Counter()
    for group, n in enrolled.items():
        found[joined.get(group, other or group)] += n
    return dict(found)
