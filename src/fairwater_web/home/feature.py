"""Home: the four equity dimensions side by side."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="home",
    url_prefix="",
    navigation=(Navigation("nav-home", "home:home", Permission.SEE_HOME, "home"),),
    events=("home-seen",),
)
