"""Significant disproportionality under IDEA (34 CFR 300.646-647): counts in, ratios beside a state's rules out.

A ratio informs and never declares: what follows from it is for the state to determine.
"""

from fairwater.disproportionality.categories import CATEGORIES, GROUPS, Category, category
from fairwater.disproportionality.composition import Composition, composition
from fairwater.disproportionality.counts import CategoryYear, Counts, with_zeros
from fairwater.disproportionality.ratios import Method, Why, YearRatio
from fairwater.disproportionality.rules import Progress, ProgressBy, Reading, Rule, RuleSet
from fairwater.disproportionality.rules_file import read_rules, rule_set, rule_set_names
from fairwater.disproportionality.standing import Standing, Status, Step, standings
from fairwater.disproportionality.state_counts import NO_STATE, StateCounts, check_state, read_state_counts

__all__ = [
    "CATEGORIES",
    "GROUPS",
    "NO_STATE",
    "Category",
    "CategoryYear",
    "Composition",
    "Counts",
    "Method",
    "Progress",
    "ProgressBy",
    "Reading",
    "Rule",
    "RuleSet",
    "Standing",
    "StateCounts",
    "Status",
    "Step",
    "Why",
    "YearRatio",
    "category",
    "check_state",
    "composition",
    "read_rules",
    "read_state_counts",
    "rule_set",
    "rule_set_names",
    "standings",
    "with_zeros",
]
