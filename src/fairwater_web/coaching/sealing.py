"""How what is written in coaching is kept: words with what goes with them, sealed about whose they are."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from fairwater_web.coaching.enums import Standing
from fairwater_web.coaching.models import Coaching, Commitment, Note
from fairwater_web.common.sealed import seal, unseal

BOX = "coaching"


@dataclass(frozen=True)
class Noted:
    """The words of a note, and its topics: framework and term of each."""

    words: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Promised:
    """The words of a commitment, by when, how it stands, what came of it, and its entry of the register."""

    words: str
    due: str
    """A day in ISO form."""
    standing: str = Standing.OPEN
    came_of_it: str = ""
    entry: int = 0

    @property
    def due_on(self) -> date:
        """Return the day."""
        return date.fromisoformat(self.due)


def _about_note(note: Note) -> str:
    return f"note {note.session_id} {note.writer_id} {note.tier}"


def seal_note(note: Note, noted: Noted) -> None:
    """Put words into a note. Its tier is sealed with them: a row that is made more open elsewhere does not open."""
    note.sealed = seal(BOX, json.dumps(asdict(noted)), about=_about_note(note))


def noted_in(note: Note) -> Noted | None:
    """Return what stands in a note; None where the server's key is another."""
    found = _opened(note.sealed, _about_note(note))
    return None if found is None else Noted(found["words"], tuple(found["topics"]))


def _about_commitment(commitment: Commitment) -> str:
    return f"commitment {commitment.session_id} {commitment.promised_by_id}"


def seal_commitment(commitment: Commitment, promised: Promised) -> None:
    """Put words into a commitment."""
    commitment.sealed = seal(BOX, json.dumps(asdict(promised)), about=_about_commitment(commitment))


def promised_in(commitment: Commitment) -> Promised | None:
    """Return what stands in a commitment; None where the server's key is another."""
    found = _opened(commitment.sealed, _about_commitment(commitment))
    return None if found is None else replace(Promised("", ""), **found)


def _about_purpose(coaching: Coaching) -> str:
    return f"purpose {coaching.tenant_id} {coaching.coach_id}"


def seal_purpose(coaching: Coaching, purpose: str) -> None:
    """Put the purpose into a coaching."""
    coaching.purpose = seal(BOX, purpose, about=_about_purpose(coaching))


def purpose_of(coaching: Coaching) -> str | None:
    """Return the purpose of a coaching; None where the server's key is another."""
    return unseal(BOX, coaching.purpose, about=_about_purpose(coaching))


def _opened(sealed: str, about: str) -> dict[str, Any] | None:
    text = unseal(BOX, sealed, about=about)
    return None if text is None else dict(json.loads(text))
