"""Releases to people outside: planned, proven, approved by a second person, and read without an account."""
