"""Which pages are written in every language, also in those that are written in part (decision 0011)."""

from __future__ import annotations

from typing import Any

from fairwater_web.common.permissions import View


def in_every_language(view: View) -> View:
    """Mark a view whose page, with all that it may say, is written in every language."""
    vars(view)["in_every_language"] = True
    return view


def is_in_every_language(view: Any) -> bool:
    """Say whether a view is marked so."""
    return getattr(view, "in_every_language", False)
