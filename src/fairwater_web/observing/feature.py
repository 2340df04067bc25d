"""Observing: rubrics made of what a place said of itself, visits, calibration, and what is seen over many visits."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="observing",
    url_prefix="",
    navigation=(Navigation("nav-observing", "observing:observing", Permission.OBSERVE, "practice"),),
    beside=("fairwater_web.observing.rubrics.beside",),
    events=(
        "rubric-composed",
        "rubric-row-added",
        "rubric-published",
        "visit-planned",
        "visit-seen",
        "observation-written",
        "observation-locked",
        "observation-feedback-given",
        "calibration-begun",
        "calibration-locked",
        "calibration-closed",
        "calibration-seen",
        "observed-levels-seen",
    ),
)
