"""The ten practices, and the assessment of a team."""
