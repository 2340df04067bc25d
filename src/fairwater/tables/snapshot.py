"""Immutable columnar files of one district, sorted by school and year: what was taken in, when, from what."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet
from numpy.typing import NDArray

from fairwater.errors import BadInput
from fairwater.tables import TABLES
from fairwater.tables.coding import code_column
from fairwater.tables.schema import Kind, Table
from fairwater.tables.sources import Note
from fairwater.vocabulary import NOT_REPORTED, Dimension

MANIFEST = "snapshot.json"
CODED = frozenset({Kind.GROUP, Kind.YEAR})


@dataclass(frozen=True)
class Manifest:
    """What a snapshot says of itself. Dates are ISO texts that were passed in."""

    id: str
    as_of: str
    source: str
    licence: str
    n_rows: Mapping[str, int]
    n_in_several_schools: Mapping[str, int]
    """Students of the last year with rows in more than one school."""
    hashes: Mapping[str, str]
    school_years: Mapping[str, tuple[int, ...]]
    """The school years that each table covers."""
    dimensions: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Table → group column → its values by code."""
    holds_on: Mapping[str, str] = field(default_factory=dict)
    """Group column → the date that its values hold for; the snapshot's own date where it is not named."""
    notes: Sequence[tuple[str, Mapping[str, int | str]]] = ()
    """What must be said beside its numbers: message ids and their values."""


class Snapshot:
    """A folder of columnar files and the manifest that describes them. Never written to after `write_snapshot`."""

    def __init__(self, folder: Path) -> None:
        path = folder / MANIFEST
        if not path.is_file():
            raise BadInput("input-snapshot-missing", folder=folder.name)
        self.folder = folder
        self.manifest = Manifest(**json.loads(path.read_text(encoding="utf-8")))

    @property
    def id(self) -> str:
        """Return the snapshot's id: a hash of its content."""
        return self.manifest.id

    @property
    def shelf(self) -> Path:
        """Return the folder beside the snapshot in which cells counted from it are kept; it may be deleted at any time."""
        return self.folder.parent / f"{self.id}.cells"

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return what must be said beside the snapshot's numbers."""
        return tuple((message, tuple(values.items())) for message, values in self.manifest.notes)

    def has(self, table: str) -> bool:
        """Say whether the snapshot holds `table`."""
        return table in self.manifest.n_rows

    def columns(self, table: str) -> frozenset[str]:
        """Return the columns that the file of `table` has; optional ones may be missing."""
        return _columns_of(self.path(table))

    def path(self, table: str) -> Path:
        """Return the file of `table`."""
        return self.folder / f"{table}.parquet"

    def dimension(self, table: str, name: str) -> Dimension:
        """Return the values of a coded column."""
        return Dimension(name, tuple(self.manifest.dimensions[table][name]))

    def dimensions(self, table: str) -> dict[str, Dimension]:
        """Return every coded column of `table`."""
        return {name: Dimension(name, tuple(values)) for name, values in self.manifest.dimensions[table].items()}

    def decoded(self, table: str) -> pa.Table:
        """Return a table as it was given: groups, schools and years as their values."""
        rows = pyarrow.parquet.read_table(self.path(table))
        given: dict[str, Any] = {}
        for name in TABLES[table].names():
            if name not in rows.column_names:
                continue
            values = self.manifest.dimensions[table].get(name)
            given[name] = rows[name] if values is None else _values_of(rows[name], tuple(values))
        if "school_year" in given:
            given["school_year"] = pc.cast(given["school_year"], pa.int32())
        return pa.table(given)


def _values_of(codes: pa.ChunkedArray, values: tuple[str, ...]) -> pa.ChunkedArray:
    known = pa.array([None if value == NOT_REPORTED else value for value in values], pa.string())
    return pc.take(known, codes)


@lru_cache(maxsize=256)
def _columns_of(path: Path) -> frozenset[str]:
    return frozenset(pyarrow.parquet.read_schema(path).names)


def write_snapshot(
    folder: Path,
    tables: Mapping[str, pa.Table],
    *,
    as_of: str,
    source: str,
    licence: str,
    holds_on: Mapping[str, str] | None = None,
    notes: Sequence[tuple[str, Mapping[str, int | str]]] = (),
) -> Snapshot:
    """Write the tables as an immutable snapshot into a new folder named by its content, and return it.

    The same content gives the same folder, which is kept. Files appear under a temporary name first, so a killed write
    leaves no half snapshot. Raises BadInput for a table without its required columns.
    """
    coded = {name: _coded(TABLES[name], table) for name, table in tables.items()}
    dimensions = {
        name: {column: dimension.values for column, dimension in found.items()} for name, (_, found) in coded.items()
    }
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".writing-", dir=folder, ignore_cleanup_errors=True) as working:
        whole = Path(working, "snapshot")
        whole.mkdir()
        hashes = {name: _write(whole / f"{name}.parquet", columns) for name, (columns, _) in coded.items()}
        said = [hashes, dimensions, as_of, source, licence, dict(holds_on or {}), list(notes)]
        manifest = Manifest(
            id=hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16],
            as_of=as_of,
            source=source,
            licence=licence,
            n_rows={name: columns.num_rows for name, (columns, _) in coded.items()},
            n_in_several_schools={name: _in_several_schools(columns) for name, (columns, _) in coded.items()},
            hashes=hashes,
            school_years={name: tuple(map(int, found["school_year"])) for name, found in dimensions.items()},
            dimensions=dimensions,
            holds_on=dict(holds_on or {}),
            notes=tuple(notes),
        )
        (whole / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")
        final = folder / manifest.id
        if not final.is_dir():
            whole.rename(final)
    return Snapshot(final)


def _write(path: Path, columns: pa.Table) -> str:
    pyarrow.parquet.write_table(columns, path, compression="zstd", row_group_size=1 << 20)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _coded(table: Table, columns: pa.Table) -> tuple[pa.Table, dict[str, Dimension]]:
    """Return the table sorted by school, year and student, with groups, schools and years as codes."""
    for column in table.columns:
        if column.required and column.name not in columns.column_names:
            raise BadInput("input-missing-column", column=column.name, file=table.id, near="blank", columns="")
    columns = columns.select([name for name in table.names() if name in columns.column_names])
    order = [name for name in ("school_id", "school_year", *table.key[::-1]) if name in columns.column_names]
    order = list(dict.fromkeys(order))
    columns = columns.sort_by([(name, "ascending") for name in order])
    dimensions: dict[str, Dimension] = {}
    arrays: dict[str, Any] = {}
    for column in table.columns:
        if column.name not in columns.column_names:
            continue
        if column.kind in CODED or column.name == "school_id":
            arrays[column.name], dimensions[column.name] = code_column(column.name, columns[column.name], column.values)
        else:
            arrays[column.name] = columns[column.name]
    _check_keys(table, columns)
    if table.by_student:
        arrays["n_schools"] = pa.array(_schools_in_year(columns))
    return pa.table(arrays), dimensions


def _check_keys(table: Table, columns: pa.Table) -> None:
    """Refuse two rows of one key, as of one student in one school and year: the sorted rows make them neighbours."""
    same = np.full(max(columns.num_rows - 1, 0), bool(table.key))
    for name in (name for name in table.key if name in columns.column_names):
        same &= pc.fill_null(pc.equal(columns[name][1:], columns[name][:-1]), False).to_numpy()
    if same.any():
        raise BadInput("input-repeated-student", table=table.id, rows=int(same.sum()))


def _schools_in_year(columns: pa.Table) -> NDArray[np.int8]:
    """Return for each row in how many schools its student has a row that year."""
    students, _ = code_column("student_id", columns["student_id"])
    years = columns["school_year"].to_numpy().astype(np.int64)
    key = students.to_numpy().astype(np.int64) * 10_000 + years
    _, inverse, counts = np.unique(key, return_inverse=True, return_counts=True)
    return np.minimum(counts, 127)[inverse].astype(np.int8)


def _in_several_schools(columns: pa.Table) -> int:
    """Return how many students of the last year have a row in more than one school."""
    if "n_schools" not in columns.column_names or not columns.num_rows:
        return 0
    years, n_schools = columns["school_year"].to_numpy(), columns["n_schools"].to_numpy()
    return len(set(columns["student_id"].filter(pa.array((years == years.max()) & (n_schools > 1))).to_pylist()))
