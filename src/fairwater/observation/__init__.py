"""Observation: what somebody was calibrated by, and the levels of a rubric over many visits."""

from fairwater.observation.calibration import Judged, Verdict, beside_master, drift, holds_until, judged
from fairwater.observation.levels import FEWEST_VISITS, RowLevels, Scored, level_by_cuts, level_of_visit, row_levels
from fairwater.observation.thresholds import Thresholds, default_thresholds, thresholds_in

__all__ = [
    "FEWEST_VISITS",
    "Judged",
    "RowLevels",
    "Scored",
    "Thresholds",
    "Verdict",
    "beside_master",
    "default_thresholds",
    "drift",
    "holds_until",
    "judged",
    "level_by_cuts",
    "level_of_visit",
    "row_levels",
    "thresholds_in",
]
