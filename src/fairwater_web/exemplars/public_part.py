"""What the public page of an organisation says of its exemplars."""

from __future__ import annotations

from typing import Any

from fairwater_web.exemplars.queries import public_exemplars
from fairwater_web.exemplars.telling import told_exemplar


def public_part(organisation: Any, language: str) -> tuple[str, dict[str, Any]] | None:
    """Return the exemplars that an organisation published for everybody; None where there is none."""
    found = [(each.pk, told) for each in public_exemplars(organisation) if (told := told_exemplar(each, language))]
    return ("exemplars/public_part.html", {"organisation": organisation, "exemplars": found}) if found else None
