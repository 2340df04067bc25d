"""Recognition: credentials with an open rubric, two assessors, badges that verify anywhere."""

from fairwater_web.common.features import Feature

FEATURE = Feature(name="recognition")
