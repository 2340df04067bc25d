"""Releases: what leaves the district, and how it is proven first."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="releases",
    url_prefix="",
    navigation=(Navigation("nav-release", "releases:releases", Permission.SEE_STAFF_NUMBERS, "see"),),
    events=(
        *("release-planned", "release-approved", "release-set-aside", "release-cancelled"),
        *("release-seen", "release-downloaded"),
    ),
    things=("fairwater_web.releases.things.RELEASE",),
)
