"""The equity audit on a small invented district: the planted gap, what is missing, what people outside may see, its files."""

from __future__ import annotations

import csv
import io
import math
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pyarrow as pa
import pytest
import typer
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from typer.testing import CliRunner

from fairwater.audit import Asked, audit
from fairwater.cli import audit as command
from fairwater.disclosure import Ledger, LedgerMoved, note_together
from fairwater.errors import BadQuestion
from fairwater.publish import numbers
from fairwater.publish.audit import Audit, AuditView
from fairwater.publish.audit_files import audit_html, audit_pdf, audit_xlsx
from fairwater.publish.audit_view import audit_view
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.vocabulary import Audience, EquityDimension

SCHOOLS = ("0101", "0102", "0103", "0104", "0105", "0106")
GOOD_SCHOOL = "0106"
N_BLACK, N_WHITE, N_PLANTED = 300, 896, 4
SUSPENDED = {"black": 75, "white": 90, "native-hawaiian": 2}
PLACE = "Newfield"
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def people() -> Iterator[dict[str, Any]]:
    """Yield 1,200 students in six schools; in the good school nobody is suspended, so the others bear it all."""
    groups = ["black"] * N_BLACK + ["white"] * N_WHITE + ["native-hawaiian"] * N_PLANTED
    left = dict(SUSPENDED)
    for place, race in enumerate(groups):
        school = SCHOOLS[place % len(SCHOOLS)]
        out = school != GOOD_SCHOOL and left[race] > 0
        left[race] -= out
        yield {
            "student_id": f"{place:05d}",
            "school_id": school,
            "race_ethnicity": race,
            "sex": ("female", "male")[place // 6 % 2],
            "economic_disadvantage": ("yes", "no", "no")[place // 12 % 3],
            "out": int(out),
        }


@cache
def rows() -> tuple[dict[str, Any], ...]:
    return tuple(people())


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    enrolled = [
        {k: v for k, v in row.items() if k != "out"} | {"school_year": 2026, "last_school": 1} for row in rows()
    ]
    removed = [
        {
            "student_id": row["student_id"],
            "school_id": row["school_id"],
            "school_year": 2026,
            "out_of_school_suspensions": 2,
            "in_school_suspensions": 0,
        }
        for row in rows()
        if row["out"]
    ]
    tables = {"enrollment": pa.Table.from_pylist(enrolled), "discipline": pa.Table.from_pylist(removed)}
    return write_snapshot(
        tmp_path_factory.mktemp("newfield"), tables, as_of="2026-06-14", source="invented", licence="CC0"
    )


def asked(snapshot: Snapshot, audience: Audience = Audience.STAFF, ledger: Path | None = None) -> Asked:
    names = {school: f"School {school}" for school in SCHOOLS}
    levels = dict.fromkeys(SCHOOLS, "elementary")
    kept = None if audience is Audience.STAFF else Ledger(ledger or Path(tempfile.mkdtemp(), "ledger.jsonl"))
    return Asked(
        snapshot, PLACE, audience, school_names=names, school_levels=levels, ledger=kept, population="newfield"
    )


@pytest.fixture(scope="module")
def staff(snapshot: Snapshot) -> Audit:
    return audit(asked(snapshot))


@pytest.fixture(scope="module")
def public(snapshot: Snapshot) -> Audit:
    return audit(asked(snapshot, Audience.PUBLIC))


@pytest.fixture(scope="module")
def views(staff: Audit, public: Audit) -> dict[str, AuditView]:
    return {"staff": audit_view(staff, "en"), "es": audit_view(staff, "es"), "public": audit_view(public, "en")}


def card(view: AuditView, measure: str = "suspended-out-of-school") -> Any:
    (found,) = (each for dimension in view.dimensions for each in dimension.cards if each.id == measure)
    return found


class Row(NamedTuple):
    """A line of a table of groups, in the order of its head."""

    group: str
    students: str
    counted: str
    share: str
    interval: str
    gap: str
    to_parity: str
    why_not: str


def line(view: AuditView, title: str, group: str) -> Row:
    (part,) = (part for part in card(view).parts if part.title == title)
    (found,) = (Row(*row) for row in part.rows if row[0] == group)
    return found


class TestForStaff:
    def test_the_planted_gap_its_n_and_its_interval(self, staff: Audit) -> None:
        (part,) = (part for part in staff.parts if part.measure.id == "suspended-out-of-school")
        (row,) = (row for row in part.released.rows if row.group == ("black",))
        counted, n = SUSPENDED["black"], N_BLACK
        others, n_others = sum(SUSPENDED.values()) - counted, len(rows()) - n
        assert (row.n_counted, row.n_students, row.reference_counted, row.reference_n) == (counted, n, others, n_others)
        low, high = proportion_confint(counted, n, method="wilson")
        assert (row.share, row.share_low, row.share_high) == pytest.approx((counted / n, low, high))
        low, high = confint_proportions_2indep(counted, n, others, n_others, compare="diff", method="newcomb")
        assert (row.gap, row.gap_low, row.gap_high) == pytest.approx((counted / n - others / n_others, low, high))

    def test_it_is_said(self, views: Mapping[str, AuditView]) -> None:
        found = line(views["staff"], "Race and ethnicity", "African American")
        low, high = proportion_confint(75, 300, method="wilson")
        assert (found.students, found.counted, found.share) == ("300", "75", "25.0%")
        assert found.interval == f"{100 * low:.1f}% – {100 * high:.1f}%"
        assert found.gap.startswith("+") and found.gap[1:] == f"{100 * (75 / 300 - 92 / 900):.1f}"
        assert "75 of 300" in card(views["staff"]).plain

    def test_students_to_parity(self, views: Mapping[str, AuditView]) -> None:
        parity = math.ceil(75 - 300 * 92 / 900)
        assert line(views["staff"], "Race and ethnicity", "African American").to_parity == str(parity)
        first = views["staff"].stands_out[0]
        assert (first.label, first.students) == ("Suspended out of school at least once", str(parity))
        assert first.told == "African American: 25.0%, all other students: 10.2%"

    def test_a_group_that_is_ahead_has_no_students_to_parity(self, views: Mapping[str, AuditView]) -> None:
        assert line(views["staff"], "Race and ethnicity", "White").to_parity == ""

    def test_nobody_speaks_of_four_students_in_a_sentence(self, views: Mapping[str, AuditView]) -> None:
        told = [each.told for each in (*views["staff"].stands_out, *views["staff"].furthest)]
        assert not [each for each in (*told, card(views["staff"]).plain) if "Hawaiian" in each]

    def test_the_school_that_does_better_than_its_kind(self, views: Mapping[str, AuditView]) -> None:
        bright = dict(views["staff"].bright)
        assert [each.partition(":")[0] for each in bright["Suspended out of school at least once"]] == ["School 0106"]

    def test_what_cannot_be_computed_is_missing_with_its_table(self, views: Mapping[str, AuditView]) -> None:
        missing = dict(views["staff"].missing)
        assert "Chronic absence" in missing["Attendance"]
        assert "On-time graduation" in missing["Graduating class"]
        assert "Suspended out of school at least once" not in missing["Discipline"]
        (achievement,) = (each for each in views["staff"].dimensions if each.id == "achievement")
        assert "Chronic absence" in achievement.missing

    def test_without_any_table_of_a_measure_it_says_what_to_bring(self, tmp_path: Path) -> None:
        enrolled = [{"student_id": "1", "school_id": "1", "school_year": 2026, "last_school": 1, "sex": "female"}]
        bare = write_snapshot(
            tmp_path, {"enrollment": pa.Table.from_pylist(enrolled)}, as_of="2026-06-14", source="bare", licence=""
        )
        with pytest.raises(BadQuestion, match="Bring enrollment first"):
            audit(asked(bare))


@pytest.mark.parametrize("who", ["staff", "es", "public"])
def test_all_four_dimensions_stand_in_their_order(views: Mapping[str, AuditView], who: str) -> None:
    assert [each.id for each in views[who].dimensions] == [each.value for each in EquityDimension]
    assert all(each.cards or each.how for each in views[who].dimensions)
    page = audit_html(views[who])
    places = [page.index(f'<h2 id="{each.value}">') for each in EquityDimension]
    assert len(places) == 4 and places == sorted(places)


def plain(page: str) -> str:
    """Return what a page says: without its style and without the scales of pictures; what pictures say stays."""
    told = " ".join(re.findall(r"<desc[^>]*>(.*?)</desc>", page))
    page = re.sub(r"<(style|svg)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]*>", " ", page) + told)


def as_read(cell: Any) -> str:
    """Return a cell as a spreadsheet shows it."""
    if not isinstance(cell.value, int | float):
        return str(cell.value)
    if cell.number_format.endswith("%"):
        return f"{100 * cell.value:.1f}%"
    return f"{cell.value:,.0f}" if cell.number_format == "#,##0" else f"{cell.value:,.1f}"


def released_numbers(found: Audit) -> set[str]:
    """Return every number that left through the gate, as it is written."""
    said: set[str] = set()
    for row in (row for part in found.parts if part.released for row in part.released.rows):
        wholes = (row.n_students, row.n_counted, row.reference_counted, row.reference_n, row.students_to_parity)
        shares = (row.share, row.share_low, row.share_high, row.compared_share)
        said |= {numbers.whole(each, "en") for each in wholes if each is not None}
        said |= {numbers.percent(each, "en").rstrip("%") for each in shares if each is not None}
        said |= set() if row.ratio is None else set(NUMBER.findall(numbers.times(row.ratio, "en")))
        said |= set() if row.gap is None else set(NUMBER.findall(numbers.points(row.gap, "en")))
    return said


def fixed_numbers(view: AuditView) -> set[str]:
    """Return numbers of texts that say nothing about students: dates, methods, sources, the number of looks."""
    texts = [*view.facts, view.lead, *view.says.values(), *view.notes, view.furthest_note]
    for dimension in view.dimensions:
        texts += [dimension.about, dimension.how, dimension.more, *dimension.questions, *dimension.missing]
        for each in dimension.cards:
            texts += [each.label, each.year, each.how_sure, each.why, each.limits, each.source, each.refused]
    texts += [label for _, labels in view.missing for label in labels]
    texts += [row[-1] for d in view.dimensions for c in d.cards for part in c.parts for row in part.rows]
    return {number for text in texts for number in NUMBER.findall(text)}


class TestForEverybody:
    def test_it_shows_something(self, public: Audit, views: Mapping[str, AuditView]) -> None:
        assert sum(part.released is not None for part in public.parts) >= 1
        assert "1,200" in {numbers.whole(1200, "en")} and len(released_numbers(public)) > 5

    def test_every_number_of_the_page_was_released(self, public: Audit, views: Mapping[str, AuditView]) -> None:
        found = set(NUMBER.findall(plain(audit_html(views["public"]))))
        assert found - fixed_numbers(views["public"]) <= released_numbers(public)

    def test_every_number_of_the_workbook_was_released(self, public: Audit, views: Mapping[str, AuditView]) -> None:
        book = openpyxl.load_workbook(io.BytesIO(audit_xlsx(views["public"])))
        cells = {as_read(cell) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
        found = {number for cell in cells for number in NUMBER.findall(cell)}
        assert found - fixed_numbers(views["public"]) <= released_numbers(public)

    def test_four_students_are_nowhere_and_cannot_be_worked_out(
        self, public: Audit, views: Mapping[str, AuditView]
    ) -> None:
        shown_any = False
        for part in (each for each in public.parts if each.released is not None):
            races = [row for row in part.released.rows if row.by == "race_ethnicity"]
            planted = [row for row in races if row.group == ("native-hawaiian",)]
            for row in planted:
                assert (row.n_students, row.n_counted, row.share, row.gap, row.students_to_parity) == (None,) * 5
            hidden = [row for row in races if row.n_students is None]
            assert len(hidden) != 1
            shown_any = shown_any or any(row.n_students for row in races)
            counts = [row.n_students for row in part.released.rows] + [row.n_counted for row in part.released.rows]
            assert not [n for n in counts if n is not None and 0 < n < 10]
        outside = views["public"]
        assert not [line for line in (*outside.stands_out, *outside.furthest) if "Hawaiian" in line.told]
        assert (outside.bright, outside.asides, outside.furthest_note) == ((), (), "")

    def test_the_same_snapshot_for_staff_shows_them(self, views: Mapping[str, AuditView]) -> None:
        """So the test above would see them if they were there."""
        found = line(views["staff"], "Race and ethnicity", "Native Hawaiian or Pacific Islander")
        assert (found.students, found.counted) == ("4", "2")


class TestTheLedger:
    def test_without_one_nobody_outside_gets_an_audit(self, snapshot: Snapshot) -> None:
        for audience in (Audience.PUBLIC, Audience.FAMILIES):
            with pytest.raises(BadQuestion) as refused:
                audit(Asked(snapshot, PLACE, audience))
            assert refused.value.message_id == "audit-no-ledger"

    def test_it_holds_every_number_that_is_shown_and_the_same_audit_adds_nothing(
        self, snapshot: Snapshot, tmp_path: Path
    ) -> None:
        question = asked(snapshot, Audience.PUBLIC, tmp_path / "ledger.jsonl")
        assert question.ledger is not None
        found = audit(question)
        assert len(question.ledger) == 0
        note_together(found.shown, found.entries_before, question.ledger)
        noted = {
            (entry.outcome, interval.names, interval.values, interval.stat): (interval.low, interval.high)
            for entry in question.ledger.entries()
            for interval in entry.intervals
        }
        shown = [
            ((part.measure.id, (row.by,), row.group, stat), n)
            for part in found.parts
            if part.released is not None
            for row in part.released.rows
            for stat, n in (("students", row.n_students), ("counted", row.n_counted))
            if n is not None
        ]
        assert len(shown) > 4 and all(noted[where] == (n, n) for where, n in shown)
        assert {entry.population for entry in question.ledger.entries()} == {"newfield/2026"}
        again, n_before = audit(question), len(question.ledger)
        note_together(again.shown, again.entries_before, question.ledger)
        assert len(question.ledger) == n_before > 0

    def test_what_was_noted_meanwhile_is_not_overlooked(self, snapshot: Snapshot, tmp_path: Path) -> None:
        question = asked(snapshot, Audience.PUBLIC, tmp_path / "ledger.jsonl")
        assert question.ledger is not None
        first, second = audit(question), audit(question)
        note_together(first.shown, first.entries_before, question.ledger)
        with pytest.raises(LedgerMoved):
            note_together(second.shown, second.entries_before, question.ledger)

    def test_the_next_snapshot_tells_nothing_of_the_one_who_came(self, snapshot: Snapshot, tmp_path: Path) -> None:
        """One student more, who was suspended: no number of the second audit differs a little from one of the first."""
        question = asked(snapshot, Audience.PUBLIC, tmp_path / "ledger.jsonl")
        assert question.ledger is not None
        first = audit(question)
        note_together(first.shown, first.entries_before, question.ledger)
        one = {"student_id": "99999", "school_id": SCHOOLS[0], "school_year": 2026}
        groups = {"race_ethnicity": "black", "sex": "female", "economic_disadvantage": "no", "last_school": 1}
        days = {"out_of_school_suspensions": 1, "in_school_suspensions": 0}
        tables = {
            name: pa.Table.from_pylist([*snapshot.decoded(name).to_pylist(), one | more])
            for name, more in (("enrollment", groups), ("discipline", days))
        }
        later = write_snapshot(tmp_path / "later", tables, as_of="2026-06-15", source="invented", licence="CC0")
        second = audit(asked(later, Audience.PUBLIC, tmp_path / "ledger.jsonl"))
        alone = audit(asked(later, Audience.PUBLIC))
        assert near(first, alone), "Without the ledger there is something to find."
        assert near(first, second) == []


def near(first: Audit, second: Audit) -> list[tuple[object, int, int]]:
    """Numbers of the same group that both audits show, and that differ by fewer than ten."""
    before, after = (
        {
            (part.measure.id, row.by, row.group, stat): n
            for part in found.parts
            if part.released is not None
            for row in part.released.rows
            for stat, n in (("students", row.n_students), ("counted", row.n_counted))
            if n is not None
        }
        for found in (first, second)
    )
    both = [(where, n, after[where]) for where, n in before.items() if where in after]
    return [each for each in both if 0 < abs(each[1] - each[2]) < 10]


class TestSpanish:
    def test_no_sentence_is_left_in_english(self, views: Mapping[str, AuditView]) -> None:
        english, spanish = (set(texts(asdict(views[who]))) for who in ("staff", "es"))
        sources = {card.source for dimension in views["es"].dimensions for card in dimension.cards}
        both = {text for text in english & spanish if re.search(r"[^\W\d_]{2,} .*[^\W\d_]{2,}", text)} - sources
        assert both == set()

    def test_its_fixed_texts_are_other_texts(self, views: Mapping[str, AuditView]) -> None:
        english, spanish = views["staff"].says, views["es"].says
        assert english.keys() == spanish.keys()
        assert [name for name in english if english[name] == spanish[name]] == []

    def test_the_page_says_its_language(self, views: Mapping[str, AuditView]) -> None:
        assert '<html lang="es" dir="ltr">' in audit_html(views["es"])


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from () if value.startswith("<svg") else (value,)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


class TestFiles:
    @pytest.mark.parametrize("who", ["staff", "es", "public"])
    def test_the_short_form_has_one_page(self, views: Mapping[str, AuditView], who: str) -> None:
        made = audit_pdf(views[who], one_page=True)
        assert made.startswith(b"%PDF")
        assert re.findall(rb"/Type\s*/Pages\b.*?/Count (\d+)|/Count (\d+)", made, re.DOTALL)[0] in (
            (b"1", b""),
            (b"", b"1"),
        )

    def test_the_whole_is_tagged_and_says_its_language_and_title(self, views: Mapping[str, AuditView]) -> None:
        made = audit_pdf(views["es"])
        assert b"/Lang" in made and b"/StructTreeRoot" in made and b"/MarkInfo" in made
        assert b"<dc:title>" in made and "Auditoría de equidad: Newfield".encode() in made

    def test_the_page_stands_alone(self, views: Mapping[str, AuditView]) -> None:
        page = audit_html(views["staff"])
        assert not re.search(r"<(script|link|img|iframe)\b|\bsrc=|url\(|@import", page)
        assert not re.search(r'href="(?!#)', page)

    def test_a_name_from_a_file_is_no_markup(self, snapshot: Snapshot) -> None:
        named = Asked(snapshot, "<b>New & field</b>", school_names=dict.fromkeys(SCHOOLS, "<script>x</script>"))
        page = audit_html(audit_view(audit(named), "en"))
        assert "&lt;b&gt;New &amp; field" in page and "<script" not in page

    def test_every_sheet_but_the_first_is_one_table(self, views: Mapping[str, AuditView]) -> None:
        book = openpyxl.load_workbook(io.BytesIO(audit_xlsx(views["staff"])))
        assert [len(sheet.tables) for sheet in book] == [0, *[1] * (len(book.worksheets) - 1)]
        sheet = next(sheet for sheet in book if sheet.title.startswith("Suspended out"))
        found = next(row for row in sheet.iter_rows(values_only=True) if row[1] == "African American")
        assert found[2:5] == (300, 75, 0.25)


# ---- one file on the command line

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
command.add_to(app)
HEADER = ("Student Number", "Schl", "SY", "Gender", "Lunch Status", "Ell Flag 2", "Days Enrolled", "Days Absent")


@dataclass(frozen=True)
class Run:
    """What a run of the command gave."""

    status: int
    printed: str
    said: str
    folder: Path

    @property
    def page(self) -> str:
        return (self.folder / "audit.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Any:
    @cache
    def run_(without: tuple[str, ...] = (), *options: str) -> Run:
        folder = tmp_path_factory.mktemp("file")
        lines = [HEADER]
        for place in range(200):
            lunch = "ZZ" if place < 12 else ("Free", "Paid")[place % 2]
            absent = 30 if (lunch == "Free" and place % 3) or place % 10 == 1 else 2
            school = ("0901", "0902")[place % 2]
            lines.append((f"{place:05d}", school, "2025-26", "FM"[place // 2 % 2], lunch, "Y", 180, absent))
        kept = [place for place, name in enumerate(HEADER) if name not in without]
        with (folder / "students.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([each[place] for place in kept] for each in lines)
        out = folder / "out"
        result = CliRunner().invoke(app, ["audit", str(folder / "students.csv"), "--out", str(out), *options])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Run(result.exit_code, result.stdout, result.stderr, out)

    return run_


class TestOneFile:
    def test_it_gives_four_files(self, run: Any) -> None:
        found = run()
        assert found.status == 0, found.said
        assert {each.name for each in found.folder.iterdir()} == {
            "audit.html",
            "audit.pdf",
            "one-page.pdf",
            "audit.xlsx",
        }
        assert "measures were looked at" in found.printed

    def test_a_column_that_only_sounds_alike_is_left_out_and_said(self, run: Any) -> None:
        said = plain(run().page)
        assert "“Ell Flag 2” may be" in said and "it was left out" in said
        assert "English learners" not in re.sub(r"English learners(&#39;|') progress in English", "", said)

    def test_a_code_that_nobody_explained_is_not_reported_and_said(self, run: Any) -> None:
        said = " ".join(plain(run().page).split())
        assert "What these values of “Lunch Status” mean, nobody has said; they count as not reported: ZZ." in said
        assert "Not reported 12" in said
        assert "Lower family income 94" in said

    def test_a_file_without_a_year_is_refused_in_a_sentence(self, run: Any) -> None:
        found = run(("SY",))
        assert (found.status, found.printed) == (1, "")
        assert found.said.strip().startswith("The table enrollment needs school_year")
        assert not found.folder.exists()

    def test_for_people_outside_it_needs_a_ledger_and_writes_in_it(self, run: Any, tmp_path: Path) -> None:
        refused = run((), "--year", "2025-26", "--audience", "public")
        assert refused.status == 1 and "--ledger" in refused.said and not refused.folder.exists()
        ledger = tmp_path / "ledger.jsonl"
        made = run((), "--year", "2025-26", "--audience", "public", "--ledger", str(ledger), "--population", "newfield")
        assert made.status == 0 and len(Ledger(ledger)) > 0, made.said
        assert {entry.audience for entry in Ledger(ledger).entries()} == {"public"}

    def test_the_year_can_be_given(self, run: Any) -> None:
        found = run(("SY",), "--year", "2025-26")
        assert found.status == 0 and "school year 2025–26" in found.page

    @pytest.mark.parametrize("option", [("--audience", "nobody"), ("--language", "tlh")])
    def test_what_there_is_not_is_refused_in_a_sentence(self, run: Any, option: tuple[str, str]) -> None:
        found = run((), *option)
        assert found.status == 1 and f"“{option[1]}”" in found.said and "Traceback" not in found.said


def test_a_gap_of_a_handful_is_not_denied(tmp_path: Path) -> None:
    """Too few of a group are counted to speak of them; then the sentence may not say that no group fares worse."""
    enrolled, supports = [], []
    for place in range(200):
        key = {"student_id": str(place), "school_id": "1", "school_year": 2026}
        low = place < 100
        enrolled.append(key | {"last_school": 1, "economic_disadvantage": "yes" if low else "no"})
        supports.append(
            key | {"days_enrolled": 180, "days_absent": 60 if (not low and place < 103) or place < 60 else 1}
        )
    tables = {"enrollment": pa.Table.from_pylist(enrolled), "attendance": pa.Table.from_pylist(supports)}
    found = audit(Asked(write_snapshot(tmp_path, tables, as_of="2026-06-14", source="invented", licence=""), PLACE))
    few = [{**row, "days_absent": 60 if 2 <= place < 100 or place >= 160 else 1} for place, row in enumerate(supports)]
    tables["attendance"] = pa.Table.from_pylist(few)
    handful = audit(Asked(write_snapshot(tmp_path, tables, as_of="2026-06-14", source="invented", licence=""), PLACE))
    said = [
        next(c for d in audit_view(each, "en").dimensions for c in d.cards if c.id == "satisfactory-attendance")
        for each in (found, handful)
    ]
    assert "Students from families with a lower income" in said[0].plain
    assert "No student group fares worse" not in said[1].plain
