"""The same cell query and the same combination of schools on local PySpark and on DuckDB: equal answers."""

from __future__ import annotations

import random
from fractions import Fraction

import ibis
import pyarrow as pa
import pyarrow.parquet
import pytest

from fairwater.disaggregate.cells import cell_query, read_cells
from fairwater.disaggregate.questions import answer_cells
from fairwater.tables import TABLES
from fairwater.tables.records import _one_row_per_student
from fairwater.vocabulary import Better, Dimension, Grouping, Question, Reference, ReferenceKind

pytestmark = pytest.mark.spark
pyspark_sql = pytest.importorskip("pyspark.sql")

SCHOOLS = Dimension("school_id", ("0101", "0102", "0103"))
YEARS = Dimension("school_year", ("2025", "2026"))
RACES = Dimension("race_ethnicity", ("Black", "Hispanic", "White", "(not reported)"))
DISABILITIES = Dimension("disability", ("no", "yes", "(not reported)"))
DIMENSIONS = (SCHOOLS, YEARS, RACES, DISABILITIES)


@pytest.fixture(scope="module")
def spark():
    session = (
        pyspark_sql.SparkSession.builder.master("local[2]")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield ibis.pyspark.connect(session)
    session.stop()


@pytest.fixture
def both(spark, tmp_path):
    """Open one columnar file in both engines: DuckDB first."""

    def opened(table: pa.Table) -> tuple[ibis.Table, ibis.Table]:
        path = tmp_path / "records.parquet"
        pa.parquet.write_table(table, path)
        return ibis.duckdb.connect().read_parquet(path), spark.read_parquet(path)

    return opened


def coded_rows(seed: int, length: int = 700) -> dict[str, pa.Array]:
    pick = random.Random(seed)
    return {d.name: pa.array([pick.randrange(len(d)) for _ in range(length)], pa.int16()) for d in DIMENSIONS}


def outcomes(seed: int, kind: pa.DataType, blank: float, length: int = 700) -> pa.Array:
    pick = random.Random(f"outcome {seed}")
    values = [None if pick.random() < blank else pick.random() < 0.3 for _ in range(length)]
    return pa.array(values, pa.bool_()).cast(kind)


class TestCellQuery:
    @pytest.mark.parametrize("kind", [pa.bool_(), pa.int8()])
    @pytest.mark.parametrize("blank", [0.2, 1.0])
    def test_equal_cells(self, both, kind, blank):
        values = {"first": outcomes(1, kind, blank), "second": outcomes(2, kind, 0.0)}
        here, there = (cells_of(t, tuple(values)) for t in both(pa.table(coded_rows(7) | values)))
        assert here == there
        assert sum(map(sum, here["students"])) > 0

    def test_students_counted_once_where_no_outcome_is_blank(self, both):
        values = {name: outcomes(seed, pa.int8(), 0.0) for seed, name in enumerate(("first", "second"))}
        here, there = (cells_of(t, tuple(values), True) for t in both(pa.table(coded_rows(8) | values)))
        assert here == there
        assert sum(map(sum, here["students"])) == 2 * 700

    def test_codes_too_wide_for_32_bits(self, both):
        many = Dimension("school_id", tuple(f"{code:04}" for code in range(30_000)))
        crossed = tuple(Dimension(name, many.values) for name in ("school_id", "race_ethnicity", "disability"))
        codes = {d.name: pa.array([29_999, 29_999, 5], pa.int16()) for d in crossed}
        table = pa.table(codes | {"counted": pa.array([1, 0, 1], pa.int8())})
        here, there = (cells_of(t, ("counted",), dimensions=crossed) for t in both(table))
        assert here == there
        assert max(here["codes"]) == 30_000**3 - 1


def cells_of(rows: ibis.Table, names: tuple[str, ...], never_blank: bool = False, dimensions=DIMENSIONS) -> dict:
    query = cell_query(rows, dimensions, names, never_blank)
    cells = read_cells(query.to_pyarrow(), dimensions, names)
    return {name: getattr(cells, name).tolist() for name in ("codes", "students", "counted")}


REFERENCES = [
    Reference(ReferenceKind.REST),
    Reference(ReferenceKind.OVERALL),
    Reference(ReferenceKind.BEST),
    Reference(ReferenceKind.GROUP, group="White; no"),
    Reference(ReferenceKind.VALUE, value=Fraction(1, 5)),
]


class TestAnswers:
    @pytest.mark.parametrize("reference", REFERENCES, ids=str)
    def test_equal_answers(self, both, reference):
        question = Question(
            outcome="suspended",
            better=Better.LOWER,
            groupings=(
                Grouping("race_ethnicity", ("race_ethnicity",)),
                Grouping("race_ethnicity*disability", ("race_ethnicity", "disability")),
            ),
            compared_with=reference,
            within=("school_id",),
            where=(("school_year", ("2026",)),),
        )
        table = pa.table(coded_rows(3) | {"counted": outcomes(3, pa.bool_(), 0.1)})
        here, there = (answers(question, rows) for rows in both(table))
        assert here == there
        assert {row["status"].value for row in here} == {"released", "not-calculated"}


def answers(question: Question, rows: ibis.Table) -> list[dict]:
    cells = read_cells(cell_query(rows, DIMENSIONS, ("counted",)).to_pyarrow(), DIMENSIONS, ("counted",))
    return answer_cells(question, cells)


class TestOneRowPerStudent:
    @pytest.mark.parametrize("with_last_school", [True, False])
    @pytest.mark.parametrize("seed", range(3))
    def test_equal_rows(self, both, seed, with_last_school):
        here, there = (rows_of(t) for t in both(several_schools(seed, with_last_school)))
        assert here == there
        assert len(here) == len({row[:2] for row in here})

    def test_numbers_add_and_groups_are_the_last_schools(self, both):
        table = pa.table(
            {
                "student_id": ["a", "a", "b", "a"],
                "school_id": pa.array([0, 1, 0, 1], pa.int16()),
                "school_year": pa.array([0, 0, 0, 1], pa.int16()),
                "last_school": pa.array([1, 0, 1, 1], pa.int8()),
                "race_ethnicity": pa.array([2, 0, 1, 0], pa.int16()),
                "out_of_school_suspensions": pa.array([1, 2, None, None], pa.int64()),
                "out_of_school_days": pa.array([None, 4, None, 2], pa.int64()),
                "in_school_suspensions": pa.array([None, None, 1, 0], pa.int64()),
                "n_schools": pa.array([2, 2, 1, 1], pa.int8()),
            }
        )
        here, there = (rows_of(t) for t in both(table))
        assert here == there
        assert here == [
            ("a", 0, 0, 1, 2, 3, 4, None, 2),
            ("a", 1, 1, 1, 0, None, 2, 0, 1),
            ("b", 0, 0, 1, 1, None, None, 1, 1),
        ]


def rows_of(rows: ibis.Table) -> list[tuple]:
    combined = _one_row_per_student(rows, TABLES["discipline"])
    first = ["student_id", "school_year"]
    names = [*first, *(name for name in rows.columns if name not in first)]
    answer = combined.select(names).to_pyarrow().to_pylist()
    return sorted((tuple(row.values()) for row in answer), key=lambda row: row[:2])


def several_schools(seed: int, with_last_school: bool) -> pa.Table:
    """Return rows of 300 students over two years, each year in one to three schools, the last one marked; with blanks."""
    pick = random.Random(seed)
    numbers = ("out_of_school_suspensions", "out_of_school_days", "in_school_suspensions")
    rows = []
    for student in range(300):
        for year in range(len(YEARS)):
            schools = pick.sample(range(len(SCHOOLS)), pick.choice((1, 1, 2, 3)))
            for school in schools:
                row = {"student_id": f"{student:04}", "school_id": school, "school_year": year}
                row |= {d.name: pick.randrange(len(d)) for d in (RACES, DISABILITIES)}
                row |= {name: pick.choice((None, 0, 1, 5)) for name in numbers}
                row |= {"n_schools": len(schools), "last_school": int(school == schools[0])}
                rows.append(row)
    pick.shuffle(rows)
    table = pa.Table.from_pylist(rows)
    short = ("school_id", "school_year", "race_ethnicity", "disability")
    for name in (*short, "n_schools", "last_school"):
        place = table.column_names.index(name)
        table = table.set_column(place, name, table[name].cast(pa.int16() if name in short else pa.int8()))
    return table if with_last_school else table.drop_columns("last_school")
