"""A district's own measure: one file, checked by its own example, counted like any other; a bad one is refused in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.audit import Asked, audit
from fairwater.errors import BadInput
from fairwater.measures import own_files, registry
from fairwater.measures.own import own_measure, rule
from fairwater.tables.snapshot import write_snapshot

FILE = '''
id = "missed-a-week"
label = "Missed a week or more"
did = "missed a week or more"
would = "would have missed so much"
table = "attendance"
better = "lower"
dimension = "achievement"
topic = "attendance"
why_it_matters = "A week is where we call home."
limits = "Excused days count too."
source = "Newfield"
reviewed_on = "2026-11-01"
eligible = "days_enrolled >= 20"
counted = "days_absent >= 5"

[example]
rows = """
student_id | days_enrolled | days_absent
Ana        | 180           | 5
Ben        | 180           | 4
Chi        | 19            | 19
Dee        | 180           |
"""
n_students = 2
n_counted = 1
'''


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, str]]]:
    """Files of own measures for one test alone."""
    files: list[tuple[str, str]] = []
    monkeypatch.setattr(own_files, "_readers", [lambda: files])
    for cached in (registry.measures, registry.own_measures):
        cached.cache_clear()
    yield files
    monkeypatch.undo()
    for cached in (registry.measures, registry.own_measures):
        cached.cache_clear()


def test_it_is_counted_like_any_other(own: list[tuple[str, str]], tmp_path: Path) -> None:
    own.append(("week.toml", FILE))
    enrolled = [
        {
            "student_id": str(n),
            "school_id": "01",
            "school_year": 2026,
            "last_school": 1,
            "sex": ("female", "male")[n % 2],
        }
        for n in range(100)
    ]
    attended = [
        {"student_id": str(n), "school_id": "01", "school_year": 2026, "days_enrolled": 180, "days_absent": n % 10}
        for n in range(100)
    ]
    tables = {"enrollment": pa.Table.from_pylist(enrolled), "attendance": pa.Table.from_pylist(attended)}
    snapshot = write_snapshot(tmp_path, tables, as_of="2026-06-14", source="Newfield", licence="")
    found = audit(Asked(snapshot, "Newfield"))
    (part,) = [each for each in found.parts if each.measure.id == "missed-a-week"]
    assert part.released is not None
    counts = {row.group: (row.n_counted, row.n_students) for row in part.released.rows}
    assert counts == {("female",): (20, 50), ("male",): (30, 50)}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("n_counted = 1", "n_counted = 2"), "own-measure-example"),
        (('counted = "days_absent >= 5"', 'counted = "days_absent >= 0.05 * days_enrolled"'), "own-measure-rule"),
        (('counted = "days_absent >= 5"', "counted = \"__import__('os').system('true') == 0\""), "own-measure-rule"),
        (('counted = "days_absent >= 5"', 'counted = "days_away >= 5"'), "mapping-unknown-column"),
        (('table = "attendance"', 'table = "buses"'), "mapping-unknown-table"),
        (('dimension = "achievement"', 'dimension = "grit"'), "own-measure-kind"),
        (('topic = "attendance"', 'topic = "attendance"\nnasem = 99'), "own-measure-kind"),
        (('topic = "attendance"', 'topic = "attendance"\neducation_to_workforce = [[5]]'), "own-measure-kind"),
        (('limits = "Excused days count too."', 'limits = ""'), "own-measure-part"),
        (("[example]", "[sample]"), "own-measure-part"),
        (("id =", "id"), "own-measure-unreadable"),
    ],
)
def test_what_is_wrong_is_said(change: tuple[str, str], message: str) -> None:
    assert FILE.count(change[0]) >= 1
    with pytest.raises(BadInput) as refused:
        own_measure(FILE.replace(*change), "week.toml")
    assert refused.value.message_id == message
    assert "week.toml" in refused.value.sentence()
    assert "week.toml" in refused.value.sentence("es")


def test_it_may_say_where_it_stands_in_the_lists_of_others() -> None:
    listed = FILE.replace('topic = "attendance"', 'topic = "attendance"\nnasem = 3\neducation_to_workforce = [5]')
    for content, said in ((FILE, (None, ())), (listed, (3, (5,)))):
        made = own_measure(content, "week.toml")
        assert (made.nasem, made.education_to_workforce) == said


def test_a_name_that_is_taken_leaves_the_other_measures(own: list[tuple[str, str]]) -> None:
    own += [("a.toml", FILE.replace("missed-a-week", "chronic-absence")), ("b.toml", FILE)]
    assert "missed-a-week" in registry.measures()
    assert registry.measures()["chronic-absence"].label == "Chronic absence"
    assert [fault.message_id for fault in registry.own_measures()[1]] == ["own-measure-taken"]


NUMBERS = st.sampled_from(["a", "b", "3", "2 * a", "a + b", "10 * b - a"])
COMPARED = st.builds("{} {} {}".format, NUMBERS, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), NUMBERS)
RULES = st.recursive(
    COMPARED,
    lambda inner: st.one_of(
        st.builds("({} and {})".format, inner, inner),
        st.builds("({} or {})".format, inner, inner),
        st.builds("(not {})".format, inner),
    ),
    max_leaves=6,
)


@given(RULES, st.integers(-5, 30), st.integers(-5, 30))
def test_a_rule_is_what_it_reads(text: str, a: int, b: int) -> None:
    """The same text, its columns replaced by their numbers and worked by Python itself."""
    numbers = {"a": a, "b": b}
    plain = re.sub(r"\b[ab]\b", lambda name: f"({numbers[name[0]]})", text)
    assert rule(text, "a.toml").of(lambda name: numbers[name]) == eval(plain)


@given(st.text(max_size=60))
def test_any_text_is_a_rule_or_refused(text: str) -> None:
    try:
        rule(text, "a.toml")
    except BadInput as refused:
        assert refused.message_id == "own-measure-rule"
