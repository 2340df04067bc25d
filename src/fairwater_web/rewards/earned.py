"""Credentials that places hold, as what unlocks rewards. Who holds them is not looked at."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from fairwater.rewards import Held, Unlocks
from fairwater_web.recognition.queries import held


def earned_by(organisation_ids: Collection[int], on: date) -> tuple[Held, ...]:
    """Return the credentials that are held on a day in some places. A certification belongs to no dimension."""
    return tuple(
        Held(each.organisation_id, each.credential, _kind(each.credential, each.dimension), each.held_from, each.until)
        for each in held(organisation_ids, on)
    )


def _kind(credential: str, dimension: str) -> Unlocks:
    if not dimension:
        return Unlocks.CERTIFICATION
    return Unlocks.DIMENSION if credential == dimension else Unlocks.STACK
