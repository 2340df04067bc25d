"""Talking in person: interviews and meetings of a listening round, and what people said there in their own words."""
