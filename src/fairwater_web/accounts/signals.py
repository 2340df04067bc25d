"""What others may want to know of accounts: a password or a second factor changed, so that its owner can be told."""

from django.dispatch import Signal

account_changed = Signal()
"""Sent with `person`, `event` and `organisation` (or None) in the transaction of the change."""
