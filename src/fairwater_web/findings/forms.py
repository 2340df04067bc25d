"""What people say of a conversation, read from the form."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict

from fairwater_web.common.permissions import Refused
from fairwater_web.findings.actions import Talk


def talk_from(post: QueryDict) -> Talk:
    """Return what was said. Raises Refused for a day that is none."""
    try:
        days = [date.fromisoformat(post.get(name, "")) for name in ("held_on", "follow_up_on")]
    except ValueError:
        raise Refused("refused-conversation-days") from None
    said = [post.get(name, "") for name in ("took_part", "noticed", "decision", "owner")]
    return Talk(days[0], *said, days[1])
