"""Released values as sentences, tables, charts and files; percent signs and plurals live here."""
