"""Credentials that a programme adds."""
