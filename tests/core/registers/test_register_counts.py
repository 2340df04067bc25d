"""A register's count: clocks, rules, the table for the gate, and what is told of what the gate released."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fairwater import compare_table
from fairwater.registers import shipped_registers
from fairwater.registers.counting import Entry, clock_kept, count_table, counted, runs_out_on
from fairwater.registers.telling import picture, tell_count, tell_nothing, value_name

TODAY = date(2026, 11, 26)
ASKS = shipped_registers()["asks"]
COUNT = ASKS.counts[0]
GOALS = shipped_registers()["goals"]


def ask(asked: date, answered: date | None = None, language: str = "english", state: str = "") -> Entry:
    values = {
        "asked-on": asked.isoformat(),
        "answered-on": answered.isoformat() if answered else "",
        "language": language,
    }
    return Entry(state or ("answered" if answered else "asked"), asked, values, answered, place="Eastside Middle")


def story() -> list[Entry]:
    """31 asks, 29 of them answered within 30 days, and two overdue."""
    began = date(2026, 9, 1)
    languages = ["english"] * 15 + ["spanish"] * 14
    answered = [ask(began + timedelta(n), began + timedelta(n + 5), spoken) for n, spoken in enumerate(languages)]
    return [*answered, ask(began, language="spanish"), ask(began, language="english")]


def asked_of_the_gate(entries: list[Entry], audience: str = "staff"):
    table = count_table(ASKS, COUNT, entries, TODAY)
    by = [["all"], *([name] for name in COUNT.by)]
    return compare_table(
        table, outcome="counted", better="higher", by=by, compared_with="rest", audience=audience
    ).released


@pytest.mark.parametrize(
    ("days", "answered", "kept"),
    [(30, 30, True), (31, 31, False), (40, 10, True), (31, None, False), (30, None, None), (5, None, None)],
)
def test_a_clock_is_kept_missed_or_still_runs(days: int, answered: int | None, kept: bool | None) -> None:
    asked = TODAY - timedelta(days)
    entry = ask(asked, asked + timedelta(answered) if answered is not None else None)
    assert clock_kept(ASKS.clocks[0], entry, TODAY) is kept
    assert counted(ASKS, COUNT, entry, TODAY) is kept


def test_a_clock_by_the_due_date() -> None:
    clock = shipped_registers()["commitments"].clocks[0]
    made, due = date(2026, 10, 1), date(2026, 11, 1)
    assert clock_kept(clock, Entry("kept", made, {}, date(2026, 11, 1), due), TODAY) is True
    assert clock_kept(clock, Entry("kept", made, {}, date(2026, 11, 2), due), TODAY) is False
    assert clock_kept(clock, Entry("open", made, {}, None, due), TODAY) is False
    assert clock_kept(clock, Entry("open", made, {}, None, None), TODAY) is None
    assert runs_out_on(clock, Entry("open", made, {}, None, due)) == due
    assert runs_out_on(ASKS.clocks[0], ask(made)) == date(2026, 10, 31)
    assert runs_out_on(ASKS.clocks[0], ask(made, made)) is None


def test_what_a_count_does_not_look_at_is_no_row() -> None:
    entries = [ask(date(2026, 9, 1), state="withdrawn"), ask(TODAY), ask(date(2026, 9, 1))]
    table = count_table(ASKS, COUNT, entries, TODAY)
    assert table.to_pydict() == {
        "counted": [0],
        "all": ["all"],
        "language": ["english"],
        "asked-by": [None],
        "place": ["Eastside Middle"],
    }


def test_a_rule_over_a_field() -> None:
    count = GOALS.counts[0]

    def goal(owner: str) -> Entry:
        return Entry("open", TODAY, {"owner-is": owner})

    assert [counted(GOALS, count, goal(each), TODAY) for each in ("teacher", "district-leader", "")] == [
        True,
        False,
        None,
    ]
    partners = shipped_registers()["partners"]
    seats = [
        counted(partners, partners.counts[0], Entry("active", TODAY, {"seat-with-vote": v}), TODAY)
        for v in (True, False)
    ]
    assert seats == [True, False]


def test_the_story_29_of_31() -> None:
    """Known answer: the district's 31 asks, 29 answered within 30 days, two overdue."""
    told = tell_count(ASKS, COUNT, asked_of_the_gate(story()), "language", "en")
    assert told.sentence == "29 of 31 asks were answered within 30 days (94%)."
    assert told.beside == "By “Language in which it was asked” no difference is larger than chance would make it."
    assert [(line.name, line.counted, line.n) for line in told.lines] == [
        ("English", "15", "16"),
        ("Spanish", "14", "15"),
    ]
    spanish = tell_count(ASKS, COUNT, asked_of_the_gate(story()), "language", "es")
    assert spanish.sentence == "29 de 31 peticiones se respondieron en 30 días (94%)."
    assert [line.name for line in spanish.lines] == ["Inglés", "Español"]
    assert picture(told, wide=True)["layer"]


def test_a_small_group_is_withheld_from_those_outside_and_marked_for_staff() -> None:
    entries = [*story(), ask(date(2026, 9, 1), date(2026, 9, 2), "arabic")]
    staff = tell_count(ASKS, COUNT, asked_of_the_gate(entries), "language", "en")
    assert [line.reason for line in staff.lines if line.name == "Arabic"] == ["Fewer than 10: too few to compare."]
    assert [dot.name for dot in staff.dots] == ["English", "Spanish"]
    outside = tell_count(ASKS, COUNT, asked_of_the_gate(entries, "families"), "language", "en")
    (arabic,) = [line for line in outside.lines if line.name == "Arabic"]
    assert (arabic.n, arabic.counted, arabic.share) == ("", "", "")
    assert arabic.reason == "Withheld: too few, so that a person could be known."
    assert outside.n_withheld >= 1
    assert "29 of" not in outside.sentence and "30 of" not in outside.sentence


def test_a_difference_is_told() -> None:
    began = date(2026, 9, 1)
    kept = [ask(began, began, "english") for _ in range(60)]
    late = [ask(began, began + timedelta(days=20 if n < 30 else 40), "spanish") for n in range(60)]
    told = tell_count(ASKS, COUNT, asked_of_the_gate(kept + late), "language", "en")
    assert "50% for Spanish, 100% for all others. At the same rate, 30 more asks would have been" in told.beside
    assert [line.focus for line in told.lines] == [False, True]


def test_nothing_to_count_is_said() -> None:
    assert tell_nothing(ASKS, "en").sentence.startswith("No asks can be counted yet.")
    assert value_name(ASKS, "language", "(not reported)", "en") == "Not reported"
    assert value_name(ASKS, "place", "Harbor High", "es") == "Harbor High"
