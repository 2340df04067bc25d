"""What finding common ground costs, and how often random votes are taken for groups. Prints one line of JSON.

python bench/consensus.py '{"what": "chance"}' prints how often groups are shown, from votes made in ways that hold none and
in ways that hold some: the table of docs/reference/consensus.md.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # on a shared machine its threads wait for one another

import numpy as np
from numpy.typing import NDArray

from fairwater.consensus import GroupRules, Votes, consensus_of, opinion_groups
from fairwater.consensus.votes import NOT_SEEN

VOTERS, STATEMENTS, REACH = 2_000, 900, 3.0
Floats = NDArray[np.float64]


def cast(agree: Floats, disagree: Floats, seen: NDArray[np.bool_], random: np.random.Generator) -> Votes:
    """Return votes drawn with these chances of agree and disagree where a statement was seen."""
    drawn = random.random(agree.shape)
    matrix = np.where(drawn < agree, 1, np.where(drawn < agree + disagree, -1, 0))
    matrix = np.where(seen, matrix, NOT_SEEN).astype(np.int8)
    return Votes(tuple(map(str, range(len(matrix)))), tuple(map(str, range(matrix.shape[1]))), matrix)


def leaning(lean: Floats, m: int, pull: float, random: np.random.Generator) -> tuple[Floats, Floats]:
    """Return the chances of voters who lean so (n,), each statement pulling to one side or the other."""
    way = random.normal(0, 1, m) + lean[:, None] * random.normal(0, pull, m)
    agree = 1 / (1 + np.exp(-way))
    return 0.85 * agree, 0.85 * (1 - agree)


def saw_all(n: int, m: int, random: np.random.Generator) -> NDArray[np.bool_]:
    """Everybody saw everything."""
    return np.ones((n, m), dtype=bool)


def saw_some(n: int, m: int, random: np.random.Generator) -> NDArray[np.bool_]:
    """Each voter saw some statements by lot: 7 and more, about 30."""
    many = np.minimum(random.geometric(1 / 25, n) + 6, m)
    return np.argsort(random.random((n, m)), axis=1) < many[:, None]


def saw_first(n: int, m: int, random: np.random.Generator) -> NDArray[np.bool_]:
    """Each voter saw the first statements and stopped: 7 and more, about 30."""
    return np.arange(m) < np.minimum(random.geometric(1 / 25, n) + 6, m)[:, None]


def by_chance(n: int, m: int, saw: Callable[..., NDArray[np.bool_]], random: np.random.Generator) -> Votes:
    """Votes that have nothing to do with one another; each statement has its own shares."""
    shares = random.dirichlet([2, 1.5, 1], m)
    return cast(np.tile(shares[:, 0], (n, 1)), np.tile(shares[:, 1], (n, 1)), saw(n, m, random), random)


def two_sides(n: int, m: int, pull: float, random: np.random.Generator) -> Votes:
    """Two groups, a third and two thirds of the voters."""
    lean = np.where(random.random(n) < 1 / 3, 1.0, -1.0)
    return cast(*leaning(lean, m, pull, random), saw_all(n, m, random), random)


def one_line(n: int, m: int, pull: float, random: np.random.Generator) -> Votes:
    """Voters who lean more or less to one side, without a gap between sides."""
    return cast(*leaning(random.normal(0, 1, n), m, pull, random), saw_all(n, m, random), random)


MADE: dict[str, tuple[int, Callable[[np.random.Generator], Votes]]] = {
    "by chance, 30 voters, 10 statements": (300, lambda random: by_chance(30, 10, saw_all, random)),
    "by chance, 60 voters, 10 statements": (300, lambda random: by_chance(60, 10, saw_all, random)),
    "by chance, 200 voters, 40 statements": (300, lambda random: by_chance(200, 40, saw_all, random)),
    "by chance, 500 voters saw about 30 of 100": (100, lambda random: by_chance(500, 100, saw_some, random)),
    "by chance, 300 voters saw about the first 30 of 60": (300, lambda random: by_chance(300, 60, saw_first, random)),
    "two sides, weak, 200 voters, 40 statements": (100, lambda random: two_sides(200, 40, 0.5, random)),
    "two sides, 60 voters, 20 statements": (100, lambda random: two_sides(60, 20, 1.0, random)),
    "two sides, 200 voters, 40 statements": (100, lambda random: two_sides(200, 40, 1.0, random)),
    "one line without a gap, 200 voters, 40 statements": (100, lambda random: one_line(200, 40, 1.5, random)),
}


def chance() -> None:
    """Print for each way of making votes how often groups were shown, and why not where they were not."""
    for name, (times, made) in MADE.items():
        why = Counter(
            opinion_groups(made(np.random.default_rng([7, run])), GroupRules(seed=run)).why.value or "shown"
            for run in range(times)
        )
        print(f"{name}: shown {why.pop('shown', 0)} of {times}; {dict(why.most_common())}", flush=True)


def measure(runs: int = 5, share_seen: float = 0.15) -> dict[str, Any]:
    """Return the seconds of the whole analysis of two groups, stability included; voters saw this share of statements."""
    random = np.random.default_rng(1)
    lean = np.where(random.random(VOTERS) < 0.4, 1.0, -1.0)
    seen = random.random((VOTERS, STATEMENTS)) < share_seen
    votes = cast(*leaning(lean, STATEMENTS, 0.7, random), seen, random)
    seconds, busy = [], []
    for _ in range(runs):
        start, begun = time.perf_counter(), time.process_time()
        found = consensus_of(votes)
        seconds.append(time.perf_counter() - start)
        busy.append(time.process_time() - begun)
        assert len(found.groups) == 2, found.no_groups_reason
    cpu_seconds = round(statistics.median(busy), 2)
    return {
        "voters": VOTERS,
        "statements": STATEMENTS,
        "votes": votes.n_votes,
        "seconds": round(statistics.median(seconds), 2),
        "cpu_seconds": cpu_seconds,
        "peak_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2),
        "reach": {"cpu_seconds": REACH},
        "reached": {"cpu_seconds": cpu_seconds <= REACH},
    }


if __name__ == "__main__":
    wanted = json.loads(sys.argv[1] if sys.argv[1:] else "{}")
    if wanted.pop("what", "") == "chance":
        chance()
    else:
        print(json.dumps(measure(**wanted)))
