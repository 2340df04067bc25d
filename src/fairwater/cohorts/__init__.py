"""Cohorts: what a cohort sets out to do, districts that are comparable, totals that expose no member."""

from fairwater.cohorts.comparable import Likeness, Profile, comparable_with
from fairwater.cohorts.shapes import Goal, MeetingKind, Shape, shapes_of, shipped_shapes
from fairwater.cohorts.together import LEAST, Cell, Total, cell_in, total_of, wheres_in

__all__ = [
    "LEAST",
    "Cell",
    "Goal",
    "Likeness",
    "MeetingKind",
    "Profile",
    "Shape",
    "Total",
    "cell_in",
    "comparable_with",
    "shapes_of",
    "shipped_shapes",
    "total_of",
    "wheres_in",
]
