"""What a proof costs: a district of 60 schools x 7 races x 2 x 2 x 2, released two and three ways. Prints one line of JSON."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
from workloads import SEED

from fairwater.disclosure.atoms import Atoms
from fairwater.disclosure.policy import preset
from fairwater.disclosure.propose import Pattern
from fairwater.disclosure.search import Watch
from fairwater.disclosure.settle import Past, settle, withheld_share
from fairwater.vocabulary import Dimension

STUDENTS = 32_093
SIZES = {"school": 60, "race": 7, "sex": 2, "english_learner": 2, "disability": 2}
RACE_SHARES = (0.30, 0.25, 0.20, 0.10, 0.08, 0.05, 0.02)
REACH = {("counts", 2): (10.0, 0.15), ("counts", 3): (60.0, 0.40)}
"""Seconds, and the share of non-empty groups withheld."""


def atoms(with_outcome: bool) -> Atoms:
    """Return the district's finest crossing, its outcome more common in one race."""
    generator = np.random.default_rng(SEED)
    schools = SIZES["school"]
    school = generator.choice(schools, STUDENTS, p=generator.dirichlet(np.full(schools, 8.0)))
    mix = generator.dirichlet(np.array(RACE_SHARES) * 12, schools)
    race = (generator.random(STUDENTS)[:, None] > np.cumsum(mix[school], axis=1)[:, :-1]).sum(axis=1)
    flags = [generator.random(STUDENTS) < share for share in (0.49, 0.13, 0.15)]
    codes = np.ravel_multi_index((school, race, *(flag.astype(int) for flag in flags)), tuple(SIZES.values()))
    counted = (generator.random(STUDENTS) < 0.05 + 0.1 * (race == 1)) & with_outcome
    size = int(np.prod(list(SIZES.values())))
    yes = np.bincount(codes, weights=counted, minlength=size).astype(np.int64)
    dimensions = tuple(Dimension(name, tuple(map(str, range(values)))) for name, values in SIZES.items())
    digits = np.array(np.unravel_index(np.arange(size), tuple(SIZES.values())))
    return Atoms(dimensions, digits, yes, np.bincount(codes, minlength=size) - yes, with_outcome)


def measure(kind: str, ways: int, singletons: bool) -> dict[str, Any]:
    """Return seconds, what is withheld, and what stayed unsafe: `counts` of students alone, or with `shares`."""
    district = atoms(with_outcome=kind == "shares")
    policy = replace(preset("strict"), singletons=singletons)
    group_bys = [names for size in range(ways + 1) for names in combinations(SIZES, size)]
    start = time.perf_counter()
    pattern = Pattern(district, group_bys, policy, rates=True)
    settled = settle(district, pattern, Past(), watch=Watch(time.monotonic, time.monotonic() + 1800))
    found = {"kind": kind, "ways": ways, "singletons": singletons, "seconds": round(time.perf_counter() - start, 1)}
    found |= {"withheld": round(withheld_share(settled.shown, district), 3), "unsafe": len(settled.unsafe)}
    found |= {"small": settled.small, "programmes": settled.programmes}
    if (kind, ways) in REACH:
        seconds, withheld = REACH[kind, ways]
        found["reached"] = {"seconds": found["seconds"] <= seconds, "withheld": found["withheld"] <= withheld}
    return found


if __name__ == "__main__":
    print(json.dumps(measure(**json.loads(sys.argv[1]))))
