"""Defining together: what a community means by a graduate, a leader, equity."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="definitions",
    url_prefix="",
    navigation=(Navigation("nav-definitions", "definitions:definitions", Permission.READ_LISTENING, "listen"),),
    events=(
        "definition-begun",
        "term-proposed",
        "proposal-accepted",
        "proposal-declined",
        "term-approved",
        "approval-taken-back",
        "definition-round-opened",
        "definition-published",
    ),
    things=("fairwater_web.definitions.things.DEFINITION",),
)
