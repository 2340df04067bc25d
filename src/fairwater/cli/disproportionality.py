"""`fairwater disproportionality`: where a district's ratios stand under IDEA, by a state's rules."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fairwater.errors import FairwaterError
from fairwater.words import DEFAULT_LANGUAGE, text


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("disproportionality")(disproportionality)


def disproportionality(
    source: Annotated[Path, typer.Argument(help="A snapshot, or a folder of `fairwater import`.")],
    rules: Annotated[str, typer.Option(help="The state's rules: federal-default, washington.")] = "federal-default",
    out: Annotated[Path | None, typer.Option(help="A CSV file for every ratio; it holds small numbers.")] = None,
    state_counts: Annotated[
        Path | None,
        typer.Option(help="A file of the whole state's counts: category, group, school_year, counted, students."),
    ] = None,
    language: Annotated[str, typer.Option(help="en or es.")] = DEFAULT_LANGUAGE,
) -> None:
    """Say which ratios exceed the state's threshold, for how many years, and which cannot be calculated."""
    from fairwater.audit import snapshot_at
    from fairwater.disproportionality import NO_STATE, read_state_counts, rule_set
    from fairwater.errors import BadInput
    from fairwater.idea import standings_csv, standings_of
    from fairwater.publish.disproportionality import INFORMS, told

    try:
        snapshot = snapshot_at(source)
        if snapshot is None:
            raise BadInput("input-snapshot-missing", folder=source.name)
        state = NO_STATE if state_counts is None else read_state_counts(state_counts)
        found = standings_of(snapshot, rule_set(rules), state)
    except FairwaterError as refusal:
        typer.echo(refusal.sentence(), err=True)
        raise typer.Exit(1) from None
    for sentence in told(found.found, found.not_told, language, found.notes):
        typer.echo(sentence)
    typer.echo(text(INFORMS, language))
    if out is not None:
        out.write_text(standings_csv(found, language), encoding="utf-8", newline="")
