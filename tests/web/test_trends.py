"""Whether a gap is closing, in a sentence: one that turned round is told as that alone."""

from __future__ import annotations

import pytest

from fairwater.publish.trend import Direction, GapTrend
from fairwater_web.analysis.trends import trend_sentence

pytestmark = pytest.mark.any_database


@pytest.mark.parametrize("language", ["en", "es"])
def test_only_a_gap_that_turned_round_has_no_sentence_of_its_own_here(language: str) -> None:
    said = {
        direction: trend_sentence(GapTrend("2022", "2026", -0.25, -0.3, -0.2, direction), language)
        for direction in Direction
    }
    assert said.pop(Direction.TURNED) == "" and trend_sentence(None, language) == ""
    assert all("2025–26" in sentence and "25.0" in sentence for sentence in said.values())
