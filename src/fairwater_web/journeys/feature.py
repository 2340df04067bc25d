"""Journeys: where a team is on its way, and what waits at each station."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="journeys",
    url_prefix="",
    navigation=(Navigation("nav-journeys", "journeys:journeys", Permission.READ_DOCUMENTS, "journey"),),
    events=(
        "journey-opened",
        "journey-ended",
        "journey-reopened",
        "station-begun",
        "station-holds",
        "station-lets-go",
        "station-marked",
        "station-unmarked",
        "milestone-set",
    ),
    things=("fairwater_web.journeys.things.JOURNEY",),
)
