"""Learning from a pilot: run and control charts of one series, and what a change did beside units that did not have it."""

from fairwater.improvement.assignments import ExactTest
from fairwater.improvement.control_charts import Caution, Chart, Stretch, WhyNoLimits, chart_of
from fairwater.improvement.differences import DifferenceInDifferences, WhyNoEffect, difference_in_differences
from fairwater.improvement.drawing import Figure, figure
from fairwater.improvement.interrupted import Errors, InterruptedSeries, WhyNoLines, interrupted_time_series
from fairwater.improvement.panels import Interrupted, Panel, panel_of
from fairwater.improvement.reading import read_interrupted, read_panel, read_series
from fairwater.improvement.rules import USUAL, Kind, Rule, Signal
from fairwater.improvement.series import Series, series_of, series_of_counts

__all__ = [
    "USUAL",
    "Caution",
    "Chart",
    "DifferenceInDifferences",
    "Errors",
    "ExactTest",
    "Figure",
    "Interrupted",
    "InterruptedSeries",
    "Kind",
    "Panel",
    "Rule",
    "Series",
    "Signal",
    "Stretch",
    "WhyNoEffect",
    "WhyNoLimits",
    "WhyNoLines",
    "chart_of",
    "difference_in_differences",
    "figure",
    "interrupted_time_series",
    "panel_of",
    "read_interrupted",
    "read_panel",
    "read_series",
    "series_of",
    "series_of_counts",
]
