"""The ten practices: what a team's assessment may say, the advisory on core practices, and what speaks of each practice."""

from fairwater.practice.assessing import (
    Act,
    Advisory,
    Change,
    Facts,
    Spread,
    advisory,
    changes,
    missing_evidence,
    next_act,
    spread,
)
from fairwater.practice.mapping import MappedPractice, PracticeMap, map_in, maps_of, shipped_maps

__all__ = [
    "Act",
    "Advisory",
    "Change",
    "Facts",
    "MappedPractice",
    "PracticeMap",
    "Spread",
    "advisory",
    "changes",
    "map_in",
    "maps_of",
    "missing_evidence",
    "next_act",
    "shipped_maps",
    "spread",
]
