"""A leader's record: all their badges of a programme as one signed file."""
