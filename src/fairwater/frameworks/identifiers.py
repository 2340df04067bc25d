"""The identifiers of CASE: derived from the framework, its version and the code of a term, so that they never move."""

from __future__ import annotations

from uuid import UUID, uuid5

from fairwater.frameworks.model import Framework, Term

NAMESPACE = UUID("6d0f4d0e-5f3a-5f0b-9a53-6e1c1b8f7a21")
"""Chosen once, and never changed."""


def identifier(*parts: str) -> str:
    """Return the identifier of what the parts name."""
    return str(uuid5(NAMESPACE, "/".join(parts)))


def of_framework(framework: Framework, owner: str = "") -> str:
    """Return the identifier of a version of a framework. `owner` tells apart what two districts call alike."""
    return framework.identifier or identifier(owner, framework.id, framework.version)


def of_term(framework: Framework, term: Term, owner: str = "") -> str:
    """Return the identifier of a term in a version of a framework."""
    return term.identifier or identifier(owner, framework.id, framework.version, term.code)
