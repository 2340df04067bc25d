"""The capability model at work: what a profile says, on what evidence a level may rest, what two assessors found together,
what a blueprint could begin with, and whether it would outlast its leader's absence."""

from fairwater.capability.absence import AbsenceTest, Carrier, Lacks, PartStands, absence_test
from fairwater.capability.agreement import Agreed, agreement_of
from fairwater.capability.brought import check_brought
from fairwater.capability.comparing import CellChange, Change, DimensionChange, change_between
from fairwater.capability.evidence import EvidenceKind, Missing, missing_for
from fairwater.capability.masking import masked, names_in
from fairwater.capability.priorities import Asks, Chosen, Priority, Reason, priorities, unsaid
from fairwater.capability.quotient import Cell, Dimension, Profile, Quotient, profile_of, rescaled
from fairwater.capability.review import Finding, Outcome, Placed, Review, review
from fairwater.capability.scheme import (
    Credential,
    CredentialKind,
    Scheme,
    Schemes,
    own_credential_in,
    schemes_of,
    shipped_schemes,
    statements_of,
    title_of,
    with_own,
)
from fairwater.capability.statements import Levels, cells_of, leads_to, practices_in, statements_in

__all__ = [
    "AbsenceTest",
    "Agreed",
    "Asks",
    "Carrier",
    "Cell",
    "CellChange",
    "Change",
    "Chosen",
    "Credential",
    "CredentialKind",
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
    "Scheme",
    "Schemes",
    "absence_test",
    "agreement_of",
    "cells_of",
    "change_between",
    "check_brought",
    "leads_to",
    "masked",
    "missing_for",
    "names_in",
    "own_credential_in",
    "practices_in",
    "priorities",
    "profile_of",
    "rescaled",
    "review",
    "schemes_of",
    "shipped_schemes",
    "statements_in",
    "statements_of",
    "title_of",
    "unsaid",
    "with_own",
]
