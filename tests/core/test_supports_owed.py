"""Supports owed: answers by hand, a second way of counting, what a rule may not use, and messages that are not half said."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from statistics import median

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.content import content_in
from fairwater.errors import BadInput
from fairwater.supports import (
    Known,
    Reply,
    answer_by,
    errors_by_group,
    errors_from,
    in_time,
    language_code,
    language_name,
    propose,
    proposed_from,
    read_lines,
    reply_clock,
    rule_in,
    rules_of,
    school_days,
    shipped_messages,
    shipped_rules,
    shipped_supports,
    written,
)
from fairwater.supports.messages import message_in
from fairwater.tables.snapshot import write_snapshot
from fairwater.vocabulary import Audience
from fairwater.words import COMPLETE

RULE = shipped_rules()["english-learners-grade-9"]
HEAD = 'id = "own"\nversion = "1"\ntitle = "Own"\n'
WHEN = (
    '[[when]]\nid = "days"\ntable = "attendance"\nof = "days_absent"\nout_of = "days_enrolled"\nat_least = "1/10"\n'
    'support = "tutoring"\nreason = "missed {n} of {of} days"\n'
)


def row(student: str, absent=None, enrolled=None, referrals=None, failed=None):
    return {
        "student_id": student,
        "school_id": "0301",
        ("attendance", "days_absent"): absent,
        ("attendance", "days_enrolled"): enrolled,
        ("discipline", "referrals"): referrals,
        ("coursework", "courses_failed"): failed,
    }


def refused(text: str) -> BadInput:
    with pytest.raises(BadInput) as fault:
        rule_in(content_in(text.encode(), "own.toml"))
    return fault.value


# Who is owed what


def test_by_hand():
    """12 of 90 days is over a tenth, 9 of 90 is a tenth and counts, 8 of 90 is not; one referral is not two."""
    rows = [
        row("4", 12, 90, 0, 0),
        row("3", 9, 90, 1, 0),
        row("2", 8, 90, 1, 0),
        row("1", 0, 180, 2, 1),
        row("5", None, None, None, None),
        row("6", 0, 0, 0, 0),
    ]
    found = propose(RULE, rows)
    assert [(each.student, each.supports) for each in found.owed] == [
        ("1", ("trusted-adult", "tutoring-in-two-languages")),
        ("3", ("way-to-school",)),
        ("4", ("way-to-school",)),
    ]
    assert [reason.said("en") for reason in found.owed[2].reasons] == ["missed 12 of 90 days"]
    assert [reason.said("es") for reason in found.owed[2].reasons] == ["perdió 12 de 90 días"]
    assert found.n_looked_at == 6 and found.unknown == {"days": 2, "referrals": 1, "courses": 1}


maybe = st.none() | st.integers(0, 200)


@given(st.lists(st.tuples(maybe, maybe, maybe, maybe), max_size=30))
def test_a_second_way_of_deciding_agrees(values):
    rows = [row(f"{place:03d}", *each) for place, each in enumerate(values)]

    def owed(absent, enrolled, referrals, failed) -> set[str]:
        held = set()
        if absent is not None and enrolled and 10 * absent >= enrolled:
            held.add("days")
        if referrals is not None and referrals > 1:
            held.add("referrals")
        if failed:
            held.add("courses")
        return held

    found = {each.student: {reason.condition for reason in each.reasons} for each in propose(RULE, rows).owed}
    assert found == {f"{place:03d}": held for place, each in enumerate(values) if (held := owed(*each))}


@given(st.permutations([row(str(n), n * 3, 90, n % 4, n % 3) for n in range(8)]))
def test_the_order_of_rows_says_nothing(rows):
    assert propose(RULE, rows) == propose(RULE, sorted(rows, key=lambda each: each["student_id"]))


def test_thresholds_are_exact():
    """A tenth of 30 is 3, whatever a float makes of it; a share of a third is taken as one."""
    third = rule_in(content_in((HEAD + WHEN.replace("1/10", "1/3")).encode(), "own.toml"))
    assert third.conditions[0].at_least == Fraction(1, 3)
    assert [each.student for each in propose(third, [row("1", 1, 3), row("2", 33, 100), row("3", 34, 100)]).owed] == [
        "1",
        "3",
    ]


# What a rule may not use


IDENTITIES = ("race_ethnicity", "sex", "race_black", "home_language", "ethnicity_hispanic", "Género", "religion")


@pytest.mark.parametrize("column", IDENTITIES)
def test_a_rule_never_looks_at_who_somebody_is(column):
    fault = refused(HEAD + f'[looks_at]\n"{column}" = ["x"]\n' + WHEN)
    assert fault.message_id == "supports-identity"
    assert "who somebody is" in fault.sentence("en") and "quién es alguien" in fault.sentence("es")


@pytest.mark.parametrize("column", ["risk_score", "predicted_dropout", "early_warning_tier", "nivel_de_riesgo", "rank"])
def test_a_rule_never_uses_what_foretells(column):
    in_looks = refused(HEAD + f'[looks_at]\n"{column}" = ["high"]\n' + WHEN)
    in_when = refused(HEAD + WHEN.replace('"days_absent"', f'"{column}"'))
    assert {in_looks.message_id, in_when.message_id} == {"supports-foretells"}


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD + '[looks_at]\nshoe_size = ["9"]\n' + WHEN,
        HEAD + WHEN.replace('"1/10"', '"0"'),
        HEAD + WHEN.replace('"1/10"', '"3/2"'),
        HEAD + WHEN.replace('"1/10"', '"1/0"'),
        HEAD + WHEN.replace('"attendance"', '"staff"'),
        HEAD + WHEN + WHEN,
        HEAD + "lasts = 900\n" + WHEN,
        HEAD + WHEN + "color = 3\n",
    ],
)
def test_a_rule_that_cannot_be_read_says_which_file(text):
    assert "own.toml" in refused(text).sentence("en")


def test_every_shipped_rule_names_a_shipped_support_and_speaks_both_languages(tmp_path: Path):
    for rule in shipped_rules().values():
        for each in rule.conditions:
            assert each.support in shipped_supports() and set(COMPLETE) <= set(each.reason.languages)
            assert ("{of}" in each.reason.said("es")) == bool(each.out_of)
    (tmp_path / "own.toml").write_text(HEAD + WHEN, encoding="utf-8")
    (tmp_path / "bad.toml").write_text(HEAD, encoding="utf-8")
    found = rules_of(tmp_path)
    assert "own" in found.found and len(found.faults) == 1


# Errors by group

NAMES = ("a", "b")
students = st.lists(st.tuples(st.booleans(), st.booleans(), st.sampled_from(NAMES)), min_size=1, max_size=80)


@settings(max_examples=25)
@given(students)
def test_errors_by_group_are_the_counts_of_a_second_way(drawn):
    known = [Known(found, reached, {"team": name}) for found, reached, name in drawn]
    errors = errors_by_group(known, ["team"], Audience.STAFF)
    lost, listed = Counter(), Counter()
    for found, reached, name in drawn:
        for key in ("all", name):
            lost[key] += not reached
            lost[key, "missed"] += not reached and not found
            listed[key] += found
            listed[key, "anyway"] += found and reached
    for released, total, what in ((errors.missed, lost, "missed"), (errors.not_needed, listed, "anyway")):
        told = {row.group[0]: (row.n_students, row.n_counted) for row in (released.rows if released else ())}
        assert told == {key: (total[key], total[key, what]) for key in ("all", *NAMES) if total[key]}


def test_errors_by_hand():
    """Of 20 who did not get there 5 were not found; Wilson's interval of 5 of 20 is 0.112 to 0.469."""
    known = [Known(n >= 5, False, {"team": "a"}) for n in range(20)] + [Known(True, True, {"team": "b"})] * 10
    everyone = next(row for row in errors_by_group(known, ["team"], Audience.STAFF).missed.rows if row.by == "all")
    assert (everyone.n_counted, everyone.n_students) == (5, 20)
    assert (everyone.share_low, everyone.share_high) == (
        pytest.approx(0.1119, abs=1e-4),
        pytest.approx(0.4687, abs=1e-4),
    )
    families = errors_by_group(known[:24], ["team"], Audience.FAMILIES).not_needed
    assert not [row for row in families.rows if row.group == ("b",) and row.n_counted is not None], "four students"


def test_from_records_of_several_schools_and_an_outcome_years_later(tmp_path: Path):
    """Two schools of one student are added up: 9 and 9 of 90 days. Who came into an older class does not stand for a year."""
    keys = [("s1", "0301", 1), ("s1", "0302", 0), ("s2", "0301", 1), ("s3", "0301", 1)]
    enrolled = [
        {"student_id": s, "school_id": school, "school_year": 2023, "last_school": last}
        | {"english_learner": "no" if s == "s3" else "yes", "grade": "09", "home_language": "Spanish"}
        for s, school, last in keys
    ]
    enrolled.append(enrolled[2] | {"student_id": "s9", "school_year": 2026, "school_id": "0302"})
    attended = [
        {"student_id": s, "school_id": school, "school_year": 2023, "days_enrolled": 90, "days_absent": 9}
        for s, school in (("s1", "0301"), ("s1", "0302"))
    ]
    attended.append(attended[0] | {"student_id": "s2", "days_absent": 8})
    due = {"school_id": "0301", "school_year": 2026, "left_class": 0}
    classes = [due | {"student_id": "s1", "on_time_diploma": 0}, due | {"student_id": "s2", "on_time_diploma": 1}]
    tables = {"enrollment": enrolled, "attendance": attended, "graduation": classes}
    made = {name: pa.Table.from_pylist(rows) for name, rows in tables.items()}
    snapshot = write_snapshot(tmp_path, made, as_of="2026-06-14", source="test", licence="none")
    found = proposed_from(RULE, snapshot, 2023)
    assert [(each.student, each.school, each.language) for each in found.owed] == [("s1", "0301", "Spanish")]
    assert found.owed[0].reasons[0].said("en") == "missed 18 of 180 days" and found.n_looked_at == 2
    assert proposed_from(RULE, snapshot, 2023, ["0302"]).n_looked_at == 0, "a student is of their last school"
    errors = errors_from(RULE, snapshot, Audience.STAFF)
    assert errors.years == (2023,)
    assert [(row.n_students, row.n_counted) for row in errors.missed.rows if row.by == "all"] == [(1, 0)]


# The reply clock


def test_school_days_by_hand():
    friday, monday = date(2026, 10, 30), date(2026, 11, 2)
    assert [school_days(friday, friday), school_days(friday, monday), school_days(friday, date(2026, 11, 1))] == [
        0,
        1,
        0,
    ]
    assert school_days(friday, date(2026, 11, 4), [date(2026, 11, 3)]) == 2
    assert answer_by(friday) == date(2026, 11, 4) and answer_by(friday, [monday]) == date(2026, 11, 5)
    assert in_time(Reply(friday, date(2026, 11, 4)), monday) and not in_time(Reply(friday, date(2026, 11, 5)), monday)
    assert in_time(Reply(friday), date(2026, 11, 4)) is None and in_time(Reply(friday), date(2026, 11, 5)) is False


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(days, st.integers(-5, 60), st.sets(days, max_size=20))
def test_school_days_are_those_of_a_calendar_walked_day_by_day(start, length, off):
    end, n = start + timedelta(days=length), 0
    for step in range(1, length + 1):
        day = start + timedelta(days=step)
        n += day.isoweekday() <= 5 and day not in off
    assert school_days(start, end, off) == n


@given(days, st.integers(1, 12), st.sets(days, max_size=20))
def test_the_last_day_in_time_is_in_time_and_the_next_school_day_is_not(came, goal, off):
    last = answer_by(came, off, goal)
    assert school_days(came, last, off) == goal
    after = last + timedelta(days=1)
    while after.isoweekday() > 5 or after in off:
        after += timedelta(days=1)
    assert in_time(Reply(came, last), after, off, goal) and not in_time(Reply(came, after), after, off, goal)


@given(st.lists(st.tuples(st.integers(0, 20), st.none() | st.integers(0, 20)), max_size=20))
def test_the_clock_adds_up(drawn):
    today = date(2026, 11, 27)
    replies = []
    for ago, took in drawn:
        came = today - timedelta(days=ago)
        replies.append(Reply(came, None if took is None else min(today, came + timedelta(days=took))))
    clock = reply_clock(replies, today)
    took = [school_days(each.came, each.answered) for each in replies if each.answered]
    assert clock.n + clock.n_wait - clock.n_late == len(replies) and clock.n_in_time == sum(n <= 3 for n in took)
    assert clock.middle == (median(took) if took else None)


# Messages home

VALUES = {"school": "Harbor High", "support": "Tutoría", "who": "Luis Ferrer", "by_when": "4 de noviembre"}


def test_a_message_goes_out_whole_and_in_a_language_that_was_read():
    message = shipped_messages()["support-offered"]
    assert set(message.languages) == {"en", "es", "ar"}
    for code in message.languages:
        text = written(message, code, {code}, VALUES)
        assert "{" not in text and all(value in text for value in VALUES.values())
    for given_, code, reviewed in (("unread", "ar", {"es"}), ("none", "so", {"so"})):
        with pytest.raises(BadInput) as fault:
            written(message, code, reviewed, VALUES)
        assert fault.value.message_id == f"supports-message-{given_}"
        assert "interpreter" in fault.value.sentence("en") and "intérprete" in fault.value.sentence("es")
    with pytest.raises(BadInput) as fault:
        written(message, "es", {"es"}, VALUES | {"who": " "})
    assert fault.value.message_id == "supports-message-blank"


@pytest.mark.parametrize("text", ["{student} missed days", "{reason}", "{}"])
def test_a_message_has_no_field_for_a_student_or_a_reason(text):
    with pytest.raises(BadInput):
        message_in(content_in(f'id = "own"\nversion = "1"\ntitle = "T"\n[text]\nen = "{text}"\n'.encode(), "own.toml"))


def test_languages_by_their_names_and_codes():
    assert [language_code(each) for each in ("Spanish", "ar", " Somali ", "Klatchian")] == [
        "es",
        "ar",
        "so",
        "klatchian",
    ]
    assert (language_name("so", "es"), language_name("klatchian")) == ("somalí", "klatchian")


# Lists from files


def brought(tmp_path: Path, text: str):
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return read_lines(path, shipped_supports())


def test_a_list_from_a_file(tmp_path: Path):
    lines = brought(tmp_path, "Student,Support,Reason,Due\n007,Trusted adult,asked,2026-12-01\n008,tutoring,asked,\n")
    assert [(each.student, each.support, each.due) for each in lines] == [
        ("007", "trusted-adult", date(2026, 12, 1)),
        ("008", "tutoring", None),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("student,reason\n1,x\n2,y\n", "supports-columns"),
        ("student,support,reason,Risk Level\n1,tutoring,x,3\n2,tutoring,x,4\n", "supports-foretells"),
        ("student,support,reason,raza\n1,tutoring,x,3\n2,tutoring,x,4\n", "supports-identity"),
        ("student,support,reason,phone\n1,tutoring,x,3\n2,tutoring,x,4\n", "supports-names"),
        ("student,support,reason\n1,magic,x\n2,tutoring,y\n", "supports-line-support"),
        ("student,support,reason\n1,tutoring,\n2,tutoring,y\n", "supports-line-blank"),
        ("student,support,reason\n1,tutoring,x\n1,tutoring,y\n", "supports-line-twice"),
        ("student,support,reason,due\n1,tutoring,x,soon\n2,tutoring,y,\n", "supports-line-day"),
    ],
)
def test_a_file_that_cannot_come_in_says_why(tmp_path: Path, text, message):
    with pytest.raises(BadInput) as fault:
        brought(tmp_path, text)
    assert fault.value.message_id == message and fault.value.sentence("es")
