"""Names under which rewards are kept."""

from __future__ import annotations

CATALOGUE = "catalogue"
"""The catalogue that holds where a district has none of its own."""
RECOGNITION = "recognition"
"""The register in which adults are thanked."""
GIVEN = "given"
"""Its state of what was given."""
ROLES = ("teachers", "support-staff", "leaders")
"""Roles whose headcount a school can tell, as that register names them."""
SHARES = {"meals": "meals", "english-learners": "english_learners", "disability": "disability"}
"""The shares of the catalogue, and the columns in which a school's are kept."""
