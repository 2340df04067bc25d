"""The ten practices: where an organisation is in each, what speaks of it, and the assessment in which a team agrees on it."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="practice",
    url_prefix="",
    navigation=(Navigation("nav-practices", "practice:practices", Permission.READ_DOCUMENTS, "practice"),),
    events=(
        "assessment-opened",
        "assessment-joined",
        "assessment-left",
        "assessment-taken-over",
        "assessment-round-closed",
        "assessment-evidence-named",
        "assessment-evidence-removed",
        "assessment-draft-kept",
        "assessment-agreed",
        "assessment-planned",
        "assessment-plan-removed",
        "assessment-ended",
    ),
    things=("fairwater_web.practice.things.TEAM_ASSESSMENT",),
)
