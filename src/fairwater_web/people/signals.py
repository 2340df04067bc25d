"""What others may want to know of people: a role began, changed or ended, so that open sessions can end with it."""

from django.dispatch import Signal

role_changed = Signal()
"""Sent with `person` after any change of their roles."""
