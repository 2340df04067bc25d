"""The advisory on the core practices, beside work on statements of the capability model."""

from __future__ import annotations

from collections.abc import Collection

from fairwater_web.frameworks.queries import base_library
from fairwater_web.organisations.models import Organisation
from fairwater_web.profiles.advisory import core_practices_first
from fairwater_web.recognition.queries import framework_now

CROSSWALK = "capability-to-practices"


def advisory_of(organisation: Organisation, statements: Collection[str], language: str) -> tuple[str, ...]:
    """Return sentences on core practices that come before those of the ten to which statements lead; it locks nothing."""
    crosswalks = base_library().crosswalks_from(framework_now())
    planned = [
        pair.destination
        for each in crosswalks
        if each.id == CROSSWALK
        for pair in each.pairs
        if pair.origin in statements
    ]
    return core_practices_first(organisation, planned, language)
