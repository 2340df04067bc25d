"""A release from a student-level file: the plan as TOML, the released numbers as files."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import tempfile
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path
from typing import Any

import ibis
import numpy as np

from fairwater.disclosure import (
    TIME_LIMIT,
    Ledger,
    NotProven,
    ReleasedTables,
    ReleasePlan,
    ReleaseProof,
    Told,
    Watch,
    preset,
    release_tables,
)
from fairwater.errors import BadInput, BadQuestion
from fairwater.publish.csv_file import safe_text
from fairwater.tables.joined import check_joined, joined_columns
from fairwater.tables.readers.student_file import read_student_file
from fairwater.tables.sources import Records
from fairwater.tables.student_table import OUTCOME, StudentTable, student_table
from fairwater.vocabulary import Audience, Better

KEYS = {
    "file": str,
    "outcome": str,
    "better": str,
    "group_bys": list,
    "audience": str,
    "preset": str,
    "min_n": int,
    "rates": bool,
    "student": list,
    "ledger": str,
    "population": str,
    "known_empty": list,
    "roll_up": dict,
    "time_limit": (int, float),
}
NEEDED = ("file", "outcome", "better", "group_bys")
FILES = ("cells.csv", "rolled_up.csv", "proof.json")


def read_plan(path: Path) -> dict[str, Any]:
    """Return the fields of a plan file; BadInput says which is missing, unknown or of the wrong kind."""
    try:
        fields = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError:
        raise BadInput("input-no-such-file", file=str(path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput("plan-not-toml", file=path.name, where=str(error)) from None
    for name in NEEDED:
        if name not in fields:
            raise BadInput("plan-missing", field=name, file=path.name, needed=", ".join(NEEDED))
    for name, value in fields.items():
        if name not in KEYS:
            raise BadInput("plan-unknown", field=name, file=path.name, known=", ".join(KEYS))
        if not isinstance(value, KEYS[name]) or isinstance(value, bool) != (KEYS[name] is bool):  # type: ignore[arg-type]
            raise BadInput("plan-kind", field=name, file=path.name)
    for name in ("group_bys", "known_empty"):
        for crossing in fields.get(name, []):
            if not isinstance(crossing, list) or not all(isinstance(column, str) for column in crossing):
                raise BadInput("plan-crossings", field=name, file=path.name)
    if not all(isinstance(column, str) for column in fields.get("student", [])):
        raise BadInput("plan-kind", field="student", file=path.name)
    joined_columns(fields.get("roll_up", {}), path.name)
    return fields


def _plan(fields: Mapping[str, Any]) -> ReleasePlan:
    if fields["better"] not in set(Better):
        raise BadQuestion("question-unknown-better", given=fields["better"])
    audience = fields.get("audience", "public")
    if audience not in set(Audience):
        raise BadQuestion("gate-unknown-audience", given=audience, known=", ".join(Audience))
    policy = preset(fields.get("preset", "strict"))
    if "min_n" in fields:
        policy = policy.stricter(fields["min_n"])
    return ReleasePlan(
        outcome=fields["outcome"],
        group_bys=tuple({frozenset(names): tuple(names) for names in reversed(fields["group_bys"])}.values())[::-1],
        audience=Audience(audience),
        policy=policy,
        rates=fields.get("rates", True),
        population=fields.get("population", ""),
        known_empty=tuple(tuple(names) for names in fields.get("known_empty", [])),
        joined=joined_columns(fields.get("roll_up", {})),
    )


class _File:
    """A student-level file, of which one or several outcomes are counted."""

    def __init__(self, path: Path, student: Sequence[str]) -> None:
        self.path, self.student = path, tuple(student)
        self.table = read_student_file(path)
        self.hash = hashlib.sha256(path.read_bytes() + repr(self.student).encode()).hexdigest()

    def students(self, outcome: str, columns: Sequence[str]) -> StudentTable:
        return student_table(self.table, outcome=outcome, groups=columns, student=self.student, file=self.path.name)

    def reported(self, outcome: str) -> str:
        """Return a hash of which students have the outcome reported."""
        known = self.students(outcome, ()).columns[OUTCOME].is_valid()
        return hashlib.sha256(np.packbits(known.to_numpy()).tobytes()).hexdigest()

    def records(self, columns: Sequence[str], outcome: str) -> Records:
        students = self.students(outcome, columns)
        return Records(lambda: ibis.memtable(students.columns), students.dimensions)


def release_file(plan_file: Path | str, *, seconds: Callable[[], float] = lambda: 0.0, now: str = "") -> ReleasedTables:
    """Return the released tables of a plan; paths in it are relative to it. Raises as `release_tables` does.

    `seconds` is a clock, by which the plan's time limit is kept; `now` is written into the ledger.
    """
    path = Path(plan_file)
    fields = read_plan(path)
    plan = _plan(fields)
    file = _File(path.parent / fields["file"], fields.get("student", ()))
    columns = [name for name in file.table.column_names if name != plan.outcome]
    check_joined(plan.joined, file.table, columns, file.path.name)
    told = Told(
        snapshot=file.hash,
        records=file.records,
        students=file.reported(plan.outcome),
    )
    ledger = Ledger(path.parent / fields["ledger"]) if "ledger" in fields else None
    if ledger is not None and ledger.path.is_dir():
        raise BadInput("gate-ledger-place", file=fields["ledger"])
    watch = Watch(seconds, seconds() + float(fields.get("time_limit", TIME_LIMIT)))
    return release_tables(plan, told, columns, ledger=ledger, watch=watch, now=now)


def write_release(tables: ReleasedTables, folder: Path) -> None:
    """Write cells.csv, rolled_up.csv and proof.json, each whole; cells.csv comes last, so that where it is all of them are."""
    contents = {
        "rolled_up.csv": rolled_up_csv(tables),
        "proof.json": proof_json(tables.proof),
        "cells.csv": cells_csv(tables),
    }
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as working:
        for name, content in contents.items():
            (Path(working) / name).write_text(content, encoding="utf-8", newline="")
        (folder / "cells.csv").unlink(missing_ok=True)
        for name in contents:
            os.replace(Path(working) / name, folder / name)  # noqa: PTH105 - over a file that stands there


def write_refusal(refusal: NotProven, folder: Path) -> None:
    """Write the proof that failed, and take away an earlier release from the same folder: nothing is published."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        (folder / name).unlink(missing_ok=True)
    (folder / "proof.json").write_text(proof_json(refusal.proof), encoding="utf-8")


def content_of(tables: ReleasedTables) -> dict[str, Any]:
    """Return everything that a release shows, as plain data to be kept and served."""
    return {
        "columns": list(tables.columns),
        "outcome": tables.outcome,
        "policy": tables.policy,
        "hash": tables.hash,
        "numbers": [
            {
                "where": dict(number.where),
                "stat": number.stat,
                "value": _exact(number.value),
                "low": _exact(number.low),
                "high": _exact(number.high),
                "status": number.status.value,
            }
            for number in tables.numbers
        ],
        "rolled_up": [asdict(group) | {"where": dict(group.where)} for group in tables.rolled_up],
        "proof": asdict(tables.proof),
    }


def cells_csv(tables: ReleasedTables) -> str:
    """Return every number in long form: the columns of the plan, then stat, value, low, high, status."""
    return content_csv(content_of(tables))


def content_csv(content: Mapping[str, Any]) -> str:
    """Return the numbers of a kept release in long form."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    told = ("stat", "value", "low", "high", "status")
    writer.writerow([*content["columns"], *told])
    for number in content["numbers"]:
        values = [safe_text(number["where"].get(column, "")) for column in content["columns"]]
        writer.writerow([*values, *(number[name] for name in told)])
    return out.getvalue()


def rolled_up_csv(tables: ReleasedTables) -> str:
    """Return the groups that are shown together: the columns of the plan, the column, its groups, students, counted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*tables.columns, "together_by", "together", "students", "counted"])
    for group in tables.rolled_up:
        where = dict(group.where)
        values = [safe_text(where.get(column, "")) for column in tables.columns]
        together = safe_text("; ".join(group.together))
        counted = "" if group.counted is None else group.counted
        writer.writerow([*values, group.column, together, group.students, counted])
    return out.getvalue()


def proof_json(proof: ReleaseProof) -> str:
    """Return the proof as JSON."""
    return json.dumps(asdict(proof), indent=1) + "\n"


def _exact(value: Fraction | None) -> str:
    if value is None:
        return ""
    return str(value.numerator) if value.denominator == 1 else repr(float(value))
