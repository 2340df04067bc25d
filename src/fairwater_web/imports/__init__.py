"""Imports: files on their way to a snapshot, mended and decided, and the history of snapshots."""
