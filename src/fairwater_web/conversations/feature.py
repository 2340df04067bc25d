"""Conversations: common ground from votes on statements."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="conversations",
    url_prefix="",
    navigation=(Navigation("nav-conversations", "conversations:conversations", Permission.READ_LISTENING, "listen"),),
    events=(
        "conversation-begun",
        "conversation-brought",
        "conversation-opened",
        "conversation-closed",
        "statements-added",
        "statement-moderated",
        "statements-translated",
        "common-ground-seen",
    ),
)
