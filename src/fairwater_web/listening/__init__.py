"""Listening: rounds in which people are heard, surveys, the answers, and what came of them."""
