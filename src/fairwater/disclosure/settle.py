"""From a plan and the truth to a pattern that is proven: propose, prove, repair, and prove again until it is clean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from fairwater.disclosure.atoms import Atoms, Names
from fairwater.disclosure.propose import Pattern
from fairwater.disclosure.prove import Cell, OutOfTime, Proof, Watch, prove
from fairwater.disclosure.shown import Interval, Shown

MOST_ROUNDS = 200
ALONE = 2
"""In a group of so many each student can tell who they are."""


@dataclass
class Past:
    """What the ledger says of these students: rows of the proof, and what follows for this release."""

    same: list[Interval] = field(default_factory=list)
    """Shown of the very same students: part of every proof."""
    near: list[Interval] = field(default_factory=list)
    """Shown of another snapshot of them, at their value of today: an attacker may take them for unchanged."""
    withheld: list[tuple[Names, int, str]] = field(default_factory=list)
    """Withheld in another snapshot: stays so."""
    waits: list[Cell] = field(default_factory=list)
    """Differs from another snapshot by fewer students than may be told: stays unknown until it differs by more."""
    no_class: list[tuple[Names, int]] = field(default_factory=list)
    """Its class differs from the one that was shown."""
    public: set[tuple[Names, int, str]] = field(default_factory=set)
    """Already public exactly: no longer ours to keep."""


@dataclass(frozen=True)
class Settled:
    """A proven pattern: what is shown, and what the proofs came to."""

    shown: list[Shown]
    small: int
    unsafe: tuple[Cell, ...]
    programmes: int
    seconds: float

    @property
    def clean(self) -> bool:
        """Say whether nothing small can be told."""
        return not self.unsafe


Progress = Callable[[str, int], None]


def settle(
    atoms: Atoms, pattern: Pattern, past: Past, *, watch: Watch, progress: Progress = lambda stage, left: None
) -> Settled:
    """Return the pattern once every proof is clean, or with what stayed unsafe. OutOfTime when the watch runs out."""
    start = watch.seconds()
    waiting = [(cell.names, cell.code, cell.stat) for cell in past.waits]
    pattern.withhold([*past.withheld, *waiting], past.no_class)
    pattern.close()
    judge = _Judge(atoms, pattern, past, watch, progress)
    unsafe: tuple[Cell, ...] = ()
    for known, own in judge.attackers():
        unsafe = judge.until_clean(known, own)
        if unsafe:
            break
    return Settled(pattern.shown(), judge.small, unsafe, judge.programmes, watch.seconds() - start)


class _Judge:
    def __init__(self, atoms: Atoms, pattern: Pattern, past: Past, watch: Watch, progress: Progress) -> None:
        self.atoms, self.pattern, self.past, self.watch, self.progress = atoms, pattern, past, watch, progress
        self.small = self.programmes = 0

    def attackers(self) -> list[tuple[Sequence[Interval], list[tuple[Names, int]]]]:
        """Return what each attacker knows beside the release: nothing, the near past, the groups they are alone in.

        Withholding more never makes a number less safe, so each proof stays good while later ones are repaired.
        """
        found: list[tuple[Sequence[Interval], list[tuple[Names, int]]]] = [(self.past.same, [])]
        if self.past.near:
            found.append(([*self.past.same, *self.past.near], []))
        if self.pattern.policy.singletons and (own := self.pattern.alone(ALONE)):
            found.append((self.past.same, own))
        return found

    def until_clean(self, known: Sequence[Interval], own: list[tuple[Names, int]]) -> tuple[Cell, ...]:
        """Repair until the proof against one attacker is clean; return what cannot be repaired."""
        also = self.past.waits if known is self.past.same and not own else []
        only: list[Cell] | None = None
        for _ in range(MOST_ROUNDS):
            proof = self._prove(known, own, also, only)
            self.small = max(self.small, proof.small)
            unsafe = [cell for cell in proof.unsafe if (cell.names, cell.code, cell.stat) not in self.past.public]
            if not unsafe and not proof.undecided:
                return ()
            self.progress("repair", len(unsafe) + len(proof.undecided))
            repaired = [self._repair(cell, own) for cell in unsafe]
            if unsafe and not any(repaired):
                return tuple(unsafe)
            self.pattern.close()
            only = [*unsafe, *proof.undecided]
        return tuple(only or ())

    def _prove(
        self, known: Sequence[Interval], own: list[tuple[Names, int]], also: Sequence[Cell], only: list[Cell] | None
    ) -> Proof:
        shown = self.pattern.shown()
        proof = prove(
            self.atoms,
            shown,
            self.pattern.policy,
            known=known,
            also_small=also,
            only=only,
            own=own,
            watch=self.watch,
        )
        self.programmes += proof.programmes
        return proof

    def _repair(self, cell: Cell, own: list[tuple[Names, int]]) -> int:
        if self.watch.left <= 0:
            raise OutOfTime
        return self.pattern.repair(cell.names, cell.code, cell.stat, self.pattern.least_sum, own)


def withheld_share(shown: Sequence[Shown], atoms: Atoms) -> float:
    """Return the share of non-empty crossings whose number of students is withheld: what a plan costs."""
    cells = hidden = 0
    for table in shown:
        students, _, _ = atoms.table(table.names)
        held = students > 0
        cells += int(held.sum())
        hidden += int(np.count_nonzero(held & (table.students_low < 0)))
    return hidden / cells if cells else 0.0
