"""`fairwater release`: the tables of a plan, proven safe together with everything that was shown before."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from fairwater.errors import FairwaterError
from fairwater.words import text


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("release")(release)


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)


def release(
    plan: Annotated[Path, typer.Argument(help="The plan, a TOML file; paths in it are relative to it.")],
    out: Annotated[Path, typer.Option(help="The folder for cells.csv, rolled_up.csv and proof.json.")],
) -> None:
    """Release the tables of a plan to people outside, or nothing where they cannot be proven safe."""
    from fairwater.cli.compare import say_conflicts  # late, as the engine below: it takes a second to import
    from fairwater.disclosure import NotProven
    from fairwater.releases import read_plan, release_file, write_refusal, write_release
    from fairwater.tables.student_table import ConflictingRows

    try:
        tables = release_file(plan, seconds=time.monotonic, now=datetime.now(UTC).isoformat(timespec="seconds"))
        write_release(tables, out)
    except ConflictingRows as conflict:
        _say(conflict.sentence())
        say_conflicts(conflict.rows)
        raise typer.Exit(1) from None
    except NotProven as refusal:
        write_refusal(refusal, out)
        _say(refusal.sentence())
        raise typer.Exit(1) from None
    except FairwaterError as refusal:
        _say(refusal.sentence())
        raise typer.Exit(1) from None
    except OSError:
        _say(text("cli-cannot-write", file=str(out)))
        raise typer.Exit(1) from None
    proof = tables.proof
    _say(
        text(
            "release-written",
            folder=out.name,
            shown=proof.cells - proof.withheld,
            cells=proof.cells,
            withheld=proof.withheld,
            small=proof.small_numbers,
        )
    )
    if proof.rolled_up:
        _say(text("release-rolled-up", groups=proof.rolled_up))
    if "ledger" in (fields := read_plan(plan)):
        _say(text("release-ledger", file=fields["ledger"], entries=proof.ledger_entries))
