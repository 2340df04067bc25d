"""The way of answers: into the tray, and mixed with others from there."""
