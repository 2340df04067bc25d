"""Journeys: stations in order, what stands at each, what is missing, who is waited for; nothing locks."""
