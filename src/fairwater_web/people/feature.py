"""People: signing in, roles and rights."""

from fairwater_web.common.features import Feature

FEATURE = Feature(
    name="people",
    url_prefix="",
    events=("role-given", "role-changed", "role-ended", "person-left", "right-moved"),
)
