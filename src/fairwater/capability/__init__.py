"""The capability model at work: what a profile says, on what evidence a level may rest, what two assessors found together."""

from fairwater.capability.agreement import Agreed, agreement_of
from fairwater.capability.evidence import EvidenceKind, Missing, missing_for
from fairwater.capability.masking import masked, names_in
from fairwater.capability.quotient import Cell, Dimension, Profile, Quotient, profile_of, rescaled
from fairwater.capability.review import Finding, Outcome, Placed, Review, review
from fairwater.capability.scheme import (
    Credential,
    CredentialKind,
    Scheme,
    Schemes,
    schemes_of,
    shipped_schemes,
    statements_of,
    title_of,
)

__all__ = [
    "Agreed",
    "Cell",
    "Credential",
    "CredentialKind",
    "Dimension",
    "EvidenceKind",
    "Finding",
    "Missing",
    "Outcome",
    "Placed",
    "Profile",
    "Quotient",
    "Review",
    "Scheme",
    "Schemes",
    "agreement_of",
    "masked",
    "missing_for",
    "names_in",
    "profile_of",
    "rescaled",
    "review",
    "schemes_of",
    "shipped_schemes",
    "statements_of",
    "title_of",
]
