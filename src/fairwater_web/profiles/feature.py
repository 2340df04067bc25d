"""Where leadership stands, from three sides, and the blueprint that begins there."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="profiles",
    url_prefix="",
    navigation=(Navigation("nav-profiles", "profiles:profiles", Permission.READ_DOCUMENTS, "practice"),),
    beside=("fairwater_web.profiles.beside.beside",),
    events=(
        "profile-opened",
        "profile-seen",
        "profile-level-placed",
        "profile-level-reviewed",
        "profile-evidence-added",
        "profile-evidence-ended",
        "profile-kept",
        "profile-downloaded",
        "blueprint-opened",
    ),
    things=("fairwater_web.profiles.things.PROFILE",),
)
