"""Measures: one file each says who counts, out of whom, why it matters and what it does not say."""
