"""Each protection of the gate is taken out in turn: the attack then finds a leak, and finds none with it in place.

A protection that nobody would miss is not tested. Of each there are cases in which it stands between the release and a
leak; with it the case is really released or, where the protection can do no more than refuse, refused. Where the case
is a table made by chance there are several, tried in turn: which of them need the proof hangs on what is proposed.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import fairwater.releases
from fairwater.disclosure import Ledger, atoms, policy, propose, settle
from fairwater.disclosure import tables as gate
from fairwater.disclosure.policy import Policy, Scope
from fairwater.disclosure.propose import Pattern
from fairwater.disclosure.prove import Cell, Proof
from fairwater.disclosure.shown import NOTHING, Shown
from fairwater.quotes import quote_file
from tests.attack import tables
from tests.attack.attack import Attack, Crossing, Leak, Release, attack, tally
from tests.attack.tables import Asked, Case
from tests.attack.test_release_holds import WIDTH, Run, inside, leaks, release, releases

Mutation = Callable[[pytest.MonkeyPatch], None]
Judge = Callable[..., Proof]
DIMS = ("school", "race")
AXES = ((), ("school",), ("race",))


# What is taken out


def forget_the_ledger(patch: pytest.MonkeyPatch) -> None:
    """Every release is judged as if it were the first."""
    patch.setattr(Ledger, "entries", lambda ledger: ())


def forget(kind: str) -> Mutation:
    """Of what the ledger says, this kind is left out: `same`, `siblings`, `near` or `quoted`."""

    def mutation(patch: pytest.MonkeyPatch) -> None:
        history_of = gate.history_of
        patch.setattr(gate, "history_of", lambda *given: replace(history_of(*given), **{kind: []}))

    return mutation


def change_every_judge(patch: pytest.MonkeyPatch, change: Callable[[Judge], Judge]) -> None:
    """Put something between a release and every proof that it is given to."""
    for name in [name for name in vars(settle) if name.startswith("prove")]:
        patch.setattr(settle, name, change(getattr(settle, name)))


def believing(prove: Judge) -> Judge:
    """Everything is taken for safe, whatever the proof says."""
    return lambda *given, **named: replace(prove(*given, **named), unsafe=(), undecided=())


def believe_the_proposal(patch: pytest.MonkeyPatch) -> None:
    """Primary suppression and its partners are all that is done."""
    change_every_judge(patch, believing)


def withhold_no_partners(patch: pytest.MonkeyPatch) -> None:
    """What is small is withheld, and nothing beside it."""
    believe_the_proposal(patch)
    patch.setattr(Pattern, "close", lambda pattern: None)


def judge_no_earlier_outcome_again(patch: pytest.MonkeyPatch) -> None:
    """The students that are shown now are not laid beside what was shown of them under another outcome."""
    patch.setattr(gate, "prove", believing(gate.prove))


def show_the_proof(seen: Callable[[Shown], Shown | None]) -> Mutation:
    """The proof sees of each table what `seen` leaves of it; the file gives all."""

    def blind(prove: Judge) -> Judge:
        def judge(of: atoms.Atoms, shown: Sequence[Shown], *given: Any, **named: Any) -> Proof:
            return prove(of, [left for table in shown if (left := seen(table)) is not None], *given, **named)

        return judge

    return lambda patch: change_every_judge(patch, blind)


def overlook(names: Sequence[str]) -> Mutation:
    """The proof does not see one of the linked tables."""
    return show_the_proof(lambda table: None if set(table.names) == set(names) else table)


def without_classes(table: Shown) -> Shown:
    """Only what is given exactly: the classes of the shares, counted from low to high, are gone."""
    low, high = table.counted_low.copy(), table.counted_high.copy()
    low[table.counted_low < table.counted_high] = high[table.counted_low < table.counted_high] = NOTHING
    return replace(table, counted_low=low, counted_high=high)


overlook_the_classes = show_the_proof(without_classes)


def overlook_the_classes_everywhere(patch: pytest.MonkeyPatch) -> None:
    """Neither does the proposal leave out any."""
    patch.setattr(propose, "too_narrow", lambda *given: ())
    overlook_the_classes(patch)


def narrow_the_classes(patch: pytest.MonkeyPatch) -> None:
    """Shares are given in classes of five points, however few students that are."""
    with_policy(classes=((12, Fraction(5, 100)),))(patch)
    patch.setattr(Policy, "_wide_enough", lambda *given: True)


def judge_only(kept: Callable[[Cell], bool]) -> Mutation:
    """Of what is found unsafe, the proof reports these numbers alone."""

    def lenient(prove: Judge) -> Judge:
        def judge(*given: Any, **named: Any) -> Proof:
            proof = prove(*given, **named)
            left = {name: tuple(filter(kept, getattr(proof, name))) for name in ("unsafe", "undecided")}
            return replace(proof, **left, seen=None)

        return judge

    return lambda patch: change_every_judge(patch, lenient)


def with_policy(**changed: Any) -> Mutation:
    """Every plan is carried out by a looser policy of the same name."""

    def mutation(patch: pytest.MonkeyPatch) -> None:
        preset = policy.preset
        patch.setattr(fairwater.releases, "preset", lambda name: replace(preset(name), **changed))

    return mutation


def know_no_nesting(patch: pytest.MonkeyPatch) -> None:
    """The proof reckons with students of a school in every zone; the reader knows each school's zone."""
    patch.setattr(atoms, "permutations", lambda *given: ())


# Where each matters


def half(i: int, j: int, size: int) -> int:
    return size // 2


COUNTS = [[14, 25, 40], [16, 12, 33], [60, 18, 9]]
"""One group of nine, which only the axes and the crossing together tell."""


def axes_then_crossing() -> Case:
    """The same outcome twice: each release is harmless alone."""
    rows = tables.two_way(COUNTS, half)
    return Case("the axes, then the crossing", DIMS, (Asked(rows, AXES), Asked(rows, (DIMS,))))


def another_outcome() -> Case:
    """The axes under one outcome, the crossing under another, of the same students."""
    rows = tables.two_way(COUNTS, half)
    rows = [row | {"absent": str(int(i % 3 == 0))} for i, row in enumerate(rows)]
    steps = (Asked(rows, AXES), Asked(rows, (DIMS,), outcome="absent"))
    return Case("the axes, then the crossing under another outcome", DIMS, steps)


def sizes_that_tell() -> Case:
    """The axes give who is suspended; then the sizes of the crossings leave these almost no room.

    In school 1, one student of race 2 is not suspended; in school 2, one student of race 1 is.
    """
    counted = [[30, 20], [1, 20]]
    rows = tables.two_way([[50, 21], [31, 40]], lambda i, j, size: counted[i][j])
    rows = [row | {"absent": str(i % 2)} for i, row in enumerate(rows)]
    steps = (Asked(rows, AXES), Asked(rows, (DIMS,), outcome="absent"))
    return Case("sizes that tell an earlier outcome", DIMS, steps)


def opposite_corners() -> Case:
    """In two opposite corners of three columns stands one student; every pair of columns has a number for everybody."""
    names, lone = ("school", "race", "sex"), (("N", "A", "X"), ("S", "B", "Y"))
    blocks = [
        (dict(zip(names, corner, strict=True)), *((1, 1) if corner in lone else (40, 20)))
        for corner in itertools.product("NS", "AB", "XY")
    ]
    return tables.once("opposite corners", tables.students(blocks), names)


def turned(case: Case) -> Case:
    """Those who were counted are not, and the others are."""
    other = {"0": "1", "1": "0"}
    steps = tuple(
        replace(asked, rows=[row | {asked.outcome: other.get(row[asked.outcome] or "")} for row in asked.rows])
        for asked in case.steps
    )
    return replace(case, name=f"{case.name}, turned", steps=steps)


def breaker(name: str) -> Case:
    """One of the known breakers."""
    (found,) = (case for case in tables.known_breakers() if case.name == name)
    return found


# What is found


def turnover(case: Case, runs: Sequence[Run]) -> list[Leak]:
    """What all files tell of those who are in one list of students and not in another."""
    files = [Release(run.cells, run.asked.outcome, run.asked.rows) for run in runs if run.status == 0]
    assert files[0].rows is not None
    return Attack(files, files[0].rows, case.dims, files[0].outcome).turnover()


def learned(case: Case, runs: Sequence[Run]) -> list[Leak]:
    """What the students of a group of one or two, who know their own group, can tell of others."""
    return [leak for own in few(case) for leak in told_to(own, case, runs)]


def few(case: Case) -> list[Crossing]:
    """The groups of one or two students that were asked for."""
    (asked,) = case.steps
    groups = [tally(asked.rows, by, asked.outcome) for by in asked.group_bys]
    return [crossing for cells in groups for crossing, cell in cells.items() if cell.students in (1, 2)]


def told_to(own: Crossing, case: Case, runs: Sequence[Run]) -> list[Leak]:
    """What a release tells those who know one group, of cells in which others stand."""
    (run,) = runs
    rows = run.asked.rows
    found = attack(
        [run.cells],
        rows,
        case.dims,
        run.asked.outcome,
        crossings=run.asked.group_bys,
        nested=case.nested,
        knows=[(own, "students"), (own, "counted")],
        enough=5,
    )
    others = [row for row in rows if not inside(row, own)]
    return [leak for leak in found if any(inside(row, leak.crossing) for row in others)]


# In turn


@dataclass(frozen=True)
class Removal:
    """A protection, how to take it out, where it matters, and how a reader profits."""

    protection: str
    mutation: Mutation
    cases: Sequence[Case]
    """Tried in turn until one leaks."""
    seek: Callable[[Case, Sequence[Run]], list[Leak]] = leaks
    refused: Collection[int] = ()
    """The releases of the case that the protection refuses."""

    def __str__(self) -> str:
        return self.protection


def chance(*seeds: int, rates: bool = False) -> list[Case]:
    """Tables of three columns, released by every one and two of them."""
    return [tables.random_table(seed, ways=3, rates=rates) for seed in seeds]


def whole_district() -> Iterator[Removal]:
    """What is judged of one release."""
    corners = opposite_corners()
    yield Removal("the proof", believe_the_proposal, [corners])
    yield Removal("the proof of a table by chance", believe_the_proposal, chance(40, 28, 18, 21))
    yield Removal("the proof of schools in zones", believe_the_proposal, [tables.nested(seed) for seed in (1, 2, 3)])
    yield Removal("partners in the crossing", withhold_no_partners, [tables.category_in_one_school(3)])
    yield Removal("partners of one whole group", withhold_no_partners, [tables.one_whole_group(1)])
    yield Removal("a partner of the only one", withhold_no_partners, [breaker("one hidden child")])
    yield Removal("the classes in the proof", overlook_the_classes, chance(18, 22, 17, 13, 7, rates=True))
    yield Removal("few counted, in the proof", judge_only(lambda cell: cell.stat != "counted"), chance(18, 21, 28, 24))
    turned_round = [turned(case) for case in chance(18, 21, 28, 24)]
    yield Removal("few not counted, in the proof", judge_only(lambda cell: cell.stat != "others"), turned_round)
    yield Removal("what nobody asked for", judge_only(lambda cell: len(cell.names) < 3), [corners])
    yield Removal("small numbers within a group", with_policy(scope=Scope.DENOMINATOR), [tables.one_whole_group(1)])
    yield Removal("the nesting of schools in zones", know_no_nesting, [tables.nested(seed) for seed in (4, 6, 8)])
    few_alone = [tables.nested(2), breaker("singletons as students of a larger table")]
    yield Removal("students who know their group", with_policy(singletons=False), few_alone, learned)


def linked_tables() -> Iterator[Removal]:
    """Every table of three columns."""
    for names in tables.up_to(("d0", "d1", "d2"), 2):
        what = " by ".join(names) or "everyone"
        yield Removal(f"the table of {what}", overlook(names), chance(40, 28, 18, 53, 21, 48, 16, 6, 0))
    for names in itertools.combinations(("school", "race", "sex"), 2):
        yield Removal(f"the table of {' by '.join(names)}", overlook(names), [opposite_corners()])


def one_after_another() -> Iterator[Removal]:
    """What is remembered of earlier releases."""
    for case in (axes_then_crossing(), breaker("pairs one after another"), breaker("one joiner makes ten")):
        yield Removal(f"the ledger, {case}", forget_the_ledger, [case])
    yield Removal("earlier releases of the same outcome", forget("same"), [axes_then_crossing()])
    yield Removal("earlier releases of another outcome", forget("siblings"), [another_outcome()])
    yield Removal("the proof of an earlier outcome", judge_no_earlier_outcome_again, [sizes_that_tell()], refused=(1,))
    yield Removal("earlier releases of another snapshot", forget("near"), [breaker("all, then all but one school")])
    yield Removal("waiting for a larger change", forget("near"), [breaker("one joiner")], turnover)


def outcome(removal: Removal, case: Case, folder: Path) -> tuple[list[int], list[Leak]]:
    """Release the case; return the exit statuses, and what all that came out tells."""
    folder.mkdir()
    runs = releases(folder, case)
    return [run.status for run in runs], removal.seek(case, runs)


def check(removal: Removal, folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Without the protection a case leaks; with it nothing of that case does, and all is released but what it refuses."""
    for turn, case in enumerate(removal.cases):
        with patch.context() as removed:
            removal.mutation(removed)
            statuses, found = outcome(removal, case, folder / f"without-{turn}")
        assert statuses == [0 for _ in case.steps]
        assert all(leak.low <= leak.truth <= leak.high < leak.low + WIDTH for leak in found)
        if found:
            expected = [int(step in removal.refused) for step, _ in enumerate(case.steps)]
            assert outcome(removal, case, folder / "with") == (expected, [])
            return
    pytest.fail(f"nothing leaks without {removal.protection}")


@pytest.mark.parametrize("removal", [*whole_district(), *linked_tables(), *one_after_another()], ids=str)
def test_without_it_there_is_a_leak(removal: Removal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(removal, tmp_path, monkeypatch)


def test_narrow_classes_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were all classes five points wide, proposal and proof would leave out those that tell too much."""
    narrow_the_classes(monkeypatch)
    cases = [tables.skewed(1, rates=True), *chance(40, 18, rates=True)]
    check(Removal("classes in proposal and proof", overlook_the_classes_everywhere, cases), tmp_path, monkeypatch)


def beside_others(folder: Path) -> tuple[list[int], list[Leak]]:
    """Release the crossing where others have published the axes; return the exit statuses, and what all of it tells."""
    case = axes_then_crossing()
    (folder / "others").mkdir(parents=True)
    theirs = release(folder / "others", case.steps[0])
    quote_file(theirs.cells, ledger=Ledger(folder / "ledger.jsonl"), source="The state", outcome=case.steps[0].outcome)
    ours = release(folder, case.steps[1])
    return [theirs.status, ours.status], leaks(case, [theirs, ours])


def test_without_the_numbers_of_others_there_is_a_leak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert beside_others(tmp_path / "with") == ([0, 0], [])
    forget("quoted")(monkeypatch)
    statuses, found = beside_others(tmp_path / "without")
    assert statuses == [0, 0]
    assert found
