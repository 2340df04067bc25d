"""What may be shown to whom: a policy is data, versioned, and a preset is one table of `policies.toml`."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import ceil

from fairwater.errors import BadQuestion
from fairwater.vocabulary import Audience


class Scope(StrEnum):
    """Which counts are small: groups alone, or also those counted and not counted within a group."""

    DENOMINATOR = "denominator"
    ALL = "all"


@dataclass(frozen=True)
class Policy:
    """The rules of one district; the meaning of each field stands in `policies.toml`. Classes and ends are exact shares."""

    name: str
    version: int
    n: int
    scope: Scope
    width: int
    counts: bool
    zeros: bool
    singletons: bool
    ways: Mapping[Audience, int]
    classes: tuple[tuple[int, Fraction], ...]
    ends: tuple[tuple[int, Fraction], ...]
    _kept: dict[int, list[Fraction] | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The cuts by number of students, once they were reckoned."""

    @property
    def label(self) -> str:
        """Return the name and version, and n where a district raised it: strict-1, strict-1-n15."""
        raised = f"-n{self.n}" if self.n != preset(self.name).n else ""
        return f"{self.name}-{self.version}{raised}"

    def stricter(self, n: int) -> Policy:
        """Return the policy with a larger n; BadQuestion where that n would be looser."""
        if n < self.n:
            raise BadQuestion("gate-looser", given=n, floor=self.n, policy=self.name)
        return replace(self, n=n)

    def share_class(self, counted: int, students: int) -> ShareClass | None:
        """Return the class that the share counted / students falls into; None for too few students.

        The classes depend on the number of students alone, and each holds at least `width` + 2 whole counts.
        """
        if students not in self._kept:
            self._kept[students] = self._cuts(students)
        cuts = self._kept[students]
        if cuts is None:
            return None
        share = Fraction(counted, students)
        place = min(bisect_right(cuts, share), len(cuts) - 1)
        low, high = cuts[place - 1], cuts[place]
        most = students if high == 1 else ceil(high * students) - 1
        return ShareClass(low, high, ceil(low * students), most)

    def _cuts(self, students: int) -> list[Fraction] | None:
        """Return where the classes of so many students part, from 0 to 1; each class holds its low end, the last also 1."""
        tier = [points for least, points in self.classes if students >= least]
        ends = [points for least, points in self.ends if students >= least]
        for end in (*ends[-1:], Fraction(0)):
            for step in (Fraction(points, 100) for points in STEPS):
                if tier and step >= tier[-1]:
                    room = max(step, Fraction(self.width + 2, students)) if end else Fraction(0)
                    inner = [k * step for k in range(1, int(1 / step)) if end + room <= k * step <= 1 - end - room]
                    cuts = [Fraction(0), *([end] if end else []), *inner, *([1 - end] if end else []), Fraction(1)]
                    if all(self._wide_enough(low, high, students) for low, high in pairwise(cuts)):
                        return cuts
        return None

    def _wide_enough(self, low: Fraction, high: Fraction, students: int) -> bool:
        return ceil(high * students) - 1 - ceil(low * students) >= self.width + 1


@dataclass(frozen=True)
class ShareClass:
    """A class of shares from `low` up to `high`, and the counts `least` to `most` that fall into it."""

    low: Fraction
    high: Fraction
    least: int
    most: int


STEPS = (5, 10, 20, 25, 50)
"""The widths of classes in percentage points; each divides 100."""


@cache
def _presets() -> dict[str, Policy]:
    tables = tomllib.loads(files("fairwater.disclosure").joinpath("policies.toml").read_text(encoding="utf-8"))
    return {name: _policy(name, table) for name, table in tables.items()}


def _policy(name: str, table: Mapping[str, object]) -> Policy:
    fields = dict(table)
    for key in ("classes", "ends"):
        fields[key] = tuple((least, Fraction(points, 100)) for least, points in fields[key])  # type: ignore[attr-defined]
    ways = {Audience(audience): most for audience, most in fields.pop("ways").items()}  # type: ignore[attr-defined]
    return Policy(name=name, scope=Scope(str(fields.pop("scope"))), ways=ways, **fields)  # type: ignore[arg-type]


def preset(name: str) -> Policy:
    """Return a preset by name; BadQuestion for a name that is not one."""
    if name not in _presets():
        raise BadQuestion("gate-unknown-preset", given=name, known=", ".join(_presets()))
    return _presets()[name]


def preset_names() -> tuple[str, ...]:
    """Return the names of the presets."""
    return tuple(_presets())
