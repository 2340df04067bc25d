"""What is counted: the made-up rows, and the two workloads over them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from fairwater.vocabulary import Dimension, Grouping

SEED = 20261122
DATA = Path(__file__).parent / "data"
CHUNK = 1 << 20

RACE_SHARES = (0.30, 0.25, 0.20, 0.10, 0.08, 0.05, 0.02)
BINARY_SHARES = {"gender": 0.49, "low_income": 0.45, "english_learner": 0.15, "disability": 0.13, "homeless": 0.04}
BINARY_SHARES |= {"foster_care": 0.02}
OUTCOME_SHARES = {f"outcome_{place}": share for place, share in enumerate((0.03, 0.06, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9))}
OUTCOMES = tuple(OUTCOME_SHARES)
BLANK_SHARE = 0.1


def _dimension(name: str, size: int) -> Dimension:
    return Dimension(name, tuple(f"{name} {code}" for code in range(size)))


PLACES = (_dimension("school_id", 500), _dimension("school_year", 10))
GROUPS = (_dimension("race_ethnicity", len(RACE_SHARES)), *(_dimension(name, 2) for name in BINARY_SHARES))


def _groupings(largest: int) -> tuple[Grouping, ...]:
    names = [dimension.name for dimension in GROUPS]
    crossed = (each for size in range(1, largest + 1) for each in combinations(names, size))
    return tuple(Grouping(",".join(each), each) for each in crossed)


@dataclass(frozen=True)
class Workload:
    """Groupings within places; `reach` is the goal, as a ratio to one scan of the same columns."""

    name: str
    places: tuple[Dimension, ...]
    groupings: tuple[Grouping, ...]
    reach: float

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """Return the dimensions that the rows are counted by."""
        return (*self.places, *GROUPS)

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns that are read."""
        return (*(dimension.name for dimension in self.dimensions), *OUTCOMES)


W1 = Workload("W1", (), _groupings(3), reach=3.0)
W2 = Workload("W2", PLACES, _groupings(2), reach=14.0)
WORKLOADS = {"W1": W1, "W2": W2}


def rows_file(rows: int, blanks: bool) -> Path:
    """Return the Parquet file of so many made-up student-years, sorted by school and year; made when it is not there."""
    path = DATA / f"{rows}{'-blanks' if blanks else ''}.parquet"
    if not path.exists():
        DATA.mkdir(exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        _write(unfinished, rows, blanks)
        unfinished.rename(path)
    return path


def _write(path: Path, rows: int, blanks: bool) -> None:
    generator = np.random.default_rng(SEED)
    n_places = len(PLACES[0]) * len(PLACES[1])
    per_place = generator.multinomial(rows, generator.dirichlet(np.full(n_places, 20.0)))
    place = np.repeat(np.arange(n_places), per_place)
    writer = None
    for first in range(0, rows, CHUNK):
        table = _rows(generator, place[first : first + CHUNK], blanks)
        writer = writer or pq.ParquetWriter(path, table.schema, compression="zstd")
        writer.write_table(table, row_group_size=CHUNK)
    if writer:
        writer.close()


def _rows(generator: np.random.Generator, place: np.ndarray, blanks: bool) -> pa.Table:
    """Return the rows of these places: group codes as int16 and outcomes as int8, as snapshots hold them."""
    length, n_years = len(place), len(PLACES[1])
    columns = {"school_id": place // n_years, "school_year": place % n_years}
    columns["race_ethnicity"] = np.searchsorted(np.cumsum(RACE_SHARES)[:-1], generator.random(length), side="right")
    columns |= {name: generator.random(length) < share for name, share in BINARY_SHARES.items()}
    arrays = {name: pa.array(values.astype(np.int16)) for name, values in columns.items()}
    away = 1.0 + 0.6 * np.isin(columns["race_ethnicity"], (1, 3)) + 0.4 * columns["low_income"]
    for name, share in OUTCOME_SHARES.items():
        counted = (generator.random(length) < np.minimum(share * away, 0.97)).astype(np.int8)
        arrays[name] = pa.array(counted, mask=generator.random(length) < BLANK_SHARE if blanks else None)
    return pa.table(arrays)
