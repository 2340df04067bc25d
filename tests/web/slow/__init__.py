"""An app with slow work, for a worker of its own process to be killed in."""
