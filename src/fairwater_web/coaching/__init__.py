"""Coaching: by consent and with an end; notes in three tiers, sealed; commitments; the pause. Nothing of it is ever rated."""
