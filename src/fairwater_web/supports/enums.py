"""Where a list and a support stand, and how a message reached a family. Stored as slugs."""

from django.db import models


class Stage(models.TextChoices):
    """Where a list stands: a rule proposed it, a person confirmed it, its time is over and nothing but counts is left."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    EXPIRED = "expired"


class State(models.TextChoices):
    """Where a support stands."""

    PROPOSED = "proposed"
    OWED = "owed"
    OFFERED = "offered"
    TAKEN_UP = "taken-up"
    DECLINED = "declined"
    NOT_NEEDED = "not-needed"
    TAKEN_OFF = "taken-off"


CHOSEN = (State.OWED, State.OFFERED, State.TAKEN_UP, State.DECLINED, State.NOT_NEEDED)
"""What a person can say of a confirmed support; taking somebody off is an act of its own, with a reason."""
OPEN = (State.OWED, State.OFFERED)
"""What something is still to be done for."""
SETTLED = (State.TAKEN_UP, State.DECLINED, State.NOT_NEEDED)
WAS_OFFERED = (State.OFFERED, State.TAKEN_UP, State.DECLINED)


class Way(models.TextChoices):
    """How a message went home."""

    PRINT = "print"
    TEXT = "text"
    MAIL = "mail"
    CALL = "call"
