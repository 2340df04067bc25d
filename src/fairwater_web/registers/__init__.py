"""Registers: entries with owner, due date and state, of the kinds that content files describe."""
