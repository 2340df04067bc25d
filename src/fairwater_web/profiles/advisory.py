"""Where the advisory on the core practices is asked, before a further practice is planned."""

from __future__ import annotations

from collections.abc import Sequence

from fairwater_web.organisations.models import Organisation


def core_practices_first(organisation: Organisation, planned: Sequence[str], language: str) -> tuple[str, ...]:
    """Return sentences on core practices that should come before those that are planned (codes of the ten practices).

    The team assessment of the ten practices knows them; until it is connected here, nothing is advised.
    """
    del organisation, planned, language
    return ()
