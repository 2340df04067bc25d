"""Moments as people write them, put into the order of time where that order can be told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

Key = tuple[int, ...]

US_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00)?)?")
IN_YEAR = re.compile(r"(\d{4})[-–/](\d{2})")
"""A month (2026-03) or a school year (2025-26): either way the order is that of the numbers."""
PART_OF_YEAR = re.compile(r"(\d{4})[- ]?(?:W|Q|T|S)(\d{1,2})", re.IGNORECASE)
"""A week, quarter, term or semester of a year: 2026-W07, 2026 Q2."""
NUMBER = re.compile(r"-?\d{1,9}")


def _day(year: str, month: str, day: str) -> Key | None:
    try:
        return (date(int(year), int(month), int(day)).toordinal(),)
    except ValueError:
        return None


def _us_day(month: str, day: str, year: str) -> Key | None:
    return _day(year, month, day)


def _numbers(*parts: str) -> Key | None:
    return tuple(int(part) for part in parts)


WAYS: tuple[tuple[re.Pattern[str], Callable[..., Key | None]], ...] = (
    (DAY, _day),
    (US_DAY, _us_day),
    (PART_OF_YEAR, _numbers),
    (IN_YEAR, _numbers),
)


def keys(labels: Sequence[str]) -> tuple[Key, ...] | None:
    """Return a key of time for each label, or None where they are not all days, weeks, months, years or numbers alike."""
    for pattern, read in WAYS:
        found = [read(*match.groups()) if (match := pattern.fullmatch(label.strip())) else None for label in labels]
        known = [key for key in found if key is not None]
        if len(known) == len(labels):
            return tuple(known)
    if all(NUMBER.fullmatch(label.strip()) for label in labels):
        return tuple((int(label),) for label in labels)
    return None


def one_name(labels: Sequence[str]) -> tuple[str, ...]:
    """Return for each label the first one that says the same moment: 01/05/2026 is 1/5/2026 where that came before."""
    different = tuple(dict.fromkeys(labels))
    first: dict[Key, str] = {}
    named = {label: first.setdefault(key, label) for key, label in zip(keys(different) or (), different, strict=False)}
    return tuple(named.get(label, label) for label in labels)


def in_order(labels: Sequence[str]) -> tuple[str, ...]:
    """Return the different labels in the order of time; where they do not tell it, by where each comes first."""
    different = tuple(dict.fromkeys(labels))
    found = keys(different)
    if found is None:
        return different
    return tuple(label for _, label in sorted(zip(found, different, strict=True), key=lambda pair: pair[0]))
