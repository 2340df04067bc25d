"""The capability model at work: what a profile says, on what evidence a level may rest, what two assessors found together."""

from fairwater.capability.evidence import EvidenceKind, Missing, missing_for
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
    "missing_for",
    "profile_of",
    "rescaled",
    "review",
    "schemes_of",
    "shipped_schemes",
    "statements_of",
    "title_of",
]
