"""What is typed into the forms of a cohort: days, shares, counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.dateparse import parse_date

from fairwater.fields.values import number_in
from fairwater_web.common.permissions import Refused
from fairwater_web.people.enums import Role


def day_in(given: str) -> date | None:
    """Return a day that was typed; None for a blank. Raises Refused for what is no day."""
    if not given.strip():
        return None
    try:
        found = parse_date(given.strip())
    except ValueError:
        found = None
    if found is None:
        raise Refused("refused-journey-day")
    return found


def needed_day(given: str) -> date:
    """Return a day that was typed. Raises Refused for none."""
    found = day_in(given)
    if found is None:
        raise Refused("refused-journey-day")
    return found


def whole_in(given: str, most: int = 10_000_000) -> int | None:
    """Return a whole number that was typed; None for a blank. Raises Refused for what is none, or is too large."""
    if not given.strip():
        return None
    found = number_in(given.strip())
    if found is None or found != found.to_integral_value() or not 0 <= found <= most:
        raise Refused("refused-cohort-whole")
    return int(found)


def percent_in(given: str) -> Decimal | None:
    """Return a share that was typed as a percentage; None for a blank. Raises Refused for what is none."""
    if not given.strip():
        return None
    found = number_in(given.strip().rstrip("%").strip())
    if found is None or not 0 <= found <= 100:
        raise Refused("refused-profile-share")
    return found / 100


def figures_in(post: Mapping[str, str]) -> dict[str, Any]:
    """Return the figures of a profile that were typed."""
    return {
        "students": whole_in(post.get("students", "")),
        **{name: percent_in(post.get(name, "")) for name in ("meals", "english_learners", "disability")},
        "locale": post.get("locale", ""),
        "region": post.get("region", ""),
    }


def counts_in(post: Mapping[str, str]) -> dict[str, int]:
    """Return how many came by role, where something was typed."""
    typed = {role: whole_in(post.get(f"came-{role}", "")) for role in Role.values}
    return {role: n for role, n in typed.items() if n is not None}
