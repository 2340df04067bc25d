"""Where the advisory on the core practices is asked, before a further practice is planned."""

from __future__ import annotations

from collections.abc import Sequence

from fairwater_web.organisations.models import Organisation
from fairwater_web.practice.presentation import told_advisory
from fairwater_web.practice.queries import advisory_for


def core_practices_first(organisation: Organisation, planned: Sequence[str], language: str) -> tuple[str, ...]:
    """Return sentences on core practices that should come before those that are planned (codes of the ten practices)."""
    told = told_advisory(advisory_for(organisation, planned), organisation, language)
    return (told,) if told else ()
