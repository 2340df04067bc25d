"""`fairwater runchart`: a file of one series over time to a run or control chart, and what in it is more than chance."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fairwater.errors import BadInput, BadQuestion, FairwaterError
from fairwater.words import COMPLETE, DEFAULT_LANGUAGE, text

if TYPE_CHECKING:
    from fairwater.improvement import Chart, Rule, Series


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("runchart")(runchart)


def runchart(
    file: Annotated[
        Path, typer.Argument(help="Moments, one a row: when and value, or when, count and total; .gz too.")
    ],
    kind: Annotated[
        str, typer.Option(help="run, i (individuals), p (shares) or pprime (shares of large totals).")
    ] = "run",
    baseline: Annotated[
        str, typer.Option(help="Freeze centre and limits: how many first moments, or the first phase.")
    ] = "",
    rules: Annotated[str, typer.Option(help="Rules with commas, instead of the usual ones.")] = "",
    svg: Annotated[Path | None, typer.Option(help="Draw the chart into this file.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    language: Annotated[str, typer.Option(help="en or es.")] = DEFAULT_LANGUAGE,
) -> None:
    """Say what in a series over time is more than chance, by published rules, and draw it."""
    from fairwater.improvement import Kind, chart_of, read_series
    from fairwater.improvement.telling_charts import Telling, as_data

    spoken = language if language in COMPLETE else DEFAULT_LANGUAGE
    try:
        if language not in COMPLETE:
            raise BadQuestion("audit-unknown-language", given=language, known=", ".join(COMPLETE))
        if kind not in list(Kind):
            raise BadQuestion("improvement-unknown-choice", given=kind, known=", ".join(Kind), option="kind")
        chosen = _rules(rules)
        read = read_series(file, Kind(kind))
        chart = chart_of(read.series, Kind(kind), baseline=_baseline(baseline, read.series), rules=chosen)
        name = file.name.removesuffix(".gz").rpartition(".")[0] or file.name
        if svg is not None:
            _draw(chart, name, svg, language)
    except FairwaterError as refusal:
        typer.echo(refusal.sentence(spoken), err=True)
        raise typer.Exit(1) from None
    for message, values in read.remarks:
        typer.echo(text(message, language, **dict(values)), err=True)
    if read.reordered:
        typer.echo(text("improvement-reordered", language, file=file.name), err=True)
    if svg is not None:
        typer.echo(text("runchart-drawn", language, file=svg.name), err=True)
    if as_json:
        typer.echo(json.dumps(as_data(chart, name, language), ensure_ascii=False, indent=1, allow_nan=False))
        return
    for line in Telling(chart, name, language).lines():
        typer.echo(line)


def _rules(given: str) -> tuple[Rule, ...]:
    from fairwater.improvement import Rule

    names = [name.strip() for name in given.split(",") if name.strip()]
    for name in names:
        if name not in list(Rule):
            raise BadQuestion("improvement-unknown-choice", given=name, known=", ".join(Rule), option="rules")
    return tuple(Rule(name) for name in names)


def _baseline(given: str, series: Series) -> int | None:
    """Return how many first moments are the baseline: as many as are said, or those of the first phase."""
    if not given:
        return None
    first, _, stop = series.phases()[0]
    if given == first:
        return stop
    if given.isascii() and given.isdigit():
        return int(given)
    if not first:
        raise BadQuestion("runchart-baseline-no-phases", given=given)
    raise BadQuestion("runchart-baseline-unknown", given=given, first=first)


def _draw(chart: Chart, name: str, into: Path, language: str) -> None:
    from fairwater.improvement import figure
    from fairwater.publish.charts import draw_svg

    drawn = figure(chart, name, language)
    picture = draw_svg(drawn.alone(), title=drawn.title, description=drawn.description)
    try:
        into.write_text(picture, encoding="utf-8")
    except OSError as fault:
        raise BadInput("runchart-cannot-write", file=str(into)) from fault
