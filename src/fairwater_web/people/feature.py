"""People: who they are and the roles they hold."""

from fairwater_web.common.features import Feature

FEATURE = Feature(name="people")
