"""Frameworks: what practice is described by, in versions that stay."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="frameworks",
    url_prefix="",
    navigation=(Navigation("nav-frameworks", "frameworks:frameworks", Permission.SEE_HOME, "practice"),),
    events=(
        "framework-copied",
        "framework-brought",
        "framework-draft-changed",
        "framework-draft-removed",
        "framework-published",
        "framework-opened",
        "framework-closed",
        "crosswalk-begun",
        "crosswalk-changed",
        "crosswalk-published",
        "crosswalk-removed",
    ),
    things=("fairwater_web.frameworks.things.FRAMEWORK",),
)
