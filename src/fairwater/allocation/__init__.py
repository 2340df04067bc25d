"""Need-weighted allocation: money, hours or posts over schools by what students need, exact, with the arithmetic shown."""

from fairwater.allocation.against_need import HighAndLow, high_and_low_need
from fairwater.allocation.allotting import Allocation, Line, allocate
from fairwater.allocation.needs import Need
from fairwater.allocation.reading import read_counts, read_last_year, read_schools
from fairwater.allocation.scheme import Scheme, Schemes, Unit, amount_in, scheme_in, schemes_of, shipped_schemes
from fairwater.allocation.schools import Hole, School, Schools
from fairwater.allocation.sharing import Held
from fairwater.allocation.title_one import Check, Standing, title_one_checks
from fairwater.allocation.what_if import Change, changes

__all__ = [
    "Allocation",
    "Change",
    "Check",
    "Held",
    "HighAndLow",
    "Hole",
    "Line",
    "Need",
    "Scheme",
    "Schemes",
    "School",
    "Schools",
    "Standing",
    "Unit",
    "allocate",
    "amount_in",
    "changes",
    "high_and_low_need",
    "read_counts",
    "read_last_year",
    "read_schools",
    "scheme_in",
    "schemes_of",
    "shipped_schemes",
    "title_one_checks",
]
