"""Allocation by need: what is shared over schools, by whom, with the arithmetic, and what was decided."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="allocation",
    url_prefix="allocations/",
    navigation=(Navigation("nav-allocations", "allocation:allocations", Permission.SEE_STAFF_NUMBERS, "see"),),
    events=(
        "allocation-begun",
        "allocation-changed",
        "allocation-counts-given",
        "allocation-kept",
        "allocation-set-aside",
        "allocation-seen",
        "allocation-downloaded",
    ),
    things=("fairwater_web.allocation.things.ALLOCATION",),
)
