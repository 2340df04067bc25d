"""Signing in and one's own account: password, second factor, sessions."""
