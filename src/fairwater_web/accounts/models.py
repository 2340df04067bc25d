"""Open sessions, and attempts at signing in. Neither keeps an address of the network."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.accounts.enums import Factor


class SignedIn(models.Model):
    """One open session of a person. A session without such a row has ended, whatever the browser still holds."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sessions")
    key_hash = models.CharField(max_length=64, unique=True)
    """The hash of the session's key: who reads this table can take over no session."""
    browser = models.CharField(max_length=20, blank=True)
    system = models.CharField(max_length=20, blank=True)
    factor = models.CharField(max_length=20, choices=Factor.choices, blank=True, default=Factor.NONE)
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    """To the minute."""
    password_at = models.DateTimeField()
    """When they last showed their password in it."""

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(factor__in=Factor.values), name="known_factor"),)


class Attempt(models.Model):
    """One attempt that failed or is under way. What it was at is kept as a keyed hash, for an hour at most."""

    key = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(db_index=True)
