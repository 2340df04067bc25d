"""The capability model at work: what a profile says, on what evidence a level may rest, what two assessors found together,
what a blueprint could begin with, and whether it would outlast its leader's absence."""

from fairwater.capability.absence import AbsenceTest, Carrier, Lacks, PartStands, absence_test
from fairwater.capability.comparing import CellChange, Change, DimensionChange, change_between
from fairwater.capability.evidence import EvidenceKind, Missing, missing_for
from fairwater.capability.priorities import Asks, Chosen, Priority, Reason, priorities, unsaid
from fairwater.capability.quotient import Cell, Dimension, Profile, Quotient, profile_of, rescaled
from fairwater.capability.review import Finding, Outcome, Placed, Review, review
from fairwater.capability.statements import Levels, cells_of, leads_to, practices_in, statements_in

__all__ = [
    "AbsenceTest",
    "Asks",
    "Carrier",
    "Cell",
    "CellChange",
    "Change",
    "Chosen",
    "Dimension",
    "DimensionChange",
    "EvidenceKind",
    "Finding",
    "Lacks",
    "Levels",
    "Missing",
    "Outcome",
    "PartStands",
    "Placed",
    "Priority",
    "Profile",
    "Quotient",
    "Reason",
    "Review",
    "absence_test",
    "cells_of",
    "change_between",
    "leads_to",
    "missing_for",
    "practices_in",
    "priorities",
    "profile_of",
    "rescaled",
    "review",
    "statements_in",
    "unsaid",
]
