"""Exemplars: practices that can be seen, told for others and replicated; what the work brought."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="exemplars",
    url_prefix="",
    navigation=(
        Navigation("nav-exemplars", "exemplars:exemplars", Permission.READ_DOCUMENTS, "recognise"),
        Navigation("nav-brought", "exemplars:brought", Permission.READ_REGISTERS, "recognise"),
    ),
    events=(
        "exemplar-seen",
        "exemplar-published",
        "exemplar-withdrawn",
        "exemplar-adopted",
        "exemplar-reported",
        "exemplar-report-taken-back",
        "exemplar-adopter-named",
        "exemplar-followed",
        "exemplar-story-taken",
    ),
    things=("fairwater_web.exemplars.things.EXEMPLAR", "fairwater_web.exemplars.things.ADOPTION"),
    public=("fairwater_web.exemplars.public_part.public_part",),
)
