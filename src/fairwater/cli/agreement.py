"""`fairwater agreement`: a file of ratings to all statistics of agreement, side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fairwater.errors import BadQuestion, FairwaterError
from fairwater.words import COMPLETE, DEFAULT_LANGUAGE, text

if TYPE_CHECKING:
    from fairwater.publish.agreement import ToldStatistic
    from fairwater.statistics.ratings import Ratings, Scale, Statistic
    from fairwater.tables.readers.ratings_file import RatingsFile

SEED = 20_260_614
"""The intervals that draw samples of units are drawn alike each time."""
MOST_PLACES = 5


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("agreement")(agreement)


def agreement(
    file: Annotated[Path, typer.Argument(help="Ratings, one a row, in the columns unit, rater and rating; .gz too.")],
    level: Annotated[str, typer.Option(help="What ratings may be taken for: nominal, ordinal or interval.")],
    levels: Annotated[str, typer.Option(help="All levels of the scale with commas, the lowest first.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    language: Annotated[str, typer.Option(help="en or es.")] = DEFAULT_LANGUAGE,
) -> None:
    """Say how far raters agree, by every statistic that the ratings allow, and why one is undefined."""
    import numpy as np

    from fairwater.statistics.ratings import Scale
    from fairwater.statistics.side_by_side import side_by_side
    from fairwater.tables.readers.ratings_file import RatedTwice, read_ratings

    spoken = language if language in COMPLETE else DEFAULT_LANGUAGE
    known = (Scale.NOMINAL, Scale.ORDINAL, Scale.INTERVAL)
    try:
        if language not in COMPLETE:
            raise BadQuestion("audit-unknown-language", given=language, known=", ".join(COMPLETE))
        if level not in known:
            raise BadQuestion("agreement-unknown-level", given=level, known=", ".join(known))
        scale = Scale(level)
        read = read_ratings(file, scale, [name.strip() for name in levels.split(",") if name.strip()])
    except RatedTwice as refusal:
        _say(refusal.sentence(spoken))
        for again, first in refusal.places[:MOST_PLACES]:
            place = {"row": again.number, "first": first.number, "rater": again.rater, "unit": again.unit}
            _say("  " + text("agreement-twice-place", spoken, **place))
        if len(refusal.places) > MOST_PLACES:
            _say("  " + text("input-more-conflicts", spoken, others=len(refusal.places) - MOST_PLACES))
        raise typer.Exit(1) from None
    except FairwaterError as refusal:
        _say(refusal.sentence(spoken))
        raise typer.Exit(1) from None
    for message, values in read.remarks:
        _say(text(message, language, **dict(values)))
    found = side_by_side(read.ratings, scale, np.random.default_rng(SEED))
    typer.echo(as_text_json(read, scale, found, language) if as_json else as_page(read, found, language))


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)


def as_page(read: RatingsFile, found: dict[str, Statistic], language: str) -> str:
    """Return the statistics as lines to read, one under the other in columns."""
    from fairwater.publish.agreement import told_biases, told_caution, told_design, told_statistics
    from fairwater.statistics.agreement import rater_biases

    rows = list(told_statistics(found, language))
    biases = rater_biases(read.ratings) if "mean_bias" in found else ()
    lines = [
        *told_design(read.ratings, read.blank, language),
        "",
        *_columns(rows, language),
        "",
        *told_biases(read.ratings, biases, language),
        *told_caution(read.ratings, found, language),
    ]
    return "\n".join(lines)


def _columns(rows: list[ToldStatistic], language: str) -> list[str]:
    """Return the rows in columns of one width each, with the notes of a row below it."""
    heads = [text(f"agreement-{name}", language) for name in ("statistic", "value", "interval", "beside", "takes")]
    cells = [heads, *([row.name, row.value, row.interval, row.agreement, row.takes] for row in rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    said = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    lines = said[:1]
    for line, row in zip(said[1:], rows, strict=True):
        lines += [line, *(f"    {note}" for note in row.notes)]
    return lines


def as_text_json(read: RatingsFile, scale: Scale, found: dict[str, Statistic], language: str) -> str:
    """Return the statistics as JSON with stable keys; one that is undefined has a null value, a code and a sentence."""
    from fairwater.statistics.agreement import rater_biases
    from fairwater.statistics.side_by_side import takes

    ratings = read.ratings
    biases = rater_biases(ratings) if "mean_bias" in found else ()
    told: dict[str, Any] = {
        "level": scale.value,
        **_design(ratings),
        "blank": read.blank,
        "statistics": {
            key: {"takes": takes(key).value, **_as_json(statistic, language)} for key, statistic in found.items()
        },
        "rater_biases": [{"rater": each.rater, "bias": each.value, "units": each.units} for each in biases],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _design(ratings: Ratings) -> dict[str, Any]:
    return {
        "levels": list(ratings.levels),
        "units": ratings.n_units,
        "raters": ratings.n_raters,
        "ratings": len(ratings),
        "units_with_one_rating": int((ratings.per_unit() == 1).sum()),
    }


def _as_json(statistic: Statistic, language: str) -> dict[str, Any]:
    from fairwater.publish.agreement import why

    undefined, no_interval = statistic.undefined, statistic.no_interval
    return {
        "value": statistic.value,
        "low": statistic.low,
        "high": statistic.high,
        "exact_agreement": statistic.agreement,
        "by_chance": statistic.by_chance,
        "units": statistic.units,
        "raters": statistic.raters,
        "ratings": statistic.ratings,
        "units_left_out": statistic.left_out,
        "undefined": None if undefined is None else undefined.value,
        "undefined_because": None if undefined is None else why(undefined, language),
        "no_interval": None if no_interval is None else no_interval.value,
        "no_interval_because": None if no_interval is None else why(no_interval, language),
    }
