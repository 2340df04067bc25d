"""Means in an equity audit: for staff as cards of their dimension, in every file, and for nobody else."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import mkdtemp

import pyarrow as pa
import pytest

from fairwater.audit import Asked, audit
from fairwater.disclosure import Ledger
from fairwater.errors import BadQuestion
from fairwater.publish.audit import Audit, Card
from fairwater.publish.audit_files import audit_html, audit_pdf, audit_xlsx
from fairwater.publish.audit_view import audit_view
from fairwater.publish.charts import dot_chart, unit_axis
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.vocabulary import Audience

N = 200
KEY = {"school_id": "01", "school_year": 2026}
MEANS = {"days-missed-to-suspension", "class-size"}


@cache
def snapshot() -> Snapshot:
    """A hundred students of each side: the first half misses one day more, and sits in classes like all others."""
    enrolled, removed, courses, met = [], [], [], []
    for place in range(N):
        lower_income = place < N // 2
        row = KEY | {"student_id": f"{place:04d}"}
        enrolled.append(
            row
            | {"last_school": 1, "grade": "07", "economic_disadvantage": "yes" if lower_income else "no"}
            | {"sex": "female" if place % 2 else "male"}
        )
        days = place % 3 + lower_income
        removed.append(
            row | {"out_of_school_suspensions": int(days > 0), "in_school_suspensions": 0, "out_of_school_days": days}
        )
        courses.append(row | {"courses_taken": 12, "courses_failed": 0})
        met.append(row | {"class_size": 20.0 + place // 2 % 5})
    tables = {"enrollment": enrolled, "discipline": removed, "coursework": courses, "resources": met}
    written = {name: pa.Table.from_pylist(rows) for name, rows in tables.items()}
    return write_snapshot(Path(mkdtemp()), written, as_of="2026-06-14", source="made up", licence="CC0")


@cache
def made(audience: Audience = Audience.STAFF) -> Audit:
    return audit(Asked(snapshot(), "Here", audience=audience, ledger=Ledger(Path(mkdtemp(), "ledger.jsonl"))))


def cards(language: str, dimension: str = "access") -> dict[str, Card]:
    (found,) = (each for each in audit_view(made(), language).dimensions if each.id == dimension)
    return {card.id: card for card in found.cards}


def test_the_sentence_is_worked_by_hand() -> None:
    """Of 0-99 days are 0, 1, 2 in turn and one more: 99 + 100 of 100; of 100-199 they begin at 1: 100 of 100."""
    card = cards("en")["days-missed-to-suspension"]
    assert card.plain == (
        "Students from families with a lower income missed 1.99 days to suspension on average, all other students 1.00."
    )
    assert "far larger than chance" in card.how_sure and "Hedges’ g" in card.how_sure
    assert [text for text, marked in card.sentence if marked] == ["1.99", "1.00"]


def test_spanish_says_the_same() -> None:
    card = cards("es")["days-missed-to-suspension"]
    assert "1.99 días por suspensión en promedio" in card.plain and "1.00" in card.plain
    assert card.parts[0].head[2] == "Promedio (días)"


def test_where_nothing_stands_apart_the_mean_of_all_is_said() -> None:
    card = cards("en")["class-size"]
    assert card.plain.endswith("all 200 students together sat in classes of 22.0 students on average.")


def test_the_table_has_the_mean_in_its_unit_and_who_is_compared() -> None:
    (part,) = (each for each in cards("en")["days-missed-to-suspension"].parts if "income" in each.rows[0][0].lower())
    assert part.head[2:5] == ("Mean (days)", "95 % range", "Gap (days)")
    rows = {row[0]: row for row in part.rows}
    assert {len(row) for row in part.rows} == {len(part.head)}
    (low,) = (row for name, row in rows.items() if "ower" in name)
    assert low[1:3] == ("100", "1.99") and low[4] == "+0.99" and low[5].startswith("+1.2")


def test_cards_have_a_picture_that_says_in_words_what_it_shows() -> None:
    card = cards("en")["days-missed-to-suspension"]
    assert card.chart.startswith("<svg") and ">days<" in card.chart and "%" not in card.chart
    assert "1.99" in card.chart_told and card.chart_title == "Days missed to suspension, by family income"


def test_the_audit_counts_them_among_its_measures() -> None:
    assert {part.measure.id for part in made().means} == MEANS
    n = len(made().parts) + len(MEANS)
    assert audit_view(made(), "en").lead.startswith(f"{n} measures were looked at")


def test_what_a_mean_lacks_is_said_to_staff() -> None:
    missing = dict(audit_view(made(), "en").missing)
    assert any("Mean score in reading" in labels for labels in missing.values())


@pytest.mark.parametrize("language", ["en", "es"])
def test_they_are_in_every_file(language: str) -> None:
    view = audit_view(made(), language)
    card = cards(language)["days-missed-to-suspension"]
    page = unescape(audit_html(view))
    assert card.label in page and card.parts[0].head[2] in page and view.says["method-means"] in page
    with zipfile.ZipFile(io.BytesIO(audit_xlsx(view))) as book:
        held = book.read("xl/workbook.xml").decode() + book.read("xl/sharedStrings.xml").decode()
    assert card.label[:31] in held and card.parts[0].head[2] in held and "1.99" in held
    for short in (True, False):
        assert audit_pdf(view, one_page=short).startswith(b"%PDF")


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.FAMILIES])
def test_nobody_outside_sees_a_mean(audience: Audience) -> None:
    found = made(audience)
    view = audit_view(found, "en")
    assert found.means == () and not view.with_means
    assert not MEANS & {card.id for dimension in view.dimensions for card in dimension.cards}
    (named,) = [note for note in view.notes if "Class size" in note]
    assert not re.search("[0-9]", named) and {each.id for each in found.for_staff} == MEANS
    page = unescape(audit_html(view))
    assert page.count("Class size") == page.count(named) == 1 and "on average" not in page


def test_an_axis_begins_at_nothing_unless_all_is_far_from_it() -> None:
    days, scores = unit_axis("days", [0.1, 0.9]), unit_axis("points", [2_400.0, 2_500.0])
    assert days.start == 0.0 and days.end > 0.9
    assert 2_300 < scores.start < 2_400 and scores.end > 2_500
    assert unit_axis("days", [-0.1, 0.4]).start < -0.1
    flat = unit_axis("days", [0.0, 0.0])
    assert flat.start < flat.end
    assert dot_chart([], wide=True, axis=flat)["layer"][0]["encoding"]["x"]["axis"]["title"] == "days"


def test_a_district_that_brought_its_classes_alone_has_an_audit(tmp_path: Path) -> None:
    held = {name: snapshot().decoded(name) for name in ("enrollment", "resources")}
    only = write_snapshot(tmp_path, held, as_of="2026-06-14", source="classes.zip", licence="CC0")
    found = audit(Asked(only, "Here"))
    assert not found.parts and {part.measure.id for part in found.means} == {"class-size"}
    assert "Class size" in unescape(audit_html(audit_view(found, "en")))
    with pytest.raises(BadQuestion, match="Bring enrollment first"):  # nobody outside is shown a mean
        audit(Asked(only, "Here", audience=Audience.FAMILIES, ledger=Ledger(tmp_path / "ledger.jsonl")))
