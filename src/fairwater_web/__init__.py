"""The web application on top of the core: one folder per domain, the same few layer files in each."""
