"""Keys that were stolen: withdrawn, and what they signed signed anew."""
