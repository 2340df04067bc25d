"""Pilots: what is followed over time, predictions kept before the data, run charts, decisions."""
