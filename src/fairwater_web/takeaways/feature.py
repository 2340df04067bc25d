"""Take it away: a bound report, a deck, a brief; and a leader’s report of their own path."""

from fairwater_web.common.features import Feature

FEATURE = Feature(
    name="takeaways",
    url_prefix="",
    events=("take-away-asked", "take-away-made", "take-away-downloaded", "take-away-recalled"),
    things=("fairwater_web.takeaways.things.TAKE_AWAY",),
)
