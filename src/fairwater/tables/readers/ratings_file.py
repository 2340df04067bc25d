"""A file of ratings, one a row: what was rated, who rated it, and the rating."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fairwater.errors import BadInput
from fairwater.statistics.ratings import Ratings, Scale
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable, whole
from fairwater.tables.sources import Note

UNIT, RATER, RATING = COLUMNS = ("unit", "rater", "rating")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?", re.IGNORECASE)
CODE = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
"""A number that says the same with or without its decimals; 007 is a name."""
FEWEST = 2


@dataclass(frozen=True)
class RatingRow:
    """A row of the file: its number there, what was rated, who rated it, and the rating as it was written."""

    number: int
    unit: str
    rater: str
    rating: str


class RatedTwice(BadInput):
    """Ratings of one unit by one rater; `places` pairs each further one with that rater's first of the unit."""

    def __init__(self, file: str, places: Sequence[tuple[RatingRow, RatingRow]]) -> None:
        super().__init__("agreement-twice", file=file, n=len(places))
        self.places = tuple(places)


@dataclass(frozen=True)
class RatingsFile:
    """The ratings of a file, how many of its rows have none, and what was noticed when it was read."""

    ratings: Ratings
    blank: int
    remarks: tuple[Note, ...]


def read_ratings(path: Path, scale: Scale, levels: Sequence[str] = ()) -> RatingsFile:
    """Return the ratings of a file with the columns unit, rater and rating; a blank rating was not given.

    `levels` are those of the scale, lowest first. Without it the levels are those that were used, numbers in their order.
    Raises BadInput as `read_raw` and `whole` do, and for a missing column, a blank unit or rater, a rating that is no number
    or none of the levels, names in no order on an ORDINAL scale, one rater alone, and units that nobody else rated;
    RatedTwice for a rater who rated a unit twice.
    """
    raw = _raw(path)
    rows = list(_rows(raw))
    given = [row for row in rows if row.rating]
    if not given:
        raise BadInput("agreement-no-rows", file=raw.file)
    _check_names(raw.file, given)
    _check_once(raw.file, given)
    read = _reading(raw.file, given, scale, levels)
    ratings = Ratings.from_rows(
        ((row.unit, row.rater, read(row.rating)) for row in given), [read(level) for level in levels] or None
    )
    if ratings.n_raters < FEWEST:
        raise BadInput("agreement-one-rater", file=raw.file, rater=ratings.raters[0])
    if ratings.per_unit().max() < FEWEST:
        raise BadInput("agreement-nothing-shared", file=raw.file, units=ratings.n_units, raters=ratings.n_raters)
    return RatingsFile(ratings, len(rows) - len(given), raw.remarks)


def _raw(path: Path) -> RawTable:
    try:
        return whole(read_raw(path))
    except BadInput as refusal:
        if refusal.message_id == "input-only-header":
            raise BadInput("agreement-no-rows", file=path.name) from None
        raise


def _rows(raw: RawTable) -> Iterator[RatingRow]:
    named = {name.strip().casefold(): name for name in reversed(raw.header)}
    missing = [name for name in COLUMNS if name not in named]
    if missing:
        raise BadInput(
            "agreement-columns", file=raw.file, missing=", ".join(missing), columns=", ".join(raw.header[:30])
        )
    said = ([str(value or "").strip() for value in raw.columns[named[name]].to_pylist()] for name in COLUMNS)
    for number, unit, rater, rating in zip(raw.numbers.tolist(), *said, strict=True):
        yield RatingRow(number, unit, rater, rating)


def _check_names(file: str, given: Sequence[RatingRow]) -> None:
    nameless = [row for row in given if not row.unit or not row.rater]
    if nameless:
        first = nameless[0]
        column = RATER if first.unit else UNIT
        raise BadInput("agreement-no-name", file=file, row=first.number, column=column, others=len(nameless) - 1)


def _check_once(file: str, given: Sequence[RatingRow]) -> None:
    first: dict[tuple[str, str], RatingRow] = {}
    again = [(row, earlier) for row in given if (earlier := first.setdefault((row.unit, row.rater), row)) is not row]
    if again:
        raise RatedTwice(file, again)


def _reading(
    file: str, given: Sequence[RatingRow], scale: Scale, levels: Sequence[str]
) -> Callable[[str], float | str]:
    """Return how a rating is read: as a number wherever all are numbers, else by its name."""
    pattern = CODE if scale is Scale.NOMINAL else NUMBER
    strange = [row for row in given if not pattern.fullmatch(row.rating)]
    numbers = not strange and all(pattern.fullmatch(level) for level in levels)
    read: Callable[[str], float | str] = float if numbers else str
    if scale not in (Scale.NOMINAL, Scale.ORDINAL) and not numbers:
        row = strange[0].number if strange else 0
        said = strange[0].rating if strange else next(level for level in levels if not pattern.fullmatch(level))
        message = "agreement-not-a-number" if strange else "agreement-level-no-number"
        raise BadInput(message, file=file, row=row, given=said, others=max(len(strange) - 1, 0))
    if scale is Scale.ORDINAL and not numbers and not levels:
        examples = ", ".join(f"“{name}”" for name in list(dict.fromkeys(row.rating for row in given))[:3])
        raise BadInput(
            "agreement-no-order", file=file, row=strange[0].number, given=strange[0].rating, examples=examples
        )
    known = [read(level) for level in levels]
    if len(set(known)) < len(known):
        raise BadInput("agreement-level-twice", levels=", ".join(levels))
    stray = [row for row in given if known and read(row.rating) not in known]
    if stray:
        raise BadInput(
            "agreement-stray-level",
            file=file,
            row=stray[0].number,
            given=stray[0].rating,
            levels=", ".join(levels),
            others=len(stray) - 1,
        )
    return read
