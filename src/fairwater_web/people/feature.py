"""People: who they are, the roles they hold, signing in."""

from fairwater_web.common.features import Feature

FEATURE = Feature(name="people", url_prefix="", events=("signed-in", "signed-out"))
