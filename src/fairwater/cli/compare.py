"""`fairwater compare`: any student-level file and a 0/1 column to an explained comparison of student groups."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fairwater.errors import FairwaterError
from fairwater.words import text


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("compare")(compare)


def _columns(values: list[str]) -> list[tuple[str, ...]]:
    return [tuple(name.strip() for name in value.split(",") if name.strip()) for value in values]


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)


def compare(
    file: Annotated[Path, typer.Argument(help="A student-level CSV, TSV or Parquet file; .gz too.")],
    outcome: Annotated[str, typer.Option(help="A column of 0/1/true/false/blank; blank = no outcome.")],
    better: Annotated[str, typer.Option(help="higher or lower: which direction of the outcome is good.")],
    by: Annotated[list[str], typer.Option(help="A column of groups, or several to cross (RACE,SEX). Repeatable.")],
    compared_with: Annotated[str, typer.Option(help="rest, overall, best, group:NAME or value:0.54.")],
    within: Annotated[str, typer.Option(help="Repeat everything in each crossing of these columns.")] = "",
    student: Annotated[str, typer.Option(help="The columns that name a student; else each row is one.")] = "",
    audience: Annotated[str, typer.Option(help="Who will read it.")] = "staff",
    min_n: Annotated[int, typer.Option(min=1, help="Fewer students than this are not compared.")] = 10,
    out: Annotated[Path | None, typer.Option(help="The CSV file to write; else it is printed.")] = None,
) -> None:
    """Compare student groups on an outcome of any student-level file."""
    from fairwater.comparison import compare_file  # late: the engine takes a second to import
    from fairwater.publish.csv_file import csv_text
    from fairwater.tables.student_table import ConflictingRows

    if out is not None and out.exists() and file.exists() and out.samefile(file):
        _say(text("cli-out-is-input", file=file.name))
        raise typer.Exit(1)
    try:
        result = compare_file(
            file,
            outcome=outcome,
            better=better,
            by=_columns(by),
            within=_columns([within])[0],
            compared_with=compared_with,
            student=_columns([student])[0],
            audience=audience,
            min_n=min_n,
        )
    except ConflictingRows as conflict:
        _say(conflict.sentence())
        say_conflicts(conflict.rows)
        raise typer.Exit(1) from None
    except FairwaterError as refusal:
        _say(refusal.sentence())
        raise typer.Exit(1) from None
    for sentence in result.remarks():
        _say(sentence)
    words = csv_text(result.released)
    if out is None:
        typer.echo(words, nl=False)
    else:
        try:
            out.write_text(words, encoding="utf-8", newline="")
        except OSError:
            _say(text("cli-cannot-write", file=str(out)))
            raise typer.Exit(1) from None
        _say(text("cli-written", rows=len(result.released.rows), file=out.name))


def say_conflicts(rows: tuple[tuple[int, int, str], ...], most: int = 20) -> None:
    """Say which rows of one student differ."""
    for row, first, column in rows[:most]:
        _say("  " + text("input-conflicting-row", row=row, first=first, column=column))
    if len(rows) > most:
        _say("  " + text("input-more-conflicts", others=len(rows) - most))
