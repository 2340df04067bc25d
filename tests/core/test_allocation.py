"""Allocation by need: answers worked out by hand, bounds that hold, settings that cannot, and the rules of Title I."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from fairwater.allocation import (
    Held,
    Need,
    Scheme,
    School,
    Standing,
    Unit,
    allocate,
    amount_in,
    changes,
    high_and_low_need,
    scheme_in,
    schemes_of,
    shipped_schemes,
    title_one_checks,
)
from fairwater.allocation.scheme import plain_number
from fairwater.allocation.telling import Telling, number_said
from fairwater.content import Said, content_in
from fairwater.errors import BadInput

POOR, ENGLISH, DISABILITY, MOBILITY = Need
MONEY = Scheme("own", "1", Said((("en", "Own"),)), Unit.MONEY, Fraction("0.01"), Fraction(1), {POOR: Fraction("0.5")})


def school(name: str, students: int, poor: int = 0, last: str = "", **others: int) -> School:
    counts = dict.fromkeys(Need, 0) | {POOR: poor} | {Need(name): n for name, n in others.items()}
    return School(name, students, counts, Fraction(last) if last else None)


def amounts(schools: list[School], scheme: Scheme, total: str) -> dict[str, str]:
    found = allocate(schools, scheme, Fraction(total))
    return {line.school.name: plain_number(line.amount) for line in found.lines}


def refusal(schools: list[School], scheme: Scheme, total: str) -> BadInput:
    with pytest.raises(BadInput) as refused:
        allocate(schools, scheme, Fraction(total))
    return refused.value


# Known answers


def test_by_hand() -> None:
    """100 students + half of 50, 100 + half of 10: 125 and 105 of 230 weighted students."""
    schools = [school("Oak", 100, 50), school("Elm", 100, 10)]
    found = allocate(schools, MONEY, Fraction(1000))
    assert [line.need for line in found.lines] == [125, 105]
    assert [line.exact for line in found.lines] == [Fraction(12500, 23), Fraction(10500, 23)]  # 543.478…, 456.521…
    assert amounts(schools, MONEY, "1000") == {"Oak": "543.48", "Elm": "456.52"}
    assert [line.rounded_up for line in found.lines] == [True, False]
    assert found.rate == Fraction(1000, 230) and found.left == 1


def test_every_need_adds_and_a_student_with_two_counts_twice() -> None:
    scheme = replace(MONEY, weights={POOR: Fraction("0.2"), ENGLISH: Fraction("0.2"), DISABILITY: Fraction("1.3")})
    one = school("Oak", 10, 10, english_learner=10, disability=10, mobility=10)
    assert allocate([one], scheme, Fraction(5)).lines[0].need == Fraction("27")


def test_whole_posts_by_largest_remainder() -> None:
    """The worked example of Hamilton's method: 21, 35 and 44 of 100 share 10 posts; 2.1, 3.5, 4.4 leave one to the second."""
    posts = replace(MONEY, unit=Unit.POSTS, step=Fraction(1), weights={})
    assert amounts([school("A", 21), school("B", 35), school("C", 44)], posts, "10") == {"A": "2", "B": "4", "C": "4"}


def test_halves_of_a_post() -> None:
    """The story's half post of a coach moves as a half."""
    posts = replace(MONEY, unit=Unit.POSTS, step=Fraction("0.5"), weights={})
    assert amounts([school("A", 100), school("B", 100), school("C", 100)], posts, "2") == {
        "A": "1",
        "B": "0.5",
        "C": "0.5",
    }


def test_equal_remainders_go_to_more_need_for_each_student_then_by_name() -> None:
    posts = replace(MONEY, unit=Unit.POSTS, step=Fraction(1))
    even = [school("Zinnia", 60, 80 - 20), school("Aster", 90, 0)]  # 90 weighted each, 1.5 and 1 a student
    assert amounts(even, posts, "1") == {"Zinnia": "1", "Aster": "0"}
    assert amounts([school("b", 9), school("A", 9)], posts, "1") == {"b": "0", "A": "1"}


def test_a_floor_is_given_and_the_rest_shared_anew() -> None:
    """Of 100, 10 + 45 + 45: the smallest of 5, 45, 50 weighted students has the floor, and 90 go 45:50."""
    scheme = replace(MONEY, weights={}, floor=Fraction(10))
    found = allocate([school("A", 5), school("B", 45), school("C", 50)], scheme, Fraction(100))
    assert [plain_number(line.amount) for line in found.lines] == ["10", "42.63", "47.37"]
    assert [line.held for line in found.lines] == [Held.FLOOR, Held.NONE, Held.NONE]
    assert found.rate == Fraction(90, 95)


def test_hold_harmless_keeps_a_share_of_last_year() -> None:
    """95 % of 60 is 57; the other takes 43, though need would part 100 evenly."""
    scheme = replace(MONEY, weights={}, hold_harmless=Fraction("0.95"))
    found = allocate([school("A", 50, last="60"), school("B", 50, last="40")], scheme, Fraction(100))
    assert [line.amount for line in found.lines] == [57, 43]
    assert [line.held for line in found.lines] == [Held.HOLD_HARMLESS, Held.NONE]
    assert [line.change for line in found.lines] == [-3, 3]


def test_hold_harmless_rounds_up_to_a_step() -> None:
    """90 % of 3 posts is 2.7: no whole number below keeps the promise."""
    scheme = replace(MONEY, unit=Unit.POSTS, step=Fraction(1), weights={}, hold_harmless=Fraction("0.9"))
    assert amounts([school("A", 1, last="3"), school("B", 99)], scheme, "5") == {"A": "3", "B": "2"}


def test_caps() -> None:
    by_school = replace(MONEY, weights={}, cap=Fraction(40))
    assert amounts([school("A", 80), school("B", 10), school("C", 10)], by_school, "100") == {
        "A": "40",
        "B": "30",
        "C": "30",
    }
    by_student = replace(MONEY, weights={POOR: Fraction(9)}, cap_per_student=Fraction("1.5"))
    found = allocate([school("A", 20, 20), school("B", 80)], by_student, Fraction(100))
    assert [line.amount for line in found.lines] == [30, 70]
    assert [line.held for line in found.lines] == [Held.CAP_PER_STUDENT, Held.NONE]


def test_a_floor_and_a_cap_at_once() -> None:
    """Rate 1 for B alone: A capped at 30, C lifted to 20, B takes what they leave."""
    scheme = replace(MONEY, weights={}, floor=Fraction(20), cap=Fraction(30))
    found = allocate([school("A", 70), school("B", 25), school("C", 5)], scheme, Fraction(75))
    assert [line.amount for line in found.lines] == [30, 25, 20]
    assert [line.held for line in found.lines] == [Held.CAP, Held.NONE, Held.FLOOR]
    assert found.rate == 1


def test_what_if_beside_what_is() -> None:
    schools = [school("Oak", 100, 50), school("Elm", 100, 10)]
    first = allocate(schools, MONEY, Fraction(1000))
    second = allocate(schools[::-1], replace(MONEY, weights={}), Fraction(1000))
    assert [(each.school, each.change) for each in changes(first, second)] == [
        ("Oak", Fraction("-43.48")),
        ("Elm", Fraction("43.48")),
    ]
    with pytest.raises(ValueError, match="different schools"):
        changes(first, allocate(schools[:1], MONEY, Fraction(1000)))


# What cannot be


def test_settings_that_cannot_all_hold_are_refused() -> None:
    two = [school("A", 50, last="60"), school("B", 50, last="40")]
    assert refusal(two, replace(MONEY, floor=Fraction(60)), "100").sentence() == (
        "Floors and promises together come to 120, and the total is 100. Raise the total, or lower the floor or the share of "
        "last year that is promised."
    )
    assert refusal(two, replace(MONEY, cap=Fraction(40)), "100").message_id == "allocation-most-under-total"
    crossed = refusal(two, replace(MONEY, cap=Fraction(50), hold_harmless=Fraction(1)), "100")
    assert crossed.message_id == "allocation-bounds-cross" and "A: the least it may get (60, by hold-harmless)" in str(
        crossed
    )
    assert refusal(two, replace(MONEY, serve_from=Fraction(1, 2)), "100").message_id == "allocation-nobody-served"
    assert refusal(two, replace(MONEY, base=Fraction(0)), "100").message_id == "allocation-no-need"
    assert refusal([], MONEY, "100").message_id == "allocation-no-schools"
    nothing = [school("A", 50)]
    assert refusal(nothing, replace(MONEY, hold_harmless=Fraction(1)), "9").message_id == "allocation-no-last-year"


@pytest.mark.parametrize("total", ["0", "-5", "0.001"])
def test_a_total_is_a_positive_number_of_steps(total: str) -> None:
    assert refusal([school("A", 50)], MONEY, total).message_id == "allocation-total"


@pytest.mark.parametrize(
    ("given", "found"),
    [("$1,250.50", Fraction("1250.5")), ("1250.5", Fraction("1250.5")), (" 7 ", Fraction(7)), ("0", Fraction(0))],
)
def test_amounts_as_people_write_them(given: str, found: Fraction) -> None:
    assert amount_in(given, Fraction("0.01")) == found


@pytest.mark.parametrize("given", ["", "-5", "1,25", "1e6", "12.345", "about 5", "1.250,50", "٣"])
def test_amounts_that_are_none(given: str) -> None:
    with pytest.raises(BadInput):
        amount_in(given, Fraction("0.01"))


# Schemes


def scheme_of(weights: str, more: str = "") -> Scheme:
    given = f'id = "own"\nversion = "1"\nunit = "money"\nstep = "0.01"\ntitle = "Own"\n{more}\n[weights]\n{weights}'
    return scheme_in(content_in(given.encode(), "own.toml"))


@pytest.mark.parametrize(
    "name",
    ["black", "Race", '"students of color"', '"raza/étnia"', "female", "religion", "national_origin", "hispanic"],
)
def test_nothing_is_weighed_by_who_somebody_is(name: str) -> None:
    with pytest.raises(BadInput) as refused:
        scheme_of(f'{name} = "0.5"')
    assert refused.value.message_id == "allocation-identity"
    assert "identity is not need" in refused.value.sentence() and "la identidad no es" in refused.value.sentence("es")


def test_a_scheme_is_read_strictly() -> None:
    assert scheme_of('"English learner" = "0.25"').weights == {ENGLISH: Fraction(1, 4)}
    for weights, more, message in (
        ('gifted = "1"', "", "allocation-unknown-need"),
        ("disability = 0.1", "", "content-value"),
        ('disability = "-1"', "", "content-value"),
        ('disability = "11"', "", "content-value"),
        ('disability = "0"', "", "allocation-nothing-weighs"),
        ('disability = "1"', 'hold_harmless = "95"', "content-value"),
        ('disability = "1"', 'florr = "95"', "content-key-unknown"),
    ):
        with pytest.raises(BadInput) as refused:
            scheme_of(weights, more)
        assert refused.value.message_id == message


def test_the_shipped_schemes_say_where_their_weights_come_from() -> None:
    found = shipped_schemes()
    assert list(found) == ["coaching-hours", "experienced-staff", "money", "title-one"]
    assert all(each.title.said("es") != each.title.said("en") and each.source for each in found.values())
    assert found["title-one"].needs == (POOR,) and found["money"].needs == tuple(Need)


def test_a_districts_own_scheme_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "money.toml").write_text(
        'id = "money"\nversion = "7"\nunit = "money"\nstep = "1"\ntitle = "Ours"\n[weights]\ndisability = "1"'
    )
    (tmp_path / "odd.toml").write_text(
        'id = "odd"\nversion = "1"\nunit = "money"\nstep = "1"\ntitle = "x"\n[weights]\nblack = "1"'
    )
    found = schemes_of(tmp_path)
    assert found.found["money"].version == "7" and "odd" not in found.found
    assert [fault.message_id for fault in found.faults] == ["allocation-identity"]


# Where the need is


def test_most_over_least_need() -> None:
    """A quarter of 400 students is 100: A alone on the one side, D alone on the other, 1.5 and 1 weighted students a student."""
    schools = [school("A", 100, 100), school("B", 100, 50), school("C", 100, 50), school("D", 100, 0)]
    found = high_and_low_need(allocate(schools, MONEY, Fraction(500)))
    assert found is not None and found.ratio == Fraction(3, 2)
    assert (found.n_high, found.students_high, found.n_low, found.students_low) == (1, 100, 1, 100)


def test_schools_of_the_same_need_stand_together_and_few_schools_have_no_quarters() -> None:
    tied = [school("A", 100, 50), school("B", 100, 50), school("C", 100, 0)]
    found = high_and_low_need(allocate(tied, MONEY, Fraction(300)))
    assert found is not None and (found.n_high, found.n_low) == (2, 1)
    assert high_and_low_need(allocate([school("A", 9), school("B", 9)], MONEY, Fraction(300))) is None


# Title I


TITLE_ONE = shipped_schemes()["title-one"]
DISTRICT = [school("High", 500, 400), school("Mid", 500, 250), school("Low", 500, 150), school("Least", 500, 50)]


def standings(schools: list[School], scheme: Scheme, received: str = "") -> dict[str, tuple[str, tuple[str, ...]]]:
    found = allocate(schools, scheme, Fraction(130_000))
    checks = title_one_checks(found, Fraction(received) if received else None)
    return {each.rule: (each.standing.value, each.schools) for each in checks}


def test_the_shipped_scheme_fits_the_rules() -> None:
    found = standings(DISTRICT, TITLE_ONE)
    assert found == {
        "eligible": ("met", ()),
        "over-75-first": ("met", ()),
        "rank-order": ("met", ()),
        "by-low-income": ("met", ()),
        "higher-for-poorer": ("met", ()),
        "at-least-125": ("not-asked", ()),
        "reservations": ("outside", ()),
        "private-schools": ("outside", ()),
        "supplement": ("outside", ()),
        "comparability": ("outside", ()),
    }


def test_serving_under_35_percent_asks_for_125_percent() -> None:
    """850 children, 170,000 received: 200 a child, times 1.25 is 250; 130,000 over the 800 in the schools served is 162.50."""
    wide = replace(TITLE_ONE, serve_from=Fraction("0.3"))
    found = allocate(DISTRICT, wide, Fraction(130_000))
    checks = {each.rule: each for each in title_one_checks(found, Fraction(170_000))}
    assert checks["at-least-125"].standing is Standing.LOOK
    assert checks["at-least-125"].schools == ("High", "Mid", "Low")
    assert dict(checks["at-least-125"].values)["wanted"] == 250
    assert checks["eligible"].schools == ("Low",)  # 30 % is under the district's 42.5 % and under 35 %
    enough = {each.rule: each for each in title_one_checks(found, Fraction(85_000))}
    assert enough["at-least-125"].standing is Standing.MET  # 100 a child, times 1.25, and 162.50 are given


def test_a_school_passed_over_is_named() -> None:
    """Money by students alone, and the one with the highest share had nothing: it has no student who weighs."""
    by_english = replace(TITLE_ONE, base=Fraction(0), weights={ENGLISH: Fraction(1)}, serve_from=None)
    schools = [
        school("High", 500, 400),
        school("Mid", 500, 250),
        school("Low", 500, 200, english_learner=100),
        school("Least", 500, 50, english_learner=100),
    ]
    found = standings(schools, by_english)
    assert found["over-75-first"] == ("look", ("High",)) and found["rank-order"] == ("look", ("Mid",))
    assert found["by-low-income"] == ("look", ()) and found["eligible"] == ("look", ("Least",))


def test_less_for_each_child_where_more_are_poor_is_named() -> None:
    capped = replace(TITLE_ONE, cap=Fraction(70_000))  # High would have 80,000 for 400 children
    assert standings(DISTRICT, capped)["higher-for-poorer"] == ("look", ("High",))


def test_a_small_district_need_not_rank() -> None:
    found = standings([school("A", 300, 200), school("B", 300, 100)], TITLE_ONE)
    assert list(found)[:2] == ["small-district", "by-low-income"]


# Words


def test_the_arithmetic_can_be_followed() -> None:
    scheme = replace(MONEY, weights={POOR: Fraction("0.5")}, floor=Fraction(200))
    told = Telling(allocate([school("A", 10), school("B", 90, 60), school("C", 80)], scheme, Fraction(1000)), "en")
    by_name = {line.school.name: told.steps(line) for line in told.allocation.lines}
    assert by_name["A"] == [
        "Need: 1 × 10 students + 0.5 × 0 with economic disadvantage = 10 weighted students.",
        "By need alone: $1,000.00 × 10 ÷ 210 = $47.619047…",
        "Floor: no school that is served gets less than $200.00.",
        "Nothing to round: $200.00.",
    ]
    assert by_name["B"][2:] == [
        "What floors, caps and promises leave: $800 ÷ 200 weighted students × 120 = $480",
        "Nothing to round: $480.00.",
    ]


def test_a_school_that_is_not_served_may_still_be_held_harmless() -> None:
    """200 children of 300 are served; the third school keeps half of its 60 and has no part by need."""
    scheme = replace(TITLE_ONE, hold_harmless=Fraction("0.5"))
    schools = [school("A", 100, 80, "100"), school("B", 200, 120), school("C", 400, 100, "60")]
    told = Telling(allocate(schools, scheme, Fraction(330)), "en")
    a, _, c = told.allocation.lines
    assert (a.amount, c.amount, c.served, c.held, told.allocation.need) == (120, 30, False, Held.HOLD_HARMLESS, 200)
    assert told.steps(c)[1:] == [
        "Not served: less than 35% of its students are economically disadvantaged.",
        "Hold-harmless: 50% of last year’s $60.00, so at least $30.00.",
        "Nothing to round: $30.00.",
    ]
    assert told.steps(a)[1:3] == [
        "By need alone: $330.00 × 80 ÷ 200 = $132",
        "What floors, caps and promises leave: $300 ÷ 200 weighted students × 80 = $120",
    ]


def test_numbers_that_go_on_are_cut_and_say_so() -> None:
    assert number_said(Fraction(2, 3), "en") == "0.666666…" and number_said(Fraction(5, 4), "en") == "1.25"
    assert plain_number(Fraction(-1, 8)) == "-0.125" and plain_number(Fraction(1, 3)) == "1/3"
