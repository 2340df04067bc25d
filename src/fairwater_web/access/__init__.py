"""The access log as its organisation reads it: who saw what, searched, downloaded, verified."""
