"""Settings of an installation that others reach, read from texts; a wrong one is refused with how to mend it."""

from __future__ import annotations

import re

from django.core.exceptions import ImproperlyConfigured

MOST_MEGABYTES = 2048


def proxy_header_of(name: str) -> tuple[str, str] | None:
    """Return Django's setting of the header in which a proxy says https, or None. Raises ImproperlyConfigured."""
    if not name.strip():
        return None
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", name.strip()):
        raise ImproperlyConfigured(
            f"FAIRWATER_PROXY_HEADER={name} is no name of a header. Write for example X-Forwarded-Proto, and only where "
            "a proxy sets it on every request; leave it out where there is no proxy."
        )
    return f"HTTP_{name.strip().upper().replace('-', '_')}", "https"


def megabytes_of(given: str) -> int:
    """Return the most megabytes that are taken at once. Raises ImproperlyConfigured for what is no such number."""
    if not given.strip():
        return MOST_MEGABYTES
    if not given.strip().isdecimal() or not 1 <= int(given) <= 1_000_000:
        raise ImproperlyConfigured(
            f"FAIRWATER_MOST_MEGABYTES={given} is no number of megabytes. Give a whole number, such as 2048."
        )
    return int(given)
