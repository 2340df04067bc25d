"""Audits: everything that the data say, side by side, in one document."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="audits",
    url_prefix="audit/",
    navigation=(Navigation("audit-title", "audits:audits", Permission.SEE_STAFF_NUMBERS, "see"),),
    events=("audit-made", "audit-seen", "audit-downloaded", "audit-approved"),
    things=("fairwater_web.audits.things.AUDIT",),
)
