"""The access log: who saw what, for the organisation that it is about."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="access",
    url_prefix="access-log/",
    navigation=(Navigation("nav-access", "access:log", Permission.READ_ACCESS_LOG, "manage"),),
    events=(
        "access-log-read",
        "access-log-downloaded",
        "access-log-exported",
        "access-log-verified",
    ),
)
