"""What is shown beside a password, and what the access log says of it; stored as slugs."""

from __future__ import annotations

from django.db import models


class Factor(models.TextChoices):
    """What was shown beside the password."""

    NONE = ""
    CODE = "code"
    PASSKEY = "passkey"
    RECOVERY = "recovery-code"


class Event(models.TextChoices):
    """What the access log tells of accounts."""

    SIGNED_IN = "signed-in"
    SIGNED_OUT = "signed-out"
    REFUSED = "sign-in-refused"
    FACTOR_ADDED = "factor-added"
    FACTOR_REMOVED = "factor-removed"
    FACTOR_RESET = "factor-reset"
    RECOVERY_MADE = "recovery-codes-made"
    RECOVERY_USED = "recovery-code-used"
    RESET_ASKED = "password-reset-asked"
    PASSWORD_CHANGED = "password-changed"  # noqa: S105 - the name of an event
    SESSIONS_ENDED = "sessions-ended"


class Ended(models.TextChoices):
    """Why a session does not go on."""

    CLOSED = "closed"
    IDLE = "idle"
    LONG = "long"
