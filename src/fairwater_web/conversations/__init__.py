"""Conversations: statements that people write and vote on, and what they have in common."""
