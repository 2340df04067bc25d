"""Supports owed: which students are owed which support, by rules that anybody can read; whom a rule misses; messages home."""

from fairwater.supports.bringing import Line, read_lines
from fairwater.supports.clock import GOAL, Clock, Reply, answer_by, in_time, reply_clock, school_days
from fairwater.supports.errors import BY, Errors, Known, errors_by_group, errors_from, released_shares
from fairwater.supports.kind import Support, Supports, shipped_supports, supports_of
from fairwater.supports.messages import (
    Message,
    Messages,
    language_code,
    language_name,
    messages_of,
    shipped_messages,
    written,
)
from fairwater.supports.owed import Owed, Proposed, Reason, propose, proposed_from
from fairwater.supports.rule import Condition, Reaches, Rule, Rules, rule_in, rules_of, shipped_rules

__all__ = [
    "BY",
    "GOAL",
    "Clock",
    "Condition",
    "Errors",
    "Known",
    "Line",
    "Message",
    "Messages",
    "Owed",
    "Proposed",
    "Reaches",
    "Reason",
    "Reply",
    "Rule",
    "Rules",
    "Support",
    "Supports",
    "answer_by",
    "errors_by_group",
    "errors_from",
    "in_time",
    "language_code",
    "language_name",
    "messages_of",
    "propose",
    "proposed_from",
    "read_lines",
    "released_shares",
    "reply_clock",
    "rule_in",
    "rules_of",
    "school_days",
    "shipped_messages",
    "shipped_rules",
    "shipped_supports",
    "supports_of",
    "written",
]
