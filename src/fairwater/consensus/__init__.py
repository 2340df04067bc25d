"""Common ground from votes on statements: votes in; groups, consensus across them and what divides them out."""

from fairwater.consensus.bringing import HeldElsewhere, held_elsewhere, votes_in_rows
from fairwater.consensus.conversation import Consensus, Group, consensus_of
from fairwater.consensus.differences import Differences, Divides, StandsFor
from fairwater.consensus.figures import Figures, Share, StatementFigures, group_informed_consensus
from fairwater.consensus.groups import GroupRules, OpinionGroups, WhyNoGroups, opinion_groups
from fairwater.consensus.partitions import adjusted_rand
from fairwater.consensus.reading import read_groups, read_statements, read_votes
from fairwater.consensus.votes import Statements, Votes, votes_of

__all__ = [
    "Consensus",
    "Differences",
    "Divides",
    "Figures",
    "Group",
    "GroupRules",
    "HeldElsewhere",
    "OpinionGroups",
    "Share",
    "StandsFor",
    "StatementFigures",
    "Statements",
    "Votes",
    "WhyNoGroups",
    "adjusted_rand",
    "consensus_of",
    "group_informed_consensus",
    "held_elsewhere",
    "opinion_groups",
    "read_groups",
    "read_statements",
    "read_votes",
    "votes_in_rows",
    "votes_of",
]
