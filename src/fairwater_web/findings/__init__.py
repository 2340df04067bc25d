"""Findings: released results that somebody pinned, with their note and recipe."""
