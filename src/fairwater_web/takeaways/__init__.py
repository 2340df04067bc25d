"""What leaves: bound reports, decks, briefs, and leaders’ reports of their own paths; each made for an audience."""
