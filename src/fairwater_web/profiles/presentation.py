"""A profile made ready for its page: cells with three sides, the number with its range, what moved, what is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from fairwater import words
from fairwater.capability import Cell, Profile, change_between
from fairwater.capability.quotient import EVIDENCED_SHARE
from fairwater.frameworks import Framework
from fairwater.publish import numbers
from fairwater_web.profiles.drawing import Marks, marks_of
from fairwater_web.profiles.models import CapabilityProfile, KeptProfile
from fairwater_web.profiles.queries import (
    Statement,
    kept_of,
    levels_kept,
    made_of,
    model_of,
    practice_names,
    profile_now,
    proposed_by,
    review_of,
    statements_of,
)

DISAGREE = 1
"""So many levels apart, two sides of a cell disagree."""


@dataclass(frozen=True)
class ShownCell:
    """A cell of the picture: its levels as they are said, its marks, whether sides disagree, how much of it is reviewed."""

    code: str
    name: str
    column: str
    applies: bool
    evidenced: str
    self_rated: str
    voiced: str
    marks: Marks
    told: str
    disagrees: str
    reviewed: str


@dataclass(frozen=True)
class ShownDimension:
    """A dimension with its cells and its level; blank where none of its cells is evidenced."""

    name: str
    level: str
    cells: tuple[ShownCell, ...]


@dataclass(frozen=True)
class ShownQuotient:
    """The number with its range, or why there is none."""

    value: str
    told: str


@dataclass(frozen=True)
class ShownPriority:
    """What is proposed: the practice, why, and the ten practices that it leads to."""

    code: str
    name: str
    reasons: tuple[str, ...]
    leads_to: tuple[str, ...]


@dataclass(frozen=True)
class ShownChange:
    """What moved since a profile that was kept."""

    title: str
    note: str
    quotient: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class ShownProfile:
    """A profile as its page shows it."""

    sentence: str
    more: tuple[str, ...]
    columns: tuple[str, ...]
    dimensions: tuple[ShownDimension, ...]
    quotient: ShownQuotient
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    proposed: tuple[ShownPriority, ...]
    waiting: tuple[tuple[str, str, str], ...]
    """Levels that nobody has reviewed yet: the code of the practice, the statement, the level and who placed it."""
    kept: tuple[tuple[int, str], ...]
    change: ShownChange | None


def said_level(level: Fraction | None, language: str) -> str:
    """Return a level with one decimal, blank for none."""
    return "" if level is None else numbers.decimals(_decimal(level), 1, language)


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def column_names(model: Framework, language: str) -> tuple[str, ...]:
    """Return what the practices of every dimension have in common, after the colon of their names; blank where nothing."""
    rows = [
        [_after_colon(term.statement.said(language)) for term in model.children.get(dimension.code, ())]
        for dimension in model.children.get("", ())
    ]
    if not rows or any(row != rows[0] for row in rows):
        return tuple("" for _ in (rows[0] if rows else ()))
    return tuple(name[:1].upper() + name[1:] for name in rows[0])


def _after_colon(name: str) -> str:
    return name.partition(": ")[2] or name


def shown_profile(profile: CapabilityProfile, language: str, beside: int = 0) -> ShownProfile:
    """Return a profile in a language; `beside` is the number of a kept profile to compare with, else the baseline."""
    statements, model, kept = statements_of(profile), model_of(profile), kept_of(profile)
    now, written = profile_now(profile, statements), words.written_in(language)
    columns = column_names(model, written)
    names = model.names(written)
    dimensions = tuple(
        ShownDimension(
            names[each.slug],
            said_level(each.level, language),
            tuple(
                _cell(cell, names[cell.practice], column, statements, language)
                for cell, column in zip(each.cells, columns, strict=True)
            ),
        )
        for each in now.dimensions
    )
    compared = next((each for each in kept if each.pk == beside), next(iter(kept), None))
    return ShownProfile(
        sentence=_sentence(now, names, language),
        more=tuple(_more(now, language)),
        columns=columns,
        dimensions=dimensions,
        quotient=shown_quotient(now, language),
        head=_head(language),
        rows=tuple(_row(each, cell, language) for each in dimensions for cell in each.cells),
        proposed=tuple(
            ShownPriority(*each) for each in told_priorities(profile, proposed_by(profile, statements, now), language)
        ),
        waiting=tuple(_waiting(statements.values(), names, language)),
        kept=tuple((each.pk, kept_name(each, language)) for each in kept),
        change=_change(profile, compared, now, names, language),
    )


def _waiting(
    statements: Iterable[Statement], names: Mapping[str, str], language: str
) -> Iterator[tuple[str, str, str]]:
    for each in statements:
        if each.waiting is not None and review_of(each.waiting) is None:
            level, who = each.waiting.level, each.waiting.by.name
            yield each.practice, names[each.term.code], words.text("profile-waits", language, level=level, who=who)


def _cell(cell: Cell, name: str, column: str, statements: Mapping[str, Statement], language: str) -> ShownCell:
    levels = {"evidenced": cell.evidenced, "self": cell.self_rated, "voice": cell.voiced}
    said = {side: said_level(level, language) for side, level in levels.items()}
    within = [each for each in statements.values() if each.practice == cell.practice]
    n_reviewed = sum(each.evidenced is not None for each in within)
    reviewed = ""
    if cell.applies and cell.evidenced is None:
        reviewed = words.text("profile-cell-reviewed", language, reviewed=n_reviewed, n=len(within))
    elif any(each.evidenced is not None and each.lacks(each.evidenced.level) for each in within):
        reviewed = words.text("profile-cell-lacks", language)
    told = words.text(
        "profile-cell-told",
        language,
        cell=name,
        **{key: said[key] or "blank" for key in ("evidenced", "self", "voice")},
    )
    return ShownCell(
        code=cell.practice,
        name=name,
        column=column,
        applies=cell.applies,
        evidenced=said["evidenced"],
        self_rated=said["self"],
        voiced=said["voice"],
        marks=marks_of(cell),
        told=told,
        disagrees=_disagreement(cell, language),
        reviewed=reviewed,
    )


def _disagreement(cell: Cell, language: str) -> str:
    """Return by how much the team places itself above, or below, what is evidenced or else what those affected say."""
    for other, message in ((cell.evidenced, "profile-apart-evidenced"), (cell.voiced, "profile-apart-voice")):
        if cell.self_rated is None or other is None or abs(cell.self_rated - other) < DISAGREE:
            continue
        apart = cell.self_rated - other
        side = "higher" if apart > 0 else "lower"
        return words.text(message, language, n=said_level(abs(apart), language), side=side)
    return ""


def _sentence(now: Profile, names: Mapping[str, str], language: str) -> str:
    levels = {each.slug: each.level for each in now.dimensions if each.level is not None}
    if not levels:
        return words.text("profile-nothing", language)
    best = [slug for slug, level in levels.items() if level == max(levels.values())]
    if set(best) == set(now.weakest):
        return words.text("profile-even", language, n=len(best))
    strongest, weakest = (", ".join(names[slug] for slug in slugs) for slugs in (best, now.weakest))
    return words.text("profile-sentence", language, strongest=strongest, weakest=weakest)


def _more(now: Profile, language: str) -> list[str]:
    """Return how far the team and those affected lie apart over the cells where both have spoken."""
    cells = [cell for each in now.dimensions for cell in each.cells if cell.applies]
    apart = [cell.self_rated - cell.voiced for cell in cells if cell.self_rated is not None and cell.voiced is not None]
    if not apart:
        return []
    mean = sum(apart, Fraction(0)) / len(apart)
    side = "same" if mean == 0 else "higher" if mean > 0 else "lower"
    return [words.text("profile-self-voice", language, n=said_level(abs(mean), language), side=side, cells=len(apart))]


def shown_quotient(now: Profile, language: str) -> ShownQuotient:
    """Return the number with its range, or why there is none."""
    if now.quotient is None:
        needed = -(-now.n_applicable * EVIDENCED_SHARE.numerator // EVIDENCED_SHARE.denominator)
        told = words.text(
            "profile-no-quotient", language, evidenced=now.n_evidenced, n=now.n_applicable, needed=int(needed)
        )
        return ShownQuotient("", told)
    value, low, high = (
        numbers.decimals(_decimal(each), 1, language)
        for each in (now.quotient.value, now.quotient.low, now.quotient.high)
    )
    told = words.text("profile-quotient-range", language, low=low, high=high, empty=now.n_applicable - now.n_evidenced)
    return ShownQuotient(value, told)


def _head(language: str) -> tuple[str, ...]:
    ids = ("profile-column-cell", "profile-evidenced", "profile-self", "profile-voice", "profile-column-apart")
    return tuple(words.text(each, language) for each in ids)


def _row(dimension: ShownDimension, cell: ShownCell, language: str) -> tuple[str, ...]:
    if not cell.applies:
        return (cell.name, words.text("profile-not-applicable", language), "–", "–", "–")
    empty = words.text("profile-empty", language)
    return (cell.name, cell.evidenced or empty, cell.self_rated or "–", cell.voiced or "–", cell.disagrees or "–")


def told_priorities(
    profile: CapabilityProfile, proposed: Sequence[Any], language: str
) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Return what is proposed as it is read: code, name, reasons, practices of the ten that it leads to."""
    kept = [
        {
            "practice": each.cell.practice,
            "reasons": [reason.value for reason in each.reasons],
            "levels": [each.cell.evidenced, each.cell.self_rated, each.cell.voiced],
            "findings": each.n_findings,
            "leads_to": practices,
        }
        for each, practices in proposed
    ]
    return told_kept(profile, kept, language)


def told_kept(
    profile: CapabilityProfile, proposed: Sequence[Mapping[str, Any]], language: str
) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Return proposals as they are read, of a day on which they were kept."""
    written = words.written_in(language)
    names, practices = model_of(profile).names(written), practice_names(profile.organisation, written)
    found = []
    for each in proposed:
        levels = (said_level(None if n is None else Fraction(n), language) or "blank" for n in each["levels"])
        values = dict(zip(("level", "self", "voice"), levels, strict=True)) | {"n": each["findings"]}
        reasons = tuple(words.text(f"priority-{reason}", language, **values) for reason in each["reasons"])
        leads = tuple(f"{code} {practices[code]}" for code in each["leads_to"] if code in practices)
        found.append((each["practice"], names.get(each["practice"], each["practice"]), reasons, leads))
    return found


def kept_name(kept: KeptProfile, language: str) -> str:
    """Return what a kept profile is called: the baseline or a later one, with its day."""
    message = "profile-baseline-of" if kept.is_baseline else "profile-kept-of"
    return words.text(message, language, day=numbers.day(kept.on.isoformat(), language))


def _change(
    profile: CapabilityProfile, kept: KeptProfile | None, now: Profile, names: Mapping[str, str], language: str
) -> ShownChange | None:
    if kept is None:
        return None
    before = made_of(profile, levels_kept(kept))
    change = change_between(before, now)
    empty = words.text("profile-empty", language)
    moved = [each for each in change.cells if each.before != each.after]
    told = {each.dimension: each for each in change.dimensions if each.moved}
    return ShownChange(
        title=kept_name(kept, language),
        note=kept.note,
        quotient=_then(before, language),
        head=tuple(words.text(each, language) for each in ("profile-column-cell", "profile-then", "profile-now")),
        rows=tuple(
            (
                names[each.practice],
                said_level(each.before, language) or empty,
                said_level(each.after, language) or empty,
            )
            for each in moved
        ),
        sentences=tuple(
            words.text(
                "profile-dimension-moved",
                language,
                dimension=names[slug],
                moved=numbers.signed(float(each.moved or 0), 1, language),
                cells=each.n_cells,
            )
            for slug, each in told.items()
        ),
    )


def _then(before: Profile, language: str) -> str:
    shown = shown_quotient(before, language)
    return (
        words.text("profile-number-then", language, value=shown.value, told=shown.told) if shown.value else shown.told
    )
