"""Rewards in the core: the catalogue, unlocks, need, a budget that is short, halves, roles that were never thanked."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.rewards import (
    Ask,
    Held,
    Received,
    RoleAtSite,
    Unlocks,
    catalogues_of,
    halves_of,
    need_of,
    open_unlocks,
    roles_of,
    shared_by_need,
    shipped_catalogues,
    unlocks_of,
)
from fairwater.words import COMPLETE

CATALOGUE = shipped_catalogues()["catalogue"]
TODAY = date(2026, 11, 27)


def dimension(place: int, name: str, **more) -> Held:
    return Held(place, name, Unlocks.DIMENSION, **({"since": date(2026, 1, 1)} | more))


# The catalogue


def test_the_shipped_catalogue_speaks_every_language_and_knows_its_weights():
    said = [CATALOGUE.title, CATALOGUE.about, CATALOGUE.source]
    said += [words for each in CATALOGUE.rewards for words in (each.title, each.about)]
    said += [each.title for each in CATALOGUE.needs]
    assert all(set(COMPLETE) <= set(each.languages) for each in said)
    assert CATALOGUE.weights == {"meals": 1, "english-learners": Fraction(1, 2), "disability": Fraction(1, 2)}
    assert {each.unlocked_by for each in CATALOGUE.rewards} == set(Unlocks)
    assert CATALOGUE.reward("stars") is None


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ('[[needs]]\nid = "a"\nweight = "1"\ntitle = "A"\n', "rewards"),
        ('[[rewards]]\nid = "a"\nunlocked-by = "stack"\ntitle = "A"\n', "needs"),
        ('[[rewards]]\nid = "a"\nunlocked-by = "a score"\ntitle = "A"\n', "unlocked-by"),
        ('[[rewards]]\nid = "a"\nunlocked-by = "stack"\nleast = 0\ntitle = "A"\n', "least"),
        ('[[needs]]\nid = "a"\nweight = "1/0"\ntitle = "A"\n', "weight"),
        ('[[needs]]\nid = "a"\nweight = "-1"\ntitle = "A"\n', "weight"),
    ],
)
def test_a_catalogue_of_ones_own_that_is_wrong_is_left_out_with_its_fault(tmp_path, change, key):
    (tmp_path / "mine.toml").write_text(f'id = "mine"\nversion = "1"\ntitle = "Mine"\n{change}')
    found = catalogues_of(tmp_path)
    assert "mine" not in found.found
    assert key in found.faults[0].sentence("en")


# Unlocks


def test_each_dimension_unlocks_its_rewards_once_and_two_of_them_the_letter():
    one = unlocks_of(CATALOGUE, [dimension(7, "inclusion")], TODAY)
    assert [(each.reward, each.for_what) for each in one] == [
        ("peer-visit", "inclusion"),
        ("release-time", "inclusion"),
        ("partner-introduction", "inclusion"),
    ]
    again = unlocks_of(CATALOGUE, [dimension(7, "inclusion"), dimension(7, "inclusion")], TODAY)
    assert again == one, "two leaders with the same credential unlock no more"
    two = unlocks_of(CATALOGUE, [dimension(7, "inclusion"), dimension(7, "wellbeing")], TODAY)
    letter = [each for each in two if each.reward == "grant-letter"]
    assert [(each.for_what, each.because) for each in letter] == [("2-dimension", ("inclusion", "wellbeing"))]
    apart = unlocks_of(CATALOGUE, [dimension(7, "inclusion"), dimension(8, "wellbeing")], TODAY)
    assert not [each for each in apart if each.reward == "grant-letter"], "two schools with one each have not two"


def test_what_is_over_revoked_or_to_come_unlocks_nothing():
    for more in ({"until": TODAY}, {"is_revoked": True}, {"since": TODAY + timedelta(days=1)}):
        assert unlocks_of(CATALOGUE, [dimension(7, "inclusion", **more)], TODAY) == ()
    assert unlocks_of(CATALOGUE, [dimension(7, "inclusion", until=TODAY + timedelta(days=1))], TODAY)


held = st.builds(
    Held,
    organisation=st.integers(1, 3),
    credential=st.sampled_from(["inclusion", "wellbeing", "innovation"]),
    kind=st.sampled_from(Unlocks),
    since=st.dates(TODAY - timedelta(days=40), TODAY),
    until=st.none() | st.dates(TODAY - timedelta(days=20), TODAY + timedelta(days=40)),
    is_revoked=st.booleans(),
)


@given(st.lists(held, max_size=8))
def test_unlocks_counted_reward_by_reward(rows):
    found = unlocks_of(CATALOGUE, rows, TODAY)
    assert len({each.key for each in found}) == len(found)
    for place in (1, 2, 3):
        for reward in CATALOGUE.rewards:
            current = {
                row.credential
                for row in rows
                if row.organisation == place and row.kind is reward.unlocked_by and row.is_current(TODAY)
            }
            mine = [each for each in found if each.organisation == place and each.reward == reward.id]
            expected = len(current) if reward.least == 1 else int(len(current) >= reward.least)
            assert len(mine) == expected


@given(st.lists(held, max_size=6), st.data())
def test_what_was_given_stays_whatever_becomes_of_the_credentials(rows, data):
    first = unlocks_of(CATALOGUE, rows, TODAY)
    given_ = {each.key for each in first if data.draw(st.booleans())}
    kept = data.draw(st.lists(st.sampled_from(rows), unique=True) if rows else st.just([]))
    later = open_unlocks(unlocks_of(CATALOGUE, kept, TODAY), given_)
    assert not {each.key for each in later} & given_, "nothing is given twice"
    assert {each.key for each in open_unlocks(first, given_)} | given_ == {each.key for each in first}


# Need and money


def test_need_by_hand():
    shares = {"meals": Decimal("0.75"), "english-learners": Decimal("0.2"), "disability": Decimal("0.14")}
    assert need_of(shares, CATALOGUE.weights) == Fraction(92, 100)
    assert need_of(shares | {"disability": None}, CATALOGUE.weights) is None
    with pytest.raises(ValueError, match="meals"):
        need_of(shares | {"meals": Decimal("1.01")}, CATALOGUE.weights)


def ask(name: str, cost: str, need: Fraction | None, received: str = "0") -> Ask:
    return Ask(ord(name[0]), name, "release-time", "inclusion", Decimal(cost), need, Decimal(received))


def test_money_goes_where_need_is_greatest_and_nobody_is_passed_over():
    asks = [
        ask("A cheap one with less need", "10", Fraction(1, 4)),
        ask("B", "600", Fraction(3, 4)),
        ask("C", "600", Fraction(1, 2)),
        ask("D unknown", "1", None),
        ask("E as needy as B, served before", "300", Fraction(3, 4), "50"),
    ]
    found = shared_by_need(asks, Decimal(1000))
    assert [each.ask.name[0] for each in found] == ["B", "E", "C", "A", "D"]
    assert [each.missing for each in found] == [0, 0, 500, 510, 511]
    with pytest.raises(ValueError, match="below 0"):
        shared_by_need(asks, Decimal(-1))


asks = st.lists(
    st.builds(
        lambda name, cents, need, received: Ask(1, name, "r", "c", Decimal(cents) / 100, need, Decimal(received) / 100),
        st.sampled_from("ABCDEFGH"),
        st.integers(0, 100000),
        st.none() | st.fractions(0, 2, max_denominator=50),
        st.integers(0, 1000),
    ),
    max_size=8,
)


@given(asks, st.integers(0, 200000))
def test_a_budget_is_never_overspent_and_no_lesser_need_is_served_before(rows, cents):
    left = Decimal(cents) / 100
    found = shared_by_need(rows, left)
    assert sorted(map(repr, (each.ask for each in found))) == sorted(map(repr, rows))
    assert sum((each.ask.cost for each in found if each.fits), Decimal(0)) <= left
    for served in found:
        for waits in found:
            if served.fits and not waits.fits:
                assert served.ask.need is not None or waits.ask.need is None
                if served.ask.need is not None and waits.ask.need is not None:
                    assert served.ask.need >= waits.ask.need


def test_the_halves_say_where_rewards_went():
    def got(need, n, money="0"):
        return Received(need, n, Decimal(money))

    fair = halves_of([got(Fraction(9, 10), 2, "900"), got(Fraction(1, 2), 0), got(Fraction(1, 10), 1, "100")])
    assert (fair.more.n_schools, fair.middle.n_schools, fair.less.n_schools) == (1, 1, 1)
    assert fair.is_comparable and not fair.is_unequal
    unfair = halves_of([got(Fraction(9, 10), 2), got(Fraction(8, 10), 0), got(Fraction(1, 10), 3), got(None, 9)])
    assert (unfair.more.rewards_each, unfair.less.rewards_each) == (2, 3)
    assert unfair.is_unequal and unfair.unknown.n_rewards == 9
    money = halves_of([got(Fraction(9, 10), 5, "1"), got(Fraction(1, 10), 1, "2")])
    assert money.is_unequal, "fewer rewards that cost more are more money"
    assert not halves_of([got(Fraction(1, 2), 1), got(Fraction(1, 2), 5)]).is_comparable


@given(st.lists(st.tuples(st.none() | st.fractions(0, 2, max_denominator=9), st.integers(0, 5)), max_size=9))
def test_every_school_is_in_one_part(rows):
    found = halves_of(Received(need, n, Decimal(n)) for need, n in rows)
    parts = (found.more, found.less, found.middle, found.unknown)
    assert sum(each.n_schools for each in parts) == len(rows)
    assert sum(each.n_rewards for each in parts) == sum(n for _, n in rows)
    known = sorted(need for need, _ in rows if need is not None)
    assert found.more.n_schools <= len(known) / 2 and found.less.n_schools <= len(known) / 2


# Who was never thanked


def test_roles_are_told_by_site_and_a_few_people_never():
    rows = [
        RoleAtSite("teachers", "Harbor", 40, 2),
        RoleAtSite("teachers", "Eastside", 30, 0),
        RoleAtSite("teachers", "Cove", 9, 0),
        RoleAtSite("leaders", "Harbor", 2, 5),
        RoleAtSite("support-staff", "Harbor", None, 1),
    ]
    teachers, leaders, support = roles_of(rows)
    assert (teachers.recognised, teachers.not_yet, teachers.n_withheld) == (("Harbor",), ("Eastside",), 1)
    assert (leaders.recognised, leaders.not_yet, leaders.n_withheld) == ((), (), 1)
    assert (support.n_unknown, support.recognised) == (1, ())


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 30), st.integers(0, 2)), max_size=8))
def test_what_few_people_got_changes_nothing_that_is_told(rows):
    told = [RoleAtSite(role, str(n), people, got) for n, (role, people, got) in enumerate(rows)]
    other = [
        RoleAtSite(each.role, each.site, each.n_people, 1 - min(each.n_recognised, 1))
        if each.n_people is not None and each.n_people < 10
        else each
        for each in told
    ]
    assert roles_of(told) == roles_of(other)
