"""What becomes of an award afterwards: its evidence is withdrawn, it is suspended, revoked, or set going again."""

from __future__ import annotations

from typing import Any


def open_re_reviews(mark: Any) -> None:
    """Open a re-review of every award that rests on what was withdrawn."""
