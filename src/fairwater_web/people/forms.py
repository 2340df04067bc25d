"""Days and numbers in the fields of pages about people."""

from __future__ import annotations

from datetime import date

from fairwater_web.common.permissions import Refused


def day_of(text: str) -> date | None:
    """Return the day in a field, None for an empty one. Raises Refused for what is no day."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refused("refused-not-a-day", given=text.strip()[:40]) from None


def number_of(text: str) -> int:
    """Return the number in a hidden field, 0 for anything else."""
    return int(text) if text.isdecimal() and len(text) < 19 else 0
