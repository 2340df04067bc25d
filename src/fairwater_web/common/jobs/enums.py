"""How a job stands, stored as slugs."""

from django.db import models


class State(models.TextChoices):
    """The states of a job. Waiting and running are open, all others are over."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN_STATES = (State.WAITING, State.RUNNING)
