"""From which side a level comes, and what kinds of evidence a thing of the thread can be. Stored as slugs."""

from __future__ import annotations

from django.db import models

from fairwater.capability import EvidenceKind


class Side(models.TextChoices):
    """Who says where a statement stands: the team, those affected, reviewed evidence."""

    SELF = "self"
    VOICE = "voice"
    EVIDENCED = "evidenced"


FITS: dict[str, tuple[EvidenceKind, ...]] = {
    "quote": (EvidenceKind.QUOTE,),
    "written-quote": (EvidenceKind.QUOTE,),
    "survey": (EvidenceKind.SURVEY,),
    "finding": (EvidenceKind.DATA,),
    "release": (EvidenceKind.DATA,),
    "document": (
        EvidenceKind.ARTIFACT,
        EvidenceKind.DECISION,
        EvidenceKind.OBSERVATION,
        EvidenceKind.REFLECTION,
        EvidenceKind.ATTESTATION,
    ),
    "allocation": (EvidenceKind.DECISION,),
    "entry": (EvidenceKind.ARTIFACT, EvidenceKind.DECISION),
}
"""What kind of evidence each thing can be: a document is not data, and a quote is nothing but a quote."""

ONLY_THINGS = (EvidenceKind.DATA, EvidenceKind.SURVEY, EvidenceKind.QUOTE)
"""Numbers about students come through the gate, and words of people with their consent: both are things, never typed."""

VOICES = ("survey", "quote", "written-quote", "finding", "release")
"""Things in which those affected speak, or are counted."""
