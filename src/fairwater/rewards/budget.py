"""Sharing a budget that is short: by need, the greatest first, and nobody is passed over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True)
class Ask:
    """A reward that waits for money: its organisation, what it costs, how much it needs, what it received before."""

    organisation: int
    name: str
    reward: str
    for_what: str
    cost: Decimal
    need: Fraction | None
    """None: not known."""
    received: Decimal = Decimal(0)


@dataclass(frozen=True)
class Shared:
    """An ask with what comes of it: it fits, or so much money is missing when its turn comes."""

    ask: Ask
    missing: Decimal

    @property
    def fits(self) -> bool:
        """Say whether the budget reaches it."""
        return self.missing == 0


def shared_by_need(asks: Iterable[Ask], left: Decimal) -> tuple[Shared, ...]:
    """Return the asks in their order, and how far a budget with so much left reaches.

    The order: greater need first; of equal need who received less; then by name, reward and credential. Where need is
    not known an ask comes last. The budget is spent in that order and stops at the first ask that it does not reach:
    no cheaper ask of somebody who needs less is served before. The sum of what fits is never above `left`.
    Raises ValueError for a cost or a budget below 0.
    """
    found: list[Shared] = []
    every = sorted(asks, key=_order)
    if left < 0 or any(each.cost < 0 for each in every):
        raise ValueError("money below 0")
    needed = Decimal(0)
    for each in every:
        needed += each.cost
        found.append(Shared(each, max(Decimal(0), needed - left)))
    return tuple(found)


def _order(ask: Ask) -> tuple[bool, Fraction, Decimal, str, str, str, int]:
    need = ask.need if ask.need is not None else Fraction(0)
    return ask.need is None, -need, ask.received, ask.name, ask.reward, ask.for_what, ask.organisation
