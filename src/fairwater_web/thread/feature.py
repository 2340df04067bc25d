"""The thread: what rests on what, and what came of it."""

from fairwater_web.common.features import Feature

FEATURE = Feature(
    name="thread", url_prefix="thread/", events=("things-linked", "things-unlinked", "evidence-looked-at")
)
