"""`fairwater evaluate`: what a change did, beside places without it or beside the time before it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from fairwater.errors import BadQuestion, FairwaterError
from fairwater.words import COMPLETE, DEFAULT_LANGUAGE, text

DESIGNS = ("did", "its")


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("evaluate")(evaluate)


def evaluate(
    file: Annotated[
        Path, typer.Argument(help="did: unit, when, outcome, treated, post. its: when, outcome, post. .gz too.")
    ],
    design: Annotated[str, typer.Option(help="did, beside places without the change, or its, beside the time before.")],
    errors: Annotated[
        str, typer.Option(help="its: how errors hang together, ar1 (fading from moment to moment) or newey-west.")
    ] = "ar1",
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    language: Annotated[str, typer.Option(help="en or es.")] = DEFAULT_LANGUAGE,
) -> None:
    """Say by how much more places with a change moved than others, or than before, and whether that may be chance."""
    from fairwater.improvement import (
        Errors,
        difference_in_differences,
        interrupted_time_series,
        read_interrupted,
        read_panel,
    )
    from fairwater.improvement.telling_evaluations import DifferenceTelling, InterruptedTelling

    spoken = language if language in COMPLETE else DEFAULT_LANGUAGE
    reordered = False
    try:
        if language not in COMPLETE:
            raise BadQuestion("audit-unknown-language", given=language, known=", ".join(COMPLETE))
        if design not in DESIGNS:
            raise BadQuestion("improvement-unknown-choice", given=design, known=", ".join(DESIGNS), option="design")
        if errors not in list(Errors):
            raise BadQuestion("improvement-unknown-choice", given=errors, known=", ".join(Errors), option="errors")
        told: DifferenceTelling | InterruptedTelling
        if design == "did":
            panel = read_panel(file)
            told, remarks = (
                DifferenceTelling(panel.panel, difference_in_differences(panel.panel), language),
                panel.remarks,
            )
        else:
            read = read_interrupted(file)
            found = interrupted_time_series(read.series, Errors(errors))
            told, remarks, reordered = InterruptedTelling(read.series, found, language), read.remarks, read.reordered
    except FairwaterError as refusal:
        typer.echo(refusal.sentence(spoken), err=True)
        raise typer.Exit(1) from None
    for message, values in remarks:
        typer.echo(text(message, language, **dict(values)), err=True)
    if reordered:
        typer.echo(text("improvement-reordered", language, file=file.name), err=True)
    if as_json:
        typer.echo(json.dumps(told.data(), ensure_ascii=False, indent=1, allow_nan=False))
        return
    for line in told.lines():
        typer.echo(line)
