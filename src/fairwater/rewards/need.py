"""How much an organisation needs: weighted shares of its students, exact."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction


def need_of(shares: Mapping[str, Decimal | None], weights: Mapping[str, Fraction]) -> Fraction | None:
    """Return the sum of weight × share over all weights; None where one of the shares is not known.

    Shares lie between 0 and 1 and are exact decimals as they were published; nothing is rounded. A sum without one of
    its parts would make a school look as if it needed less, so it is not given. Raises ValueError for a share outside 0
    to 1.
    """
    total = Fraction(0)
    for name, weight in weights.items():
        share = shares.get(name)
        if share is None:
            return None
        if not 0 <= share <= 1:
            raise ValueError(f"{name}: {share} is no share")
        total += weight * Fraction(share)
    return total
