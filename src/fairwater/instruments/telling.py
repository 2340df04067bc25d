"""Results of an instrument in words: a scale split one way, who was heard, how far the items go together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fairwater import words
from fairwater.disclosure import Released, ReleasedRow
from fairwater.instruments.kinds import Instrument
from fairwater.instruments.representing import REMAINDER, Cell, Heard, Weighted
from fairwater.instruments.tabling import EVERYBODY, LANGUAGE, LEVEL, PLACE
from fairwater.publish import charts, numbers
from fairwater.publish.counted import Line, dot_of, furthest_behind, is_drawn, line_of
from fairwater.statistics.reliability import Alpha, ItemRest, Omega
from fairwater.statistics.representation import Standing
from fairwater.statistics.scales import Favourable, change_in_favourable
from fairwater.vocabulary import NOT_REPORTED, Better, Status

ENOUGH_ALPHA = 0.70
"""From here on a scale's items are usually said to go together well enough for groups (Nunnally 1978)."""


@dataclass(frozen=True)
class Told:
    """A share split one way: its sentence, the weighted one, what differs, the lines, and the groups that may be drawn."""

    sentence: str
    weighted: str
    beside: str
    lines: tuple[Line, ...]
    dots: tuple[charts.Dot, ...]
    n_withheld: int


def split_name(instrument: Instrument, by: str, language: str) -> str:
    """Return what a split is called."""
    if by in (PLACE, LANGUAGE, LEVEL):
        return words.text(f"answers-by-{by.replace('_', '-')}", language)
    item = instrument.by_id.get(by)
    return (item.name or item.question).said(language) if item else by


def value_name(instrument: Instrument, by: str, value: str, language: str) -> str:
    """Return what a group of answers is called."""
    if value == NOT_REPORTED:
        return words.text("answers-not-said", language)
    if value == REMAINDER:
        return words.text("answers-remainder", language)
    if by == LANGUAGE and words.has(f"language-named-{value}", language):
        return words.text(f"language-named-{value}", language)
    if by == LEVEL:
        return words.text(f"kind-{value}", language)
    item = instrument.by_id.get(by)
    option = item.option(value) if item else None
    return option.label.said(language) if option else value


def cells_of(released: Released, by: str) -> list[Cell]:
    """Return the groups of a split that said who they are."""
    return [
        Cell(row.group[0], row.n_students, row.n_counted)
        for row in _rows(released, by)
        if NOT_REPORTED not in row.group
    ]


def whole_of(released: Released, by: str = "") -> Cell:
    """Return everybody; with `by` those who said their group, as far as the number of the others is released."""
    row = next((row for row in released.rows if row.by == EVERYBODY), None)
    if row is None:
        return Cell(EVERYBODY, None, None)
    n, counted = row.n_students, row.n_counted
    unsaid = next((each for each in _rows(released, by) if NOT_REPORTED in each.group), None) if by else None
    if unsaid is not None and n is not None and unsaid.n_students is not None:
        n -= unsaid.n_students
        counted = None if counted is None or unsaid.n_counted is None else counted - unsaid.n_counted
    return Cell(EVERYBODY, n, counted)


def _rows(released: Released, by: str) -> list[ReleasedRow]:
    return [row for row in released.rows if row.by == by]


def tell(
    instrument: Instrument, title: str, released: Released, by: str, weighted: Weighted | None, language: str
) -> Told:
    """Return a share split one way, in words, as lines and as dots."""
    rows = _rows(released, by)
    focus = furthest_behind(rows, Better.HIGHER)
    named = [(row, value_name(instrument, by, row.group[0], language)) for row in rows]
    min_n = released.question.min_n
    return Told(
        _sentence(title, released, language),
        tell_weighted(instrument, weighted, language),
        _beside(instrument, focus, released, by, language),
        tuple(line_of(row, name=name, focus=row is focus, min_n=min_n, language=language) for row, name in named),
        (
            *_everybody_drawn(released, by, weighted, language),
            *(dot_of(row, name=name, focus=row is focus, language=language) for row, name in named if is_drawn(row)),
        ),
        sum(row.status is Status.WITHHELD for row in rows),
    )


def _sentence(title: str, released: Released, language: str) -> str:
    row = next((row for row in released.rows if row.by == EVERYBODY), None)
    if row is None or row.n_students is None:
        return words.text("answers-withheld", language, scale=title)
    n = numbers.whole(row.n_students, language)
    if row.n_counted is not None and row.share is not None:
        share = numbers.percent(row.share, language, 0)
        counted = numbers.whole(row.n_counted, language)
        return words.text("answers-sentence", language, scale=title, counted=counted, n=n, share=share)
    if row.share_low is None or row.share_high is None:
        return words.text("answers-withheld", language, scale=title)
    low, high = (numbers.percent(end, language, 0) for end in (row.share_low, row.share_high))
    return words.text("answers-class", language, scale=title, low=low, high=high, n=n)


def _everybody_drawn(released: Released, by: str, weighted: Weighted | None, language: str) -> Iterator[charts.Dot]:
    """Yield everybody as they answered, and weighted to who is enrolled, to stand above the groups."""
    row = next((row for row in released.rows if row.by == EVERYBODY), None)
    if row is not None and by != EVERYBODY and is_drawn(row):
        yield dot_of(row, name=words.text("answers-drawn-raw", language), focus=False, language=language)
    if weighted is not None and weighted.low is not None and weighted.high is not None:
        told = numbers.percent(weighted.share, language, 0)
        name = words.text("answers-drawn-weighted", language)
        yield charts.Dot(name, weighted.share, weighted.low, weighted.high, told)


def tell_weighted(instrument: Instrument, weighted: Weighted | None, language: str) -> str:
    """Return the weighted share with its interval, what it is worth, and the heaviest answer; a sentence where there is none."""
    if weighted is None or weighted.low is None or weighted.high is None:
        return words.text("answers-unweighted", language)
    named = {"by": ", ".join(split_name(instrument, each, language) for each in weighted.by)}
    return words.text(
        "answers-raked" if weighted.by else "answers-weighted",
        language,
        **(named if weighted.by else {}),
        share=numbers.percent(weighted.share, language, 0),
        low=numbers.percent(weighted.low, language, 0),
        high=numbers.percent(weighted.high, language, 0),
        n=numbers.whole(weighted.n, language),
        worth=numbers.whole(int(weighted.n_effective), language),
        largest=numbers.times(weighted.largest, language),
    )


def _beside(instrument: Instrument, focus: ReleasedRow | None, released: Released, by: str, language: str) -> str:
    if focus is not None and focus.share is not None and focus.compared_share is not None:
        return words.text(
            "answers-differ",
            language,
            group=value_name(instrument, by, focus.group[0], language),
            share=numbers.percent(focus.share, language, 0),
            rest=numbers.percent(focus.compared_share, language, 0),
        )
    tested = any(row.q_value is not None for row in _rows(released, by))
    return words.text("answers-no-difference" if tested else "answers-too-few", language, min_n=released.question.min_n)


def tell_change(before: Released, after: Released, day: str, language: str) -> str:
    """Return how a scale moved since it was asked before, of other people by other answers; nothing where a share is withheld."""
    one, other = (_favourable(each) for each in (before, after))
    if one is None or other is None:
        return ""
    found = change_in_favourable(one, other)
    if found.change is None or found.low is None or found.high is None:
        return ""
    moved = "scale-moved" if found.low > 0 or found.high < 0 else "scale-not-moved"
    return words.text(
        moved,
        language,
        day=day,
        share=numbers.percent(one.favourable_share or 0.0, language, 0),
        change=numbers.points(found.change, language),
        low=numbers.points(found.low, language),
        high=numbers.points(found.high, language),
    )


def _favourable(released: Released) -> Favourable | None:
    row = next((row for row in released.rows if row.by == EVERYBODY), None)
    if row is None or row.n_students is None or row.n_counted is None:
        return None
    return Favourable(row.n_counted, row.n_students, row.n_students, row.share, row.share_low, row.share_high)


@dataclass(frozen=True)
class HeardLine:
    """A group of those enrolled as it was heard."""

    name: str
    of_answers: str
    of_enrolled: str
    parity: str
    standing: str
    """A message id, where the parity asks for attention."""


def tell_heard(instrument: Instrument, by: str, found: Heard, language: str) -> tuple[str, tuple[HeardLine, ...]]:
    """Return who was heard least, in a sentence, and a line for every group."""
    lines = tuple(
        HeardLine(
            value_name(instrument, by, each.group, language),
            numbers.percent(float(each.respondent_share or 0), language),
            numbers.percent(float(each.population_share or 0), language),
            numbers.times(float(each.parity), language) if each.parity is not None else "",
            {Standing.UNDER: "heard-too-little", Standing.OVER: "heard-much"}.get(each.standing, "")
            if each.standing
            else "",
        )
        for each in found.parities
    )
    under = [each for each in found.parities if each.standing is Standing.UNDER and each.parity is not None]
    if not under:
        return words.text("heard-alike", language), lines
    least = min(under, key=lambda each: each.parity or 0)
    sentence = words.text(
        "heard-least",
        language,
        group=value_name(instrument, by, least.group, language),
        answers=numbers.percent(float(least.respondent_share or 0), language, 0),
        enrolled=numbers.percent(float(least.population_share or 0), language, 0),
    )
    return sentence, lines


def tell_reliability(alpha: Alpha, omega: Omega, language: str) -> str:
    """Return how far the items of a scale go together, in words; why it cannot be told where it cannot."""
    if alpha.value is None or alpha.low is None or alpha.high is None:
        return words.text("reliability-none", language)
    message = "reliability-good" if alpha.value >= ENOUGH_ALPHA else "reliability-poor"
    told = numbers.decimals(alpha.value, 2, language)
    low, high = (numbers.decimals(end, 2, language) for end in (alpha.low, alpha.high))
    found = words.text(
        message, language, alpha=told, low=low, high=high, n=numbers.whole(alpha.n_respondents, language)
    )
    if omega.value is None:
        return found
    return f"{found} {words.text('reliability-omega', language, omega=numbers.decimals(omega.value, 2, language))}"


def hurting(items: Sequence[ItemRest], questions: Mapping[int, str], language: str) -> list[str]:
    """Return the items without which a scale would go together better, a sentence each."""
    return [
        words.text("reliability-hurts", language, question=questions[each.item])
        for each in items
        if each.hurts and each.item in questions
    ]
