"""A journal: its lock and one sealed piece. No day, no count, no organisation, and no table has a way to it."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class Journal(models.Model):
    """The journal of a person. It is theirs wherever they work, and no organisation's."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    lock = models.JSONField()
    sealed = models.BinaryField()
    revision = models.UUIDField(default=uuid.uuid4)
    """Another one with each change, so that of two windows neither undoes what the other wrote; it counts nothing."""
