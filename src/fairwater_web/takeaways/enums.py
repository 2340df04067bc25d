"""What is taken away, for whom, as which file, and how far it is. Stored as slugs."""

from __future__ import annotations

from django.db import models


class What(models.TextChoices):
    """What is taken away."""

    REPORT = "report"
    DECK = "deck"
    BRIEF = "brief"
    PATH = "path"


class For(models.TextChoices):
    """The audience that it is made for: it holds what they may see."""

    US = "us"
    BOARD = "board"
    EVERYBODY = "everybody"
    MYSELF = "myself"


class Format(models.TextChoices):
    """The files."""

    PDF = "pdf"
    DOCX = "docx"
    PPTX = "pptx"
    HTML = "html"


class Stage(models.TextChoices):
    """How far it is. What was recalled is erased: something in it was withdrawn."""

    MAKING = "making"
    MADE = "made"
    CANCELLED = "cancelled"
    FAILED = "failed"
    RECALLED = "recalled"


class PartOf(models.TextChoices):
    """The parts of a bound report that whoever makes it chooses from. What is withheld is always named."""

    SHORT = "short"
    DOCUMENTS = "documents"
    PILOT = "pilot"
    REGISTERS = "registers"
    SOURCES = "sources"


FORMATS: dict[str, tuple[Format, ...]] = {
    What.REPORT: (Format.PDF, Format.DOCX),
    What.DECK: (Format.PPTX,),
    What.BRIEF: (Format.PDF, Format.HTML),
    What.PATH: (Format.PDF, Format.DOCX),
}
AUDIENCES = (For.BOARD, For.US, For.EVERYBODY)
TYPES: dict[str, str] = {
    Format.PDF: "application/pdf",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    Format.HTML: "text/html; charset=utf-8",
}
COACHING = ("equity-pause",)
"""Kinds of document that stay in the room, whoever asks."""
NAMED = frozenset(
    {
        *("document", "finding", "release", "quote", "entry", "journey", "conversation", "definition", "survey"),
        *("framework", "allocation", "audit", "snapshot"),
    }
)
"""Kinds of thing that a file may name. Any other, such as what is owed to one student, stays inside whoever asks."""
