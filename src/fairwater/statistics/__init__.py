"""Pure numbers in, numbers out: no tables, no groups, no students."""
