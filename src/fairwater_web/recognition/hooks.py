"""Where other features join in, as soon as they are there."""

from __future__ import annotations

from collections.abc import Sequence

from fairwater_web.organisations.models import Organisation


def advisory_of(organisation: Organisation, planned: Sequence[str]) -> Sequence[str]:
    """Return what to look at first, as sentences, before work on some practices is planned; nothing where nobody says so."""
    return ()
