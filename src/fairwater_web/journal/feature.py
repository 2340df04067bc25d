"""The journal writes no event: that somebody reflects, and how often, is nobody's to know. It has no kind of thing either."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="journal",
    url_prefix="",
    navigation=(Navigation("nav-journal", "journal:journal", Permission.WRITE_DOCUMENTS, "practice"),),
)
