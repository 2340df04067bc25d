"""Cohorts: districts that a programme convenes, and what each of them chooses to share."""
