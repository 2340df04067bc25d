"""Findings: what somebody found worth keeping, at an address that lasts."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="findings",
    url_prefix="",
    navigation=(Navigation("nav-findings", "findings:findings", Permission.SEE_STAFF_NUMBERS, "see"),),
    events=(
        "findings-seen",
        "finding-seen",
        "finding-pinned",
        "finding-recomputed",
        "finding-withdrawn",
        "conversation-kept",
        "conversation-followed-up",
    ),
    things=("fairwater_web.findings.things.FINDING", "fairwater_web.findings.things.CONVERSATION"),
)
