"""The counts of a state from a file: taken as they are or refused in a sentence, and what they are compared with."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
import typer
import xlsxwriter
from typer.testing import CliRunner, Result

import fairwater.cli.audit
from fairwater.audit import Asked
from fairwater.audit import audit as audited
from fairwater.cli.disproportionality import add_to
from fairwater.disproportionality import Counts, Method, Why, read_state_counts, rule_set
from fairwater.errors import BadInput
from fairwater.idea import standings_of
from fairwater.tables.snapshot import Snapshot
from tests.core.disproportionality.cases import refusal
from tests.core.disproportionality.districts import give, snapshot_of, students

HEADER = "category,group,school_year,counted,students"
GROUPS = ("american-indian", "asian", "black", "hispanic", "native-hawaiian", "two-or-more", "white")
SIZES = {"black": (2_000, 20_000), "white": (1_000, 60_000)}


def lines(year: int = 2026, category: str = "autism", **sizes: tuple[int, int]) -> list[str]:
    """20,000 Black and 60,000 white students, 2,000 and 1,000 of them with autism, and 10 of 4,000 in each other group."""
    known = {**dict.fromkeys(GROUPS, (10, 4_000)), **SIZES, **sizes}
    return [f"{category},{group},{year},{counted},{n}" for group, (counted, n) in known.items()]


def file_of(folder: Path, rows: list[str], header: str = HEADER, name: str = "state.csv") -> Path:
    path = folder / name
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def small_district(folder: Path) -> Snapshot:
    """30 of 100 Black students with autism, and 2 of 20 white: too few to compare with."""
    black, white = students(100, "black", 30), students(20, "white", 2)
    give(black, 0, 30, disability_category="autism", age=9)
    give(white, 0, 2, disability_category="autism", age=9)
    return snapshot_of(folder / "snapshots", {2026: [*black, *white]})


def command() -> typer.Typer:
    """The command alone."""
    app = typer.Typer()
    add_to(app)
    return app


# What is taken


def test_counts_are_taken_by_category_and_year(tmp_path: Path) -> None:
    state = read_state_counts(file_of(tmp_path, [*lines(), *lines(2025, "any-disability", asian=(7, 8))]))
    assert set(state.counts) == {("autism", 2026), ("any-disability", 2025)}
    assert state.of("autism", 2026)["white"] == Counts(1_000, 60_000)
    assert state.of("any-disability", 2025)["asian"] == Counts(7, 8)
    assert state.of("autism", 2025) == {}


def test_a_file_as_states_have_it(tmp_path: Path) -> None:
    """Other letters, other names, a year with a dash, thousands with commas, a byte-order mark, a withheld count."""
    path = tmp_path / "state.csv"
    rows = ['Autism,Black or African American,2025-26,"2,000","20,000"', "Autism,Hispanic/Latino,2025-26,*,900"]
    rows += ["Autism,White,2025-26,,60000", "Removals in total,Asian,2025-26,12,10"]
    text = "\r\n".join(["Category,Race/Ethnicity,School Year,Counted,Students", *rows])
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    state = read_state_counts(path)
    assert state.of("autism", 2026) == {"black": Counts(2_000, 20_000)}
    assert state.of("removals-in-total", 2026) == {"asian": Counts(12, 10)}


def test_a_workbook_is_taken_too(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "state.xlsx")
    sheet = book.add_worksheet()
    for place, line in enumerate([HEADER, *lines()]):
        sheet.write_row(place, 0, [int(each) if each.isdigit() else each for each in line.split(",")])
    book.close()
    assert read_state_counts(tmp_path / "state.xlsx").of("autism", 2026)["black"] == Counts(2_000, 20_000)


# What is compared


def test_the_alternate_ratio_worked_by_hand(tmp_path: Path) -> None:
    """30 of 100 against 1,050 of 80,000 in the state's other groups: 0.3 / 0.013125 = 160/7."""
    snapshot = small_district(tmp_path)
    state = read_state_counts(file_of(tmp_path, lines()))
    [black] = [each for each in standings_of(snapshot, rule_set("federal-default"), state).found if is_it(each)]
    assert (black.ratio.method, black.ratio.value) == (Method.ALTERNATE, Fraction(160, 7))
    [alone] = [each for each in standings_of(snapshot, rule_set("federal-default")).found if is_it(each)]
    assert (alone.ratio.method, alone.ratio.why) == (Method.NONE, Why.STATE_NOT_KNOWN)


def is_it(standing: object) -> bool:
    ratio = standing.ratio  # type: ignore[attr-defined]
    return (ratio.category.id, ratio.group) == ("autism", "black")


def test_a_state_without_one_of_the_groups_is_no_state(tmp_path: Path) -> None:
    """A count that is withheld is not 0: the others are not all others, and nothing is compared with them."""
    rows = [line.replace(",10,4000", ",*,4000") if ",asian," in line else line for line in lines()]
    state = read_state_counts(file_of(tmp_path, rows))
    [black] = [
        each for each in standings_of(small_district(tmp_path), rule_set("federal-default"), state).found if is_it(each)
    ]
    assert black.ratio.why is Why.STATE_NOT_KNOWN


def test_the_command_takes_them(tmp_path: Path) -> None:
    snapshot, out = small_district(tmp_path), tmp_path / "ratios.csv"
    path = file_of(tmp_path, lines())
    words = [str(snapshot.folder), "--state-counts", str(path), "--out", str(out)]
    result = CliRunner().invoke(command(), words)
    assert result.exit_code == 0, result.output
    assert "a ratio of 22.86 exceeds the state's threshold of 3.00" in result.output
    assert "Alternate risk ratio: 30 of 100 in the group in the district" in out.read_text(encoding="utf-8")


# What is refused


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "dyslexia,black,2026,1,2",
            "row 2, “dyslexia” is none of the fourteen categories. Write one of any-disability",
        ),
        ("autism,All students,2026,1,2", "row 2, “All students” is none of the seven groups"),
        ("autism,,2026,1,2", "row 2, “” is none of the seven groups"),
        ("autism,black,soon,1,2", "row 2, “soon” is no school year"),
        ("autism,black,,1,2", "row 2, “” is no school year"),
        ("autism,black,1826,1,2", "row 2, “1826” is no school year"),
        ("autism,black,2026,few,2", "row 2, “counted” is “few”. Write a whole number"),
        ("autism,black,2026,-4,2", "row 2, “counted” is “-4”. Write a whole number"),
        ("autism,black,2026,1,2.5", "row 2, “students” is “2.5”. Write a whole number"),
        ("autism,black,2026,12%,2", "row 2, “counted” is “12%”. Write a whole number"),
        ("autism,black,2026,3,2", "row 2, 3 are counted of 2 students"),
        ("autism,black,2026,1", "Row 2"),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused_with_its_place(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(BadInput) as fault:
        read_state_counts(file_of(tmp_path, [row, *lines(2025)]))
    sentence = refusal(fault.value)
    assert said.lower() in sentence.lower() and "state.csv" in sentence and sentence.endswith(".")


def test_a_row_given_twice_says_where_both_are(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as fault:
        read_state_counts(file_of(tmp_path, [*lines(), "Autism,Black,2025-26,1,2"]))
    assert "row 9 gives the same category, group and school year as row 4" in refusal(fault.value)


@pytest.mark.parametrize("gone", HEADER.split(","))
def test_a_column_that_is_missing_is_named(tmp_path: Path, gone: str) -> None:
    with pytest.raises(BadInput) as fault:
        read_state_counts(file_of(tmp_path, lines(), header=HEADER.replace(gone, "other")))
    assert f"has no column “{gone}”" in refusal(fault.value) and "other" in str(fault.value)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("state.csv", b""),
        ("state.csv", HEADER.encode()),
        ("state.csv", b"%PDF-1.7\n\xff\xfe"),
        ("state.xlsx", b"PK\x03\x04 no workbook"),
        ("state.csv", f"{HEADER},group\nautism,black,2026,1,2,white\n".encode()),
    ],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BadInput) as fault:
        read_state_counts(tmp_path / name)
    assert name in refusal(fault.value)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (lines(2021), "has counts of 2021, and the district's ratios are of 2026"),
        (lines(black=(29, 20_000)), "the whole state has 29 of 20,000 for autism, black, 2026"),
        (lines(black=(50, 99)), "the district alone 30 of 100"),
    ],
)
def test_counts_that_cannot_be_of_the_districts_state_are_refused(tmp_path: Path, rows: list[str], said: str) -> None:
    with pytest.raises(BadInput) as fault:
        standings_of(small_district(tmp_path), rule_set("federal-default"), read_state_counts(file_of(tmp_path, rows)))
    assert said in refusal(fault.value)


def test_the_command_says_what_is_wrong_and_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "ratios.csv"
    words = [str(small_district(tmp_path).folder), "--out", str(out), "--state-counts"]
    for path in (tmp_path / "none.csv", file_of(tmp_path, ["dyslexia,black,2026,1,2"])):
        result = CliRunner().invoke(command(), [*words, str(path)])
        assert result.exit_code == 1 and path.name in result.stderr and "Traceback" not in result.output
    assert not out.exists()


def audited_district(folder: Path) -> Snapshot:
    """The small district with discipline too, so that there is a measure to audit."""
    black, white = students(100, "black", 30), students(20, "white", 2)
    give(black, 0, 30, disability_category="autism", age=9)
    give(white, 0, 2, disability_category="autism", age=9)
    give(black, 40, 5, out_of_school_suspensions=1)
    return snapshot_of(folder / "snapshots", {2026: [*black, *white]})


def audit_command(*words: object) -> Result:
    app = typer.Typer()
    fairwater.cli.audit.add_to(app)
    return CliRunner().invoke(app, [str(word) for word in words])


def test_the_audit_compares_with_the_state(tmp_path: Path) -> None:
    """30 of 100 beside 1,050 of 80,000 others of the state: without it nothing can be compared with."""
    snapshot = audited_district(tmp_path)
    without = audited(Asked(snapshot, "Newfield"))
    state = read_state_counts(file_of(tmp_path, lines()))
    with_it = audited(Asked(snapshot, "Newfield", state=state))
    (before,), (after,) = ([each for each in found.standings if is_it(each)] for found in (without, with_it))
    assert (before.ratio.method, before.ratio.why) == (Method.NONE, Why.STATE_NOT_KNOWN)
    assert (after.ratio.method, after.ratio.value) == (Method.ALTERNATE, Fraction(160, 7))


def test_the_audits_command_takes_or_refuses_the_states_counts(tmp_path: Path) -> None:
    folder, out = audited_district(tmp_path).folder, tmp_path / "out"
    wrong = file_of(tmp_path, ["dyslexia,black,2026,1,2"], name="wrong.csv")
    refused = audit_command(folder, "--out", out, "--state-counts", wrong)
    assert (refused.exit_code, "wrong.csv" in refused.stderr, out.exists()) == (1, True, False)
    outside = audit_command(folder, "--out", out, "--audience", "public", "--state-counts", file_of(tmp_path, lines()))
    assert (outside.exit_code, "for staff with a need" in outside.stderr) == (1, True)
    smaller = file_of(tmp_path, lines(black=(29, 20_000)))
    assert "the whole state has 29" in audit_command(folder, "--out", out, "--state-counts", smaller).stderr
