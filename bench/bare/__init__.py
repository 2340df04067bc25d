"""The reference of web.py: a bare Django site with one page of 50 rows."""
