"""Allocation by need: what is shared over schools, by whom, with the arithmetic, and what was decided."""
