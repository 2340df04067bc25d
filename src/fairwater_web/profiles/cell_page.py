"""A cell made ready for its page: two statements, three sides beside each other, the evidence, what waits for a review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fairwater import words
from fairwater.capability import EvidenceKind, statements_in
from fairwater.publish import numbers
from fairwater_web.common.permissions import Refused
from fairwater_web.profiles.enums import FITS, ONLY_THINGS, VOICES, Side
from fairwater_web.profiles.models import CapabilityProfile, EvidencePiece, StatementLevel
from fairwater_web.profiles.queries import (
    Statement,
    model_of,
    review_of,
    statements_of,
    why_not_assess,
    why_not_review,
)
from fairwater_web.thread.choosing import choosable, key_of, thing_of
from fairwater_web.thread.kinds import Named, named


@dataclass(frozen=True)
class ShownSide:
    """What a side says of a statement: the level with its name, why, who, and what it rests on."""

    side: str
    label: str
    level: str
    because: str
    who: str
    thing: Named | None = None
    hidden: bool = False
    """It rests on something that this reader may not see."""


@dataclass(frozen=True)
class ShownPiece:
    """A piece of evidence."""

    number: int
    kind: str
    said: str
    thing: Named | None
    hidden: bool
    outside: bool


@dataclass(frozen=True)
class ShownStatement:
    """A statement with everything that is known of it."""

    code: str
    statement: str
    anchors: tuple[tuple[str, str, str], ...]
    sides: tuple[ShownSide, ...]
    pieces: tuple[ShownPiece, ...]
    lacks: tuple[str, ...]
    """What the level that stands, or else the one that waits, lacks."""
    waiting: ShownSide | None
    waiting_number: int
    went_back: str
    why_not_review: str
    earlier: tuple[str, ...]
    stands_because: str


@dataclass(frozen=True)
class ShownCellPage:
    """The page of a cell."""

    name: str
    question: str
    statements: tuple[ShownStatement, ...]
    levels: tuple[tuple[str, str], ...]


def shown_cell(profile: CapabilityProfile, practice: str, actor: Any, language: str) -> ShownCellPage | None:
    """Return a cell as an actor reads it, or None for a practice that the model does not have or that does not apply."""
    model, written = model_of(profile), words.written_in(language)
    term = model.by_code.get(practice)
    if term is None or not (codes := [each.code for each in statements_in(model, practice, profile.variant)]):
        return None
    every = statements_of(profile)
    found = [every[code] for code in codes]
    things = {
        (each.thing_kind, each.thing)
        for statement in found
        for each in (*statement.pieces, *statement.earlier)
        if each.thing is not None
    }
    seen = named(actor, sorted(things), language)
    names = {level.id: level.label.said(written) for level in model.levels}
    reader = _Reader(profile, actor, seen, names, language)
    questions = [each.said(written) for each in term.questions]
    levels = tuple((each.id, f"{each.id} {each.label.said(written)}") for each in model.levels)
    return ShownCellPage(
        term.statement.said(written), next(iter(questions), ""), tuple(reader.statement(each) for each in found), levels
    )


class _Reader:
    """What is the same for every statement of a page."""

    def __init__(
        self,
        profile: CapabilityProfile,
        actor: Any,
        seen: Mapping[tuple[str, int], Named],
        names: Mapping[str, str],
        language: str,
    ) -> None:
        self.actor, self.seen, self.names, self.language = actor, seen, names, language
        self.why_not_review = why_not_review(actor, profile)
        self.written = words.written_in(language)

    def text(self, message: str, **values: object) -> str:
        return words.text(message, self.language, **values)

    def statement(self, each: Statement) -> ShownStatement:
        sides = ((Side.SELF, each.self_rated), (Side.VOICE, each.voiced), (Side.EVIDENCED, each.evidenced))
        placed = each.evidenced or each.waiting
        review = review_of(each.evidenced) if each.evidenced is not None else None
        back = review_of(each.waiting) if each.waiting is not None else None
        mine = each.waiting is not None and each.waiting.by_id == self.actor.person.pk
        return ShownStatement(
            code=each.term.code,
            statement=each.term.statement.said(self.written),
            anchors=tuple(
                (level, self.names.get(level, level), said.said(self.written)) for level, said in each.term.anchors
            ),
            sides=tuple(self.side(side.value, found) for side, found in sides),
            pieces=tuple(self.piece(piece) for piece in each.pieces),
            lacks=tuple(self.text(f"profile-lacks-{lack.value}") for lack in each.lacks(placed.level))
            if placed
            else (),
            waiting=self.side(Side.EVIDENCED.value, each.waiting) if each.waiting is not None else None,
            waiting_number=each.waiting.pk if each.waiting is not None and back is None else 0,
            went_back=self.text("review-went-back", who=back.by.name, said=back.said) if back is not None else "",
            why_not_review="refused-review-own" if mine else self.why_not_review,
            earlier=tuple(self.line(level) for level in each.earlier),
            stands_because=review.said if review is not None else "",
        )

    def side(self, side: str, placed: StatementLevel | None) -> ShownSide:
        label = self.text(f"profile-{side}")
        if placed is None:
            return ShownSide(side, label, "", "", "")
        who = self.text("profile-placed-by", who=placed.by.name, day=self._day(placed))
        review = review_of(placed)
        if review is not None and review.stands:
            who = self.text("profile-placed-reviewed", who=placed.by.name, day=self._day(placed), second=review.by.name)
        thing = (placed.thing_kind, placed.thing) if placed.thing is not None else None
        name = self.names.get(str(placed.level), "")
        level = f"{placed.level} {name}".strip()
        found = self.seen.get(thing) if thing is not None else None
        return ShownSide(side, label, level, placed.because, who, found, thing is not None and found is None)

    def piece(self, piece: EvidencePiece) -> ShownPiece:
        thing = (piece.thing_kind, piece.thing) if piece.thing is not None else None
        found = self.seen.get(thing) if thing is not None else None
        kind = self.text(f"piece-{piece.kind}")
        return ShownPiece(piece.pk, kind, piece.said, found, thing is not None and found is None, piece.from_outside)

    def line(self, placed: StatementLevel) -> str:
        side = self.text(f"profile-{placed.side}")
        review = review_of(placed)
        message = "profile-line" if review is None else "profile-line-stood" if review.stands else "profile-line-back"
        return self.text(message, side=side, level=placed.level, who=placed.by.name, day=self._day(placed))

    def _day(self, placed: StatementLevel) -> str:
        return numbers.day(placed.at.date().isoformat(), self.language)


def choices_for(profile: CapabilityProfile, actor: Any, language: str, asked: str) -> dict[str, Any]:
    """Return what the forms of a cell offer: things as evidence with the kinds they can be, things in which voices speak."""
    if why_not_assess(actor, profile):
        return {}
    told = {
        thing: f"{words.text(f'thing-{thing[0]}', language)}: {each.title}"
        for thing, each in choosable(actor, language, asked=asked, of=FITS).items()
    }
    groups = [
        (
            words.text(f"piece-{kind.value}", language),
            [(f"{key_of(thing)}:{kind.value}", label) for thing, label in told.items() if kind in FITS[thing[0]]],
        )
        for kind in EvidenceKind
    ]
    typed = [each for each in EvidenceKind if each not in ONLY_THINGS]
    return {
        "asked": asked,
        "groups": [(label, pieces) for label, pieces in groups if pieces],
        "typed": [(each.value, words.text(f"piece-{each.value}", language)) for each in typed],
        "voices": [(key_of(thing), label) for thing, label in told.items() if thing[0] in VOICES],
    }


def thing_in(given: str) -> tuple[str, int]:
    """Return the kind and number of a thing that was chosen. Raises Refused for anything else."""
    found = thing_of(given)
    if found is None:
        raise Refused("refused-evidence-nothing")
    return found
