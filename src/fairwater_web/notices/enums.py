"""What notices are about, and how somebody wants to be told. Stored as slugs."""

from django.db import models


class About(models.TextChoices):
    """What a notice is about; each that is offered can be switched off by itself."""

    WAITS_FOR_ME = "waits-for-me"
    DONE = "done"
    MENTIONED = "mentioned"
    FOLLOW_UP = "follow-up"
    ACCOUNT = "account"


OFFERED = (About.WAITS_FOR_ME, About.DONE, About.MENTIONED, About.FOLLOW_UP)
"""What somebody may choose how to be told of. What happens to their own account they are always told, at once."""


class How(models.TextChoices):
    """How somebody is told: here and by a daily mail, here alone, not at all."""

    MAIL = "mail"
    HERE = "here"
    OFF = "off"
