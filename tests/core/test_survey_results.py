"""What a survey found, on answers whose result is known: who was heard, weights, scales, tables, nominations."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import floor, isnan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.comparison import compare_table
from fairwater.content import Said
from fairwater.instruments import Answered, Instrument, Item, ItemKind, Section, answer_table, shipped_instruments
from fairwater.instruments.kinds import AskedOf, Choice, Kind
from fairwater.instruments.nominating import nominations_of, ratings_of, times_named
from fairwater.instruments.representing import REMAINDER, Cell, heard, weighted
from fairwater.instruments.tabling import is_favourable, item_matrix, score_of
from fairwater.instruments.telling import cells_of, whole_of
from fairwater.instruments.together import withheld_together
from fairwater.statistics.agreement import exact_agreement
from fairwater.statistics.alpha import krippendorff_alpha
from fairwater.statistics.ratings import Scale
from fairwater.vocabulary import Status

ENROLLED = {"A": 5_000, "B": 3_000, "C": 2_000}
FAMILIES = shipped_instruments()["families"]


def said(text: str) -> Said:
    return Said((("en", text),))


def five(slug: str, n: int = 5) -> Item:
    options = tuple(Choice(str(place), said(f"Option {place}")) for place in range(1, n + 1))
    favourable = tuple(each.id for each in options[-2:])
    return Item(slug, ItemKind.ONE, said(f"How is {slug}?"), options, favourable)


def scale(n_items: int, n_options: int = 5) -> Section:
    return Section("it", said("It"), tuple(five(f"i{n}", n_options) for n in range(n_items)), is_scale=True)


# Who was heard, and the share as it would be had all been heard alike


def test_a_thousand_answers_by_hand() -> None:
    cells = [Cell("A", 800, 640), Cell("B", 150, 90), Cell("C", 50, 20)]
    found = weighted(cells, Cell("everybody", 1_000, 750), ENROLLED)
    assert (found.raw, found.n, found.unheard) == (0.75, 1_000, ())
    assert found.share == pytest.approx(0.5 * 0.8 + 0.3 * 0.6 + 0.2 * 0.4) == pytest.approx(0.66)
    assert found.low < 0.66 < found.high
    # Kish: a person weighs their group's part of the population over its part of the answers, .625, 2 and 4.
    assert found.largest == pytest.approx(4)
    assert found.n_effective == pytest.approx(1_000**2 / (800 * 0.625**2 + 150 * 2**2 + 50 * 4**2))
    who = heard(cells, 1_000, ENROLLED)
    assert {each.group: each.parity for each in who.parities} == {
        "A": Fraction(8, 5), "B": Fraction(1, 2), "C": Fraction(1, 4),
    }  # fmt: skip
    assert who.remainder == () and 0 < who.r_indicator < 1


def test_a_survey_that_heard_everybody_alike_is_the_same_weighted() -> None:
    cells = [Cell("A", 500, 400), Cell("B", 300, 180), Cell("C", 200, 80)]
    found = weighted(cells, Cell("everybody", 1_000, 660), ENROLLED)
    assert found.raw == pytest.approx(found.share) == pytest.approx(0.66)
    assert found.n_effective == pytest.approx(1_000) and found.largest == pytest.approx(1)
    who = heard(cells, 1_000, ENROLLED)
    assert {each.parity for each in who.parities} == {Fraction(1)} and who.r_indicator == pytest.approx(1)


def numbers_in(found: object) -> Iterator[float]:
    """Yield every number that an object holds, however deep."""
    if dataclasses.is_dataclass(found):
        for field in dataclasses.fields(found):
            yield from numbers_in(getattr(found, field.name))
    elif isinstance(found, tuple | list):
        for each in found:
            yield from numbers_in(each)
    elif isinstance(found, int | float | Fraction):
        yield float(found)


def withheld_of(b: int, c: int, b_counted: int, c_counted: int) -> tuple[list[Cell], Cell]:
    """Return what leaves the gate of 80 in A, b in B and c in C where B and C are withheld: their numbers go no further."""
    assert b + c == 20
    whole = Cell("everybody", 80 + b + c, 64 + b_counted + c_counted)
    return [Cell("A", 80, 64), Cell("B", None), Cell("C", None)], whole


def test_two_withheld_groups_stand_together_and_neither_can_be_worked_out() -> None:
    """Every way in which twenty people can be parted, and eleven favourable ones among them, gives the same result."""
    results = set()
    honest = set()
    for b in range(21):
        c = 20 - b
        for b_counted in range(max(0, 11 - c), min(b, 11) + 1):
            cells, whole = withheld_of(b, c, b_counted, 11 - b_counted)
            results.add(repr((weighted(cells, whole, ENROLLED), heard(cells, whole.n, ENROLLED))))
            if 0 < b < 20:
                parts = 0.3 * b_counted / b + 0.2 * (11 - b_counted) / c
                honest.add(round(0.5 * 0.8 + parts, 9))
    assert len(results) == 1
    assert len(honest) > 50, "groups weighted one by one would have told them apart"


def test_what_stands_of_two_withheld_groups_is_only_what_the_total_gives_away() -> None:
    cells, whole = withheld_of(15, 5, 9, 2)
    found, who = weighted(cells, whole, ENROLLED), heard(cells, whole.n, ENROLLED)
    assert [each.group for each in who.parities] == ["A", REMAINDER]
    assert who.remainder == ("B", "C")
    assert {each.group: each.parity for each in who.parities} == {"A": Fraction(8, 5), REMAINDER: Fraction(2, 5)}
    assert found.share == pytest.approx(0.5 * 64 / 80 + 0.5 * 11 / 20)
    assert found.raw == 0.75 and found.n == 100 and found.largest == pytest.approx(2.5)
    # No number is one of B or C alone, as a number, as a part of the answers or of those enrolled, as a share, as a weight.
    of_one = {15, 5, 9, 2, 0.15, 0.05, 0.09, 0.02, 0.6, 0.3, 0.3 * 0.6, 0.2 * 0.4, 0.66, 4.0}
    told = {round(each, 6) for each in (*numbers_in(found), *numbers_in(who))}
    assert not told & {round(each, 6) for each in of_one}


@pytest.mark.parametrize("left", [1, 3, 9])
def test_a_remainder_of_fewer_than_ten_is_in_no_result(left: int) -> None:
    """Where the gate let the others through nonetheless, what is left is not told by us: it is left out of both."""
    cells = [Cell("A", 80, 64), Cell("B", 20, 10), Cell("C", None)]
    whole = Cell("everybody", 100 + left, 74 + 1)
    found, who = weighted(cells, whole, ENROLLED), heard(cells, whole.n, ENROLLED)
    assert [each.group for each in who.parities] == ["A", "B"]
    assert found.n == 100 and found.raw == pytest.approx(0.74)
    assert found.share == pytest.approx(0.625 * 0.8 + 0.375 * 0.5)


def test_nothing_is_weighted_where_the_total_is_withheld_or_one_group_alone_is_known() -> None:
    cells = [Cell("A", 80, 64), Cell("B", 20, None)]
    assert weighted(cells, Cell("everybody", 100, None), ENROLLED) is None
    assert weighted(cells, Cell("everybody", None, None), ENROLLED) is None
    assert weighted([Cell("A", 80, 64)], Cell("everybody", 85, 66), ENROLLED) is None
    assert heard([Cell("A", 80)], 85, ENROLLED) is None
    assert heard([Cell("A", None), Cell("B", None), Cell("C", None)], 30, ENROLLED) is None


def people(sizes: dict[str, int], favourable: dict[str, int]) -> list[Answered]:
    """Return families who answer the scale on engagement favourably or not."""
    names = [item.id for item in FAMILIES.section("engagement").items]
    found = []
    for group, n in sizes.items():
        for place in range(n):
            option = "5" if place < favourable[group] else "1"
            found.append(Answered(dict.fromkeys(names, option) | {"race-ethnicity": group}, "East", "en"))
    return found


def released_of(answered: Sequence[Answered]) -> Any:
    table = answer_table(FAMILIES, answered)
    table = table.rename_columns(["outcome" if n == "scale:engagement" else n for n in table.column_names])
    return compare_table(
        table,
        outcome="outcome",
        better="higher",
        by=[["everybody"], ["race-ethnicity"]],
        compared_with="rest",
        audience="families",
        min_n=10,
        file="the answers",
    ).released


@pytest.mark.parametrize("b", [11, 15, 17, 19])
def test_through_the_gate_a_small_group_takes_another_with_it(b: int) -> None:
    c = 20 - b
    sizes = {"white": 80, "black": b, "asian": c}
    released = released_of(people(sizes, {"white": 64, "black": b * 6 // 10, "asian": c * 4 // 10}))
    cells, whole = cells_of(released, "race-ethnicity"), whole_of(released, "race-ethnicity")
    shown = {each.group: each.n for each in cells if each.n is not None}
    assert "asian" not in shown and 100 - sum(shown.values()) >= 10
    assert whole.n == 100
    enrolled = {"white": 5_000, "black": 3_000, "asian": 2_000}
    who = heard(cells, whole.n, enrolled)
    assert who is None or "asian" not in {each.group for each in who.parities}
    small = weighted(cells, whole, enrolled)
    assert small is None or not {float(c), c / 100, c / 100 / 0.2} & {round(n, 9) for n in numbers_in(small)}


def test_a_group_withheld_in_one_share_is_withheld_in_all() -> None:
    """Hispanic is the smallest but one of those who answered, black of those who answered the scale."""
    sizes = {"white": 80, "hispanic": 12, "black": 13, "asian": 4}
    one = released_of(people(sizes, {"white": 64, "hispanic": 6, "black": 6, "asian": 2}))
    sizes = {"white": 80, "hispanic": 12, "black": 11, "asian": 4}
    other = released_of(people(sizes, {"white": 64, "hispanic": 6, "black": 5, "asian": 2}))
    shown = [{each.group for each in cells_of(r, "race-ethnicity") if each.n is not None} for r in (one, other)]
    assert "asian" not in shown[0] | shown[1] and shown[0] != shown[1], "the gate chose differently"
    together = withheld_together([one, other])
    for before, after in zip((one, other), together, strict=True):
        cells = {each.group: each for each in cells_of(after, "race-ethnicity")}
        assert {name for name, cell in cells.items() if cell.n is not None} == shown[0] & shown[1]
        assert whole_of(after) == whole_of(before), "the total stays"
        for row in after.rows:
            if row.by == "race-ethnicity" and row.n_students is None:
                assert (row.status, row.share, row.compared_share, row.q_value) == (Status.WITHHELD, None, None, None)
    assert withheld_together([one])[0] == one and withheld_together([]) == ()


# A scale for one person


@given(
    st.integers(1, 7).flatmap(
        lambda n: st.tuples(st.just(n), st.integers(4, 7), st.lists(st.integers(0, 7), min_size=n, max_size=n))
    )
)
def test_a_person_is_favourable_as_reckoned_a_second_way(drawn: tuple[int, int, list[int]]) -> None:
    n_items, n_options, places = drawn
    section = scale(n_items, n_options)
    chosen = [min(place, n_options) for place in places if place > 0]
    answers = {f"i{at}": str(min(place, n_options)) for at, place in enumerate(places) if place > 0}
    found = is_favourable(section, answers)
    if 2 * len(chosen) < n_items or not chosen:
        assert found is None and score_of(section, answers) is None
        return
    total = Fraction(0)
    for place in chosen:
        total += Fraction(place, len(chosen))
    assert score_of(section, answers) == total
    assert found is (floor(total + Fraction(1, 2)) in (n_options - 1, n_options))


@pytest.mark.parametrize(
    "places,favourable",
    [([3, 4], True), ([3, 3, 4], False), ([3, 4, 4], True), ([5, 1], False), ([4], None), ([5, 5], True), ([], None)],
)
def test_halves_go_up_and_fewer_than_half_say_nothing(places: list[int], favourable: bool | None) -> None:
    answers = {f"i{at}": str(place) for at, place in enumerate(places)}
    assert is_favourable(scale(4 if len(places) < 3 else 3), answers) is favourable


# Tables of people


PROFILE = Item(
    "group", ItemKind.ONE, said("Who are you?"), (Choice("a", said("A")), Choice("b", said("B"))), grouping="group"
)
SEVERAL = Item("keeps", ItemKind.SEVERAL, said("What keeps you?"), (Choice("x", said("X")), Choice("y", said("Y"))))
WORDS = Item("words", ItemKind.TEXT, said("What else?"))


def tiny() -> Instrument:
    sections = (scale(3), Section("more", said("More"), (SEVERAL, WORDS)))
    return Instrument(
        "tiny", Kind.SURVEY, "1", said("Tiny"), AskedOf.STAFF, ("en",), 1, sections, (PROFILE,)
    )  # fmt: skip


ANSWERED = [
    Answered({"i0": "5", "i1": "4", "keeps": ["x"], "words": "Ana said it", "group": "a"}, "East", "en", "2026-03-01"),
    Answered({"i0": "1", "keeps": ["x", "y"]}, "", "es", "2026-03-02"),
    Answered({"words": "only words", "group": "b"}, "West", "es", "2026-03-02"),
]


def test_a_table_has_a_row_for_each_answer_and_neither_words_nor_days() -> None:
    table = answer_table(tiny(), ANSWERED)
    assert table.num_rows == 3
    found = table.to_pydict()
    assert found["everybody"] == ["everybody"] * 3
    assert found["place"] == ["East", None, "West"] and found["language"] == ["en", "es", "es"]
    assert found["group"] == ["a", None, "b"]
    assert found["scale:it"] == [1, None, None], "one answer of three is fewer than half"
    assert found["item:i0"] == [1, 0, None] and found["item:i0:1"] == [0, 1, None]
    assert found["item:keeps:x"] == [1, 1, None] and found["item:keeps:y"] == [0, 1, None]
    assert "item:keeps" not in found, "there is nothing favourable in it"
    assert not [name for name in found if "words" in name or "day" in name]
    assert "Ana said it" not in str(found) and "2026-03-01" not in str(found)


def test_a_table_of_nobody_has_the_same_columns() -> None:
    assert answer_table(tiny(), []).schema == answer_table(tiny(), ANSWERED).schema


def test_a_matrix_has_people_by_items_and_nothing_where_nothing_was_chosen() -> None:
    matrix = item_matrix(scale(3), ANSWERED)
    assert matrix.shape == (3, 3)
    assert matrix[0, 0] == 5 and matrix[0, 1] == 4 and matrix[1, 0] == 1
    assert [isnan(each) for each in matrix.ravel()].count(True) == 6
    assert item_matrix(scale(3), []).shape == (0, 3)


# Nominations


def named(*each: str) -> list[Answered]:
    return [Answered({"schools": list(names)} if names else {}) for names in each]


def names_of(n: int) -> Item:
    places = {letter: f"School {letter}" for letter in "ABCDEFG"[:n]}
    (item,) = nominations_of(shipped_instruments()["nomination"].with_places(places))
    return item


def test_agreement_by_hand() -> None:
    """Three people and four schools: A is named by all, B by two, C by one, D by none.

    Of the three pairs of people all agree on A and on D and one pair on B and on C: (1 + 1/3 + 1/3 + 1) / 4 = 2/3. Of twelve
    judgments six say named; two schools disagree by 2 each of 12, and by chance 2 * 6 * 6 / (12 * 11): 1 - (1/3) / (6/11).
    """
    ratings = ratings_of(names_of(4), named("AB", "AC", "AB"))
    assert (ratings.n_units, len(ratings.raters), len(ratings)) == (4, 3, 12)
    assert exact_agreement(ratings).value == pytest.approx(2 / 3)
    assert krippendorff_alpha(ratings, Scale.NOMINAL).value == pytest.approx(7 / 18)


def test_who_named_nothing_judged_nothing() -> None:
    item = names_of(4)
    with_a_blank = ratings_of(item, named("AB", "", "AC", "AB"))
    assert len(with_a_blank.raters) == 3 and len(with_a_blank) == 12
    assert exact_agreement(with_a_blank).value == pytest.approx(2 / 3)
    assert times_named(item, named("AB", "", "AC", "AB")) == {"A": 3, "B": 2, "C": 1, "D": 0}
    assert len(ratings_of(item, named("", ""))) == 0


def test_how_far_people_agree_is_undefined_where_all_judgments_are_the_same() -> None:
    ratings = ratings_of(names_of(3), named(*["ABC"] * 10))
    alpha = krippendorff_alpha(ratings, Scale.NOMINAL)
    assert alpha.value is None and alpha.undefined is not None
    assert exact_agreement(ratings).value == 1


def test_the_same_one_school_of_several_is_full_agreement() -> None:
    ratings = ratings_of(names_of(5), named(*["A"] * 10))
    assert krippendorff_alpha(ratings, Scale.NOMINAL).value == pytest.approx(1)


@given(st.lists(st.sets(st.sampled_from("ABCDE"), min_size=1, max_size=3), min_size=2, max_size=12))
def test_alpha_and_percent_agreement_as_reckoned_pair_by_pair(chosen: list[set[str]]) -> None:
    ratings = ratings_of(names_of(5), named(*["".join(sorted(each)) for each in chosen]))
    n = len(chosen)
    alike = apart = 0
    for school in "ABCDE":
        for one in range(n):
            for other in range(one):
                same = (school in chosen[one]) == (school in chosen[other])
                alike, apart = alike + same, apart + (not same)
    assert exact_agreement(ratings).value == pytest.approx(alike / (alike + apart))
    counted = Counter(school in each for school in "ABCDE" for each in chosen)
    by_chance = Fraction(2 * counted[True] * counted[False], 5 * n * (5 * n - 1))
    observed = Fraction(apart, alike + apart)
    assert krippendorff_alpha(ratings, Scale.NOMINAL).value == pytest.approx(float(1 - observed / by_chance))
