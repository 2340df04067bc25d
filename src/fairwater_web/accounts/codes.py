"""Time codes (TOTP, RFC 6238): which step of time a code belongs to, and the picture that a telephone reads."""

from __future__ import annotations

from datetime import datetime

import qrcode
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value

from fairwater_web.people.models import Person

STEP_SECONDS = 30
SKEW_STEPS = 1
"""A clock may be one step early or late."""

new_secret = generate_totp_secret


def code_at(secret: str, step: int) -> str:
    """Return the code of a step."""
    return format_hotp_value(hotp_value(secret, step))


def step_at(at: datetime) -> int:
    """Return the step of a moment."""
    return int(at.timestamp()) // STEP_SECONDS


def matching_step(secret: str, code: str, at: datetime, after: int) -> int | None:
    """Return the step that a code belongs to, at most one from now; None for a wrong code and for steps up to `after`."""
    now, found = step_at(at), None
    for step in range(now - SKEW_STEPS, now + SKEW_STEPS + 1):
        if compare_user_code(actual=code, expected=code_at(secret, step)) and step > after:
            found = step
    return found


def in_groups(secret: str) -> str:
    """Return a key in groups of four, to be typed by hand."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


def picture_of(person: Person, secret: str) -> dict[str, object]:
    """Return the QR code of a key as the path and the size of a drawing, each module one unit wide."""
    drawn = qrcode.QRCode(border=4)
    drawn.add_data(get_adapter().build_totp_url(person, secret))
    drawn.make()
    rows = drawn.get_matrix()
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return {"path": path, "size": len(rows)}
