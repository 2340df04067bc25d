"""What others may want to know of people: a role began, changed or ended, so that open sessions can end with it."""

from django.dispatch import Signal

role_changed = Signal()
"""Sent with `person` after somebody gave them a role or one ended. That a role has another last day changes nothing yet."""
