"""The codebook of a round, and themes read in the open answers of its surveys."""

from fairwater_web.common.features import Feature

FEATURE = Feature(
    name="codebook",
    url_prefix="",
    under="listening",
    events=("theme-added", "answers-coded", "reading-closed", "themes-seen", "words-quoted", "words-not-quoted"),
    things=("fairwater_web.codebook.things.WRITTEN_QUOTE",),
)
