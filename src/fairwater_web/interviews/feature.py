"""Talks in person: interviews and meetings, and quotes that whoever said them can take back."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="interviews",
    url_prefix="",
    navigation=(Navigation("nav-interviews", "interviews:talks", Permission.READ_LISTENING, "listen"),),
    events=(
        "talk-planned",
        "talk-changed",
        "quote-kept",
        "quote-withdrawn",
        "quotes-taken-away",
        "slips-seen",
        "quote-coded",
        "ask-made-of-quote",
    ),
    things=("fairwater_web.interviews.things.QUOTE",),
)
