"""Exemplars: published for others, replicated, reported back; the story for the press; what the work brought."""
