"""Data: snapshots of each organisation's files, and taking them in."""

from fairwater_web.common.features import Feature

FEATURE = Feature(
    name="data",
    events=("snapshot-taken-in", "rolled-back", "event-withdrawn", "need-weights-set"),
    things=("fairwater_web.data.things.SNAPSHOT",),
)
