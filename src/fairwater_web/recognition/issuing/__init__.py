"""Issuers made, keys rotated, everything that is signed."""
