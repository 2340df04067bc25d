"""Equity audits: made by the worker, read and taken away by staff."""
