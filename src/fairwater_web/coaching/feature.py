"""Coaching: what two or a few people work on together, and who may know of it. It has no kind of thing: no thread leads here."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="coaching",
    url_prefix="",
    navigation=(Navigation("nav-coaching", "coaching:coachings", Permission.USE_COACHING, "practice"),),
    events=(
        "coaching-asked",
        "coaching-agreed",
        "coaching-left",
        "coaching-ended",
        "coaching-session-kept",
        "coaching-session-removed",
        "coaching-note-kept",
        "coaching-note-removed",
        "coaching-commitment-kept",
    ),
)
