"""Significant disproportionality under IDEA (34 CFR 300.646-647): counts in, ratios beside a state's rules out.

A ratio informs and never declares: what follows from it is for the state to determine.
"""

from fairwater.disproportionality.categories import CATEGORIES, GROUPS, Category, category
from fairwater.disproportionality.counts import CategoryYear, Counts, with_zeros
from fairwater.disproportionality.ratios import Method, Why, YearRatio
from fairwater.disproportionality.rules import Progress, ProgressBy, Reading, Rule, RuleSet
from fairwater.disproportionality.rules_file import read_rules, rule_set, rule_set_names
from fairwater.disproportionality.standing import Standing, Status, Step, standings

__all__ = [
    "CATEGORIES",
    "GROUPS",
    "Category",
    "CategoryYear",
    "Counts",
    "Method",
    "Progress",
    "ProgressBy",
    "Reading",
    "Rule",
    "RuleSet",
    "Standing",
    "Status",
    "Step",
    "Why",
    "YearRatio",
    "category",
    "read_rules",
    "rule_set",
    "rule_set_names",
    "standings",
    "with_zeros",
]
