"""A number that is no measure of students (a count of a register, a scale of a survey) as it stands in its equity dimension."""

from __future__ import annotations

from dataclasses import dataclass

from fairwater.vocabulary import EquityDimension


@dataclass(frozen=True)
class DimensionLine:
    """Such a number in one sentence, where it leads to, and what it comes from."""

    label: str
    address: str
    dimension: EquityDimension
    sentence: str
    source: str
    language: str
    """What it is said in: its words stand in a file, which a language that is written in part has none of."""
