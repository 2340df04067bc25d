"""Frameworks: browsed, compared, copied and adapted, published for good, and served as CASE."""
