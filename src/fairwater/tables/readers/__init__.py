"""Readers for outside layouts: each turns a file into a table of ours, or refuses with a sentence."""
