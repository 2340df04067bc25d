"""Invitations: who belongs here, asking somebody in, coming in, and a list of staff."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="invitations",
    url_prefix="",
    navigation=(
        Navigation("nav-people", "invitations:people", Permission.MANAGE_PEOPLE, "manage"),
        Navigation("companions-title", "invitations:companions", Permission.MANAGE_PEOPLE, "manage"),
    ),
    events=("person-invited", "invitation-withdrawn", "invitation-accepted", "staff-list-compared", "team-begun"),
)
