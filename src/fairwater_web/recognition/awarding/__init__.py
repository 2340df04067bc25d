"""Issuers, their keys, what they sign, awards, and what becomes of them."""
