"""Imports: a file on its way to a snapshot, and the history of snapshots."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="imports",
    url_prefix="data/",
    navigation=(Navigation("nav-data", "imports:data", Permission.IMPORT_DATA, "see"),),
    under="analysis",
    events=(
        "file-brought",
        "file-mended",
        "import-seen",
        "waiting-rows-downloaded",
        "mapping-downloaded",
        "need-weights-tried",
        "import-set-aside",
        "import-cancelled",
    ),
)
