"""The network: directory, exchange, what one follows."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="network",
    url_prefix="",
    navigation=(Navigation("nav-directory", "network:network", Permission.READ_DOCUMENTS, "network"),),
    events=(
        "network-listed",
        "network-unlisted",
        "network-shared",
        "network-unshared",
        "network-answered",
        "network-followed",
    ),
    public=("fairwater_web.network.presentation.public_part",),
)
