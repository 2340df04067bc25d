"""What is offered, what somebody may see of submissions, and which credentials are held on a day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from fairwater_web.recognition.models import Award


@dataclass(frozen=True)
class Held:
    """A credential that is held somewhere on a day. Nobody is named; `role` is that of the holder when it was awarded."""

    credential: str
    dimension: str
    """Blank for a certification."""
    organisation_id: int
    role: str
    held_from: date
    until: date
    """The first day on which it is over."""
    award_id: int


def held_awards(on: date) -> Q:
    """Return what an award must be to be held on a day: begun, not over, neither revoked nor suspended by then."""
    return (
        Q(awarded_on__lte=on, until__gt=on)
        & (Q(revoked_on=None) | Q(revoked_on__gt=on))
        & (Q(suspended_on=None) | Q(suspended_on__gt=on))
    )


def held(organisation_ids: Collection[int], on: date) -> tuple[Held, ...]:
    """Return the credentials that leaders of some places (schools, or a district itself) hold on a day, the oldest first."""
    found = Award.objects.filter(held_awards(on), organisation_id__in=organisation_ids).order_by("awarded_on", "pk")
    return tuple(
        Held(
            credential=each.credential,
            dimension=each.dimension,
            organisation_id=each.organisation_id,
            role=each.role,
            held_from=each.awarded_on,
            until=each.until,
            award_id=each.pk,
        )
        for each in found
    )
