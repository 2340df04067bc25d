"""See: how are we doing, for whom?"""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="analysis",
    url_prefix="see/",
    navigation=(Navigation("nav-measures", "analysis:measures", Permission.SEE_STAFF_NUMBERS, "see"),),
    events=("measure-seen", "numbers-downloaded"),
)
