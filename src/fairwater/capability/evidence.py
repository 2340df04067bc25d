"""On which kinds of evidence a level may rest."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

VOICED = 3
"""From this level on, evidence is of three kinds, among them a voice of those affected and a number."""
OBSERVED = 4
"""From this level on, somebody from outside has observed it."""
FEWEST_KINDS = 3


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    ARTIFACT = "artifact"
    DATA = "data"
    SURVEY = "survey"
    QUOTE = "quote"
    OBSERVATION = "observation"
    DECISION = "decision"
    REFLECTION = "reflection"
    ATTESTATION = "attestation"
    STUDENT_WORK = "student-work"


VOICES = frozenset({EvidenceKind.SURVEY, EvidenceKind.QUOTE})
"""In which those affected speak. Student work shows what they made and not what they say of it."""
NUMBERS = frozenset({EvidenceKind.DATA, EvidenceKind.SURVEY, EvidenceKind.OBSERVATION})


class Missing(StrEnum):
    """What evidence lacks for a level."""

    KINDS = "kinds"
    VOICE = "voice"
    NUMBER = "number"
    OUTSIDE = "outside"


def missing_for(
    level: int, kinds: Iterable[EvidenceKind], *, observed_from_outside: bool = False
) -> tuple[Missing, ...]:
    """Return what evidence of these kinds lacks for a level from 1 to 4; nothing where the level may rest on it.

    A survey is a voice and a number, and still one kind.
    Source: the capability model's rule of evidence, docs/decisions/0023.
    """
    found = set(kinds)
    lacks = []
    if level >= VOICED:
        lacks += [Missing.KINDS] if len(found) < FEWEST_KINDS else []
        lacks += [] if found & VOICES else [Missing.VOICE]
        lacks += [] if found & NUMBERS else [Missing.NUMBER]
    if level >= OBSERVED and not observed_from_outside:
        lacks.append(Missing.OUTSIDE)
    return tuple(lacks)
