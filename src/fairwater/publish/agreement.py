"""Statistics of agreement in words: each with its interval, what it takes ratings for, and why one has no value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fairwater.publish.numbers import decimals, percent, signed, span, whole
from fairwater.statistics.agreement import RaterBias, smallest_step
from fairwater.statistics.ratings import MOST_LEVELS, Ratings, Statistic, WhyUndefined
from fairwater.statistics.side_by_side import takes
from fairwater.words import text

DIGITS = 3
MINUS = "\N{MINUS SIGN}"
SHARES = ("exact_agreement", "adjacent_agreement")
MOST_LEVELS_NAMED = 12
BUNCHED = 0.8
"""From this share of ratings in one level on, a reader is told that kappa falls."""


@dataclass(frozen=True)
class ToldStatistic:
    """A row as it is read: the name, the value, its interval, the percent agreement beside it, what it takes ratings for."""

    key: str
    name: str
    value: str
    interval: str
    agreement: str
    takes: str
    notes: tuple[str, ...]
    """Why it is undefined or without an interval, and how many units it left out."""


def told_statistics(found: Mapping[str, Statistic], language: str) -> Iterator[ToldStatistic]:
    """Yield each statistic as a row in words, in the order given."""
    for key, statistic in found.items():
        limits = ""
        if statistic.low is not None and statistic.high is not None:
            limits = span(statistic.low, statistic.high, DIGITS, language)
        exact = statistic.agreement
        yield ToldStatistic(
            key,
            text(f"agreement-name-{key.replace('_', '-')}", language),
            _value(key, statistic, language),
            limits,
            "" if exact is None or key in SHARES else percent(exact, language),
            text(f"agreement-takes-{takes(key)}", language),
            tuple(_notes(key, statistic, language)),
        )


def _value(key: str, statistic: Statistic, language: str) -> str:
    if statistic.value is None:
        return text("agreement-undefined", language)
    if key in SHARES:
        return percent(statistic.value, language)
    if key == "mean_bias":
        return signed(statistic.value, DIGITS, language)
    return decimals(statistic.value, DIGITS, language).replace("-", MINUS)


def _notes(key: str, statistic: Statistic, language: str) -> Iterator[str]:
    if statistic.undefined is not None:
        yield text("agreement-because", language, why=why(statistic.undefined, language))
    if statistic.no_interval is not None:
        yield text("agreement-no-interval", language, why=why(statistic.no_interval, language))
    if statistic.left_out and key.startswith("icc") and statistic.undefined is None:
        yield text("agreement-left-out", language, n=statistic.left_out, used=statistic.units)


def why(reason: WhyUndefined, language: str) -> str:
    """Return why a statistic or its interval is undefined, as a clause after “because”."""
    most = whole(MOST_LEVELS, language)
    return text(f"agreement-why-{reason}", language, most=most)


def told_design(ratings: Ratings, blank: int, language: str) -> Iterator[str]:
    """Yield what was rated, by whom and on which levels, and what of it cannot tell anything of agreement."""
    yield text(
        "agreement-design",
        language,
        ratings=whole(len(ratings), language),
        units=whole(ratings.n_units, language),
        raters=whole(ratings.n_raters, language),
    )
    if len(ratings.levels) <= MOST_LEVELS_NAMED:
        yield text("agreement-levels", language, levels=", ".join(ratings.levels))
    else:
        yield text("agreement-many-levels", language, n=whole(len(ratings.levels), language))
    if blank:
        yield text("agreement-blank", language, n=blank)
    alone = int((ratings.per_unit() == 1).sum())
    if alone:
        yield text("agreement-alone", language, n=alone)


def told_caution(ratings: Ratings, found: Mapping[str, Statistic], language: str) -> Iterator[str]:
    """Yield how the statistics are to be read: that none decides alone, how wide a step is, and that ratings are bunched."""
    yield text("agreement-side-by-side", language)
    step = smallest_step(ratings)
    if "adjacent_agreement" in found and found["adjacent_agreement"].value is not None and step is not None:
        yield text("agreement-step", language, step=decimals(step, 0 if step.is_integer() else 2, language))
    most = max(int((ratings.level == level).sum()) for level in set(ratings.level.tolist()))
    if BUNCHED * len(ratings) <= most < len(ratings):
        yield text("agreement-bunched", language, share=percent(most / len(ratings), language))


def told_biases(ratings: Ratings, biases: tuple[RaterBias, ...], language: str) -> Iterator[str]:
    """Yield which rater is lowest and which highest beside the others; of two, by how much the second is above the first."""
    if len(biases) < 2:
        return
    if len(biases) == 2:
        first, second = biases
        bias = signed(second.value, 2, language)
        yield text("agreement-bias-of-two", language, bias=bias, first=first.rater, second=second.rater)
        return
    for message, each in (
        ("agreement-bias-lowest", min(biases, key=lambda bias: bias.value)),
        ("agreement-bias-highest", max(biases, key=lambda bias: bias.value)),
    ):
        yield text(message, language, rater=each.rater, bias=signed(each.value, 2, language), n=each.units)
