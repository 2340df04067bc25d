"""Figures that are known from elsewhere, through the whole path: file, reader, snapshot, measure, gate, released rows."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from fairwater import samples
from fairwater.disclosure import Released, ReleasedRow, release
from fairwater.measures.applied import source_of
from fairwater.measures.registry import measure_named
from fairwater.synthetic.riverbend import riverbend
from fairwater.tables.readers.crdc import Collection
from fairwater.tables.readers.published_shares import read_published_shares
from fairwater.tables.readers.state_suspensions import read_state_suspensions
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.vocabulary import Audience, Better, Grouping, Question, Reason, Reference, ReferenceKind, Status

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
NOT_SHIPPED = ROOT.parent / "shared" / "data"

OUT, IN = "suspended-out-of-school", "suspended-in-school"
REST = Reference(ReferenceKind.REST)
OVERALL = Reference(ReferenceKind.OVERALL)


def against(group: str) -> Reference:
    return Reference(ReferenceKind.GROUP, group=group)


def asked(
    snapshot: Snapshot,
    measure_id: str,
    *columns: str,
    compared_with: Reference = REST,
    within: tuple[str, ...] = (),
    where: tuple[tuple[str, tuple[str, ...]], ...] = (),
    schools: list[str] | None = None,
) -> Released:
    measure = measure_named(measure_id)
    groupings = tuple(Grouping(column, (column,)) for column in columns)
    question = Question(measure_id, measure.better, groupings, compared_with, within=within, where=where)
    return release(question, source_of(measure, snapshot, schools=schools), audience=Audience.STAFF)


def by_group(rows: Iterable[ReleasedRow]) -> dict[str, ReleasedRow]:
    return {row.group_name: row for row in rows}


def counts(row: ReleasedRow) -> tuple[int | None, int | None]:
    return row.n_counted, row.n_students


def percent(share: float | None, digits: int) -> str:
    assert share is not None
    return f"{100 * share:.{digits}f}"


# Virginia, CRDC 2021-22


@pytest.fixture(scope="module")
def collection() -> Collection:
    return samples.virginia()


@pytest.fixture(scope="module")
def virginia(collection: Collection, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return write_snapshot(
        tmp_path_factory.mktemp("virginia"),
        {"counts": collection.counts},
        as_of=samples.VIRGINIA_AS_OF,
        source=samples.VIRGINIA_SOURCE,
        licence=samples.VIRGINIA_LICENCE,
    )


VIRGINIA = {
    "hispanic": (219_721, 9_043, "4.116", "4.433"),
    "american-indian": (3_202, 178, "5.559", "5.465"),
    "asian": (91_107, 878, "0.964", "1.238"),
    "native-hawaiian": (2_002, 84, "4.196", "3.596"),
    "black": (261_589, 32_138, "12.286", "9.271"),
    "white": (560_589, 20_920, "3.732", "4.458"),
    "two-or-more": (78_275, 4_137, "5.285", "5.301"),
}


def test_virginia_every_group_has_its_students_suspensions_and_rate(virginia: Snapshot) -> None:
    rows = by_group(asked(virginia, OUT, "race_ethnicity").rows)
    assert {name: (row.n_students, row.n_counted, percent(row.share, 3)) for name, row in rows.items()} == {
        name: (enrolled, suspended, rate) for name, (enrolled, suspended, rate, _) in VIRGINIA.items()
    }
    assert {row.status for row in rows.values()} == {Status.RELEASED}


def test_virginia_every_group_has_its_rate_of_suspension_in_school(virginia: Snapshot) -> None:
    rows = by_group(asked(virginia, IN, "race_ethnicity").rows)
    assert {name: (row.n_students, percent(row.share, 3)) for name, row in rows.items()} == {
        name: (enrolled, rate) for name, (enrolled, _, _, rate) in VIRGINIA.items()
    }


def test_virginia_all_students(virginia: Snapshot) -> None:
    rows = asked(virginia, OUT, "race_ethnicity", compared_with=OVERALL).rows
    assert {(row.reference_counted, row.reference_n) for row in rows} == {(67_378, 1_216_485)}
    assert {percent(row.compared_share, 3) for row in rows} == {"5.539"}
    assert (sum(row.n_counted or 0 for row in rows), sum(row.n_students or 0 for row in rows)) == (67_378, 1_216_485)


def test_virginia_ratios(virginia: Snapshot) -> None:
    to_white = by_group(asked(virginia, OUT, "race_ethnicity", compared_with=against("white")).rows)
    to_rest = by_group(asked(virginia, OUT, "race_ethnicity").rows)
    assert f"{to_white['black'].ratio:.3f}" == "3.292"
    assert f"{to_white['hispanic'].ratio:.3f}" == "1.103"
    assert f"{to_rest['black'].ratio:.3f}" == "3.329"
    assert (to_white["white"].gap, to_white["white"].ratio, to_white["white"].q_value) == (0.0, 1.0, None)


def test_virginia_students_with_disabilities_and_english_learners(virginia: Snapshot) -> None:
    served = by_group(asked(virginia, OUT, "disability", compared_with=against("no")).rows)
    assert counts(served["yes"]) == (17_286, 161_514)
    assert counts(served["no"]) == (50_092, 1_054_971)
    assert (percent(served["yes"].share, 2), percent(served["no"].share, 2)) == ("10.70", "4.75")
    assert f"{served['yes'].ratio:.3f}" == "2.254"
    learners = by_group(asked(virginia, OUT, "english_learner").rows)
    assert counts(learners["yes"]) == (4_827, 131_950)
    assert percent(learners["yes"].share, 2) == "3.66"
    assert counts(learners["no"]) == (67_378 - 4_827, 1_216_485 - 131_950)


def test_fairfax_county(collection: Collection, virginia: Snapshot) -> None:
    (division,) = {s.division_id for s in collection.schools if s.division_name.lower().startswith("fairfax co")}
    schools = [school.id for school in collection.schools if school.division_id == division]
    assert len(schools) == 202
    inside = asked(
        virginia, OUT, "race_ethnicity", compared_with=against("white"), where=(("division_id", (division,)),)
    )
    listed = asked(virginia, OUT, "race_ethnicity", compared_with=against("white"), schools=schools)
    repeated = asked(virginia, OUT, "race_ethnicity", compared_with=against("white"), within=("division_id",))
    named = (("division_id", division),)
    for rows in (inside.rows, listed.rows, [row for row in repeated.rows if row.within == named]):
        rows = by_group(rows)
        assert counts(rows["black"]) == (713, 17_282)
        assert counts(rows["white"]) == (606, 64_738)
        assert f"{rows['black'].ratio:.3f}" == "4.407"


def test_virginia_says_whom_it_leaves_out(collection: Collection, virginia: Snapshot) -> None:
    assert collection.nonbinary_students_left_out == 511
    assert (len(collection.schools), len({school.division_id for school in collection.schools})) == (1_900, 159)
    sexes = by_group(asked(virginia, OUT, "sex").rows)
    assert sorted(sexes) == ["female", "male"]
    assert sum(row.n_students or 0 for row in sexes.values()) == 1_216_485
    assert dict(asked(virginia, OUT, "sex").notes)["note-published-by-others"] == (("source", samples.VIRGINIA_SOURCE),)


# The nation, CRDC 2011-12


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    table = read_state_suspensions(DATA / "crdc_2011_12_secondary_suspensions_by_state.csv.gz")
    folder = tmp_path_factory.mktemp("nation")
    return write_snapshot(folder, {"counts": table}, as_of="2012-06-30", source="CRDC 2011-12", licence="Public domain")


NATION = {
    "american-indian": (30_140, 253_030, "11.91", "11.9"),
    "asian": (24_345, 990_305, "2.46", "2.5"),
    "native-hawaiian": (4_770, 65_685, "7.26", "7.3"),
    "black": (809_585, 3_492_265, "23.18", "23.2"),
    "hispanic": (527_880, 4_894_645, "10.78", "10.8"),
    "white": (840_190, 12_630_835, "6.65", "6.7"),
}


def test_nation_every_group_has_its_counts_and_its_published_rate(nation: Snapshot) -> None:
    rows = by_group(asked(nation, OUT, "race_ethnicity").rows)
    found = {name: (*counts(rows[name]), percent(rows[name].share, 2), percent(rows[name].share, 1)) for name in NATION}
    assert found == NATION
    assert set(rows) - set(NATION) == {"(not reported)"}


def test_nation_all_students_english_learners_and_students_with_disabilities(nation: Snapshot) -> None:
    everyone = asked(nation, OUT, "race_ethnicity", compared_with=OVERALL).rows[0]
    assert (everyone.reference_counted, everyone.reference_n) == (2_300_885, 22_852_315)
    assert (percent(everyone.compared_share, 2), percent(everyone.compared_share, 1)) == ("10.07", "10.1")
    learners = by_group(asked(nation, OUT, "english_learner").rows)["yes"]
    assert (*counts(learners), percent(learners.share, 2)) == (138_415, 1_253_425, "11.04")
    served = by_group(asked(nation, OUT, "disability").rows)["yes"]
    assert (*counts(served), percent(served.share, 2)) == (495_060, 2_732_605, "18.12")


def test_nation_ratios(nation: Snapshot) -> None:
    rows = by_group(asked(nation, OUT, "race_ethnicity", compared_with=against("white")).rows)
    assert {name: f"{rows[name].ratio:.3f}" for name in ("black", "american-indian", "hispanic")} == {
        "black": "3.485",
        "american-indian": "1.791",
        "hispanic": "1.621",
    }


def test_nation_by_state(nation: Snapshot) -> None:
    answer = asked(nation, OUT, "race_ethnicity", compared_with=against("white"), within=("school_id",))
    ratios = {dict(row.within)["school_id"]: row.ratio for row in answer.rows if row.within and row.group == ("black",)}
    assert len(ratios) == 49
    assert None not in ratios.values()
    ordered = sorted(ratios, key=lambda state: ratios[state] or 0.0)
    known = {"VT": "1.16", "MT": "1.39", "WI": "8.05", "NE": "5.85", "IA": "5.62", "MN": "5.49"}
    known |= {"KY": "2.91", "VA": "2.86"}
    names = {"VT": "Vermont", "MT": "Montana", "WI": "Wisconsin", "NE": "Nebraska", "IA": "Iowa", "MN": "Minnesota"}
    names |= {"KY": "Kentucky", "VA": "Virginia"}
    written = {code: code if code in ratios else names[code] for code in known}
    assert {code: f"{ratios[written[code]]:.2f}" for code in known} == known
    assert ordered[:2] == [written["VT"], written["MT"]]
    assert ordered[::-1][:4] == [written[code] for code in ("WI", "NE", "IA", "MN")]


# Kentucky's graduation shares, published without counts


def graduation(year: str, compared_with: Reference) -> Released:
    table = pq.read_table(DATA / "kentucky_graduation_state.parquet")
    table = table.filter(pc.equal(table["year"], year))
    source = "Kentucky Department of Education, School Report Card"
    shares = read_published_shares(
        table, group="student_group", share="grad_rate", everyone="All Students", source=source
    )
    grouping = Grouping("student_group", ("student_group",))
    question = Question("on-time-graduation", Better.HIGHER, (grouping,), compared_with)
    return release(question, shares, audience=Audience.STAFF)


KENTUCKY = {
    "2016-2017": (
        "89.8",
        {
            "White (Non-Hispanic)": "91.3",
            "African American": "81.7",
            "Hispanic": "84.2",
            "English Learners": "66.6",
            "Disability-With IEP (Total)": "76.2",
            "Free/Reduced-Price Meals": "87.2",
            "GAP": "86.2",
        },
    ),
    "2013-2014": (
        "87.5",
        {
            "White (Non-Hispanic)": "88.7",
            "African American": "79.4",
            "Hispanic": "84.4",
            "Free/Reduced-Price Meals": "84.0",
            "Disability-With IEP (Total)": "70.8",
        },
    ),
}


@pytest.mark.parametrize("year", KENTUCKY)
def test_kentucky_shares_are_the_published_ones(year: str) -> None:
    everyone, groups = KENTUCKY[year]
    rows = by_group(graduation(year, OVERALL).rows)
    assert {percent(row.compared_share, 1) for row in rows.values()} == {everyone}
    assert {name: percent(rows[name].share, 1) for name in groups} == groups
    assert "All Students" not in rows


def test_kentucky_gaps() -> None:
    to_all = by_group(graduation("2016-2017", OVERALL).rows)
    assert percent(to_all["English Learners"].gap, 1) == "-23.2"
    to_white = by_group(graduation("2016-2017", against("White (Non-Hispanic)")).rows)
    assert percent(to_white["African American"].gap, 1) == "-9.6"
    assert to_white["African American"].ratio == pytest.approx(0.817 / 0.913, abs=1e-12)


def test_shares_without_counts_have_no_interval_and_say_why() -> None:
    for reference in (OVERALL, against("Hispanic")):
        for row in graduation("2016-2017", reference).rows:
            assert row.reason is Reason.NO_COUNTS
            assert row.status is Status.RELEASED
            absent = (row.n_students, row.n_counted, row.share_low, row.share_high, row.gap_low, row.gap_high)
            assert {*absent, row.ratio_low, row.ratio_high, row.students_to_parity, row.q_value} == {None}
    assert graduation("2016-2017", OVERALL).n_tested == 0


def test_shares_without_counts_cannot_be_compared_with_the_rest() -> None:
    rows = graduation("2016-2017", REST).rows
    assert {(row.status, row.gap, row.compared_share) for row in rows} == {(Status.NOT_CALCULATED, None, None)}
    assert all(row.share is not None for row in rows)


# DisImpact's made-up college, a set that may not be shipped, through the command line

STUDENT_EQUITY = NOT_SHIPPED / "student_level" / "disimpact_student_equity.csv.gz"
TRANSFER = {
    "Asian": (6_000, ".7153", "+.2699"),
    "Black": (2_000, ".3035", "-.2477"),
    "Hispanic": (4_000, ".2118", "-.3933"),
    "Multi-Ethnicity": (1_000, ".5040", "-.0236"),
    "Native American": (200, ".3900", "-.1378"),
    "White": (6_800, ".6176", "+.1383"),
}


def four_digits(number: str, sign: str = "") -> str:
    rounded = Decimal(number).quantize(Decimal("0.0001"), ROUND_HALF_UP)
    return f"{rounded:{sign}}".replace("0.", ".", 1)


@pytest.mark.skipif(
    not STUDENT_EQUITY.is_file(),
    reason="The set student_equity (GPL-3, may not be shipped) is not beside this repository under shared/data.",
)
def test_student_equity_in_the_shell(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    command = [sys.executable, "-m", "fairwater.cli", "compare", str(STUDENT_EQUITY), "--outcome", "Transfer"]
    command += ["--better", "higher", "--by", "Ethnicity", "--compared-with", "rest", "--audience", "staff"]
    command += ["--student", "Student_ID"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([*command, "--out", str(out)], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    rows = list(csv.DictReader(out.open(encoding="utf-8", newline="")))
    assert {
        row["group"]: (int(row["n_students"]), four_digits(row["share"]), four_digits(row["gap"], "+")) for row in rows
    } == TRANSFER
    counted, n = (sum(int(row[name]) for row in rows) for name in ("n_counted", "n_students"))
    assert (n, f"{counted / n:.4f}") == (20_000, "0.5264")
    assert {row["status"] for row in rows} == {"released"}


# Riverbend, the story


@pytest.fixture(scope="module")
def pilots_and_snapshot(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Snapshot]:
    district = riverbend()
    folder = tmp_path_factory.mktemp("riverbend")
    snapshot = write_snapshot(folder, district.tables, as_of="2026-06-14", source="Invented", licence="Apache-2.0")
    return [school.id for school in district.schools if school.pilot], snapshot


LAST = (("school_year", ("2026",)),)


def test_riverbend_suspensions_of_the_story(pilots_and_snapshot: tuple[list[str], Snapshot]) -> None:
    pilots, snapshot = pilots_and_snapshot
    row = by_group(asked(snapshot, OUT, "race_ethnicity", where=LAST, schools=pilots).rows)["black"]
    assert counts(row) == (60, 400)
    assert (row.reference_counted, row.reference_n) == (90, 1_600)
    assert (row.share, row.compared_share) == (0.15, 0.05625)
    assert f"{row.ratio:.3f}" == "2.667"
    assert row.gap == pytest.approx(0.09375, abs=1e-15)
    assert row.students_to_parity == 38


def test_riverbend_is_the_same_asked_year_by_year(pilots_and_snapshot: tuple[list[str], Snapshot]) -> None:
    pilots, snapshot = pilots_and_snapshot
    answer = asked(snapshot, OUT, "race_ethnicity", within=("school_year",), schools=pilots)
    place = (("school_year", "2026"),)
    row = by_group(row for row in answer.rows if row.within == place)["black"]
    assert (*counts(row), row.reference_counted, row.reference_n) == (60, 400, 90, 1_600)


def test_riverbend_graduation_of_the_story(pilots_and_snapshot: tuple[list[str], Snapshot]) -> None:
    _, snapshot = pilots_and_snapshot
    row = by_group(asked(snapshot, "on-time-graduation", "english_learner", where=LAST).rows)["yes"]
    assert counts(row) == (78, 103)


def test_riverbend_says_of_every_planted_gap_what_was_planted(pilots_and_snapshot: tuple[list[str], Snapshot]) -> None:
    _, snapshot = pilots_and_snapshot
    for gap in riverbend().planted:
        (column, value), *more = gap.group
        for figure in gap.figures if not more else ():
            year = (("school_year", (str(figure.school_year),)),)
            rows = asked(snapshot, gap.measure, column, where=year, schools=list(gap.schools) or None).rows
            row = by_group(rows)[value]
            assert counts(row) == (figure.n_counted, figure.n_students), gap
            assert (row.reference_counted, row.reference_n) == (figure.n_others_counted, figure.n_others), gap


def test_riverbend_gifted_participation_of_english_learners(pilots_and_snapshot: tuple[list[str], Snapshot]) -> None:
    row = by_group(asked(pilots_and_snapshot[1], "gifted-participation", "english_learner", where=LAST).rows)["yes"]
    assert (*counts(row), row.reference_counted, row.reference_n) == (24, 2_297, 1_333, 16_103)


def test_riverbend_on_track_in_grade_9(pilots_and_snapshot: tuple[list[str], Snapshot]) -> None:
    row = by_group(asked(pilots_and_snapshot[1], "on-track-in-grade-9", "english_learner", where=LAST).rows)["yes"]
    assert (*counts(row), row.reference_counted, row.reference_n) == (89, 110, 1_100, 1_316)


def test_riverbend_has_the_students_that_it_says(pilots_and_snapshot: tuple[list[str], Snapshot]) -> None:
    pilots, snapshot = pilots_and_snapshot
    everyone = asked(snapshot, OUT, "sex", compared_with=OVERALL, where=LAST).rows[0]
    assert everyone.reference_n == 18_400
    in_pilots = asked(snapshot, OUT, "sex", compared_with=OVERALL, where=LAST, schools=pilots).rows[0]
    assert (in_pilots.reference_counted, in_pilots.reference_n) == (150, 2_000)
