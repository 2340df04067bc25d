"""States of documents and suggestions, kept as slugs, and what leads from one to another."""

from __future__ import annotations

from django.db import models


class Stage(models.TextChoices):
    """Where a document stands."""

    DRAFT = "draft"
    SIGNED = "signed"
    SET_ASIDE = "set-aside"


LEADS_TO: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.SIGNED, Stage.SET_ASIDE}),
    Stage.SIGNED: frozenset({Stage.DRAFT, Stage.SET_ASIDE}),
    Stage.SET_ASIDE: frozenset({Stage.DRAFT}),
}
"""A signed document is written on by opening its next version; what was set aside can be taken up again."""


class Answer(models.TextChoices):
    """What became of a suggestion."""

    OPEN = "open"
    TAKEN = "taken"
    LEFT = "left"


class Format(models.TextChoices):
    """The files that a document is taken away as."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


TYPES: dict[str, str] = {
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.PDF: "application/pdf",
    Format.HTML: "text/html; charset=utf-8",
}
