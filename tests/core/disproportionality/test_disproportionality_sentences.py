"""What is said of a ratio: it exceeds a threshold or does not, and nothing is declared."""

from __future__ import annotations

import re

import pytest

from fairwater import words
from fairwater.disproportionality import CATEGORIES, Reading, Standing, Status, Why, rule_set
from fairwater.publish.disproportionality import INFORMS, method_sentence, progress_sentences, sentence, why
from tests.core.disproportionality.cases import by_hundredths, rules, rules_with_progress, standing_of

PLAIN = rules()
DECLARING = r"\b(violat|discriminat|illegal|unlawful|noncomplian|is significantly disproportionate|guilty|found to)"


def of_every_status() -> list[Standing]:
    """One standing of each status."""
    over = by_hundredths(rules_with_progress(Reading.PROGRESS_IN_EACH), {2024: 400, 2025: 370, 2026: 340})
    return [
        standing_of(PLAIN, (9, 400), (90, 1_600)),
        standing_of(PLAIN, (60, 400), (90, 1_600)),
        over[2024],
        over[2026],
        by_hundredths(PLAIN, {2024: 400, 2025: 410, 2026: 420})[2026],
    ]


def test_a_ratio_beside_its_threshold() -> None:
    assert sentence(of_every_status()[1], "en") == (
        "Identified with autism, African American students, 2025–26: "
        "a ratio of 2.67 does not exceed the state's threshold of 3.00."
    )
    assert sentence(of_every_status()[4], "en") == (
        "Identified with autism, African American students, 2025–26: a ratio of 4.20 exceeds the state's threshold of "
        "3.00. It has in 3 consecutive years; the rules look at 3 years. By these rules no reasonable progress excuses it."
    )
    assert "in one year; the rules look at 3 years" in sentence(of_every_status()[2], "en")


@pytest.mark.parametrize("language", words.COMPLETE)
def test_every_status_has_its_sentence_and_none_declares(language: str) -> None:
    standings = of_every_status()
    assert {standing.status for standing in standings} == set(Status)
    said = [sentence(standing, language) for standing in standings]
    assert len(set(said)) == len(said)
    for text in [*said, words.text(INFORMS, language)]:
        assert re.search(DECLARING, text, re.IGNORECASE) is None
    exceeds = {"en": r" exceeds the state's threshold", "es": r"(?<!no) supera el umbral del estado"}[language]
    assert [bool(re.search(exceeds, text)) for text in said] == [False, False, True, True, True]


@pytest.mark.parametrize("language", words.COMPLETE)
def test_every_category_and_reason_has_its_words(language: str) -> None:
    assert len({words.text(each.message_id, language) for each in CATEGORIES}) == 14
    assert all(words.text(each.denominator, language) for each in CATEGORIES)
    reasons = {words.text(each, language, cell=10, n=30) for each in Why if each}
    assert len(reasons) == len(Why) - 1


def test_a_ratio_just_over_the_threshold_does_not_read_as_the_threshold() -> None:
    barely = standing_of(rules(years="1"), (300_001, 1_000_000), (100_000, 1_000_000))
    assert "a ratio of 3.00001 exceeds the state's threshold of 3.00000" in sentence(barely, "en")
    exactly = standing_of(PLAIN, (30, 100), (10, 100))
    assert "a ratio of 3.00 does not exceed the state's threshold of 3.00" in sentence(exactly, "en")


def test_an_example_threshold_is_called_one() -> None:
    federal, state = rule_set("federal-default"), rule_set("washington")
    assert sentence(standing_of(federal, (60, 400), (90, 1_600)), "en").endswith("each state sets its own.")
    assert "example" not in sentence(standing_of(state, (60, 400), (90, 1_600)), "en")
    assert "example" not in sentence(standing_of(federal, (9, 400), (90, 1_600)), "en")


def test_how_the_ratio_was_made() -> None:
    assert "60 of 400 in the group, against 90 of 1,600 in all other groups of the district" in method_sentence(
        standing_of(PLAIN, (60, 400), (90, 1_600)), "en"
    )
    alternate = standing_of(PLAIN, (60, 400), (9, 1_600), state=(4_000, 100_000))
    assert "against 4,000 of 100,000 in all other groups of the state" in method_sentence(alternate, "en")
    assert why(alternate, "en") == ""
    none = standing_of(PLAIN, (9, 400), (90, 1_600))
    assert method_sentence(none, "en") == "There is no ratio. Fewer than 10 students of the group are counted."
    assert sentence(none, "en").endswith("not calculated. Fewer than 10 students of the group are counted.")


@pytest.mark.parametrize("language", words.COMPLETE)
def test_what_each_year_brought_of_progress(language: str) -> None:
    found = by_hundredths(rules_with_progress(Reading.PROGRESS_IN_EACH), {2024: 400, 2025: 370, 2026: 360})
    first, second = progress_sentences(found[2026], language)
    assert "2023–24" in first and "2024–25" in first
    assert "2024–25" in second and "2025–26" in second
    assert len({*progress_sentences(found[2026], language), *progress_sentences(found[2025], language)}) == 3
    assert len(progress_sentences(standing_of(PLAIN, (60, 400), (90, 1_600)), language)) == 1
