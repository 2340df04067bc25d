"""Accounts: signing in, the second factor, sessions, the page about oneself."""

from fairwater_web.accounts.enums import Event
from fairwater_web.common.features import Feature

FEATURE = Feature(name="accounts", url_prefix="", events=tuple(Event.values))
