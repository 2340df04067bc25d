"""Exemplars: what of one may be told outside, what it costs, where the map is empty, which claims are shown."""

from fairwater.exemplars.coverage import Coverage, CoverageRow, Seen, coverage_of
from fairwater.exemplars.figures import Cost, cost_of, years_alive
from fairwater.exemplars.outside import Cleared, Left, cleared, has_typed_number
from fairwater.exemplars.standing import Standing, standing_of

__all__ = [
    "Cleared",
    "Cost",
    "Coverage",
    "CoverageRow",
    "Left",
    "Seen",
    "Standing",
    "cleared",
    "cost_of",
    "coverage_of",
    "has_typed_number",
    "standing_of",
    "years_alive",
]
