"""Assessors' seats at a submission, what they find, and what it comes to."""
