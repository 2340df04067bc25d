"""Registers: what was said, asked, decided and learned, with owner, date and state."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="registers",
    url_prefix="",
    navigation=(Navigation("nav-registers", "registers:registers", Permission.READ_REGISTERS, "journey"),),
    events=(
        "entry-made",
        "entry-changed",
        "entry-moved",
        "entry-postponed",
        "entry-help-asked",
        "entry-stopped",
        "entries-changed",
        "entry-list-compared",
        "entries-brought",
        "entries-taken-away",
        "register-count-seen",
        "register-opened",
        "register-closed",
    ),
    things=("fairwater_web.registers.things.ENTRY",),
)
