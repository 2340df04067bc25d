"""Defining together: proposals and approvals, rounds of voting, publishing, and the page that a family reads."""
