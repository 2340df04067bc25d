"""From the levels of statements to the cells of a profile, in the variant of a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from fairwater.capability.quotient import Cell
from fairwater.capability.review import LINE
from fairwater.frameworks import Crosswalk, Framework, Term


@dataclass(frozen=True)
class Levels:
    """Where a statement stands from three sources, 1 to 4 each; None where a source has not spoken."""

    evidenced: int | None = None
    self_rated: int | None = None
    voiced: int | None = None


NOWHERE = Levels()


def practices_in(model: Framework) -> Iterator[tuple[Term, Term]]:
    """Yield each dimension of a capability model with each of its practices, in the order of the model."""
    for dimension in model.children.get("", ()):
        for practice in model.children.get(dimension.code, ()):
            yield dimension, practice


def statements_in(model: Framework, practice: str, variant: str) -> tuple[Term, ...]:
    """Return the statements of a practice that apply in a variant; in none of them every statement does."""
    return tuple(term for term in model.children.get(practice, ()) if model.applies(term.code, variant))


def cells_of(model: Framework, variant: str, levels: Mapping[str, Levels]) -> tuple[Cell, ...]:
    """Return the cells that levels of statements make: dimension and practice by their codes in the model.

    levels: by the code of a statement. A cell is evidenced where every statement of it that applies is, at their mean; what a
    team and those affected say is the mean of what is there. A cell of which nothing applies does not apply.
    ValueError for a code that is no statement of the model. Source: docs/decisions/0027.
    """
    known = {term.code for _, practice in practices_in(model) for term in model.children.get(practice.code, ())}
    if unknown := sorted(set(levels) - known):
        raise ValueError(f"no statement of {model.id}: {', '.join(unknown)}")
    return tuple(
        _cell(dimension.code, practice.code, [levels.get(each.code, NOWHERE) for each in applying])
        for dimension, practice in practices_in(model)
        for applying in (statements_in(model, practice.code, variant),)
    )


def _cell(dimension: str, practice: str, found: Sequence[Levels]) -> Cell:
    if not found:
        return Cell(dimension, practice, applies=False)
    evidenced = [each.evidenced for each in found]
    return Cell(
        dimension,
        practice,
        evidenced=None if None in evidenced else _mean(evidenced),
        self_rated=_mean([each.self_rated for each in found]),
        voiced=_mean([each.voiced for each in found]),
    )


def _mean(levels: Sequence[int | None]) -> Fraction | None:
    known = [level for level in levels if level is not None]
    return Fraction(sum(known), len(known)) if known else None


def leads_to(
    crosswalk: Crosswalk, model: Framework, practice: str, variant: str, levels: Mapping[str, Levels]
) -> tuple[str, ...]:
    """Return the terms of another framework to which the statements of a practice lead that are empty or below level 3.

    They come once each, in the order of the statements.
    """
    owed = [
        term.code
        for term in statements_in(model, practice, variant)
        if (level := levels.get(term.code, NOWHERE).evidenced) is None or level < LINE
    ]
    by_origin: dict[str, list[str]] = {}
    for pair in crosswalk.pairs:
        by_origin.setdefault(pair.origin, []).append(pair.destination)
    return tuple(dict.fromkeys(destination for code in owed for destination in by_origin.get(code, ())))
