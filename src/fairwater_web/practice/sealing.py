"""What a member rated, kept so that only they read it back: sealed about whose it is and in which assessment."""

from __future__ import annotations

import json
from collections.abc import Mapping

from fairwater_web.common.sealed import seal, unseal
from fairwater_web.practice.models import TeamMember

BOX = "practice"


def _about(member: TeamMember) -> str:
    return f"ratings {member.assessment_id} {member.person_id}"


def seal_ratings(member: TeamMember, levels: Mapping[str, int]) -> None:
    """Put levels by practice into a member's row; none leaves it blank."""
    member.sealed = seal(BOX, json.dumps(dict(levels)), about=_about(member)) if levels else ""


def ratings_of(member: TeamMember) -> dict[str, int]:
    """Return what a member rated; nothing where the server's key is another."""
    text = unseal(BOX, member.sealed, about=_about(member)) if member.sealed else None
    return {} if text is None else {str(code): int(level) for code, level in json.loads(text).items()}
