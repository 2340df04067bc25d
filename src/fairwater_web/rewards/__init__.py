"""Rewards that guide: unlocked by credentials, given by need from a named funder's budget, never taken back."""
