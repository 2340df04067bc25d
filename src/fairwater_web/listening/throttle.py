"""Abuse limits of an open link. An address is kept nowhere: a count stands in memory, under a digest that is new each hour."""

from __future__ import annotations

import hashlib
import secrets
import threading
import time
from collections import Counter

from django.http import HttpRequest

from fairwater_web.accounts.limits import address_of

MOST_IN_AN_HOUR = 240
"""From one address: a school's computers come from one, and a whole grade answers in an hour."""
AN_HOUR = 3600.0

_lock = threading.Lock()
_counted: Counter[str] = Counter()
_since = 0.0
_salt = ""


def is_too_fast(request: HttpRequest, most: int | None = None) -> bool:
    """Count what was sent, and say whether too much came from its address within the hour."""
    global _since, _salt
    with _lock:
        now = time.monotonic()
        if not _salt or now - _since > AN_HOUR:
            _counted.clear()
            _since, _salt = now, secrets.token_hex(16)
        key = hashlib.sha256(f"{_salt} {most} {address_of(request)}".encode()).hexdigest()
        _counted[key] += 1
        return _counted[key] > (MOST_IN_AN_HOUR if most is None else most)
