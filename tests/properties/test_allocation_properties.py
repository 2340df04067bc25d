"""Allocation: whatever the schools and settings, it adds up, keeps every bound, follows need, and does not see the order."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fairwater.allocation import (
    Held,
    Need,
    Scheme,
    School,
    Standing,
    Unit,
    allocate,
    shipped_schemes,
    title_one_checks,
)
from fairwater.allocation.sharing import Claim, largest_remainder, share_out
from fairwater.content import NOTHING_SAID
from fairwater.errors import BadInput

few = settings(max_examples=40)
STEPS = [Fraction("0.01"), Fraction("0.5"), Fraction(1)]
WEIGHTS = st.fractions(0, 3, max_denominator=20)


@st.composite
def schools(draw: st.DrawFn) -> list[School]:
    found = []
    for at in range(draw(st.integers(1, 7))):
        students = draw(st.integers(0, 60))
        counts = {need: draw(st.integers(0, students)) for need in Need}
        last = draw(st.none() | st.integers(0, 40))
        found.append(School(f"s{at}", students, counts, None if last is None else Fraction(last)))
    return found


@st.composite
def settings_and_totals(draw: st.DrawFn) -> tuple[Scheme, Fraction]:
    step = draw(st.sampled_from(STEPS))
    scheme = Scheme(
        id="own",
        version="1",
        title=NOTHING_SAID,
        unit=Unit.MONEY,
        step=step,
        base=draw(st.sampled_from([Fraction(0), Fraction(1)])),
        weights={need: draw(WEIGHTS) for need in Need},
        floor=draw(st.sampled_from([Fraction(0), Fraction(0), Fraction(3), Fraction("7.25")])),
        cap=draw(st.none() | st.fractions(5, 90, max_denominator=4)),
        cap_per_student=draw(st.none() | st.fractions(1, 9, max_denominator=4)),
        hold_harmless=draw(st.none() | st.sampled_from([Fraction(1), Fraction("0.9"), Fraction(1, 3)])),
        serve_from=draw(st.none() | st.sampled_from([Fraction("0.35")])),
    )
    return scheme, draw(st.integers(1, 400)) * step


def allotted(found: list[School], scheme: Scheme, total: Fraction):
    """An allocation, unless the settings cannot all hold."""
    try:
        return allocate(found, scheme, total)
    except BadInput:
        assume(False)


@few
@given(schools(), settings_and_totals())
def test_it_adds_up_keeps_its_bounds_and_is_within_a_step(found: list[School], given_: tuple[Scheme, Fraction]) -> None:
    scheme, total = given_
    made = allotted(found, scheme, total)
    assert sum(line.amount for line in made.lines) == sum(line.exact for line in made.lines) == total
    for line in made.lines:
        assert (line.amount / scheme.step).denominator == 1 and abs(line.amount - line.exact) < scheme.step
        if scheme.hold_harmless and line.school.last_year:
            assert line.amount >= scheme.hold_harmless * line.school.last_year
        if line.served:
            assert line.amount >= scheme.floor
            assert scheme.cap is None or line.amount <= scheme.cap
            assert scheme.cap_per_student is None or line.amount <= scheme.cap_per_student * line.school.students
        if made.rate is not None and line.held is Held.NONE:
            assert line.exact == made.rate * line.need


@few
@given(schools(), settings_and_totals(), st.randoms())
def test_the_order_of_schools_means_nothing(found: list[School], given_: tuple[Scheme, Fraction], random) -> None:
    scheme, total = given_
    made = allotted(found, scheme, total)
    shuffled = random.sample(found, len(found))
    again = {line.school.name: line for line in allocate(shuffled, scheme, total).lines}
    assert all(again[line.school.name] == line for line in made.lines)


@few
@given(schools(), settings_and_totals(), st.integers(0, 6), st.sampled_from(list(Need)))
def test_more_need_never_gets_less(found: list[School], given_: tuple[Scheme, Fraction], at: int, need: Need) -> None:
    """One more student with a need, all else as it was: the school gets no less, and every other no more exactly."""
    scheme, total = given_
    at %= len(found)
    old = found[at]
    assume(old.counts[need] < old.students)
    made = allotted(found, scheme, total)
    more = replace(old, counts={**old.counts, need: old.counts[need] + 1})
    again = allotted([*found[:at], more, *found[at + 1 :]], scheme, total)
    assert again.lines[at].amount >= made.lines[at].amount
    if made.lines[at].served == again.lines[at].served:
        others = [n for n in range(len(found)) if n != at]
        assert all(again.lines[n].exact <= made.lines[n].exact for n in others)


@few
@given(schools(), settings_and_totals())
def test_of_two_schools_with_the_same_bounds_the_one_with_more_need_has_no_less(
    found: list[School], given_: tuple[Scheme, Fraction]
) -> None:
    scheme, total = given_
    plain = replace(scheme, hold_harmless=None, cap_per_student=None, serve_from=None)
    made = allotted(found, plain, total)
    ordered = sorted(made.lines, key=lambda line: line.need)
    for less, more in pairwise(ordered):
        assert less.need == more.need or less.amount <= more.amount


@few
@given(schools(), st.integers(1, 500))
def test_the_shipped_title_one_scheme_passes_over_nobody(found: list[School], total: int) -> None:
    made = allotted(found, shipped_schemes()["title-one"], Fraction(total))
    standing = {check.rule: check.standing for check in title_one_checks(made)}
    assert Standing.LOOK not in standing.values()
    big = [replace(each, students=100 * each.students, counts=hundredfold(each)) for each in found]
    checks = title_one_checks(allocate(big, shipped_schemes()["title-one"], Fraction(total)))
    assert [check.rule for check in checks if check.standing is Standing.LOOK] == []


def hundredfold(school: School) -> dict[Need, int]:
    return {need: 100 * n for need, n in school.counts.items()}


# A second way, by fixing one bound after another


def naive(total: int, claims: list[Claim]) -> list[Fraction] | None:
    """Share by need; where a bound is broken find the rate by halving, then settle exactly who is held."""
    low, high = Fraction(0), Fraction(10**6)

    def at(rate: Fraction) -> list[Fraction]:
        found = [max(rate * each.need, Fraction(each.least)) for each in claims]
        return [s if c.most is None else min(s, Fraction(c.most)) for s, c in zip(found, claims, strict=True)]

    if sum(at(low)) > total or sum(at(high)) < total:
        return None
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(at(middle)) < total else (low, middle)
    shares = at(high)
    free = [n for n, (s, c) in enumerate(zip(shares, claims, strict=True)) if c.need and s == high * c.need]
    held = sum(s for n, s in enumerate(shares) if n not in free)
    need = sum(claims[n].need for n in free)
    for n in free:
        shares[n] = (total - held) * claims[n].need / need
    return shares


@given(
    st.lists(
        st.builds(
            lambda need, least, more: Claim(need, least, None if more is None else least + more),
            st.fractions(0, 50, max_denominator=6),
            st.integers(0, 20),
            st.none() | st.integers(0, 40),
        ),
        min_size=1,
        max_size=6,
    ),
    st.integers(0, 200),
)
def test_the_shares_reckoned_by_halving(claims: list[Claim], total: int) -> None:
    wanted = naive(total, claims)
    if wanted is None:
        with pytest.raises(ValueError):
            share_out(total, claims)
        return
    exact = share_out(total, claims).exact
    assert sum(exact) == total
    assert all(abs(a - b) < Fraction(1, 10**9) for a, b in zip(exact, wanted, strict=True))


@given(st.lists(st.integers(0, 30), min_size=1, max_size=7), st.integers(0, 60))
def test_the_rounding_reckoned_one_step_at_a_time(needs: list[int], total: int) -> None:
    """Hand out whole steps one by one to whoever lacks the most of an exact share, after the whole ones are given."""
    assume(sum(needs))
    exact = [Fraction(total * need, sum(needs)) for need in needs]
    given_ = [int(each) for each in exact]
    open_ = set(range(len(needs)))
    while sum(given_) < total:
        at = max(open_, key=lambda n: (exact[n] - given_[n], -n))
        given_[at] += 1
        open_.remove(at)
    assert list(largest_remainder(exact, [(n,) for n in range(len(needs))])) == given_
