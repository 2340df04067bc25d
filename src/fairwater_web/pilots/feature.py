"""Pilots: a change tried small, looked at over time, and decided on."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="pilots",
    url_prefix="",
    navigation=(Navigation("nav-pilots", "pilots:pilots", Permission.SEE_STAFF_NUMBERS, "journey"),),
    beside=("fairwater_web.pilots.causes.beside", "fairwater_web.pilots.barriers.beside"),
    events=(
        "pilot-seen",
        "series-begun",
        "point-entered",
        "moment-noted",
        "prediction-kept",
        "pilot-decided",
        "pilot-place-added",
        "pilot-start-set",
        "pilot-aim-set",
        "pilot-groups-counted",
        "pilot-compared",
        "cause-answered",
    ),
)
