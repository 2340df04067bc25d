"""Supports owed: a list in a school of which student is owed what, messages home, and the reply clock."""
