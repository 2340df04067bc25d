"""What a proof costs: a district of 60 schools x 7 races x 2 x 2 x 2, released two and three ways. Prints one line of JSON."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow
import pyarrow.csv
from workloads import SEED

from fairwater.disclosure.atoms import Atoms
from fairwater.disclosure.policy import preset
from fairwater.disclosure.propose import Pattern
from fairwater.disclosure.settle import Past, settle, withheld_share
from fairwater.disclosure.view import Watch
from fairwater.releases import release_file
from fairwater.vocabulary import Dimension

STUDENTS = 32_093
SIZES = {"school": 60, "race": 7, "sex": 2, "english_learner": 2, "disability": 2}
RACE_SHARES = (0.30, 0.25, 0.20, 0.10, 0.08, 0.05, 0.02)
BLOCK = 15
"""Schools of a block."""
REACH = {("counts", 2): (10.0, 0.15), ("counts", 3): (60.0, 0.40)}
"""Seconds, and the share of non-empty groups withheld."""


def students() -> tuple[np.ndarray, np.ndarray]:
    """Return the district's students, (columns, students) of codes, and which are counted: more in one race."""
    generator = np.random.default_rng(SEED)
    schools = SIZES["school"]
    school = generator.choice(schools, STUDENTS, p=generator.dirichlet(np.full(schools, 8.0)))
    mix = generator.dirichlet(np.array(RACE_SHARES) * 12, schools)
    race = (generator.random(STUDENTS)[:, None] > np.cumsum(mix[school], axis=1)[:, :-1]).sum(axis=1)
    flags = [generator.random(STUDENTS) < share for share in (0.49, 0.13, 0.15)]
    counted = generator.random(STUDENTS) < 0.05 + 0.1 * (race == 1)
    return np.array([school, race, *(flag.astype(int) for flag in flags)]), counted


def atoms(with_outcome: bool, schools: int = SIZES["school"]) -> Atoms:
    """Return the finest crossing of the district, or of a block of its schools."""
    columns, counted = students()
    here = columns[0] < schools
    sizes = (schools, *list(SIZES.values())[1:])
    codes = np.ravel_multi_index(tuple(columns[:, here]), sizes)
    size = int(np.prod(sizes))
    yes = np.bincount(codes, weights=counted[here] & with_outcome, minlength=size).astype(np.int64)
    dimensions = tuple(
        Dimension(name, tuple(map(str, range(values)))) for name, values in zip(SIZES, sizes, strict=True)
    )
    digits = np.array(np.unravel_index(np.arange(size), sizes))
    return Atoms(dimensions, digits, yes, np.bincount(codes, minlength=size) - yes, with_outcome)


def measure(kind: str, ways: int, singletons: bool) -> dict[str, Any]:
    """Return seconds, what is withheld, and what stayed unsafe.

    `counts` of students alone; `counted` of students and counted; `shares` with classes too; `block` the shares of one
    year in a block of schools.
    """
    district = atoms(with_outcome=kind != "counts", schools=BLOCK if kind == "block" else SIZES["school"])
    policy = replace(preset("strict"), singletons=singletons)
    group_bys = [names for size in range(ways + 1) for names in combinations(SIZES, size)]
    start = time.perf_counter()
    pattern = Pattern(district, group_bys, policy, rates=kind != "counted")
    settled = settle(district, pattern, Past(), watch=Watch(time.monotonic, time.monotonic() + 1800))
    found = {"kind": kind, "ways": ways, "singletons": singletons, "seconds": round(time.perf_counter() - start, 1)}
    found |= {"withheld": round(withheld_share(settled.shown, district), 3), "unsafe": len(settled.unsafe)}
    found |= {"small": settled.small, "programmes": settled.programmes}
    if (kind, ways) in REACH:
        seconds, withheld = REACH[kind, ways]
        found["reached"] = {"seconds": found["seconds"] <= seconds, "withheld": found["withheld"] <= withheld}
    return found


def measure_years(years: int) -> dict[str, Any]:
    """Return the seconds of each release of a year, two ways with shares, to one ledger: the last beside all before."""
    columns, counted = students()
    with tempfile.TemporaryDirectory() as folder:
        table = {name: pyarrow.array(codes.astype(str)) for name, codes in zip(SIZES, columns, strict=True)}
        here = columns[0] < BLOCK
        rows = pyarrow.table({**table, "counted": pyarrow.array(counted.astype(int))}).filter(pyarrow.array(here))
        pyarrow.csv.write_csv(rows, Path(folder) / "students.csv")
        seconds = []
        for year in range(years):
            plan = Path(folder) / "plan.toml"
            group_bys = [list(names) for size in range(3) for names in combinations(SIZES, size)]
            fields = {"file": "students.csv", "outcome": "counted", "better": "lower", "group_bys": group_bys}
            fields |= {"ledger": "ledger.jsonl", "population": str(year)}
            plan.write_text("".join(f"{name} = {json.dumps(value)}\n" for name, value in fields.items()))
            start = time.perf_counter()
            release_file(plan, seconds=time.monotonic)
            seconds.append(round(time.perf_counter() - start, 1))
    return {"kind": "years", "seconds": seconds, "last_to_first": round(seconds[-1] / seconds[0], 2)}


if __name__ == "__main__":
    wanted = json.loads(sys.argv[1])
    print(json.dumps(measure_years(**wanted) if "years" in wanted else measure(**wanted)))
