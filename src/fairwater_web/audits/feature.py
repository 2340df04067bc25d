"""Audits: everything that the data say, side by side, in one document."""

from fairwater_web.common.features import Feature

FEATURE = Feature(
    name="audits",
    url_prefix="audit/",
    events=("audit-made", "audit-seen", "audit-downloaded"),
    things=("fairwater_web.audits.things.AUDIT",),
)
