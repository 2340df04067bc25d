"""Policies: what each preset asks for, and the classes in which a share may be given without telling a count."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.disclosure import Policy, preset, preset_names
from fairwater.disclosure.policy import ShareClass
from fairwater.errors import BadQuestion
from fairwater.vocabulary import Audience

SMALLEST = {"strict": 10, "brief3": 10, "ca": 11, "wi": 6, "ny": 5, "de": 16}
"""California hides 10 and fewer, Wisconsin groups of 1 to 5, New York fewer than 5, Delaware 15 and fewer."""
SHARES_ALONE = {"brief3", "de"}
IN_CLASSES = ("strict", "brief3", "de")
SIZES = (*range(1, 401), 700, 1000, 2500)


def classes(policy: Policy, students: int) -> list[ShareClass]:
    """All classes of a number of students, found by walking over the counts; empty where there are none."""
    found: list[ShareClass] = []
    counted = 0
    while counted <= students:
        here = policy.share_class(counted, students)
        if here is None:
            assert not found
            return []
        assert here.least == counted <= here.most, (policy.name, students, counted, here)
        found.append(here)
        counted = here.most + 1
    assert found[-1].most == students
    return found


# The presets


def test_the_presets_and_their_smallest_groups() -> None:
    assert {name: preset(name).n for name in preset_names()} == SMALLEST


@pytest.mark.parametrize("name", SMALLEST)
def test_a_preset_is_whole(name: str) -> None:
    policy = preset(name)
    assert policy.name == name and policy.label == f"{name}-{policy.version}"
    assert policy.width >= 1
    assert policy.counts == (name not in SHARES_ALONE)
    assert set(policy.ways) == {Audience.PUBLIC, Audience.FAMILIES}  # staff see exact numbers without a release
    assert all(isinstance(most, int) and most >= 1 for most in policy.ways.values())
    for steps in (policy.classes, policy.ends):
        assert [least for least, _ in steps] == sorted({least for least, _ in steps})
        assert [points for _, points in steps] == sorted((points for _, points in steps), reverse=True)
        assert all(0 < points <= Fraction(1, 2) for _, points in steps)


def test_an_unknown_preset_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(BadQuestion) as refusal:
        preset("lax")
    sentence = refusal.value.sentence()
    assert "lax" in sentence and sentence.endswith(".")
    assert [name for name in SMALLEST if name not in sentence] == []


# A district may ask for more, never for less


@given(name=st.sampled_from(sorted(SMALLEST)), n=st.integers(-5, 200))
def test_n_can_be_raised_and_never_lowered(name: str, n: int) -> None:
    policy = preset(name)
    if n < SMALLEST[name]:
        with pytest.raises(BadQuestion) as refusal:
            policy.stricter(n)
        sentence = refusal.value.sentence()
        assert sentence.endswith(".")
        assert [word for word in (str(n), str(SMALLEST[name]), name) if word not in sentence] == []
    else:
        raised = policy.stricter(n)
        assert raised.n == n
        assert (raised.name, raised.scope, raised.width, raised.zeros) == (
            name,
            policy.scope,
            policy.width,
            policy.zeros,
        )
    assert preset(name).n == SMALLEST[name]


def test_a_raised_n_is_seen_in_the_label_and_cannot_be_taken_back() -> None:
    raised = preset("strict").stricter(15)
    assert (preset("strict").label, raised.label) == ("strict-1", "strict-1-n15")
    assert preset("strict").stricter(10).label == "strict-1"
    with pytest.raises(BadQuestion, match="15"):
        raised.stricter(12)


# Share classes


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work the classes of so many students out once, not for every count."""
    slow: Callable[[Policy, int], Any] = Policy._cuts
    known: dict[tuple[str, int], Any] = {}

    def cuts(policy: Policy, n: int) -> Any:
        if (policy.name, n) not in known:
            known[policy.name, n] = slow(policy, n)
        return known[policy.name, n]

    monkeypatch.setattr(Policy, "_cuts", cuts)


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("name", IN_CLASSES)
def test_the_classes_part_the_counts(name: str) -> None:
    """Each count stands in one class, the classes follow one another, and none tells the count within the width."""
    policy = preset(name)
    for students in SIZES:
        found = classes(policy, students)
        for place, each in enumerate(found):
            assert each.most - each.least + 1 >= policy.width + 2, (students, each)
            least, most = Fraction(each.least, students), Fraction(each.most, students)
            assert 0 <= each.low <= least <= most <= each.high <= 1, (students, each)
            assert most < each.high or each.high == 1, (students, each)
            assert place == 0 or each.low == found[place - 1].high
            assert policy.share_class(each.most, students) == each


@settings(max_examples=300, deadline=None)
@given(name=st.sampled_from(sorted(SMALLEST)), students=st.integers(1, 400), data=st.data())
def test_two_counts_are_in_one_class_or_in_two_that_part_them(name: str, students: int, data: st.DataObject) -> None:
    policy = preset(name)
    one, two = sorted(data.draw(st.tuples(st.integers(0, students), st.integers(0, students))))
    first, second = policy.share_class(one, students), policy.share_class(two, students)
    assert (first is None) == (second is None)  # whether there are classes is told by the number of students
    if first is None or second is None:
        return
    assert first.least <= one <= first.most and second.least <= two <= second.most
    assert (first == second) == (two <= first.most)
    assert first == second or first.most < second.least
    assert first.low <= Fraction(one, students) <= first.high


@pytest.mark.parametrize("name", sorted(set(SMALLEST) - set(IN_CLASSES)))
def test_a_policy_without_classes_gives_none(name: str) -> None:
    assert {preset(name).share_class(counted, n) for n in (1, 12, 60, 400) for counted in (0, n // 2, n)} == {None}


@pytest.mark.parametrize(
    ("name", "students", "firsts"),
    [
        # Seven counts at least: of 12 students half would be six.
        ("strict", 12, []),
        ("strict", 14, [0, 7]),
        # Quarters from 24 students on, but of 26 the second (6.5 to 13) would be 7 to 12.
        ("strict", 26, [0, 13]),
        ("strict", 28, [0, 7, 14, 21]),
        # Fifths from 30 on would be six counts of 30, seven of 35, eight of 40.
        ("strict", 30, [0, 8, 15, 23]),
        ("strict", 35, [0, 7, 14, 21, 28]),
        ("strict", 40, [0, 8, 16, 24, 32]),
        # Tenths from 60 on: seven counts from 70 on.
        ("strict", 69, [0, 14, 28, 42, 56]),
        ("strict", 70, [0, 7, 14, 21, 28, 35, 42, 49, 56, 63]),
        # Twentieths from 300 on.
        ("strict", 299, [0, 30, 60, 90, 120, 150, 180, 210, 240, 270]),
        ("strict", 300, list(range(0, 300, 15))),
        # The ends of one point: 0 to 6 of 700, then up to 10 %.
        ("brief3", 700, [0, 7, *range(70, 631, 35), 693]),
        # The ends of five points: 0 to 6 of 140, up to 10 %, ..., from 95 % on. In between, classes of seven.
        ("de", 140, list(range(0, 140, 7))),
        ("de", 15, []),
    ],
)
def test_classes_worked_out_by_hand(name: str, students: int, firsts: list[int]) -> None:
    assert [each.least for each in classes(preset(name), students)] == firsts


def test_a_class_has_round_ends() -> None:
    found = preset("strict").share_class(5, 40)
    assert found == ShareClass(Fraction(0), Fraction(1, 5), 0, 7)
    assert preset("strict").share_class(40, 40) == ShareClass(Fraction(4, 5), Fraction(1), 32, 40)
    assert preset("strict").share_class(8, 40) == ShareClass(Fraction(1, 5), Fraction(2, 5), 8, 15)
