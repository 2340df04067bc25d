"""A bundle of federal modules comes in like any file: its known answers, its contradictions, and what it lacks."""

from __future__ import annotations

import gzip
import zipfile
from importlib.resources import files
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from fairwater.tables.intake import take
from fairwater.tables.mapping import suggest
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable

SAMPLE = files("fairwater.samples").joinpath("virginia_crdc_2021_22")
MODULES = {
    "enrollment.csv.gz": "2021-22/Enrollment.csv",
    "suspensions.csv.gz": "2021-22/Suspensions.csv",
    "school_characteristics.csv.gz": "2021-22/School Characteristics.csv",
}


def bundle(folder: Path, *names: str) -> Path:
    """The modules of Virginia in one archive, as they are downloaded; or some of them."""
    path = folder / "virginia.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, called in MODULES.items():
            if not names or name in names:
                archive.writestr(called, gzip.decompress(SAMPLE.joinpath(name).read_bytes()))
    return path


def total(raw: RawTable, column: str, **values: str) -> int:
    rows = raw.columns
    for name, value in values.items():
        rows = rows.filter(pc.equal(rows[name], value))
    return int(pc.sum(pc.cast(rows[column], pa.int64())).as_py())


def test_the_known_answers_of_virginia(tmp_path: Path) -> None:
    raw = read_raw(bundle(tmp_path))
    black = {"measure": "suspended-out-of-school", "race_ethnicity": "black"}
    assert (total(raw, "counted", **black), total(raw, "students", **black)) == (32_138, 261_589)
    assert ("note-nonbinary", (("n", 511),)) in raw.remarks


def test_the_year_has_to_be_said_and_nothing_else(tmp_path: Path) -> None:
    suggestion = suggest(read_raw(bundle(tmp_path)), "counts")
    assert not suggestion.by_our_names()
    assert suggestion.by_our_names({"school_year"})


def test_counts_below_none_wait(tmp_path: Path) -> None:
    """English learners suspended by their own column, and more than all students of the school: the rest is negative."""
    from dataclasses import replace

    raw = read_raw(bundle(tmp_path))
    intake = take(raw, replace(suggest(raw, "counts").mapping, given={"school_year": "2021-22"}))
    waiting = list(intake.waiting())
    assert {(each.column, each.message, each.value[:1]) for each in waiting} == {("counted", "intake-negative", "-")}
    assert intake.rows.num_rows == raw.columns.num_rows - len(waiting)
    assert len(waiting) == 7


def test_a_bundle_that_lacks_a_module_is_no_bundle(tmp_path: Path) -> None:
    import pytest

    from fairwater.errors import BadInput

    with pytest.raises(BadInput, match="holds 2 files"):
        read_raw(bundle(tmp_path, "enrollment.csv.gz", "suspensions.csv.gz"))
