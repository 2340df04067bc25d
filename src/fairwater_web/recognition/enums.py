"""Where a submission stands, whose eyes saw it, how a holder is named, what is asked of a badge. Stored as slugs."""

from __future__ import annotations

from django.db import models

from fairwater.capability import EvidenceKind


class Stage(models.TextChoices):
    """A submission is written, waits for its assessors, is decided, or was taken back."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    DECIDED = "decided"
    TAKEN_BACK = "taken-back"


class Seat(models.TextChoices):
    """Whose eyes: two that do not see each other, a third where they differ, one more for an appeal."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    APPEAL = "appeal"


class NamedAs(models.TextChoices):
    """How a holder is named on the page of a badge."""

    NAME = "name"
    INITIALS = "initials"
    NOBODY = "nobody"


class Change(models.TextChoices):
    """What can be asked of a badge that was awarded. A revocation is final."""

    REVOKE = "revoke"
    SUSPEND = "suspend"
    RESUME = "resume"


class Endorsed(models.TextChoices):
    """What an organisation endorses: a badge that somebody holds, a credential as such, or an issuer."""

    BADGE = "badge"
    CREDENTIAL = "credential"
    ISSUER = "issuer"


class Because(models.TextChoices):
    """Why an award is looked at again: evidence was withdrawn, or the key that signed it may have been somebody else's."""

    EVIDENCE = "evidence"
    KEY = "key"


class Came(models.TextChoices):
    """What came of looking again at an award whose evidence was withdrawn."""

    STANDS = "stands"
    CHANGED = "changed"


KINDS_OF_THING: dict[str, tuple[EvidenceKind, ...]] = {
    "finding": (EvidenceKind.DATA,),
    "release": (EvidenceKind.DATA,),
    "audit": (EvidenceKind.DATA,),
    "allocation": (EvidenceKind.DATA, EvidenceKind.DECISION),
    "survey": (EvidenceKind.SURVEY,),
    "round": (EvidenceKind.SURVEY,),
    "quote": (EvidenceKind.QUOTE,),
    "visit": (EvidenceKind.OBSERVATION,),
    "observation": (EvidenceKind.OBSERVATION,),
    "entry": (EvidenceKind.DECISION, EvidenceKind.ARTIFACT),
    "document": (EvidenceKind.ARTIFACT, EvidenceKind.DECISION, EvidenceKind.REFLECTION),
}
"""What a thing of the thread can be as evidence; any other is an artifact."""

DESCRIBED = (
    EvidenceKind.ARTIFACT,
    EvidenceKind.OBSERVATION,
    EvidenceKind.DECISION,
    EvidenceKind.REFLECTION,
    EvidenceKind.ATTESTATION,
    EvidenceKind.STUDENT_WORK,
)
"""What can be evidence by being described. Numbers, surveys and quotes come from the thread, where gate and consent keep them."""
