"""Crosswalks of a tenant's own: which terms of one framework answer to which of another."""
