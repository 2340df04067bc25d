"""Organisations: programme, state or region, district, school."""

from fairwater_web.common.features import Feature

FEATURE = Feature(name="organisations")
