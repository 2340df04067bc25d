"""`fairwater quote`: numbers that others published, noted in the ledger as known to everybody."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from fairwater.errors import FairwaterError
from fairwater.words import text


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("quote")(quote)


def quote(
    file: Annotated[Path, typer.Argument(help="What others published: the columns, then stat and value.")],
    source: Annotated[str, typer.Option(help="Who published it, and what it is called.")],
    ledger: Annotated[Path, typer.Option(help="The ledger to note it in.")],
    outcome: Annotated[str, typer.Option(help="The outcome that was counted.")] = "",
    population: Annotated[str, typer.Option(help="Whose numbers these are, as in the plans of releases.")] = "",
    within: Annotated[int, typer.Option(min=0, help="By how much the publisher changes counts; 0 = exact.")] = 0,
) -> None:
    """Note numbers that others published, so that later releases are proven beside them."""
    from fairwater.disclosure import Ledger  # late, as it takes a second to import
    from fairwater.quotes import quote_file

    now = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        entry = quote_file(
            file,
            ledger=Ledger(ledger),
            source=source,
            outcome=outcome,
            population=population,
            within=within,
            now=now,
        )
    except FairwaterError as refusal:
        typer.echo(refusal.sentence(), err=True)
        raise typer.Exit(1) from None
    except OSError:
        typer.echo(text("cli-cannot-write", file=str(ledger)), err=True)
        raise typer.Exit(1) from None
    typer.echo(text("quote-noted", n=len(entry.intervals), ledger=ledger.name, source=entry.source), err=True)
