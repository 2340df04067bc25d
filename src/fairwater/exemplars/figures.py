"""What an exemplar costs, exactly, and how many years it has been alive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from fairwater.fields.values import number_in

YEARLY = "yearly"


@dataclass(frozen=True)
class Cost:
    """Dollars to begin and dollars for each year after, exact; how many lines gave no amount."""

    once: Decimal
    yearly: Decimal
    n_unknown: int

    def over(self, years: int) -> Decimal:
        """Return what so many whole years cost, the beginning included."""
        return self.once + years * self.yearly


def cost_of(rows: Iterable[Mapping[str, Any]]) -> Cost:
    """Return what the rows of a kit cost: `amount` in dollars as kept text, `again` "once" or "yearly" (blank: once).

    Exact sums; a row without an amount is counted as unknown and never taken for 0.
    """
    sums = {True: Decimal(0), False: Decimal(0)}
    unknown = 0
    for each in rows:
        amount = number_in(str(each.get("amount") or ""))
        if amount is None:
            unknown += 1
        else:
            sums[each.get("again") == YEARLY] += amount
    return Cost(sums[False], sums[True], unknown)


def years_alive(since: date, as_of: date) -> int:
    """Return how many whole years something has been alive; 0 in its first, and before it began."""
    years = as_of.year - since.year - ((as_of.month, as_of.day) < (since.month, since.day))
    return max(0, years)
