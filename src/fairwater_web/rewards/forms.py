"""What is typed into the forms of rewards: money, shares, headcounts, what is given."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from fairwater.fields.values import number_in
from fairwater_web.common.permissions import Refused
from fairwater_web.people.forms import number_of

SHARES = ("meals", "english_learners", "disability")
HEADS = ("teachers", "support_staff", "leaders")


def money_in(given: str) -> Decimal | None:
    """Return dollars that were typed; None for a blank. Raises Refused for what is no amount."""
    plain = given.strip().removeprefix("$").strip()
    if not plain:
        return None
    found = number_in(plain)
    if found is None:
        raise Refused("refused-reward-money")
    return found


def figures_in(post: Mapping[str, str]) -> dict[str, Any]:
    """Return the figures of a school that were typed. Raises Refused for what is no share, and no whole number."""
    return {name: _share(post.get(name, "")) for name in SHARES} | {name: _heads(post.get(name, "")) for name in HEADS}


def _share(given: str) -> Decimal | None:
    if not given.strip():
        return None
    found = number_in(given.strip().rstrip("%").strip())
    if found is None or not 0 <= found <= 100:
        raise Refused("refused-profile-share")
    return found / 100


def _heads(given: str) -> int | None:
    if not given.strip():
        return None
    found = number_in(given.strip())
    if found is None or found != found.to_integral_value() or not 0 <= found <= 100_000:
        raise Refused("refused-cohort-whole")
    return int(found)


def key_in(given: str) -> tuple[int, str, str]:
    """Return which unlock is meant: organisation, reward, what unlocked it."""
    place, _, rest = given.partition(" ")
    reward, _, for_what = rest.partition(" ")
    return number_of(place), reward[:60], for_what[:80]
