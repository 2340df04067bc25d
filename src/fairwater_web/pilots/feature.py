"""Pilots: a change tried small, looked at over time, and decided on."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="pilots",
    url_prefix="",
    navigation=(Navigation("nav-pilots", "pilots:pilots", Permission.SEE_STAFF_NUMBERS, "journey"),),
    events=(
        "pilot-seen",
        "series-begun",
        "point-entered",
        "moment-noted",
        "prediction-kept",
        "pilot-decided",
    ),
)
