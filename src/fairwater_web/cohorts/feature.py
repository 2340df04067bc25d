"""Cohorts: districts that a programme convenes for two years; each shares what it chooses."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="cohorts",
    url_prefix="",
    navigation=(Navigation("nav-cohorts", "cohorts:cohorts", Permission.READ_DOCUMENTS, "network"),),
    events=(
        "cohort-opened",
        "cohort-seen",
        "cohort-asked",
        "cohort-joined",
        "cohort-declined",
        "cohort-left",
        "cohort-shared",
        "cohort-withdrawn",
        "cohort-meeting-set",
        "cohort-attendance",
        "cohort-takeaway",
        "cohort-comment",
        "cohort-comment-taken-back",
        "cohort-profile",
        "cohort-contributed",
        "cohort-contribution-taken",
        "cohort-taken-up",
        "cohort-report-begun",
        "cohort-report-shown",
    ),
    things=("fairwater_web.cohorts.things.MEETING", "fairwater_web.cohorts.things.SHARED"),
)
