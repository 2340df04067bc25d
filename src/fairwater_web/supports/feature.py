"""Supports owed: what a pilot owes to whom, and by when; never who is likely to fail."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="supports",
    url_prefix="",
    navigation=(Navigation("nav-supports", "supports:lists", Permission.SEE_SUPPORTS_OWED, "journey"),),
    events=(
        "supports-seen",
        "supports-proposed",
        "supports-confirmed",
        "support-added",
        "support-changed",
        "supports-messages-taken",
        "supports-messages-sent",
        "family-reply-noted",
        "supports-text-read",
        "supports-expired",
    ),
    things=("fairwater_web.supports.things.SUPPORTS",),
)
