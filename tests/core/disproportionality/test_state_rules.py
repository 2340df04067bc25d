"""State rules are data: what is shipped, and a sentence for every way in which a file of rules can be wrong."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from fairwater.disproportionality import CATEGORIES, ProgressBy, Reading, read_rules, rule_set, rule_set_names
from fairwater.errors import BadInput, BadQuestion
from tests.core.disproportionality.cases import RULES, refusal, rules


def test_what_is_shipped() -> None:
    assert rule_set_names() == ("federal-default", "washington")
    shown = {
        name: (rule_set(name).rule.threshold, rule_set(name).rule.minimum_cell, rule_set(name).rule.minimum_n)
        for name in rule_set_names()
    }
    assert shown == {"federal-default": (3, 10, 30), "washington": (3, 10, 20)}
    assert {rule_set(name).years for name in rule_set_names()} == {3}
    assert [name for name in rule_set_names() if rule_set(name).threshold_is_example] == ["federal-default"]


@pytest.mark.parametrize("name", rule_set_names())
def test_a_shipped_set_says_where_it_comes_from_and_when_it_was_reviewed(name: str) -> None:
    assert rule_set(name).source and rule_set(name).reviewed_on >= date(2026, 1, 1)
    assert {rule_set(name).rule_for(each.id) for each in CATEGORIES} == {rule_set(name).rule}


def test_rules_that_there_are_not_are_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(BadQuestion) as fault:
        rule_set("atlantis")
    assert "atlantis" in refusal(fault.value) and "washington" in refusal(fault.value)


def test_decimals_are_exact_and_whole_numbers_will_do() -> None:
    assert rules(threshold="2.1").rule.threshold == Fraction(21, 10) != Fraction(2.1)
    assert rules(threshold="3").rule.threshold == 3


def test_everything_by_category() -> None:
    found = rules(
        categories='{ autism = { threshold = 4.5, progress = { by = "share", least = 0.1 } } }',
        reading='"failed-in-each-year"',
    )
    own = found.rule_for("autism")
    assert (own.threshold, own.minimum_cell, own.minimum_n) == (Fraction(9, 2), 10, 30)
    assert (own.progress.by, own.progress.least) == (ProgressBy.SHARE, Fraction(1, 10))
    assert found.rule_for("any-disability") == found.rule
    assert found.reading is Reading.FAILED_IN_EACH


def test_large_minimums_need_their_reason() -> None:
    assert rules(minimum_n="40", rationale='"As the panel advised"').rule.minimum_n == 40


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"threshold": '"3.0"'}, "“threshold” of the rules [tested] is of the wrong kind"),
        ({"threshold": "true"}, "“threshold” of the rules [tested] is of the wrong kind"),
        ({"threshold": "1.0"}, "is 1. A ratio of 1"),
        ({"threshold": "0.5"}, "is 1/2."),
        ({"minimum_cell": "0"}, "“minimum_cell” of the rules [tested] is 0"),
        ({"minimum_n": "-1"}, "“minimum_n” of the rules [tested] is -1"),
        ({"minimum_n": "30.0"}, "“minimum_n” of the rules [tested] is of the wrong kind"),
        ({"minimum_cell": "11"}, "Say in “rationale” why"),
        ({"minimum_n": "31"}, "a minimum n over 30"),
        ({"categories": "{ autism = { minimum_n = 31 } }"}, "a minimum n over 30"),
        ({"years": "0"}, "1 to 3 consecutive years"),
        ({"years": "4"}, "1 to 3 consecutive years"),
        ({"years": "true"}, "“years” of the rules [tested] is of the wrong kind"),
        ({"reading": '"kindly"'}, "It is one of: progress-in-each-year, failed-in-each-year"),
        ({"reviewed_on": '"yesterday"'}, "“reviewed_on” of the rules [tested] is of the wrong kind"),
        ({"source": "1"}, "“source” of the rules [tested] is of the wrong kind"),
        ({"progress": '"none"'}, "“progress” of the rules [tested] is of the wrong kind"),
        ({"progress": "{ least = 0.25 }"}, "the rules [tested.progress] lack “by”"),
        ({"progress": '{ by = "ratio" }'}, "the rules [tested.progress] lack “least”"),
        ({"progress": '{ by = "hope", least = 1 }'}, "It is one of: none, ratio, share"),
        ({"progress": '{ by = "none", least = 1 }'}, "the rules [tested.progress] have “least”"),
        ({"progress": '{ by = "ratio", least = 0 }'}, "ask for a fall of 0"),
        ({"progress": '{ by = "share", least = 1 }'}, "ask for a fall of 1"),
        ({"categories": "{ joy = { threshold = 2.0 } }"}, "the rules [tested.categories] have “joy”"),
        ({"categories": "{ autism = { years = 2 } }"}, "the rules [tested.categories.autism] have “years”"),
        ({"categories": "{ autism = { threshold = 1 } }"}, "the rules [tested.categories.autism] is 1"),
        ({"threshold_is_example": "1"}, "“threshold_is_example” of the rules [tested] is of the wrong kind"),
        ({"owner": '"A"'}, "the rules [tested] have “owner”"),
    ],
)
def test_bad_rules_are_refused_in_a_sentence_that_says_where(change: dict[str, str], said: str) -> None:
    with pytest.raises(BadInput) as fault:
        rules(**change)
    sentence = refusal(fault.value)
    assert said in sentence and "rules.toml" in sentence and sentence.endswith(".")


@pytest.mark.parametrize("content", ["[tested", "threshold = inf", "a = nan"])
def test_what_is_not_toml_or_no_number_is_refused(content: str) -> None:
    with pytest.raises(BadInput) as fault:
        read_rules(content, "rules.toml")
    assert "“rules.toml” is not a TOML file" in refusal(fault.value)


def test_rules_that_are_no_table_and_rules_that_lack_a_field_are_refused() -> None:
    with pytest.raises(BadInput) as fault:
        read_rules("tested = 3", "rules.toml")
    assert "“tested”" in refusal(fault.value)
    for line in RULES.strip().splitlines()[1:]:
        with pytest.raises(BadInput) as fault:
            read_rules(RULES.replace(line, ""), "rules.toml")
        assert f"lack “{line.split(' = ')[0]}”" in refusal(fault.value)
