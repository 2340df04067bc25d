"""Exemplars in the core: what goes outside, what it costs, where the map is empty, which claims stand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.exemplars import (
    Left,
    Seen,
    Standing,
    cleared,
    cost_of,
    coverage_of,
    has_typed_number,
    standing_of,
    years_alive,
)


def never(_text: str) -> bool:
    return False


# What may be told outside


@pytest.mark.parametrize(
    "sentence",
    [
        "Of 390 students 34 were suspended.",
        "Only 3 of them stayed.",
        "In the first 6 weeks 12 families came.",
        "Suspensions fell by 40 %.",
        "The ratio is 1.6 now.",
        "Nearly half of the class takes part.",
        "About forty families came.",
        "Participaron doscientas familias.",
        "Bajó 40 por ciento.",
        "De 400 estudiantes, 60.",
        "٣٤ students were suspended.",
    ],
)
def test_a_number_that_may_count_people_is_found(sentence):
    assert has_typed_number(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Students of grades 6 to 12 in both schools.",
        "Estudiantes de los grados 6 a 12.",
        "It takes 2 minutes at the door, every day since 2026.",
        "After 6 weeks one adult asked.",
        "A K-12 system.",
        "Dura 3 minutos.",
        "Two adults stand beside the student.",
    ],
)
def test_grades_spans_of_time_and_years_count_nobody(sentence):
    assert not has_typed_number(sentence)


def test_a_sentence_with_a_typed_number_stays_and_the_rest_goes_in_its_order():
    text = "Students wrote the questions. Of 390 students 34 were suspended! Who asks may change?\n\nIt began small."
    told = cleared(text, repeats=never, numbers=False)
    assert told.text == "Students wrote the questions. Who asks may change?\n\nIt began small."
    assert told.left_out == {Left.NUMBER: 1}
    assert cleared(text, repeats=never, numbers=True).text == text


def test_words_that_may_not_go_so_far_take_their_sentence_along_and_the_whole_text_where_they_run_over():
    def hides(*secrets: str):
        return lambda text: any(each in text for each in secrets)

    told = cleared("One day. “Tired of me,” she said. It changed.", repeats=hides("Tired of me"), numbers=True)
    assert (told.text, told.left_out) == ("One day. It changed.", {Left.WORDS: 1})
    over = cleared("They are tired. Of me. So.", repeats=hides("tired. Of me"), numbers=True)
    assert (over.text, over.left_out) == ("", {Left.WORDS: 3})


sentences = st.lists(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_characters="\n.!?…\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"),
        min_size=1,
    )
    .map(lambda each: " ".join(each.split()))
    .filter(lambda each: each and each[0] not in '"”»’)'),
    min_size=1,
    max_size=6,
)


@given(sentences, st.sets(st.integers(0, 5)))
def test_only_the_hidden_sentences_are_missing_and_none_of_them_is_there(parts, hidden):
    text = " ".join(f"{each}." for each in parts)
    secret = [f"{each}." for n, each in enumerate(parts) if n in hidden]
    told = cleared(text, repeats=lambda one: one in secret, numbers=True)
    assert told.text == " ".join(f"{each}." for each in parts if f"{each}." not in secret)
    assert told.left_out[Left.WORDS] == sum(f"{each}." in secret for each in parts)


# Cost and age


def test_what_the_example_costs():
    rows = [
        {"what": "Pay", "amount": "2880", "again": "once"},
        {"what": "Cover", "amount": "7320.5", "again": ""},
        {"what": "Coach", "amount": "41000", "again": "yearly"},
        {"what": "Room", "amount": "0", "again": "yearly"},
        {"what": "Time of families", "amount": "", "again": "yearly"},
    ]
    cost = cost_of(rows)
    assert (cost.once, cost.yearly, cost.n_unknown) == (Decimal("10200.5"), Decimal(41000), 1)
    assert cost.over(3) == Decimal("133200.5")


@given(st.lists(st.tuples(st.integers(0, 10**9), st.booleans())))
def test_costs_are_exact_to_the_cent(cents):
    rows = [{"amount": str(Decimal(n) / 100), "again": "yearly" if again else "once"} for n, again in cents]
    cost = cost_of(rows)
    assert Fraction(cost.once) == Fraction(sum(n for n, again in cents if not again), 100)
    assert Fraction(cost.yearly) == Fraction(sum(n for n, again in cents if again), 100)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 20000))
def test_years_alive_are_birthdays_that_passed(since, days):
    as_of = since + timedelta(days=days)
    birthdays = 0
    for year in range(since.year + 1, as_of.year + 1):
        try:
            birthdays += since.replace(year=year) <= as_of
        except ValueError:  # 29 February
            birthdays += date(year, 3, 1) <= as_of
    assert years_alive(since, as_of) == birthdays
    assert years_alive(as_of, since) == 0


# The map


def test_a_map_says_what_is_there_and_what_is_empty():
    seen = [
        Seen(1, ["Eastside"], ["W", "I"], True),
        Seen(2, ["Eastside"], ["I"], True),
        Seen(3, ["Harbor"], ["N"], False),
        Seen(4, ["Elsewhere"], ["W"], True),
    ]
    found = coverage_of(["Eastside", "Harbor"], ["W", "N", "I"], seen)
    assert found.rows[0].published == ((1,), (), (1, 2)) and found.rows[0].drafts == (0, 0, 0)
    assert found.rows[1].is_empty and found.rows[1].drafts == (0, 1, 0)
    assert (found.n_filled, found.n_boxes) == (2, 6)
    assert found.empty == (("Eastside", "N"), ("Harbor", "W"), ("Harbor", "N"), ("Harbor", "I"))


names = st.sampled_from("ABCD")


@given(
    st.lists(names, unique=True),
    st.lists(names, unique=True),
    st.lists(st.tuples(st.sets(names), st.sets(names), st.booleans()), max_size=8),
)
def test_a_map_counted_box_by_box(rows, columns, given_):
    seen = [Seen(n, *each) for n, each in enumerate(given_)]
    found = coverage_of(rows, columns, seen)
    for row in found.rows:
        for place, column in enumerate(columns):
            here = [each for each in seen if row.row in each.rows and column in each.columns]
            assert row.published[place] == tuple(each.number for each in here if each.is_published)
            assert row.drafts[place] == sum(not each.is_published for each in here)
    assert found.n_filled + len(found.empty) == found.n_boxes == len(rows) * len(columns)


# Claims


def test_a_claim_is_shown_while_something_stands_and_not_yet_again_when_all_of_it_is_gone():
    assert standing_of(n_seen=1, n_unseen=0, n_withdrawn=3) is Standing.SHOWN
    assert standing_of(n_seen=0, n_unseen=0, n_withdrawn=3) is Standing.WITHDRAWN
    assert standing_of(n_seen=0, n_unseen=0, n_withdrawn=0) is Standing.NOTHING_YET
    assert standing_of(n_seen=0, n_unseen=2, n_withdrawn=1) is Standing.NOT_FOR_YOU
