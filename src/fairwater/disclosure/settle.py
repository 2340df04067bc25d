"""From a plan and the truth to a pattern that is proven: propose, prove, repair, and prove again until it is clean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from fairwater.disclosure.atoms import Atoms, Names
from fairwater.disclosure.leftovers import narrow_leftovers
from fairwater.disclosure.propose import ALONE, Pattern
from fairwater.disclosure.prove import Cell, Insiders, Proof, prove, prove_each, small_inside
from fairwater.disclosure.repair import repair
from fairwater.disclosure.search import ENOUGH
from fairwater.disclosure.shown import Interval, Shown
from fairwater.disclosure.view import OutOfTime, Seen, Watch

MOST_ROUNDS = 200
TAKEN_BACK_UP_TO = 2_500
"""Of plans with more unknowns no partner is taken back: each takes a proof of its own."""
WORTH_TAKING_BACK = 300
"""Programmes that may be spent on it, or as many as the proof itself took."""


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
    exact_or_nothing: list[tuple[Names, int]] = field(default_factory=list)
    """It was shown exactly and differs now: a class would tell the change."""
    before: list[list[Interval]] = field(default_factory=list)
    """What was shown exactly of each other snapshot, as it was then."""
    asked: list[Names] = field(default_factory=list)
    """The crossings that earlier releases were asked for."""
    public: set[tuple[Names, int, str]] = field(default_factory=set)
    """Already public exactly: no longer ours to keep."""
    by_rule: list[Interval] = field(default_factory=list)
    """What the rule by which categories were joined tells of them: part of every proof."""
    by_others: bool = False
    """Others have published numbers of these students too."""


@dataclass(frozen=True)
class Settled:
    """A proven pattern: what is shown, and what the proofs came to."""

    shown: list[Shown]
    small: int
    unsafe: tuple[Cell, ...]
    programmes: int
    seconds: float
    told_by_others: int = 0
    """Small numbers that could be told before, with what others published: no longer ours to keep."""

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
    pattern.leave_out_classes(past.exact_or_nothing)
    pattern.close()
    _withhold_leftovers(pattern, past)
    judge = _Judge(atoms, pattern, past, watch, progress)
    told_by_others = judge.leave_what_others_told() if past.by_others else 0
    past.same += past.by_rule
    unsafe = judge.against_all()
    while not unsafe and _withhold_leftovers(pattern, past):
        unsafe = judge.against_all()
    if not unsafe and 2 * len(atoms) <= TAKEN_BACK_UP_TO:
        judge.take_back()
    seconds = watch.seconds() - start
    return Settled(pattern.shown(), judge.small, unsafe, judge.programmes, seconds, told_by_others)


def _withhold_leftovers(pattern: Pattern, past: Past) -> bool:
    """Withhold what would tell a small change of what is left of a whole; say whether anything was."""
    changed = False
    while found := narrow_leftovers(pattern, past.before):
        for number in found:
            pattern.withhold_number(*number)
        pattern.close()
        changed = True
    return changed


@dataclass(frozen=True)
class _Attacker:
    """What somebody knows beside the release, and which numbers are kept from them: all, or `only` these.

    With `circles` it is several groups of insiders instead, each with what is kept from it.
    """

    known: Sequence[Interval]
    own: Sequence[tuple[Names, int]] = ()
    also: Sequence[Cell] = ()
    only: Sequence[Cell] | None = None
    circles: Sequence[Insiders] = ()

    def knows(self, cell: Cell) -> Sequence[tuple[Names, int]]:
        """Return the cells that whoever a number is kept from knows."""
        return next((circle.own for circle in self.circles if cell in circle.kept), self.own)


class _Judge:
    def __init__(self, atoms: Atoms, pattern: Pattern, past: Past, watch: Watch, progress: Progress) -> None:
        self.atoms, self.pattern, self.past, self.watch, self.progress = atoms, pattern, past, watch, progress
        self.small = self.programmes = 0

    def attackers(self) -> Iterator[_Attacker]:
        """Yield those against whom the release must hold; withholding more for one never helps another.

        All students together who are alone in their groups are the strongest: what holds against them holds against
        anybody. A number of their own is kept from all the others of them. Last comes whoever saw an earlier snapshot.
        """
        own = self._alone() if self.pattern.policy.singletons else []
        if own:
            yield _Attacker(self.past.same, own)
            yield _Attacker(self.past.same, circles=small_inside(self.atoms, self.pattern.policy, own))
        if self.past.waits or not own:
            yield _Attacker(self.past.same, also=self.past.waits, only=self.past.waits if own else None)
        if self.past.near:
            yield _Attacker([*self.past.same, *self.past.near])

    def leave_what_others_told(self) -> int:
        """Note which small numbers can be told without this release, and return how many: nobody can keep those."""
        told: list[Cell] = []
        only, seen = None, None
        while only is None or only:
            proof = prove(
                self.atoms, [], self.pattern.policy, known=self.past.same, only=only, seen=seen, watch=self.watch
            )
            told += proof.unsafe
            only, seen = proof.undecided, proof.seen_of(proof.undecided)
        self.past.public.update((cell.names, cell.code, cell.stat) for cell in told)
        return len(told)

    def _alone(self) -> list[tuple[Names, int]]:
        """Return the groups of one or two students, of every crossing that was ever asked for."""
        found = []
        asked = {frozenset(names): names for names in (*self.past.asked, *self.pattern.asked)}
        for names in asked.values():
            students, _, _ = self.atoms.table(names)
            found += [(names, int(code)) for code in np.flatnonzero((students > 0) & (students <= ALONE))]
        return found

    def against_all(self) -> tuple[Cell, ...]:
        """Repair until the proof against every attacker is clean; return what cannot be repaired."""
        self.small = 0
        for attacker in self.attackers():
            if unsafe := self.until_clean(attacker):
                return unsafe
        return ()

    def until_clean(self, attacker: _Attacker) -> tuple[Cell, ...]:
        """Repair until the proof against one attacker is clean; return what cannot be repaired."""
        only, seen = attacker.only, None
        for turn in range(MOST_ROUNDS):
            proof = self._prove(attacker, only, seen)
            self.small += proof.small if turn == 0 and len(attacker.known) == len(self.past.same) else 0
            unsafe = [cell for cell in proof.unsafe if (cell.names, cell.code, cell.stat) not in self.past.public]
            if not unsafe and not proof.undecided:
                return ()
            self.progress("repair", len(unsafe) + len(proof.undecided))
            repaired = [self._repair(cell, attacker) for cell in unsafe[:ENOUGH]]
            if repaired and not any(repaired):
                return tuple(unsafe)
            self.pattern.close()
            # Tables that agreed with more still agree with less: what was seen stays seen.
            only, seen = proof.open, proof.seen
        return tuple(only or ())

    def take_back(self) -> None:
        """Show partners that turned out to be needless: each is tried with a proof against every attacker."""
        kept = {(frozenset(names), code) for names, code, _ in self.past.withheld}
        kept |= {(frozenset(names), code) for names, code in (*self.past.no_class, *self.past.exact_or_nothing)}
        kept |= {(frozenset(cell.names), cell.code) for cell in self.past.waits}
        most = self.programmes + max(WORTH_TAKING_BACK, self.programmes)
        for table, cell in self.pattern.partners():
            if (frozenset(table.names), cell) not in kept and self.programmes < most:
                self.pattern.tell(table, cell, told=True)
                if narrow_leftovers(self.pattern, self.past.before) or not self._holds():
                    self.pattern.tell(table, cell, told=False)

    def _holds(self) -> bool:
        """Say whether the pattern as it is holds against every attacker."""
        for attacker in self.attackers():
            proof = self._prove(attacker, attacker.only, None)
            if proof.undecided or not all(
                (cell.names, cell.code, cell.stat) in self.past.public for cell in proof.unsafe
            ):
                return False
        return True

    def _prove(self, attacker: _Attacker, only: Sequence[Cell] | None, seen: Seen | None) -> Proof:
        shown, policy = self.pattern.shown(), self.pattern.policy
        if attacker.circles:
            kept = None if only is None else set(only)
            circles = [
                Insiders(circle.own, [cell for cell in circle.kept if kept is None or cell in kept])
                for circle in attacker.circles
            ]
            proof = prove_each(
                self.atoms,
                shown,
                policy,
                [circle for circle in circles if circle.kept],
                known=attacker.known,
                watch=self.watch,
            )
        else:
            proof = prove(
                self.atoms,
                shown,
                policy,
                known=attacker.known,
                also_small=attacker.also,
                only=only,
                own=attacker.own,
                seen=seen,
                watch=self.watch,
            )
        self.programmes += proof.programmes
        return proof

    def _repair(self, cell: Cell, attacker: _Attacker) -> int:
        if self.watch.left <= 0:
            raise OutOfTime
        width, own = self.pattern.least_sum, attacker.knows(cell)
        return repair(self.pattern, cell.names, cell.code, cell.stat, width, known=attacker.known, own=own)


def withheld_share(shown: Sequence[Shown], atoms: Atoms) -> float:
    """Return the share of non-empty crossings whose number of students is withheld: what a plan costs."""
    cells = hidden = 0
    for table in shown:
        students, _, _ = atoms.table(table.names)
        held = students > 0
        cells += int(held.sum())
        hidden += int(np.count_nonzero(held & (table.students_low < 0)))
    return hidden / cells if cells else 0.0
